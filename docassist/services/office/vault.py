"""Attachments and generated documents, encrypted at rest; a viewer borrows a decrypted copy and it is taken back.

Names on disk are ids, never names from outside. A file is whole or absent: it is written beside its place, forced to
the disk and renamed. Files never change, so a backup needs to copy each of them once.
"""

from __future__ import annotations

import hashlib
import io
import logging
import shutil
import stat
from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from docassist.core.errors import DatabaseBusy, FileUnreadable, NotFound
from docassist.core.ids import is_id, new_id
from docassist.services.office.opening_lock import only_one
from docassist.services.office.safe_names import safe_name
from docassist.services.office.sealed_file import Readable, SealedReader, Source, seal
from docassist.services.office.whole_file import disk_errors, private_folder, written_whole

log = logging.getLogger(__name__)

LOCK_ENDING = ".lock"
DESKS_LOCK = "desks.lock"


@dataclass(frozen=True)
class StoredFile:
    """What is known of a file after storing it: size and SHA-256 are those of the plain bytes."""

    id: str
    size: int
    sha256: str


class Loan:
    """A decrypted copy for a viewer. Closing takes it back; a viewer that still holds it open is asked again later."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def close(self) -> None:
        _discard(self.path.parent)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.close()


class Vault:
    """The clinic's files. Called by the services that own a document, which check who may and write the event.

    ``borrowed`` holds one folder per running DocAssist, guarded by a lock that dies with its process: what no living
    process guards was left behind and is removed by the next one that starts.
    """

    def __init__(self, folder: Path, key: bytes, borrowed: Path) -> None:
        self._folder = folder
        self._key = key
        self._borrowed = borrowed
        self._desk: Path | None = None
        self._guard = ExitStack()
        self._lock = Lock()

    def put(self, source: Readable | Path) -> StoredFile:
        """Store a file and say how it is called from now on."""
        if isinstance(source, Path):
            with _opened(source) as plain:
                return self.put(plain)
        name, counted = new_id(), Counted(source)
        private_folder(self._folder)
        with written_whole(self._path(name)) as sealed:
            for piece in seal(counted, self._key, name):
                sealed.write(piece)
        return StoredFile(name, counted.size, counted.digest.hexdigest())

    def put_back(self, file_id: str, sealed: Source, key: bytes) -> None:
        """Store a file from a backup under the name it had, once it has proved to be whole. ``key`` is the backup's."""
        private_folder(self._folder)
        with SealedReader(sealed, key, file_id) as reader, written_whole(self._path(file_id)) as file:
            for piece in seal(io.BufferedReader(reader), self._key, file_id):
                file.write(piece)

    def open(self, file_id: str) -> BinaryIO:
        """The plain bytes as a stream; a file that was tampered with raises ``FileDamaged`` while it is read."""
        path = self._path(file_id)
        if not is_id(file_id) or not path.is_file():
            raise NotFound(name=file_id)
        sealed = path.open("rb")
        try:
            return io.BufferedReader(SealedReader(sealed, self._key, file_id))
        except BaseException:
            sealed.close()
            raise

    def ids(self) -> Iterator[str]:
        """Every stored file, oldest first. A backup takes them from here."""
        if self._folder.is_dir():
            yield from sorted(entry.name for entry in self._folder.iterdir() if is_id(entry.name))

    def path_of(self, file_id: str) -> Path:
        """Where the encrypted file lies, for a backup."""
        return self._path(file_id)

    def lend(self, file_id: str, suggested_name: str) -> Loan:
        """A decrypted, read-only copy in a folder that nobody else can enter, named as harmlessly as possible."""
        with self.open(file_id) as plain:
            folder = self._own_desk() / new_id()
            private_folder(folder)
            loan = Loan(folder / safe_name(suggested_name))
            try:
                with disk_errors(folder), loan.path.open("xb") as copy:
                    shutil.copyfileobj(plain, copy)
                loan.path.chmod(stat.S_IRUSR)
            except BaseException:
                loan.close()
                raise
        return loan

    def close(self) -> None:
        """Take back everything lent; at shutdown."""
        with self._lock:
            if self._desk is not None:
                _discard(self._desk)
                self._desk = None
            self._guard.close()

    def sweep(self) -> None:
        """Remove what a DocAssist that no longer runs had lent; at start."""
        if not self._borrowed.is_dir():
            return
        with self._others_wait():
            for desk in {entry.with_suffix("") for entry in self._borrowed.iterdir() if entry.name != DESKS_LOCK}:
                lock = desk.with_suffix(LOCK_ENDING)
                try:
                    with only_one(lock, patience=0):
                        _discard(desk)
                except DatabaseBusy:
                    continue  # its DocAssist is running
                _discard(lock)

    def _own_desk(self) -> Path:
        with self._lock:
            if self._desk is None:
                private_folder(self._borrowed)
                desk = self._borrowed / new_id()
                lock = desk.with_suffix(LOCK_ENDING)
                with self._others_wait():
                    self._guard.callback(_discard, lock)
                    self._guard.enter_context(only_one(lock))
                    private_folder(desk)
                self._desk = desk
            return self._desk

    def _others_wait(self) -> AbstractContextManager[None]:
        return only_one(self._borrowed / DESKS_LOCK)

    def _path(self, file_id: str) -> Path:
        return self._folder / file_id


class Counted:
    """Passes a stream on and remembers how long it was and its SHA-256."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self.size = 0
        self.digest = hashlib.sha256()

    def read(self, size: int, /) -> bytes:
        try:
            piece = self._source.read(size)
        except OSError as error:
            raise FileUnreadable(file=Path(getattr(self._source, "name", "")).name) from error
        self.size += len(piece)
        self.digest.update(piece)
        return piece


@contextmanager
def _opened(path: Path) -> Iterator[BinaryIO]:
    try:
        source = path.open("rb")
    except OSError as error:
        raise FileUnreadable(file=path.name) from error
    with source:
        yield source


def _discard(path: Path) -> None:
    """Remove a loan or a folder of them. What a viewer still holds open (Windows) stays for the next sweep."""
    try:
        if path.is_dir() and not path.is_symlink():
            for inner in path.iterdir():
                _discard(inner)
            path.rmdir()
        elif path.is_file() and not path.is_symlink():
            path.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows removes nothing that is read-only
            path.unlink()
        else:
            path.unlink(missing_ok=True)
    except OSError:
        log.warning("a borrowed copy could not be taken back yet")
