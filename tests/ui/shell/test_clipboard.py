"""What was copied here goes again, unless another program has put something there. On a real X server."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator

import pytest

from docassist.ui.kit.clipboard import SECONDS
from tests.ui.shell.x_display import python, x_display
from tests.waiting import wait_until

PROGRAM = """
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication, QLineEdit
from docassist.ui.kit.clipboard import Clipboard

app = QApplication([])
system = QApplication.clipboard()
told = open(0, "rb", buffering=0)
ours = Clipboard(seconds=float(told.readline()))
field = QLineEdit("Savita Kulkarni")
field.show()

def answer(line):
    do, _, text = line.strip().partition(" ")
    if do == "copy":
        ours.copy(text)
    elif do == "keys":
        field.selectAll(); field.copy()
    elif do == "set":
        system.setText(text)
    elif do == "forget":
        ours.forget()
    elif do == "wait":
        system.dataChanged.connect(lambda: system.text() or print("gone", flush=True))
        if not system.text():
            print("gone", flush=True)
        return
    elif do == "counting":
        print(ours.counting, flush=True)
        return
    elif do == "bye":
        app.quit()
    print(f"{system.text()}|{ours.counting}", flush=True)

notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(lambda: answer(told.readline().decode()))
app.exec()
"""


class Program:
    """One program with our clipboard, told what to do."""

    def __init__(self, environment: dict[str, str], seconds: float) -> None:
        self._process: subprocess.Popen[str] = python(PROGRAM, environment)
        self._write(str(seconds))

    def _write(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def ask(self, line: str) -> str:
        """What is in the clipboard afterwards, and whether its time is running."""
        self._write(line)
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        self._write("bye")
        try:
            self._process.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()


Start = Callable[[float], Program]


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    with x_display() as environment:
        yield environment


@pytest.fixture
def start(display: dict[str, str]) -> Iterator[Start]:
    begun: list[Program] = []

    def start(seconds: float) -> Program:
        begun.append(Program(display, seconds))
        return begun[-1]

    yield start
    for program in begun:
        program.end()


def test_ten_seconds() -> None:
    assert SECONDS == 10


@pytest.mark.parametrize("how", ["copy PT-00482", "keys"], ids=["by a button", "by Ctrl+C in a field"])
def test_a_copy_is_gone_after_its_time(start: Start, how: str) -> None:
    program = start(0.2)
    assert program.ask(how) in {"PT-00482|True", "Savita Kulkarni|True"}
    assert program.ask("wait") == "gone"


def test_what_another_program_copied_meanwhile_stays(start: Start) -> None:
    ours = start(60)
    assert ours.ask("copy ours") == "ours|True"
    other = start(60)  # now: a server ignores a copy that is older than the one it knows
    assert other.ask("set theirs") == "theirs|True"
    wait_until(lambda: ours.ask("counting") == "False")  # the server tells us in its own time
    ours.ask("forget")
    assert other.ask("look") == "theirs|True"


def test_forgetting_at_once_empties_only_what_is_ours(start: Start) -> None:
    ours = start(60)
    ours.ask("copy ours")
    assert ours.ask("forget") == "|False"
