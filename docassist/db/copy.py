"""A copy of the open database, encrypted from its first byte, made while others go on writing.

SQLite's backup reads one moment of the source and hands page after page to the copy, which encrypts each under its own
key: 150 MB a second, and no plain page ever reaches a disk. The copy has no journal, because an unfinished copy is
thrown away; it is on the disk when ``copy_to`` returns.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from docassist.core.errors import DatabaseProblem
from docassist.db import sqlite
from docassist.db.engine import WAIT_SECONDS, Database
from docassist.db.faults import in_words


def copy_to(db: Database, target: Path, key: bytes) -> None:
    """Copy a SQLite database as it is at this moment into a new file under its own key; nothing is left if that fails."""
    if db.path is None or db.key is None:
        raise ValueError("only a SQLite database is a file")
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        _copy(db.path, db.key, target, key)
        _settle(target)
    except BaseException as error:
        target.unlink(missing_ok=True)
        if isinstance(error, driver.Error):
            raise in_words(error, target.parent) or DatabaseProblem() from error
        raise


def _copy(path: Path, key: bytes, target: Path, target_key: bytes) -> None:
    with (
        closing(sqlite.working_connection(path, key, deadline=WAIT_SECONDS, read_only=True)) as source,
        closing(sqlite.connect(target, target_key, deadline=WAIT_SECONDS)) as copy,
    ):
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy)


def _settle(target: Path) -> None:
    """Have the file, and its name in the folder, on the disk."""
    for path in (target, target.parent):
        if path.is_dir() and os.name == "nt":
            continue  # Windows keeps names by itself and opens no folders
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
