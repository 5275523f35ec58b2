"""A database that came through every step is the same as one made today, to the last name; and back to nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from docassist.db import migrate, migrations
from docassist.db.engine import Database
from docassist.db.models import Base
from tests.migrations.samples import fill, rows
from tests.migrations.schema import schema


def what_is_missing(db: Database) -> str:
    """Nothing, or the step that somebody forgot to write, as Alembic would begin it."""
    with db.engines.readers.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        if not compare_metadata(context, Base.metadata):
            return ""
        operations = produce_migrations(context, Base.metadata).upgrade_ops
        assert operations is not None
        return render_python_code(operations, migration_context=context)


def test_migrated_is_fresh(bare_database: Database) -> None:
    migrate.upgrade(bare_database)
    migrated = schema(bare_database)
    migrate.downgrade(bare_database, None)
    assert schema(bare_database) == set()
    Base.metadata.create_all(bare_database.engine)
    fresh = schema(bare_database)
    assert migrated == fresh
    assert {"users", "patients", "events"} <= {row[1] for row in fresh}


def test_no_step_is_missing(database: Database) -> None:
    assert what_is_missing(database) == ""


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE users DROP COLUMN pin_hash",
        "DROP INDEX ix_patients_phone",
        "CREATE INDEX ix_patients_phone2 ON patients (phone)",
    ],
)
def test_defect_a_forgotten_step_is_noticed(database: Database, change: str) -> None:
    before = schema(database)
    with database.write() as session:
        session.execute(text(change))
    assert what_is_missing(database)
    assert schema(database) != before


def test_defect_a_forgotten_trigger_is_noticed(database: Database) -> None:
    before = schema(database)
    with database.write() as session:
        if database.dialect == "sqlite":
            session.execute(text("DROP TRIGGER events_refuse_delete"))
        else:
            session.execute(text("DROP TRIGGER events_refuse_change ON events"))
    assert len(before - schema(database)) == 1


def test_each_step_goes_up_and_down_with_data(bare_database: Database) -> None:
    """What a step does not touch is the same after going back and forth."""
    for before, name in zip((None, *migrations.REVISIONS), migrations.REVISIONS, strict=False):
        kept = {} if before is None else rows(bare_database)
        assert migrate.upgrade(bare_database, to=name) == [name]
        fill(bare_database)
        migrate.downgrade(bare_database, before)
        assert (rows(bare_database) if before else {}) == kept
        assert migrate.upgrade(bare_database, to=name) == [name]
        fill(bare_database)
        assert all(rows(bare_database).values())
    assert migrate.check(bare_database).ok


def test_the_list_of_steps_is_the_folder() -> None:
    folder = Path(migrations.__file__).parent
    script = ScriptDirectory(str(folder), version_locations=[str(folder / "versions")])
    found = [revision.revision for revision in script.walk_revisions()][::-1]
    assert tuple(found) == migrations.REVISIONS
    assert all(revision.doc for revision in script.walk_revisions())
    assert sorted(path.name[:4] for path in (folder / "versions").glob("*.py")) == found
    assert migrate.newest_version() == found[-1]
