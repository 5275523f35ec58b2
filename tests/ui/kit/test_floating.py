"""What floats: notes that can be undone, sheets that keep the keyboard, menus that give it back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit import motion
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.sheet import Sheet, confirm
from docassist.ui.kit.textarea import TextArea
from docassist.ui.kit.toasts import MARGIN, Toast, Toasts

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def window(qtbot: QtBot, shown: Show) -> QWidget:
    """A window with one button, which has the focus."""
    made = QWidget()
    layout = QVBoxLayout(made)
    button = Button("Behind")
    layout.addWidget(button)
    made.resize(900, 640)
    shown(made)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def behind(window: QWidget) -> Button:
    button = window.findChild(Button)
    assert isinstance(button, Button)
    return button


# --- notes ----------------------------------------------------------------------------------------------------------


def test_undo_takes_it_back_once(window: QWidget) -> None:
    undone: list[str] = []
    toasts = Toasts(window)
    toast = toasts.show_toast("Reminder cancelled", undo=lambda: undone.append("reminder"))
    undo = toast.buttons[0]
    undo.click()
    undo.click()
    assert undone == ["reminder"]
    assert toasts.toasts() == ()


def test_a_note_goes_by_itself(window: QWidget, qtbot: QtBot) -> None:
    toasts = Toasts(window)
    toast = toasts.show_toast("Saved", seconds=0.05)
    with qtbot.waitSignal(toast.gone, timeout=5000):
        pass
    assert toasts.toasts() == ()


def test_a_note_waits_while_the_mouse_is_on_it(window: QWidget) -> None:
    toast = Toasts(window).show_toast("Saved")
    assert not toast.is_waiting()
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert toast.is_waiting()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast.is_waiting()


def test_f8_brings_the_keyboard_and_esc_gives_it_back(window: QWidget) -> None:
    toasts = Toasts(window)
    toast = toasts.show_toast("Reminder cancelled", undo=lambda: None)
    QTest.keyClick(behind(window), Qt.Key.Key_F8)
    assert toast.buttons[0].hasFocus()
    assert toast.is_waiting()
    QTest.keyClick(toast.buttons[0], Qt.Key.Key_Escape)
    assert toasts.toasts() == ()
    assert behind(window).hasFocus()


def card_of(toast: Toast) -> QRect:
    return toast.geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)


def test_notes_stack_without_touching_and_the_oldest_makes_room(window: QWidget) -> None:
    toasts = Toasts(window)
    for number in range(5):
        toasts.show_toast(f"Note {number}")
    shown = toasts.toasts()
    assert [toast.text for toast in shown] == ["Note 2", "Note 3", "Note 4"]
    cards = [card_of(toast) for toast in shown]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(cards))
    window.resize(700, 500)
    assert all(window.rect().contains(card_of(toast)) for toast in toasts.toasts())


def test_a_note_rises_only_where_motion_is_wanted(window: QWidget, qtbot: QtBot) -> None:
    toasts = Toasts(window)
    place = toasts.show_toast("Still").pos()
    toasts.toasts()[0].dismiss()
    motion.hold_still(still=False)
    try:
        moving = toasts.show_toast("Still")
        assert moving.pos() != place
        qtbot.waitUntil(lambda: moving.pos() == place)
    finally:
        motion.hold_still()


# --- sheets ---------------------------------------------------------------------------------------------------------


def sheet_with_fields(window: QWidget) -> tuple[Sheet, Field, TextArea]:
    sheet = Sheet(window, "Share on WhatsApp")
    to, caption = Field("To"), TextArea("Caption")
    sheet.body.addWidget(to)
    sheet.body.addWidget(caption)
    sheet.set_buttons("Send now")
    sheet.open()
    return sheet, to, caption


def test_a_sheet_takes_the_keyboard_and_gives_it_back(window: QWidget, qtbot: QtBot) -> None:
    sheet, to, _ = sheet_with_fields(window)
    assert to.edit.hasFocus()
    with qtbot.waitSignal(sheet.closed) as told:
        QTest.keyClick(to.edit, Qt.Key.Key_Escape)
    assert told.args == [False]
    assert sheet.isHidden()
    assert behind(window).hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_goes_round_inside_the_sheet(window: QWidget, key: Qt.Key) -> None:
    sheet, to, _ = sheet_with_fields(window)
    seen = []
    for _step in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        assert sheet.isAncestorOf(focused)
        seen.append(focused)
        QTest.keyClick(focused, key)
    assert seen.count(to.edit) >= 2
    assert len(set(seen)) == 5  # two inputs, cancel, send, close


def test_enter_does_the_obvious_but_not_while_writing(window: QWidget, qtbot: QtBot) -> None:
    sheet, to, caption = sheet_with_fields(window)
    caption.edit.setFocus()
    QTest.keyClick(caption.edit, Qt.Key.Key_Return)
    assert sheet.isVisible()
    to.edit.setFocus()
    with qtbot.waitSignal(sheet.closed) as told:
        QTest.keyClick(to.edit, Qt.Key.Key_Return)
    assert told.args == [True]


def test_control_enter_sends_from_the_text(window: QWidget, qtbot: QtBot) -> None:
    sheet, _, caption = sheet_with_fields(window)
    caption.edit.setFocus()
    with qtbot.waitSignal(sheet.closed) as told:
        QTest.keyClick(caption.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [True]


def test_the_scrim_keeps_the_mouse_from_what_is_behind(window: QWidget, qtbot: QtBot) -> None:
    sheet, _, _ = sheet_with_fields(window)
    place = behind(window).geometry().center()
    assert window.childAt(place) is not behind(window)
    with qtbot.assertNotEmitted(behind(window).clicked):
        QTest.mouseClick(sheet, Qt.MouseButton.LeftButton, pos=place)
    assert sheet.isVisible()


def test_a_sheet_stays_inside_a_small_window_and_scrolls(window: QWidget) -> None:
    sheet, _, _ = sheet_with_fields(window)
    for _ in range(12):
        sheet.body.addWidget(Field("More"))
    window.resize(420, 360)
    assert window.rect().contains(sheet.card.geometry())
    assert sheet.card.width() <= 420


@pytest.mark.parametrize(("key", "done"), [(Qt.Key.Key_Return, True), (Qt.Key.Key_Escape, False)])
def test_a_question_is_answered_with_the_keyboard(window: QWidget, key: Qt.Key, done: bool) -> None:
    answers: list[str] = []
    sheet = confirm(window, "Restore", "Everything since then is lost.", "Restore", lambda: answers.append("yes"))
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)
    assert bool(answers) == done
    assert sheet.isHidden()


# --- menus ----------------------------------------------------------------------------------------------------------


def test_a_menu_is_walked_with_the_arrows(window: QWidget) -> None:
    taken: list[str] = []
    menu = Menu(window)
    menu.add("Light", lambda: taken.append("light"), checked=True)
    dark = menu.add("Dark", lambda: taken.append("dark"), checked=False)
    menu.add_rule()
    off = menu.add("Log out", lambda: taken.append("out"))
    off.setEnabled(False)
    menu.open_below(behind(window))
    first = menu.focusWidget()
    assert first is not None
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert menu.focusWidget() is dark
    QTest.keyClick(dark, Qt.Key.Key_Down)
    assert menu.focusWidget() is first
    QTest.keyClick(first, Qt.Key.Key_End)
    QTest.keyClick(dark, Qt.Key.Key_Return)
    assert taken == ["dark"]
    assert Popup.on(window) is None


def test_esc_closes_a_menu_and_does_nothing(window: QWidget) -> None:
    taken: list[str] = []
    menu = Menu(window)
    item = menu.add("Log out", lambda: taken.append("out"))
    menu.open_below(behind(window))
    QTest.keyClick(item, Qt.Key.Key_Escape)
    assert Popup.on(window) is None
    assert taken == []


def test_a_menu_hangs_from_the_readers_start(window: QWidget) -> None:
    menu = Menu(window)
    menu.add("Log out", lambda: None)
    anchor = behind(window)
    anchor.setFixedWidth(300)
    QApplication.processEvents()
    menu.open_below(anchor)
    here = QRect(anchor.mapTo(window, QPoint(0, 0)), anchor.size())
    assert menu.card.geometry().left() == here.left()
    assert menu.card.geometry().top() > here.bottom()
    menu.dismiss()
    anchor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    menu = Menu(window)
    menu.add("Log out", lambda: None)
    menu.open_below(anchor)
    assert menu.card.geometry().right() == here.right()


def test_a_menu_without_room_below_opens_above_and_stays_inside(window: QWidget) -> None:
    anchor = Button("Low", parent=window)
    anchor.setGeometry(880, 600, 100, 36)
    anchor.show()
    menu = Menu(window)
    for number in range(6):
        menu.add(f"Choice {number}", lambda: None)
    menu.open_below(anchor)
    assert menu.card.geometry().bottom() < 600
    assert window.rect().contains(menu.card.geometry())


def test_a_click_elsewhere_only_closes_the_menu(window: QWidget, qtbot: QtBot) -> None:
    menu = Menu(window)
    menu.add("Log out", lambda: None)
    menu.open_below(behind(window))
    with qtbot.assertNotEmitted(behind(window).clicked), qtbot.waitSignal(menu.closed):
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(890, 630))
    assert Popup.on(window) is None
    assert behind(window).hasFocus()


def test_a_menu_goes_when_the_window_changes(window: QWidget) -> None:
    menu = Menu(window)
    menu.add("Log out", lambda: None)
    menu.open_below(behind(window))
    window.resize(700, 500)
    assert Popup.on(window) is None


def test_a_sheet_grows_when_an_error_comes(window: QWidget, qtbot: QtBot) -> None:
    sheet, to, _ = sheet_with_fields(window)
    before = sheet.card.height()
    to.set_error("Nobody has this name")
    qtbot.waitUntil(lambda: sheet.card.height() > before)


def test_a_label_in_a_sheet_wraps_instead_of_being_cut(window: QWidget) -> None:
    sentence = "A long sentence that says what will happen and what to do about it. " * 4
    sheet = confirm(window, "Restore", sentence, "Restore", lambda: None)
    label = next(label for label in sheet.findChildren(PlainLabel) if label.text() == sentence)
    assert not label.is_cut()
    assert label.height() >= label.heightForWidth(label.width())
