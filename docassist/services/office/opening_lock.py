"""One process at a time makes, migrates or restores a clinic; the others wait their turn.

The operating system lets go of the lock when its holder dies, however it dies.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docassist.core.errors import DatabaseBusy, FolderUnusable
from docassist.services.office.place import PRIVATE_FILE

PATIENCE = 60.0


@contextmanager
def only_one(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of that name, waiting up to ``patience`` seconds for another process to finish."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), PRIVATE_FILE)
    except OSError as error:
        raise FolderUnusable(folder=path.parent) from error
    try:
        _wait_for(handle, time.monotonic() + patience)
        try:
            yield
        finally:
            _let_go(handle)
    finally:
        os.close(handle)


def _wait_for(handle: int, deadline: float) -> None:
    while not _take(handle):
        if time.monotonic() > deadline:
            raise DatabaseBusy
        time.sleep(random.uniform(0.005, 0.03))  # noqa: S311  # a jitter, not a secret


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        os.lseek(handle, 0, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _let_go(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _let_go(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
