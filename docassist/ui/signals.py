"""SIGTERM and SIGINT close the window as its close button does.

Python runs a signal's handler only when its interpreter gets a turn, and Qt's loop may not give it one for minutes; so
the signal writes a byte into a socket that Qt watches.
"""

from __future__ import annotations

import contextlib
import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_CAUGHT = (signal.SIGTERM, signal.SIGINT)


class Signals(QObject):
    """Listens from its making to ``stop``.

    Signals:
        asked_to_end: the process was asked to end.
    """

    asked_to_end = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._here, self._there = socket.socketpair()
        self._here.setblocking(False)
        self._there.setblocking(False)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)
        self._wakeup = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, _noted) for number in _CAUGHT}

    def stop(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._here.close()
        self._there.close()

    def _on_byte(self) -> None:
        with contextlib.suppress(BlockingIOError):
            self._here.recv(64)
        self.asked_to_end.emit()


def _noted(_number: int, _frame: FrameType | None) -> None:
    """The byte in the socket says it all."""
