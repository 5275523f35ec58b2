"""The events of the clinic as a Qt signal, a few times a second at most.

The feed calls from its own thread, once per commit; a busy minute would repaint every panel a hundred times. Here the
events wait for each other and arrive together, in their order, none lost.
"""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from docassist.core.events import Event

APART_MS = 50
MOST_HELD = 5000
"""Subjects of which the newest event waits for somebody who does not come back."""


class Feed(Protocol):
    """Calls back with new events, in any thread; returns the way to end that."""

    def subscribe(self, subscriber: Callable[[list[Event]], None], /) -> Callable[[], None]: ...


class Events(QObject):
    """What a panel listens to.

    Signals:
        events_committed: a list of events, at least 50 ms after the one before.
    """

    events_committed = Signal(list)


class EventBridge(Events):
    """Follows a feed."""

    _woken = Signal()

    def __init__(self, feed: Feed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._waiting: list[Event] = []
        self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(APART_MS)
        self._timer.timeout.connect(self._deliver)
        self._woken.connect(self._start_timer, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = feed.subscribe(self._take)

    def stop(self) -> None:
        """Nothing is told any more."""
        self._unsubscribe()
        with self._lock:
            self._stopped = True
            self._waiting.clear()
        self._timer.stop()

    def _take(self, events: list[Event]) -> None:
        """Called by the feed, in its thread."""
        with self._lock:
            if self._stopped:
                return
            first = not self._waiting
            self._waiting.extend(events)
            if first:
                self._woken.emit()

    def _start_timer(self) -> None:
        if not self._stopped:
            self._timer.start()

    def _deliver(self) -> None:
        with self._lock:
            events, self._waiting = self._waiting, []
        if events:
            self.events_committed.emit(events)


class HeldEvents(Events):
    """The events for one user's desk: while it is locked or somebody else sits here, they wait.

    A panel that refreshed then would ask in the name of somebody who is not there. What happened twice to the same
    subject is told once, with its last event: panels read everything anew anyway.
    """

    def __init__(self, source: Events, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: dict[tuple[str, str, str], Event] = {}
        self._held = False
        source.events_committed.connect(self._take)

    def hold(self) -> None:
        self._held = True

    def release(self) -> None:
        """They are back: tell what happened meanwhile."""
        self._held = False
        events, self._waiting = list(self._waiting.values()), {}
        if events:
            self.events_committed.emit(events)

    def _take(self, events: list[Event]) -> None:
        if self._held:
            self._keep(events)
        else:
            self.events_committed.emit(events)

    def _keep(self, events: list[Event]) -> None:
        for event in events:
            about = (event.kind, event.subject, event.subject_id)
            self._waiting.pop(about, None)
            self._waiting[about] = event
            if len(self._waiting) > MOST_HELD:
                del self._waiting[next(iter(self._waiting))]
