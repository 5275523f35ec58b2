"""Keeps the numbers in the navigation right: counted in the background, at the start and when something happened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from docassist.core.errors import DocAssistError
from docassist.core.events import Event
from docassist.ui.context import Context
from docassist.ui.rooms import Badge, Room
from docassist.ui.shell.nav import Navigation

_PAUSE_MS = 200
"""A busy minute counts a few times a second, not at every event."""


class Badges(QObject):
    def __init__(self, context: Context, rooms: Sequence[Room], navigation: Navigation) -> None:
        super().__init__(navigation)
        self._context, self._navigation = context, navigation
        self._rooms = [room for room in rooms if room.badge is not None]
        self._due = {room.name for room in self._rooms}
        self._counting = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._count)
        context.events.events_committed.connect(self._on_events)
        if self._rooms:
            self._count()

    def _on_events(self, events: list[Event]) -> None:
        kinds = tuple(str(event.kind) for event in events)
        due = {room.name for room in self._rooms if room.counts and any(k.startswith(room.counts) for k in kinds)}
        if due:
            self._due |= due
            self._pause.start()

    def _count(self) -> None:
        if self._counting or not self._due:
            return
        try:
            actor = self._context.actor
        except DocAssistError:
            return  # nobody sits here; the events wait, and count again when they are told
        due, self._due = [room for room in self._rooms if room.name in self._due], set()
        clinic = self._context.clinic
        self._counting = True
        self._context.background.run(
            lambda _progress: {room.name: room.badge(clinic, actor) for room in due if room.badge is not None},
            done=self._show,
            failed=self._on_failed,
        )

    def _show(self, badges: dict[str, Badge | None]) -> None:
        self._counting = False
        for name, badge in badges.items():
            self._navigation.set_badge(name, badge)
        if self._due:
            self._pause.start()

    def _on_failed(self, _failure: DocAssistError) -> None:
        """A number that cannot be had stays as it was; whatever is wrong shows in the health strip."""
        self._counting = False
