"""What the shell's tests share: the look, a real clinic, a desk in a real window, and no leftovers."""

from __future__ import annotations

import gc
import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.core.clock import ManualClock
from docassist.db.engine import Database
from docassist.services.office.desk_settings import DeskSettings
from docassist.ui.desktop import Desktop
from docassist.ui.kit import motion, theme
from docassist.ui.kit.background import Background
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.main_window import MainWindow
from docassist.ui.rooms import House
from docassist.ui.screen import Screen
from docassist.ui.shell.desk_frame import DeskFrame
from docassist.ui.shell.gate import Gate
from docassist.ui.translation import Translation
from tests.ui.shell.small_clinic import PIN, SmallClinic, open_small_clinic, place_in
from tests.ui.shell.small_rooms import AT_FOOT, NOTES, PEOPLE

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OUR_THREADS = ("background-", "event feed", "closing the clinic", "sealer")


@pytest.fixture(autouse=True)
def no_leftovers(qapp: QApplication) -> Iterator[None]:
    """A test leaves no thread of ours, no timer that fires, and no window behind."""
    yield
    settle()
    threads = [thread.name for thread in threading.enumerate() if thread.name.startswith(OUR_THREADS)]
    assert not threads, f"threads left running: {threads}"
    left = [(timer.parent(), timer.interval()) for timer in live_timers()]
    assert not left, f"timers left running: {left}"
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert not windows, f"windows left open: {windows}"


def live_timers() -> list[QTimer]:
    if found := _active():
        gc.collect()  # what nobody holds any more is no leftover
        found = _active()
    return found


def _active() -> list[QTimer]:
    found = (thing for thing in gc.get_objects() if type(thing) is QTimer and shiboken6.isValid(thing))
    return [timer for timer in found if timer.isActive()]


def settle() -> None:
    """Let everything that is due happen, deletions too."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, no_leftovers: None) -> Iterator[theme.Theme]:
    motion.hold_still()
    qapp.setCursorFlashTime(0)
    installed = theme.install(qapp, "light")
    translation = Translation(qapp)
    translation.speak("en")
    yield installed
    installed.choose("light")
    translation.speak("en")
    translation.deleteLater()


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()
    assert made.join(5.0)
    made.deleteLater()


@pytest.fixture
def empty_clinic(sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> Iterator[SmallClinic]:
    """Nobody works there yet."""
    opened = open_small_clinic(place_in(tmp_path), clock, sqlite_database)
    yield opened
    if not opened.closed:
        opened.close()


@pytest.fixture
def clinic(empty_clinic: SmallClinic) -> SmallClinic:
    """One doctor who is administrator, three patients, two of one family, and nobody logged in."""
    doctor = empty_clinic.add_user("Dr. Anjali Mehta", Role.DOCTOR)
    empty_clinic.add_patients(doctor.actor, "Savita Kulkarni", "Sanjay Kulkarni", phone="+919876543218")
    empty_clinic.add_patients(doctor.actor, "سارة العلوي", phone="+212693955230")
    return empty_clinic


class Desk:
    """A desktop in a shown window, and short ways to do what a person does."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, clinic: SmallClinic, house: House) -> None:
        self.qtbot, self.clinic = qtbot, clinic
        self.background = Background()
        self.first = FirstFrame("Opening", dark=False)
        self.window = MainWindow(self.first)
        self.translation = Translation(qapp)
        self.screen = Screen(self.window, self.first, self.translation, DeskSettings(theme="light", language="en"))
        self.translation.speak("en")
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        real: Any = clinic  # without what the shell never touches
        self.desktop = Desktop(self.screen, self.background, real, house)

    def begin(self) -> None:
        self.desktop.begin()
        self.qtbot.waitUntil(lambda: self.window.page is not self.first)

    @property
    def gate(self) -> Gate:
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, Gate) and bool(self.window.page.buttons))
        assert isinstance(self.window.page, Gate)
        return self.window.page

    @property
    def frame(self) -> DeskFrame:
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, DeskFrame))
        assert isinstance(self.window.page, DeskFrame)
        return self.window.page

    def sit_down(self, name: str = "Dr. Anjali Mehta", pin: str = PIN) -> DeskFrame:
        gate = self.gate
        gate.choose(next(person for person in gate.people if person.name == name))
        self.qtbot.keyClicks(gate.pin.edit, pin)
        self.qtbot.keyClick(gate.pin.edit, "\r")
        return self.frame

    def quiet(self) -> None:
        """Until nothing is under way in the background."""
        self.qtbot.waitUntil(lambda: not self.background.operations)

    def put_away(self) -> None:
        self.desktop.stop()
        self.background.close()
        assert self.background.join(5.0)
        self.window.let_go()
        self.window.deleteLater()
        self.background.deleteLater()
        self.translation.deleteLater()


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def make(clinic: SmallClinic, house: House | None = None) -> Desk:
        made.append(Desk(qtbot, qapp, clinic, house or House(rooms=(NOTES, AT_FOOT, PEOPLE))))
        return made[-1]

    yield make
    for desk in made:
        desk.put_away()


@pytest.fixture
def desk(make_desk: Callable[..., Desk], clinic: SmallClinic) -> Desk:
    """A desk with the gate in front of it."""
    made = make_desk(clinic)
    made.begin()
    return made


@pytest.fixture
def capture_bugs(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Exceptions that left a slot, which Qt hands to ``sys.excepthook``; pytest-qt does not fail the test for them."""
    caught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, bug, _trace: caught.append(bug))
    return caught


def never(*_: object) -> NoReturn:
    """For a callback that must not be called."""
    pytest.fail("this must not be called")


def screen_thread() -> QThread:
    app = QApplication.instance()
    assert app is not None
    return app.thread()
