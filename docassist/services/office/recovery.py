"""The recovery key: how a clinic gets into its own data when the computer that kept its key is gone.

It is shown to be written down, and entered on another computer, where it goes into that keyring once it has proved to
open the clinic's database.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock
from docassist.core.errors import AnotherKey, DatabaseDamaged
from docassist.core.events import EventKind
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import Keychain, KeyStore
from docassist.services.office.keys import NAME, ClinicKeys
from docassist.services.office.opening_lock import only_one
from docassist.services.office.place import Place

if TYPE_CHECKING:
    from docassist.services.office.restore import Restored


class Recovery:
    """Shows the key of an open clinic."""

    def __init__(self, keys: ClinicKeys, events: EventLog, db: Database) -> None:
        self._keys = keys
        self._events = events
        self._db = db

    @operation(Permission.BACKUP_RESTORE)
    def show(self, actor: Actor) -> str:
        """The key as people write it down. Whoever has it can read everything, so it is on record who saw it."""
        with self._db.write() as session:
            self._events.record(session, actor, EventKind.RECOVERY_KEY_SHOWN, "recovery_key")
        return self._keys.recovery_key()


def enter(place: Place, typed: str, clock: Clock) -> None:
    """Keep the key that was typed, if it opens what is here or nothing is here yet. Called where no clinic can open."""
    keys = ClinicKeys.from_recovery_key(typed)
    place.prepare()
    with only_one(place.opening_lock):
        if place.demo:
            _require_same(ClinicKeys.of_demo(place.demo_key), keys)
            return
        keychain = Keychain(place.clinic_id())
        if not _opens(place, keys, clock):
            _require_free(keychain, keys)
        keys.keep(keychain)


def restore_unopened(place: Place, backup: Path, recovery_key: str | None, actor: Actor, clock: Clock) -> Restored:
    """Restore where the database file is damaged. Called where no clinic can open, so its users cannot be asked."""
    from docassist.services.office.restore import put_back_instead_of_damaged

    actor.require(Permission.BACKUP_RESTORE)
    with only_one(place.opening_lock):
        if place.demo:
            keys = ClinicKeys.of_demo(place.demo_key)
        else:
            keys = ClinicKeys.load_or_make(Keychain(place.clinic_id()), may_make=False)
        theirs = ClinicKeys.from_recovery_key(recovery_key) if recovery_key else keys
        return put_back_instead_of_damaged(place, keys, clock, backup, theirs, actor=actor)


def _opens(place: Place, keys: ClinicKeys, clock: Clock) -> bool:
    """Whether there is a database, which then must be these keys'; ``DatabaseWrongKey`` if it is not."""
    if place.database_url is None and not place.has_database_file():
        return False
    try:
        db = open_database(place.database_url, place.clinic_db, keys.database, create=False)
    except DatabaseDamaged:
        return False  # the key is needed to restore a backup
    try:
        if migrate.current_version(db) is None:
            return False
        keys.claim(db, clock)
    finally:
        db.close()
    return True


def _require_free(keychain: KeyStore, keys: ClinicKeys) -> None:
    """A key that is already here may be all that opens this clinic's backups: it is not replaced by another."""
    found = keychain.get(NAME)
    if found is not None:
        _require_same(ClinicKeys.from_recovery_key(found), keys)


def _require_same(mine: ClinicKeys, entered: ClinicKeys) -> None:
    if mine.fingerprint != entered.fingerprint:
        raise AnotherKey
