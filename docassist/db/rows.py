"""All rows of one database into another of the same version, whichever engines the two run on.

So a backup made on one PC moves to a server with several desks, and back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Connection, MetaData, Table, Text, cast, delete, func, insert, select, text
from sqlalchemy.orm import Session

from docassist.db import migrate, sqlite
from docassist.db.check import version_of
from docassist.db.engine import WAIT_SECONDS, Database, open_database
from docassist.db.models import Base
from docassist.db.models.append_only import unguarded

PAGE = 1000
VERSION_TABLE = "alembic_version"
Told = Callable[[int], None]


def counts(session: Session) -> dict[str, int]:
    """How many rows each of our tables has."""
    return {
        table.name: session.execute(select(func.count()).select_from(table)).scalar_one()
        for table in Base.metadata.sorted_tables
    }


def replace_all(source: Session, target: Session, told: Told = lambda rows: None) -> None:
    """Put the rows of ``source`` in place of those of ``target``, within its transaction; both are up to date."""
    connection = target.connection()
    with unguarded(connection):
        _clear(connection)
        for table in Base.metadata.sorted_tables:
            for page in _pages(source, table):
                connection.execute(insert(table), page)
                told(len(page))
        if connection.dialect.name == "postgresql":
            _move_sequences(connection)


def _clear(connection: Connection) -> None:
    tables = Base.metadata.sorted_tables
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("TRUNCATE " + ", ".join(table.name for table in tables))
        return
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    for table in reversed(tables):
        connection.execute(delete(table))


def _pages(source: Session, table: Table) -> Iterator[list[dict[str, Any]]]:
    with source.execute(select(table).execution_options(yield_per=PAGE)) as rows:
        for page in rows.mappings().partitions(PAGE):
            yield [dict(row) for row in page]


def _move_sequences(connection: Connection) -> None:
    """New numbers go on after the highest there is, and never back."""
    for table in Base.metadata.sorted_tables:
        column = table.autoincrement_column
        if column is None:
            continue
        sequence = connection.scalar(select(func.pg_get_serial_sequence(table.name, column.name)))
        if sequence is not None:
            newest = connection.scalar(select(func.coalesce(func.max(column), 0)))
            connection.execute(
                text(f"SELECT setval(:sequence, greatest(last_value, :newest)) FROM {sequence}"),  # noqa: S608  # a name from the catalogue
                {"sequence": sequence, "newest": max(newest or 0, 1)},
            )


# --- from a server into a file --------------------------------------------------------------------------------------


def server_to_file(db: Database, target: Path, key: bytes) -> dict[str, int]:
    """Copy a PostgreSQL database, of whatever version, as one moment of it was, into a new SQLite file.

    Answers how many rows each table had at that moment. The values are copied as stored, not as the models of today
    read them, because a backup is made before an upgrade too.
    """
    with db.read() as session:
        source = session.connection()
        file = open_database(None, target, key)
        try:
            migrate.upgrade(file, to=version_of(source))
            tables = MetaData()
            tables.reflect(source, only=lambda name, _: name in _names_in(file) - {VERSION_TABLE})
            with closing(sqlite.connect(target, key, deadline=WAIT_SECONDS)) as copy:
                rows = {table.name: _copy_table(source, table, copy) for table in tables.sorted_tables}
        finally:
            file.close()
    with closing(sqlite.connect(target, key, deadline=WAIT_SECONDS)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
    return rows | {VERSION_TABLE: 1}


def _names_in(file: Database) -> set[str]:
    with file.read() as session:
        return set(session.execute(text("SELECT name FROM sqlite_schema WHERE type = 'table'")).scalars())


def _copy_table(source: Connection, table: Table, copy: Any) -> int:
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    places = ", ".join("?" * len(table.columns))
    columns = [cast(column, Text) if isinstance(column.type, JSON) else column for column in table.columns]
    total = 0
    copy.execute("BEGIN")
    with source.execute(select(*columns).execution_options(yield_per=PAGE)) as rows:
        for page in rows.partitions(PAGE):
            copy.executemany(
                f'INSERT INTO "{table.name}" ({names}) VALUES ({places})',  # noqa: S608  # names from the schema
                [tuple(map(_as_sqlite_keeps_it, row)) for row in page],
            )
            total += len(page)
    copy.execute("COMMIT")
    return total


def _as_sqlite_keeps_it(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, bool) else value
