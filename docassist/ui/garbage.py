"""Python's collector of circular garbage, on a leash.

It runs in whatever thread happens to allocate. In a worker it could take a forgotten widget apart there, which ends the
program; and a full collection of a big program holds every thread for tens of milliseconds. So the collector is off,
the screen's thread collects the young now and then, and what start-up built is set aside as permanent.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_FULL_EVERY = 60
"""The old are looked through once in so many rounds."""


class Collector(QObject):
    """Collects on the thread it was made on, until it is stopped."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def settle(self) -> None:
        """Everything that is there now stays for good: no later collection looks through it. Looking through it once
        before that would be a stall of its own, and start-up leaves little behind.
        """
        gc.freeze()

    def collect(self) -> None:
        """One round: the youngest if there are many, sometimes everything."""
        self._rounds += 1
        if self._rounds % _FULL_EVERY == 0:
            gc.collect()
        elif gc.get_count()[0] > gc.get_threshold()[0]:
            gc.collect(1)

    def stop(self) -> None:
        """Give Python its own way back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
