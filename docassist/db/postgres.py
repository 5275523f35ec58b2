"""A PostgreSQL server for several desks, reached by one URL through psycopg 3 (an optional part of the installation).

Writers run in READ COMMITTED, readers in a REPEATABLE READ READ ONLY transaction, so that a read sees one moment here
as it does on SQLite. A lock is waited for as long as on SQLite, then the person is told.
"""

from __future__ import annotations

from importlib.util import find_spec

from sqlalchemy import URL, Engine, create_engine, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from docassist.core.errors import DatabaseAddressInvalid, PostgresNotInstalled
from docassist.db.faults import speak_plainly
from docassist.db.models.base import json_text

ANSWER_WITHIN_SECONDS = 10
KEPT = 4
SILENCE_SECONDS = 30
"""A server that was unplugged says nothing: after this long the connection is asked, or given up."""


def address(text: str) -> URL:
    """The URL as psycopg takes it; both usual spellings of the scheme are understood."""
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        raise DatabaseAddressInvalid from None
    if url.drivername not in {"postgresql", "postgres", "postgresql+psycopg"} or not url.database:
        raise DatabaseAddressInvalid
    if find_spec("psycopg") is None:
        raise PostgresNotInstalled
    return url.set(drivername="postgresql+psycopg")


def make_engines(url: URL, *, deadline: float) -> tuple[Engine, Engine, Engine]:
    """One pool, used in three ways: to write, to see one moment, and with each statement standing alone."""
    engine = create_engine(
        url,
        poolclass=QueuePool,
        pool_size=KEPT,
        max_overflow=-1,
        pool_pre_ping=True,
        pool_use_lifo=True,
        hide_parameters=True,
        json_serializer=json_text,
        connect_args={
            "connect_timeout": ANSWER_WITHIN_SECONDS,
            "application_name": "DocAssist",
            "client_encoding": "utf8",
            "keepalives_idle": SILENCE_SECONDS,
            "keepalives_interval": ANSWER_WITHIN_SECONDS,
            "keepalives_count": 3,
            "tcp_user_timeout": 1000 * SILENCE_SECONDS,
            "options": f"-c lock_timeout={int(deadline * 1000)}",
        },
    )
    speak_plainly(engine)
    readers = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return engine, readers, engine.execution_options(isolation_level="AUTOCOMMIT")
