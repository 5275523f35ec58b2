"""Who sits here: logged in, switched, locked by hand and by time, and told to whoever watches."""

from __future__ import annotations

import logging
import threading
from datetime import timedelta

import pytest

from docassist.core.access import Role, system_account
from docassist.core.clock import ManualClock
from docassist.core.errors import DatabaseBusy, Locked, WrongPin
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office.desk import Desk, DeskState
from docassist.services.office.events import EventLog
from docassist.services.office.users import User, Users

PROGRAM = system_account("DocAssist")
PIN, OTHER_PIN = "4711", "2468"


class Minutes:
    """The setting, as it is now."""

    def __init__(self) -> None:
        self.now = 5

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def minutes() -> Minutes:
    return Minutes()


@pytest.fixture
def desk(users: Users, events: EventLog, database: Database, clock: ManualClock, minutes: Minutes) -> Desk:
    return Desk(users, events, database, clock, minutes)


def told(events: EventLog) -> list[tuple[str, str]]:
    wanted = ("user.logged", "desk.")
    return [(event.kind, event.actor_name) for event in reversed(events.list(PROGRAM)) if event.kind.startswith(wanted)]


def test_an_empty_desk_lets_nobody_act(desk: Desk) -> None:
    assert desk.state == DeskState()
    with pytest.raises(Locked):
        _ = desk.actor
    with pytest.raises(Locked):
        desk.unlock(PIN)
    desk.lock()
    desk.log_out()
    assert desk.seconds_to_lock() is None


def test_a_day_at_the_desk(desk: Desk, mehta: User, leila: User, events: EventLog) -> None:
    assert desk.log_in(mehta.id, PIN) == mehta.actor == desk.actor == desk.current
    desk.lock()
    assert desk.locked
    assert desk.current == mehta.actor
    with pytest.raises(Locked):
        _ = desk.actor
    assert desk.unlock(PIN) == mehta.actor == desk.actor
    assert desk.switch(leila.id, OTHER_PIN) == leila.actor == desk.actor
    desk.log_out()
    assert told(events) == [
        ("user.logged_in", mehta.name),
        ("desk.locked", mehta.name),
        ("desk.unlocked", mehta.name),
        ("user.logged_in", leila.name),
        ("user.logged_out", mehta.name),
        ("user.logged_out", leila.name),
    ]


def test_a_wrong_pin_changes_nothing(desk: Desk, mehta: User, leila: User) -> None:
    desk.log_in(mehta.id, PIN)
    with pytest.raises(WrongPin):
        desk.switch(leila.id, PIN)
    assert desk.actor == mehta.actor
    desk.lock()
    with pytest.raises(WrongPin):
        desk.unlock(OTHER_PIN)
    with pytest.raises(WrongPin):
        desk.switch(leila.id, PIN)
    assert desk.state == DeskState(mehta.actor, locked=True)


def test_somebody_else_may_take_over_a_locked_desk(desk: Desk, mehta: User, leila: User) -> None:
    desk.log_in(mehta.id, PIN)
    desk.lock()
    assert desk.switch(leila.id, OTHER_PIN) == desk.actor
    assert not desk.locked


def test_without_a_pin_a_lock_hides_and_one_key_opens(desk: Desk, users: Users) -> None:
    alone = users.first_user("Dr. Amrani", [Role.DOCTOR])
    desk.log_in(alone.id, None)
    desk.lock()
    with pytest.raises(Locked):
        _ = desk.actor
    assert desk.unlock(None) == desk.actor


# --- the idle lock --------------------------------------------------------------------------------------------------


def test_nobody_there_locks_the_desk(desk: Desk, mehta: User, clock: ManualClock, events: EventLog) -> None:
    desk.log_in(mehta.id, PIN)
    assert desk.seconds_to_lock() == 300
    clock.advance(timedelta(minutes=4))
    desk.sign_of_life()
    clock.advance(timedelta(minutes=4, seconds=59))
    assert not desk.lock_if_idle()
    assert desk.seconds_to_lock() == 1
    clock.advance(timedelta(seconds=1))
    assert desk.lock_if_idle()
    assert desk.locked
    assert told(events)[-1] == (EventKind.DESK_LOCKED, mehta.name)


def test_whoever_comes_too_late_finds_it_locked_even_without_the_timer(
    desk: Desk, mehta: User, clock: ManualClock
) -> None:
    desk.log_in(mehta.id, PIN)
    clock.advance(timedelta(minutes=5))
    desk.sign_of_life()
    with pytest.raises(Locked):
        _ = desk.actor
    assert desk.locked


