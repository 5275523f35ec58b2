"""Proves the chain of events and names the first event that is not as DocAssist wrote it.

Everything is read in one snapshot and as a stream, so that the proof of a large trail needs little memory. Finding out
*what* was done to an event costs more, and only when something was.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from docassist.core.access import Actor, Permission, operation
from docassist.core.errors import fill
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.db.engine import Database
from docassist.services.office.chain import (
    SEALS,
    START,
    Anchor,
    AuditKeys,
    Head,
    same,
    seal_of,
    signature_of,
    stored_head,
)
from docassist.services.office.events import EVENTS, canonical, mac_of
from docassist.services.office.trail import PAGE, Link, Trail

What = Literal["edited", "deleted", "reordered", "truncated", "added"]
Progress = Callable[[int, int], None]

SENTENCES: dict[What, str] = {
    "edited": QT_TRANSLATE_NOOP("audit", "Event {event} at place {position} was changed after it was written."),
    "deleted": QT_TRANSLATE_NOOP("audit", "The event at place {position} was deleted."),
    "reordered": QT_TRANSLATE_NOOP("audit", "Event {event} at place {position} stands where another one belongs."),
    "truncated": QT_TRANSLATE_NOOP("audit", "The events from place {position} on were cut off."),
    "added": QT_TRANSLATE_NOOP("audit", "Event {event} was not written by DocAssist."),
}


@dataclass(frozen=True)
class FirstBad:
    """The first event that is not as it was written: its place in the chain and its number, as far as they are known."""

    what: What
    position: int | None
    event_id: int | None

    @property
    def sentence(self) -> str:
        """The English template, for the translators; ``facts`` fill it."""
        return SENTENCES[self.what]

    @property
    def facts(self) -> dict[str, object]:
        return {"position": self.position or "?", "event": self.event_id or "?"}

    @property
    def message(self) -> str:
        return fill(self.sentence, self.facts)


@dataclass(frozen=True)
class ChainReport:
    """``events`` were looked at, of which ``waiting`` are not chained yet; ``anchored``: this desk had seen the chain before."""

    ok: bool
    events: int
    waiting: int
    anchored: bool
    first_bad: FirstBad | None


class Audit:
    """``key`` is the clinic's audit key, ``anchor`` this desk's anchor file."""

    def __init__(self, db: Database, key: bytes, anchor: Path) -> None:
        self._db = db
        self._key = key
        self._anchor = Anchor(anchor, key)

    @operation(Permission.AUDIT_READ)
    def verify(self, actor: Actor, progress: Progress = lambda done, total: None) -> ChainReport:
        """Look at every event. ``progress`` is told how far it is and may raise to stop."""
        return self.proof(progress)

    def proof(self, progress: Progress = lambda done, total: None) -> ChainReport:
        """The same for the program itself: before a backup is restored."""
        anchor = self._anchor.read()  # before the snapshot, so that it cannot be ahead of it
        with self._db.read() as session:
            walk = Walk(self._db, session, self._key, anchor, progress)
            in_chain = walk.chain()
            outside = walk.waiting()
        return ChainReport(
            ok=in_chain is None and outside is None,
            events=walk.seen,
            waiting=walk.seen - walk.position if in_chain is None else 0,
            anchored=anchor is not None,
            first_bad=_earlier(in_chain, outside),
        )


class Walk:
    """One way along the chain, in one snapshot."""

    def __init__(self, db: Database, session: Session, key: bytes, anchor: Head | None, progress: Progress) -> None:
        self._session = session
        self._trail = Trail(session, db.dialect)
        self._key = key
        self._keys = AuditKeys.of(session, key)
        self._anchor = anchor or Head()
        self._progress = progress
        self._total = session.execute(select(func.count()).select_from(EVENTS)).scalar_one()
        found = stored_head(session)
        self._has_head = found is not None
        self._signed = found is None or same(found[1], signature_of(key, found[0]))
        self._head = found[0] if found and self._signed else Head()
        self._seal_at_anchor = START
        self.position = 0
        self.seal = START
        self.event_id = 0
        self.seen = 0

    def chain(self) -> FirstBad | None:
        """Every seal in order, then whether the chain ends where it was said to."""
        for link in self._trail.links():
            if bad := self._bad_link(link):
                return bad
            self.position, self.seal, self.event_id = link.position, link.seal, link.event_id
            if self.position == self._anchor.position:
                self._seal_at_anchor = self.seal
            self._count()
        return self._bad_end()

    def waiting(self) -> FirstBad | None:
        """Events that no seal covers yet must at least be ours."""
        for number, event, mac in self._trail.events(unsealed=True):
            if not self._is_ours(number, canonical(event) if event else None, mac):
                return FirstBad("added", None, number)
            self._count()
        return None

    def _bad_link(self, link: Link) -> FirstBad | None:
        place = self.position + 1
        if link.position < place:
            return FirstBad("added", link.position, link.event_id)
        if link.position > place:
            return FirstBad("deleted", place, self._missing_before(link.event_id))
        if not link.is_there:
            return FirstBad("deleted", place, link.event_id)
        content = canonical(link.event) if link.event else None
        is_ours = self._is_ours(link.event_id, content, link.mac)
        if self._fits_here(content, link.mac, link.seal):
            return None if is_ours else FirstBad("added", place, link.event_id)
        return FirstBad(self._what_happened(link, is_ours), place, link.event_id)

    def _what_happened(self, link: Link, is_ours: bool) -> What:
        if not is_ours:
            if self._next_belongs_here() or self._beyond_the_end():
                return "added"
            return "reordered" if self._belongs_elsewhere(link) else "edited"
        if self._an_earlier_one_follows(link.event_id):
            return "reordered"
        return "deleted" if self._missing_before(link.event_id) else "edited"

    def _next_belongs_here(self) -> bool:
        """Somebody squeezed a row in and moved the rest."""
        following = next(self._trail.links(after=self.position + 1, limit=1), None)
        if following is None or following.event is None:
            return False
        return self._fits_here(canonical(following.event), following.mac, following.seal)

    def _beyond_the_end(self) -> bool:
        return self.position >= max(self._head.position, self._anchor.position) > 0

    def _belongs_elsewhere(self, link: Link) -> bool:
        """Another row holds what was sealed here: the two were exchanged."""
        for _, event, mac in self._trail.events():
            if event is not None and self._fits_here(canonical(replace(event, id=link.event_id)), mac, link.seal):
                return True
        return False

    def _an_earlier_one_follows(self, event_id: int) -> bool:
        later = select(func.min(SEALS.c.event_id)).where(SEALS.c.position > self.position + 1)
        found = self._session.execute(later).scalar()
        return found is not None and found < event_id

    def _missing_before(self, event_id: int) -> int | None:
        """The first number between the last good event and this one that is not there."""
        between = select(EVENTS.c.id).where(EVENTS.c.id > self.event_id, EVENTS.c.id < event_id).order_by(EVENTS.c.id)
        expected = self.event_id + 1
        for there in self._session.execute(between.execution_options(yield_per=PAGE)).scalars():
            if there != expected:
                break
            expected += 1
        return expected if expected < event_id else None

    def _bad_end(self) -> FirstBad | None:
        head = self._head
        seen = self._anchor if self._anchor.restores >= head.restores else Head()
        if self.position < max(head.position, seen.position) or (self.position > 0 and not self._has_head):
            return FirstBad("truncated", self.position + 1, None)
        if seen.restores > head.restores or (seen.position > 0 and self._seal_at_anchor != seen.seal):
            return FirstBad("truncated", seen.position, None)
        if not self._signed or (head.position, head.seal) != (self.position, self.seal):
            return FirstBad("edited", self.position, self.event_id)
        return None

    def _fits_here(self, content: bytes | None, mac: str, seal: str) -> bool:
        place = self.position + 1
        return content is not None and same(seal, seal_of(self._keys.for_seal(place), place, self.seal, content, mac))

    def _is_ours(self, number: int, content: bytes | None, mac: str) -> bool:
        return content is not None and same(mac, mac_of(self._keys.for_event(number), content))

    def _count(self) -> None:
        self.seen += 1
        if self.seen % PAGE == 0:
            self._progress(self.seen, self._total)


def _earlier(one: FirstBad | None, other: FirstBad | None) -> FirstBad | None:
    """Which of two findings comes first; one without a number concerns the end."""
    found = [bad for bad in (one, other) if bad is not None]
    return min(found, key=lambda bad: (bad.event_id is None, bad.event_id or 0), default=None)
