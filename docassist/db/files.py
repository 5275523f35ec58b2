"""The files of a SQLite database: the database, the log and its index beside it, and who of this process has them open."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from threading import Lock

_open: Counter[Path] = Counter()
_lock = Lock()


def beside(database: Path, suffix: str) -> Path:
    """The log (``-wal``) or its index (``-shm``)."""
    return database.with_name(database.name + suffix)


def give_name(begun: Path, path: Path) -> None:
    """Let a finished file be ``path``, unless there is one already."""
    try:
        os.link(begun, path)
    except FileExistsError:
        return
    except OSError:  # a disk without hard links
        if not path.exists():
            begun.rename(path)


def opened(database: Path) -> None:
    with _lock:
        _open[database.resolve()] += 1


def closed(database: Path) -> None:
    with _lock:
        _open[database.resolve()] -= 1


def is_open_here(database: Path) -> bool:
    """Whether this process has it open: then its files may not be opened by anybody but SQLite, not even to read."""
    with _lock:
        return _open[database.resolve()] > 0
