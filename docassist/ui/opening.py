"""From the first frame to an open clinic, or to a page that says why not and what can be done about it.

The clinic is opened in a worker; what is heavy is imported there, after the first frame.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from docassist.core.errors import (
    Cancelled,
    DatabaseAddressInvalid,
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseKeyMissing,
    DatabaseTooNew,
    DatabaseWrongKey,
    DocAssistError,
    FolderUnusable,
    MigrationFailed,
    PostgresNotInstalled,
)
from docassist.services.office.place import Place
from docassist.ui.kit.background import Background, Progress
from docassist.ui.main_window import MainWindow
from docassist.ui.shell.calm import ProblemPage, Way

if TYPE_CHECKING:
    from docassist.ui.context import Clinic
    from docassist.ui.kit.first_frame import FirstFrame
    from docassist.ui.shell.rescue import BackupPage, KeyPage

_NEED_THE_KEY = (DatabaseKeyMissing, DatabaseWrongKey)
_STAY_AS_THEY_ARE = (DatabaseTooNew, MigrationFailed, PostgresNotInstalled, DatabaseAddressInvalid)


class Opener(Protocol):
    """Opens the clinic of a place, telling each stage by its English name (context "stages" of the translations)."""

    def __call__(self, place: Place, tell: Callable[[str], None], /) -> Clinic: ...


class Opening(QObject):
    """Opens, and opens again when a person has changed something.

    Signals:
        opened: the clinic is open.
        quit: a person gave up.
    """

    opened = Signal(object)
    quit = Signal()

    def __init__(self, window: MainWindow, page: FirstFrame, background: Background, open_clinic: Opener) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._background = background
        self._open_clinic = open_clinic

    def begin(self, place: Place) -> None:
        """Open the clinic of this place."""
        self._show(self._page)
        self._page.tell(QCoreApplication.translate("stages", "Opening the clinic"))

        def work(progress: Progress) -> Clinic:
            import docassist.ui.desktop  # noqa: F401 - imported here, so that the GUI thread finds it ready

            return self._open_clinic(place, lambda stage: progress(0, 0, stage))

        operation = self._background.run(
            work,
            done=self.opened.emit,
            failed=lambda problem: self._on_failed(place, problem),
            owner=self,
        )
        operation.progressed.connect(self._on_stage)

    def _on_stage(self, _done: int, _total: int, stage: str) -> None:
        self._page.tell(QCoreApplication.translate("stages", stage))

    def _on_failed(self, place: Place, problem: DocAssistError) -> None:
        if not isinstance(problem, Cancelled):
            self._show(ProblemPage(problem, self.ways(place, problem)))

    def _show(self, page: QWidget) -> None:
        """Show this page; the one before goes, unless it is the first."""
        before = self._window.page
        self._window.show_page(page)
        if before is not None and before is not page and before is not self._page:
            self._window.take_away(before)

    # --- the ways out -----------------------------------------------------------------------------------------------

    def ways(self, place: Place, problem: DocAssistError) -> Sequence[Way]:
        """What a person may do about it, the best first."""
        translate = QCoreApplication.translate
        again = Way(translate("Opening", "Try again"), lambda: self.begin(place), "retry")
        key = Way(translate("Opening", "Enter the recovery key"), lambda: self._ask_for_key(place, problem), "key")
        restore = Way(translate("Opening", "Restore a backup"), lambda: self._ask_for_backup(place, problem), "backup")
        demo = Way(translate("Opening", "Open the demo clinic"), lambda: self.begin(demo_of(place)), "flask")
        leave = Way(translate("Opening", "Quit"), self.quit.emit)
        if isinstance(problem, _NEED_THE_KEY):
            ways = [key, again]
        elif isinstance(problem, (DatabaseDamaged, DatabaseForeign)) and place.database_url is None:
            ways = [restore, again]
        elif isinstance(problem, _STAY_AS_THEY_ARE):
            ways = []
        else:
            ways = [again]
        usable = not place.demo and not isinstance(problem, FolderUnusable)
        return [*ways, demo, leave] if usable else [*ways, leave]

    def _ask_for_key(self, place: Place, problem: DocAssistError) -> None:
        from docassist.ui.shell.rescue import KeyPage

        self._ask(KeyPage(place, self._background), place, problem)

    def _ask_for_backup(self, place: Place, problem: DocAssistError) -> None:
        from docassist.ui.shell.rescue import BackupPage

        self._ask(BackupPage(place, self._background), place, problem)

    def _ask(self, page: KeyPage | BackupPage, place: Place, problem: DocAssistError) -> None:
        page.done.connect(lambda: self.begin(place))
        page.back.connect(lambda: self._on_failed(place, problem))
        self._show(page)


def demo_of(place: Place) -> Place:
    """The demo clinic beside this one."""
    return replace(place, root=place.root / "demo", demo=True, database_url=None)
