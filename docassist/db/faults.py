"""What the drivers and the system complain about, in words: a table for each, applied to every statement of every connection.

A constraint that refuses a row is not a fault of the database: ``IntegrityError`` passes through, for the service that
knows what the row meant. Everything else a person cannot use becomes a class of ``core.errors``; the driver's own error
stays behind it as the cause, without the values of the statement.
"""

from __future__ import annotations

import errno
from pathlib import Path
from shutil import disk_usage
from typing import Any

from sqlalchemy import Connection, Engine, event, exc

from docassist.core.errors import (
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseNotOpened,
    DatabaseProblem,
    DatabaseReadOnly,
    DatabaseRefused,
    DatabaseUnreachable,
    DiskFailing,
    DiskFull,
)

LEAST_FREE = 64 * 1024  # bytes; the index of a log grows in steps of half of this
PERM, BUSY, LOCKED, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT = 3, 5, 6, 7, 8, 9, 10, 11
FULL, CANTOPEN, PROTOCOL, AUTH, NOTADB = 13, 14, 15, 23, 26

SQLITE: dict[int, type[DatabaseProblem]] = {
    BUSY: DatabaseBusy,
    LOCKED: DatabaseBusy,
    PROTOCOL: DatabaseBusy,
    PERM: DatabaseReadOnly,
    READONLY: DatabaseReadOnly,
    CANTOPEN: DatabaseNotOpened,
    IOERR: DiskFailing,
    FULL: DiskFull,
    CORRUPT: DatabaseDamaged,
    NOTADB: DatabaseDamaged,
}

SQLITES_OWN_WORDS = {
    "database is locked": BUSY,
    "attempt to write a readonly database": READONLY,
    "disk I/O error": IOERR,
    "database disk image is malformed": CORRUPT,
    "database or disk is full": FULL,
    "unable to open database file": CANTOPEN,
    "file is not a database": NOTADB,
}
"""The driver's call that copies a database gives these and no code."""

SYSTEM: dict[int, type[DatabaseProblem]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EIO: DiskFailing,
    errno.EROFS: DatabaseReadOnly,
}

POSTGRESQL: dict[str, type[DatabaseProblem]] = {
    "08": DatabaseUnreachable,  # connection
    "57P": DatabaseUnreachable,  # the server is stopped or starting
    "53100": DiskFull,
    "53": DatabaseBusy,  # memory, connections
    "55P03": DatabaseBusy,  # a lock waited for too long
    "40": DatabaseBusy,  # deadlock, serialization
    "25006": DatabaseReadOnly,
    "28": DatabaseRefused,  # user, password
    "42501": DatabaseRefused,
    "3D": DatabaseRefused,  # no such database
    "58": DatabaseUnreachable,  # input and output on the server
    "XX001": DatabaseDamaged,
    "XX002": DatabaseDamaged,
}

REFUSALS = ("does not exist", "authentication failed", "no password", "pg_hba.conf", "not permitted to log in")
"""What a server says before there is a session; one that speaks another language counts as not answering."""


def primary_code(error: BaseException) -> int | None:
    """SQLite's primary result code of a driver's error, if it is one."""
    code = getattr(error, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else SQLITES_OWN_WORDS.get(str(error))


def in_words(error: BaseException, folder: Path | None = None) -> DatabaseProblem | None:
    """Our error for a driver's or SQLAlchemy's, or nothing if it is not a fault of the database.

    SQLite calls a full disk an input/output error when it is the log's index that does not fit; ``folder`` tells.
    """
    if isinstance(error, exc.IntegrityError):
        return None
    if isinstance(error, exc.DBAPIError) and error.orig is not None:
        return in_words(error.orig, folder)
    if isinstance(error, OSError):
        return SYSTEM.get(error.errno or 0, DatabaseNotOpened)()
    code = primary_code(error)
    if code is None:
        return _postgres_in_words(error)
    if code == IOERR and folder is not None and disk_usage(folder).free < LEAST_FREE:
        return DiskFull()
    found = SQLITE.get(code)
    return found() if found else None


def _postgres_in_words(error: BaseException) -> DatabaseProblem | None:
    state = getattr(error, "sqlstate", "")
    if state:
        matches = [problem for prefix, problem in POSTGRESQL.items() if state.startswith(prefix)]
        return matches[0]() if matches else None
    if state is None and type(error).__name__ == "OperationalError":  # without a session there is no state either
        return DatabaseRefused() if any(words in str(error) for words in REFUSALS) else DatabaseUnreachable()
    return None


def speak_plainly(engine: Engine, folder: Path | None = None) -> None:
    """Let every statement, connect, commit and rollback of this engine fail in our words."""

    @event.listens_for(engine, "handle_error")
    def translate(context: Any) -> BaseException | None:
        if context.is_pre_ping:  # the pool asks whether a connection still lives, and makes another if not
            return None
        problem = in_words(context.sqlalchemy_exception or context.original_exception, folder)
        if isinstance(problem, DatabaseDamaged) and context.connection is not None:
            give_up(context.connection)
        return problem


def give_up(connection: Connection) -> None:
    """Whoever asks the pool next gets another one: SQLCipher trusts nothing any more on one that met a damaged page."""
    connection.connection.invalidate(soft=True)
