"""Logs: five files of a megabyte that many processes share, and no patient in any of them however it got there."""

from __future__ import annotations

import io
import logging
import stat
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from docassist.core.errors import NotFound
from docassist.services.office import logs
from docassist.services.office.logs import FILES, NAME, Logs, set_up

log = logging.getLogger("docassist.test")
MARKER = "MARKER-Fatima-Zahra"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


@pytest.fixture
def logging_on(folder: Path) -> Iterator[Logs]:
    made = set_up(folder)
    yield made
    made.close()


def written(folder: Path) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in reversed(logs.files(folder)))


@pytest.mark.usefixtures("logging_on")
def test_our_lines_are_kept(folder: Path) -> None:
    log.info("a backup of %s rows was made", 153)
    log.debug("too much detail")
    (line,) = written(folder).splitlines()
    assert line.endswith("Z INFO docassist.test: a backup of 153 rows was made")
    assert stat.S_IMODE((folder / NAME).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def through_arguments() -> None:
    log.warning("sent to %s with %s", "+212693955230", "EAAGMARKERtoken123")


def through_a_wrong_template() -> None:
    template = "only one place %s"
    log.warning(template, MARKER, MARKER)


def through_a_librarys_words() -> None:
    logging.getLogger("urllib3.connectionpool").error("GET https://graph.example/%s", MARKER)
    logging.getLogger("sqlalchemy.engine").warning(f"INSERT INTO patients {MARKER}")
    logging.getLogger("asyncio").error("Task exception was never retrieved: %r", ValueError(MARKER))


def through_an_exception() -> None:
    patient = MARKER
    try:
        raise ValueError(f"no such patient: {patient}")
    except ValueError:
        log.exception("something failed")


def through_its_cause_and_locals() -> None:
    def inner(name: str) -> None:
        raise KeyError(name)

    try:
        try:
            inner(MARKER)
        except KeyError as error:
            raise NotFound(what="patient", name=MARKER) from error
    except NotFound:
        log.exception("something failed")


def through_the_uncaught_hook() -> None:
    try:
        raise RuntimeError(MARKER)
    except RuntimeError as error:
        sys.excepthook(RuntimeError, error, error.__traceback__)


def through_a_thread() -> None:
    def work() -> None:
        raise RuntimeError(MARKER)

    thread = threading.Thread(target=work, name="worker")
    thread.start()
    thread.join()


def through_what_cannot_be_raised() -> None:
    class Patient:
        def __repr__(self) -> str:
            return MARKER

        def __del__(self) -> None:
            raise RuntimeError(MARKER)

    Patient()


def through_a_warning() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(True)
        warnings.warn(MARKER, stacklevel=1)


def through_an_unexpected_error() -> None:
    try:
        raise ZeroDivisionError(MARKER)
    except ZeroDivisionError as error:
        shown = logs.unexpected(error)
        assert MARKER not in shown.message
        assert str(shown.facts["reference"]) in shown.message


WAYS: list[Callable[[], None]] = [
    through_arguments,
    through_a_wrong_template,
    through_a_librarys_words,
    through_an_exception,
    through_its_cause_and_locals,
    through_the_uncaught_hook,
    through_a_thread,
    through_what_cannot_be_raised,
    through_a_warning,
    through_an_unexpected_error,
]


@pytest.mark.usefixtures("logging_on")
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_no_patient_gets_in(folder: Path, way: Callable[[], None], capsys: pytest.CaptureFixture[str]) -> None:
    way()
    told = written(folder)
    assert told
    assert "Fatima" not in told
    assert "MARKER" not in told
    assert "693955" not in told
    shown = capsys.readouterr()
    assert "MARKER" not in shown.out + shown.err


@pytest.mark.usefixtures("logging_on")
def test_the_places_are_told(folder: Path) -> None:
    through_a_thread()
    told = written(folder)
    assert "CRITICAL" in told
    assert "the thread worker ended by this" in told
    assert "RuntimeError" in told
    assert "test_logs:" in told


def test_defect_with_pythons_own_formatter_the_patient_gets_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "Redacted", logging.Formatter)
    made = set_up(folder)
    try:
        through_an_exception()
        through_a_librarys_words()
    finally:
        made.close()
    assert written(folder).count(MARKER) >= 4


def test_commands_show_warnings_on_standard_error(folder: Path) -> None:
    shown = io.StringIO()
    made = set_up(folder, to_stderr=True, stream=shown)
    try:
        log.info("not shown")
        log.warning("shown, to %s", "+212693955230")
    finally:
        made.close()
    assert "shown, to •••30" in shown.getvalue()
    assert "not shown" not in shown.getvalue()


def test_everything_is_put_back(folder: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions)
    handlers, level = list(logging.getLogger().handlers), logging.getLogger().level
    set_up(folder).close()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook, logging.raiseExceptions) == before
    assert logging.getLogger().handlers == handlers
    assert logging.getLogger().level == level


@pytest.mark.usefixtures("logging_on")
def test_five_files_of_a_megabyte(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "FILE_SIZE", 2_000)
    for number in range(200):
        log.info("line %s of many, %s", number, "x" * 20)
    sizes = [path.stat().st_size for path in logs.files(folder)]
    assert len(sizes) == FILES
    assert max(sizes) < 2_200
    assert "line 199 of many" in logs.files(folder)[0].read_text()
    assert "line 0 of many" not in written(folder)


MANY = """
import logging, pathlib, sys
from docassist.services.office import logs
logs.FILE_SIZE = 20_000
logs.FILES = 50
logs.ROTATION_PATIENCE = 20
made = logs.set_up(pathlib.Path(sys.argv[1]))
for number in range(300):
    logging.getLogger("docassist.test").info("process %s line %s end", sys.argv[2], number)
made.close()
"""


def test_processes_share_the_files_and_lose_no_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running = [subprocess.Popen([sys.executable, "-c", MANY, str(folder), f"p{number}"]) for number in range(4)]
    assert [process.wait(60) for process in running] == [0, 0, 0, 0]
    monkeypatch.setattr(logs, "FILES", 50)
    lines = written(folder).splitlines()
    assert len(lines) == 1200
    assert all(line.endswith(" end") for line in lines)
    assert len(logs.files(folder)) > 3


@pytest.mark.usefixtures("logging_on")
def test_a_log_that_cannot_be_written_stops_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("docassist.services.office.logs.os.write", full)
    log.error("nobody hears this")
    assert written(folder) == ""


def test_without_a_folder_there_are_no_files() -> None:
    made = set_up(None)
    log.error("nobody hears this")
    made.close()
