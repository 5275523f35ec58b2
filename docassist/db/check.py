"""Is the database whole? What ``db check`` answers, and what every backup is proved with.

On SQLite every page is authenticated by the key, every index compared with its table, every reference followed. On
PostgreSQL pages and indexes are the server's own; asked are the schema, the references and whether any was left unchecked.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, inspect

from docassist.core.errors import DatabaseDamaged
from docassist.db import migrations, opening, sqlite
from docassist.db.engine import WAIT_SECONDS, Database
from docassist.db.models import Base
from docassist.db.models.append_only import missing_guards

UNCHECKED = "SELECT conname FROM pg_constraint WHERE NOT convalidated"
UNUSABLE = "SELECT indexrelid::regclass::text FROM pg_index WHERE NOT (indisvalid AND indisready)"
PROBLEMS_SHOWN = 20


@dataclass(frozen=True)
class CheckReport:
    """``ok`` means that everything was looked at and nothing found. ``encrypted`` is the file on this computer's disk;
    a server's disk is the business of whoever runs the server."""

    ok: bool
    encrypted: bool
    schema_version: str | None
    problems: tuple[str, ...]


def check(db: Database) -> CheckReport:
    """Look at everything; what is found is told, never repaired."""
    encrypted, problems = False, []
    if db.path is not None and db.key is not None:
        with closing(sqlite.working_connection(db.path, db.key, deadline=WAIT_SECONDS, read_only=True)) as connection:
            encrypted = connection.execute("PRAGMA cipher_status").fetchone() == ("1",)
            problems += page_problems(connection)
    version = None
    try:
        with db.engines.readers.connect() as connection:
            version = version_of(connection)
            problems += _schema_problems(connection, version)
    except DatabaseDamaged as error:
        problems.append(error.sentence)
    return CheckReport(not problems, encrypted, version, tuple(problems[:PROBLEMS_SHOWN]))


def version_of(connection: Connection) -> str | None:
    """The last step of the migrations that this database has seen."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return version


def page_problems(connection: Any) -> list[str]:
    problems = opening.bad_pages(connection, opening.SLOWEST_WRITE)
    for pragma in ("integrity_check", "foreign_key_check"):
        try:
            rows = connection.execute(f"PRAGMA {pragma}").fetchall()
        except driver.Error as error:
            rows = [(str(error),)]
        rows += [] if sqlite.is_authentic(connection) else [("a page is not authentic",)]
        found = (" ".join(str(value) for value in row) for row in rows)
        problems += [f"{pragma}: {text}" for text in found if text != "ok"]
    return problems


def _schema_problems(connection: Connection, version: str | None) -> list[str]:
    if version not in migrations.REVISIONS:
        return [f"the schema version {version} is not known to this program"]
    problems = []
    if version == migrations.REVISIONS[-1]:
        problems += _missing_columns(connection)
        problems += [f"{table} can be changed: its trigger is missing" for table in missing_guards(connection)]
    if connection.dialect.name == "postgresql":
        problems += [f"the rule {name} was never checked" for name in connection.exec_driver_sql(UNCHECKED).scalars()]
        problems += [f"the index {name} cannot be used" for name in connection.exec_driver_sql(UNUSABLE).scalars()]
    return problems


def _missing_columns(connection: Connection) -> list[str]:
    there = inspect(connection)
    tables = set(there.get_table_names())
    problems = [f"the table {name} is missing" for name in Base.metadata.tables if name not in tables]
    for name, table in Base.metadata.tables.items():
        if name in tables:
            columns = {column["name"] for column in there.get_columns(name)}
            problems += [f"{name}.{column.name} is missing" for column in table.columns if column.name not in columns]
    return problems
