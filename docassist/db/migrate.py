"""Bringing a database up to date: all steps in one transaction, so that it is new or as it was, never between.

Whoever upgrades holds the database's write lock (on PostgreSQL an advisory lock) from looking at the version until the
commit; a second process waits, looks again and finds nothing to do. On SQLite foreign keys rest while tables are rebuilt,
and every reference is followed before the commit. A step must not commit: so no ``executescript``, which does.

Whether there is anything to do is known from ``migrations.REVISIONS``; Alembic is loaded only then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection

from docassist.core.errors import DatabaseTooNew, DocAssistError, MigrationFailed
from docassist.db import migrations
from docassist.db.check import CheckReport, check, version_of
from docassist.db.copy import copy_to
from docassist.db.engine import Database

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

__all__ = ["CheckReport", "check", "copy_to", "current_version", "downgrade", "newest_version", "upgrade"]

UPGRADE_LOCK = 0x0D0CA551  # the number of the advisory lock: any will do that stays the same
UPGRADE_WAIT_SECONDS = 60


def newest_version() -> str:
    """The version this program writes."""
    return migrations.REVISIONS[-1]


def current_version(db: Database) -> str | None:
    """The version of this database, or nothing while it is empty."""
    with db.connect(watching=True) as connection:
        return version_of(connection)


def upgrade(db: Database, *, before: Callable[[], None] | None = None, to: str | None = None) -> list[str]:
    """Apply what is missing, up to the newest version or ``to``, and say which steps those were.

    ``before`` is called when something is about to be applied to a database that holds something: it makes the backup.
    The database is locked for writing meanwhile, so it can copy but must not write.
    """
    if not _missing(current_version(db), to):
        return []
    with _alone(db) as connection:
        version = version_of(connection)
        steps = _missing(version, to)
        if steps and version is not None and before is not None:
            before()
        if steps:
            _run(connection, steps[-1])
        return steps


def downgrade(db: Database, version: str | None) -> None:
    """Back to an earlier version, or to nothing: for whoever must, by hand. Nothing in the program does it."""
    with _alone(db) as connection:
        _run(connection, version or "base", back=True)


def _missing(version: str | None, to: str | None) -> list[str]:
    known = migrations.REVISIONS[: migrations.REVISIONS.index(to) + 1] if to else migrations.REVISIONS
    if version is None:
        return list(known)
    if version not in known:
        raise DatabaseTooNew
    return list(known[known.index(version) + 1 :])


@contextmanager
def _alone(db: Database) -> Iterator[Connection]:
    """One transaction that nobody else upgrades beside."""
    with db.engines.writers.connect() if db.dialect == "postgresql" else db.connect() as connection:
        if db.dialect == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{UPGRADE_WAIT_SECONDS}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({UPGRADE_LOCK})")
        else:
            _begin_sqlite(connection)
        yield connection
        connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    from docassist.db.sqlite import patience

    driver_connection: Any = connection.connection.driver_connection
    driver_connection.set_busy_handler(patience(UPGRADE_WAIT_SECONDS))
    connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _run(connection: Connection, target: str, *, back: bool = False) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    script = _script()
    plan = script._downgrade_revs if back else script._upgrade_revs
    context = MigrationContext.configure(
        connection, opts={"transactional_ddl": True, "fn": lambda revision, _context: plan(target, revision)}
    )
    try:
        with Operations.context(context):
            context.run_migrations()
    except DocAssistError:
        raise
    except Exception as error:
        raise MigrationFailed from error
    if connection.dialect.name == "sqlite" and connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise MigrationFailed


def _script() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    folder = Path(migrations.__file__).parent
    return ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
