"""What the frame itself says of the clinic: its name, whether it is live, how well it is. Asked in the background."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject

import docassist
from docassist.core.errors import DocAssistError
from docassist.core.events import Event, EventKind
from docassist.ui.context import Context
from docassist.ui.shell.health_strip import HealthStrip
from docassist.ui.shell.health_words import HealthLine, health_lines
from docassist.ui.shell.top_bar import TopBar

_TELLING = frozenset(
    {
        EventKind.SETTING_CHANGED,
        EventKind.SECRET_STORED,
        EventKind.SECRET_REMOVED,
        EventKind.BACKUP_MADE,
        EventKind.BACKUP_FAILED,
        EventKind.BACKUP_RESTORED,
    }
)


@dataclass(frozen=True)
class _Facts:
    clinic_name: str
    mode: str
    health: tuple[HealthLine, ...]


class DeskFacts(QObject):
    """Looks at the start, when something that matters happened, and once a minute."""

    def __init__(self, context: Context, top: TopBar, strip: HealthStrip) -> None:
        super().__init__(strip)
        self._context, self._top, self._strip = context, top, strip
        self._looking = False
        self._again = False
        context.events.events_committed.connect(self._on_events)
        strip.due.connect(self.look)
        self._show_clinic("")
        self.look()

    def look(self) -> None:
        """Ask for everything once more; a look on its way is followed by another."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        clinic = self._context.clinic

        def gather() -> _Facts:
            settings = clinic.settings
            return _Facts(settings.clinic.clinic_name, settings.whatsapp.mode, health_lines(clinic.health))

        self._context.background.run(lambda _progress: gather(), done=self._show, failed=self._on_failed)

    def _on_events(self, events: list[Event]) -> None:
        if any(event.kind in _TELLING for event in events):
            self.look()

    def _show(self, facts: _Facts) -> None:
        self._top.set_mode(facts.mode)
        self._strip.show_lines(facts.health)
        self._show_clinic(facts.clinic_name)
        self._looked()

    def _show_clinic(self, name: str) -> None:
        if self._context.clinic.place.demo:
            about = QCoreApplication.translate("Health", "Demo clinic")
        else:
            about = QCoreApplication.translate("Health", "Version {number}").format(number=docassist.__version__)
        self._strip.show_clinic(name, about)

    def _on_failed(self, failure: DocAssistError) -> None:
        """What cannot even be asked is itself not well."""
        self._strip.show_lines([HealthLine.of_failure(failure)])
        self._looked()

    def _looked(self) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.look()
