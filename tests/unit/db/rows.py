"""Small rows for the tests of the database itself."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import func, select

from docassist.db.engine import Database
from docassist.db.models import SettingRow

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def setting(name: str, value: object = 1) -> SettingRow:
    return SettingRow(name=name, value=value, changed_at=NOW)


def save(db: Database, *names: str) -> None:
    with db.write() as session:
        session.add_all(setting(name) for name in names)


def count(db: Database) -> int:
    with db.read() as session:
        return session.scalar(select(func.count()).select_from(SettingRow)) or 0
