"""From the first frame to an open clinic, or to a page that says why not and what can be done about it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from docassist.core import errors
from docassist.core.errors import DatabaseKeyMissing, DatabaseUnreachable, DocAssistError, FolderUnusable
from docassist.services.office import recovery
from docassist.services.office.place import Place
from docassist.ui.kit.background import Background
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.main_window import MainWindow
from docassist.ui.opening import Opening, demo_of
from docassist.ui.shell.calm import ProblemPage
from docassist.ui.shell.rescue import KeyPage
from tests.ui.shell.conftest import settle
from tests.ui.shell.small_clinic import SmallClinic, place_in


class Door:
    """Opens as the test wants, and notes which places it was asked for."""

    def __init__(self) -> None:
        self.problem: DocAssistError | None = None
        self.places: list[Place] = []
        self.stage = threading.Event()
        self.stage.set()
        self.clinic: object = object()

    def __call__(self, place: Place, tell: Callable[[str], None]) -> object:
        self.places.append(place)
        tell("Opening the database")
        assert self.stage.wait(10)
        tell("Starting the background work")
        if self.problem is not None:
            raise self.problem
        return self.clinic


class Stage:
    """A window that opens a clinic."""

    def __init__(self, qtbot: QtBot, background: Background, place: Place) -> None:
        self.qtbot, self.place, self.door = qtbot, place, Door()
        self.first = FirstFrame("Opening the clinic", dark=False)
        self.window = MainWindow(self.first)
        self.window.resize(1024, 700)
        self.window.show()
        self.opened: list[object] = []
        self.opening = Opening(self.window, self.first, background, self.door)  # type: ignore[arg-type]  # any clinic will do
        self.opening.opened.connect(self.opened.append)

    def problem(self, problem: DocAssistError) -> ProblemPage:
        self.door.problem = problem
        self.opening.begin(self.place)
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, ProblemPage))
        assert isinstance(self.window.page, ProblemPage)
        return self.window.page

    def press(self, words: str) -> None:
        page = self.window.page
        assert isinstance(page, ProblemPage)
        button = next(one for one in page.buttons if one.text() == words)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def said(self) -> str:
        page = self.window.page
        assert isinstance(page, QWidget)
        return " ".join(label.text() for label in page.findChildren(QLabel))


@pytest.fixture
def stage(qtbot: QtBot, background: Background, tmp_path: Path) -> Iterator[Stage]:
    made = Stage(qtbot, background, place_in(tmp_path))
    yield made
    made.door.stage.set()
    qtbot.waitUntil(lambda: not background.operations)
    made.window.let_go()
    made.window.deleteLater()


def test_the_stages_are_told_in_the_first_frame(qtbot: QtBot, stage: Stage) -> None:
    stage.door.stage.clear()
    stage.opening.begin(stage.place)
    qtbot.waitUntil(lambda: "Opening the database" in stage.said())
    stage.door.stage.set()
    qtbot.waitUntil(lambda: stage.opened == [stage.door.clinic])


KEY, AGAIN, DEMO, QUIT = "Enter the recovery key", "Try again", "Open the demo clinic", "Quit"
RESTORE = "Restore a backup"
WAYS = {
    errors.DatabaseKeyMissing: [KEY, AGAIN, DEMO, QUIT],
    errors.DatabaseWrongKey: [KEY, AGAIN, DEMO, QUIT],
    errors.KeyringUnusable: [AGAIN, DEMO, QUIT],
    errors.KeyringLockedError: [AGAIN, DEMO, QUIT],
    errors.DatabaseDamaged: [RESTORE, AGAIN, DEMO, QUIT],
    errors.DatabaseForeign: [RESTORE, AGAIN, DEMO, QUIT],
    errors.DatabaseTooNew: [DEMO, QUIT],
    errors.MigrationFailed: [DEMO, QUIT],
    errors.DatabaseUnreachable: [AGAIN, DEMO, QUIT],
    errors.DatabaseBusy: [AGAIN, DEMO, QUIT],
    errors.DiskFull: [AGAIN, DEMO, QUIT],
    errors.FolderUnusable: [AGAIN, QUIT],
}


@pytest.mark.parametrize("kind", WAYS, ids=lambda kind: kind.code)
def test_each_problem_has_its_sentence_its_advice_and_its_ways_out(
    qtbot: QtBot, stage: Stage, kind: type[DocAssistError]
) -> None:
    page = stage.problem(kind(folder="data", reference="A1"))
    assert kind.sentence.split("{")[0] in stage.said()
    assert kind.advice in stage.said()
    assert [button.text() for button in page.buttons] == WAYS[kind]
    assert page.focusProxy() is page.buttons[0], "Enter does the obvious"


def test_try_again_opens_when_the_reason_is_gone(qtbot: QtBot, stage: Stage) -> None:
    stage.problem(DatabaseUnreachable())
    stage.door.problem = None
    stage.press(AGAIN)
    qtbot.waitUntil(lambda: bool(stage.opened))
    assert [place.root for place in stage.door.places] == [stage.place.root] * 2


def test_the_demo_clinic_opens_beside_it_without_a_server(qtbot: QtBot, stage: Stage) -> None:
    stage.problem(DatabaseUnreachable())
    stage.door.problem = None
    stage.press(DEMO)
    qtbot.waitUntil(lambda: bool(stage.opened))
    demo = stage.door.places[-1]
    assert demo == demo_of(stage.place)
    assert demo.demo
    assert demo.root == stage.place.root / "demo"
    assert demo.database_url is None


def test_quit_is_told(qtbot: QtBot, stage: Stage) -> None:
    stage.problem(FolderUnusable(folder="data"))
    with qtbot.waitSignal(stage.opening.quit):
        stage.press(QUIT)


def test_a_right_recovery_key_opens(qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``recovery.enter`` does with a real keyring is proved where it lives; here is its page."""
    entered: list[tuple[Place, str]] = []
    monkeypatch.setattr(recovery, "enter", lambda place, typed, clock: entered.append((place, typed)))
    stage.problem(DatabaseKeyMissing())
    stage.press(KEY)
    page = stage.window.page
    assert isinstance(page, KeyPage)
    qtbot.keyClicks(page.key.edit, "ABCDEFG-1234567")
    stage.door.problem = None
    qtbot.keyClick(page.key.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(stage.opened))
    assert entered == [(stage.place, "ABCDEFG-1234567")]


