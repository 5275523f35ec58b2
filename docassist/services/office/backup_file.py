"""What a backup is: one encrypted SQLite file with the clinic's rows, and a few tables that say what belongs to it.

Whichever engine the clinic runs on, its backup is such a file under the clinic's backup key; so one computer's backup
moves to a server with several desks, and back, without any other tool. Attachments are in it too, encrypted as the vault
keeps them. A backup in the clinic's own folder keeps them beside itself, in ``files``, together with those of its
brothers: an attachment never changes, so each is copied once.

A backup counts as made only when it was opened with the key, every page was authenticated, and every row and file counted.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import sqlcipher3.dbapi2 as driver

from docassist import __version__
from docassist.core.errors import (
    BackupUnusable,
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseTooNew,
    DatabaseWrongKey,
    DiskFailing,
    FileDamaged,
    FileUnreadable,
)
from docassist.db import check, copy, migrations, sqlite
from docassist.db.engine import WAIT_SECONDS, Database
from docassist.db.faults import in_words
from docassist.db.rows import server_to_file
from docassist.services.office.vault import Vault
from docassist.services.office.whole_file import disk_errors, private_folder, written_whole

ENDING = ".docassist-backup"
FILES = "files"
PART_SIZE = 1024 * 1024
OUR_TABLES = ("backup_manifest", "backup_files", "backup_parts")

Kind = Literal["manual", "scheduled", "before-upgrade", "before-restore"]

_SCHEMA = (
    "CREATE TABLE backup_manifest (content TEXT NOT NULL)",
    "CREATE TABLE backup_files (id TEXT PRIMARY KEY, size INTEGER NOT NULL) WITHOUT ROWID",
    "CREATE TABLE backup_parts (id TEXT NOT NULL, number INTEGER NOT NULL, content BLOB NOT NULL, UNIQUE (id, number))",
)


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself. ``rows`` counts each table; ``files`` tells where the attachments are."""

    made_at: str
    kind: Kind
    files: Literal["inside", "beside"]
    program: str
    schema_version: str
    engine: str
    rows: dict[str, int]


def write(
    db: Database, part: Path, key: bytes, vault: Vault, *, made_at: str, kind: Kind, files: Literal["inside", "beside"]
) -> Manifest:
    """Make the file at ``part``. The rows are those of one moment, and every attachment they name is stored by then."""
    rows = copy.copy_to(db, part, key) if db.dialect == "sqlite" else server_to_file(db, part, key)
    with _in_words(part), closing(sqlite.connect(part, key, deadline=WAIT_SECONDS)) as file:
        file.execute("BEGIN")
        version = file.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        manifest = Manifest(made_at, kind, files, __version__, version, db.dialect, rows)
        for statement in _SCHEMA:
            file.execute(statement)
        file.execute("INSERT INTO backup_manifest VALUES (?)", (json.dumps(asdict(manifest)),))
        for file_id in vault.ids():
            sealed = vault.path_of(file_id)
            size = _keep_inside(file, sealed) if files == "inside" else _keep_beside(sealed, part.parent / FILES)
            file.execute("INSERT INTO backup_files VALUES (?, ?)", (file_id, size))
        file.execute("COMMIT")
    return manifest


def prove(path: Path, key: bytes) -> Manifest:
    """Open it, authenticate every page, follow every reference, count every row; or say that it is not usable."""
    with opened(path, key) as file:
        manifest = manifest_of(file, path)
        rows = {name: count for name, count in copy.rows_of(file).items() if name not in OUR_TABLES}
        if check.page_problems(file) or rows != manifest.rows:
            raise BackupUnusable(file=path.name)
    return manifest


def prove_files(path: Path, key: bytes) -> int:
    """Count the attachments; or say that it is not usable because one is missing or shorter."""
    with opened(path, key) as file:
        manifest = manifest_of(file, path)
        if missing_files(file, manifest, path):
            raise BackupUnusable(file=path.name)
        return int(file.execute("SELECT count(*) FROM backup_files").fetchone()[0])


@contextmanager
def opened(path: Path, key: bytes) -> Iterator[Any]:
    """A connection to a finished backup that only looks and leaves nothing beside it."""
    if not path.is_file():
        raise FileUnreadable(file=path.name)
    with damage_is_the_backups(path):
        try:
            with closing(copy.standing_still(path, key)) as file:
                yield file
        except driver.Error as error:
            raise in_words(error, path.parent) or BackupUnusable(file=path.name) from error


