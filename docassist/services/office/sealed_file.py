"""The form of an encrypted file: a header, then chunks that only fit this file, this place and this end.

Each file has its own key, derived from the clinic's with a random salt and the file's name. A chunk's nonce is its
number and whether it is the last one, so a chunk that was changed, moved, dropped or added does not decrypt. AES-GCM
limits (2^32 chunks of 64 KiB under one key) are out of reach: a key serves one file once.
"""

from __future__ import annotations

import io
import os
from typing import TYPE_CHECKING, Protocol

from docassist.core.errors import FileDamaged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

MAGIC = b"DocAssist file 1"
SALT_SIZE = 32
HEADER_SIZE = len(MAGIC) + SALT_SIZE
CHUNK_SIZE = 64 * 1024
TAG_SIZE = 16


class Readable(Protocol):
    """Anything bytes can be read from."""

    def read(self, size: int, /) -> bytes: ...


class Source(Readable, Protocol):
    """... and that is closed afterwards."""

    def close(self) -> None: ...


def seal(plain: Readable, key: bytes, name: str) -> Iterator[bytes]:
    """The encrypted file, piece by piece; never more than two chunks in memory."""
    header = MAGIC + os.urandom(SALT_SIZE)
    cipher = _cipher(key, name, header)
    yield header
    number, chunk = 0, _read_fully(plain, CHUNK_SIZE)
    while True:
        following = _read_fully(plain, CHUNK_SIZE)
        yield cipher.encrypt(_nonce(number, last=not following), chunk, header)
        if not following:
            return
        number, chunk = number + 1, following


class SealedReader(io.RawIOBase):
    """Reads an encrypted file as plain bytes; a chunk that is not as it was written raises ``FileDamaged``."""

    def __init__(self, sealed: Source, key: bytes, name: str) -> None:
        super().__init__()
        self._sealed = sealed
        header = _read_fully(sealed, HEADER_SIZE)
        if len(header) != HEADER_SIZE or not header.startswith(MAGIC):
            raise FileDamaged
        self._header = header
        self._cipher = _cipher(key, name, header)
        self._number = 0
        self._following = _read_fully(sealed, CHUNK_SIZE + TAG_SIZE)
        self._plain = memoryview(b"")
        self._ended = False

    def readable(self) -> bool:
        return True

    def readinto(self, target: WriteableBuffer) -> int:
        while not self._plain and not self._ended:
            self._next_chunk()
        room = memoryview(target).cast("B")
        size = min(len(room), len(self._plain))
        room[:size] = self._plain[:size]
        self._plain = self._plain[size:]
        return size

    def close(self) -> None:
        if not self.closed:
            self._sealed.close()
        super().close()

    def _next_chunk(self) -> None:
        from cryptography.exceptions import InvalidTag

        chunk, self._following = self._following, _read_fully(self._sealed, CHUNK_SIZE + TAG_SIZE)
        self._ended = not self._following
        try:
            plain = self._cipher.decrypt(_nonce(self._number, last=self._ended), chunk, self._header)
        except (InvalidTag, ValueError):
            raise FileDamaged from None
        self._number += 1
        self._plain = memoryview(plain)


def _cipher(key: bytes, name: str, header: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    own_key = HKDF(algorithm=SHA256(), length=32, salt=header[len(MAGIC) :], info=b"docassist file " + name.encode())
    return AESGCM(own_key.derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + (b"\x01" if last else b"\x00")


def _read_fully(source: Readable, size: int) -> bytes:
    """As many bytes as there are, up to ``size``; a raw source may give fewer at a time."""
    pieces = []
    while size and (piece := source.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
