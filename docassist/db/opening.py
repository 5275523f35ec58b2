"""Before a SQLite file is used: is it there, is it ours, is it whole? A file that is not is refused and left as it is.

What is looked at, in this order, and nothing is changed before the first two are answered:

1. the log beside it, if nobody closed it in order (``journal``): no committed transaction may be missing from it;
2. the first page, by a connection that cannot write: the key fits, or we say whether key or file is wrong (``diagnosis``);
3. every page of the file, by its HMAC (``cipher_integrity_check``), after what the log holds was folded into the file.

The third costs 2.4 ms per megabyte (120 ms for 50 MB), once per start and never on the GUI thread; for that, no flipped
bit anywhere in the file is opened in silence, not even in a page nobody will read for years; plain ``integrity_check``
never looks at those. What flips later, while the database is open, is noticed when the page is read from the disk
(``sqlite.is_authentic``); ``check`` and every copy look at all of them again.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from time import monotonic
from typing import Any

import sqlcipher3.dbapi2 as driver

from docassist.core.errors import DatabaseDamaged, DatabaseMissing, DatabaseNotOpened, DatabaseProblem
from docassist.db import diagnosis, files, journal, sqlite
from docassist.db.faults import NOTADB, in_words, primary_code

LOOKS = 3
SLOWEST_WRITE = 2.0  # seconds in which another process, if there is one, finishes writing the page we just read


def prepare(path: Path, key: bytes, *, create: bool, deadline: float) -> None:
    """Refuse what cannot be relied on; make the file if it may be made."""
    alone = not files.beside(path, "-shm").exists()
    try:
        if not path.exists():
            _make(path, key, create=create, deadline=deadline)
        _look(path, key, deadline)
        path.chmod(0o600)
        _look_at_pages(path, key, deadline, patience=0 if alone else SLOWEST_WRITE)
    except (driver.Error, OSError) as error:
        raise in_words(error, path.parent) or DatabaseNotOpened() from error


def _make(path: Path, key: bytes, *, create: bool, deadline: float) -> None:
    """Make the file under another name and give it its own when it is whole; who comes second takes the first one's."""
    if not create:
        raise DatabaseMissing
    if files.beside(path, "-wal").exists():
        raise DatabaseDamaged  # somebody's data, without the file it belongs to
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)  # mkstemp makes it mode 600
    os.close(descriptor)
    begun = Path(name)
    try:
        sqlite.working_connection(begun, key, deadline=deadline).close()
        files.give_name(begun, path)
    finally:
        begun.unlink(missing_ok=True)


def _look(path: Path, key: bytes, deadline: float) -> None:
    if not path.is_file():
        raise DatabaseNotOpened
    if path.stat().st_size < diagnosis.PAGE or not (files.is_open_here(path) or journal.is_whole(path)):
        raise DatabaseDamaged
    connection = sqlite.connect(path, key, deadline=deadline, mode="ro")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.Error as error:
        if primary_code(error) != NOTADB:
            raise
        problem: DatabaseProblem | None = DatabaseDamaged() if files.is_open_here(path) else None
    else:
        return
    finally:
        connection.close()
    raise problem or diagnosis.what_is_wrong(path, key)


def _look_at_pages(path: Path, key: bytes, deadline: float, patience: float) -> None:
    connection = sqlite.working_connection(path, key, deadline=deadline)
    try:
        connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        if bad_pages(connection, patience):
            raise DatabaseDamaged
    finally:
        connection.close()


def bad_pages(connection: Any, patience: float) -> list[str]:
    """What the key does not authenticate, in SQLCipher's words.

    The check reads the file past every lock, so it may meet a page that another process is just writing, and on a busy
    computer that process may have to wait in the middle of it: what is bad is looked at again until it stays bad.
    """
    began = monotonic()
    looks = 0
    while True:
        found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        looks += 1
        if not found or (looks >= LOOKS and monotonic() - began >= patience):
            return found
