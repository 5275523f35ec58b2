"""A dialog belongs to one user's desk: seen there alone, hidden with it, gone with it, and in front of its keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.ui.kit import sheet as sheets
from docassist.ui.kit.fields import Field
from docassist.ui.kit.sheet import Sheet
from docassist.ui.rooms import House
from docassist.ui.shell.desk_frame import DeskFrame
from tests.ui.shell.conftest import Desk, settle
from tests.ui.shell.small_clinic import SmallClinic
from tests.ui.shell.small_rooms import NOTES, Notes

CTRL = Qt.KeyboardModifier.ControlModifier
NADIAS = "7777"


@pytest.fixture
def desk(make_desk: Callable[..., Desk], clinic: SmallClinic) -> Desk:
    clinic.add_user("Nadia", Role.RECEPTIONIST, pin=NADIAS)
    made = make_desk(clinic, House(rooms=(NOTES,)))
    made.begin()
    return made


def notes(frame: DeskFrame) -> Notes:
    page = frame.page("patients")
    assert isinstance(page, Notes)
    return page


def open_sheet(frame: DeskFrame) -> tuple[Sheet, Field]:
    """With one field; deleted when it is closed, as all of ours are."""
    sheet, field = Sheet(notes(frame), "Savita Kulkarni"), Field("Notes")
    sheet.body.addWidget(field)
    sheet.set_buttons("Save")
    sheet.closed.connect(sheet.deleteLater)
    sheet.open()
    return sheet, field


def test_whoever_sits_down_next_does_not_see_it(qtbot: QtBot, desk: Desk) -> None:
    sheet, field = open_sheet(desk.sit_down())
    qtbot.keyClicks(field.edit, "half a word")
    desk.desktop.lock()
    desk.sit_down("Nadia", NADIAS)
    assert not sheet.isVisible()
    desk.desktop.lock()
    desk.sit_down()
    assert sheet.isVisible()
    assert field.text() == "half a word"
    qtbot.keyClicks(QApplication.focusWidget(), "!")
    assert field.text() == "half a word!", "it has the keyboard again"


def test_the_test_notices_a_sheet_that_hangs_on_the_window(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seeded fault: it is not its desk's, and lies over whatever the window shows."""
    monkeypatch.setattr(sheets, "_ground", QWidget.window)
    monkeypatch.setattr("docassist.ui.shell.cover.Cover._is_above", lambda *_: False)
    sheet, _ = open_sheet(desk.sit_down())
    desk.desktop.lock()
    desk.sit_down("Nadia", NADIAS)
    assert sheet.isVisible()


def test_after_a_log_out_it_is_gone(qtbot: QtBot, desk: Desk) -> None:
    sheet, _ = open_sheet(desk.sit_down())
    with qtbot.waitSignal(sheet.destroyed):
        desk.desktop.log_out()
    desk.sit_down("Nadia", NADIAS)
    assert desk.window.findChildren(Sheet) == []


def test_what_hung_on_the_window_itself_is_closed_for_anybody_else(qtbot: QtBot, desk: Desk) -> None:
    desk.sit_down()
    dialog, sheet = QDialog(desk.window), Sheet(desk.window, "Savita Kulkarni")
    dialog.show()
    sheet.open()
    desk.desktop.lock()
    desk.sit_down("Nadia", NADIAS)
    assert not dialog.isVisible()
    assert not sheet.isVisible()
    assert not sheet.is_open
    desk.desktop.lock()
    desk.sit_down()
    settle()
    assert not dialog.isVisible()


@pytest.mark.parametrize("on_the_window", [False, True])
def test_an_answer_under_the_lock_closes_it(qtbot: QtBot, desk: Desk, *, on_the_window: bool) -> None:
    frame = desk.sit_down()
    sheet = Sheet(desk.window if on_the_window else frame, "Savita Kulkarni")
    sheet.open()
    desk.desktop.lock()
    with qtbot.waitSignal(sheet.closed) as told:
        sheet.accept()
    assert told.args == [True]
    desk.sit_down()
    settle()
    assert not sheet.isVisible()


def test_keys_of_the_desk_do_nothing_behind_it(qtbot: QtBot, desk: Desk) -> None:
    frame = desk.sit_down()
    sheet, field = open_sheet(frame)
    for key in (Qt.Key.Key_K, Qt.Key.Key_N):
        qtbot.keyClick(field.edit, key, CTRL)
    qtbot.keyClick(field.edit, Qt.Key.Key_F1)
    assert frame.palette_card.isHidden()
    assert notes(frame).shown == []
    assert frame.sheets == (sheet,)
    assert field.edit.hasFocus()
    sheet.dismiss()
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    assert notes(frame).shown == ["new"]


def test_one_can_lock_from_it(qtbot: QtBot, desk: Desk) -> None:
    frame = desk.sit_down()
    _, field = open_sheet(frame)
    qtbot.keyClick(field.edit, Qt.Key.Key_L, CTRL)
    assert desk.window.covered


def test_it_dies_with_its_frame(qtbot: QtBot, desk: Desk) -> None:
    sheet, _ = open_sheet(desk.sit_down())
    desk.desktop.choose_language("fr")
    settle()
    assert not shiboken6.isValid(sheet)


def test_what_was_entered_is_noticed(qtbot: QtBot, desk: Desk) -> None:
    frame = desk.sit_down()
    sheet, field = open_sheet(frame)
    entered = [frame.has_entries]
    qtbot.keyClicks(field.edit, "a")
    entered.append(desk.desktop.has_entries)
    sheet.dismiss()
    entered.append(frame.has_entries)
    assert entered == [False, True, False]


def test_f8_brings_a_note_from_behind_it(qtbot: QtBot, desk: Desk) -> None:
    frame = desk.sit_down()
    toast = frame.context.toasts.show_toast("Savita Kulkarni was called", undo=lambda: None)
    sheet, field = open_sheet(frame)
    assert frame.children().index(toast) < frame.children().index(sheet), "a dialog came after it"
    qtbot.keyClick(field.edit, Qt.Key.Key_F8)
    assert frame.children().index(toast) > frame.children().index(sheet)
    assert toast.buttons[0].hasFocus()
    qtbot.keyClick(toast.buttons[0], Qt.Key.Key_Escape)
    assert field.edit.hasFocus()
