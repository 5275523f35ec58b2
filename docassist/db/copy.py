"""A copy of the open database, encrypted from its first byte, made while others go on writing."""

from __future__ import annotations

import os
from pathlib import Path

from docassist.db import sqlite
from docassist.db.engine import WAIT_SECONDS, Database


def copy_to(db: Database, target: Path, key: bytes) -> None:
    """Copy a SQLite database as it is at this moment into a new file under its own key; nothing is left if that fails."""
    if db.path is None or db.key is None:
        raise ValueError("only a SQLite database is a file")
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    source = sqlite.connect(db.path, db.key, deadline=WAIT_SECONDS)
    copy = sqlite.connect(target, key, deadline=WAIT_SECONDS)
    try:
        copy.execute("PRAGMA journal_mode = OFF")
        source.backup(copy)
    finally:
        copy.close()
        source.close()
