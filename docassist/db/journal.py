"""The write-ahead log of a database nobody has open: is everything still in it that was committed?

SQLite reads its log up to the first frame whose checksum is wrong and takes the rest for a write that never finished.
After a power failure that is right. After a flipped bit it is not: committed transactions would vanish without a word.
So before SQLite looks, we follow the chain of checksums ourselves, without changing a byte:

* The index beside the log (``-shm``) says how many frames were committed. It survives every crash of DocAssist; a chain
  that breaks before that number has lost something.
* After a power failure the index is worth nothing. Each commit reaches the disk before the next begins, so only the last
  transaction can be half-written: a chain that breaks with whole transactions behind it has lost something. A flipped bit
  in the very last transaction looks like the unfinished write that it then most likely is.

Frames beyond the last commit, and those of an earlier round of the log, are nobody's data. Reading the log is safe at any
time; reading the index is not while this process has the database open (see ``engine``), so look only before opening.
"""

from __future__ import annotations

import logging
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from struct import unpack
from typing import BinaryIO, Literal

from docassist.db.files import beside

Order = Literal["little", "big"]
HEADER = 32
FRAME_HEADER = 24
INDEX_HEADER = 48
MAGIC: dict[int, Order] = {0x377F0682: "little", 0x377F0683: "big"}
MASK = 0xFFFFFFFF
LOOKS = 5

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Frame:
    number: int
    header: bytes
    content: bytes

    @property
    def commits(self) -> bool:
        return self.header[4:8] != b"\0\0\0\0"

    @property
    def round(self) -> bytes:
        """Which round of the log it belongs to."""
        return self.header[8:16]


def is_whole(database: Path) -> bool:
    """Whether every committed transaction can still be read from the log beside this database.

    Another process may be writing the log we read: then what we miss is no loss, but its index has moved on meanwhile.
    """
    for _look in range(LOOKS):
        before = _headers(database)
        if _look_once(database):
            return True
        if _headers(database) == before:
            return False
    return True  # it is open elsewhere, and SQLite will follow its live index


def _look_once(database: Path) -> bool:
    promised = _promised(database)
    try:
        with beside(database, "-wal").open("rb") as file:
            return _holds(file, promised)
    except FileNotFoundError:
        return True


def _holds(file: BinaryIO, promised: int) -> bool:
    header = file.read(HEADER)
    if len(header) < HEADER:
        return True
    magic, _version, page_size = unpack(">III", header[:12])
    order = MAGIC.get(magic)
    if order is None or checksum(header[:24], (0, 0), order) != unpack(">II", header[24:32]):
        return not file.read(1)  # nothing behind it: the log was only just begun
    good = _unbroken(file, header, order, page_size, promised)
    if promised:
        return good >= promised
    return not _transactions_behind(file, header, page_size, good)


def _unbroken(file: BinaryIO, header: bytes, order: Order, page_size: int, enough: int) -> int:
    """How many frames from the start follow each other without a break; no further than ``enough``, if given."""
    chain = unpack(">II", header[24:32])
    good = 0
    for frame in _frames(file, page_size):
        if frame.round != header[16:24]:
            break
        chain = checksum(frame.header[:8] + frame.content, chain, order)
        if chain != unpack(">II", frame.header[16:24]):
            break
        good = frame.number
        if good == enough:
            break
    return good


def _transactions_behind(file: BinaryIO, header: bytes, page_size: int, good: int) -> bool:
    """Whether a whole transaction and something after it lie behind the break."""
    file.seek(HEADER + good * (FRAME_HEADER + page_size))
    committed = False
    for frame in _frames(file, page_size):
        mine = frame.round == header[16:24]
        if mine and committed:
            return True
        committed = committed or (mine and frame.commits)
    if committed:
        log.info("the log ended in a write that was not finished")
    return False


def _frames(file: BinaryIO, page_size: int) -> Iterator[Frame]:
    number = (file.tell() - HEADER) // (FRAME_HEADER + page_size)
    while len(data := file.read(FRAME_HEADER + page_size)) == FRAME_HEADER + page_size:
        number += 1
        yield Frame(number, data[:FRAME_HEADER], data[FRAME_HEADER:])


def checksum(data: bytes, start: tuple[int, int], order: Order) -> tuple[int, int]:
    """SQLite's running checksum over pairs of 32-bit words."""
    words = array("I", data)
    if order != sys.byteorder:
        words.byteswap()
    first, second = start
    pairs = iter(words)
    for one, other in zip(pairs, pairs, strict=True):
        first = (first + one + second) & MASK
        second = (second + other + first) & MASK
    return first, second


def _headers(database: Path) -> list[bytes]:
    """What no writer leaves as it is: each commit changes the index, each new round the log's header as well."""
    found = []
    for suffix, length in (("-wal", HEADER), ("-shm", INDEX_HEADER)):
        try:
            with beside(database, suffix).open("rb") as file:
                found.append(file.read(length))
        except FileNotFoundError:
            found.append(b"")
    return found


def _promised(database: Path) -> int:
    """How many frames the index says are committed; 0 if the index says nothing that can be relied on."""
    try:
        with beside(database, "-shm").open("rb") as file:
            first, second = file.read(INDEX_HEADER), file.read(INDEX_HEADER)
        with beside(database, "-wal").open("rb") as file:
            salts = file.read(HEADER)[16:24]
    except FileNotFoundError:
        return 0
    if len(first) < INDEX_HEADER or first != second or first[32:40] != salts:
        return 0
    if checksum(first[:40], (0, 0), sys.byteorder) != unpack("=II", first[40:48]):
        return 0
    frames: int = unpack("=I", first[16:20])[0]
    return frames
