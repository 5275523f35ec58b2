"""The events and their seals as they stand in the database, believed or not.

Whoever tampers may leave what the typed columns cannot even read: text that is no time, no JSON or no text at all. So
everything is fetched as bytes and read here; a row that cannot be read is simply not an event.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal

from sqlalchemy import ColumnElement, LargeBinary, Select, Text, and_, cast, select
from sqlalchemy.orm import Session

from docassist.core.clock import utc
from docassist.core.events import Event
from docassist.db.models.base import as_typed
from docassist.services.office.chain import SEALS
from docassist.services.office.events import EVENTS

PAGE = 1000
_TEXTS = ("kind", "actor_id", "actor_name", "subject", "subject_id")
_NUMBERS = frozenset({"id", "position", "event_id"})
_EVENT = ("id", "at", *_TEXTS, "facts", "mac")


@dataclass(frozen=True)
class Link:
    """A seal and what stands under the number it names: the event and its MAC, if there is a readable one."""

    position: int
    event_id: int
    seal: str
    is_there: bool
    event: Event | None
    mac: str


class Trail:
    """Reads one snapshot in streams."""

    def __init__(self, session: Session, dialect: Literal["sqlite", "postgresql"]) -> None:
        self._session = session
        self._raw = LargeBinary() if dialect == "sqlite" else Text()
        self._typed = _NUMBERS if dialect == "sqlite" else _NUMBERS | {"at"}
        self._event_columns = [self._column(EVENTS.c[name]) for name in _EVENT]

    def links(self, *, after: int | None = None, limit: int | None = None) -> Iterator[Link]:
        """The seals by place, each with its event."""
        seal_columns = [self._column(SEALS.c[name]) for name in ("position", "event_id", "seal")]
        statement = (
            select(*seal_columns, *self._event_columns)
            .join_from(SEALS, EVENTS, EVENTS.c.id == SEALS.c.event_id, isouter=True)
            .order_by(SEALS.c.position)
            .limit(limit)
        )
        if after is not None:
            statement = statement.where(SEALS.c.position > after)
        for position, event_id, seal, *columns in self._stream(statement):
            event, mac = _read(columns)
            yield Link(position, event_id, _ascii(seal), columns[0] is not None, event, mac)

    def events(self, *, unsealed: bool = False, after: int | None = None) -> Iterator[tuple[int, Event | None, str]]:
        """Every event by number, with its MAC; or those that no seal names."""
        statement, its_seal = select(*self._event_columns).order_by(EVENTS.c.id), SEALS.c.event_id == EVENTS.c.id
        if after is not None:
            statement, its_seal = statement.where(EVENTS.c.id > after), and_(its_seal, SEALS.c.event_id > after)
        if unsealed:
            statement = statement.join(SEALS, its_seal, isouter=True).where(SEALS.c.event_id.is_(None))
        for columns in self._stream(statement):
            event, mac = _read(columns)
            yield columns[0], event, mac

    def _column(self, column: ColumnElement[Any]) -> ColumnElement[Any]:
        return column if column.name in self._typed else cast(column, self._raw)

    def _stream(self, statement: Select[Any]) -> Iterator[Any]:
        with self._session.execute(statement.execution_options(yield_per=PAGE)) as found:
            yield from found


def _read(columns: Sequence[Any]) -> tuple[Event | None, str]:
    number, at, *texts, facts, mac = columns
    try:
        moment = at if isinstance(at, datetime) else datetime.fromisoformat(_text(at))
        kind, actor_id, actor_name, subject, subject_id = (as_typed(_text(value)) for value in texts)
        found = MappingProxyType(json.loads(_text(facts)))
        return Event(number, utc(moment), kind, actor_id, actor_name, subject, subject_id, found), _ascii(mac)
    except (TypeError, ValueError, RecursionError):
        return None, ""


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode("utf-8")
    if isinstance(value, str):
        return value
    raise TypeError("not a text")


def _ascii(value: Any) -> str:
    """A seal or a MAC; whatever is none becomes something that matches nothing."""
    return value.decode("ascii", "replace") if isinstance(value, bytes) else str(value)
