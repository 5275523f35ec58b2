"""A few rows for every table of whatever version, made from the schema alone, so that later steps need no new samples."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Connection, MetaData, Numeric, Table, insert, select
from sqlalchemy.types import Date, DateTime, Float, Integer

from docassist.db.engine import Database
from tests.unit.db.rows import NOW

ROWS = 3
Rows = dict[str, list[tuple[Any, ...]]]


def tables_of(connection: Connection) -> list[Table]:
    found = MetaData()
    found.reflect(connection)
    return [table for table in found.sorted_tables if table.name != "alembic_version"]


def fill(db: Database) -> None:
    """Add rows to every table that has none yet; each refers to a row of the same number."""
    with db.write() as session:
        connection = session.connection()
        for table in tables_of(connection):
            if connection.execute(select(table)).first() is None:
                connection.execute(insert(table), [_row(table, number) for number in range(1, _room(table) + 1)])


def rows(db: Database) -> Rows:
    with db.read() as session:
        connection = session.connection()
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in tables_of(connection)
        }


def _room(table: Table) -> int:
    return 1 if any(re.fullmatch(r"\(?id = 1\)?", check) for check in _checks(table)) else ROWS


def _checks(table: Table) -> list[str]:
    return [str(rule.sqltext) for rule in table.constraints if isinstance(rule, CheckConstraint)]


def _row(table: Table, number: int) -> dict[str, Any]:
    return {column.name: _value(table, column, number) for column in table.columns}


def _value(table: Table, column: Column[Any], number: int) -> Any:
    for check in _checks(table):
        if re.match(rf"\W*{column.name}\b", check) and (allowed := re.findall(r"'([^']*)'", check)):
            return allowed[0]
    kind = column.type
    if isinstance(kind, Boolean):
        return True
    if isinstance(kind, Integer | Float | Numeric):
        return number
    if isinstance(kind, DateTime):
        return NOW
    if isinstance(kind, Date):
        return NOW.date()
    return number if isinstance(kind, JSON) else f"{number}"
