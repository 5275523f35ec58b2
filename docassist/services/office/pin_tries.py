"""Proving with a PIN who one is.

A try is counted before it is looked at, so that trying in many windows at once, or stopping DocAssist after a wrong
one, wins nothing. The count lies in the database and outlives a restart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from sqlalchemy import func, select

from docassist.core.access import Actor, system_account
from docassist.core.clock import Clock
from docassist.core.errors import PinPaused, WrongPin
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office import pins
from docassist.services.office.events import EventLog

_SOMEBODY = system_account("DocAssist")
"""In whose name a wrong PIN is recorded: we do not know who that was."""


@dataclass(frozen=True)
class _Try:
    """What a PIN is compared with. ``pause`` follows if it is wrong."""

    kept: str | None = None
    needs_none: bool = False
    pause: int = 0


class PinTries:
    """Counts, compares, and lets in or makes wait."""

    def __init__(self, db: Database, clock: Clock, events: EventLog) -> None:
        self._db = db
        self._clock = clock
        self._events = events

    def prove(self, user_id: str, pin: str | None, then: EventKind | None) -> UserRow:
        """The user, if this is their PIN; what they do with it is recorded. Else a refusal that says how long to wait."""
        counted = self._count(user_id)
        if not counted.needs_none and not pins.is_right(pin or "", counted.kept):
            self._refuse(user_id, counted)
        with self._db.write() as session:
            row = session.get_one(UserRow, user_id, with_for_update=True)
            row.wrong_pins, row.paused_until = 0, None
            if counted.kept and pin and pins.is_outdated(counted.kept) and row.pin_hash == counted.kept:
                row.pin_hash = pins.hashed(pin)
            if then:
                themselves = Actor(id=row.id, name=row.name, roles=frozenset())
                self._events.record(session, themselves, then, "user", row.id)
        return row

    def _count(self, user_id: str) -> _Try:
        """Count one more try, before anybody knows whether it is right."""
        with self._db.write() as session:
            row = session.get(UserRow, user_id, with_for_update=True)
            if row is None or not row.active:
                return _Try()
            if row.pin_hash is None:
                return _Try(needs_none=session.scalar(select(func.count()).where(UserRow.active)) == 1)
            self._require_waited(row)
            row.wrong_pins += 1
            pause = pins.pause_after(row.wrong_pins)
            row.paused_until = self._clock.now() + timedelta(seconds=pause) if pause else None
            return _Try(row.pin_hash, pause=pause)

    def _require_waited(self, row: UserRow) -> None:
        """Refuse before the pause is over; a wall clock that was set back does not make it longer."""
        if row.paused_until is None:
            return
        seconds = min(ceil((row.paused_until - self._clock.now()).total_seconds()), pins.pause_after(row.wrong_pins))
        if seconds > 0:
            raise PinPaused(seconds=seconds)

    def _refuse(self, user_id: str, counted: _Try) -> None:
        if counted.kept is not None:
            with self._db.write() as session:
                self._events.record(session, _SOMEBODY, EventKind.USER_PIN_WRONG, "user", user_id)
        if counted.pause:
            raise PinPaused(seconds=counted.pause)
        raise WrongPin(field="pin")
