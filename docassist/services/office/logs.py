"""What the program writes down for support: five files of a megabyte, without patient data and without secrets.

Our own lines are templates with facts that may be told, and pass through the redaction all the same. Of a library's line
only the place is written, because its words may hold anything. An exception that nobody caught is written as types and
places. Several processes write into the same files, a line at a time.
"""

from __future__ import annotations

import logging
import os
import secrets
import sys
import threading
import time
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from docassist.core.errors import DocAssistError, UnexpectedError
from docassist.services.office.opening_lock import only_one
from docassist.services.office.place import PRIVATE_FILE, PRIVATE_FOLDER
from docassist.services.office.redaction import describe, redact

NAME = "docassist.log"
FILE_SIZE = 1_000_000
FILES = 5
OURS = "docassist"
ROTATION_PATIENCE = 0.5

log = logging.getLogger(__name__)


class Redacted(logging.Formatter):
    """A line that holds nothing it must not, and for an exception a few more with its places."""

    def format(self, record: logging.LogRecord) -> str:
        moment = f"{time.strftime('%Y-%m-%dT%H:%M:%S', time.gmtime(record.created))}.{int(record.msecs):03}Z"
        lines = [f"{moment} {record.levelname} {record.name}: {_words(record)}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += describe(record.exc_info[1])
        return "\n".join(lines)


class SharedFile(logging.Handler):
    """Appends to a file that other processes append to as well. A log that cannot be written never stops the work."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._path = folder / NAME
        self.setFormatter(Redacted())

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._append(f"{self.format(record)}\n".encode("utf-8", "replace"))
        except (OSError, DocAssistError):
            return  # the disk is full or gone: whoever works notices by themselves

    def _append(self, line: bytes) -> None:
        self._folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        if self._is_full():
            self._rotate()
        handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, PRIVATE_FILE)
        try:
            os.write(handle, line)
        finally:
            os.close(handle)

    def _is_full(self) -> bool:
        try:
            return self._path.stat().st_size >= FILE_SIZE
        except FileNotFoundError:
            return False

    def _rotate(self) -> None:
        with only_one(self._folder / "log.lock", ROTATION_PATIENCE):
            if not self._is_full():
                return  # another process did
            for number in range(FILES - 1, 0, -1):
                newer = self._path if number == 1 else _numbered(self._path, number - 1)
                if newer.exists():
                    newer.replace(_numbered(self._path, number))


class Logs:
    """Logging as it was set up; ``close`` puts everything back."""

    def __init__(self, handlers: list[logging.Handler]) -> None:
        root = logging.getLogger()
        self._handlers = handlers
        self._before = (root.level, logging.getLogger(OURS).level, logging.raiseExceptions)
        self._hooks = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        for handler in handlers:
            root.addHandler(handler)
        root.setLevel(logging.WARNING)
        logging.getLogger(OURS).setLevel(logging.INFO)
        logging.raiseExceptions = False  # it would print the arguments of a line that cannot be formatted
        logging.captureWarnings(True)
        sys.excepthook, threading.excepthook, sys.unraisablehook = _uncaught, _uncaught_in_thread, _unraisable

    def close(self) -> None:
        root = logging.getLogger()
        for handler in self._handlers:
            root.removeHandler(handler)
            handler.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks
        logging.captureWarnings(False)
        level, ours, logging.raiseExceptions = self._before
        root.setLevel(level)
        logging.getLogger(OURS).setLevel(ours)


def set_up(folder: Path | None, *, to_stderr: bool = False, stream: TextIO | None = None) -> Logs:
    """Write to files in ``folder`` from now on, and warnings to standard error too where a command runs."""
    handlers: list[logging.Handler] = [SharedFile(folder)] if folder is not None else []
    if to_stderr:
        shown = logging.StreamHandler(stream)
        shown.setFormatter(Redacted())
        shown.setLevel(logging.WARNING)
        handlers.append(shown)
    return Logs(handlers)


def unexpected(error: BaseException) -> UnexpectedError:
    """Write an exception nobody foresaw into the log; the error for the person names the line by its reference."""
    reference = secrets.token_hex(3).upper()
    log.error("unexpected, reference %s", reference, exc_info=error)
    return UnexpectedError(reference=reference)


def files(folder: Path) -> list[Path]:
    """The log files, newest first."""
    candidates = [folder / NAME, *(_numbered(folder / NAME, number) for number in range(1, FILES))]
    return [path for path in candidates if path.is_file()]


def _words(record: logging.LogRecord) -> str:
    if record.name != OURS and not record.name.startswith(f"{OURS}."):
        return f"(a library's words are not kept) {record.module}:{record.lineno} {record.funcName}"
    try:
        return redact(record.getMessage())
    except (TypeError, ValueError, KeyError):
        return redact(str(record.msg))


def _numbered(path: Path, number: int) -> Path:
    return path.with_name(f"{path.name}.{number}")


def _uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if not issubclass(kind, KeyboardInterrupt):
        log.critical("nobody caught this", exc_info=(kind, error, trace))


def _uncaught_in_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
        name = args.thread.name if args.thread else "?"
        log.critical("the thread %s ended by this", name, exc_info=args.exc_value)


def _unraisable(args: Any) -> None:
    log.error("this could not be raised", exc_info=args.exc_value)
