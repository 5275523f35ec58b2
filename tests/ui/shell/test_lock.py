"""The lock: not one pixel of the clinic, and everything as it was afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from docassist.core.clock import ManualClock
from docassist.core.events import EventKind
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.sheet import Sheet
from docassist.ui.main_window import TITLE, MainWindow
from docassist.ui.rooms import House
from docassist.ui.shell.cover import Cover
from tests.ui.shell.conftest import Desk, settle
from tests.ui.shell.small_clinic import SmallClinic
from tests.ui.shell.small_rooms import NOTES, Notes

CTRL = Qt.KeyboardModifier.ControlModifier


def screen(window: MainWindow) -> tuple[QImage, list[QWidget]]:
    """What is seen: the window, and every other window."""
    settle()
    others = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible() and widget is not window]
    return window.grab().toImage(), others


@pytest.fixture
def desk(make_desk: Callable[..., Desk], clinic: SmallClinic) -> Desk:
    made = make_desk(clinic, House(rooms=(NOTES,)))
    made.begin()
    return made


@pytest.fixture
def empty_lock(desk: Desk, qtbot: QtBot) -> QImage:
    """The lock of a window in which nothing was ever shown but the gate."""
    desk.sit_down()
    desk.desktop.lock()
    assert desk.gate.title.text()
    qtbot.waitUntil(lambda: desk.clinic.desk.locked)
    image, others = screen(desk.window)
    assert others == []
    desk.sit_down()
    return image


def fill_with_a_patient(desk: Desk) -> list[QWidget]:
    """A name in every place where one can stand."""
    name = "Savita Kulkarni"
    frame = desk.frame
    page = frame.page("patients")
    assert isinstance(page, Notes)
    page.line.setText(name)
    frame.context.toasts.show_toast(f"{name} was called")
    sheet = Sheet(page, name)
    sheet.open()
    dialog = QDialog(desk.window)
    dialog.setWindowTitle(name)
    dialog.show()
    menu = Menu(desk.window)
    menu.add(name, lambda: None)
    menu.open_below(frame.top.user)
    frame.search()
    frame.palette_card.field.set_text("sav")
    QToolTip.showText(desk.window.mapToGlobal(QPoint(300, 300)), name, page.line)
    desk.window.name_clinic("Mehta Family Clinic")
    desk.qtbot.waitUntil(lambda: frame.palette_card._hits.rowCount() > 0)
    return [sheet, dialog]


def test_a_locked_screen_is_the_lock_of_an_empty_one_to_the_pixel(qtbot: QtBot, desk: Desk, empty_lock: QImage) -> None:
    fill_with_a_patient(desk)
    assert screen(desk.window)[0] != empty_lock
    desk.desktop.lock()
    image, others = screen(desk.window)
    assert others == []
    assert image == empty_lock
    assert desk.window.windowTitle() == TITLE


def test_it_hides_before_the_desk_itself_has_noted_it(
    qtbot: QtBot, desk: Desk, empty_lock: QImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database may be slow or gone: the screen does not wait for it."""
    monkeypatch.setattr(type(desk.clinic.desk), "lock", lambda self: None)
    fill_with_a_patient(desk)
    desk.desktop.lock()
    assert desk.window.covered
    image, others = screen(desk.window)
    assert others == []
    assert image == empty_lock


def test_what_wants_to_appear_under_the_lock_waits(qtbot: QtBot, desk: Desk, empty_lock: QImage) -> None:
    """An answer from the background opens a sheet, a dialog, a note."""
    desk.desktop.lock()
    frame = desk.desktop.frame
    assert frame is not None
    page = frame.page("patients")
    assert page is not None
    sheet = Sheet(page, "Savita Kulkarni")
    sheet.open()
    dialog = QDialog()
    dialog.setWindowTitle("Savita Kulkarni")
    dialog.show()
    frame.context.toasts.show_toast("Savita Kulkarni was called")
    image, others = screen(desk.window)
    assert others == []
    assert image == empty_lock
    desk.sit_down()
    assert sheet.isVisible()
    assert dialog.isVisible()
    sheet.dismiss()
    dialog.close()
    dialog.deleteLater()


