"""A backup is of the version its clinic had: made before an upgrade, and brought up to date when it is restored."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from docassist.core.clock import ManualClock
from docassist.db import migrate, migrations
from docassist.db.engine import Database
from docassist.services.office import backup_file
from tests.migrations.conftest import NewStep
from tests.office import KEYS, ME, Office

ADD_A_COLUMN = 'op.add_column("patients", sa.Column("village", sa.Text(), nullable=False, server_default="unknown"))'


def test_the_backup_before_an_upgrade_has_the_old_schema(
    database: Database, clock: ManualClock, tmp_path: Path, new_step: NewStep
) -> None:
    office, old = Office(database, clock, tmp_path / "data"), migrate.newest_version()
    office.furnish()
    new = new_step(ADD_A_COLUMN)

    def back_up() -> None:
        office.backups.before_upgrade()

    assert migrate.upgrade(database, before=back_up) == [new]
    (made,) = office.backups.list(ME)
    assert backup_file.prove(made.path, KEYS.backup).schema_version == old
    with backup_file.opened(made.path, KEYS.backup) as file:
        columns = {row[1] for row in file.execute("PRAGMA table_info(patients)")}
    assert "name" in columns
    assert "village" not in columns


def test_an_older_backup_is_brought_up_to_date(
    database: Database, clock: ManualClock, tmp_path: Path, new_step: NewStep
) -> None:
    office = Office(database, clock, tmp_path / "data")
    office.furnish()
    names, path = office.names(), office.backups.make(ME, tmp_path / "b").path
    before = path.read_bytes()
    new = new_step(ADD_A_COLUMN)
    migrate.upgrade(database)
    office.add("later")
    restored = office.backups.restore(ME, path)
    assert restored.upgraded == (new,)
    assert office.names() == names
    with database.read() as session:
        assert set(session.execute(text("SELECT village FROM patients")).scalars()) == {"unknown"}
    assert migrate.current_version(database) == new == migrations.REVISIONS[-1]
    office.sealer.seal()
    assert office.audit.verify(ME).ok
    assert path.read_bytes() == before  # the backup itself stays as it was
