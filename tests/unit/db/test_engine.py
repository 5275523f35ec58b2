"""The database writes together or not at all, reads one moment, and lets go cleanly."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event, Thread

import pytest
from sqlalchemy import exc, text

from docassist.core.errors import DatabaseBusy, DatabaseClosed, DatabaseReadOnly
from docassist.db import engine as engine_module
from docassist.db.engine import Database, open_database
from docassist.db.models import SettingRow
from tests.unit.db.rows import NOW, count, save, setting


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
    assert count(database) == 0
    save(database, "a")


def test_a_refused_row_is_the_services_business(database: Database) -> None:
    save(database, "a")
    with pytest.raises(exc.IntegrityError):
        save(database, "b", "a")
    assert count(database) == 1


def test_a_read_sees_one_moment(database: Database) -> None:
    save(database, "a")
    with database.read() as session:
        assert session.scalar(text("SELECT count(*) FROM settings")) == 1
        save(database, "b")
        assert session.scalar(text("SELECT count(*) FROM settings")) == 1
    assert count(database) == 2


def test_a_read_changes_nothing(database: Database) -> None:
    def change() -> None:
        with database.read() as session:
            session.add(setting("a"))
            session.flush()

    with pytest.raises(DatabaseReadOnly):
        change()
    save(database, "b")
    assert count(database) == 1


def test_a_watching_line_changes_nothing_on_sqlite(sqlite_database: Database) -> None:
    with sqlite_database.connect(watching=True) as line, pytest.raises(DatabaseReadOnly):
        line.execute(text("DELETE FROM settings"))


def test_each_statement_of_a_line_is_saved_by_itself(database: Database) -> None:
    save(database, "a", "b")
    with database.connect() as line:
        line.execute(text("DELETE FROM settings WHERE name = 'a'"))
        assert count(database) == 1
        save(database, "c")  # and the line holds no lock
        assert line.scalar(text("SELECT count(*) FROM settings")) == 2


def test_a_long_lived_line_does_not_take_the_writers_place(database: Database) -> None:
    with database.connect() as line:
        line.execute(text("DELETE FROM settings"))
        save(database, "a")
        assert count(database) == 1


def test_readers_wait_for_nobody(database: Database) -> None:
    save(database, "a")
    writing, read = Event(), Event()

    def write() -> None:
        with database.write() as session:
            session.add(setting("b"))
            session.flush()
            writing.set()
            assert read.wait(20)

    writer = Thread(target=write)
    writer.start()
    assert writing.wait(20)
    assert count(database) == 1
    read.set()
    writer.join(20)
    assert count(database) == 2


def test_many_threads_write_and_nothing_is_lost(database: Database) -> None:
    threads, each = 8, 20
    start = Barrier(threads)

    def work(thread: int) -> None:
        start.wait(20)
        for number in range(each):
            save(database, f"{thread}-{number}")

    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(work, range(threads)))
    assert count(database) == threads * each


def test_a_write_inside_a_write_of_the_same_thread_ends(sqlite_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_module, "WAIT_SECONDS", 0.05)
    db = open_database(None, sqlite_file, bytes(range(32)))

    def nest() -> None:
        with db.write() as session:
            session.add(setting("a"))
            session.flush()
            save(db, "b")

    with pytest.raises(DatabaseBusy):
        nest()
    assert count(db) == 0
    db.close()


# --- after a commit -------------------------------------------------------------------------------------------------


def test_hooks_are_called_after_the_commit_and_only_then(database: Database) -> None:
    seen: list[int] = []
    stop = database.on_commit(lambda: seen.append(count(database)))
    save(database, "a")
    with pytest.raises(exc.IntegrityError):
        save(database, "a")
    count(database)
    assert seen == [1]
    stop()
    stop()
    save(database, "b")
    assert seen == [1]


def test_a_hook_that_fails_undoes_nothing(database: Database, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError

    seen: list[str] = []
    database.on_commit(fail)
    database.on_commit(lambda: seen.append("told"))
    save(database, "a")
    assert count(database) == 1
    assert seen == ["told"]
    assert "somebody who follows the commits failed" in caplog.text


# --- closing --------------------------------------------------------------------------------------------------------


def test_closing_leaves_one_file(sqlite_database: Database) -> None:
    path = sqlite_database.path
    assert path is not None
    save(sqlite_database, "a")
    with sqlite_database.connect() as line:
        line.scalar(text("SELECT 1"))
    assert path.with_name("clinic.db-wal").exists()
    sqlite_database.close()
    assert [file.name for file in path.parent.iterdir()] == ["clinic.db"]


def test_a_closed_database_says_so(database: Database) -> None:
    database.close()
    database.close()
    with pytest.raises(DatabaseClosed):
        count(database)
    with pytest.raises(DatabaseClosed):
        save(database, "a")
    with pytest.raises(DatabaseClosed), database.connect():
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_only_its_owner_may_read_any_of_its_files(sqlite_file: Path) -> None:
    sqlite_file.chmod(0o644)
    db = open_database(None, sqlite_file, bytes(range(32)))
    save(db, "a")
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in sqlite_file.parent.iterdir()}
    assert modes == dict.fromkeys(("clinic.db", "clinic.db-wal", "clinic.db-shm"), 0o600)
    db.close()


def test_what_the_house_relies_on_is_set(sqlite_database: Database) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "temp_store": 2,
        "busy_timeout": 0,
        "cipher_status": "1",
    }
    for engine in (
        sqlite_database.engines.writers,
        sqlite_database.engines.readers,
        sqlite_database.engines.lines,
    ):
        with engine.connect() as connection:
            assert {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted} == wanted


def test_a_key_has_32_bytes(tmp_path: Path) -> None:
    for key in (None, b"", b"x" * 31):
        with pytest.raises(ValueError, match="32-byte key"):
            open_database(None, tmp_path / "clinic.db", key)
    assert not (tmp_path / "clinic.db").exists()