@contextmanager
def damage_is_the_backups(path: Path) -> Iterator[None]:
    """While only the backup is read: what is damaged is the backup, and nobody should doubt the clinic's database."""
    try:
        yield
    except (DatabaseDamaged, DatabaseForeign, DatabaseWrongKey) as problem:
        raise BackupUnusable(file=path.name) from problem


def manifest_of(file: Any, path: Path) -> Manifest:
    """What it says of itself. A newer DocAssist's backup is refused before anything else is looked at."""
    try:
        version = file.execute("SELECT version_num FROM alembic_version").fetchone()[0]
        if version not in migrations.REVISIONS:
            raise DatabaseTooNew
        return Manifest(**json.loads(file.execute("SELECT content FROM backup_manifest").fetchone()[0]))
    except (TypeError, ValueError, driver.OperationalError) as error:
        raise BackupUnusable(file=path.name) from error


def missing_files(file: Any, manifest: Manifest, path: Path) -> list[str]:
    """The attachments that should be there and are not, or not as long as they were."""
    if manifest.files == "inside":
        lengths = dict(file.execute("SELECT id, sum(length(content)) FROM backup_parts GROUP BY id"))
    else:
        lengths = {found.name: found.stat().st_size for found in (path.parent / FILES).glob("*")}
    expected = file.execute("SELECT id, size FROM backup_files").fetchall()
    return [file_id for file_id, size in expected if lengths.get(file_id, -1) != size]


class KeptFile:
    """An attachment in a backup, read as the encrypted bytes the vault had."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._left = b""

    def read(self, size: int, /) -> bytes:
        while len(self._left) < size and (piece := next(self._pieces, None)) is not None:
            self._left += piece
        taken, self._left = self._left[:size], self._left[size:]
        return taken

    def close(self) -> None:
        self._left = b""


def kept_files(file: Any, manifest: Manifest, path: Path) -> Iterator[tuple[str, Callable[[], KeptFile]]]:
    """Every attachment with the way to read it."""
    for (file_id,) in file.execute("SELECT id FROM backup_files ORDER BY id").fetchall():
        if manifest.files == "inside":
            yield file_id, lambda wanted=file_id: KeptFile(_parts(file, wanted))  # type: ignore[misc]  # a lambda's default
        else:
            yield file_id, lambda wanted=file_id: KeptFile(_beside(path.parent / FILES / wanted))  # type: ignore[misc]  # the same


def _parts(file: Any, file_id: str) -> Iterator[bytes]:
    for (content,) in file.execute("SELECT content FROM backup_parts WHERE id = ? ORDER BY number", (file_id,)):
        yield content


def _beside(path: Path) -> Iterator[bytes]:
    if not path.is_file():
        raise FileDamaged
    yield from _pieces(path)


def _pieces(path: Path) -> Iterator[bytes]:
    with disk_errors(path.parent), path.open("rb") as sealed:
        while piece := sealed.read(PART_SIZE):
            yield piece


def _keep_inside(file: Any, sealed: Path) -> int:
    size = 0
    for number, piece in enumerate(_pieces(sealed)):
        file.execute("INSERT INTO backup_parts VALUES (?, ?, ?)", (sealed.name, number, piece))
        size += len(piece)
    return size


def _keep_beside(sealed: Path, folder: Path) -> int:
    """Copy the attachment once, and read the copy back before it counts."""
    kept, size = folder / sealed.name, sealed.stat().st_size
    if kept.is_file() and kept.stat().st_size == size:
        return size
    private_folder(folder)
    digest = hashlib.sha256()
    with written_whole(kept) as target:
        for piece in _pieces(sealed):
            target.write(piece)
            digest.update(piece)
    reread = hashlib.sha256()
    for piece in _pieces(kept):
        reread.update(piece)
    if reread.digest() != digest.digest():
        kept.unlink()
        raise DiskFailing
    return kept.stat().st_size


@contextmanager
def _in_words(part: Path) -> Iterator[None]:
    try:
        yield
    except driver.Error as error:
        raise in_words(error, part.parent) or error from error
