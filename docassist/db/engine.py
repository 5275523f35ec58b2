"""The clinic's database, whichever engine it runs on: short sessions that write, snapshots that read.

``write()`` holds the one write lock of a SQLite file from its first statement on (BEGIN IMMEDIATE), so it never has to
give way half-way; ``read()`` sees one moment, cannot write and holds nobody up. Both engines of a SQLite database have
their own pool: one writer at a time, waiting its turn in order, beside as many readers as there are threads.

Never open ``clinic.db`` by any other means while it is open here, not even to read it: on POSIX systems closing *any*
descriptor of the file drops the locks of every connection this process has to it. ``copy_to`` makes copies.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Literal

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session

from docassist.db.faults import speak_plainly

WAIT_SECONDS = 10.0
POOL_SIZE = 4

Hook = Callable[[], None]


class Database:
    """An open database. ``engine`` writes, ``path`` is SQLite's file; ``key`` stays with whoever needs to copy it."""

    def __init__(
        self,
        dialect: Literal["sqlite", "postgresql"],
        engine: Engine,
        readers: Engine,
        path: Path | None = None,
        key: bytes | None = None,
    ) -> None:
        self.dialect = dialect
        self.engine = engine
        self.path = path
        self.key = key
        self._readers = readers
        self._hooks: list[Hook] = []
        self._lock = Lock()

    @contextmanager
    def write(self) -> Iterator[Session]:
        """Changes that are saved together at the end, or not at all."""
        with Session(self.engine, expire_on_commit=False) as session:
            yield session
            session.commit()
        self.announce()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One moment of the database; a change in here is refused."""
        with Session(self._readers, expire_on_commit=False, autoflush=False) as session:
            yield session

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """One connection that saves each statement by itself, for paths where even a session costs too much.

        Whoever changes something through it calls ``announce`` when others should look.
        """
        with self.engine.connect() as connection:
            if self.dialect == "sqlite":
                yield connection.execution_options(own_transactions=False)
            else:
                yield connection.execution_options(isolation_level="AUTOCOMMIT")

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
        """Tell everybody who asked that something was committed."""
        with self._lock:
            hooks = tuple(self._hooks)
        for hook in hooks:
            hook()

    def close(self) -> None:
        """Let go of the file or the server. The last one out folds SQLite's log into the file."""
        self._readers.dispose()
        self.engine.dispose()


def open_database(url: str | None, path: Path, key: bytes | None, *, create: bool = True) -> Database:
    """The clinic's database: the server at ``url``, or the file at ``path`` with its 256-bit key."""
    if url is not None:
        return _open_postgres(url)
    if key is None or len(key) != 32:
        raise ValueError("a SQLite database needs its 32-byte key")
    return _open_sqlite(path, key, create=create)


def _open_postgres(url: str) -> Database:
    from docassist.db import postgres

    engine = postgres.make_engine(postgres.address(url), deadline=WAIT_SECONDS, size=POOL_SIZE)
    speak_plainly(engine)
    try:
        engine.connect().close()
    except BaseException:
        engine.dispose()
        raise
    return Database("postgresql", engine, postgres.readers(engine))


def _open_sqlite(path: Path, key: bytes, *, create: bool) -> Database:
    from docassist.db import sqlite

    sqlite.look(path, key, create=create, deadline=WAIT_SECONDS)
    writer = sqlite.make_engine(path, key, deadline=WAIT_SECONDS, read_only=False, size=1)
    readers = sqlite.make_engine(path, key, deadline=WAIT_SECONDS, read_only=True, size=POOL_SIZE)
    for engine in (writer, readers):
        speak_plainly(engine)
    return Database("sqlite", writer, readers, path, key)
