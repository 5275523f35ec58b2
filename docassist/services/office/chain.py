"""How events are chained, so that nobody without the clinic's key can change, remove, move or slip in one unseen.

A seal is an HMAC over its place, the seal before it and the event with the event's own MAC. The head says how long the
chain is and how it ends, and is signed. The anchor, a file on each desk, repeats the last head that desk has seen: it
shows a tail that was cut together with an old, rightly signed head put back. Only restoring a backup may shorten the
chain, and it counts up ``restores``, so an anchor from before gives way and one from after does not.

A clinic that restored the backup of another key keeps that key for the old part of its chain, encrypted with the
present one.
"""

from __future__ import annotations

import hmac
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import delete, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from docassist.db.models import Base, ChainHeadRow, SealRow, SettingRow
from docassist.services.office.events import event_key
from docassist.services.office.whole_file import written_whole

SEALS = Base.metadata.tables[SealRow.__tablename__]
HEADS = Base.metadata.tables[ChainHeadRow.__tablename__]
SETTINGS = Base.metadata.tables[SettingRow.__tablename__]

START = "0" * 64
"""What stands before the first seal."""

_HEAD = text("SELECT position, seal, restores, signature FROM event_chain_head WHERE id = 1")
_LAST_SEAL = text("SELECT position, seal FROM event_seals ORDER BY position DESC LIMIT 1")
FORMER_KEYS = "audit_former_keys"
_NONCE = 12


@dataclass(frozen=True)
class Head:
    """The end of the chain."""

    position: int = 0
    seal: str = START
    restores: int = 0


@dataclass(frozen=True)
class AuditKey:
    """A key and how far it reaches: the present one has no end."""

    secret: bytes
    last_event: int | None = None
    last_position: int | None = None


def seal_of(key: bytes, position: int, previous: str, content: bytes, mac: str) -> str:
    """The seal of an event's canonical bytes at its place in the chain."""
    return _hmac(key, b"event chain", f"{position}\0{previous}\0{mac}\0".encode() + content)


def signature_of(key: bytes, head: Head) -> str:
    return _hmac(key, b"chain head", json.dumps([head.position, head.seal, head.restores]).encode("ascii"))


def stored_head(session: Session) -> tuple[Head, str] | None:
    """The head as it stands in the database, with its signature, believed or not."""
    try:
        row = session.execute(_HEAD).first()
        return None if row is None else (Head(int(row[0]), str(row[1]), int(row[2])), str(row[3]))
    except (TypeError, ValueError, DBAPIError):  # SQLite keeps whatever somebody puts into a column
        return Head(), ""


def trusted_head(session: Session, key: bytes) -> Head | None:
    """The head, if it is signed and the seals end where it says; nothing if somebody tampered with the end."""
    found = stored_head(session)
    head, signature = found or (Head(), "")
    if found and not same(signature, signature_of(key, head)):
        return None
    last = session.execute(_LAST_SEAL).first()
    return head if (head.position, head.seal) == (tuple(last) if last else (0, START)) else None


def store_head(session: Session, key: bytes, head: Head) -> None:
    """Replace the head, whatever it was. Only restoring a backup may do that."""
    session.execute(delete(HEADS))
    session.execute(insert(HEADS), head_row(key, head))


def head_row(key: bytes, head: Head) -> dict[str, object]:
    return {
        "id": 1,
        "position": head.position,
        "seal": head.seal,
        "restores": head.restores,
        "signature": signature_of(key, head),
    }


class Anchor:
    """The file beside the database with the last head this desk has seen."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key

    def read(self) -> Head | None:
        """The head, or nothing if there is no file that this clinic's key has signed."""
        try:
            found = json.loads(self._path.read_bytes())
            head = Head(int(found["position"]), str(found["seal"]), int(found["restores"]))
            signature = str(found["signature"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return head if same(signature, signature_of(self._key, head)) else None

    def write(self, head: Head) -> None:
        content = head_row(self._key, head)
        del content["id"]
        with written_whole(self._path) as file:
            file.write(json.dumps(content, indent=2).encode("ascii") + b"\n")


class AuditKeys:
    """Which key proves which part of the chain."""

    def __init__(self, present: bytes, former: Sequence[AuditKey] = ()) -> None:
        self._keys = (*former, AuditKey(present))
        self._event_keys = [event_key(key.secret) for key in self._keys]

    @classmethod
    def of(cls, session: Session, present: bytes) -> AuditKeys:
        return cls(present, former_keys(session, present))

    def for_seal(self, position: int) -> bytes:
        return next(key.secret for key in self._keys if key.last_position is None or position <= key.last_position)

    def for_event(self, event_id: int) -> bytes:
        return next(
            derived
            for key, derived in zip(self._keys, self._event_keys, strict=True)
            if key.last_event is None or event_id <= key.last_event
        )


def former_keys(session: Session, present: bytes) -> tuple[AuditKey, ...]:
    """The keys of clinics whose backups were restored here, oldest first; none if they cannot be decrypted."""
    stored = session.execute(select(SETTINGS.c.value).where(SETTINGS.c.name == FORMER_KEYS)).scalar_one_or_none()
    if not isinstance(stored, str):
        return ()
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        sealed = bytes.fromhex(stored)
        content = AESGCM(_wrapping_key(present)).decrypt(sealed[:_NONCE], sealed[_NONCE:], None)
    except (InvalidTag, ValueError):
        return ()
    return tuple(AuditKey(bytes.fromhex(secret), event, position) for secret, event, position in json.loads(content))


def store_former_keys(session: Session, present: bytes, keys: Sequence[AuditKey], at: datetime) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    content = json.dumps([[key.secret.hex(), key.last_event, key.last_position] for key in keys]).encode("ascii")
    nonce = os.urandom(_NONCE)
    sealed = nonce + AESGCM(_wrapping_key(present)).encrypt(nonce, content, None)
    session.execute(delete(SETTINGS).where(SETTINGS.c.name == FORMER_KEYS))
    session.execute(insert(SETTINGS), {"name": FORMER_KEYS, "value": sealed.hex(), "changed_at": at})


def same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())


def _wrapping_key(present: bytes) -> bytes:
    return hmac.digest(present, b"docassist former audit keys", "sha256")


def _hmac(key: bytes, purpose: bytes, content: bytes) -> str:
    return hmac.digest(key, b"docassist " + purpose + b"\0" + content, "sha256").hex()
