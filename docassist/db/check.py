"""Is the database whole? What ``db check`` answers, and what every backup is proved with."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, inspect

from docassist.db import migrations
from docassist.db.engine import Database


@dataclass(frozen=True)
class CheckReport:
    """``ok`` means: every page and every reference was looked at, and there is nothing in ``problems``."""

    ok: bool
    encrypted: bool
    schema_version: str | None
    problems: tuple[str, ...]


def check(db: Database) -> CheckReport:
    """Look at every page (SQLite: each is authenticated by the key), every index and every foreign key."""
    with db.engine.connect() as connection:
        version = None
        if inspect(connection).has_table("alembic_version"):
            version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
        problems = _sqlite_problems(connection) if db.dialect == "sqlite" else []
        if version != migrations.REVISIONS[-1]:
            problems.append("the schema is not this program's")
    return CheckReport(not problems, db.dialect == "sqlite", version, tuple(problems))


def _sqlite_problems(connection: Connection) -> list[str]:
    problems: list[str] = []
    for pragma in ("cipher_integrity_check", "integrity_check", "foreign_key_check"):
        for row in connection.exec_driver_sql(f"PRAGMA {pragma}"):
            text = " ".join(str(value) for value in row)
            if text != "ok":
                problems.append(f"{pragma}: {text}")
    return problems
