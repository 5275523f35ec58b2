"""A database as it lies on the disk, copied and damaged at will."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from struct import unpack

from sqlalchemy import func, select

from docassist.core.errors import DatabaseProblem
from docassist.db.engine import Database, open_database
from docassist.db.models import SettingRow

KEY = bytes(range(32))
TRANSACTIONS = 12
LONGEST = "2"  # the row whose text takes several pages
LOG_HEADER, FRAME_HEADER, PAGE = 32, 24, 4096
FRAME = FRAME_HEADER + PAGE


@dataclass(frozen=True)
class Image:
    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / "clinic.db"

    @property
    def log(self) -> Path:
        return self.folder / "clinic.db-wal"

    @property
    def index(self) -> Path:
        return self.folder / "clinic.db-shm"

    def copy_to(self, folder: Path) -> Image:
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return Image(folder)

    def contents(self) -> dict[str, bytes]:
        return {file.name: file.read_bytes() for file in self.folder.iterdir()}

    def database(self) -> Database:
        return open_database(None, self.file, KEY, create=False)

    def rows(self) -> int:
        """How many rows it shows; raises what opening raises."""
        with opened(self) as db, db.read() as session:
            return session.scalar(select(func.count()).select_from(SettingRow)) or 0

    def refused(self) -> DatabaseProblem | None:
        """Why it is not opened, if it is not."""
        try:
            self.database().close()
        except DatabaseProblem as problem:
            return problem
        return None

    def frames(self) -> list[bytes]:
        """The log's frames."""
        data = self.log.read_bytes()[LOG_HEADER:]
        return [data[start : start + FRAME] for start in range(0, len(data), FRAME)]

    def commits(self) -> list[int]:
        """The numbers, from 1, of the frames that end a transaction."""
        return [number for number, frame in enumerate(self.frames(), 1) if unpack(">I", frame[4:8])[0]]


@contextmanager
def opened(image: Image) -> Iterator[Database]:
    db = image.database()
    yield db
    db.close()


def flip(file: Path, bit: int) -> None:
    """One bit of the file becomes the other one."""
    with file.open("r+b") as opened_file:
        opened_file.seek(bit // 8)
        byte = opened_file.read(1)[0]
        opened_file.seek(bit // 8)
        opened_file.write(bytes([byte ^ 1 << bit % 8]))
