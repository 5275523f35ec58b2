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

ANSWER_WITHIN_SECONDS = 10


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


def make_engine(url: URL, *, deadline: float, size: int) -> Engine:
    return create_engine(
        url,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=-1,
        pool_pre_ping=True,
        pool_use_lifo=True,
        hide_parameters=True,
        connect_args={
            "connect_timeout": ANSWER_WITHIN_SECONDS,
            "application_name": "DocAssist",
            "client_encoding": "utf8",
            "options": f"-c lock_timeout={int(deadline * 1000)}",
        },
    )


def readers(engine: Engine) -> Engine:
    """The same pool, for transactions that see one moment and change nothing."""
    return engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
