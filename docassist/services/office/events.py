"""What happened in the clinic, written in the same transaction as the change it reports.

Every row carries a MAC over its own number and content, so that a row put into the table by anybody without the
clinic's key shows, even before the sealer has chained it.
"""

from __future__ import annotations

import hmac
import json
from datetime import datetime
from types import MappingProxyType
from typing import Any

from sqlalchemy import RowMapping, Select, func, insert, select, text
from sqlalchemy.orm import Session

from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock, utc
from docassist.core.events import Event, EventKind, Fact
from docassist.db.engine import Database
from docassist.db.models import Base, EventRow
from docassist.db.models.base import whole_characters

CHANNEL = "docassist_events"
"""PostgreSQL tells every desk on this channel that something was committed."""

EVENTS = Base.metadata.tables[EventRow.__tablename__]
_INSERT = insert(EVENTS)
_COLUMNS = select(EVENTS)

_NEXT_ID = {
    "sqlite": text(
        "SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'events'), 0),"
        " coalesce((SELECT max(id) FROM events), 0)) + 1"
    ),
    # The transaction gets its number before the event does: whoever sees a later event, and this one missing, can ask
    # PostgreSQL whether the transaction that may still bring it has ended.
    "postgresql": text(
        "SELECT nextval(pg_get_serial_sequence('events', 'id')), pg_notify(:channel, '')"
        " FROM (SELECT pg_current_xact_id() AS number OFFSET 0) AS own WHERE own.number IS NOT NULL"
    ).bindparams(channel=CHANNEL),
}


class EventLog:
    """Writes and reads the events. ``key`` is the clinic's audit key."""

    def __init__(self, db: Database, clock: Clock, key: bytes) -> None:
        self._db = db
        self._clock = clock
        self._key = event_key(key)

    def record(
        self,
        session: Session,
        actor: Actor,
        kind: EventKind,
        subject: str = "",
        subject_id: str = "",
        **facts: Fact,
    ) -> int:
        """Write the event into the caller's transaction and return its number. Called inside an operation."""
        connection = session.connection()  # the session itself would cost as much again
        event = Event(
            id=connection.execute(_NEXT_ID[self._db.dialect]).scalar_one(),
            at=self._clock.now(),
            kind=str(kind),
            actor_id=whole_characters(actor.id),
            actor_name=whole_characters(actor.name),
            subject=whole_characters(subject),
            subject_id=whole_characters(subject_id),
            facts={name: _fact(name, value) for name, value in facts.items()},
        )
        connection.execute(_INSERT, {**row_of(event), "mac": mac_of(self._key, canonical(event))})
        return event.id

    @operation(Permission.AUDIT_READ)
    def list(
        self,
        actor: Actor,
        *,
        before_id: int | None = None,
        limit: int = 100,
        subject: str | None = None,
        subject_id: str | None = None,
        actor_id: str | None = None,
    ) -> tuple[Event, ...]:
        """The newest events first; ``before_id`` is the last number of the page before."""
        return self._newest(before_id, limit, _about(_COLUMNS, subject, subject_id, actor_id))

    @operation(Permission.AUDIT_READ)
    def count(self, actor: Actor, *, subject: str | None = None, subject_id: str | None = None) -> int:
        """How many there are, or how many about one subject."""
        wanted = _about(select(func.count()).select_from(EVENTS), subject, subject_id)
        with self._db.read() as session:
            found: int = session.execute(wanted).scalar_one()
        return found

    @operation(Permission.PATIENTS_READ)
    def about_patient(self, actor: Actor, patient_id: str, limit: int = 100) -> tuple[Event, ...]:
        """What happened to one patient, newest first. Everything else takes the right to read the whole record."""
        return self._newest(None, limit, _about(_COLUMNS, "patient", patient_id))

    def _newest(self, before_id: int | None, limit: int, wanted: Select[Any]) -> tuple[Event, ...]:
        wanted = wanted.order_by(EVENTS.c.id.desc()).limit(limit)
        if before_id is not None:
            wanted = wanted.where(EVENTS.c.id < before_id)
        with self._db.read() as session:
            return tuple(event_of(row) for row in session.execute(wanted).mappings())


def _about(
    wanted: Select[Any], subject: str | None, subject_id: str | None, actor_id: str | None = None
) -> Select[Any]:
    asked = {EVENTS.c.subject: subject, EVENTS.c.subject_id: subject_id, EVENTS.c.actor_id: actor_id}
    return wanted.where(*(column == value for column, value in asked.items() if value is not None))


def event_of(row: RowMapping) -> Event:
    """The event in a row of the table."""
    return Event(
        id=row["id"],
        at=row["at"],
        kind=row["kind"],
        actor_id=row["actor_id"],
        actor_name=row["actor_name"],
        subject=row["subject"],
        subject_id=row["subject_id"],
        facts=MappingProxyType(row["facts"]),
    )


def row_of(event: Event) -> dict[str, object]:
    """The columns of an event, without its MAC."""
    return {
        "id": event.id,
        "at": event.at,
        "kind": str(event.kind),
        "actor_id": event.actor_id,
        "actor_name": event.actor_name,
        "subject": event.subject,
        "subject_id": event.subject_id,
        "facts": dict(event.facts),
    }


_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


def canonical(event: Event) -> bytes:
    """The one sequence of bytes an event is proved by, the same on every engine."""
    who, what = (event.actor_id, event.actor_name), (event.subject, event.subject_id)
    return _encode([event.id, _moment(event.at), str(event.kind), *who, *what, dict(event.facts)]).encode("ascii")


def event_key(audit_key: bytes) -> bytes:
    """The key of the rows' own MACs; the chain's is another, so that one can never stand in for the other."""
    return hmac.digest(audit_key, b"docassist event row", "sha256")


def mac_of(key: bytes, content: bytes) -> str:
    """The MAC of an event's canonical bytes."""
    return hmac.digest(key, content, "sha256").hex()


def _moment(at: datetime) -> str:
    return utc(at).isoformat(timespec="microseconds")


def _fact(name: str, value: Fact) -> Fact:
    if isinstance(value, str):
        return whole_characters(value)
    if value is None or isinstance(value, int):
        return value
    raise TypeError(f"a fact is a text, a number, yes or no: {name}")
