"""An INSERT that says what happens when the row is there already; both engines say it the same way.

Each engine's dialect is loaded where it is used: a command on SQLite starts without PostgreSQL's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


def insert_into(table: Any, dialect: str) -> sqlite.Insert | postgresql.Insert:
    """An insert of this engine, with ``on_conflict_do_update`` and ``on_conflict_do_nothing``."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table)
