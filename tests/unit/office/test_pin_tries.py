"""Proving with a PIN who one is: counted before it is looked at, and slow after five wrong ones."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from docassist.core.access import Actor, Role, system_account
from docassist.core.clock import ManualClock
from docassist.core.errors import (
    DocAssistError,
    PinInvalid,
    PinPaused,
    WrongPin,
)
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office import pin_tries, pins
from docassist.services.office.events import EventLog
from docassist.services.office.users import User, Users

PROGRAM = system_account("DocAssist")
PIN, OTHER_PIN = "4711", "2468"


def told(events: EventLog) -> list[str]:
    return [event.kind for event in reversed(events.list(PROGRAM))]


def test_a_pin_lets_in_and_is_told(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    assert users.log_in(leila.id, OTHER_PIN) == Actor(leila.id, "Leïla", frozenset({Role.NURSE}))
    assert users.log_in(leila.id, "٢٤٦٨").id == leila.id
    assert told(events)[-2:] == [EventKind.USER_LOGGED_IN] * 2


def test_whoever_sits_there_can_be_asked_once_more(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    before = told(events)
    users.prove(leila.actor, OTHER_PIN)
    assert told(events) == before
    with pytest.raises(WrongPin):
        users.prove(leila.actor, PIN)
    with pytest.raises(WrongPin):
        users.prove(leila.actor, None)
    assert told(events)[-2:] == [EventKind.USER_PIN_WRONG] * 2


def test_a_wrong_pin_is_refused_and_told_in_nobody_s_name(
    users: Users, mehta: User, leila: User, events: EventLog
) -> None:
    for pin in (PIN, "", None, "24680", "\ud800"):
        with pytest.raises((WrongPin, PinPaused)):
            users.log_in(leila.id, pin)
    last, *_ = events.list(PROGRAM)
    assert (last.kind, last.subject_id, last.actor_id) == (EventKind.USER_PIN_WRONG, leila.id, PROGRAM.id)
    assert told(events).count(EventKind.USER_PIN_WRONG) == 5


@pytest.mark.parametrize("user_id", ["", "nobody", "01KAAAAAAA0000000000000000", "\ud800", "x" * 5000])
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


def test_somebody_logged_in_may_be_asked_again(users: Users, mehta: User, leila: User, events: EventLog) -> None:
    before = len(told(events))
    users.prove(leila.actor, OTHER_PIN)
    assert len(told(events)) == before
    for _ in range(4):
        with pytest.raises(WrongPin):
            users.prove(leila.actor, PIN)
    with pytest.raises(PinPaused):
        users.prove(leila.actor, None)
    assert told(events)[before:] == [EventKind.USER_PIN_WRONG] * 5