def test_a_wrong_recovery_key_is_told_and_kept_to_be_corrected(qtbot: QtBot, stage: Stage) -> None:
    stage.problem(DatabaseKeyMissing())
    stage.press(KEY)
    page = stage.window.page
    assert isinstance(page, KeyPage)
    qtbot.keyClicks(page.key.edit, "not a key")
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "This is not a recovery key." in page.key.error)
    assert page.key.text() == "not a key"
    assert page.use.isEnabled()
    page.back.emit()
    assert isinstance(stage.window.page, ProblemPage)


def test_a_window_that_closes_meanwhile_hears_nothing(qtbot: QtBot, background: Background, stage: Stage) -> None:
    stage.door.stage.clear()
    stage.door.problem = DatabaseUnreachable()
    stage.opening.begin(stage.place)
    qtbot.waitUntil(lambda: bool(stage.door.places))
    background.close()
    stage.door.stage.set()
    qtbot.waitUntil(lambda: not background.operations)
    settle()
    assert stage.window.page is stage.first
    assert stage.opened == []


def test_every_way_out_is_one_a_person_can_see(qtbot: QtBot, stage: Stage, clinic: SmallClinic) -> None:
    page = stage.problem(DatabaseKeyMissing())
    for size in ((1024, 700), (960, 600)):
        stage.window.resize(*size)
        settle()
        for button in page.buttons:
            assert button.visibleRegion().boundingRect().size() == button.size()
