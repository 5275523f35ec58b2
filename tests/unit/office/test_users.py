"""The people who work here: added, changed, proved by PIN, and never all locked out."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from docassist.core.access import Actor, Permission, Role, system_account
from docassist.core.clock import ManualClock
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
    PinPaused,
    RoleNeeded,
    TextMissing,
    TextTooLong,
    WrongPin,
)
from docassist.core.events import EventKind
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office import pin_tries, pins
from docassist.services.office.events import EventLog
from docassist.services.office.users import User, Users
from tests.hostile import HOSTILE, expected

PROGRAM = system_account("DocAssist")
PIN, OTHER_PIN = "4711", "2468"


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is proved here does not depend on how long a hash takes."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)
    monkeypatch.setattr(pins, "_MADE_LIKE", "$argon2id$v=19$m=64,t=1,p=1$")


@pytest.fixture
def users(database: Database, clock: ManualClock, events: EventLog) -> Users:
    return Users(database, clock, events)


@pytest.fixture
def mehta(users: Users) -> User:
    return users.first_user("Dr. Anjali Mehta", [Role.DOCTOR], PIN)


@pytest.fixture
def leila(users: Users, mehta: User) -> User:
    return users.add(mehta.actor, "Leïla", [Role.NURSE], OTHER_PIN, "fr")


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


# --- PINs -----------------------------------------------------------------------------------------------------------


def test_a_pin_lets_in_and_is_told(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    assert users.log_in(leila.id, OTHER_PIN) == Actor(leila.id, "Leïla", frozenset({Role.NURSE}))
    assert users.log_in(leila.id, "٢٤٦٨").id == leila.id
    assert told(events)[-2:] == [EventKind.USER_LOGGED_IN] * 2


def test_a_wrong_pin_is_refused_and_told_in_nobody_s_name(
    users: Users, mehta: User, leila: User, events: EventLog
) -> None:
    for pin in (PIN, "", None, "24680", "\ud800"):
        with pytest.raises((WrongPin, PinPaused)):
            users.log_in(leila.id, pin)
    last, *_ = events.list(PROGRAM)
    assert (last.kind, last.subject_id, last.actor_id) == (EventKind.USER_PIN_WRONG, leila.id, PROGRAM.id)
    assert told(events).count(EventKind.USER_PIN_WRONG) == 5


@pytest.mark.parametrize("user_id", ["", "nobody", new_id(), "\ud800", "x" * 5000])
def test_nobody_is_refused_like_anybody(users: Users, mehta: User, user_id: str) -> None:
    with pytest.raises(WrongPin):
        users.log_in(user_id, PIN)


def wrong(users: Users, who: User, times: int) -> DocAssistError:
    for _ in range(times):
        with pytest.raises((WrongPin, PinPaused)) as refused:
            users.log_in(who.id, "0000")
    problem = refused.value
    assert isinstance(problem, DocAssistError)
    return problem


def test_five_wrong_ones_make_wait_and_then_longer(users: Users, mehta: User, clock: ManualClock) -> None:
    assert isinstance(wrong(users, mehta, 4), WrongPin)
    assert wrong(users, mehta, 1).facts == {"seconds": 30}
    clock.advance(timedelta(seconds=20))
    with pytest.raises(PinPaused) as refused:
        users.log_in(mehta.id, PIN)
    assert refused.value.facts == {"seconds": 10}
    clock.advance(timedelta(seconds=10))
    assert wrong(users, mehta, 1).facts == {"seconds": 60}
    clock.advance(timedelta(seconds=60))
    assert users.log_in(mehta.id, PIN).id == mehta.id
    assert isinstance(wrong(users, mehta, 4), WrongPin)
    assert users.log_in(mehta.id, PIN).id == mehta.id


def test_the_pause_outlives_a_restart(
    users: Users, mehta: User, database: Database, clock: ManualClock, events: EventLog
) -> None:
    wrong(users, mehta, 5)
    restarted = Users(database, clock, events)
    with pytest.raises(PinPaused):
        restarted.log_in(mehta.id, PIN)


def test_a_clock_that_was_set_back_does_not_lock_out_for_a_year(users: Users, mehta: User, clock: ManualClock) -> None:
    wrong(users, mehta, 5)
    clock.set_wall(clock.now() - timedelta(days=365))
    with pytest.raises(PinPaused) as refused:
        users.log_in(mehta.id, PIN)
    assert refused.value.facts == {"seconds": 30}


def test_one_person_s_wrong_tries_do_not_pause_another(users: Users, mehta: User, leila: User) -> None:
    wrong(users, leila, 5)
    assert users.log_in(mehta.id, PIN).id == mehta.id


def race(users: Users, who: User, tries: int) -> list[str]:
    outcomes, start = list[str](), threading.Barrier(tries)

    def attempt() -> None:
        start.wait(10)
        try:
            users.log_in(who.id, "0000")
        except DocAssistError as refused:
            outcomes.append(refused.code)

    threads = [threading.Thread(target=attempt) for _ in range(tries)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return outcomes


def compared(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each PIN that is really looked at from now on."""
    seen, is_right = list[str](), pins.is_right

    def watched(pin: str, kept: str | None) -> bool:
        seen.append(pin)
        return is_right(pin, kept)

    monkeypatch.setattr(pins, "is_right", watched)
    return seen


