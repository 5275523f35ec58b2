"""The frame around the rooms, by keys and clicks: which rooms are there, how one gets to them, what their numbers say."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.ui.kit.labels import Pill
from docassist.ui.kit.menu import Menu, MenuItem
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.theme import theme
from docassist.ui.rooms import Badge, House
from docassist.ui.shell.desk_frame import DeskFrame
from docassist.ui.shell.nav import NavItem
from docassist.ui.shell.watermark import Watermark
from tests.ui.shell.conftest import Desk
from tests.ui.shell.small_clinic import SmallClinic
from tests.ui.shell.small_rooms import AT_FOOT, PEOPLE, Notes

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def frame(desk: Desk) -> DeskFrame:
    return desk.sit_down()


def notes(frame: DeskFrame) -> Notes:
    page = frame.page("patients")
    assert isinstance(page, Notes)
    return page


def test_rooms_stand_in_their_order_and_the_first_is_open(frame: DeskFrame) -> None:
    assert [room.name for room in frame.rooms] == ["today", "patients", "settings"]
    assert frame.current == "today"
    assert frame.navigation.item("today").isChecked()
    assert frame.page("patients") is None, "a room is made when it is opened"


def test_a_room_that_is_not_there_is_absent_and_asking_for_it_changes_nothing(frame: DeskFrame) -> None:
    assert not frame.has("messages")
    frame.open("messages")
    assert frame.current == "today"


def test_a_click_and_its_key_open_a_room(qtbot: QtBot, desk: Desk, frame: DeskFrame) -> None:
    qtbot.mouseClick(frame.navigation.item("patients"), Qt.MouseButton.LeftButton)
    assert frame.current == "patients"
    qtbot.keyClick(desk.window, Qt.Key.Key_8, CTRL)
    assert frame.current == "settings"
    qtbot.keyClick(desk.window, Qt.Key.Key_1, CTRL)
    assert frame.current == "today"


def test_arrows_move_along_the_rooms_and_enter_opens(qtbot: QtBot, frame: DeskFrame) -> None:
    frame.navigation.item("today").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(frame.navigation.item("today"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is frame.navigation.item("patients")
    assert frame.current == "today", "moving opens nothing"
    qtbot.keyClick(frame.navigation.item("patients"), Qt.Key.Key_Return)
    assert frame.current == "patients"


def test_a_room_keeps_its_widget_while_another_is_shown(frame: DeskFrame) -> None:
    frame.open("patients", "P1")
    page = notes(frame)
    page.line.setText("half a")
    frame.open("today")
    frame.open("patients")
    assert notes(frame) is page
    assert page.line.text() == "half a"
    assert page.shown == ["P1"]


def test_an_action_of_a_room_has_its_keys_before_the_room_was_opened(
    qtbot: QtBot, desk: Desk, frame: DeskFrame
) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_N, CTRL)
    assert notes(frame).shown == ["new"]


def test_escape_steps_back_in_the_room(qtbot: QtBot, frame: DeskFrame) -> None:
    frame.open("patients")
    qtbot.keyClick(notes(frame).line, Qt.Key.Key_Escape)
    assert notes(frame).steps == 1


def test_the_number_of_a_room_follows_the_events(qtbot: QtBot, clinic: SmallClinic, frame: DeskFrame) -> None:
    item = frame.navigation.item("today")
    qtbot.waitUntil(lambda: item.badge == Badge(3, "unread"))
    assert item.accessibleName() == "Today, 3 unread"
    clinic.add_patients(frame.user, "Salma Tazi")
    qtbot.waitUntil(lambda: item.badge == Badge(4, "unread"))


@pytest.mark.parametrize(
    ("badge", "spoken"),
    [
        (Badge(2, "plain"), "Today, 2"),
        (Badge(2, "failed"), "Today, 2 failed"),
        (Badge(0, "unread"), "Today"),
        (None, "Today"),
    ],
)
def test_a_number_is_also_said(qtbot: QtBot, badge: Badge | None, spoken: str) -> None:
    item = NavItem(PEOPLE)
    qtbot.addWidget(item)
    item.set_badge(badge)
    assert item.accessibleName() == spoken


def test_a_role_without_the_right_does_not_see_the_room(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    clinic.add_user("Nadia", Role.RECEPTIONIST)
    desk = make_desk(clinic)
    desk.begin()
    frame = desk.sit_down("Nadia")
    assert [room.name for room in frame.rooms] == ["today", "patients"]


def test_somebody_to_whom_no_room_is_open_is_told_so(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    clinic.add_user("Nadia", Role.RECEPTIONIST)
    desk = make_desk(clinic, House(rooms=(AT_FOOT,)))
    desk.begin()
    frame = desk.sit_down("Nadia")
    assert frame.rooms == ()
    assert frame.pages.currentWidget() is not None


def test_roles_that_change_at_another_desk_change_the_rooms_here(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    nadia = clinic.add_user("Nadia", Role.RECEPTIONIST)
    desk = make_desk(clinic)
    desk.begin()
    frame = desk.sit_down("Nadia")
    frame.open("patients")
    notes(frame).line.setText("half a")
    admin = next(one for one in clinic.users.everybody() if Role.ADMIN in one.roles)
    clinic.users.change(admin.actor, nadia.id, roles=[Role.RECEPTIONIST, Role.ADMIN])
    qtbot.waitUntil(lambda: desk.frame is not frame)
    assert [room.name for room in desk.frame.rooms] == ["today", "patients", "settings"]
    assert desk.frame.current == "patients"
    assert notes(desk.frame).line.text() == "half a"


def said_by_pills(frame: DeskFrame) -> set[str]:
    return {pill.accessibleName() for pill in frame.top.findChildren(Pill) if pill.isVisible()}


def test_whether_messages_go_out_is_said(qtbot: QtBot, frame: DeskFrame) -> None:
    qtbot.waitUntil(lambda: said_by_pills(frame) == {"MOCK  nothing is sent"})

    def live_is_said() -> bool:
        frame.top.set_mode("live")  # again, should a look at the clinic, which is not live, come in between
        return said_by_pills(frame) == {"LIVE"}

    qtbot.waitUntil(live_is_said)


def test_the_strip_says_what_is_not_well_and_what_to_do(qtbot: QtBot, frame: DeskFrame) -> None:
    qtbot.waitUntil(lambda: len(frame.strip.items) == 3)
    bad = frame.strip.items[2]
    assert not bad.line.well
    qtbot.mouseClick(bad, Qt.MouseButton.LeftButton)
    popup = Popup.on(frame)
    assert popup is not None
    texts = [label.text() for label in popup.findChildren(QLabel)]
    assert "Make one now, and see why the schedule did not." in texts
    popup.close()


def test_where_it_is_narrow_what_is_well_makes_room(qtbot: QtBot, desk: Desk, frame: DeskFrame) -> None:
    qtbot.waitUntil(lambda: len(frame.strip.items) == 3)
    frame.strip.resize(240, 32)
    assert [item.isVisibleTo(frame.strip) for item in frame.strip.items] == [False, False, True]
    frame.strip.resize(1000, 32)
    assert all(item.isVisibleTo(frame.strip) for item in frame.strip.items)


def test_the_theme_button_turns_the_colours_and_the_desk_remembers(
    qtbot: QtBot, desk: Desk, clinic: SmallClinic, frame: DeskFrame
) -> None:
    qtbot.mouseClick(frame.top.theme, Qt.MouseButton.LeftButton)
    assert theme().dark
    assert desk.screen.settings.theme == "dark"
    qtbot.waitUntil(clinic.place.desk_settings.exists)
    qtbot.mouseClick(frame.top.theme, Qt.MouseButton.LeftButton)
    assert not theme().dark


def test_the_menu_by_keys_alone(qtbot: QtBot, desk: Desk, frame: DeskFrame) -> None:
    frame.top.user.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(frame.top.user, Qt.Key.Key_Return)
    menu = Popup.on(frame)
    assert isinstance(menu, Menu)
    words = [item.text() for item in menu.findChildren(MenuItem)]
    assert words == [
        "Switch user",
        "Lock",
        "English",
        "Français",
        "हिन्दी",
        "العربية",
        "Keyboard shortcuts",
        "Log out",
    ]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.window.covered)


def test_f1_lists_the_keys_that_work(qtbot: QtBot, desk: Desk, frame: DeskFrame) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_F1)
    sheet = next(child for child in desk.window.findChildren(Sheet) if child.isVisible())
    said = [label.text() for label in sheet.findChildren(QLabel)]
    for words in ("Search patients and actions", "Lock", "Go to Patients", "New note", "Keyboard shortcuts"):
        assert words in said
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_mirrored_in_arabic_and_back_with_the_draft(qtbot: QtBot, desk: Desk, frame: DeskFrame) -> None:
    frame.open("patients")
    notes(frame).line.setText("half a word")
    left = frame.navigation.mapTo(desk.window, frame.navigation.rect().topLeft()).x()
    assert left == 0
    desk.desktop.choose_language("ar")
    arabic = desk.frame
    assert arabic is not frame
    assert arabic.layoutDirection() == Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: arabic.navigation.geometry().right() == desk.window.width() - 1)
    assert arabic.current == "patients"
    assert notes(arabic).line.text() == "half a word"
    desk.desktop.choose_language("en")
    assert desk.frame.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert notes(desk.frame).line.text() == "half a word"


@pytest.mark.parametrize("size", [(1024, 700), (960, 600), (1280, 800), (1920, 1200)])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_nothing_overlaps_at_any_size(
    qtbot: QtBot, desk: Desk, frame: DeskFrame, size: tuple[int, int], language: str
) -> None:
    qtbot.waitUntil(lambda: frame.top.mode != "" and len(frame.strip.items) == 3)
    desk.desktop.choose_language(language)
    desk.window.resize(*size)
    shown = desk.frame
    qtbot.waitUntil(lambda: shown.top.mode != "" and shown.size().toTuple() == size)
    for box in (shown.top, shown.strip, shown.navigation):
        children = box.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        inside = [child for child in children if child.isVisible() and not child.size().isEmpty()]
        for one in inside:
            assert box.rect().contains(one.geometry()), f"{one} sticks out of {box}"
            for other in inside:
                assert one is other or not one.geometry().intersects(other.geometry()), f"{one} over {other}"


def test_everything_one_can_press_has_a_name(frame: DeskFrame) -> None:
    nameless = [
        child
        for kind in (QAbstractButton, QLineEdit)
        for child in frame.findChildren(kind)
        if child.isVisible() and not child.accessibleName().strip()
    ]
    assert not nameless


def test_demo_is_written_across_the_page(clinic: SmallClinic, make_desk: Callable[..., Desk]) -> None:
    clinic.place = replace(clinic.place, demo=True)
    desk = make_desk(clinic)
    desk.begin()
    frame = desk.sit_down()
    mark = frame.findChild(Watermark)
    assert mark is not None
    frame.open("patients")
    assert mark.isVisible()
    where = QRect(mark.mapTo(frame, QPoint()), mark.size())
    marked = frame.grab(where).toImage()
    assert frame.childAt(where.center()) is not mark, "clicks go through it"
    mark.hide()
    assert frame.grab(where).toImage() != marked
    assert "DEMO" in said_by_pills(frame)
