"""The people who work here: added, changed, proved by PIN, and never all locked out."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest

from docassist.core.access import Permission, Role, system_account
from docassist.core.errors import (
    AlreadySetUp,
    DocAssistError,
    LastAdministrator,
    NameTaken,
    NotAChoice,
    NotFound,
    NotPermitted,
    PinInvalid,
    PinNeeded,
    RoleNeeded,
    TextMissing,
    TextTooLong,
    WrongPin,
)
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office.events import EventLog
from docassist.services.office.users import User, Users
from tests.hostile import HOSTILE, expected

PROGRAM = system_account("DocAssist")
PIN, OTHER_PIN = "4711", "2468"


def told(events: EventLog) -> list[str]:
    return [event.kind for event in reversed(events.list(PROGRAM))]


# --- the first one --------------------------------------------------------------------------------------------------


def test_a_clinic_begins_with_one_user_who_is_administrator(users: Users, events: EventLog) -> None:
    assert not users.any()
    assert users.everybody() == ()
    first = users.first_user("Dr. Anjali Mehta", [Role.DOCTOR], PIN, "hi")
    assert users.any()
    assert users.everybody() == (first,)
    assert first.roles == {Role.DOCTOR, Role.ADMIN}
    assert (first.name, first.has_pin, first.language, first.active) == ("Dr. Anjali Mehta", True, "hi", True)
    (event,) = events.list(PROGRAM)
    assert (event.kind, event.subject_id, event.actor_id) == (EventKind.USER_ADDED, first.id, first.id)
    with pytest.raises(AlreadySetUp):
        users.first_user("Somebody else", [Role.DOCTOR], PIN)


def test_two_wizards_at_one_moment_make_one_first_user(users: Users) -> None:
    outcomes = list[str]()
    start = threading.Barrier(3)

    def set_up(name: str) -> None:
        start.wait(10)
        try:
            users.first_user(name, [Role.DOCTOR], PIN)
            outcomes.append("made")
        except AlreadySetUp:
            outcomes.append("refused")

    threads = [threading.Thread(target=set_up, args=(f"Dr. {letter}",)) for letter in "ABC"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(outcomes) == ["made", "refused", "refused"]
    assert len(users.everybody()) == 1


def test_somebody_alone_needs_no_pin(users: Users) -> None:
    alone = users.first_user("Dr. Amrani", [Role.DOCTOR])
    assert not alone.has_pin
    assert users.log_in(alone.id, None).may(Permission.PATIENTS_WRITE)
    assert users.log_in(alone.id, "whatever").id == alone.id


def test_two_both_need_one(users: Users) -> None:
    alone = users.first_user("Dr. Amrani", [Role.DOCTOR])
    with pytest.raises(PinNeeded) as refused:
        users.add(alone.actor, "Leïla", [Role.NURSE], OTHER_PIN)
    assert "Dr. Amrani" in refused.value.message
    users.set_pin(alone.actor, alone.id, PIN)
    with pytest.raises(PinNeeded) as refused:
        users.add(alone.actor, "Leïla", [Role.NURSE])
    assert "Leïla" in refused.value.message
    leila = users.add(alone.actor, "Leïla", [Role.NURSE], OTHER_PIN)
    with pytest.raises(PinNeeded):
        users.set_pin(alone.actor, leila.id, None)
    users.deactivate(alone.actor, leila.id)
    assert not users.set_pin(alone.actor, alone.id, None).has_pin
    with pytest.raises(PinNeeded):
        users.activate(alone.actor, leila.id)


def test_somebody_without_a_pin_among_several_is_not_let_in(
    users: Users, mehta: User, leila: User, database: Database
) -> None:
    """It cannot come to this through us; somebody who edits the database wins nothing."""
    with database.write() as session:
        session.get_one(UserRow, leila.id).pin_hash = None
    for pin in (None, "", OTHER_PIN):
        with pytest.raises(WrongPin):
            users.log_in(leila.id, pin)


# --- adding and changing --------------------------------------------------------------------------------------------


def test_names_are_one_whatever_their_case_and_accents(users: Users, mehta: User, leila: User) -> None:
    for name in ("leila", "LEÏLA", " Leila ", "Lei\u0308la"):
        with pytest.raises(NameTaken):
            users.add(mehta.actor, name, [Role.NURSE], OTHER_PIN)
        with pytest.raises(NameTaken):
            users.change(mehta.actor, mehta.id, name=name)
    assert users.change(mehta.actor, leila.id, name="LEILA").name == "LEILA"
    users.deactivate(mehta.actor, leila.id)
    with pytest.raises(NameTaken):
        users.add(mehta.actor, "leila", [Role.NURSE], OTHER_PIN)


def test_names_without_any_letter_are_told_apart(users: Users, mehta: User) -> None:
    users.add(mehta.actor, "🙂", [Role.NURSE], OTHER_PIN)
    users.add(mehta.actor, "🙃", [Role.NURSE], OTHER_PIN)
    with pytest.raises(NameTaken):
        users.add(mehta.actor, "🙂", [Role.NURSE], OTHER_PIN)


@pytest.mark.parametrize(
    ("name", "roles", "pin", "language", "problem", "field"),
    [
        ("", [Role.NURSE], PIN, None, TextMissing, "name"),
        (" \u200f\t", [Role.NURSE], PIN, None, TextMissing, "name"),
        ("x" * 81, [Role.NURSE], PIN, None, TextTooLong, "name"),
        ("Amina", [], PIN, None, RoleNeeded, "roles"),
        ("Amina", ["owner"], PIN, None, NotAChoice, "roles"),
        ("Amina", [Role.NURSE], "123", None, PinInvalid, "pin"),
        ("Amina", [Role.NURSE], "", None, PinInvalid, "pin"),
        ("Amina", [Role.NURSE], PIN, "de", NotAChoice, "language"),
    ],
)
def test_what_is_refused(
    users: Users,
    mehta: User,
    name: str,
    roles: list[Role | str],
    pin: str,
    language: str | None,
    problem: type[DocAssistError],
    field: str,
) -> None:
    with pytest.raises(problem) as refused:
        users.add(mehta.actor, name, roles, pin, language)
    assert refused.value.facts["field"] == field
    assert len(users.list(mehta.actor)) == 1


def test_changes_are_kept_and_told(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    changed = users.change(mehta.actor, leila.id, name="Leila B.", roles=["receptionist", "nurse"], language="ar")
    assert (changed.name, changed.language) == ("Leila B.", "ar")
    assert changed.roles == {Role.NURSE, Role.RECEPTIONIST}
    assert users.list(mehta.actor) == (mehta, changed)
    assert users.change(mehta.actor, leila.id, language="").language is None
    last, *_ = events.list(PROGRAM)
    assert (last.kind, last.subject_id, last.actor_name) == (EventKind.USER_CHANGED, leila.id, mehta.name)
    with pytest.raises(NotFound):
        users.change(mehta.actor, "nobody", name="x")


def test_somebody_who_left_is_still_known(users: Users, mehta: User, leila: User) -> None:
    left = users.deactivate(mehta.actor, leila.id)
    assert not left.active
    assert users.everybody() == (mehta,)
    assert users.list(mehta.actor) == (mehta, left)
    with pytest.raises(WrongPin):
        users.log_in(leila.id, OTHER_PIN)
    with pytest.raises(NotFound):
        users.find("Leïla")
    assert users.activate(mehta.actor, leila.id).active
    assert users.log_in(leila.id, OTHER_PIN).id == leila.id


def test_the_last_administrator_stays(users: Users, mehta: User, leila: User) -> None:
    with pytest.raises(LastAdministrator):
        users.deactivate(mehta.actor, mehta.id)
    with pytest.raises(LastAdministrator):
        users.change(mehta.actor, mehta.id, roles=[Role.DOCTOR])
    assert users.find(mehta.id) == mehta
    users.change(mehta.actor, leila.id, roles=[Role.NURSE, Role.ADMIN])
    users.deactivate(mehta.actor, mehta.id)
    with pytest.raises(LastAdministrator):
        users.change(mehta.actor, leila.id, roles=[Role.NURSE])


def test_two_administrators_cannot_remove_each_other_at_one_moment(users: Users, mehta: User, leila: User) -> None:
    users.change(mehta.actor, leila.id, roles=[Role.ADMIN])
    start, refused = threading.Barrier(2), list[LastAdministrator]()

    def remove(who: User) -> None:
        start.wait(10)
        try:
            users.deactivate(mehta.actor, who.id)
        except LastAdministrator as problem:
            refused.append(problem)

    threads = [threading.Thread(target=remove, args=(who,)) for who in (mehta, leila)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(refused) == 1
    assert len(users.everybody()) == 1


def test_who_may(users: Users, mehta: User, leila: User) -> None:
    nurse = leila.actor
    forbidden: list[Callable[[], object]] = [
        lambda: users.add(nurse, "Amina", [Role.ADMIN], PIN),
        lambda: users.change(nurse, nurse.id, roles=[Role.ADMIN]),
        lambda: users.set_pin(nurse, mehta.id, "0000"),
        lambda: users.deactivate(nurse, mehta.id),
        lambda: users.activate(nurse, mehta.id),
        lambda: users.list(nurse),
    ]
    for attempt in forbidden:
        with pytest.raises(NotPermitted):
            attempt()
    assert users.list(mehta.actor) == (mehta, leila)


def test_people_are_found_by_name_as_they_are_called(users: Users, mehta: User, leila: User) -> None:
    assert users.find("dr anjali MEHTA") == mehta
    assert users.find("leila") == leila
    assert users.find(leila.id) == leila
    with pytest.raises(NotFound):
        users.find("mehta")


def test_names_come_back_as_typed(users: Users, mehta: User) -> None:
    for number, name in enumerate(HOSTILE):
        typed = f"{name}{number}"
        if len(typed) <= 80:
            assert users.change(mehta.actor, mehta.id, name=typed).name in (typed, expected(typed))
            assert users.everybody()[0].name == expected(typed)
