"""Whatever a driver complains about reaches a person as one of our sentences, from real drivers and a real server."""

from __future__ import annotations

import errno
import importlib.util
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from docassist.core import errors
from docassist.db import engine, faults, postgres
from docassist.db.engine import Database, open_database
from tests.conftest import DATABASE_KEY
from tests.postgres_server import PostgresServer
from tests.unit.db.rows import count, save


def run(db: Database, statement: str) -> None:
    with db.write() as session:
        session.execute(text(statement))


# --- SQLite ---------------------------------------------------------------------------------------------------------


def test_a_full_database(sqlite_database: Database) -> None:
    save(sqlite_database, "a")

    def fill() -> None:
        with sqlite_database.write() as session:
            session.execute(text("PRAGMA max_page_count = 1"))
            session.execute(text("CREATE TABLE more AS SELECT zeroblob(100000)"))

    with pytest.raises(errors.DiskFull):
        fill()
    assert count(sqlite_database) == 1


def test_a_statement_that_is_wrong_is_ours_and_stays_an_error(sqlite_database: Database) -> None:
    with pytest.raises(Exception, match="no such table") as failure:
        run(sqlite_database, "DELETE FROM no_such")
    assert not isinstance(failure.value, errors.DocAssistError)


def test_values_of_a_statement_are_not_in_its_error(database: Database) -> None:
    with pytest.raises(Exception, match="hidden due to") as failure, database.write() as session:
        session.execute(text("INSERT INTO nothing VALUES (:value)"), {"value": "Savita Marker"})
    assert "Savita" not in str(failure.value)


@pytest.mark.parametrize("code", faults.SQLITE)
def test_every_code_in_the_table_has_a_sentence(code: int) -> None:
    error = type("Error", (Exception,), {"sqlite_errorcode": code | 5 << 8})()
    problem = faults.in_words(error)
    assert isinstance(problem, faults.SQLITE[code])
    assert problem.message


def test_an_input_output_error_on_a_full_disk_is_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = type("Error", (Exception,), {"sqlite_errorcode": faults.IOERR})()
    assert isinstance(faults.in_words(error, tmp_path), errors.DiskFailing)
    monkeypatch.setattr(faults, "LEAST_FREE", 1 << 60)
    assert isinstance(faults.in_words(error, tmp_path), errors.DiskFull)


@pytest.mark.parametrize("number", [*faults.SYSTEM, errno.EACCES])
def test_what_the_system_refuses(number: int) -> None:
    problem = faults.in_words(OSError(number, "a path"))
    assert isinstance(problem, faults.SYSTEM.get(number, errors.DatabaseNotOpened))
    assert problem.message


# --- PostgreSQL -----------------------------------------------------------------------------------------------------


@pytest.fixture
def administrator(postgres_url: str) -> Iterator[Callable[[str], object]]:
    """Somebody who does things to the server beside us."""
    with psycopg.connect(postgres_url, autocommit=True) as connection:
        yield connection.execute


def test_a_connection_that_was_ended_is_told_once_and_made_anew(
    postgres_database: Database, administrator: Callable[[str], object]
) -> None:
    def lose() -> None:
        with postgres_database.write() as session:
            session.execute(text("SELECT 1"))
            administrator("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'DocAssist'")
            session.execute(text("SELECT 1"))

    with pytest.raises(errors.DatabaseUnreachable):
        lose()
    save(postgres_database, "a")
    assert count(postgres_database) == 1


def test_an_idle_connection_that_was_ended_is_not_even_noticed(
    postgres_database: Database, administrator: Callable[[str], object]
) -> None:
    save(postgres_database, "a")
    administrator("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'DocAssist'")
    save(postgres_database, "b")
    assert count(postgres_database) == 2


def test_a_lock_that_is_waited_for_too_long(
    postgres_url: str, administrator: Callable[[str], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "WAIT_SECONDS", 0.05)
    db = open_database(postgres_url, Path("unused"), None)
    administrator("BEGIN")
    administrator("LOCK TABLE settings")
    with pytest.raises(errors.DatabaseBusy):
        save(db, "a")
    administrator("ROLLBACK")
    save(db, "a")
    db.close()


def test_a_server_that_only_lets_us_read(postgres_url: str) -> None:
    db = open_database(f"{postgres_url}&options=ignored", Path("unused"), None)
    with db.write() as session:
        session.execute(text("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"))
    with pytest.raises(errors.DatabaseReadOnly):
        save(db, "a")
    db.close()


@pytest.mark.parametrize("part", ["user", "database"])
def test_a_server_that_refuses_us(postgres_server: PostgresServer, part: str) -> None:
    url = postgres_server.url("postgres") if part == "user" else postgres_server.url("nothing_here")
    url = url.replace("postgres@", "nobody_known@") if part == "user" else url
    with pytest.raises(errors.DatabaseRefused):
        open_database(url, Path("unused"), None)


@pytest.mark.parametrize("where", ["127.0.0.1:1", "nowhere.invalid"])
def test_a_server_that_is_not_there(where: str) -> None:
    with pytest.raises(errors.DatabaseUnreachable):
        open_database(f"postgresql://user@{where}/clinic", Path("unused"), None)


@pytest.mark.parametrize("url", ["", "clinic.db", "mysql://user@host/name", "postgresql://host", "postgresql://h:x/n"])
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(errors.DatabaseAddressInvalid):
        open_database(url, Path("unused"), None)


def test_both_spellings_of_the_scheme() -> None:
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        assert postgres.address(f"{scheme}://user@host/name").drivername == "postgresql+psycopg"


def test_postgresql_without_its_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        postgres, "find_spec", lambda name: None if name == "psycopg" else importlib.util.find_spec(name)
    )
    with pytest.raises(errors.PostgresNotInstalled):
        open_database("postgresql://user@host/name", Path("unused"), None)


def test_sqlite_needs_nothing_of_postgresql(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postgres, "find_spec", lambda _name: None)
    open_database(None, tmp_path / "clinic.db", DATABASE_KEY).close()


@pytest.mark.parametrize("state", faults.POSTGRESQL)
def test_every_state_in_the_table_has_a_sentence(state: str) -> None:
    error = type("Error", (Exception,), {"sqlstate": state.ljust(5, "0")})()
    problem = faults.in_words(error)
    assert isinstance(problem, faults.POSTGRESQL[state])
    assert problem.message


def test_what_is_no_fault_of_the_database_has_no_sentence() -> None:
    assert faults.in_words(ValueError()) is None
    assert faults.in_words(type("Error", (Exception,), {"sqlstate": "22003"})()) is None
