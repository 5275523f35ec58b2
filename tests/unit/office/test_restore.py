"""Restoring: the backup exactly, all or nothing, nothing final touched, nothing unsure sent, and the chain goes on."""

from __future__ import annotations

import io
import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Column, Connection, Integer, String, Table, insert, select, text

from docassist.core.clock import ManualClock, SystemClock
from docassist.core.errors import (
    BackupUnusable,
    DatabaseDamaged,
    DatabaseTooNew,
    DocAssistError,
    RecoveryKeyInvalid,
    RestoreFailed,
)
from docassist.core.events import Event
from docassist.core.states import FINAL, HELD_AFTER_RESTORE, MessageState
from docassist.db import migrate, rows
from docassist.db.engine import Database, open_database
from docassist.db.models import Base
from docassist.services.office import backup_file, restore
from docassist.services.office.feed import EventFeed
from tests.office import KEYS, ME, OTHER_KEYS, Office, tick
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


CHANGING = ("events", "event_seals", "event_chain_head")


def test_everything_is_as_it_was(office: Office, backup: Path) -> None:
    before, files = office.content(*CHANGING), office.files()
    office.add("later")
    with office.db.write() as session:
        session.execute(text("UPDATE patients SET notes = 'changed'"))
    assert office.content(*CHANGING) != before
    restored = office.backups.restore(ME, backup)
    assert office.content(*CHANGING) == before
    assert office.files() == files
    assert (restored.files_missing, restored.chain_ok, restored.upgraded) == (0, True, ())
    assert migrate.check(office.db).ok


def test_the_present_is_backed_up_first(office: Office, backup: Path, clock: ManualClock) -> None:
    office.add("only just saved")
    office.backups.restore(ME, backup)
    assert "only just saved" not in office.names()
    (safety,) = office.backups.list(ME)
    assert safety.kind == "before-restore"
    tick(clock, hours=1)
    office.backups.restore(ME, safety.path)
    assert "only just saved" in office.names()


def test_it_is_on_record_and_the_chain_goes_on(office: Office, backup: Path) -> None:
    for number in range(5):
        office.add(f"later {number}")
    office.sealer.seal()
    newest = office.events.list(ME, limit=1)[0].id
    office.backups.restore(ME, backup)
    event = office.events.list(ME, limit=1)[0]
    assert event.kind == "backup.restored"
    assert event.id > newest  # numbers are never used twice
    assert event.subject_id == "2026-11-20T09:00:00+00:00"
    assert office.sealer.seal() == 1
    assert not office.sealer.broken
    report = office.audit.verify(ME)
    assert report.ok
    assert report.anchored
    office.add("and on")
    office.sealer.seal()
    assert office.audit.verify(ME).ok


def test_triggers_guard_the_events_again(office: Office, backup: Path) -> None:
    office.backups.restore(ME, backup)
    assert migrate.check(office.db).problems == ()
    with pytest.raises(Exception, match="can only be added to"), office.db.write() as session:
        session.execute(text("DELETE FROM events"))


def test_a_database_put_back_behind_our_back_is_noticed(office: Office, backup: Path) -> None:
    """The anchor gives way to a restore by DocAssist, and to nothing else."""
    for number in range(5):
        office.add(f"later {number}")
    office.sealer.seal()
    anchor = office.place.anchor.read_bytes()
    office.backups.restore(ME, backup)
    office.sealer.seal()
    assert office.audit.verify(ME).ok
    after = office.place.anchor.read_bytes()
    assert after != anchor
    with office.db.write() as session:
        session.execute(text("UPDATE event_chain_head SET restores = restores - 1"))
    assert not office.audit.verify(ME).ok


def test_what_came_with_the_backup_is_no_news_but_the_restore_is(
    office: Office, backup: Path, tmp_path: Path, clock: ManualClock
) -> None:
    told: list[Event] = []
    feed = EventFeed(office.db)
    feed.subscribe(told.extend)
    feed.start()
    office.backups.restore(ME, backup)
    wait_until(lambda: told)
    assert [event.kind for event in told] == ["backup.restored"]
    office.add("and on")
    wait_until(lambda: len(told) == 2)
    assert feed.stop()


