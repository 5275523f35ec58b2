"""SQLite says “file is not a database” alike to a wrong key and to a damaged first page. A person must know which:
one is answered with the recovery key, the other with a backup.

So we look for a sign that the key is right: a page that it authenticates, or a first page that it decrypts to a
database's header (what is left when the salt is damaged, on which every page's authentication hangs). The layout is
SQLCipher 4's: a page ends in 16 bytes of IV and 64 of HMAC-SHA512; page 1 starts with 16 bytes of salt.
"""

from __future__ import annotations

import hmac
from hashlib import pbkdf2_hmac
from pathlib import Path
from typing import BinaryIO

from docassist.core.errors import DatabaseDamaged, DatabaseForeign, DatabaseProblem, DatabaseWrongKey

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
PLAIN = b"SQLite format 3\0"
HEADER_SIGN = bytes([IV + MAC, 64, 32, 32])  # bytes 20-23 of every header: reserved space, payload fractions
PAGES_TRIED = 16


def what_is_wrong(path: Path, key: bytes) -> DatabaseProblem:
    """Why this file of a page or more is no database to SQLite. Nobody may have it open in this process."""
    with path.open("rb") as file:
        if file.read(SALT) == PLAIN:
            return DatabaseForeign()
        fits = _authenticates_a_page(file, key) or _decrypts_the_header(file, key)
    return DatabaseDamaged() if fits else DatabaseWrongKey()


def _authenticates_a_page(file: BinaryIO, key: bytes) -> bool:
    file.seek(0)
    salt = bytes(byte ^ 0x3A for byte in file.read(SALT))
    mac_key = pbkdf2_hmac("sha512", key, salt, 2, 32)
    return any(_authentic(file, number, mac_key) for number in range(1, PAGES_TRIED + 1))


def _authentic(file: BinaryIO, number: int, mac_key: bytes) -> bool:
    file.seek((number - 1) * PAGE)
    page = file.read(PAGE)
    body = page[SALT if number == 1 else 0 : PAGE - MAC] + number.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(mac_key, body, "sha512"), page[PAGE - MAC :])


def _decrypts_the_header(file: BinaryIO, key: bytes) -> bool:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    file.seek(0)
    page = file.read(PAGE)
    decryptor = Cipher(algorithms.AES(key), modes.CBC(page[PAGE - MAC - IV : PAGE - MAC])).decryptor()
    return decryptor.update(page[SALT : SALT + 16])[4:8] == HEADER_SIGN
