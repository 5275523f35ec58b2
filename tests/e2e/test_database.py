"""``docassist db``: proved whole, copied while open, put back even when what is there is damaged or gone."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from tests.e2e.conftest import Computer

KEYS = {"ok", "encrypted", "schema_version", "path"}


@pytest.fixture(scope="module")
def _made(tmp_path_factory: pytest.TempPathFactory, keyring_environ: dict[str, str]) -> Path:
    """A clinic and its backup in one folder, made once; each test works on a copy, and the keyring knows them all."""
    folder = tmp_path_factory.mktemp("made")
    computer, file = Computer(folder / "data", keyring_environ), folder / "clinic.backup"
    computer.do("patients", "add", "--name", "Amina Benali", "--consent", "signed form")
    made = computer.do("db", "backup", file)
    assert made.keys() >= KEYS
    assert (made["ok"], made["encrypted"], made["path"]) == (True, True, str(file))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    computer.do("patients", "add", "--name", "Brahim Tazi")
    return folder


@pytest.fixture
def backup(computer: Computer, _made: Path) -> Path:
    """A backup of this computer's clinic with one patient; a second one came after it."""
    shutil.copytree(_made / "data", computer.data)
    return Path(shutil.copy(_made / "clinic.backup", computer.data.parent))


def flip(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)


def names(computer: Computer) -> set[str]:
    return {item["name"] for item in computer.do("patients", "search", "")["items"]}


def test_a_whole_database_is_said_to_be_whole(computer: Computer) -> None:
    report = computer.do("db", "check")
    assert report.keys() >= KEYS
    assert report["ok"] is report["encrypted"] is True
    assert report["path"] == str(computer.data / "clinic.db")
    assert computer.do("db", "upgrade")["schema_version"] == report["schema_version"]


def test_a_damaged_one_is_reported_not_thrown(computer: Computer) -> None:
    computer.do("settings", "show")
    database = computer.data / "clinic.db"
    for place in (100, database.stat().st_size // 2, database.stat().st_size - 1):
        flip(database, place)
        ran = computer.run("db", "check", "--json")
        assert ran.code == 1
        assert ran.json["ok"] is False
        assert ran.json["problems"]
        assert ran.json["error"]["code"] == "database_damaged"
        assert "Traceback" not in ran.err
        flip(database, place)
    assert computer.do("db", "check")["ok"] is True


def test_restore_brings_the_clinic_back_and_keeps_the_present_one(computer: Computer, backup: Path) -> None:
    restored = computer.do("db", "restore", backup)
    assert restored.keys() >= KEYS
    assert restored["ok"] is True
    assert names(computer) == {"Amina Benali"}
    assert computer.do("patients", "show", "1")["consent"] == "granted"
    assert computer.do("audit", "verify")["ok"] is True
    (kept,) = (computer.data / "backups").glob("*before-restore*")
    computer.do("db", "restore", kept)
    assert names(computer) == {"Amina Benali", "Brahim Tazi"}


def test_restore_works_where_the_database_is_damaged(computer: Computer, backup: Path) -> None:
    flip(computer.data / "clinic.db", 5000)
    assert computer.refuse("patients", "show", "1") == "database_damaged"
    assert computer.do("db", "restore", backup)["ok"] is True
    assert names(computer) == {"Amina Benali"}
    assert list(computer.data.glob("clinic.db.damaged-*"))
    assert computer.do("audit", "verify")["ok"] is True


def test_restore_works_where_the_database_is_gone(computer: Computer, backup: Path) -> None:
    for file in computer.data.glob("clinic.db*"):
        file.unlink()
    assert computer.do("db", "restore", backup)["ok"] is True
    assert names(computer) == {"Amina Benali"}


def test_restore_on_another_computer_takes_the_key_it_was_made_with(
    computer: Computer, backup: Path, tmp_path: Path
) -> None:
    recovery_key = computer.do("recovery-key", "show")["recovery_key"]
    other = computer.elsewhere(tmp_path / "other")
    assert other.refuse("db", "restore", backup) == "backup_unusable"
    assert other.do("db", "restore", backup, "--recovery-key", stdin=recovery_key)["ok"] is True
    assert names(other) == {"Amina Benali"}
    assert other.do("audit", "verify")["ok"] is True

    third = computer.elsewhere(tmp_path / "third")
    third.do("recovery-key", "enter", stdin=recovery_key)
    assert third.do("db", "restore", backup)["ok"] is True


@pytest.mark.parametrize("content", [b"", b"no backup at all", None])
def test_what_is_no_backup_is_refused_and_changes_nothing(
    computer: Computer, backup: Path, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "other.txt"
    if content is not None:
        file.write_bytes(content)
    computer.refuse("db", "restore", file)
    assert names(computer) == {"Amina Benali", "Brahim Tazi"}


def test_a_backup_is_never_written_over_something_else(computer: Computer, tmp_path: Path) -> None:
    mine = tmp_path / "thesis.odt"
    mine.write_text("years of work")
    computer.refuse("db", "backup", mine)
    assert mine.read_text() == "years of work"
    computer.refuse("db", "backup", tmp_path / "missing" / "file")


def test_who_may_not_restore_does_not(bare_computer: Computer, tmp_path: Path) -> None:
    file = tmp_path / "demo.backup"
    assert bare_computer.do("--demo", "db", "backup", file)["ok"] is True
    assert bare_computer.refuse("--demo", "--as", "Nadia", "db", "restore", file) == "not_permitted"


def test_on_postgresql_it_is_the_same(computer: Computer, empty_postgres_url: str, tmp_path: Path) -> None:
    desk = computer.with_environ(DOCASSIST_DATABASE_URL=empty_postgres_url)
    desk.do("patients", "add", "--name", "Amina Benali")
    report = desk.do("db", "check")
    assert (report["ok"], report["encrypted"]) == (True, False)
    assert report["path"].startswith("postgresql://")
    made = desk.do("db", "backup", tmp_path / "clinic.backup")
    assert made["encrypted"] is True
    desk.do("patients", "add", "--name", "Brahim Tazi")
    assert desk.do("db", "restore", tmp_path / "clinic.backup")["ok"] is True
    assert names(desk) == {"Amina Benali"}