def test_a_newer_files_stays_and_a_lost_one_comes_back(office: Office, backup: Path) -> None:
    (kept,) = office.files().items()
    newer = office.vault.put(io.BytesIO(b"newer"))
    office.vault.path_of(kept[0]).unlink()
    office.backups.restore(ME, backup)
    assert office.files() == {kept[0]: kept[1], newer.id: b"newer"}


def test_a_backup_from_our_folder_brings_its_files_back(office: Office) -> None:
    path, files = office.backups.make(ME).path, office.files()
    for file_id in files:
        office.vault.path_of(file_id).unlink()
    assert office.backups.restore(ME, path).files_missing == 0
    assert office.files() == files


def test_a_lost_or_damaged_attachment_is_counted_and_the_rest_restored(office: Office) -> None:
    path = office.backups.make(ME).path
    for number, file_id in enumerate(office.files()):
        office.vault.path_of(file_id).unlink()
        beside = path.parent / "files" / file_id
        beside.unlink() if number else beside.write_bytes(beside.read_bytes()[:-1] + b"x")
    assert office.backups.restore(ME, path).files_missing == 1
    assert office.files() == {}
    assert office.events.list(ME, limit=1)[0].facts["files_missing"] == 1


# --- moving between engines and keys --------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", ["to the server", "from the server"])
def test_a_clinic_moves_between_one_computer_and_a_server(
    sqlite_database: Database, postgres_database: Database, clock: ManualClock, tmp_path: Path, direction: str
) -> None:
    both = [sqlite_database, postgres_database]
    old, new = (
        Office(db, clock, tmp_path / db.dialect) for db in (both if direction == "to the server" else both[::-1])
    )
    old.furnish()
    path = old.backups.make(ME, tmp_path / "b").path
    new.add("somebody tried it out")
    new.sealer.seal()
    new.backups.restore(ME, path)
    assert new.content(*CHANGING) == old.content(*CHANGING)
    assert new.files() == old.files()
    new.sealer.seal()
    report = new.audit.verify(ME)
    assert (report.ok, report.events) == (True, 4)
    new.add("new patients get new numbers")
    new.add("and another")
    new.sealer.seal()
    assert new.audit.verify(ME).ok
    again = new.backups.make(ME, tmp_path / "c").path
    old.backups.restore(ME, again)
    assert old.content(*CHANGING) == new.content(*CHANGING)


def test_a_backup_of_another_key_becomes_ours(database: Database, clock: ManualClock, tmp_path: Path) -> None:
    theirs_db = open_database(None, tmp_path / "theirs.db", OTHER_KEYS.database)
    migrate.upgrade(theirs_db)
    theirs = Office(theirs_db, clock, tmp_path / "theirs", OTHER_KEYS)
    theirs.furnish()
    theirs.add("not sealed when it was backed up")
    path = theirs.backups.make(ME, tmp_path / "b").path
    content, files = theirs.content(*CHANGING, "settings"), theirs.files()
    theirs_db.close()
    office = Office(database, clock, tmp_path / "data")
    with pytest.raises(BackupUnusable):
        office.backups.restore(ME, path)
    with pytest.raises(RecoveryKeyInvalid):
        office.backups.restore(ME, path, "not a key")
    office.backups.restore(ME, path, OTHER_KEYS.recovery_key())
    assert office.content(*CHANGING, "settings") == content
    assert office.files() == files
    KEYS.require_own(database)
    office.sealer.seal()
    office.add("under our key")
    office.sealer.seal()
    report = office.audit.verify(ME)
    assert (report.ok, report.waiting, report.events) == (True, 0, 6)
    with database.write() as session, restore.rows.unguarded(session.connection()):
        session.execute(text("UPDATE events SET actor_name = 'nobody' WHERE id = 2"))
    bad = office.audit.verify(ME).first_bad
    assert bad is not None
    assert (bad.what, bad.event_id) == ("edited", 2)


