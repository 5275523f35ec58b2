"""``check`` looks at everything; ``copy_to`` makes a whole, encrypted copy while others write."""

from __future__ import annotations

import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy import text

from docassist.core import errors
from docassist.db import copy, migrate, sqlite
from docassist.db.check import check
from docassist.db.copy import copy_to
from docassist.db.engine import Database, open_database
from tests.conftest import DATABASE_KEY
from tests.unit.db.rows import count, save

COPY_KEY = bytes(range(1, 33))


def test_a_whole_database(database: Database) -> None:
    save(database, "a")
    report = check(database)
    assert report.problems == ()
    assert report.ok
    assert report.encrypted == (database.dialect == "sqlite")
    assert report.schema_version == migrate.newest_version()


def test_a_database_without_tables(bare_database: Database) -> None:
    report = check(bare_database)
    assert not report.ok
    assert report.schema_version is None


def test_a_missing_table_and_a_missing_column(database: Database) -> None:
    with database.write() as session:
        session.execute(text("DROP TABLE patient_words"))
        session.execute(text("ALTER TABLE users DROP COLUMN pin_hash"))
    assert set(check(database).problems) == {"the table patient_words is missing", "users.pin_hash is missing"}


def test_a_reference_to_nothing_on_sqlite(sqlite_database: Database) -> None:
    with sqlite_database.connect() as line:
        line.exec_driver_sql("PRAGMA foreign_keys = OFF")
        line.exec_driver_sql("INSERT INTO patient_words VALUES ('word', 'nobody')")
    (problem,) = check(sqlite_database).problems
    assert problem.startswith("foreign_key_check: patient_words")


def test_a_rule_that_was_never_checked_on_postgresql(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        session.execute(text("ALTER TABLE users ADD CONSTRAINT ck_users_odd CHECK (wrong_pins < 99) NOT VALID"))
    assert check(postgres_database).problems == ("the rule ck_users_odd was never checked",)


def test_an_older_database_is_whole_too(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("docassist.db.migrations.REVISIONS", ("0001", "9999"))
    assert check(database).ok


def test_an_unknown_version(database: Database) -> None:
    with database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = 'later'"))
    assert check(database).problems == ("the schema version later is not known to this program",)


# --- copies ---------------------------------------------------------------------------------------------------------


def test_a_copy_has_everything_under_its_own_key(sqlite_database: Database, tmp_path: Path) -> None:
    save(sqlite_database, "a", "b")
    target = tmp_path / "copy.db"
    copy_to(sqlite_database, target, COPY_KEY)
    assert not target.with_name("copy.db-wal").exists()
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    copied = open_database(None, target, COPY_KEY, create=False)
    assert count(copied) == 2
    assert check(copied).ok
    copied.close()
    with pytest.raises(errors.DatabaseWrongKey):
        open_database(None, target, DATABASE_KEY, create=False)


def test_a_copy_may_have_the_same_key_and_shares_no_page(sqlite_database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    copy_to(sqlite_database, target, DATABASE_KEY)
    sqlite_database.close()
    assert sqlite_database.path is not None
    one, other = sqlite_database.path.read_bytes(), target.read_bytes()
    pages = range(0, len(other), 4096)
    assert not {one[start : start + 4096] for start in pages} & {other[start : start + 4096] for start in pages}


def test_a_copy_is_one_moment_while_others_write(sqlite_database: Database, tmp_path: Path) -> None:
    """Pairs are written together; no copy may hold half of one."""
    enough, begun = Event(), Event()

    def write() -> int:
        number = 0
        while not enough.is_set():
            save(sqlite_database, f"a{number}", f"b{number}")
            number += 1
            begun.set()
        return number

    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(write)
        assert begun.wait(20)
        copies = [tmp_path / f"{number}.db" for number in range(8)]
        for target in copies:
            copy_to(sqlite_database, target, COPY_KEY)
        enough.set()
        written = writing.result(20)
    counts = []
    for target in copies:
        copied = open_database(None, target, COPY_KEY, create=False)
        counts.append(count(copied))
        assert check(copied).ok
        copied.close()
    assert all(number % 2 == 0 for number in counts)
    assert counts == sorted(counts)
    assert count(sqlite_database) == 2 * written


def test_a_copy_never_overwrites(sqlite_database: Database, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        copy_to(sqlite_database, target, COPY_KEY)
    assert target.read_text() == "mine"


def test_a_copy_that_fails_leaves_nothing(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(copy, "_settle", fail)
    with pytest.raises(KeyboardInterrupt):
        copy_to(sqlite_database, tmp_path / "copy.db", COPY_KEY)
    assert not (tmp_path / "copy.db").exists()


def test_a_copy_of_a_damaged_page_is_refused(sqlite_database: Database, tmp_path: Path) -> None:
    save(sqlite_database, "a")
    sqlite_database.close()
    path = sqlite_database.path
    assert path is not None
    data = bytearray(path.read_bytes())
    data[-1000] ^= 1
    path.write_bytes(data)
    damaged = Database("sqlite", sqlite_database.engines, path, DATABASE_KEY)
    with pytest.raises(errors.DatabaseDamaged):
        copy_to(damaged, tmp_path / "copy.db", COPY_KEY)
    assert not (tmp_path / "copy.db").exists()
    damaged.close()


def test_only_a_file_can_be_copied(postgres_database: Database, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="only a SQLite database"):
        copy_to(postgres_database, tmp_path / "copy.db", COPY_KEY)


def test_defect_a_copy_without_a_key_is_a_plain_database(
    sqlite_database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLCipher itself refuses to write one from an encrypted source."""
    connect = sqlite.connect
    plain = tmp_path / "copy.db"

    def forget(path: Path, key: bytes, *, deadline: float) -> object:
        return driver.connect(path) if path == plain else connect(path, key, deadline=deadline)

    monkeypatch.setattr(sqlite, "connect", forget)
    with pytest.raises(errors.DatabaseProblem):
        copy_to(sqlite_database, plain, COPY_KEY)
    assert not plain.exists()
