"""Bringing a database up to date: all steps in one transaction, so that it is new or as it was, never between.

Whoever upgrades holds the database's write lock (on PostgreSQL an advisory lock) from looking at the version until the
commit; a second process waits, looks again and finds nothing to do. Alembic is loaded only when there is something to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect

from docassist.core.errors import DatabaseTooNew, DocAssistError, MigrationFailed
from docassist.db import migrations
from docassist.db.check import CheckReport, check
from docassist.db.copy import copy_to
from docassist.db.engine import Database

if TYPE_CHECKING:
    from alembic.script import ScriptDirectory

__all__ = ["CheckReport", "check", "copy_to", "current_version", "downgrade", "newest_version", "upgrade"]

UPGRADE_LOCK = 0x0D0CA551  # the advisory lock's number: any, as long as it stays
UPGRADE_WAIT_SECONDS = 60


def newest_version() -> str:
    """The version this program writes."""
    return migrations.REVISIONS[-1]


def current_version(db: Database) -> str | None:
    """The version of this database, or nothing while it is empty."""
    with db.engine.connect() as connection:
        return _version(connection)


def upgrade(db: Database, *, before: Callable[[], None] | None = None) -> list[str]:
    """Apply what is missing and say which steps that were; ``before`` makes a backup of a database that holds something."""
    if _missing(current_version(db)) == []:
        return []
    with _alone(db) as connection:
        version = _version(connection)
        steps = _missing(version)
        if steps and version is not None and before is not None:
            before()
        if steps:
            _run(connection, steps[-1])
        return steps


def downgrade(db: Database, version: str | None) -> None:
    """Go back to an earlier version, for tests and for a clinic that must; nothing in the program calls it."""
    with _alone(db) as connection:
        _run(connection, version or "base", back=True)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return version


def _missing(version: str | None) -> list[str]:
    known = migrations.REVISIONS
    if version is None:
        return list(known)
    if version not in known:
        raise DatabaseTooNew
    return list(known[known.index(version) + 1 :])


@contextmanager
def _alone(db: Database) -> Iterator[Connection]:
    """One transaction that nobody else upgrades beside."""
    with db.engine.connect() as connection:
        if db.dialect == "postgresql":
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = '{UPGRADE_WAIT_SECONDS}s'")
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({UPGRADE_LOCK})")
        yield connection
        connection.commit()


def _run(connection: Connection, target: str, *, back: bool = False) -> None:
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    script = _script()
    plan = script._downgrade_revs if back else script._upgrade_revs
    context = MigrationContext.configure(
        connection, opts={"transactional_ddl": True, "fn": lambda revision, _: plan(target, revision)}
    )
    try:
        with Operations.context(context):
            context.run_migrations()
    except DocAssistError:
        raise
    except Exception as error:
        raise MigrationFailed from error


def _script() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    folder = Path(migrations.__file__).parent
    return ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
