"""The clinic's keys. One master key lies in the keyring and on the printed recovery sheet; all others are derived from it.

Losing the master key is losing the clinic's data, so it is made only where there is no database yet, is read back
before it is used, and has a form that people can write down and type in again.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from docassist.core.errors import (
    DatabaseKeyMissing,
    DatabaseWrongKey,
    FileUnreadable,
    KeyringUnusable,
    RecoveryKeyInvalid,
    RecoveryKeyMistyped,
)
from docassist.services.office.whole_file import written_whole

if TYPE_CHECKING:
    from docassist.core.clock import Clock
    from docassist.db.engine import Database
    from docassist.services.office.keychain import KeyStore

NAME = "master_key"
_KEY_BYTES = 32
_CHECK_BYTES = 3
_GROUPS, _IN_GROUP = 8, 7
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MEANT = str.maketrans("OILU", "011V")
FINGERPRINT = "key_fingerprint"


class ClinicKeys:
    """Every key of one clinic. Two clinics' keys have nothing in common, and no key tells anything of another."""

    __slots__ = ("_master",)

    def __init__(self, master: bytes) -> None:
        if len(master) != _KEY_BYTES:
            raise ValueError("a master key has 256 bits")
        self._master = master

    def __repr__(self) -> str:
        return "<ClinicKeys>"

    @property
    def database(self) -> bytes:
        return self._derived("database")

    @property
    def files(self) -> bytes:
        return self._derived("files")

    @property
    def audit(self) -> bytes:
        return self._derived("audit")

    @property
    def backup(self) -> bytes:
        return self._derived("backup")

    @property
    def fingerprint(self) -> str:
        """Tells one clinic's keys from another's, and nothing else."""
        return self._derived("fingerprint")[:8].hex()

    @classmethod
    def make(cls) -> ClinicKeys:
        return cls(secrets.token_bytes(_KEY_BYTES))

    @classmethod
    def load_or_make(cls, keychain: KeyStore, *, may_make: bool) -> ClinicKeys:
        """The clinic's keys from the keyring; new ones only if there is no database yet that they could not open.

        Called at start, under the place's opening lock: a keyring cannot compare and set, so without the lock two
        processes could each make a key and one of them lose its database.
        """
        found = keychain.get(NAME)
        if found is not None:
            return _from_keyring(found)
        if not may_make:
            raise DatabaseKeyMissing
        made = cls.make()
        made.keep(keychain)
        return made

    def keep(self, keychain: KeyStore) -> None:
        """Put the master key into the keyring and make sure that it is really there."""
        keychain.set(NAME, self.recovery_key())
        if keychain.get(NAME) != self.recovery_key():
            raise KeyringUnusable(reason="not kept")

    @classmethod
    def of_demo(cls, file: Path) -> ClinicKeys:
        """The demo clinic's keys, in a file beside its invented data; made at its first start, under the opening lock."""
        if not file.exists():
            with written_whole(file) as new:
                new.write(cls.make().recovery_key().encode("ascii"))
        try:
            return cls.from_recovery_key(file.read_text(encoding="ascii"))
        except (OSError, ValueError, RecoveryKeyInvalid) as error:
            raise FileUnreadable(file=file) from error

    def recovery_key(self) -> str:
        """The master key as people write it down: eight groups of seven characters, the last ones a check."""
        number = int.from_bytes(self._master + _check(self._master), "big")
        length = _GROUPS * _IN_GROUP
        written = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(length)))
        return "-".join(written[start : start + _IN_GROUP] for start in range(0, length, _IN_GROUP))

    @classmethod
    def from_recovery_key(cls, text: str) -> ClinicKeys:
        """The keys written down as ``text``, in any case, grouping and script of digits, with O for 0 and I or l for 1."""
        meant = "".join(map(_character, text)).upper().translate(_MEANT)
        if len(meant) != _GROUPS * _IN_GROUP or not set(meant) <= set(_ALPHABET):
            raise RecoveryKeyInvalid(field="recovery_key")
        number = 0
        for character in meant:
            number = number << 5 | _ALPHABET.index(character)
        written = number.to_bytes(_KEY_BYTES + _CHECK_BYTES, "big")
        master, check = written[:_KEY_BYTES], written[_KEY_BYTES:]
        if not hmac.compare_digest(check, _check(master)):
            raise RecoveryKeyMistyped(field="recovery_key")
        return cls(master)

    def require_own(self, db: Database) -> None:
        """Refuse a database that belongs to other keys. Called at start, before anything is changed in it.

        A SQLite file shows a wrong key by itself; a PostgreSQL that several desks share would not.
        """
        if owner(db) not in (None, self.fingerprint):
            raise DatabaseWrongKey

    def claim(self, db: Database, clock: Clock) -> None:
        """A new database is ours from now on. Called at start, once the database is up to date and set up."""
        from docassist.services.office import clinic_settings

        if owner(db) is None:
            with db.write() as session:
                clinic_settings.add_if_missing(session, {FINGERPRINT: self.fingerprint}, clock.now())
        self.require_own(db)

    def _derived(self, purpose: str) -> bytes:
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return HKDF(SHA256(), _KEY_BYTES, salt=None, info=f"DocAssist 1 {purpose}".encode()).derive(self._master)


def owner(db: Database) -> str | None:
    """The fingerprint of the keys a database belongs to; nothing while it is new. Called at start."""
    from docassist.db import migrate
    from docassist.services.office import clinic_settings

    if migrate.current_version(db) is None:
        return None
    with db.read() as session:
        found = clinic_settings.stored(session).get(FINGERPRINT)
    return None if found is None else str(found)


def _from_keyring(text: str) -> ClinicKeys:
    try:
        return ClinicKeys.from_recovery_key(text)
    except RecoveryKeyInvalid:
        raise DatabaseKeyMissing from None  # what lies there is no key of ours


def _check(master: bytes) -> bytes:
    return hashlib.sha256(b"DocAssist recovery key" + master).digest()[:_CHECK_BYTES]


def _character(typed: str) -> str:
    """The character meant by one typed, or nothing where it only divides the groups."""
    if typed.isspace() or unicodedata.category(typed) in ("Pd", "Cf") or typed in "−_.":
        return ""
    digit = unicodedata.decimal(typed, None)
    return typed if digit is None else str(digit)
