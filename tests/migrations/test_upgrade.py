"""An upgrade is done wholly, by one of all who try, after a backup; or the database is what it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

import pytest
from sqlalchemy import text

from docassist.core import errors
from docassist.db import migrate, migrations
from docassist.db.engine import Database, open_database
from tests.conftest import DATABASE_KEY
from tests.migrations.conftest import NewStep
from tests.migrations.samples import Rows, fill, rows
from tests.migrations.schema import schema
from tests.unit.db.rows import count, save

TOP = Path(__file__).resolve().parents[2]
HALF_DONE = """
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("users", sa.Column("half", sa.Text))
    op.execute("DELETE FROM settings")
"""


def state(db: Database) -> tuple[set[tuple[str, ...]], Rows, str | None]:
    return schema(db), rows(db), migrate.current_version(db)


def test_the_first_upgrade(bare_database: Database) -> None:
    assert migrate.current_version(bare_database) is None
    assert migrate.upgrade(bare_database) == list(migrations.REVISIONS)
    assert migrate.current_version(bare_database) == migrate.newest_version()
    assert migrate.upgrade(bare_database) == []
    save(bare_database, "a")


def test_a_table_is_rebuilt_with_its_data_and_back(database: Database, new_step: NewStep) -> None:
    """Rebuilding is how SQLite changes a column; rows that refer to the table must not notice."""
    fill(database)
    before = rows(database)
    name = new_step(
        """
        with op.batch_alter_table("patients") as table:
            table.alter_column("language", existing_type=sa.String(8), type_=sa.String(16))
            table.add_column(sa.Column("nickname", sa.Text, server_default="none"))
        """,
        """
        with op.batch_alter_table("patients") as table:
            table.drop_column("nickname")
            table.alter_column("language", existing_type=sa.String(16), type_=sa.String(8))
        """,
    )
    assert migrate.upgrade(database) == [name]
    after = rows(database)
    assert [row[:-1] for row in after["patients"]] == before["patients"]
    assert {row[-1] for row in after["patients"]} == {"none"}
    assert {table: found for table, found in after.items() if table != "patients"} == {
        table: found for table, found in before.items() if table != "patients"
    }
    migrate.downgrade(database, migrations.REVISIONS[-2])
    assert rows(database) == before


# --- a step that fails ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["raise RuntimeError", "op.execute('DELETE FROM nowhere_at_all')", "1 / 0"])
def test_a_step_that_fails_half_way_leaves_nothing(database: Database, new_step: NewStep, end: str) -> None:
    fill(database)
    before = state(database)
    new_step("op.create_table('whole', sa.Column('id', sa.Integer))")
    new_step(HALF_DONE + f"    {end}")
    with pytest.raises(errors.MigrationFailed):
        migrate.upgrade(database)
    assert state(database) == before
    save(database, "still works")


def test_a_step_that_leaves_a_reference_to_nothing_fails(sqlite_database: Database, new_step: NewStep) -> None:
    fill(sqlite_database)
    before = state(sqlite_database)
    new_step('op.execute("DELETE FROM patients WHERE number = 1")')
    with pytest.raises(errors.MigrationFailed):
        migrate.upgrade(sqlite_database)
    assert state(sqlite_database) == before


def test_foreign_keys_are_back_on_after_an_upgrade(sqlite_database: Database, new_step: NewStep) -> None:
    new_step("pass")
    migrate.upgrade(sqlite_database)
    with pytest.raises(Exception, match="FOREIGN KEY"), sqlite_database.write() as session:
        session.execute(text("INSERT INTO patient_words VALUES ('word', 'nobody')"))


def test_defect_without_our_transaction_a_failed_step_leaves_half_a_schema(
    sqlite_database: Database, new_step: NewStep, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema(sqlite_database)
    new_step(HALF_DONE + "    raise RuntimeError")
    monkeypatch.setattr(migrate, "_begin_sqlite", lambda _connection: None)
    with pytest.raises(errors.MigrationFailed):
        migrate.upgrade(sqlite_database)
    assert schema(sqlite_database) != before


# --- newer databases ------------------------------------------------------------------------------------------------


def test_a_newer_database_is_refused_and_not_touched(sqlite_file: Path) -> None:
    db = open_database(None, sqlite_file, DATABASE_KEY)
    with db.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '8888'"))
    db.close()
    before = sqlite_file.read_bytes()
    called: list[None] = []
    db = open_database(None, sqlite_file, DATABASE_KEY)
    with pytest.raises(errors.DatabaseTooNew):
        migrate.upgrade(db, before=lambda: called.append(None))
    db.close()
    assert sqlite_file.read_bytes() == before
    assert [file.name for file in sqlite_file.parent.iterdir()] == ["clinic.db"]
    assert called == []


def test_a_newer_server_is_refused_and_not_touched(postgres_database: Database) -> None:
    with postgres_database.write() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '8888'"))
    before = schema(postgres_database)
    with pytest.raises(errors.DatabaseTooNew):
        migrate.upgrade(postgres_database)
    assert schema(postgres_database) == before


# --- the backup before ----------------------------------------------------------------------------------------------


def test_the_backup_is_made_before_and_only_when_something_is_applied(
    database: Database, new_step: NewStep, tmp_path: Path
) -> None:
    seen = []
    copy = tmp_path / "copy.db"

    def back_up() -> None:
        seen.append(migrate.current_version(database))
        if database.dialect == "sqlite":
            migrate.copy_to(database, copy, DATABASE_KEY)

    save(database, "a")
    migrate.upgrade(database, before=back_up)
    assert seen == []
    new_step("op.execute('DELETE FROM settings')")
    migrate.upgrade(database, before=back_up)
    migrate.upgrade(database, before=back_up)
    assert seen == [migrations.REVISIONS[-2]]
    assert count(database) == 0
    if database.dialect == "sqlite":
        copied = open_database(None, copy, DATABASE_KEY, create=False)
        assert count(copied) == 1
        copied.close()


def test_an_empty_database_needs_no_backup(bare_database: Database) -> None:
    def refuse() -> None:
        raise AssertionError

    assert migrate.upgrade(bare_database, before=refuse)


def test_without_a_backup_nothing_is_applied(database: Database, new_step: NewStep) -> None:
    before = state(database)
    new_step(HALF_DONE)

    def fail() -> None:
        raise errors.BackupFailed

    with pytest.raises(errors.BackupFailed):
        migrate.upgrade(database, before=fail)
    assert state(database) == before


# --- several at once ------------------------------------------------------------------------------------------------


def test_who_comes_second_waits_and_finds_nothing_to_do(
    database: Database, new_step: NewStep, sqlite_file: Path, request: pytest.FixtureRequest
) -> None:
    url = request.getfixturevalue("postgres_url") if database.dialect == "postgresql" else None
    other = open_database(url, sqlite_file, DATABASE_KEY)
    name = new_step("op.create_table('more', sa.Column('id', sa.Integer))")
    in_the_middle, go_on = Event(), Event()
    done: dict[str, list[str]] = {}

    def wait() -> None:
        in_the_middle.set()
        assert go_on.wait(20)

    first = Thread(target=lambda: done.update(first=migrate.upgrade(database, before=wait)))
    second = Thread(target=lambda: done.update(second=migrate.upgrade(other, before=wait)))
    first.start()
    assert in_the_middle.wait(20)
    second.start()
    second.join(0.3)
    assert second.is_alive()
    go_on.set()
    first.join(20)
    second.join(20)
    other.close()
    assert done == {"first": [name], "second": []}


UPGRADER = """
import sys
from pathlib import Path
from docassist.db import migrate
from docassist.db.engine import open_database
db = open_database(sys.argv[1] or None, Path(sys.argv[2]), bytes(range(32)))
sys.stdin.readline()
print(migrate.upgrade(db))
db.close()
"""


def test_of_several_processes_one_does_it(bare_database: Database, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue("empty_postgres_url") if bare_database.dialect == "postgresql" else ""
    command = [sys.executable, "-c", UPGRADER, url, str(bare_database.path)]
    several = [
        subprocess.Popen(command, cwd=TOP, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) for _ in range(3)
    ]
    for process in several:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    outputs = sorted(process.communicate(timeout=60)[0].strip() for process in several)
    assert outputs == ["['0001']", "[]", "[]"] if len(migrations.REVISIONS) == 1 else len(set(outputs)) == 2
    assert [process.returncode for process in several] == [0, 0, 0]
    assert migrate.check(bare_database).ok


# --- cost -----------------------------------------------------------------------------------------------------------

NOTHING_TO_DO = """
import sys
from pathlib import Path
from docassist.db import migrate
from docassist.db.engine import open_database
db = open_database(None, Path(sys.argv[1]), bytes(range(32)))
assert migrate.upgrade(db) == []
db.close()
print([name for name in ("alembic", "mako", "psycopg", "cryptography") if name in sys.modules])
"""


def test_with_nothing_to_do_nothing_heavy_is_loaded(sqlite_file: Path) -> None:
    command = [sys.executable, "-c", NOTHING_TO_DO, str(sqlite_file)]
    assert subprocess.check_output(command, cwd=TOP, text=True).strip() == "[]"
