"""The database opens, writes together or not at all, and reads one moment."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from docassist.db.engine import Database
from docassist.db.models import SettingRow

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)


def setting(name: str, value: object = 1) -> SettingRow:
    return SettingRow(name=name, value=value, changed_at=NOW)


def test_a_write_is_there_afterwards(database: Database) -> None:
    with database.write() as session:
        session.add(setting("a", {"b": [1, "\0"]}))
    with database.read() as session:
        row = session.get(SettingRow, "a")
        assert row is not None
        assert row.value == {"b": [1, "\0"]}
        assert row.changed_at == NOW


def test_an_error_saves_nothing(database: Database) -> None:
    def change() -> None:
        with database.write() as session:
            session.add(setting("a"))
            session.flush()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        change()
    with database.read() as session:
        assert session.get(SettingRow, "a") is None
