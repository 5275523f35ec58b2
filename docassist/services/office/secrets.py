"""The tokens that open the clinic's way to WhatsApp. They go into the keyring and are never shown again.

Only a keyring that is known to encrypt gets one. Everything else keeps no more than when a secret was stored and by whom.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from docassist.core.access import Actor, Permission, operation
from docassist.core.errors import SecretInvalid, UnknownSetting
from docassist.core.events import EventKind
from docassist.core.text import clean
from docassist.db.engine import Database
from docassist.db.models import EventRow
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import KeyStore

NAMES = ("access_token", "app_secret", "verify_token", "relay_token")
_SUBJECT = "secret"
_LONGEST = 1000
"""Windows keeps at most 2,560 bytes, two for each character."""


@dataclass(frozen=True)
class SecretStatus:
    """Whether the keyring holds it, since when and by whose hand."""

    stored: bool
    stored_at: datetime | None = None
    stored_by: str = ""


class Secrets:
    """Write-only, but for the program's own use."""

    def __init__(self, keychain: KeyStore, events: EventLog, db: Database) -> None:
        self._keychain = keychain
        self._events = events
        self._db = db

    @operation(Permission.SECRETS_WRITE)
    def store(self, actor: Actor, name: str, value: str) -> None:
        """Put the secret into the keyring in place of any older one."""
        secret = _checked(value, _known(name))
        self._keychain.require_safe()
        before = self._keychain.get(name)
        self._keychain.set(name, secret)
        self._tell(actor, EventKind.SECRET_STORED, name, before)

    @operation(Permission.SECRETS_WRITE)
    def remove(self, actor: Actor, name: str) -> None:
        before = self._keychain.get(_known(name))
        if before is not None:
            self._keychain.delete(name)
            self._tell(actor, EventKind.SECRET_REMOVED, name, before)

    @operation(Permission.SETTINGS_READ)
    def status(self, actor: Actor) -> Mapping[str, SecretStatus]:
        """What is stored, by name; never a character of it."""
        told = self._last_stored()
        return {
            name: told.get(name, SecretStatus(stored=True)) if self.is_stored(name) else SecretStatus(stored=False)
            for name in NAMES
        }

    def is_stored(self, name: str) -> bool:
        """Called where settings are checked."""
        return self._keychain.get(_known(name)) is not None

    def require_safe(self) -> None:
        """Refuse unless the keyring is one that secrets may lie in. Called where settings are checked."""
        self._keychain.require_safe()

    def reveal(self, name: str) -> str | None:
        """The secret itself. Called by the program to talk to WhatsApp; never shown, logged or stored elsewhere."""
        self._keychain.require_safe()
        return self._keychain.get(_known(name))

    def _tell(self, actor: Actor, kind: EventKind, name: str, before: str | None) -> None:
        """Record the change; a change that cannot be recorded is taken back."""
        try:
            with self._db.write() as session:
                self._events.record(session, actor, kind, _SUBJECT, name)
        except BaseException:
            if before is None:
                self._keychain.delete(name)
            else:
                self._keychain.set(name, before)
            raise

    def _last_stored(self) -> dict[str, SecretStatus]:
        wanted = (
            select(EventRow.subject_id, EventRow.at, EventRow.actor_name)
            .where(EventRow.subject == _SUBJECT, EventRow.kind == EventKind.SECRET_STORED.value)
            .order_by(EventRow.id)
        )
        with self._db.read() as session:
            return {row.subject_id: SecretStatus(True, row.at, row.actor_name) for row in session.execute(wanted)}


def _known(name: str) -> str:
    if name not in NAMES:
        raise UnknownSetting(field=clean(name), name=clean(name))
    return name


def _checked(value: str, name: str) -> str:
    """The secret without the line end it was copied with; what has spaces or no ASCII is something else."""
    secret = value.strip()
    is_one_word = secret.isascii() and secret.isprintable() and " " not in secret
    if not secret or not is_one_word or len(secret) > _LONGEST:
        raise SecretInvalid(field=name, most=_LONGEST)
    return secret
