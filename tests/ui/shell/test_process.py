"""The real program as a process: it opens the demo clinic, is one per clinic, and ends cleanly however it is asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from docassist.ui.single_instance import socket_name
from tests.waiting import wait_until


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}


def start(folder: Path, environment: dict[str, str], *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "docassist", "--data-dir", str(folder), "--demo", *more]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.fixture
def running(tmp_path: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A desktop that answers a second start, which it does as soon as it has painted."""
    process = start(tmp_path, environment)
    socket = Path(environment.get("TMPDIR", "/tmp")) / socket_name(tmp_path / "demo")
    wait_until(lambda: socket.exists() or process.poll() is not None, 60)
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate(timeout=20)


def opened(folder: Path) -> bool:
    """The demo clinic is filled and its window is about to ask who works here."""
    return (folder / "demo" / "events.anchor").exists()


def ended(process: subprocess.Popen[str], seconds: float = 40) -> tuple[int, str]:
    _, errors = process.communicate(timeout=seconds)
    return process.returncode, errors


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_ends_it_cleanly(tmp_path: Path, running: subprocess.Popen[str], number: signal.Signals) -> None:
    wait_until(lambda: opened(tmp_path) or running.poll() is not None, 60)
    running.send_signal(number)
    code, errors = ended(running)
    assert (code, _ours(errors)) == (0, "")


def test_a_signal_while_it_is_opening_ends_it_cleanly(running: subprocess.Popen[str]) -> None:
    running.send_signal(signal.SIGTERM)
    code, errors = ended(running)
    assert (code, _ours(errors)) == (0, "")


def test_a_second_start_leaves_at_once_with_zero(
    tmp_path: Path, environment: dict[str, str], running: subprocess.Popen[str]
) -> None:
    code, errors = ended(start(tmp_path, environment))
    assert (code, _ours(errors)) == (0, "")
    assert running.poll() is None
    running.terminate()
    assert ended(running)[0] == 0


def test_after_a_crash_it_opens_again(
    tmp_path: Path, environment: dict[str, str], running: subprocess.Popen[str]
) -> None:
    wait_until(lambda: opened(tmp_path) or running.poll() is not None, 60)
    running.kill()
    running.communicate(timeout=20)
    again = start(tmp_path, environment)
    wait_until(lambda: (tmp_path / "demo" / "window.lock").exists() or again.poll() is not None, 60)
    wait_until(lambda: again.poll() is not None or _answers(tmp_path, environment), 60)
    again.terminate()
    assert ended(again)[0] == 0


def _answers(folder: Path, environment: dict[str, str]) -> bool:
    script = (
        "import sys; from pathlib import Path; from docassist.ui.single_instance import call_first;"
        "sys.exit(not call_first(Path(sys.argv[1]), 500))"
    )
    return (
        subprocess.run([sys.executable, "-c", script, str(folder / "demo")], env=environment, check=False).returncode
        == 0
    )


def _ours(errors: str) -> str:
    """What was written but for what the offscreen platform says of itself."""
    return "\n".join(line for line in errors.splitlines() if not line.startswith("This plugin does not support"))


FIRST_FRAME = """
import sys
from docassist.cli import main
from docassist.ui import main_window

def paint(self, event):
    import os, PySide6.QtCore
    heavy = [name for name in sys.modules if name.startswith(("sqlalchemy", "alembic", "cryptography", "keyring",
             "PySide6.QtNetwork", "PySide6.QtSvg", "docassist.db", "docassist.app", "docassist.ui.desktop"))]
    if "Qt" in vars(PySide6.QtCore):
        heavy.append("all of Qt's names")
    print(*heavy, sep="\\n", flush=True)
    os._exit(0)

main_window.MainWindow.paintEvent = paint
main(["--demo"])
"""


def test_nothing_heavy_is_loaded_before_the_first_frame(tmp_path: Path, environment: dict[str, str]) -> None:
    """What each of these costs is in benchmarks/bench_start.py; here it is noticed when one slips in."""
    environment["DOCASSIST_DATA_DIR"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FIRST_FRAME], env=environment, stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    assert done.stdout.split("\n") == ["", ""]


def test_pyside_does_not_read_the_source_of_every_library(environment: dict[str, str]) -> None:
    """Its import hook is off; were it on, this line would find hundreds of files."""
    script = (
        "import docassist.ui, linecache, sqlalchemy.orm; print(sum(name.endswith('.py') for name in linecache.cache))"
    )
    hooked = script.replace("docassist.ui", "PySide6.QtCore")
    counted = [
        int(
            subprocess.run(
                [sys.executable, "-c", one], env=environment, stdout=subprocess.PIPE, text=True, check=True
            ).stdout
        )
        for one in (script, hooked)
    ]
    assert counted[0] < 10 < counted[1], "the second is the seeded fault"
