"""The page of users: adding, changing, PINs, deactivating with Undo, and what is refused in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docassist.core.access import Role
from docassist.core.errors import (
    LastAdministrator,
    NameTaken,
    PinInvalid,
    PinNeeded,
    RoleNeeded,
    TextMissing,
    WrongPin,
)
from docassist.services.office import pins
from docassist.services.office.users import User
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.menu import Menu, MenuItem
from docassist.ui.kit.toasts import Toast
from docassist.ui.kit.words import sentence
from docassist.ui.office.user_forms import OwnPinForm, PinForm, UserForm
from docassist.ui.office.users_page import PersonRow, UsersPage
from tests.hostile import HOSTILE, expected
from tests.ui.office.conftest import ADMIN, DOCTOR, NURSE, PIN, RECEPTIONIST, Seat


@pytest.fixture
def page(seat: Seat) -> UsersPage:
    return seat.open("users", UsersPage)


@pytest.fixture
def quick_pins(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of people without hundreds of slow hashes."""
    known = pins.hashed("4711")
    monkeypatch.setattr(pins, "hashed", lambda pin: known)


def row_of(page: UsersPage, name: str) -> PersonRow:
    return next(row for row in page.rows if row.user.name == name)


def menu_of(seat: Seat, row: PersonRow) -> dict[str, MenuItem]:
    row.more.click()
    (menu,) = [menu for menu in seat.frame.findChildren(Menu) if menu.isVisible()]
    return {item.text(): item for item in menu.findChildren(MenuItem)}


def form_of(seat: Seat) -> UserForm:
    form = seat.sheet(UserForm)
    assert isinstance(form, UserForm)
    return form


def everybody(seat: Seat) -> dict[str, User]:
    return {user.name: user for user in seat.clinic.users.list(seat.actor)}


def undo(seat: Seat) -> None:
    toast: Toast = seat.context.toasts.toasts()[-1]
    QTest.mouseClick(toast.buttons[0], Qt.MouseButton.LeftButton)
    seat.quiet()


def test_it_lists_who_works_here(page: UsersPage) -> None:
    assert [row.user.name for row in page.rows] == [ADMIN, DOCTOR, RECEPTIONIST, NURSE]
    assert all(row.user.has_pin for row in page.rows)


def test_somebody_is_added_with_the_keyboard(page: UsersPage, seat: Seat) -> None:
    page.add_button.setFocus()
    QTest.keyClick(page.add_button, Qt.Key.Key_Return)
    form = form_of(seat)
    QTest.keyClicks(form.name.edit, "Farida Benjelloun")
    QTest.keyClick(form.name.edit, Qt.Key.Key_Tab)
    QTest.keyClick(form.roles.checks[Role.DOCTOR], Qt.Key.Key_Tab)
    QTest.keyClick(form.roles.checks[Role.RECEPTIONIST], Qt.Key.Key_Space)
    QTest.keyClicks(form.new_pin.pin.edit, "2468")
    QTest.keyClicks(form.new_pin.again.edit, "2468")
    QTest.keyClick(form.new_pin.again.edit, Qt.Key.Key_Return)
    seat.quiet()

    added = everybody(seat)["Farida Benjelloun"]
    assert added.roles == {Role.RECEPTIONIST}
    assert seat.clinic.users.log_in(added.id, "2468").id == added.id
    seat.until(lambda: "Farida Benjelloun" in [row.user.name for row in page.rows])


def test_each_refusal_stands_beside_its_field_and_nothing_typed_is_lost(page: UsersPage, seat: Seat) -> None:
    page.add()
    form = form_of(seat)

    seat.press_primary()
    assert form.roles.error == sentence(RoleNeeded())
    form.roles.checks[Role.NURSE].click()

    seat.press_primary()
    assert form.name.error == sentence(TextMissing())
    QTest.keyClicks(form.name.edit, "NADIA")

    form.new_pin.pin.set_text("12")
    form.new_pin.again.set_text("13")
    seat.press_primary()
    assert form.new_pin.again.error == "The two PINs are not the same."
    form.new_pin.again.set_text("12")
    seat.press_primary()
    assert form.new_pin.pin.error == sentence(PinInvalid())

    form.new_pin.pin.set_text("")
    form.new_pin.again.set_text("")
    seat.press_primary()
    assert form.new_pin.pin.error == sentence(PinNeeded(name="NADIA"))

    form.new_pin.pin.set_text("8642")
    form.new_pin.again.set_text("8642")
    seat.press_primary()
    assert form.name.error == sentence(NameTaken(name="NADIA"))
    assert (form.name.text(), form.new_pin.pin.text()) == ("NADIA", "8642")
    assert set(everybody(seat)) == {ADMIN, DOCTOR, RECEPTIONIST, NURSE}


def test_name_roles_and_language_are_changed(page: UsersPage, seat: Seat) -> None:
    row_of(page, NURSE).button.click()
    form = form_of(seat)
    assert form.roles.roles() == {Role.NURSE}
    form.name.set_text("Sunita Rao")
    form.roles.checks[Role.RECEPTIONIST].click()
    form.language.set_current("ar")
    seat.press_primary()
    changed = everybody(seat)["Sunita Rao"]
    assert changed.roles == {Role.NURSE, Role.RECEPTIONIST}
    assert changed.language == "ar"


