"""A seat in the Settings room: the demo clinic with all its services, somebody logged in, the room in a real window."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from docassist.app import Clinic, open_clinic
from docassist.core.clock import ManualClock
from docassist.services.office.place import Place
from docassist.services.office.users import User
from docassist.ui.bridge import EventBridge
from docassist.ui.clinic.patients_room import PATIENTS
from docassist.ui.context import Context
from docassist.ui.kit import motion, theme
from docassist.ui.kit.background import Background
from docassist.ui.kit.clipboard import Clipboard
from docassist.ui.kit.sheet import Sheet
from docassist.ui.office.settings_page import SettingsPage
from docassist.ui.office.settings_room import SETTINGS, SettingsRoom
from docassist.ui.rooms import House
from docassist.ui.shell.desk_frame import DeskFrame, Office

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PIN = "1234"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ADMIN, DOCTOR, RECEPTIONIST, NURSE = "Dr. Anjali Mehta", "Dr. Karim Benali", "Nadia", "Sunita"

P = TypeVar("P", bound=QWidget)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    """Light, still, left to right; and no worker takes a widget apart."""
    motion.hold_still()
    theme.install(qapp, "light")
    gc.disable()
    yield
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    gc.collect()
    theme.theme().choose("light")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture(scope="session")
def _filled_demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled-demo") / "demo"
    with open_clinic(Place(root=folder, demo=True), clock=ManualClock(NOW), start_threads=False):
        return folder


@pytest.fixture
def clinic(_filled_demo: Path, tmp_path: Path) -> Iterator[Clinic]:
    """The demo clinic, with everything running."""
    folder = tmp_path / "demo"
    shutil.copytree(_filled_demo, folder)
    with open_clinic(Place(root=folder, demo=True), clock=ManualClock(NOW), start_threads=True) as opened:
        yield opened


class Look:
    """What the desktop's appearance was asked for."""

    def __init__(self) -> None:
        self.language = "en"
        self.chosen: list[str] = []

    def choose_theme(self, theme_name: str) -> None:
        self.chosen.append(theme_name)

    def choose_language(self, language: str) -> None:
        self.language = language
        self.chosen.append(language)


class Seat:
    """Somebody who sits in the Settings room, and short ways to do what they do."""

    def __init__(self, qtbot: QtBot, clinic: Clinic, name: str) -> None:
        self.qtbot, self.clinic = qtbot, clinic
        self.user = user_of(clinic, name)
        self.actor = clinic.desk.log_in(self.user.id, PIN)
        self.background = Background()
        self.bridge = EventBridge(clinic.feed)
        self.look = Look()
        office = Office(
            clinic=clinic,
            house=House(rooms=(SETTINGS, PATIENTS)),
            background=self.background,
            events=self.bridge,
            clipboard=Clipboard(),
            appearance=self.look,
            lock=clinic.desk.lock,
            log_out=clinic.desk.log_out,
        )
        self.frame = DeskFrame(office, self.actor, room="settings")
        self.frame.resize(1280, 800)
        self.frame.show()
        self.frame.activateWindow()
        qtbot.waitUntil(self.frame.isActiveWindow)
        self.quiet()

    @property
    def context(self) -> Context:
        return self.frame.context

    @property
    def room(self) -> SettingsRoom:
        page = self.frame.page("settings")
        assert isinstance(page, SettingsRoom)
        return page

    def open(self, name: str, kind: type[P]) -> P:
        """Go to a page, and wait until it shows what it knows."""
        self.room.show_subject(name)
        self.quiet()
        page: SettingsPage = self.room.page
        assert isinstance(page, kind)
        return page

    def quiet(self) -> None:
        """Until nothing is under way in the background, and what came of it is on the screen."""
        self.qtbot.waitUntil(lambda: not self.background.operations, timeout=20_000)
        QApplication.processEvents()

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=20_000)

    def type_into(self, widget: QWidget, text: str, *, then: Qt.Key | None = Qt.Key.Key_Return) -> None:
        """Replace what is there by typing, then Enter or Tab."""
        widget.setFocus()
        QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(widget, Qt.Key.Key_Delete)
        QTest.keyClicks(widget, text)
        if then is not None:
            QTest.keyClick(widget, then)
        self.quiet()

    def sheet(self, kind: type[Sheet] = Sheet) -> Sheet:
        """The dialog that is open."""
        found = [sheet for sheet in self.frame.findChildren(kind) if sheet.isVisible()]
        assert len(found) == 1, found
        return found[0]

    def press_primary(self) -> None:
        """Enter, in the dialog that is open."""
        QTest.keyClick(self.sheet(), Qt.Key.Key_Return)
        self.quiet()

    def toasts(self) -> list[str]:
        return [toast.text for toast in self.context.toasts.toasts()]

    def put_away(self) -> None:
        self.bridge.stop()
        self.background.close()
        assert self.background.join(5.0)
        self.frame.close()
        self.frame.deleteLater()
        self.background.deleteLater()


@pytest.fixture
def sit_down(qtbot: QtBot, clinic: Clinic) -> Iterator[Callable[[str], Seat]]:
    seats: list[Seat] = []

    def sit(name: str) -> Seat:
        seats.append(Seat(qtbot, clinic, name))
        return seats[-1]

    yield sit
    for seat in seats:
        seat.put_away()


@pytest.fixture
def seat(sit_down: Callable[[str], Seat]) -> Seat:
    """The doctor who is also administrator."""
    return sit_down(ADMIN)


def user_of(clinic: Clinic, name: str) -> User:
    return next(user for user in clinic.users.everybody() if user.name == name)