def test_a_laptop_that_slept_wakes_up_locked(desk: Desk, mehta: User, clock: ManualClock) -> None:
    """While it sleeps, only the wall clock goes on."""
    desk.log_in(mehta.id, PIN)
    clock.set_wall(clock.now() + timedelta(hours=8))
    assert desk.lock_if_idle()


def test_a_wall_clock_set_back_does_not_keep_it_open(desk: Desk, mehta: User, clock: ManualClock) -> None:
    desk.log_in(mehta.id, PIN)
    clock.set_wall(clock.now() - timedelta(days=1))
    clock.advance(timedelta(minutes=5))
    assert desk.lock_if_idle()


def test_never_means_never(desk: Desk, mehta: User, clock: ManualClock, minutes: Minutes) -> None:
    minutes.now = 0
    desk.log_in(mehta.id, PIN)
    clock.advance(timedelta(days=2))
    assert not desk.lock_if_idle()
    assert desk.seconds_to_lock() is None


def test_a_changed_setting_holds_at_once(desk: Desk, mehta: User, clock: ManualClock, minutes: Minutes) -> None:
    desk.log_in(mehta.id, PIN)
    minutes.now = 1
    desk.refresh()
    clock.advance(timedelta(minutes=1))
    assert desk.lock_if_idle()


# --- others ---------------------------------------------------------------------------------------------------------


def test_watchers_are_told_of_each_change(desk: Desk, mehta: User) -> None:
    seen = list[DeskState]()
    stop = desk.subscribe(seen.append)
    desk.log_in(mehta.id, PIN)
    desk.lock()
    desk.lock()
    desk.unlock(PIN)
    stop()
    stop()
    desk.log_out()
    assert seen == [DeskState(mehta.actor), DeskState(mehta.actor, locked=True), DeskState(mehta.actor)]


def test_a_watcher_may_wait_for_another_thread_that_asks_the_desk(desk: Desk, mehta: User) -> None:
    """As the window does when it is told from a background thread."""
    answers = list[bool]()

    def ask_elsewhere(state: DeskState) -> None:
        asking = threading.Thread(target=lambda: answers.append(desk.lock_if_idle()))
        asking.start()
        asking.join(10)

    desk.log_in(mehta.id, PIN)
    desk.subscribe(ask_elsewhere)
    desk.lock()
    assert answers == [True]


def test_roles_taken_away_elsewhere_are_gone_here(desk: Desk, users: Users, mehta: User, leila: User) -> None:
    desk.log_in(leila.id, OTHER_PIN)
    users.change(mehta.actor, leila.id, roles=[Role.RECEPTIONIST])
    desk.refresh()
    assert desk.actor.roles == {Role.RECEPTIONIST}
    desk.lock()
    users.change(mehta.actor, leila.id, roles=[Role.NURSE])
    desk.refresh()
    assert desk.locked


def test_somebody_who_left_is_logged_out(desk: Desk, users: Users, mehta: User, leila: User) -> None:
    desk.log_in(leila.id, OTHER_PIN)
    users.deactivate(mehta.actor, leila.id)
    desk.refresh()
    assert desk.state == DeskState()
    desk.refresh()


def test_a_lock_holds_even_when_it_cannot_be_recorded(
    desk: Desk, mehta: User, events: EventLog, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise DatabaseBusy

    desk.log_in(mehta.id, PIN)
    monkeypatch.setattr(events, "record", refuse)
    with caplog.at_level(logging.ERROR):
        desk.lock()
    assert desk.locked
    assert "desk.locked could not be recorded: database_busy" in caplog.text
    assert mehta.name not in caplog.text


def test_seeded_a_desk_that_forgets_to_look_at_the_clock_would_stay_open(
    desk: Desk, mehta: User, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "_is_overdue", lambda self: False)
    desk.log_in(mehta.id, PIN)
    clock.advance(timedelta(hours=1))
    assert desk.actor == mehta.actor  # so it is this check, and nothing else, that the tests above rely on


def test_many_threads_never_see_half_a_state(desk: Desk, mehta: User, leila: User) -> None:
    allowed = {
        DeskState(mehta.actor),
        DeskState(leila.actor),
        DeskState(mehta.actor, locked=True),
        DeskState(leila.actor, locked=True),
    }
    seen, done = set[DeskState](), threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.add(desk.state)

    def act(who: User, pin: str) -> None:
        for _ in range(3):
            desk.switch(who.id, pin)
            desk.lock()

    desk.log_in(mehta.id, PIN)
    looking = threading.Thread(target=look)
    looking.start()
    acting = [threading.Thread(target=act, args=(who, pin)) for who, pin in ((mehta, PIN), (leila, OTHER_PIN))]
    for thread in acting:
        thread.start()
    for thread in acting:
        thread.join(30)
    done.set()
    looking.join(10)
    assert seen <= allowed
