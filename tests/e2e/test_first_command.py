"""A first command on an empty folder makes the clinic: with its key in the keyring, or not at all."""

from __future__ import annotations

import stat
from pathlib import Path

from tests.e2e.conftest import Computer
from tests.secret_service import SecretService


def test_it_makes_the_clinic_private_and_encrypted(computer: Computer) -> None:
    shown = computer.do("settings", "show")
    assert shown["mode"] == "mock"
    assert stat.S_IMODE(computer.data.stat().st_mode) == 0o700
    for file in computer.data.rglob("*"):
        assert stat.S_IMODE(file.stat().st_mode) == (0o700 if file.is_dir() else 0o600), file
    assert not (computer.data / "clinic.db").read_bytes().startswith(b"SQLite format 3")


def test_the_clinic_is_there_for_the_next_command(computer: Computer) -> None:
    added = computer.do("patients", "add", "--name", "Amina Benali")
    assert computer.do("patients", "show", added["id"])["name"] == "Amina Benali"


def test_without_a_keyring_it_says_so_and_makes_nothing(bare_computer: Computer) -> None:
    ran = bare_computer.run("settings", "show")
    assert ran.code == 1
    assert ran.out == ""
    assert ran.err.startswith("This computer has no usable keyring")
    assert not (bare_computer.data / "clinic.db").exists()
    assert bare_computer.refuse("settings", "show") == "keyring_unusable"


def test_a_locked_keyring_is_told_and_the_clinic_waits_for_it(bare_computer: Computer) -> None:
    service = SecretService()
    try:
        computer = bare_computer.with_environ(DBUS_SESSION_BUS_ADDRESS=service.address)
        computer.do("patients", "add", "--name", "Amina Benali")
        service.lock()
        assert computer.refuse("patients", "show", "1") == "keyring_locked"
        assert [one["name"] for one in computer.do("doctor")["checks"] if not one["ok"]] == ["keyring"]
    finally:
        service.stop()


def test_the_demo_needs_no_keyring_and_never_touches_the_clinic(computer: Computer, bare_computer: Computer) -> None:
    computer.do("patients", "add", "--name", "Amina Benali")
    before = {file: file.read_bytes() for file in computer.data.iterdir() if file.is_file()}
    demo = bare_computer.with_environ(DOCASSIST_DATABASE_URL="postgresql://nobody@127.0.0.1:1/none")
    assert demo.do("--demo", "patients", "search", "a")["total"] > 0
    assert demo.refuse("--demo", "settings", "set", "mode=live") == "demo_stays_mock"
    assert {file: file.read_bytes() for file in before} == before


def test_a_clinic_whose_key_is_gone_is_left_alone_until_the_recovery_key_is_entered(
    computer: Computer, tmp_path: Path
) -> None:
    computer.do("patients", "add", "--name", "Amina Benali")
    recovery_key = computer.do("recovery-key", "show")["recovery_key"]
    moved = computer.elsewhere(tmp_path / "moved")
    moved.data.mkdir()
    (moved.data / "clinic.db").write_bytes((computer.data / "clinic.db").read_bytes())
    before = (moved.data / "clinic.db").read_bytes()

    assert moved.refuse("patients", "show", "1") == "database_key_missing"
    assert (moved.data / "clinic.db").read_bytes() == before
    assert moved.refuse("recovery-key", "enter", stdin=recovery_key[:-2] + "00\n") == "recovery_key_mistyped"
    strangers = computer.elsewhere(tmp_path / "strangers").do("recovery-key", "show")["recovery_key"]
    assert moved.refuse("recovery-key", "enter", stdin=strangers) == "database_wrong_key"

    assert moved.do("recovery-key", "enter", stdin=f"{recovery_key.lower()}\n") == {"ok": True}
    assert moved.do("patients", "show", "1")["name"] == "Amina Benali"


def test_a_clinics_own_key_is_not_replaced(computer: Computer, tmp_path: Path) -> None:
    computer.do("settings", "show")
    strangers = computer.elsewhere(tmp_path / "strangers").do("recovery-key", "show")["recovery_key"]
    (computer.data / "clinic.db").unlink()
    assert computer.refuse("recovery-key", "enter", stdin=strangers) == "another_key"


def test_first_commands_at_the_same_moment_make_one_clinic(computer: Computer) -> None:
    together = [computer.start("patients", "add", "--name", f"Patient {number}", "--json") for number in range(6)]
    ended = [process.communicate(timeout=60) for process in together]
    assert [process.returncode for process in together] == [0] * 6, ended
    found = computer.do("patients", "search", "patient")
    assert found["total"] == 6
    assert {item["number"] for item in found["items"]} == {f"PT-{number:05}" for number in range(1, 7)}
    made = [event for event in computer.do("audit", "list")["items"] if event["kind"] == "clinic.made"]
    assert len(made) == 1
    assert computer.do("audit", "verify")["ok"] is True


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(computer: Computer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert computer.elsewhere(tmp_path / "file" / "inside").refuse("settings", "show") == "folder_unusable"
    assert computer.refuse("settings", "show", "--data-dir", "/proc/docassist") == "folder_unusable"


def test_a_damaged_database_is_told_in_a_sentence_and_left_alone(computer: Computer) -> None:
    computer.do("settings", "show")
    database = computer.data / "clinic.db"
    damaged = bytearray(database.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    database.write_bytes(damaged)
    assert computer.refuse("patients", "search", "a") == "database_damaged"
    assert database.read_bytes() == damaged
