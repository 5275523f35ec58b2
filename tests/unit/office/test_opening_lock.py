"""One process at a time makes a clinic."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from docassist.core.errors import DatabaseBusy, FolderUnusable
from docassist.services.office.opening_lock import only_one

HOLD = (
    "import sys; from pathlib import Path; from docassist.services.office.opening_lock import only_one\n"
    "with only_one(Path(sys.argv[1])):\n"
    "    print('held', flush=True); sys.stdin.read()\n"
)


def holder(lock: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_process_waits_and_then_goes_on(tmp_path: Path) -> None:
    lock = tmp_path / "opening.lock"
    passed = threading.Event()

    def second() -> None:
        with only_one(lock):
            passed.set()

    with holder(lock) as first:
        waiting = threading.Thread(target=second)
        waiting.start()
        assert not passed.wait(0.2)
        first.communicate("")
        assert passed.wait(10)
        waiting.join()


def test_patience_ends_in_a_sentence(tmp_path: Path) -> None:
    with holder(tmp_path / "opening.lock") as first:
        with pytest.raises(DatabaseBusy), only_one(tmp_path / "opening.lock", patience=0.05):
            pass
        first.communicate("")


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is POSIX")
def test_a_holder_that_is_killed_lets_go(tmp_path: Path) -> None:
    with holder(tmp_path / "opening.lock") as first:
        first.send_signal(signal.SIGKILL)
        first.wait()
        with only_one(tmp_path / "opening.lock", patience=5):
            assert first.returncode == -signal.SIGKILL


def test_an_error_inside_lets_go(tmp_path: Path) -> None:
    lock = tmp_path / "opening.lock"
    with pytest.raises(RuntimeError), only_one(lock):
        raise RuntimeError
    with only_one(lock, patience=0):
        assert lock.exists()


def test_no_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderUnusable), only_one(tmp_path / "missing" / "opening.lock"):
        pass