def test_the_test_notices_a_cover_that_leaves_something(
    qtbot: QtBot, desk: Desk, empty_lock: QImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The seeded fault: a cover that forgets what hangs over the window."""
    monkeypatch.setattr(Cover, "_children", lambda self: [])
    fill_with_a_patient(desk)
    desk.desktop.lock()
    image, _ = screen(desk.window)
    assert image != empty_lock


def test_everything_is_as_it_was_when_they_are_back(qtbot: QtBot, desk: Desk, empty_lock: QImage) -> None:
    sheet, dialog = fill_with_a_patient(desk)
    page = desk.frame.page("patients")
    assert isinstance(page, Notes)
    desk.desktop.lock()
    assert desk.sit_down().page("patients") is page
    assert page.line.text() == "Savita Kulkarni"
    assert sheet.isVisible()
    assert dialog.isVisible()
    assert desk.window.windowTitle() == f"Mehta Family Clinic – {TITLE}"
    assert desk.frame.palette_card.isHidden(), "what was searched is not left lying about"
    assert desk.frame.palette_card.field.text() == ""
    dialog.close()


def test_ctrl_l_locks_and_is_on_record(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    desk.sit_down()
    qtbot.keyClick(desk.window, Qt.Key.Key_L, CTRL)
    assert desk.window.covered
    doctor = clinic.users.everybody()[0].actor
    qtbot.waitUntil(lambda: EventKind.DESK_LOCKED in {event.kind for event in clinic.events.list(doctor)})
    assert clinic.desk.locked


def test_no_key_reaches_the_rooms_under_the_lock(qtbot: QtBot, desk: Desk) -> None:
    frame = desk.sit_down()
    desk.desktop.lock()
    for key in (Qt.Key.Key_K, Qt.Key.Key_N, Qt.Key.Key_2):
        qtbot.keyClick(desk.window, key, CTRL)
    assert frame.palette_card.isHidden()
    page = frame.page("patients")
    assert isinstance(page, Notes)
    assert page.shown == []
    assert desk.window.covered


def test_the_desk_locks_when_nobody_touches_it(
    qtbot: QtBot, desk: Desk, clinic: SmallClinic, clock: ManualClock
) -> None:
    frame = desk.sit_down()
    minutes = clinic.settings.clinic.idle_lock_minutes
    clock.advance(timedelta(minutes=minutes - 1))
    desk.desktop._idle.look()
    assert not desk.window.covered
    qtbot.keyClick(frame, Qt.Key.Key_Shift)
    clock.advance(timedelta(minutes=minutes - 1))
    desk.desktop._idle.look()
    assert not desk.window.covered, "a key is a sign of life"
    clock.advance(timedelta(minutes=1))
    desk.desktop._idle.look()
    qtbot.waitUntil(lambda: desk.window.covered)
    qtbot.waitUntil(lambda: clinic.desk.locked)


def test_the_watch_looks_again_by_itself(qtbot: QtBot, desk: Desk, clock: ManualClock) -> None:
    """Nobody calls ``look`` in the product: the timer does, at the moment it may be time."""
    desk.sit_down()
    timer = desk.desktop._idle._timer
    assert timer.isActive()
    assert timer.interval() <= 30_000
    clock.advance(timedelta(hours=1))
    timer.start(0)
    qtbot.waitUntil(lambda: desk.window.covered)


def test_a_key_after_the_time_is_over_does_not_keep_the_desk_open(
    qtbot: QtBot, desk: Desk, clinic: SmallClinic, clock: ManualClock
) -> None:
    """A laptop that slept is woken by a key, before any timer."""
    frame = desk.sit_down()
    clock.advance(timedelta(hours=8))
    qtbot.keyClick(frame, Qt.Key.Key_Shift)
    desk.desktop._idle.look()
    assert desk.window.covered


def test_a_lock_that_the_services_noticed_hides_the_screen(
    qtbot: QtBot, desk: Desk, clinic: SmallClinic, clock: ManualClock
) -> None:
    desk.sit_down()
    clock.advance(timedelta(hours=1))
    clinic.desk.lock_if_idle()
    qtbot.waitUntil(lambda: desk.window.covered)


def test_locking_twice_is_locking_once(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    desk.sit_down()
    desk.desktop.lock()
    gate = desk.gate
    qtbot.keyClicks(gate.pin.edit, "48")
    desk.desktop.lock()
    qtbot.waitUntil(lambda: clinic.desk.locked)
    settle()
    assert desk.gate is gate
    assert gate.pin.text() == "48", "a half-typed PIN is not wiped by a second lock"


def test_the_clipboard_is_not_left_to_whoever_comes_next(qtbot: QtBot, desk: Desk) -> None:
    desk.sit_down()
    forgotten: list[int] = []
    desk.desktop.clipboard.forget = lambda: forgotten.append(1)  # type: ignore[method-assign]
    desk.desktop.lock()
    assert forgotten == []
    desk.desktop.stop()
    assert forgotten == [1], "at the end it is emptied at once; a lock leaves it its ten seconds"
