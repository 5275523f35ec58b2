"""Who sits here: by PIN, by finger, wrong five times, one after the other, alone without a PIN."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.core.clock import ManualClock
from docassist.core.events import EventKind
from docassist.ui.rooms import House
from docassist.ui.shell.desk_frame import DeskFrame
from docassist.ui.shell.gate import Gate, role_words
from tests.ui.shell.conftest import Desk
from tests.ui.shell.small_clinic import PIN, SmallClinic
from tests.ui.shell.small_rooms import NOTES, Notes

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, gate: Gate, digits: str) -> None:
    """With a finger."""
    for digit in digits:
        key = next(one for one in gate.pad.children() if getattr(one, "text", str)() == digit)
        qtbot.mouseClick(key, LEFT)


def test_the_right_pin_by_keys(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    gate = desk.gate
    assert QApplication.focusWidget() is gate.pin.edit, "one can type at once"
    frame = desk.sit_down()
    assert frame.user.name == "Dr. Anjali Mehta"
    assert clinic.desk.current == frame.user
    qtbot.waitUntil(lambda: desk.desktop.gate is None)


def test_the_right_pin_by_finger(qtbot: QtBot, desk: Desk) -> None:
    gate = desk.gate
    press(qtbot, gate, "48129")
    erase = gate.pad.children()[-1]
    qtbot.mouseClick(erase, LEFT)
    assert gate.pin.text() == PIN
    qtbot.mouseClick(gate.go, LEFT)
    assert isinstance(desk.frame, DeskFrame)


def test_while_it_is_proved_nothing_else_can_be_pressed(qtbot: QtBot, desk: Desk) -> None:
    gate = desk.gate
    qtbot.keyClicks(gate.pin.edit, PIN)
    qtbot.mouseClick(gate.go, LEFT)
    assert gate.go.text() == "One moment…"
    assert not gate.go.isEnabled()
    assert not gate.pin.edit.isEnabled()
    assert desk.frame


def test_a_wrong_pin_is_told_and_what_was_typed_is_gone(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    gate = desk.gate
    qtbot.keyClicks(gate.pin.edit, "0000")
    qtbot.keyClick(gate.pin.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "This PIN is not right." in gate.pin.error)
    assert gate.pin.text() == ""
    assert gate.go.isEnabled()
    assert QApplication.focusWidget() is gate.pin.edit
    assert clinic.desk.current is None


def test_no_pin_at_all_is_not_asked_of_anybody(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    gate = desk.gate
    qtbot.mouseClick(gate.go, LEFT)
    assert gate.pin.error == "Type your PIN."
    assert gate.go.isEnabled()


def test_after_too_many_wrong_ones_the_seconds_are_counted_down(qtbot: QtBot, desk: Desk, clock: ManualClock) -> None:
    gate = desk.gate

    def wrong() -> bool:
        if gate.go.isEnabled():
            qtbot.keyClicks(gate.pin.edit, "0000")
            qtbot.keyClick(gate.pin.edit, Qt.Key.Key_Return)
        return "Too many wrong PINs." in gate.pin.error

    qtbot.waitUntil(wrong, timeout=20_000)
    assert not gate.go.isEnabled()
    first = gate.pin.error
    qtbot.waitUntil(lambda: gate.pin.error != first)
    gate._seconds = 1
    clock.advance(timedelta(seconds=60))
    qtbot.waitUntil(gate.go.isEnabled)
    assert gate.pin.error == ""
    desk.sit_down()


def test_choosing_somebody_else_ends_the_pause_on_screen_but_not_in_the_clinic(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    clinic.add_user("Nadia", Role.RECEPTIONIST, pin="7777")
    desk = make_desk(clinic)
    desk.begin()
    gate = desk.gate
    gate._start_pause(30)
    assert not gate.go.isEnabled()
    nadia = next(button for button in gate.buttons if button.text() == "Nadia")
    qtbot.mouseClick(nadia, LEFT)
    assert gate.go.isEnabled()
    assert gate.pin.error == ""
    frame = desk.sit_down("Nadia", "7777")
    assert frame.user.name == "Nadia"


def test_changing_places_keeps_both_drafts(qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]) -> None:
    clinic.add_user("Nadia", Role.RECEPTIONIST, pin="7777")
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    doctors = desk.sit_down()
    page = doctors.page("patients")
    assert isinstance(page, Notes)
    page.line.setText("half a visit")

    desk.desktop.lock()
    nadias = desk.sit_down("Nadia", "7777")
    assert nadias is not doctors
    other = nadias.page("patients")
    assert isinstance(other, Notes)
    assert other.line.text() == ""
    other.line.setText("half a booking")

    desk.desktop.lock()
    assert desk.sit_down() is doctors
    assert page.line.text() == "half a visit"
    desk.desktop.lock()
    assert desk.sit_down("Nadia", "7777") is nadias
    assert other.line.text() == "half a booking"


def test_nothing_is_asked_in_the_name_of_somebody_who_left(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    """Their rooms hear of what happened when they are back, and their context refuses until then."""
    clinic.add_user("Nadia", Role.RECEPTIONIST, pin="7777")
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    doctors = desk.sit_down()
    page = doctors.page("patients")
    assert isinstance(page, Notes)
    desk.desktop.lock()
    nadias = desk.sit_down("Nadia", "7777")
    page.events.clear()
    with pytest.raises(Exception, match="locked"):
        _ = doctors.context.actor
    assert nadias.context.actor.name == "Nadia"
    with qtbot.waitSignal(desk.desktop.bridge.events_committed):
        clinic.add_patients(nadias.user, "Salma Tazi")
    assert page.events == []
    desk.desktop.lock()
    desk.sit_down()
    assert EventKind.PATIENT_ADDED in {event.kind for event in page.events}


def test_the_desk_of_somebody_who_left_does_not_look_at_the_clinic(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    frame = desk.sit_down()
    timer = frame.strip._timer
    assert timer.isActive()
    desk.desktop.lock()
    assert not timer.isActive()
    desk.sit_down()
    assert timer.isActive()


def test_logging_out_takes_the_rooms_apart(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    frame = desk.sit_down()
    with qtbot.waitSignal(frame.destroyed):
        desk.desktop.log_out()
    assert clinic.desk.current is None
    assert desk.gate.title.text() == "Welcome"
    assert desk.sit_down() is not frame


def test_somebody_added_at_another_desk_appears(qtbot: QtBot, desk: Desk, clinic: SmallClinic) -> None:
    assert len(desk.gate.buttons) == 1
    clinic.add_user("Nadia", Role.RECEPTIONIST)
    qtbot.waitUntil(lambda: [person.name for person in desk.gate.people] == ["Dr. Anjali Mehta", "Nadia"])


def test_a_solo_doctor_without_a_pin_sits_down_by_starting(
    qtbot: QtBot, empty_clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    empty_clinic.add_user("Dr. Solo", pin=None)
    desk = make_desk(empty_clinic)
    desk.begin()
    assert desk.frame.user.name == "Dr. Solo"
    desk.desktop.lock()
    gate = desk.gate
    assert gate.title.text().startswith("Locked by")
    assert not gate.pin.isVisible()
    assert QApplication.focusWidget() is gate.go
    qtbot.keyClick(gate.go, Qt.Key.Key_Return)
    assert desk.frame.user.name == "Dr. Solo"


class FirstRunPage(QWidget):
    """Keeps the function that logs the new user in."""

    def __init__(self, _clinic: object, _background: object, log_in: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self.log_in = log_in


def test_first_run_is_asked_for_where_nobody_works_yet(
    qtbot: QtBot, empty_clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    desk = make_desk(empty_clinic, House(rooms=(NOTES,), first_run=FirstRunPage))
    desk.begin()
    qtbot.waitUntil(lambda: isinstance(desk.window.page, FirstRunPage))
    made = empty_clinic.users.first_user("Dr. New", [Role.DOCTOR], PIN)
    assert isinstance(desk.window.page, FirstRunPage)
    desk.window.page.log_in(made.id, PIN)
    assert desk.frame.user.name == "Dr. New"


def test_roles_in_words() -> None:
    assert role_words(frozenset({Role.ADMIN, Role.DOCTOR})) == "Doctor · Administrator"
