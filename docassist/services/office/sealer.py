"""Chains committed events within a second, in short transactions of its own, so that no writer waits for it.

The seals of a batch are computed before the transaction begins. The transaction moves the head from where it was seen
to be, which only one process can do; whoever comes second looks again. A chain whose end is not as its signed head or
this desk's anchor says is left exactly as it is, as evidence: sealing stops and ``broken`` says so.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from threading import Event as Signal
from threading import Lock, Thread, current_thread
from typing import Any

from sqlalchemy import exc, func, insert, select, update
from sqlalchemy.orm import Session

from docassist.core.errors import DatabaseBusy, DocAssistError
from docassist.core.events import Event
from docassist.db.conflict import insert_into
from docassist.db.engine import Database
from docassist.services.office.chain import (
    HEADS,
    SEALS,
    Anchor,
    Head,
    head_row,
    same,
    seal_of,
    stored_head,
    trusted_head,
)
from docassist.services.office.events import canonical, event_key, mac_of
from docassist.services.office.trail import Trail

GATHER = 0.4
"""Seconds in which events are gathered before they are sealed together."""

RETRY = 5.0
BATCH = 200
TRIES = 10
"""How often others may be quicker, one after the other, before we look again later."""

LATE = 10_000
"""How many numbers below the last sealed one PostgreSQL is searched for events that were committed late."""

log = logging.getLogger(__name__)


class ChainBroken(Exception):
    """The end of the chain is not what was signed."""


class _Overtaken(Exception):
    """Another process moved the head first."""


@dataclass(frozen=True)
class _Batch:
    head: Head
    is_first: bool
    seals: list[dict[str, Any]]
    following: Head


class Sealer:
    """``key`` is the clinic's audit key, ``anchor`` this desk's anchor file."""

    def __init__(self, db: Database, key: bytes, anchor: Path) -> None:
        self._db = db
        self._key = key
        self._event_key = event_key(key)
        self._anchor = Anchor(anchor, key)
        self._anchored: Head | None = None
        self._sealing = Lock()
        self._stopping = Signal()
        self._wake = Signal()
        self._thread: Thread | None = None
        self._forget: Callable[[], None] | None = None
        self._search_all = False
        self.broken = False

    def seal(self) -> int:
        """Chain everything committed so far and say how many events that were."""
        sealed, in_vain = 0, 0
        with self._sealing:
            try:
                while batch := self._next_batch():
                    appended = self._append(batch)
                    sealed += appended
                    in_vain = 0 if appended else in_vain + 1
                    if in_vain == TRIES:
                        raise DatabaseBusy
                self.broken = False
            except ChainBroken:
                if not self.broken:
                    log.error("the chain of events is broken; nothing more is sealed")
                self.broken = True
        return sealed

    def wake(self) -> None:
        """Something was committed, perhaps by another process that died before it could seal."""
        if current_thread() is not self._thread:
            self._wake.set()

    def start(self) -> None:
        """Seal in the background, beginning with what was left."""
        if self._thread is not None:
            return
        self._stopping.clear()
        self._wake.set()
        self._search_all = self._db.dialect == "postgresql"
        self._forget = self._db.on_commit(self.wake)
        self._thread = Thread(target=self._work, name="sealer", daemon=True)
        self._thread.start()

    def stop(self, patience: float = 5.0) -> bool:
        """End the thread, seal what is left, and say whether both worked out within ``patience`` seconds."""
        thread, self._thread = self._thread, None
        if self._forget is not None:
            self._forget()
            self._forget = None
        self._stopping.set()
        self._wake.set()
        if thread is not None:
            thread.join(patience)
            if thread.is_alive():
                return False
        return self._try_to_seal()

    def _work(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait()
            self._stopping.wait(GATHER)
            self._wake.clear()
            if not self._try_to_seal():
                self._stopping.wait(RETRY)
                self._wake.set()

    def _try_to_seal(self) -> bool:
        try:
            self.seal()
        except DocAssistError as error:
            log.warning("events could not be sealed now: %s", error.code)
            return False
        except Exception:  # the next try, or the proof, will tell; the thread must live to make it
            log.exception("events could not be sealed now")
            return False
        return True

    def _next_batch(self) -> _Batch | None:
        anchor = self._anchor.read()  # before the snapshot: another process may seal and anchor in between
        with self._db.read() as session:
            head = trusted_head(session, self._key)
            if head is None:
                raise ChainBroken
            if head != self._anchored:
                self._compare_with_anchor(session, head, anchor)
            is_first = stored_head(session) is None
            waiting = self._waiting(session)
        if not waiting:
            self._drop_anchor(head)
            return None
        seals, following = self._seals(head, waiting)
        return _Batch(head, is_first, seals, following)

    def _compare_with_anchor(self, session: Session, head: Head, anchor: Head | None) -> None:
        """What this desk has seen must still be there, unless a backup was restored since."""
        self._anchored = anchor
        if anchor is None or anchor.restores < head.restores or anchor.position == 0:
            return
        there = session.execute(select(SEALS.c.seal).where(SEALS.c.position == anchor.position)).scalar_one_or_none()
        if anchor.restores > head.restores or there != anchor.seal:
            raise ChainBroken

    def _drop_anchor(self, head: Head) -> None:
        if head != self._anchored and head != Head():
            self._anchor.write(head)
            self._anchored = head

    def _waiting(self, session: Session) -> list[tuple[Event, str]]:
        """The next events without a seal. One that is not ours gets none: the proof names it as long as it is there."""
        newest = session.execute(select(func.coalesce(func.max(SEALS.c.event_id), 0))).scalar_one()
        after = newest if self._db.dialect == "sqlite" else 0 if self._search_all else newest - LATE
        unsealed = Trail(session, self._db.dialect).events(unsealed=True, after=after)
        ours = (
            (event, mac)
            for _, event, mac in unsealed
            if event is not None and same(mac, mac_of(self._event_key, canonical(event)))
        )
        found = list(islice(ours, BATCH))
        self._search_all = self._search_all and bool(found)
        return found

    def _seals(self, head: Head, waiting: list[tuple[Event, str]]) -> tuple[list[dict[str, Any]], Head]:
        position, seal, seals = head.position, head.seal, []
        for event, mac in waiting:
            position += 1
            seal = seal_of(self._key, position, seal, canonical(event), mac)
            seals.append({"position": position, "event_id": event.id, "seal": seal})
        return seals, replace(head, position=position, seal=seal)

    def _append(self, batch: _Batch) -> int:
        try:
            with self._db.write() as session:
                if session.execute(self._move_head(batch)).first() is None:
                    raise _Overtaken
                session.execute(insert(SEALS), batch.seals)
        except (_Overtaken, exc.IntegrityError):
            return 0
        return len(batch.seals)

    def _move_head(self, batch: _Batch) -> Any:
        row = head_row(self._key, batch.following)
        if not batch.is_first:
            there = (HEADS.c.position == batch.head.position, HEADS.c.seal == batch.head.seal)
            return update(HEADS).values(row).where(*there).returning(HEADS.c.id)
        return insert_into(HEADS, self._db.dialect).values(row).on_conflict_do_nothing().returning(HEADS.c.id)
