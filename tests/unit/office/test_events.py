"""Events: written with the change or not at all, never changed, and proved row by row."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import exc, select, text

from docassist.core.access import Actor, Role, system_account
from docassist.core.clock import ManualClock
from docassist.core.errors import NotPermitted
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office.events import EVENTS, EventLog, canonical, event_key, event_of, mac_of

KEY = bytes(32)
DOCTOR = Actor("u1", "Dr. Amrani", frozenset({Role.DOCTOR}))
NURSE = Actor("u2", "Leïla", frozenset({Role.NURSE}))


@pytest.fixture
def events(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, KEY)


def add(database: Database, events: EventLog, number: int, **facts: Any) -> int:
    with database.write() as session:
        return events.record(session, DOCTOR, EventKind.PATIENT_CHANGED, "patient", f"P{number}", **facts)


def test_an_event_says_who_what_which_and_when(database: Database, events: EventLog, clock: ManualClock) -> None:
    add(database, events, 1, fields="phone", count=2, first=True, before=None)
    (event,) = events.list(DOCTOR)
    assert event.at == clock.now()
    assert (event.kind, event.subject, event.subject_id) == (EventKind.PATIENT_CHANGED, "patient", "P1")
    assert (event.actor_id, event.actor_name) == ("u1", "Dr. Amrani")
    assert dict(event.facts) == {"fields": "phone", "count": 2, "first": True, "before": None}


def test_an_undone_change_leaves_no_event(database: Database, events: EventLog) -> None:
    add(database, events, 1)

    def fails() -> None:
        with database.write() as session:
            events.record(session, DOCTOR, EventKind.PATIENT_CHANGED, "patient", "P2")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    add(database, events, 3)
    found = events.list(DOCTOR)
    assert [event.subject_id for event in found] == ["P3", "P1"]
    assert found[0].id > found[1].id


@pytest.mark.parametrize("statement", ["UPDATE events SET kind = 'x'", "DELETE FROM events"])
def test_events_can_only_be_added(database: Database, events: EventLog, statement: str) -> None:
    add(database, events, 1)
    with pytest.raises(exc.DBAPIError), database.write() as session:
        session.execute(text(statement))
    assert len(events.list(DOCTOR)) == 1


def test_pages_go_back_in_time(database: Database, events: EventLog, clock: ManualClock) -> None:
    for number in range(7):
        add(database, events, number)
        clock.advance(timedelta(seconds=1))
    first = events.list(DOCTOR, limit=3)
    second = events.list(DOCTOR, limit=3, before_id=first[-1].id)
    assert [event.subject_id for event in first + second] == ["P6", "P5", "P4", "P3", "P2", "P1"]


def test_the_story_of_one_patient(database: Database, events: EventLog) -> None:
    for number in (1, 2, 1):
        add(database, events, number)
    assert [event.subject_id for event in events.about_patient(NURSE, "P1")] == ["P1", "P1"]
    assert len(events.list(DOCTOR, subject="patient", subject_id="P2")) == 1
    assert events.count(DOCTOR) == 3
    assert events.count(DOCTOR, subject="patient", subject_id="P1") == 2


def test_who_may_only_read_patients_learns_nothing_of_anything_else(database: Database, events: EventLog) -> None:
    with database.write() as session:
        events.record(session, DOCTOR, EventKind.USER_CHANGED, "user", "U1")
    assert events.about_patient(NURSE, "U1") == ()
    assert len(events.list(DOCTOR, subject="user")) == 1


def test_what_one_person_did(database: Database, events: EventLog) -> None:
    add(database, events, 1)
    with database.write() as session:
        events.record(session, NURSE, EventKind.PATIENT_VIEWED, "patient", "P2")
    add(database, events, 3)
    assert [event.subject_id for event in events.list(DOCTOR, actor_id="u1")] == ["P3", "P1"]
    assert [event.subject_id for event in events.list(DOCTOR, actor_id="u2", subject="patient")] == ["P2"]
    assert events.list(DOCTOR, actor_id="u2", subject="user") == ()


def test_who_may_not_read_the_audit_trail(events: EventLog) -> None:
    with pytest.raises(NotPermitted):
        events.list(NURSE)


@pytest.mark.parametrize("value", [1.5, b"x", ["a"], {"a": 1}])
def test_a_fact_is_a_plain_value(database: Database, events: EventLog, value: object) -> None:
    with pytest.raises(TypeError):
        add(database, events, 1, odd=value)


NAMES = ["a\0b", "half \ud800 pair", "फ़ातिमा", "\u202eevil", "x" * 10_000, "'; DROP TABLE events;--", "\ufdd0", "😀"]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_proves_itself_after_the_way_through_the_database(
    database: Database, events: EventLog, name: str
) -> None:
    with database.write() as session:
        events.record(session, system_account(name), EventKind.USER_ADDED, "user", name, note=name, big=2**62)
    with database.read() as session:
        row = session.execute(select(EVENTS)).mappings().one()
        assert row["mac"] == mac_of(event_key(KEY), canonical(event_of(row)))


def test_defect_a_row_of_another_key_does_not_prove_itself(database: Database, events: EventLog) -> None:
    add(database, events, 1)
    (event,) = events.list(DOCTOR)
    with database.read() as session:
        stored = session.execute(select(EVENTS.c.mac)).scalar_one()
    assert stored != mac_of(event_key(b"x" * 32), canonical(event))
    assert stored != mac_of(KEY, canonical(event))  # nor of the chain's key


def test_the_bytes_an_event_is_proved_by_are_fixed(database: Database, events: EventLog) -> None:
    add(database, events, 1, zebra="é", apple=1)
    (event,) = events.list(DOCTOR)
    assert canonical(event) == (
        b'[1,"2026-11-20T09:00:00.000000+00:00","patient.changed","u1","Dr. Amrani","patient","P1",'
        b'{"apple":1,"zebra":"\\u00e9"}]'
    )
