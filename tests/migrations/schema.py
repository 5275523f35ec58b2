"""The whole schema of a database as the engine itself tells it, so that two can be compared to the last name."""

from __future__ import annotations

import re

from sqlalchemy import Connection, text

from docassist.db.engine import Database

SQLITE = "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
POSTGRESQL = {
    "columns": """
        SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default,
               collation_name, is_identity
        FROM information_schema.columns WHERE table_schema = 'public'
    """,
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    """,
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT 'none', proname, pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "sequences": "SELECT 'none', sequencename, data_type FROM pg_sequences WHERE schemaname = 'public'",
}


def schema(db: Database) -> set[tuple[str, ...]]:
    """Every table, column, constraint, index, trigger and function with its name; not Alembic's own table."""
    with db.engines.readers.connect() as connection:
        found = _of_sqlite(connection) if db.dialect == "sqlite" else _of_postgresql(connection)
    return {row for row in found if "alembic_version" not in row[1:3]}


def _of_sqlite(connection: Connection) -> set[tuple[str, ...]]:
    rows = connection.execute(text(SQLITE)).all()
    return {(kind, table, name, *_parts(sql)) for kind, name, table, sql in rows}


def _parts(sql: str) -> list[str]:
    """The statement's lines in one order: constraints may be written in any."""
    return sorted(re.sub(r"\s+", " ", line).strip(" ,") for line in sql.splitlines())


def _of_postgresql(connection: Connection) -> set[tuple[str, ...]]:
    return {
        (kind, *(str(value) for value in row))
        for kind, question in POSTGRESQL.items()
        for row in connection.execute(text(question))
    }
