"""A copy of the open database, encrypted from its first byte, made while others go on writing.

SQLite's backup reads one moment of the source and hands page after page to the copy, which encrypts each under its own
key: 150 MB a second, and no plain page ever reaches a disk. The copy has no journal, because an unfinished copy is
thrown away; it is on the disk when ``copy_to`` returns.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from docassist.core.errors import DatabaseDamaged, DatabaseProblem
from docassist.db import sqlite
from docassist.db.engine import WAIT_SECONDS, Database
from docassist.db.faults import in_words

_TABLES = r"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY name"


def copy_to(db: Database, target: Path, key: bytes) -> dict[str, int]:
    """Copy a SQLite database as it is at this moment into a new file under its own key; nothing is left if that fails.

    Answers how many rows each table has at that moment.
    """
    if db.path is None or db.key is None:
        raise ValueError("only a SQLite database is a file")
    source = sqlite.working_connection(db.path, db.key, deadline=WAIT_SECONDS, read_only=True)
    return _copy_from(source, target, key)


def copy_file(path: Path, key: bytes, target: Path, target_key: bytes) -> dict[str, int]:
    """The same for a file that nobody has open and that stays as it is: a backup."""
    return _copy_from(standing_still(path, key), target, target_key)


def standing_still(path: Path, key: bytes) -> Any:
    """A connection that only looks and leaves no trace beside the file, which nobody may be writing."""
    return sqlite.connect(path, key, deadline=WAIT_SECONDS, mode="ro&immutable=1")


def rows_of(connection: Any) -> dict[str, int]:
    """How many rows each table has."""
    names = connection.execute(_TABLES).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}  # noqa: S608  # names from the schema


def _copy_from(source: Any, target: Path, key: bytes) -> dict[str, int]:
    with closing(source):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            rows = _copy(source, target, key)
            _settle(target)
        except (driver.Error, OSError) as error:
            problem = in_words(error, target.parent)  # asked while the disk is as full as it was
            target.unlink(missing_ok=True)
            raise problem or DatabaseProblem() from error
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return rows


def _copy(source: Any, target: Path, key: bytes) -> dict[str, int]:
    source.execute("BEGIN")
    rows = rows_of(source)
    with closing(sqlite.connect(target, key, deadline=WAIT_SECONDS)) as copy:
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy)
        if not sqlite.is_authentic(source):  # the copy would authenticate what the source does not
            raise DatabaseDamaged
    with closing(sqlite.connect(target, key, deadline=WAIT_SECONDS)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    return rows


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
