"""Triggers that let rows be added and read, and refuse everything else, whoever asks."""

from __future__ import annotations

from sqlalchemy import Connection, Table, event


def append_only(table: Table) -> None:
    """Create the triggers together with the table, on both engines."""
    name = table.name
    for change in ("UPDATE", "DELETE"):
        _with_table(table, "sqlite", sqlite_trigger(name, change))
    _with_table(table, "postgresql", postgres_function(name))
    _with_table(table, "postgresql", postgres_trigger(name))


def sqlite_trigger(table: str, change: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuse_{change.lower()} BEFORE {change} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} can only be added to'); END"
    )


def postgres_function(table: str) -> str:
    return (
        f"CREATE FUNCTION {table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} can only be added to' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )


def postgres_trigger(table: str) -> str:
    return (
        f"CREATE TRIGGER {table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_refuse_change()"
    )


def _with_table(table: Table, dialect: str, statement: str) -> None:
    def create(_table: Table, connection: Connection, **_facts: object) -> None:
        if connection.dialect.name == dialect:
            connection.exec_driver_sql(statement)

    event.listen(table, "after_create", create)
