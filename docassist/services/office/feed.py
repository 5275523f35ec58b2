"""Tells panels and background work what was just committed, whichever process of the clinic committed it.

SQLite: this process's commits wake the feed at once; another's show in ``PRAGMA data_version`` of one idle connection,
looked at four times a second without touching the file's locks. PostgreSQL tells every desk over LISTEN/NOTIFY; a
connection that breaks is made again, and what was missed meanwhile is fetched.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event as Signal
from threading import Lock, Thread, current_thread
from typing import Any

from sqlalchemy import Connection

from docassist.core.errors import DocAssistError
from docassist.core.events import Event
from docassist.db.engine import Database
from docassist.db.faults import in_words
from docassist.services.office.arrivals import Arrivals
from docassist.services.office.events import CHANNEL

LOOK_EVERY = 0.25
"""Seconds between two looks at what other processes did, and the longest a stop has to wait for the thread."""

ASK_EVERY = 30.0
"""Seconds after which a silent PostgreSQL is asked."""

LONGEST_PAUSE = 10.0
"""Seconds between two tries to reach a database that does not answer."""

Subscriber = Callable[[list[Event]], None]
log = logging.getLogger(__name__)


class EventFeed:
    """Calls its subscribers with lists of new events, in its own thread, from the moment it was started."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._subscribers: list[Subscriber] = []
        self._lock = Lock()
        self._stopping = Signal()
        self._wake = Signal()
        self._thread: Thread | None = None

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Have ``subscriber`` called with every batch of new events; returns the way to end that."""
        with self._lock:
            self._subscribers.append(subscriber)

        def unsubscribe() -> None:
            with self._lock:
                if subscriber in self._subscribers:
                    self._subscribers.remove(subscriber)

        return unsubscribe

    def start(self) -> None:
        """Follow what is committed from now on."""
        if self._thread is not None:
            return
        self._stopping.clear()
        arrivals = Arrivals(self._db)
        self._thread = Thread(target=self._follow, args=(arrivals,), name="event feed", daemon=True)
        self._thread.start()

    def stop(self, patience: float = 5.0) -> bool:
        """End the thread and say whether it ended within ``patience`` seconds."""
        thread, self._thread = self._thread, None
        self._stopping.set()
        self._wake.set()
        if thread is None or thread is current_thread():
            return True
        thread.join(patience)
        return not thread.is_alive()

    def _follow(self, arrivals: Arrivals) -> None:
        pause = LOOK_EVERY
        while not self._stopping.is_set():
            try:
                with self._watching() as wait:
                    while not self._stopping.is_set():
                        self._deliver(arrivals)
                        pause = LOOK_EVERY
                        wait()
            except DocAssistError as error:
                log.warning("the event feed lost its database (%s) and tries again", error.code)
            except Exception:  # a row that cannot be read, say: whoever follows the feed must hear of the next ones
                log.exception("the event feed leaves out what it cannot read")
                with suppress(DocAssistError):
                    arrivals.begin_now()
            self._stopping.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    @contextmanager
    def _watching(self) -> Iterator[Callable[[], None]]:
        """A way to wait until something may be new, counted from now."""
        with self._db.connect(watching=True) as connection:
            if self._db.dialect == "sqlite":
                forget = self._db.on_commit(self._wake.set)
                try:
                    yield _Changes(connection, self._wake).wait
                finally:
                    forget()
            else:
                connection.exec_driver_sql(f"LISTEN {CHANNEL}")
                try:
                    yield lambda: self._wait_for_notice(connection)
                finally:
                    connection.invalidate()  # a connection in the pool must not go on listening

    def _wait_for_notice(self, connection: Connection) -> None:
        """Until PostgreSQL says that somebody committed, or it is time to see whether it is still there."""
        listener: Any = connection.connection.driver_connection
        asked_at = time.monotonic()
        try:
            while not self._stopping.is_set() and time.monotonic() - asked_at < ASK_EVERY:
                for _ in listener.notifies(timeout=LOOK_EVERY, stop_after=1):
                    return
        except Exception as error:
            raise in_words(error) or error from error

    def _deliver(self, arrivals: Arrivals) -> None:
        while not self._stopping.is_set() and (events := arrivals.take()):
            with self._lock:
                subscribers = tuple(self._subscribers)
            for subscriber in subscribers:
                try:
                    subscriber(events)
                except Exception:  # one panel's mistake must not leave the others without news
                    log.exception("a subscriber of the event feed failed")


class _Changes:
    """Notices what other connections committed to a SQLite file."""

    def __init__(self, connection: Connection, wake: Signal) -> None:
        self._connection = connection
        self._wake = wake
        self._version = self._look()

    def wait(self) -> None:
        """Return at once when this process commits, and soon after another one did."""
        while not self._wake.wait(LOOK_EVERY):
            if self._look() != self._version:
                break
        self._wake.clear()
        self._version = self._look()

    def _look(self) -> int:
        found: int = self._connection.exec_driver_sql("PRAGMA data_version").scalar_one()
        return found
