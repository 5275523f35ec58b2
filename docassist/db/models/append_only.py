"""Triggers that let rows be added and read, and refuse everything else, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Table, event, text

_SQLITE_GUARDS = "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name LIKE :name"
_POSTGRES_GUARDS = "SELECT count(*) FROM pg_trigger WHERE tgname LIKE :name AND tgenabled IN ('O', 'A')"
_guarded: list[Table] = []


def append_only(table: Table) -> None:
    """Create the triggers together with the table, on both engines."""
    _guarded.append(table)
    event.listen(table, "after_create", _create)


def statements(table: str, dialect: str) -> list[str]:
    """What makes this table one that can only be added to."""
    if dialect == "sqlite":
        return [_sqlite_trigger(table, change) for change in ("UPDATE", "DELETE")]
    return [_postgres_function(table), _postgres_trigger(table)]


def missing_guards(connection: Connection) -> list[str]:
    """The tables whose triggers somebody has removed or switched off."""
    dialect = connection.dialect.name
    asked = text(_SQLITE_GUARDS if dialect == "sqlite" else _POSTGRES_GUARDS)
    wanted = 2 if dialect == "sqlite" else 1
    counts = {table.name: connection.scalar(asked, {"name": f"{table.name}_refuse_%"}) for table in _guarded}
    return [name for name, count in counts.items() if count != wanted]


@contextmanager
def unguarded(connection: Connection) -> Iterator[None]:
    """Everything can be changed in here. Restoring a backup does that, in the one transaction that holds it all."""
    dialect = connection.dialect.name
    for table in _guarded:
        for statement in _removal(table.name, dialect):
            connection.exec_driver_sql(statement)
    yield
    for table in _guarded:
        _create(table, connection)


def _removal(table: str, dialect: str) -> list[str]:
    if dialect == "sqlite":
        return [f"DROP TRIGGER IF EXISTS {table}_refuse_{change.lower()}" for change in ("UPDATE", "DELETE")]
    return [f"DROP FUNCTION IF EXISTS {table}_refuse_change CASCADE"]


def _create(table: Table, connection: Connection, **_facts: object) -> None:
    for statement in statements(table.name, connection.dialect.name):
        connection.exec_driver_sql(statement)


def _sqlite_trigger(table: str, change: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} can only be added to'); END"
    )


def _postgres_function(table: str) -> str:
    return (
        f"CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} can only be added to' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )


def _postgres_trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()"
    )
