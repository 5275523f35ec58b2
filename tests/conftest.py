"""What every test may ask for: a clock that moves when told to, and real databases of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import hypothesis
import psycopg
import pytest

from docassist.core.clock import ManualClock
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from tests.postgres_server import PostgresServer

hypothesis.settings.register_profile("docassist", deadline=None)  # how fast an example ran is no test's business
hypothesis.settings.load_profile("docassist")

DATABASE_KEY = bytes(range(32))
ENGINES = ("sqlite", "postgresql")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock(datetime(2026, 11, 20, 9, 0, tzinfo=UTC))


@pytest.fixture
def database_key() -> bytes:
    return DATABASE_KEY


# --- SQLite ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def _sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "clinic.db"
    db = open_database(None, path, DATABASE_KEY)
    migrate.upgrade(db)
    db.close()
    return path


@pytest.fixture
def sqlite_file(_sqlite_template: Path, tmp_path: Path) -> Path:
    """An up-to-date, empty SQLite database that nobody has open."""
    return Path(shutil.copy(_sqlite_template, tmp_path / "clinic.db"))


@pytest.fixture
def sqlite_database(sqlite_file: Path) -> Iterator[Database]:
    db = open_database(None, sqlite_file, DATABASE_KEY, create=False)
    yield db
    db.close()


# --- PostgreSQL -----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    server = PostgresServer()
    yield server
    server.stop()


class PostgresDatabases:
    """Makes a database from the migrated template for each test, and drops it again."""

    def __init__(self, server: PostgresServer) -> None:
        self._server = server
        self._numbers = count(1)
        self.admin = psycopg.connect(server.url("postgres"), autocommit=True)
        self.make("template_docassist", "template0")
        db = open_database(server.url("template_docassist"), Path("unused"), None)
        migrate.upgrade(db)
        db.close()

    def make(self, name: str, template: str) -> str:
        self.admin.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self._server.url(name)

    def lend(self, template: str = "template_docassist") -> Iterator[str]:
        name = f"test_{next(self._numbers)}"
        yield self.make(name, template)
        self.admin.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def _postgres_databases(postgres_server: PostgresServer) -> Iterator[PostgresDatabases]:
    databases = PostgresDatabases(postgres_server)
    yield databases
    databases.admin.close()


@pytest.fixture
def postgres_url(_postgres_databases: PostgresDatabases) -> Iterator[str]:
    """An up-to-date, empty database on a real server."""
    yield from _postgres_databases.lend()


@pytest.fixture
def empty_postgres_url(_postgres_databases: PostgresDatabases) -> Iterator[str]:
    """A database without any table."""
    yield from _postgres_databases.lend("template0")


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[Database]:
    db = open_database(postgres_url, Path("unused"), None)
    yield db
    db.close()


# --- either ---------------------------------------------------------------------------------------------------------


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest) -> Database:
    """An up-to-date, empty database; the test runs once on each engine."""
    found: Database = request.getfixturevalue(f"{request.param}_database".replace("postgresql", "postgres"))
    return found


@pytest.fixture(params=ENGINES)
def bare_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database without any table, on each engine."""
    url = request.getfixturevalue("empty_postgres_url") if request.param == "postgresql" else None
    db = open_database(url, tmp_path / "clinic.db", DATABASE_KEY)
    yield db
    db.close()
