"""The clinic's database, whichever engine it runs on: short sessions that write, snapshots that read.

``write()`` holds the one write lock of a SQLite file from its first statement on (BEGIN IMMEDIATE), so it never has to
give way half-way; ``read()`` sees one moment, cannot write and holds nobody up. On SQLite each has its own pool: one
writer at a time, threads waiting their turn in order, beside as many readers as there are threads. A write inside a
write, in one thread, would wait for itself and ends as ``DatabaseBusy``.

Never open ``clinic.db`` by any other means while it is open here, not even to read it: on POSIX systems closing *any*
descriptor of the file drops the locks of every connection this process has to it. ``copy_to`` makes copies.

How a file is looked at before it is used stands in ``opening``; what errors become, in ``faults``.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Literal

from sqlalchemy import Connection, Engine, exc
from sqlalchemy.orm import Session

from docassist.core.errors import DatabaseBusy, DatabaseClosed, DatabaseDamaged
from docassist.db import files
from docassist.db.faults import give_up

WAIT_SECONDS = 10.0
KEY_BYTES = 32

_OPENING = Lock()  # a file is looked at by other means than SQLite's only while nobody here has it open

Hook = Callable[[], None]
log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Engines:
    """One for each use: changing, looking, and lines on which each statement stands alone."""

    writers: Engine
    readers: Engine
    lines: Engine

    def dispose(self) -> None:
        for engine in (self.writers, self.readers, self.lines):
            engine.dispose()


class Database:
    """An open database. ``engine`` is the one that writes; ``path`` and ``key`` are those of a SQLite file."""

    def __init__(
        self,
        dialect: Literal["sqlite", "postgresql"],
        engines: Engines,
        path: Path | None = None,
        key: bytes | None = None,
    ) -> None:
        self.dialect = dialect
        self.engines = engines
        self.engine = engines.writers
        self.path = path
        self.key = key
        self._hooks: list[Hook] = []
        self._lock = Lock()
        self._closed = False

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Changes that are saved together at the end, or not at all."""
        with self._session(self.engines.writers) as session:
            yield session
            session.flush()
            self._believe(session)
            session.commit()
        self.announce()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One moment of the database; a change in here is refused."""
        with self._session(self.engines.readers) as session:
            yield session
            self._believe(session)

    @contextmanager
    def connect(self, *, watching: bool = False) -> Iterator[Connection]:
        """A line of one's own that saves each statement by itself, for paths where even a session costs too much.

        Whoever changes something through it calls ``announce`` when others should look. ``watching``: only to look with.
        """
        engine = self.engines.readers if watching and self.dialect == "sqlite" else self.engines.lines
        with self._in_turn(), engine.connect() as connection:
            yield connection.execution_options(each_statement_alone=True)
            self._believe(connection)

    def on_commit(self, hook: Hook) -> Hook:
        """Call ``hook`` after each committed write of this process, in the writer's thread; returns the way to stop it."""
        with self._lock:
            self._hooks.append(hook)

        def stop() -> None:
            with self._lock:
                if hook in self._hooks:
                    self._hooks.remove(hook)

        return stop

    def announce(self) -> None:
        """Tell everybody who asked that something was committed. What goes wrong there cannot undo it any more."""
        with self._lock:
            hooks = tuple(self._hooks)
        for hook in hooks:
            try:
                hook()
            except Exception:
                log.exception("somebody who follows the commits failed")

    def close(self) -> None:
        """Let go of the file or the server. The last one out folds SQLite's log into the file and removes it."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
        self.engines.dispose()
        if self.path is not None:
            files.closed(self.path)

    def _believe(self, used: Session | Connection) -> None:
        """Say that the database is damaged rather than hand out what was read from a damaged page."""
        connection = _in_use(used) if self.dialect == "sqlite" else None
        if connection is None:
            return
        from docassist.db.sqlite import is_authentic

        if not is_authentic(connection.connection.driver_connection):
            give_up(connection)
            raise DatabaseDamaged

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        with self._in_turn(), Session(engine, expire_on_commit=False) as session:
            try:
                yield session
            except Exception:
                self._believe(session)  # zeros from a damaged page may be what it stumbled over
                raise

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Who waited too long for a connection of the pool is told so like who waited too long for the file."""
        if self._closed:
            raise DatabaseClosed
        try:
            yield
        except exc.TimeoutError as error:
            raise DatabaseBusy from error


def _in_use(used: Session | Connection) -> Connection | None:
    """The connection that may have read something, unless it is known to have failed already."""
    if not used.in_transaction() or (isinstance(used, Session) and not used.is_active):
        return None
    return used.connection() if isinstance(used, Session) else used


def open_database(url: str | None, path: Path, key: bytes | None, *, create: bool = True) -> Database:
    """The clinic's database: the server at ``url``, or the file at ``path`` with its 256-bit key."""
    if url is not None:
        return _open_postgres(url)
    if key is None or len(key) != KEY_BYTES:
        raise ValueError("a SQLite database needs its 32-byte key")
    return _open_sqlite(path, key, create=create)


def _open_sqlite(path: Path, key: bytes, *, create: bool) -> Database:
    from docassist.db import opening, sqlite

    with _OPENING:
        opening.prepare(path, key, create=create, deadline=WAIT_SECONDS)
        files.opened(path)
    writers, readers, lines = (
        sqlite.make_engine(path, key, use, deadline=WAIT_SECONDS) for use in ("write", "read", "line")
    )
    return Database("sqlite", Engines(writers, readers, lines), path, key)


def _open_postgres(url: str) -> Database:
    from docassist.db import postgres

    engines = Engines(*postgres.make_engines(postgres.address(url), deadline=WAIT_SECONDS))
    try:
        engines.writers.connect().close()
    except BaseException:
        engines.dispose()
        raise
    return Database("postgresql", engines)
