"""Notices that nobody has touched the desk for as long as the settings allow."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, QTimer, Signal

_TOUCHES = frozenset(
    [
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    ]
)
_TELL_EVERY_MS = 500
_LONGEST_MS = 30_000
"""The longest time between two looks: the settings, or the wall clock of a laptop that slept, may have changed."""
_SHORTEST_MS = 20


class IdleDesk(Protocol):
    """What the watch needs of the desk."""

    def sign_of_life(self) -> None: ...

    def seconds_to_lock(self) -> float | None: ...


class IdleWatch(QObject):
    """Listens to the whole application while somebody sits at the desk.

    Signals:
        overdue: nobody has been here for too long.
    """

    overdue = Signal()

    def __init__(self, desk: IdleDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._listening = False
        self._told = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Somebody sits here."""
        if not self._listening:
            self._listening = True
            self._told.invalidate()
            _app().installEventFilter(self)
        self.look()

    def stop(self) -> None:
        """Nobody does, or the screen is hidden already."""
        if self._listening:
            self._listening = False
            _app().removeEventFilter(self)
        self._timer.stop()

    def look(self) -> None:
        """Say so if it is time, else look again when it may be."""
        left = self._desk.seconds_to_lock()
        if left is not None and left <= 0:
            self.overdue.emit()
        elif self._listening:
            wait = _LONGEST_MS if left is None else min(_LONGEST_MS, round(left * 1000) + 1)
            self._timer.start(max(_SHORTEST_MS, wait))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if kind in _TOUCHES and not (self._told.isValid() and self._told.elapsed() < _TELL_EVERY_MS):
            self._told.start()
            self._desk.sign_of_life()
        elif kind == QEvent.Type.ApplicationStateChange:
            self.look()
        return False


def _app() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - there is one while there is a desk
    return app
