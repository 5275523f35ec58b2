"""One run of the desktop: what a bug is told to whom, and what closing the window does with what is being typed."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from docassist.services.office import logs
from docassist.services.office.desk_settings import DeskSettings
from docassist.services.office.place import Place
from docassist.ui.context import Context
from docassist.ui.kit.fields import Field
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.kit.sheet import Sheet
from docassist.ui.main_window import MainWindow
from docassist.ui.program import Program
from docassist.ui.rooms import House, Order, Room
from docassist.ui.screen import Screen
from docassist.ui.shell.desk_frame import DeskFrame
from docassist.ui.shell.gate import Gate
from docassist.ui.single_instance import SingleInstance
from docassist.ui.translation import Translation
from tests.ui.shell.conftest import live_timers, settle
from tests.ui.shell.small_clinic import PIN, SmallClinic, place_in


class Saving(QWidget):
    """A room with one setting, written in the background when one leaves it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.line = QLineEdit(self)
        self.line.editingFinished.connect(self._save)

    def _save(self) -> None:
        actor, name = self._context.actor, self.line.text()
        settings = self._context.clinic.settings
        if name:
            self._context.background.run(
                lambda _progress: settings.change(actor, {"clinic_name": name}), done=lambda _saved: None, owner=self
            )


HOUSE = House(rooms=(Room("patients", "Patients", "patients", Order.PATIENTS, make=Saving),))


class Run:
    """The program, its window, and whoever sits there."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, clinic: SmallClinic, folder: Path) -> None:
        self.qtbot, self.clinic, self._folder = qtbot, clinic, folder
        self._logs: logs.Logs | None = None
        first = FirstFrame("Opening", dark=False)
        self.window = MainWindow(first)
        self._translation = Translation(qapp)
        screen = Screen(self.window, first, self._translation, DeskSettings(theme="light", language="en"))
        self._instance = SingleInstance(clinic.place.root)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.program = Program(qapp, screen, self._instance, HOUSE)
        self.program._app = QTimer()  # type: ignore[assignment]  # whose quit ends no test
        self.program._app.quit = lambda: None  # type: ignore[method-assign]
        self.program.open(clinic.place, self._open)

    def _open(self, _place: Place, _tell: Callable[[str], None]) -> Any:
        self._logs = logs.set_up(self._folder)
        return self.clinic

    def sit_down(self) -> DeskFrame:
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, Gate) and bool(self.window.page.buttons))
        gate = self.window.page
        assert isinstance(gate, Gate)
        self.qtbot.keyClicks(gate.pin.edit, PIN)
        self.qtbot.keyClick(gate.pin.edit, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: isinstance(self.window.page, DeskFrame))
        frame = self.window.page
        assert isinstance(frame, DeskFrame)
        return frame

    def put_away(self) -> None:
        self.program.end()
        if self._logs is not None:
            self._logs.close()
        self._instance.release()
        self.window.let_go()
        for thing in (self.window, self.program, self._translation):
            thing.deleteLater()
        settle()
        self.qtbot.waitUntil(lambda: not live_timers())  # the one after which closing is said in words


@pytest.fixture
def run(qtbot: QtBot, qapp: QApplication, clinic: SmallClinic, tmp_path: Path) -> Iterator[Run]:
    hook = sys.excepthook
    level = logging.getLogger().level
    clinic.place = place_in(tmp_path / "clinic")
    clinic.place.prepare()
    made = Run(qtbot, qapp, clinic, tmp_path / "logs")
    yield made
    made.put_away()
    sys.excepthook = hook
    logging.getLogger().setLevel(level)


def sheet_with_a_word(run: Run, frame: DeskFrame) -> tuple[Sheet, Field]:
    sheet, field = Sheet(frame, "Add patient"), Field("Name")
    sheet.body.addWidget(field)
    sheet.set_buttons("Register")
    sheet.open()
    run.qtbot.keyClicks(field.edit, "Savita")
    return sheet, field


def questions(run: Run, sheet: Sheet) -> list[Sheet]:
    return [one for one in run.window.findChildren(Sheet) if one is not sheet and one.is_open]


def test_a_bug_in_a_slot_is_logged_and_told(run: Run, tmp_path: Path) -> None:
    """The logs that the opener sets up have a hook of their own."""
    frame = run.sit_down()
    sys.excepthook(ZeroDivisionError, ZeroDivisionError(), None)  # what Qt does with it
    (toast,) = frame.context.toasts.toasts()
    (written,) = logs.files(tmp_path / "logs")
    assert "ZeroDivisionError" in written.read_text("utf-8")
    reference = written.read_text("utf-8").split("reference ")[1][:6]
    assert reference in toast.text


def test_the_word_being_typed_is_saved_before_the_end(run: Run) -> None:
    room = run.sit_down().page("patients")
    assert isinstance(room, Saving)
    room.line.setFocus()
    run.qtbot.keyClicks(room.line, "Clinique Atlas")
    names: list[str] = []
    run.clinic.before_close = lambda: names.append(run.clinic.settings.clinic.clinic_name)
    with run.qtbot.waitSignal(run.program.shutdown.finished, timeout=20_000):
        run.window.close()
    assert names == ["Clinique Atlas"]


def test_the_test_notices_an_end_that_does_not_wait_for_it(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seeded fault: the field is not left."""
    monkeypatch.setattr(QLineEdit, "clearFocus", lambda self: None)
    room = run.sit_down().page("patients")
    assert isinstance(room, Saving)
    room.line.setFocus()
    run.qtbot.keyClicks(room.line, "Clinique Atlas")
    names: list[str] = []
    run.clinic.before_close = lambda: names.append(run.clinic.settings.clinic.clinic_name)
    with run.qtbot.waitSignal(run.program.shutdown.finished, timeout=20_000):
        run.window.close()
    assert names != ["Clinique Atlas"]


def test_a_form_with_a_word_in_it_is_asked_about_and_esc_goes_back(run: Run) -> None:
    frame = run.sit_down()
    sheet, field = sheet_with_a_word(run, frame)
    run.window.close()
    run.window.close()
    (question,) = questions(run, sheet)
    assert question.title == "Discard what was entered?"
    run.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not run.program.shutdown.begun
    assert sheet.isVisible()
    assert field.edit.hasFocus()
    settle()
    run.window.close()
    assert len(questions(run, sheet)) == 1, "another try, another question"


def test_whoever_means_it_closes_all_the_same(run: Run) -> None:
    sheet, _ = sheet_with_a_word(run, run.sit_down())
    run.window.close()
    assert questions(run, sheet)
    with run.qtbot.waitSignal(run.program.shutdown.finished, timeout=20_000):
        run.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_under_a_lock_it_is_asked_too(run: Run) -> None:
    frame = run.sit_down()
    sheet, _ = sheet_with_a_word(run, frame)
    assert run.program.desktop is not None
    run.program.desktop.lock()
    run.window.close()
    (question,) = questions(run, sheet)
    assert question.isVisible()
    assert not run.program.shutdown.begun


def test_an_empty_form_is_no_reason_to_ask(run: Run) -> None:
    sheet, field = sheet_with_a_word(run, run.sit_down())
    field.set_text("")
    with run.qtbot.waitSignal(run.program.shutdown.finished, timeout=20_000):
        run.window.close()
    assert not questions(run, sheet)


def test_a_signal_does_not_wait_for_an_answer(run: Run) -> None:
    sheet_with_a_word(run, run.sit_down())
    with run.qtbot.waitSignal(run.program.shutdown.finished, timeout=20_000):
        run.program._signals.asked_to_end.emit()