def test_trying_in_many_windows_at_once_wins_nothing(
    users: Users, mehta: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = compared(monkeypatch)
    outcomes = race(users, mehta, 12)
    assert len(outcomes) == 12
    assert len(seen) == pins.FREE_TRIES


def test_seeded_counting_afterwards_would_let_a_race_win(
    users: Users, mehta: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pin_tries.PinTries, "_require_waited", lambda self, row: None)
    seen = compared(monkeypatch)
    race(users, mehta, 12)
    assert len(seen) == 12


def test_an_outdated_hash_is_made_anew_at_the_next_log_in(users: Users, mehta: User, database: Database) -> None:
    weaker = Argon2id(salt=bytes(16), length=32, iterations=1, lanes=1, memory_cost=32).derive_phc_encoded(PIN.encode())
    with database.write() as session:
        session.get_one(UserRow, mehta.id).pin_hash = weaker
    wrong(users, mehta, 1)
    assert kept(database, mehta) == weaker
    users.log_in(mehta.id, PIN)
    anew = kept(database, mehta)
    assert anew.startswith("$argon2id$v=19$m=64,t=1,p=1$")
    users.log_in(mehta.id, PIN)
    assert kept(database, mehta) == anew


def kept(database: Database, who: User) -> str:
    with database.read() as session:
        return session.get_one(UserRow, who.id).pin_hash or ""


def test_everybody_may_change_their_own_pin(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    with pytest.raises(WrongPin):
        users.change_own_pin(leila.actor, PIN, "999999")
    with pytest.raises(PinInvalid):
        users.change_own_pin(leila.actor, OTHER_PIN, "99")
    assert users.change_own_pin(leila.actor, OTHER_PIN, "999999").has_pin
    assert told(events)[-1] == EventKind.USER_CHANGED
    with pytest.raises(WrongPin):
        users.log_in(leila.id, OTHER_PIN)
    assert users.log_in(leila.id, "999999").id == leila.id


def test_somebody_alone_may_begin_to_use_a_pin(users: Users) -> None:
    alone = users.first_user("Dr. Amrani", [Role.DOCTOR])
    assert users.change_own_pin(alone.actor, None, PIN).has_pin
    with pytest.raises(WrongPin):
        users.log_in(alone.id, None)


def test_a_forgotten_pin_is_set_anew_and_ends_the_pause(users: Users, mehta: User, leila: User) -> None:
    wrong(users, leila, 5)
    users.set_pin(mehta.actor, leila.id, "13579")
    assert users.log_in(leila.id, "13579").id == leila.id


def test_no_pin_and_no_hash_is_shown_or_logged(
    users: Users, mehta: User, leila: User, events: EventLog, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    users.log_in(leila.id, OTHER_PIN)
    problem = wrong(users, leila, 1)
    shown = f"{users!r} {leila!r} {events.list(PROGRAM)!r} {problem!r} {problem.facts} {caplog.text}"
    for secret in (PIN, OTHER_PIN, kept(database, leila)):
        assert f"'{secret}'" not in shown
        assert f"={secret}" not in shown
    assert "argon2" not in shown