def test_tampering_before_the_backup_is_not_washed_away(office: Office, tmp_path: Path) -> None:
    with office.db.write() as session, restore.rows.unguarded(session.connection()):
        session.execute(text("DELETE FROM events WHERE id = 3"))
        session.execute(text("DELETE FROM event_seals WHERE position = 3"))
    assert not office.audit.verify(ME).ok
    path = office.backups.make(ME, tmp_path / "b").path
    restored = office.backups.restore(ME, path)
    assert not restored.chain_ok
    assert office.events.list(ME, limit=1)[0].facts["chain_ok"] is False
    office.sealer.seal()
    assert not office.audit.verify(ME).ok


# --- versions -------------------------------------------------------------------------------------------------------


def test_a_newer_docassists_backup_is_refused_and_nothing_changes(office: Office, backup: Path) -> None:
    connection = backup_file.sqlite.connect(backup, KEYS.backup, deadline=1)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    before = office.content()
    with pytest.raises(DatabaseTooNew):
        office.backups.restore(ME, backup)
    assert office.content() == before
    assert office.backups.list(ME) == ()


# --- messages -------------------------------------------------------------------------------------------------------


@pytest.fixture
def messages(database: Database) -> Iterator[Table]:
    """The table that a later wing brings."""
    table = Table(
        "whatsapp_messages", Base.metadata, Column("id", Integer, primary_key=True), Column("state", String(16))
    )
    with database.write() as session:
        table.create(session.connection())
    yield table
    Base.metadata.remove(table)


def test_whatever_was_not_final_opens_as_held(
    messages: Table, database: Database, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = migrate.upgrade

    def with_messages(db: Database, **kwargs: object) -> list[str]:
        steps = real(db, **kwargs)  # type: ignore[arg-type]  # passed through
        with db.write() as session:
            messages.create(session.connection(), checkfirst=True)
        return steps

    monkeypatch.setattr(migrate, "upgrade", with_messages)  # as that wing's migration will
    office = Office(database, clock, tmp_path / "data")
    office.furnish()
    with database.write() as session:
        session.execute(insert(messages), [{"id": n, "state": s} for n, s in enumerate(MessageState, 1)])
    path = office.backups.make(ME, tmp_path / "b").path
    with database.write() as session:
        session.execute(text("UPDATE whatsapp_messages SET state = 'delivered'"))
    restored = office.backups.restore(ME, path)
    with database.read() as session:
        after = {row.id: row.state for row in session.execute(select(messages))}
    for number, state in enumerate(MessageState, 1):
        unsure = state in HELD_AFTER_RESTORE
        assert after[number] == ("held" if unsure else state.value)
        assert not (unsure and state in FINAL)
    assert restored.counts == {"held": len(HELD_AFTER_RESTORE) - 1}
    assert office.events.list(ME, limit=1)[0].facts["held"] == len(HELD_AFTER_RESTORE) - 1


def test_a_hook_that_fails_undoes_everything(office: Office, backup: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: object) -> dict[str, int]:
        raise ZeroDivisionError

    office.add("later")
    before = office.content()
    monkeypatch.setattr(restore, "AFTER_RESTORE", [fails])
    with pytest.raises(ZeroDivisionError):
        office.backups.restore(ME, backup)
    assert office.content() == before


# --- all or nothing -------------------------------------------------------------------------------------------------


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


KILLS = 5
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


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how a process dies here")
def test_killed_at_any_moment_it_is_the_old_clinic_or_the_new(office: Office, tmp_path: Path, backup: Path) -> None:
    old_name, dice = "only in the present", random.Random(5)
    office.add(old_name)
    for number in range(300):  # a transaction of some length
        office.add(f"present {number}")
    present = sorted(office.names())
    restored = sorted(set(present) - {old_name} - {f"present {number}" for number in range(300)})
    seconds, outcomes = 1.0, []
    for attempt in range(KILLS):
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

    def counted(real):  # type: ignore[no-untyped-def]
        def step(*args, **kwargs):  # type: ignore[no-untyped-def]
            if next(steps) == dies_at:
                raise Died
            return real(*args, **kwargs)

        return step

    real_swap = restore._swap

    def swap(*args: object) -> None:
        with monkeypatch.context() as patch:
            for name in ("replace", "unlink", "write_bytes"):
                patch.setattr(Path, name, counted(getattr(Path, name)))
            patch.setattr(restore.shutil, "copy2", counted(restore.shutil.copy2))
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
