"""Two processes share one file: whoever comes second waits in small steps, and is told when it takes too long."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as driver

from docassist.core.errors import DatabaseBusy
from docassist.db import engine, sqlite
from docassist.db.engine import Database, open_database
from tests.conftest import DATABASE_KEY
from tests.unit.db.rows import count, save


@pytest.fixture
def other(sqlite_file: Path) -> Any:
    """Another program's connection, with a patience of its own."""
    connection = sqlite.working_connection(sqlite_file, DATABASE_KEY, deadline=20)
    yield connection
    connection.close()


def release_after(asked: int, connection: Any, monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the lock back after so many waits; returns how long each was."""
    waits: list[float] = []

    def wait(seconds: float) -> None:
        waits.append(seconds)
        if len(waits) == asked:
            connection.execute("ROLLBACK")

    monkeypatch.setattr("docassist.db.sqlite.time.sleep", wait)
    return waits


def test_a_writer_waits_in_small_random_steps(
    sqlite_database: Database, other: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    other.execute("BEGIN IMMEDIATE")
    waits = release_after(40, other, monkeypatch)
    save(sqlite_database, "a")
    assert count(sqlite_database) == 1
    assert len(waits) == 40
    assert all(sqlite.SHORTEST_WAIT <= wait <= sqlite.LONGEST_WAIT for wait in waits)
    assert len(set(waits)) > 20


def test_a_line_waits_as_well(sqlite_database: Database, other: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    save(sqlite_database, "a")
    with sqlite_database.connect() as line:
        other.execute("BEGIN IMMEDIATE")
        release_after(3, other, monkeypatch)
        line.exec_driver_sql("DELETE FROM settings")
    assert count(sqlite_database) == 0


def test_who_waits_too_long_is_told(sqlite_file: Path, other: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0.02)
    db = open_database(None, sqlite_file, DATABASE_KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        save(db, "a")
    assert count(db) == 0
    other.execute("ROLLBACK")
    save(db, "a")
    db.close()


def test_defect_without_patience_the_second_writer_fails_at_once(
    sqlite_file: Path, other: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "patience", lambda _deadline: lambda _asked: 0)
    db = open_database(None, sqlite_file, DATABASE_KEY)
    other.execute("BEGIN IMMEDIATE")
    waits = release_after(1, other, monkeypatch)
    with pytest.raises(DatabaseBusy):
        save(db, "a")
    assert waits == []
    db.close()


def test_opening_waits_for_who_makes_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Switching a new file to its log needs it alone, and SQLite asks nobody to wait for that."""
    path = tmp_path / "clinic.db"
    path.touch()
    other = sqlite.connect(path, DATABASE_KEY, deadline=20)
    other.execute("CREATE TABLE t (a)")
    other.execute("BEGIN IMMEDIATE")
    waits = release_after(5, other, monkeypatch)
    sqlite.working_connection(path, DATABASE_KEY, deadline=20).close()
    assert len(waits) == 5
    other.close()


def test_defect_switching_to_the_log_is_refused_at_once_without_our_retry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "clinic.db"
    path.touch()
    other = sqlite.connect(path, DATABASE_KEY, deadline=20)
    other.execute("CREATE TABLE t (a)")
    other.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr(sqlite, "patiently", lambda work, _deadline: work())
    with pytest.raises(driver.OperationalError, match="locked"):
        sqlite.working_connection(path, DATABASE_KEY, deadline=0.01)
    other.close()
