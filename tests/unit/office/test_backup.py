"""Backups: whole, encrypted, proved before they count, never written over anything else, and on record."""

from __future__ import annotations

import io
import random
import stat
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import (
    BackupFailed,
    BackupTargetTaken,
    BackupUnusable,
    DatabaseTooNew,
    DiskFull,
    DocAssistError,
    FileUnreadable,
    FileUnwritable,
    NotPermitted,
)
from docassist.db import migrate, sqlite
from docassist.db.engine import Database
from docassist.services.office import backup_file
from tests.office import KEYS, ME, OTHER_KEYS, Office, tick

RECEPTIONIST = Actor("u", "Salma", frozenset({Role.RECEPTIONIST}))
NURSE = Actor("n", "Leïla", frozenset({Role.NURSE}))


@pytest.fixture
def office(database: Database, clock: ManualClock, tmp_path: Path) -> Office:
    made = Office(database, clock, tmp_path / "data")
    made.furnish()
    return made


@pytest.fixture
def sqlite_office(sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> Office:
    """For what does not depend on the engine the backup was made of."""
    made = Office(sqlite_database, clock, tmp_path / "data")
    made.furnish()
    return made


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if ".part" in path.name or path.name.endswith(("-wal", "-journal"))]


def test_a_backup_in_one_file_holds_rows_and_attachments(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "clinic.docassist-backup"
    target.parent.mkdir()
    backup = office.backups.make(RECEPTIONIST, target)
    assert backup.path == target
    assert backup.schema_version == migrate.newest_version()
    assert backup.encrypted
    assert (backup.files, backup.kind) == (1, "manual")
    manifest = backup_file.prove(target, KEYS.backup)
    assert manifest.rows["patients"] == 3
    assert manifest.rows["events"] == 3
    assert manifest.engine == office.db.dialect
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_backup_in_our_folder_keeps_attachments_beside_itself_and_each_once(
    office: Office, clock: ManualClock
) -> None:
    first = office.backups.make(ME)
    files = office.place.backups / "files"
    written = {path.name: path.stat().st_mtime_ns for path in files.iterdir()}
    tick(clock, hours=1)
    second = office.backups.make(ME)
    assert {path.name: path.stat().st_mtime_ns for path in files.iterdir()} == written
    assert set(written) == set(office.vault.ids())
    assert [backup.path for backup in office.backups.list(ME)] == [second.path, first.path]
    assert leftovers(office.place.backups) == []


def test_two_backups_in_one_second_do_not_meet(sqlite_office: Office) -> None:
    paths = {sqlite_office.backups.make(ME).path for _ in range(3)}
    assert len(paths) == 3
    assert len(sqlite_office.backups.list(ME)) == 3


def test_a_folder_as_target_gets_a_file_with_our_name(sqlite_office: Office, tmp_path: Path) -> None:
    backup = sqlite_office.backups.make(ME, tmp_path)
    assert backup.path.parent == tmp_path
    assert backup.path.name == "2026-11-20T09-00-00Z-manual.docassist-backup"


def test_it_is_on_record(office: Office, tmp_path: Path) -> None:
    office.backups.make(RECEPTIONIST, tmp_path / "b")
    event = office.events.list(ME, limit=1)[0]
    assert (event.kind, event.actor_name, event.subject_id) == ("backup.made", "Salma", "manual")
    assert event.facts["files"] == 1


def test_who_may(sqlite_office: Office, tmp_path: Path) -> None:
    with pytest.raises(NotPermitted):
        sqlite_office.backups.make(NURSE, tmp_path / "b")
    with pytest.raises(NotPermitted):
        sqlite_office.backups.list(NURSE)
    with pytest.raises(NotPermitted):
        sqlite_office.backups.restore(RECEPTIONIST, tmp_path / "b")


def test_an_older_backup_of_this_clinic_may_be_replaced_and_nothing_else(office: Office, tmp_path: Path) -> None:
    target = tmp_path / "b"
    office.backups.make(ME, target)
    office.add("another")
    office.backups.make(ME, target)
    assert backup_file.prove(target, KEYS.backup).rows["patients"] == 4
    precious = tmp_path / "thesis.txt"
    precious.write_text("ten years of work")
    taken = [precious, *([office.db.path] if office.db.path else [])]
    for path in taken:
        with pytest.raises(BackupTargetTaken):
            office.backups.make(ME, path)
    assert precious.read_text() == "ten years of work"
    assert migrate.check(office.db).ok


def test_a_missing_folder_is_a_sentence(office: Office, tmp_path: Path) -> None:
    with pytest.raises(FileUnwritable):
        office.backups.make(ME, tmp_path / "not" / "there" / "b")


def test_rows_are_those_of_one_moment_while_others_write(office: Office, tmp_path: Path) -> None:
    """Every patient is written together with an event and a word: a backup that saw half of it would not add up."""
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            office.add(f"busy {random.random()}")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            office.backups.make(ME, tmp_path / f"b{number}")
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        with backup_file.opened(tmp_path / f"b{number}", KEYS.backup) as file:
            counts = dict(
                file.execute(
                    "SELECT 'patients', count(*) FROM patients UNION ALL SELECT 'consents', count(*) FROM consents"
                    " UNION ALL SELECT 'events', count(*) FROM events WHERE kind = 'patient.added'"
                ).fetchall()
            )
        assert len(set(counts.values())) == 1


# --- the proof ------------------------------------------------------------------------------------------------------


def spoil(monkeypatch: pytest.MonkeyPatch, statement: str) -> None:
    """Let the backup be made, then something in it be lost before it is proved."""
    real = backup_file.write

    def spoiled(db: Database, part: Path, key: bytes, *args: Any, **kwargs: Any) -> backup_file.Manifest:
        manifest = real(db, part, key, *args, **kwargs)
        connection = sqlite.connect(part, key, deadline=1)
        connection.execute("PRAGMA foreign_keys = OFF")
        for (trigger,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        connection.execute(statement)
        connection.close()
        return manifest

    monkeypatch.setattr(backup_file, "write", spoiled)


LOSSES = [
    "DELETE FROM patient_words WHERE word = (SELECT min(word) FROM patient_words)",
    "DELETE FROM events WHERE id = 2",
    "DROP TABLE event_seals",
    "INSERT INTO settings SELECT 'extra', value, changed_at FROM settings",
    "UPDATE consents SET patient_id = 'nobody'",
    "DELETE FROM backup_parts",
    "UPDATE backup_parts SET content = x'00'",
    "UPDATE backup_manifest SET content = '{}'",
    "DELETE FROM backup_manifest",
]


@pytest.mark.parametrize("loss", LOSSES)
def test_a_backup_that_fails_its_proof_is_removed_and_reported(
    sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loss: str
) -> None:
    spoil(monkeypatch, loss)
    target = tmp_path / "stick" / "b"
    target.parent.mkdir()
    with pytest.raises(BackupFailed):
        sqlite_office.backups.make(ME, target)
    assert list(target.parent.iterdir()) == []
    assert sqlite_office.events.list(ME, limit=1)[0].kind == "backup.failed"


def test_a_failed_backup_leaves_the_one_before(
    sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sqlite_office.backups.make(ME, tmp_path / "b")
    before = (tmp_path / "b").read_bytes()
    spoil(monkeypatch, LOSSES[0])
    with pytest.raises(BackupFailed):
        sqlite_office.backups.make(ME, tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == before


@pytest.mark.parametrize("loss", LOSSES[:5])
def test_defect_without_the_proof_the_loss_stays(
    sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loss: str
) -> None:
    spoil(monkeypatch, loss)
    real_manifest: Callable[..., Any] = backup_file.manifest_of

    def believing(path: Path, key: bytes) -> backup_file.Manifest:
        with backup_file.opened(path, key) as file:
            manifest: backup_file.Manifest = real_manifest(file, path)
            return manifest

    monkeypatch.setattr(backup_file, "prove", believing)
    assert sqlite_office.backups.make(ME, tmp_path / "b").path.exists()


def test_a_missing_attachment_beside_fails_the_proof(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_file, "_keep_beside", lambda sealed, folder: sealed.stat().st_size)
    with pytest.raises(BackupFailed):
        office.backups.make(ME)
    assert office.backups.list(ME) == ()


def test_every_flipped_bit_in_a_backup_is_noticed(sqlite_office: Office, tmp_path: Path) -> None:
    sqlite_office.backups.make(ME, tmp_path / "b")
    whole = (tmp_path / "b").read_bytes()
    missed = []
    for bit in random.Random(11).sample(range(len(whole) * 8), 60):
        changed = bytearray(whole)
        changed[bit // 8] ^= 1 << bit % 8
        (tmp_path / "changed").write_bytes(changed)
        try:
            backup_file.prove(tmp_path / "changed", KEYS.backup)
        except BackupUnusable:
            continue
        except DocAssistError:
            continue
        missed.append(bit)
    assert missed == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"x" * 5000, b"SQLite format 3\0" + b"\0" * 5000])
def test_what_is_no_backup_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b").write_bytes(content)
    with pytest.raises(BackupUnusable):
        backup_file.prove(tmp_path / "b", KEYS.backup)


def test_no_file_a_folder_and_another_clinics_backup_are_sentences(sqlite_office: Office, tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(FileUnreadable):
            backup_file.prove(path, KEYS.backup)
    sqlite_office.backups.make(ME, tmp_path / "b")
    with pytest.raises(BackupUnusable):
        backup_file.prove(tmp_path / "b", OTHER_KEYS.backup)


def test_proving_leaves_no_trace(sqlite_office: Office, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    target = tmp_path / "stick" / "b"
    sqlite_office.backups.make(ME, target)
    before = (target.read_bytes(), target.stat().st_mtime_ns)
    target.chmod(0o400)
    backup_file.prove(target, KEYS.backup)
    assert (target.read_bytes(), target.stat().st_mtime_ns) == before
    assert list(target.parent.iterdir()) == [target]


def test_a_newer_docassists_backup_is_refused(sqlite_office: Office, tmp_path: Path) -> None:
    sqlite_office.backups.make(ME, tmp_path / "b")
    connection = sqlite.connect(tmp_path / "b", KEYS.backup, deadline=1)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(DatabaseTooNew):
        backup_file.prove(tmp_path / "b", KEYS.backup)


# --- trouble --------------------------------------------------------------------------------------------------------


def test_a_full_disk_is_a_sentence_and_leaves_nothing(
    sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise DiskFull

    monkeypatch.setattr(backup_file, "_keep_inside", full)
    (tmp_path / "stick").mkdir()
    with pytest.raises(DiskFull):
        sqlite_office.backups.make(ME, tmp_path / "stick" / "b")
    assert list((tmp_path / "stick").iterdir()) == []


def test_an_unexpected_failure_is_a_sentence(
    sqlite_office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(backup_file, "write", fails)
    with pytest.raises(BackupFailed):
        sqlite_office.backups.make(ME, tmp_path / "b")


def test_what_a_crash_left_is_removed_by_the_next_backup(sqlite_office: Office) -> None:
    sqlite_office.backups.make(ME)
    (sqlite_office.place.backups / ".01ARZ3NDEKTSV4RRFFQ69G5FAV.part").write_bytes(b"half")
    (sqlite_office.place.backups / ".01ARZ3NDEKTSV4RRFFQ69G5FAV.part-journal").write_bytes(b"half")
    sqlite_office.backups.make(ME)
    assert leftovers(sqlite_office.place.backups) == []


def test_a_backup_before_an_upgrade_is_made_while_the_database_is_locked(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    with migrate._alone(office.db):
        made.append(office.backups.before_upgrade())
    assert made[0].kind == "before-upgrade"
    assert backup_file.prove(made[0].path, KEYS.backup).rows["patients"] == 3


# --- what is in it --------------------------------------------------------------------------------------------------


def test_a_servers_backup_and_a_files_backup_hold_the_same_rows(
    sqlite_database: Database, postgres_database: Database, clock: ManualClock, tmp_path: Path
) -> None:
    """Typed values of both engines end up stored alike: what one wrote, the other's restore reads."""
    dumps = []
    for db in (sqlite_database, postgres_database):
        office = Office(db, clock, tmp_path / db.dialect)
        office.furnish()
        office.backups.make(ME, tmp_path / db.dialect / "b")
        with backup_file.opened(tmp_path / db.dialect / "b", KEYS.backup) as file:
            found = {}
            for table in ("patients", "users", "settings", "consents", "events"):
                columns = [row[1] for row in file.execute(f"PRAGMA table_info({table})")]
                stable = [name for name in columns if not name.endswith("id") and name != "mac"]
                shapes = ", ".join(f"typeof({name})" for name in stable)
                found[table] = sorted(
                    file.execute(f"SELECT {', '.join(stable)}, {shapes} FROM {table}").fetchall(), key=repr
                )
            dumps.append(found)
    assert dumps[0]["patients"] == dumps[1]["patients"]
    assert dumps[0]["users"] == dumps[1]["users"]
    assert dumps[0]["consents"] == dumps[1]["consents"]
    assert dumps[0]["events"] == dumps[1]["events"]
    assert [row[:2] for row in dumps[0]["settings"]] == [row[:2] for row in dumps[1]["settings"]]


def test_a_thousand_markers_appear_nowhere_readable(office: Office, tmp_path: Path) -> None:
    markers = [f"PATIENT-MARKER-{number:04}-{random.Random(number).randbytes(8).hex()}" for number in range(1000)]
    for start in range(0, 1000, 250):
        office.add(markers[start], notes="\n".join(markers[start : start + 250]))
    office.vault.put(io.BytesIO("\n".join(markers).encode()))
    office.vault.put(io.BytesIO("\n".join(markers).encode("utf-16-le")))
    office.backups.make(ME)
    office.backups.make(ME, office.place.root / "manual")
    office.backups.restore(ME, office.place.root / "manual")
    office.sealer.seal()
    places = [path for path in [*office.place.root.rglob("*"), *tmp_path.glob("clinic.db*")] if path.is_file()]
    assert len(places) >= 8
    for path in places:
        content = path.read_bytes()
        hits = [marker for marker in markers if marker.encode() in content or marker.encode("utf-16-le") in content]
        assert hits == [], path
        assert b"PATIENT-MARKER" not in content


def test_defect_a_plain_copy_shows_the_markers(sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> None:
    office = Office(sqlite_database, clock, tmp_path / "data")
    office.add("PATIENT-MARKER-1")
    with sqlite_database.connect() as line:
        line.exec_driver_sql(f"ATTACH '{tmp_path / 'plain'}' AS plain KEY ''")
        line.exec_driver_sql("SELECT sqlcipher_export('plain')")
    assert b"PATIENT-MARKER-1" in (tmp_path / "plain").read_bytes()


def test_thinning_leaves_what_a_person_made(sqlite_office: Office, clock: ManualClock) -> None:
    manual = sqlite_office.backups.make(ME).path
    for _ in range(16):
        sqlite_office.backups.scheduled(lambda: True)
        tick(clock, days=1)
    assert len(sqlite_office.backups.found()) == 17
    gone = sqlite_office.backups.thin(where=clock.now().tzinfo)  # type: ignore[arg-type]  # UTC is a zone
    left = sqlite_office.backups.found()
    assert gone == 17 - len(left) > 0
    assert manual in [backup.path for backup in left]
    assert left[0].kind == "scheduled"


def test_the_list_ignores_what_is_not_ours(sqlite_office: Office) -> None:
    sqlite_office.backups.make(ME)
    (sqlite_office.place.backups / "holiday.docassist-backup").write_bytes(b"")
    (sqlite_office.place.backups / "2026-99-99T00-00-00Z-manual.docassist-backup").write_bytes(b"")
    assert len(sqlite_office.backups.list(ME)) == 1
