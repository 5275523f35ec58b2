"""Restoring: the backup exactly, all or nothing, nothing final touched, nothing unsure sent, and the chain goes on."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, String, Table, insert, select, text

from docassist.core.clock import ManualClock
from docassist.core.errors import (
    BackupUnusable,
    DatabaseTooNew,
    RecoveryKeyInvalid,
)
from docassist.core.events import Event
from docassist.core.states import FINAL, HELD_AFTER_RESTORE, MessageState
from docassist.db import migrate, sqlite
from docassist.db.engine import Database, open_database
from docassist.db.models import Base
from docassist.db.models.append_only import unguarded
from docassist.services.office import restore
from docassist.services.office.feed import EventFeed
from tests.office import KEYS, ME, OTHER_KEYS, Office, tick
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


def test_a_damaged_backup_is_told_as_one_and_the_clinic_is_untouched(office: Office, backup: Path) -> None:
    before = office.content(*CHANGING)
    whole = backup.read_bytes()
    for place in range(100, len(whole), len(whole) // 12):
        backup.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(BackupUnusable):
            office.backups.restore(ME, backup)
    assert office.content(*CHANGING) == before
    assert migrate.check(office.db).ok


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
    with database.write() as session, unguarded(session.connection()):
        session.execute(text("UPDATE events SET actor_name = 'nobody' WHERE id = 2"))
    bad = office.audit.verify(ME).first_bad
    assert bad is not None
    assert (bad.what, bad.event_id) == ("edited", 2)


def test_tampering_before_the_backup_is_not_washed_away(office: Office, tmp_path: Path) -> None:
    with office.db.write() as session, unguarded(session.connection()):
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
    connection = sqlite.connect(backup, KEYS.backup, deadline=1)
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
