"""A second start raises the first one's window; a dead first one is in nobody's way."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.main_window import MainWindow
from docassist.ui.single_instance import SingleInstance, call_first, socket_name

CLAIM_AND_DIE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from docassist.ui.single_instance import SingleInstance
app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
assert one.claim()
one.listen()
print("claimed", flush=True)
os.kill(os.getpid(), 9)
"""
CLAIM_OR_CALL = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from docassist.ui.single_instance import SingleInstance, call_first
app = QCoreApplication([])
folder = Path(sys.argv[1])
print("first" if SingleInstance(folder).claim() else ("answered" if call_first(folder) else "silence"), flush=True)
"""


@pytest.fixture
def first(qapp: QApplication, tmp_path: Path) -> Iterator[SingleInstance]:
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    yield instance
    instance.release()
    instance.deleteLater()


def other_process(script: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", script, str(folder)], stdout=subprocess.PIPE, text=True)


def test_a_second_start_is_answered_and_the_first_one_hears_it(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    first.listen()
    second = other_process(CLAIM_OR_CALL, tmp_path)
    with qtbot.waitSignal(first.knocked, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].strip() == "answered"


def test_a_second_start_waits_for_a_first_one_that_is_still_opening(
    qtbot: QtBot, first: SingleInstance, tmp_path: Path
) -> None:
    second = other_process(
        CLAIM_OR_CALL.replace('print("first"', 'print("knocking", flush=True); print("first"'), tmp_path
    )
    assert second.stdout is not None
    assert second.stdout.readline().strip() == "knocking"
    with qtbot.waitSignal(first.knocked, timeout=20_000):
        first.listen()
    assert second.communicate(timeout=20)[0].strip() == "answered"


def test_another_folder_is_another_clinic(qapp: QApplication, first: SingleInstance, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = SingleInstance(tmp_path / "other")
    assert other.claim()
    other.release()


def test_the_same_folder_by_another_path_is_the_same(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert socket_name(tmp_path / "a" / ".." / "a") == socket_name(tmp_path / "link")
    assert socket_name(tmp_path / "a") != socket_name(tmp_path)


def test_a_first_one_that_was_killed_leaves_its_place(qtbot: QtBot, tmp_path: Path) -> None:
    with other_process(CLAIM_AND_DIE, tmp_path) as dead:
        assert dead.communicate(timeout=20)[0].strip() == "claimed"
    instance = SingleInstance(tmp_path)
    assert instance.claim()
    instance.listen()
    second = other_process(CLAIM_OR_CALL, tmp_path)
    with qtbot.waitSignal(instance.knocked, timeout=20_000):
        pass
    assert second.communicate(timeout=20)[0].strip() == "answered"
    instance.release()


def test_nobody_answers_where_nobody_is(qapp: QApplication, tmp_path: Path) -> None:
    assert not call_first(tmp_path, patience_ms=50)


def test_a_stranger_on_the_socket_is_no_answer(qtbot: QtBot, tmp_path: Path) -> None:
    server = QLocalServer()
    assert server.listen(socket_name(tmp_path))
    assert not call_first(tmp_path, patience_ms=50)
    server.close()


def test_where_no_lock_can_be_kept_nobody_is_kept_out(qapp: QApplication, tmp_path: Path) -> None:
    assert SingleInstance(tmp_path / "missing").claim()


def test_the_window_comes_back_from_the_taskbar(qtbot: QtBot, qapp: QApplication) -> None:
    window = MainWindow(FirstFrame("Opening", dark=False))
    window.showMinimized()
    window.raise_again()
    assert window.isVisible()
    assert not window.isMinimized()
    window.let_go()
    window.deleteLater()
