"""dev.py says in a sentence what it cannot do, and never keeps a half-made environment for a whole one."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import dev


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that dev.py would have started; none is, and all would have gone well."""
    started: list[list[str]] = []

    def call(command: list[object], **_: object) -> int:
        started.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev, "call", call)
    return started


def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
    """What dev.py answers in a process of its own."""
    command = [sys.executable, str(dev.ROOT / "dev.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_an_older_python_can_read_as_far_as_its_sentence() -> None:
    source = (dev.ROOT / "dev.py").read_text("utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    first, check = tree.body[1:3]
    assert isinstance(first, ast.Import)
    assert isinstance(check, ast.If)
    assert "needs Python 3.11" in ast.unparse(check)


def test_an_unknown_command_is_wrong_usage() -> None:
    answer = ask("tset")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert "there is no command tset" in answer.stderr


@pytest.mark.parametrize("arguments", [(), ("--help",), ("shot", "--help"), ("lint", "-h")])
def test_help_names_every_command(arguments: tuple[str, ...]) -> None:
    answer = ask(*arguments)
    assert answer.returncode == 0
    assert [name for name in dev.COMMANDS if f"dev.py {name}" not in answer.stdout] == []


def test_an_unknown_benchmark_is_a_sentence() -> None:
    with pytest.raises(SystemExit, match="There is no benchmark nothing"):
        dev.bench(["nothing"])


# --- system packages -------------------------------------------------------------------------------------------------


def test_a_library_and_a_program_that_are_not_there_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "LINUX", True)
    monkeypatch.setattr(dev, "LIBRARIES", {"libdocassist-none.so.9": "libnone9"})
    monkeypatch.setattr(dev, "PROGRAMS", {"docassist-none": "none-utils", Path(sys.executable).name: "python3"})
    monkeypatch.setattr(dev, "LINUX_PROGRAMS", {})
    monkeypatch.setenv("PATH", str(Path(sys.executable).parent))
    assert dev.missing_packages("run") == ["libnone9"]
    assert dev.missing_packages("test") == ["libnone9", "none-utils"]


def on_debian(monkeypatch: pytest.MonkeyPatch, user: int) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, **_: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)


def test_root_on_debian_installs_what_is_missing(monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]) -> None:
    on_debian(monkeypatch, user=0)
    dev.install_system_packages(["libgl1", "xvfb"])
    update, install = calls
    assert (update[0], update[-1]) == ("apt-get", "update")
    assert install[-4:] == ["-y", "--no-install-recommends", "libgl1", "xvfb"]


def test_anybody_else_gets_one_line_to_run(monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]) -> None:
    on_debian(monkeypatch, user=1000)
    with pytest.raises(SystemExit) as stopped:
        dev.install_system_packages(["libgl1", "xvfb"])
    *_, line = str(stopped.value.code).splitlines()
    assert line.startswith("sudo apt-get update && sudo apt-get install ")
    assert line.endswith("libgl1 xvfb")
    assert calls == []


@pytest.mark.parametrize(
    ("system", "told"), [("darwin", "\nbrew install "), ("win32", "\nwinget install "), ("linux", "Debian calls xvfb,")]
)
def test_a_system_without_apt_is_told_its_own_way(system: str, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, **_: None)
    monkeypatch.setattr(sys, "platform", system)
    with pytest.raises(SystemExit) as stopped:
        dev.install_system_packages(["xvfb"])
    assert told in str(stopped.value.code)


def test_packages_that_brought_nothing_are_told(monkeypatch: pytest.MonkeyPatch, calls: list[list[str]]) -> None:
    on_debian(monkeypatch, user=0)
    monkeypatch.setattr(dev, "missing_packages", lambda _: ["libgl1"])
    with pytest.raises(SystemExit, match="something of them is missing: libgl1"):
        dev.prepare("run")


