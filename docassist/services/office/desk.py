"""Who sits at this desk, and whether the screen may show anything.

The desk locks by itself after a while without a key or a click. It measures that on the clock that nobody can set, and
on the wall clock too, since the first one stands still while a laptop sleeps. What was being written stays where it is:
the screen hides it and shows it again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import RLock

from docassist.core.access import Actor
from docassist.core.clock import Clock
from docassist.core.errors import DatabaseProblem, DocAssistError, Locked, NotFound
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office.events import EventLog
from docassist.services.office.users import Users

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class DeskState:
    """``current`` None: nobody is logged in. ``locked``: somebody is, and has to prove it again."""

    current: Actor | None = None
    locked: bool = False


Watcher = Callable[[DeskState], None]


class Desk:
    """One per process. May be asked from any thread; watchers are called in the thread that caused the change."""

    def __init__(
        self, users: Users, events: EventLog, db: Database, clock: Clock, idle_minutes: Callable[[], int]
    ) -> None:
        self._users = users
        self._events = events
        self._db = db
        self._clock = clock
        self._read_idle_minutes = idle_minutes
        self._idle_minutes = 0
        self._state = DeskState()
        self._may_have_changed = False  # and nobody could say
        self._last_sign_of_life = (clock.monotonic(), clock.now())
        self._watchers: list[Watcher] = []
        self._lock = RLock()

    @property
    def state(self) -> DeskState:
        return self._state

    @property
    def current(self) -> Actor | None:
        """Who is logged in, locked or not."""
        return self._state.current

    @property
    def locked(self) -> bool:
        """Whether the screen must hide everything."""
        return self._state.locked

    @property
    def actor(self) -> Actor:
        """Who acts at this desk now; ``Locked`` if nobody may. An overdue lock is not waited for."""
        self.lock_if_idle()
        state = self._state
        if state.current is None or state.locked or self._may_have_changed:
            raise Locked
        return state.current

    def log_in(self, user_id: str, pin: str | None) -> Actor:
        """Somebody sits down. Whoever sat here before leaves; with a wrong PIN everything stays as it was."""
        return self._admit(user_id, pin, EventKind.USER_LOGGED_IN)

    switch = log_in

    def unlock(self, pin: str | None) -> Actor:
        """Whoever locked the desk is back."""
        current = self.current
        if current is None:
            raise Locked
        return self._admit(current.id, pin, EventKind.DESK_UNLOCKED)

    def lock(self) -> None:
        """Hide everything until the PIN is given. It locks even when the database cannot note it."""
        with self._lock:
            current = self._state.current
            if current is None or self._state.locked:
                return
            self._state = DeskState(current, locked=True)
        self._tell()
        self._note(current, EventKind.DESK_LOCKED)

    def log_out(self) -> None:
        """Nobody sits here any more."""
        with self._lock:
            current = self._state.current
            if current is None:
                return
            self._state = DeskState()
        self._tell()
        self._note(current, EventKind.USER_LOGGED_OUT)

    def sign_of_life(self) -> None:
        """A key, a click: the desk is not idle. Called for every one of them."""
        if not self._is_overdue():
            self._last_sign_of_life = (self._clock.monotonic(), self._clock.now())

    def lock_if_idle(self) -> bool:
        """Lock when nobody has touched the desk for too long; says whether it is locked. Called by a timer."""
        if self._is_overdue():
            self.lock()
        return self.locked

    def seconds_to_lock(self) -> float | None:
        """How long until the desk locks by itself if nobody touches it; None if it will not."""
        state = self._state
        if state.current is None or state.locked or not self._idle_minutes:
            return None
        return max(0.0, self._idle_minutes * 60 - self._idle_seconds())

    def refresh(self) -> None:
        """Somebody's roles or the settings changed, perhaps at another desk. Called when such an event was committed, and
        again until it succeeds: while nobody can say what this user may do, they may do nothing.
        """
        current = self.current
        if current is not None:
            self._find_again(current)
        self._idle_minutes = self._read_idle_minutes()

    def _find_again(self, current: Actor) -> None:
        try:
            found = self._users.find(current.id).actor
        except NotFound:
            self.log_out()
            return
        except DocAssistError:
            self._may_have_changed = True
            raise
        with self._lock:
            if self._state.current != current:
                return
            self._may_have_changed = False
            if found == current:
                return
            self._state = DeskState(found, self._state.locked)
        self._tell()

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """Tell the watcher of every change; returns the way to stop it."""
        with self._lock:
            self._watchers.append(watcher)

        def stop() -> None:
            with self._lock:
                if watcher in self._watchers:
                    self._watchers.remove(watcher)

        return stop

    def _admit(self, user_id: str, pin: str | None, then: EventKind) -> Actor:
        actor = self._users.log_in(user_id, pin, then)
        self._idle_minutes = self._read_idle_minutes()
        with self._lock:
            before = self._state.current
            self._last_sign_of_life = (self._clock.monotonic(), self._clock.now())
            self._state = DeskState(actor)
            self._may_have_changed = False
        self._tell()
        if before is not None and before.id != actor.id:
            self._note(before, EventKind.USER_LOGGED_OUT)
        return actor

    def _tell(self) -> None:
        """Not under the lock: a watcher may wait for another thread that asks the desk something."""
        with self._lock:
            state, watchers = self._state, tuple(self._watchers)
        for watcher in watchers:
            watcher(state)

    def _note(self, actor: Actor, kind: EventKind) -> None:
        """Record what has happened already; a database that cannot take it must not keep a desk open."""
        try:
            with self._db.write() as session:
                self._events.record(session, actor, kind, "user", actor.id)
        except DatabaseProblem as problem:
            _log.error("%s could not be recorded: %s", kind, problem.code)

    def _is_overdue(self) -> bool:
        state = self._state
        if state.current is None or state.locked or not self._idle_minutes:
            return False
        return self._idle_seconds() >= self._idle_minutes * 60

    def _idle_seconds(self) -> float:
        then, wall_then = self._last_sign_of_life
        return max(self._clock.monotonic() - then, (self._clock.now() - wall_then).total_seconds())
