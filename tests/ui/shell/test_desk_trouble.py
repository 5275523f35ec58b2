"""The database is busy just when somebody begins, sits down, leaves or is given other rights: it is said, and tried again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.core.errors import DatabaseBusy, Locked
from docassist.core.events import Event, EventKind
from docassist.services.office.users import Users
from docassist.ui import desktop as desktops
from docassist.ui import insist
from docassist.ui.rooms import House
from docassist.ui.shell.calm import ProblemPage
from docassist.ui.shell.gate import Gate
from tests.ui.shell.conftest import Desk
from tests.ui.shell.small_clinic import PIN, SmallClinic
from tests.ui.shell.small_rooms import NOTES, Notes

NADIAS = "7777"


class Busy:
    """Stands before a method: refuses as long as it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> None:
        self.on, self.refused = True, 0
        real = getattr(owner, name)

        def asked(*args: Any, **kwargs: Any) -> Any:
            if self.on:
                self.refused += 1
                raise DatabaseBusy
            return real(*args, **kwargs)

        monkeypatch.setattr(owner, name, asked)


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(insist, "PAUSE_MS", 20)


def sit(make_desk: Callable[..., Desk], clinic: SmallClinic) -> Desk:
    clinic.add_user("Nadia", Role.RECEPTIONIST, pin=NADIAS)
    made = make_desk(clinic, House(rooms=(NOTES,)))
    made.begin()
    return made


def write(desk: Desk, words: str) -> Notes:
    page = desk.frame.page("patients")
    assert isinstance(page, Notes)
    page.line.setText(words)
    return page


def restored(clinic: SmallClinic) -> Event:
    now = clinic.clock.now()
    return Event(1, now, EventKind.BACKUP_RESTORED, "", "Nadia", "backup", now.isoformat())


def test_a_beginning_that_fails_says_so_and_is_tried_again(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = Busy(monkeypatch, Users, "any")
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    page = desk.window.page
    assert isinstance(page, ProblemPage)
    assert isinstance(page.problem, DatabaseBusy)
    busy.on = False
    page.buttons[0].click()
    assert desk.sit_down().user.name == "Dr. Anjali Mehta"


def test_a_beginning_that_fails_can_be_left(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    Busy(monkeypatch, Users, "any")
    desk = make_desk(clinic)
    desk.begin()
    page = desk.window.page
    assert isinstance(page, ProblemPage)
    with qtbot.waitSignal(desk.window.asked_to_close):
        page.buttons[-1].click()


def test_a_gate_without_people_says_why_and_asks_again(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(insist, "PAUSE_MS", 600_000)  # a person is quicker
    busy = Busy(monkeypatch, Users, "everybody")
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    gate = desk.window.page
    assert isinstance(gate, Gate)
    qtbot.waitUntil(lambda: "busy" in gate.title.text())
    assert gate.go.text() == "Try again"
    assert not gate.pin.isVisible()
    busy.on = False
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert desk.sit_down().user.name == "Dr. Anjali Mehta"


def test_people_who_could_not_be_read_come_by_themselves(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = Busy(monkeypatch, Users, "everybody")
    desk = make_desk(clinic, House(rooms=(NOTES,)))
    desk.begin()
    qtbot.waitUntil(lambda: busy.refused > 1)
    busy.on = False
    assert desk.sit_down()


def test_after_a_restore_everybody_is_out_before_there_are_words_for_it(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sit(make_desk, clinic)
    desk.sit_down()
    write(desk, "half a visit")
    desk.desktop.lock()
    desk.sit_down("Nadia", NADIAS)
    busy = Busy(monkeypatch, desktops, "restored_words")
    desk.desktop.bridge.events_committed.emit([restored(clinic)])
    qtbot.waitUntil(lambda: clinic.desk.current is None)
    qtbot.waitUntil(lambda: busy.refused > 1)
    frame = desk.sit_down()
    page = frame.page("patients")
    assert isinstance(page, Notes)
    assert page.line.text() == "", "a draft of another time"
    assert not frame.context.toasts.toasts()
    busy.on = False
    qtbot.waitUntil(lambda: len(frame.context.toasts.toasts()) == 1)


def test_one_who_logs_out_takes_nobody_elses_draft_along(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    desk = sit(make_desk, clinic)
    doctors = desk.sit_down()
    page = write(desk, "half a visit")
    desk.desktop.lock()
    nadias = desk.sit_down("Nadia", NADIAS)
    write(desk, "half a booking")
    with qtbot.waitSignal(nadias.destroyed):
        desk.desktop.log_out()
    qtbot.waitUntil(lambda: clinic.desk.current is None)
    assert desk.sit_down() is doctors
    assert page.line.text() == "half a visit"
    desk.desktop.lock()
    other = desk.sit_down("Nadia", NADIAS).page("patients")
    assert isinstance(other, Notes)
    assert other.line.text() == ""


def test_one_who_logs_out_after_another_language_was_chosen_leaves_the_others_draft(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk]
) -> None:
    """The frames were taken apart, and what was written in them is kept until they are made anew."""
    desk = sit(make_desk, clinic)
    desk.sit_down()
    write(desk, "half a visit")
    desk.desktop.lock()
    desk.sit_down("Nadia", NADIAS)
    desk.desktop.choose_language("fr")
    desk.desktop.log_out()
    qtbot.waitUntil(lambda: clinic.desk.current is None)
    page = desk.sit_down().page("patients")
    assert isinstance(page, Notes)
    assert page.line.text() == "half a visit"


def test_other_rights_are_asked_for_until_they_are_known(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While nobody can say what this user may do, nothing is done in their name."""
    desk = sit(make_desk, clinic)
    frame = desk.sit_down("Nadia", NADIAS)
    busy = Busy(monkeypatch, Users, "find")
    give_other_roles(clinic)
    qtbot.waitUntil(lambda: busy.refused > 1)
    with pytest.raises(Locked):
        _ = clinic.desk.actor
    busy.on = False
    qtbot.waitUntil(lambda: desk.window.page is not frame)
    assert clinic.desk.actor.roles == {Role.NURSE}
    assert desk.frame.user.roles == {Role.NURSE}


def test_other_rights_do_not_wait_for_the_settings(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sit(make_desk, clinic)
    frame = desk.sit_down("Nadia", NADIAS)
    Busy(monkeypatch, clinic.desk, "_read_idle_minutes")
    give_other_roles(clinic)
    qtbot.waitUntil(lambda: desk.window.page is not frame)
    assert clinic.desk.actor.roles == {Role.NURSE}


def give_other_roles(clinic: SmallClinic) -> None:
    """To Nadia, at another desk."""
    doctor, nadia = clinic.users.everybody()
    clinic.users.change(doctor.actor, nadia.id, roles=[Role.NURSE])


def test_a_failure_of_the_desk_itself_is_told(
    qtbot: QtBot, clinic: SmallClinic, make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = sit(make_desk, clinic)
    desk.sit_down()
    Busy(monkeypatch, type(clinic.desk), "lock")
    desk.desktop.lock()
    qtbot.waitUntil(lambda: "busy" in desk.gate.title.text())
    assert desk.sit_down(pin=PIN)
