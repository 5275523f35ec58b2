"""Events in the order they become visible, each once, however their transactions overlap.

SQLite has one writer at a time, so numbers become visible in order. PostgreSQL has many: number 7 may be committed while
6 is still on its way, or 6 may have been given up. A missing number is therefore remembered until every transaction
that could still bring it has ended. ``EventLog.record`` gives its transaction a number before the event's, so whoever
sees a later event can name a transaction number that all possible bringers lie below.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, and_, bindparam, func, or_, select, text
from sqlalchemy.orm import Session

from docassist.core.events import Event, EventKind
from docassist.db.engine import Database
from docassist.services.office.events import EVENTS, event_of

LOOK_BACK = 1000
"""How many numbers below the newest are looked through for missing ones when we start on PostgreSQL."""

_NEWEST = select(func.coalesce(func.max(EVENTS.c.id), 0))
_RESTORED = select(func.max(EVENTS.c.id)).where(
    EVENTS.c.id > bindparam("newest"), EVENTS.c.kind == EventKind.BACKUP_RESTORED.value
)
_OWN_TRANSACTION = text("SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint)")
_OLDEST_RUNNING = text("SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)")


@dataclass(frozen=True)
class Gap:
    """Numbers ``first`` to ``last`` were missing; whoever may still bring one has a transaction number below ``until``."""

    first: int
    last: int
    until: int


class Arrivals:
    """What was committed since it was made, or began anew."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._newest = 0
        self._gaps: tuple[Gap, ...] = ()
        self.begin_now()

    def begin_now(self) -> None:
        """Forget what is there; only what comes from now on is news."""
        with self._db.read() as session:
            self._newest, self._gaps = session.execute(_NEWEST).scalar_one(), ()
            if self._db.dialect == "postgresql":
                oldest = max(0, self._newest - LOOK_BACK)
                known = session.execute(select(EVENTS.c.id).where(EVENTS.c.id > oldest).order_by(EVENTS.c.id))
                self._gaps = self._missing(session, oldest, list(known.scalars()))

    def take(self, limit: int = 500) -> list[Event]:
        """The next events, at most ``limit``; none if nothing is new. What is returned is not returned again."""
        with self._db.read() as session:
            self._skip_what_was_restored(session)
            rows = session.execute(self._wanted().limit(limit)).mappings()
            found = [event_of(row) for row in rows]
            if self._db.dialect == "postgresql":
                self._remember_gaps(session, [event.id for event in found], there_is_more=len(found) == limit)
        if found:
            self._newest = max(self._newest, found[-1].id)
        return found

    def _skip_what_was_restored(self, session: Session) -> None:
        """The events that came with a backup are not news; that it was restored is."""
        restored = session.execute(_RESTORED, {"newest": self._newest}).scalar()
        if restored is not None:
            self._newest, self._gaps = restored - 1, ()

    def _wanted(self) -> Select[Any]:
        late = [and_(EVENTS.c.id >= gap.first, EVENTS.c.id <= gap.last) for gap in self._gaps]
        return select(EVENTS).where(or_(EVENTS.c.id > self._newest, *late)).order_by(EVENTS.c.id)

    def _remember_gaps(self, session: Session, found: list[int], *, there_is_more: bool) -> None:
        nobody_below = 0 if there_is_more or not self._gaps else session.execute(_OLDEST_RUNNING).scalar_one()
        still_open = [piece for gap in self._gaps if gap.until > nobody_below for piece in _without(gap, set(found))]
        new = [number for number in found if number > self._newest]
        self._gaps = (*still_open, *self._missing(session, self._newest, new))

    def _missing(self, session: Session, after: int, found: list[int]) -> tuple[Gap, ...]:
        holes = []
        for number in found:
            if number > after + 1:
                holes.append((after + 1, number - 1))
            after = number
        if not holes:
            return ()
        until = session.execute(_OWN_TRANSACTION).scalar_one()
        return tuple(Gap(first, last, until) for first, last in holes)


def _without(gap: Gap, arrived: set[int]) -> list[Gap]:
    """What is left of a gap when some of its numbers have come."""
    pieces, first = [], gap.first
    for number in sorted(number for number in arrived if gap.first <= number <= gap.last):
        if number > first:
            pieces.append(Gap(first, number - 1, gap.until))
        first = number + 1
    return [*pieces, Gap(first, gap.last, gap.until)] if first <= gap.last else pieces
