"""How the command line behaves, whatever the command: one document, its exit codes, and every way to end it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import DOCASSIST, ROOT, Computer
from tests.waiting import wait_until


def test_global_options_stand_before_or_after_the_command(bare_computer: Computer, tmp_path: Path) -> None:
    elsewhere = str(tmp_path / "elsewhere")
    lines = (
        ("--json", "--demo", "--data-dir", elsewhere, "settings", "show"),
        ("--demo", "settings", "--json", "--data-dir", elsewhere, "show"),
        ("settings", "show", "--data-dir", elsewhere, "--demo", "--json"),
    )
    answers = [bare_computer.run(*line) for line in lines]
    assert [answer.code for answer in answers] == [0, 0, 0], answers
    assert answers[0].json == answers[1].json == answers[2].json
    assert (tmp_path / "elsewhere" / "demo" / "clinic.db").exists()
    assert not bare_computer.data.exists()


@pytest.mark.parametrize(
    "line",
    [
        ("settings",),
        ("settings", "reveal"),
        ("settings", "set", "mode"),
        ("settings", "secret", "password"),
        ("consent", "grant", "--patient", "1"),
        ("patients", "add"),
        ("patients", "search", "a", "--limit", "-1"),
        ("audit", "list", "--before", "9" * 30),
        ("patients", "import", "file.csv"),
        ("queue", "status"),
        ("--dem", "settings", "show"),
        ("--data-dir",),
    ],
)
def test_wrong_usage_is_2_with_one_sentence(bare_computer: Computer, line: tuple[str, ...]) -> None:
    ran = bare_computer.run(*line)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[-1].startswith("This command cannot be understood: ")
    assert "Traceback" not in ran.err
    as_json = bare_computer.run(*line, "--json")
    assert as_json.code == 2
    assert as_json.json["error"]["code"] == "usage"
    assert not bare_computer.data.exists()


def test_the_desktop_takes_no_options_of_commands(bare_computer: Computer) -> None:
    for line in (("--json",), ("--as", "Nadia")):
        ran = bare_computer.run(*line)
        assert ran.code == 2
        assert "need a command" in ran.err


def test_wrong_usage_repeats_no_secret(bare_computer: Computer) -> None:
    ran = bare_computer.run("settings", "set", "EAAG-a-token-in-the-wrong-place", "--json")
    assert ran.code == 2
    assert "EAAG" not in ran.out + ran.err


def test_help_and_version_need_no_clinic(bare_computer: Computer) -> None:
    assert "settings" in bare_computer.run("--help").out
    assert "KEY=VALUE" in bare_computer.run("settings", "set", "--help").out
    assert bare_computer.run("--version").out.startswith("DocAssist ")
    assert not bare_computer.data.exists()


def test_without_json_people_read_sentences(demo: Computer) -> None:
    added = demo.run("--demo", "patients", "add", "--name", "Zohra Testing", "--phone", "12")
    assert (added.code, added.out) == (1, "")
    assert added.err == "phone: This phone number is too short. Check whether digits are missing.\n"
    added = demo.run("--demo", "patients", "add", "--name", "Zohra Testing")
    assert added.out.startswith("Added Zohra Testing as PT-")
    found = demo.run("--demo", "patients", "search", "zohra testing")
    assert found.out.splitlines()[0].split() == ["Number", "Name", "Phone", "Born", "Consent"]
    assert found.out.endswith("1 patient.\n")


def test_names_of_every_script_come_out_whole_in_a_c_locale(demo: Computer) -> None:
    computer = demo.with_environ(LC_ALL="C", PYTHONIOENCODING="ascii")
    added = computer.do("--demo", "patients", "add", "--name", "हर्षिता العربي 王")
    assert added["name"] == "हर्षिता العربي 王"
    assert "हर्षिता العربي 王" in computer.run("--demo", "patients", "show", added["id"]).out


def test_half_a_character_in_an_argument_is_no_traceback(demo: Computer) -> None:
    line: list[str | bytes] = [*DOCASSIST, "--demo", "--json", "patients", "add", "--name", b"Broken \xff name"]
    environ = {**demo.environ, "DOCASSIST_DATA_DIR": str(demo.data)}
    ran = subprocess.run(line, cwd=ROOT, env=environ, capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["name"].startswith("Broken ")


# --- how it ends -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("asked", "code"), [(signal.SIGTERM, 1), (signal.SIGINT, 130)])
def test_a_request_to_stop_is_answered_with_one_document(demo: Computer, asked: signal.Signals, code: int) -> None:
    """The command waits for a secret that never comes: it is well under way when it is asked to stop."""
    with demo.start("--demo", "--json", "settings", "secret", "access_token") as process:
        wait_until((demo.data / "demo" / "clinic.db-wal").exists)
        process.send_signal(asked)
        out, err = process.communicate(timeout=30)
    assert process.returncode == code
    assert json.loads(out)["error"]["code"] == "stopped"
    assert "Traceback" not in err
    assert demo.do("--demo", "audit", "verify")["ok"] is True


def test_a_command_that_waits_for_its_turn_can_be_stopped(demo: Computer) -> None:
    from docassist.services.office.opening_lock import only_one

    lock = demo.data / "demo" / "opening.lock"
    with only_one(lock), demo.start("--demo", "--json", "settings", "show") as process:
        wait_until(lambda: _has_open(process.pid, lock))
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=30)
    assert process.returncode == 1
    assert json.loads(out)["error"]["code"] == "stopped"


def _has_open(pid: int, file: Path) -> bool:
    handles = Path(f"/proc/{pid}/fd")
    return any(os.path.realpath(handle) == str(file) for handle in handles.iterdir())


def test_a_reader_who_goes_away_is_no_error(demo: Computer) -> None:
    for line in (("--demo", "patients", "search", "a"), ("--help",)):
        reading, writing = os.pipe()
        os.close(reading)
        process = demo.start(*line, stdout=writing)
        os.close(writing)
        with process:
            _, err = process.communicate(timeout=30)
        assert (process.returncode, err) == (0, ""), line


def test_a_full_disk_behind_the_output_is_a_sentence(demo: Computer) -> None:
    with Path("/dev/full").open("w") as full:
        ran = demo.run("--demo", "settings", "show", "--json", stdout=full)
    assert ran.code == 1
    assert ran.err.startswith("The answer could not be written: ")


def test_closed_streams_are_no_error(demo: Computer) -> None:
    line = f"{' '.join(DOCASSIST)} --demo settings show <&- >&- 2>&-"
    environ = {**demo.environ, "DOCASSIST_DATA_DIR": str(demo.data)}
    assert subprocess.run(line, shell=True, cwd=ROOT, env=environ, check=False).returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_a_desktop_without_a_screen_is_refused_in_a_sentence(bare_computer: Computer) -> None:
    ran = bare_computer.with_environ(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="").run("--demo")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("There is no screen for DocAssist to open its window on. Start it from")