def test_the_last_administrator_stays_one(page: UsersPage, seat: Seat) -> None:
    row_of(page, ADMIN).button.click()
    form = form_of(seat)
    form.roles.checks[Role.ADMIN].click()
    seat.press_primary()
    assert form.roles.error == sentence(LastAdministrator())
    QTest.keyClick(form, Qt.Key.Key_Escape)

    menu_of(seat, row_of(page, ADMIN))["Deactivate"].click()
    seat.press_primary()
    assert seat.toasts() == [sentence(LastAdministrator())]
    assert everybody(seat)[ADMIN].active


def test_a_new_pin_for_somebody_who_forgot_theirs(page: UsersPage, seat: Seat) -> None:
    menu_of(seat, row_of(page, NURSE))["Set PIN"].click()
    form = seat.sheet(PinForm)
    assert isinstance(form, PinForm)
    form.new_pin.pin.set_text("97531")
    form.new_pin.again.set_text("97531")
    seat.press_primary()
    assert seat.clinic.users.log_in(everybody(seat)[NURSE].id, "97531")


def test_deactivating_is_undone_with_one_click(page: UsersPage, seat: Seat) -> None:
    menu_of(seat, row_of(page, NURSE))["Deactivate"].click()
    seat.quiet()
    assert not everybody(seat)[NURSE].active
    seat.until(lambda: row_of(page, NURSE).button.text() == "Activate")
    undo(seat)
    assert everybody(seat)[NURSE].active
    seat.until(lambda: row_of(page, NURSE).button.text() == "Change")


def test_somebody_who_is_back_is_activated(page: UsersPage, seat: Seat) -> None:
    seat.clinic.users.deactivate(seat.actor, everybody(seat)[NURSE].id)
    seat.until(lambda: row_of(page, NURSE).button.text() == "Activate")
    row_of(page, NURSE).button.click()
    seat.quiet()
    assert everybody(seat)[NURSE].active


def test_whoever_shuts_themselves_out_is_asked_first(page: UsersPage, seat: Seat) -> None:
    seat.clinic.users.change(seat.actor, everybody(seat)[NURSE].id, roles=[Role.ADMIN])
    menu_of(seat, row_of(page, ADMIN))["Deactivate"].click()
    QTest.keyClick(seat.sheet(), Qt.Key.Key_Escape)
    seat.quiet()
    assert everybody(seat)[ADMIN].active
    menu_of(seat, row_of(page, ADMIN))["Deactivate"].click()
    seat.press_primary()
    assert not everybody(seat)[ADMIN].active


def test_alone_one_may_work_without_a_pin(page: UsersPage, seat: Seat) -> None:
    assert "Work without a PIN" not in menu_of(seat, row_of(page, ADMIN))
    QTest.keyClick(seat.frame.focusWidget(), Qt.Key.Key_Escape)
    for name in (DOCTOR, RECEPTIONIST, NURSE):
        seat.clinic.users.deactivate(seat.actor, everybody(seat)[name].id)
    seat.until(lambda: row_of(page, NURSE).button.text() == "Activate")
    menu_of(seat, row_of(page, ADMIN))["Work without a PIN"].click()
    seat.quiet()
    assert not everybody(seat)[ADMIN].has_pin


@pytest.mark.parametrize("name", [ADMIN, NURSE])
def test_everybody_changes_their_own_pin_with_the_old_one(sit_down: Callable[[str], Seat], name: str) -> None:
    seat = sit_down(name)
    page = seat.open("users", UsersPage)
    page.own_pin.click()
    form = seat.sheet(OwnPinForm)
    assert isinstance(form, OwnPinForm)
    form.old.set_text("0000")
    form.new_pin.pin.set_text("24680")
    form.new_pin.again.set_text("24680")
    seat.press_primary()
    assert form.old.error == sentence(WrongPin())
    form.old.set_text(PIN)
    seat.press_primary()
    assert seat.clinic.users.log_in(seat.user.id, "24680")


def test_without_the_permission_there_is_a_sentence_and_no_list(sit_down: Callable[[str], Seat]) -> None:
    page = sit_down(NURSE).open("users", UsersPage)
    assert page.rows == []
    assert not page.add_button.isVisible()
    assert page.own_pin.isVisible()
    assert any("administrator" in label.text() for label in page.findChildren(PlainLabel) if label.isVisible())


def test_hostile_names_stand_in_the_list_as_typed(page: UsersPage, seat: Seat, quick_pins: None) -> None:
    names = [text for text in HOSTILE[::2] if 0 < len(text) <= 80]
    taken: set[str] = set()
    for name in names:
        try:
            taken.add(seat.clinic.users.add(seat.actor, name, [Role.NURSE], "4711").name)
        except (NameTaken, TextMissing):
            continue
    assert len(taken) > 100
    page.reload()
    seat.until(lambda: len(page.rows) == len(taken) + 4)
    assert {row.user.name for row in page.rows} >= {expected(name) for name in taken}
    seat.frame.grab()


def test_long_names_leave_room_for_the_buttons(page: UsersPage, seat: Seat) -> None:
    long = "राजेश्वरी लक्ष्मीनारायण त्रिपाठी शर्मा विश्वकर्मा और भी बहुत लंबा नाम"
    seat.clinic.users.change(seat.actor, everybody(seat)[NURSE].id, name=long)
    seat.until(lambda: any(row.user.name == long for row in page.rows))
    seat.frame.resize(1024, 700)
    seat.until(lambda: page.width() < 700)
    row = row_of(page, long)
    assert row.button.geometry().right() <= row.width()
    assert row.button.width() >= row.button.sizeHint().width()