# --- the environment -------------------------------------------------------------------------------------------------


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own in which everything the system must have is there, and the environment is not."""
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    monkeypatch.setattr(dev, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(dev, "STAMP", tmp_path / ".venv/stamp")
    monkeypatch.setattr(dev, "PYTHON", tmp_path / ".venv/python")
    monkeypatch.setattr(dev, "LOCKS", {"run": tmp_path / "run.txt", "test": tmp_path / "test.txt"})
    monkeypatch.setattr(dev, "missing_packages", lambda _: [])
    for name in ("run.txt", "test.txt"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
def made(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was made or installed, in order, without doing it."""
    steps: list[str] = []

    def make_venv() -> None:
        steps.append("venv")
        dev.VENV.mkdir(exist_ok=True)
        dev.PYTHON.touch()

    monkeypatch.setattr(dev, "make_venv", make_venv)
    monkeypatch.setattr(dev, "install_python_packages", steps.append)
    return steps


def test_the_second_time_nothing_is_made(made: list[str]) -> None:
    dev.prepare("run")
    assert made == ["venv", "run"]
    dev.prepare("run")
    assert made == ["venv", "run"]


def test_what_is_good_for_tests_is_good_for_running(made: list[str]) -> None:
    dev.prepare("test")
    dev.prepare("run")
    assert made == ["venv", "test"]
    dev.prepare("test")
    assert made == ["venv", "test"]


def test_what_runs_is_not_yet_good_for_tests(made: list[str]) -> None:
    dev.prepare("run")
    dev.prepare("test")
    assert made == ["venv", "run", "venv", "test"]


def test_a_new_lock_installs_again(made: list[str], checkout: Path) -> None:
    dev.prepare("test")
    (checkout / "test.txt").write_text("other versions")
    dev.prepare("test")
    assert made == ["venv", "test"] * 2


def test_an_installation_that_stopped_half_way_is_done_again(made: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(dev, "install_python_packages", lambda _: dev.stop("The network is gone."))
        with pytest.raises(SystemExit):
            dev.prepare("run")
    dev.prepare("run")
    assert made == ["venv", "venv", "run"]


@pytest.mark.parametrize(
    ("stamp", "cleared"),
    [
        (None, False),
        ("cpython-311 /here\nrun 0\n", False),
        ("cpython-310 /here\nrun 0\n", True),
        ("cpython-311 /there\nrun 0\n", True),
    ],
)
def test_an_environment_of_another_python_or_place_is_replaced(
    stamp: str | None, cleared: bool, checkout: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "base_of_venv", lambda: "cpython-311 /here\n")
    dev.VENV.mkdir()
    dev.PYTHON.touch()
    if stamp is not None:
        dev.STAMP.write_text(stamp)
    dev.make_venv()
    assert ("--clear" in calls[0]) == cleared


# --- sessions and locks ----------------------------------------------------------------------------------------------


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the keyring belongs to the real home")
def test_a_private_session_shows_nothing_of_the_developer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "DOCASSIST_DATABASE_URL", "PYTHON_KEYRING_BACKEND"):
        monkeypatch.setenv(name, "the developer's")
    monkeypatch.setenv("DOCASSIST_DATA_DIR", "the developer's")
    monkeypatch.setenv("XDG_DATA_HOME", "the developer's")
    environment = dev.private_environment(tmp_path)
    assert [name for name, value in environment.items() if value == "the developer's"] == []
    assert Path(environment["HOME"]).parent == tmp_path
    assert Path(environment["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700
    assert os.environ["DOCASSIST_DATA_DIR"] == "the developer's"


def test_a_lock_that_names_an_address_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "run.txt"
    target.write_text("alembic==1.20.1\n")
    with pytest.raises(SystemExit, match="names an address: --index-url"):
        dev.keep_lock("--index-url https://mirror.example/simple\nalembic==1.20.2\n", target)
    assert target.read_text() == "alembic==1.20.1\n"
    dev.keep_lock("alembic==1.20.2\n", target)
    assert target.read_text() == "alembic==1.20.2\n"
