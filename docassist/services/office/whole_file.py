"""A file is there whole or not at all: written beside its place, forced to the disk, then renamed into place."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from docassist.core.errors import DiskFull, FolderUnusable
from docassist.core.ids import new_id
from docassist.services.office.place import PRIVATE_FILE, PRIVATE_FOLDER

PART_ENDING = ".part"
_FULL = {errno.ENOSPC, errno.EDQUOT}


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """What the disk refuses in here is said in our words."""
    try:
        yield
    except OSError as error:
        raise (DiskFull() if error.errno in _FULL else FolderUnusable(folder=folder)) from error


def private_folder(folder: Path) -> None:
    """The folder exists and only its owner may enter it."""
    with disk_errors(folder):
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.chmod(PRIVATE_FOLDER)


@contextmanager
def part_of(target: Path) -> Iterator[Path]:
    """A path beside ``target`` to make it at. Leaving puts it in place; an exception removes it, whatever was there."""
    part = target.with_name(f".{new_id()}{PART_ENDING}")
    try:
        yield part
        with disk_errors(target.parent):
            part.replace(target)
            sync_folder(target.parent)
    finally:
        remove_parts(target.parent, part.name)


def remove_parts(folder: Path, name: str = f".*{PART_ENDING}") -> None:
    """Remove what was begun and never finished, with what SQLite may have put beside it."""
    for left in folder.glob(f"{name}*"):
        left.unlink(missing_ok=True)


@contextmanager
def written_whole(target: Path) -> Iterator[BinaryIO]:
    """Write a private file so that a crash leaves the old one or the new one, never half of it."""
    with part_of(target) as part, disk_errors(target.parent):
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE_FILE)
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make a rename last. Windows does that by itself and cannot open a folder."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
