"""A thousand markers go into every kind of row, and none of them can be read from any file on the disk."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from docassist.core.ids import new_id
from docassist.db import migrate, opening, sqlite
from docassist.db.engine import Database, open_database
from docassist.db.models import ConsentRow, EventRow, PatientRow, PatientWordRow, SettingRow, UserRow
from tests.conftest import DATABASE_KEY
from tests.unit.db.rows import NOW

MARKERS = [f"Zq{number:04}Kw" for number in range(1000)]
AS_BYTES = re.compile(rb"Zq\d{4}Kw")
READ_ALL = (
    "import pathlib, sys; sys.stdout.buffer.write("
    "b''.join(p.read_bytes() for p in pathlib.Path(sys.argv[1]).rglob('*') if p.is_file()))"
)


def plant(session: Session) -> None:
    """Use every marker once, in names, notes, words, consents, settings, users and events."""
    left = iter(MARKERS)
    for number in range(100):
        patient = new_id()
        session.add(
            PatientRow(
                id=patient,
                number=number,
                name=next(left),
                sort_key=next(left),
                sex="unknown",
                phone=next(left),
                language=next(left),
                allergies=next(left),
                notes=next(left) + "x" * 5000,
                created_at=NOW,
                changed_at=NOW,
            )
        )
        session.flush()
        session.add(PatientWordRow(word=next(left), patient_id=patient))
        session.add(EventRow(kind="k", actor_id="a", actor_name="a", subject="s", subject_id=next(left), at=NOW,
                             facts={"note": next(left)}, mac="m"))  # fmt: skip
        session.add(_one_of_the_rest(number, patient, next(left)))
    assert next(left, None) is None


def _one_of_the_rest(number: int, patient: str, marker: str) -> object:
    if number % 3 == 0:
        return SettingRow(name=f"s{number}", value={"deep": [marker]}, changed_at=NOW)
    if number % 3 == 1:
        return UserRow(id=new_id(), name=marker, name_key=f"{number}", roles="nurse", created_at=NOW)
    return ConsentRow(
        id=new_id(), patient_id=patient, decision="granted", wording=marker, wording_version="1", language="en",
        how="told", recorded_at=NOW, recorded_by="a",
    )  # fmt: skip


def found(folder: Path) -> int:
    """How many markers another program can read from the files, in any of the usual encodings."""
    content = subprocess.check_output([sys.executable, "-c", READ_ALL, str(folder)])
    assert len(content) > 100_000
    return len(set(AS_BYTES.findall(content)) | set(AS_BYTES.findall(content.replace(b"\0", b""))))  # UTF-16 as well


def life(db: Database) -> Iterator[str]:
    """A database's files at every stage: in a transaction too large for memory, after it, with a copy, folded, closed."""
    with db.write() as session:
        plant(session)
        session.flush()
        session.execute(text("PRAGMA cache_spill = 1"))
        session.execute(text("UPDATE patients SET notes = notes || notes || notes"))
        yield "inside a transaction"
    yield "in the log"
    assert db.path is not None
    migrate.copy_to(db, db.path.with_name("copy.db"), bytes(32))
    yield "with a copy"
    with db.connect() as line:
        line.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        yield "in the file"
        line.exec_driver_sql("VACUUM")
        yield "rewritten"
    db.close()
    yield "closed"


def test_no_marker_is_in_any_file_at_any_time(sqlite_database: Database) -> None:
    path = sqlite_database.path
    assert path is not None
    assert {stage: found(path.parent) for stage in life(sqlite_database)} == dict.fromkeys(
        ["inside a transaction", "in the log", "with a copy", "in the file", "rewritten", "closed"], 0
    )


def test_defect_without_a_key_every_marker_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    working_connection = sqlite.working_connection

    def plain(path: Path, _key: bytes, **options: object) -> object:
        return working_connection(path, b"", **options)  # type: ignore[arg-type]  # as they came

    monkeypatch.setattr(sqlite, "working_connection", plain)
    monkeypatch.setattr(sqlite, "is_authentic", lambda _connection: True)
    monkeypatch.setattr(opening, "_look", lambda *_arguments: None)
    monkeypatch.setattr(sqlite, "KEY_PRAGMA", "SELECT '{}'")
    db = open_database(None, tmp_path / "clinic.db", DATABASE_KEY)
    migrate.upgrade(db)
    with db.write() as session:
        plant(session)
    assert not migrate.check(db).encrypted
    db.close()
    assert found(tmp_path) == len(MARKERS)


# --- files that have no name ----------------------------------------------------------------------------------------


def nameless_files() -> list[str]:
    """What this process has open and nobody can see in a folder: SQLite removes the names of its temporary files."""
    links = [str(file.readlink()) for file in Path("/proc/self/fd").iterdir() if file.is_symlink()]
    return [link for link in links if "etilqs" in link]


def sort_a_lot(db: Database) -> list[str]:
    """Sort more than memory holds, and look while it happens."""
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)"
    with db.connect() as line:
        line.exec_driver_sql("CREATE TEMP TABLE aside AS " + many + " SELECT i, hex(randomblob(100)) AS t FROM n")
        rows = line.exec_driver_sql("SELECT * FROM aside ORDER BY t")
        rows.fetchone()
        seen = nameless_files()
        rows.close()
    return seen


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_nothing_is_sorted_on_the_disk(sqlite_database: Database) -> None:
    assert sort_a_lot(sqlite_database) == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_defect_without_the_setting_a_temporary_file_appears(
    sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    working_connection = sqlite.working_connection

    def on_the_disk(path: Path, key: bytes, **options: object) -> object:
        connection = working_connection(path, key, **options)  # type: ignore[arg-type]  # as they came
        connection.execute("PRAGMA temp_store = FILE")
        return connection

    monkeypatch.setattr(sqlite, "working_connection", on_the_disk)
    db = open_database(None, sqlite_file, DATABASE_KEY)
    assert sort_a_lot(db)
    db.close()
