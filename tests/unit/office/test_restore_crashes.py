"""A restore that is killed, undone, or started where the database cannot be opened: the old clinic or the new."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection

from docassist.core.clock import ManualClock, SystemClock
from docassist.core.errors import (
    DatabaseDamaged,
    DocAssistError,
    RestoreFailed,
)
from docassist.db import migrate, rows
from docassist.db.engine import Database, open_database
from docassist.services.office import backup_file, restore
from tests.office import KEYS, ME, Office, tick
from tests.unit.office.test_feed import address
from tests.waiting import wait_until


@pytest.fixture
def office(database: Database, clock: ManualClock, tmp_path: Path) -> Office:
    made = Office(database, clock, tmp_path / "data")
    made.furnish()
    return made


@pytest.fixture
def backup(office: Office, clock: ManualClock, tmp_path: Path) -> Path:
    """A backup, after which the clinic went on."""
    path = office.backups.make(ME, tmp_path / "b").path
    tick(clock, hours=1)
    return path


def work_files(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(restore.WORK)]


def test_nothing_is_left_of_the_work(office: Office, backup: Path) -> None:
    office.backups.restore(ME, backup)
    assert work_files(office.place.root) == []


def test_rows_that_do_not_add_up_undo_everything(office: Office, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    office.add("later")
    before = office.content()
    monkeypatch.setattr(rows, "_pages", lambda source, table: iter(()))
    with pytest.raises(RestoreFailed):
        office.backups.restore(ME, backup)
    assert office.content() == before
    assert work_files(office.place.root) == []


def test_a_damaged_backup_changes_nothing(office: Office, backup: Path) -> None:
    before = office.content()
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)
    with pytest.raises(DocAssistError):
        office.backups.restore(ME, backup)
    assert office.content() == before


def test_what_is_written_meanwhile_is_in_the_safety_backup(office: Office, backup: Path, clock: ManualClock) -> None:
    """Somebody who saved, and was told so, while another restored: the row is in the clinic or in the safety backup."""
    stop, saved = threading.Event(), list[str]()

    def write() -> None:
        while not stop.is_set():
            name = f"busy {len(saved)}"
            with suppress(DocAssistError):
                office.add(name)
                saved.append(name)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        wait_until(lambda: len(saved) > 5)
        office.backups.restore(ME, backup)
        done = len(saved)
        wait_until(lambda: len(saved) > done + 5)
    finally:
        stop.set()
        writer.join()
    (safety,) = office.backups.list(ME)
    with backup_file.opened(safety.path, KEYS.backup) as file:
        kept = {name for (name,) in file.execute("SELECT name FROM patients")}
    assert set(saved) <= kept | set(office.names())


RESTORES = """
import sys, pathlib
from docassist.core.clock import SystemClock
from docassist.db.engine import open_database
from tests.office import KEYS, ME, Office
url, path, folder, backup = sys.argv[1:]
db = open_database(url or None, pathlib.Path(path), bytes(range(32)), create=False)
office = Office(db, SystemClock(), pathlib.Path(folder))
print("ready", flush=True)
office.backups.restore(ME, pathlib.Path(backup))
print("done", flush=True)
"""


@pytest.mark.parametrize("times", [pytest.param(3, id="short"), pytest.param(40, id="long", marks=pytest.mark.soak)])
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how a process dies here")
def test_killed_at_any_moment_it_is_the_old_clinic_or_the_new(office: Office, backup: Path, times: int) -> None:
    old_name, dice = "only in the present", random.Random(5)
    office.add(old_name)
    for number in range(100):  # a transaction of some length
        office.add(f"present {number}")
    present = sorted(office.names())
    restored = sorted(set(present) - {old_name} - {f"present {number}" for number in range(100)})
    seconds, outcomes = 1.0, []
    for attempt in range(1 + times):
        command = [sys.executable, "-c", RESTORES, *address(office.db), str(office.place.root), str(backup)]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=Path(__file__).parents[3])
        assert process.stdout is not None
        process.stdout.readline()
        began = time.monotonic()
        if attempt:
            with suppress(subprocess.TimeoutExpired):
                process.wait(dice.uniform(0.3, 1.0) * seconds)
            process.kill()
        process.wait(60)
        process.stdout.close()
        seconds = seconds if attempt else time.monotonic() - began
        names = office.names()
        assert names in (present, restored)
        outcomes.append(names == restored)
        assert migrate.check(office.db).problems == ()
        assert office.audit.verify(ME).ok
        if names == restored:
            newest = max(office.backups.list(ME), key=lambda found: found.path.stat().st_mtime_ns)
            office.backups.restore(ME, newest.path)
            assert office.names() == present
    assert outcomes[0]  # undisturbed, it works


class Killed(BaseException):
    """Stands for a process that ends between two statements."""


def old_clinic_survives(office: Office, backup: Path, monkeypatch: pytest.MonkeyPatch) -> bool:
    def die(source: object, table: object) -> Iterator[list[dict[str, object]]]:
        raise Killed

    before = office.content()
    monkeypatch.setattr(rows, "_pages", die)
    with suppress(Killed):
        office.backups.restore(ME, backup)
    return office.content() == before


def test_the_old_clinic_survives_a_crash_after_its_rows_were_cleared(
    office: Office, backup: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert old_clinic_survives(office, backup, monkeypatch)


def test_defect_in_two_transactions_it_would_not(
    sqlite_database: Database, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office, real = Office(sqlite_database, clock, tmp_path / "data"), rows._clear
    office.furnish()
    path = office.backups.make(ME, tmp_path / "b").path

    def clear_and_commit(connection: Connection) -> None:
        real(connection)
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    monkeypatch.setattr(rows, "_clear", clear_and_commit)
    assert not old_clinic_survives(office, path, monkeypatch)


# --- a database that cannot be opened -------------------------------------------------------------------------------


@pytest.fixture
def damaged(clock: ManualClock, tmp_path: Path) -> tuple[Office, Path]:
    """An office whose database file was hit, and its backup."""
    db = open_database(None, tmp_path / "clinic.db", KEYS.database)
    migrate.upgrade(db)
    office = Office(db, clock, tmp_path)
    office.furnish()
    path = office.backups.make(ME, tmp_path / "b").path
    db.close()
    content = bytearray(office.place.clinic_db.read_bytes())
    content[5000] ^= 1
    office.place.clinic_db.write_bytes(content)
    return office, path


def opens(office: Office) -> list[str]:
    db = open_database(None, office.place.clinic_db, KEYS.database, create=False)
    try:
        return Office(db, SystemClock(), office.place.root).names()
    finally:
        db.close()


def rescue(office: Office, path: Path, clock: ManualClock) -> restore.Restored:
    return restore.put_back_instead_of_damaged(office.place, KEYS, clock, path, KEYS, actor=ME)


def test_a_damaged_database_is_replaced_and_kept_for_support(damaged: tuple[Office, Path], clock: ManualClock) -> None:
    office, path = damaged
    with pytest.raises(DatabaseDamaged):
        opens(office)
    hit = office.place.clinic_db.read_bytes()
    rescue(office, path, clock)
    assert len(opens(office)) == 3
    (aside,) = office.place.root.glob("clinic.db.damaged-*")
    assert aside.read_bytes() == hit
    assert work_files(office.place.root) == []
    db = open_database(None, office.place.clinic_db, KEYS.database, create=False)
    again = Office(db, clock, office.place.root)
    again.sealer.seal()
    assert again.audit.verify(ME).ok
    assert db.path is not None
    db.close()


def test_a_missing_database_is_made_from_the_backup(damaged: tuple[Office, Path], clock: ManualClock) -> None:
    office, path = damaged
    office.place.clinic_db.unlink()
    rescue(office, path, clock)
    assert len(opens(office)) == 3


def test_a_damaged_backup_leaves_the_damaged_database(damaged: tuple[Office, Path], clock: ManualClock) -> None:
    office, path = damaged
    before = office.place.clinic_db.read_bytes()
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DocAssistError):
        rescue(office, path, clock)
    assert office.place.clinic_db.read_bytes() == before
    assert work_files(office.place.root) == []


@pytest.mark.parametrize("dies_at", range(8))
def test_a_crash_while_files_change_places_shows_damage_or_the_new_never_an_older_state(
    damaged: tuple[Office, Path], clock: ManualClock, monkeypatch: pytest.MonkeyPatch, dies_at: int
) -> None:
    office, path = damaged
    log = office.place.clinic_db.with_name("clinic.db-wal")
    log.write_bytes(b"not a log")
    steps = iter(range(100))

    class Died(BaseException):
        pass

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(*args: object, **kwargs: object) -> object:
            if next(steps) == dies_at:
                raise Died
            return real(*args, **kwargs)

        return step

    real_swap = restore._swap

    def swap(*args: object) -> None:
        with monkeypatch.context() as patch:
            for name in ("replace", "unlink", "write_bytes"):
                patch.setattr(Path, name, counted(getattr(Path, name)))
            patch.setattr(shutil, "copy2", counted(shutil.copy2))
            real_swap(*args)  # type: ignore[arg-type]  # passed through

    monkeypatch.setattr(restore, "_swap", swap)
    with suppress(Died):
        rescue(office, path, clock)
    monkeypatch.undo()
    try:
        assert len(opens(office)) == 3
    except DatabaseDamaged:
        rescue(office, path, clock)
        assert len(opens(office)) == 3
