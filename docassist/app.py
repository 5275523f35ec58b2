"""The composition root: the one place that knows every service and wires them together, in stages, and takes them apart.

Everything heavy is imported inside the stage that needs it. Stages are named for the person who waits. Whatever a stage
has opened is closed again when a later one fails.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, Self

from docassist.core.access import system_account
from docassist.core.clock import Clock, SystemClock, zone
from docassist.core.events import EventKind
from docassist.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from docassist.db.engine import Database
    from docassist.services.clinic.patients import Patients
    from docassist.services.office.audit import Audit
    from docassist.services.office.backup import Backups
    from docassist.services.office.backup_schedule import BackupSchedule
    from docassist.services.office.consent import Consents
    from docassist.services.office.desk import Desk
    from docassist.services.office.events import EventLog
    from docassist.services.office.feed import EventFeed
    from docassist.services.office.health import Health
    from docassist.services.office.keychain import KeyStore
    from docassist.services.office.keys import ClinicKeys
    from docassist.services.office.place import Place
    from docassist.services.office.recovery import Recovery
    from docassist.services.office.sealer import Sealer
    from docassist.services.office.secrets import Secrets
    from docassist.services.office.settings import Settings
    from docassist.services.office.support import Support
    from docassist.services.office.users import Users
    from docassist.services.office.vault import Vault

log = logging.getLogger(__name__)

PROGRAM = system_account("DocAssist")
"""In whose name the program itself acts: it makes the clinic, brings its database up to date, fills the demo."""

CLOSING_SECONDS = 10.0


class Stage(StrEnum):
    """What is being done while a clinic opens; ``label`` is for the person who waits."""

    PLACE = "place"
    KEYS = "keys"
    DATABASE = "database"
    UPGRADE = "upgrade"
    SERVICES = "services"
    DEMO = "demo"
    THREADS = "threads"

    @property
    def label(self) -> str:
        return _LABELS[self]


_LABELS = {
    Stage.PLACE: QT_TRANSLATE_NOOP("stages", "Looking for the clinic's folder"),
    Stage.KEYS: QT_TRANSLATE_NOOP("stages", "Asking the keyring for the key"),
    Stage.DATABASE: QT_TRANSLATE_NOOP("stages", "Opening the database"),
    Stage.UPGRADE: QT_TRANSLATE_NOOP("stages", "Bringing the database up to date"),
    Stage.SERVICES: QT_TRANSLATE_NOOP("stages", "Setting up the office"),
    Stage.DEMO: QT_TRANSLATE_NOOP("stages", "Inventing the demo clinic"),
    Stage.THREADS: QT_TRANSLATE_NOOP("stages", "Starting the background work"),
}
Progress = Callable[[Stage], None]


class Closing:
    """What has to be closed, in reverse order, each with what is left of the time; one failure does not stop the rest."""

    def __init__(self) -> None:
        self._steps: list[tuple[str, Callable[[float], object]]] = []

    def add(self, name: str, step: Callable[[float], object]) -> None:
        self._steps.append((name, step))

    def run(self, seconds: float = CLOSING_SECONDS) -> None:
        deadline = monotonic() + seconds
        while self._steps:
            name, step = self._steps.pop()
            try:
                if step(max(0.1, deadline - monotonic())) is False:
                    log.warning("%s did not end in order", name)
            except Exception as problem:
                log.warning("%s could not be closed: %s", name, type(problem).__name__)


@dataclass(frozen=True)
class Clinic:
    """Everything of one open clinic. Used as a context, or closed by ``close``."""

    place: Place
    clock: Clock
    db: Database
    keys: ClinicKeys
    keychain: KeyStore
    events: EventLog
    feed: EventFeed
    sealer: Sealer
    audit: Audit
    vault: Vault
    backups: Backups
    backup_schedule: BackupSchedule
    secrets: Secrets
    settings: Settings
    users: Users
    desk: Desk
    consents: Consents
    patients: Patients
    recovery: Recovery
    health: Health
    support: Support
    upgraded: tuple[str, ...]
    """The steps that brought the database up to date while it was opened."""
    _closing: Closing = field(repr=False)

    def close(self, seconds: float = CLOSING_SECONDS) -> None:
        """Threads end, what was committed is sealed, the database is let go; a second call does nothing."""
        self._closing.run(seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_clinic(
    place: Place,
    *,
    clock: Clock | None = None,
    start_threads: bool,
    progress: Progress = lambda stage: None,
) -> Clinic:
    """Open the clinic of this place, make it if there is none, bring it up to date; what fails leaves nothing open."""
    closing = Closing()
    try:
        return _Opening(place, clock or SystemClock(), progress, closing).run(start_threads=start_threads)
    except BaseException:
        closing.run()
        raise


class _Opening:
    """The stages, in their order."""

    def __init__(self, place: Place, clock: Clock, progress: Progress, closing: Closing) -> None:
        self._place = place
        self._clock = clock
        self._progress = progress
        self._closing = closing

    def run(self, *, start_threads: bool) -> Clinic:
        from docassist.services.office.keys import owner
        from docassist.services.office.opening_lock import only_one

        self._progress(Stage.PLACE)
        self._place.prepare()
        with only_one(self._place.opening_lock):
            keychain, keys, db = self._keys_and_database()
            keys.require_own(db)
            clinic = self._services(keychain, keys, db, self._upgrade(keys, db))
            if owner(db) is None:
                self._set_up(clinic)
                keys.claim(db, self._clock)
        if start_threads:
            self._progress(Stage.THREADS)
            self._start(clinic)
        return clinic

    def _keys_and_database(self) -> tuple[KeyStore, ClinicKeys, Database]:
        """A key is made only where there is nothing yet that another key would be needed for."""
        from docassist.services.office.keychain import Keychain, MemoryKeychain
        from docassist.services.office.keys import ClinicKeys, owner

        place = self._place
        self._progress(Stage.KEYS)
        if place.demo:
            keychain: KeyStore = MemoryKeychain()
            keys = ClinicKeys.of_demo(place.demo_key)
            return keychain, keys, self._database(keys)
        keychain = Keychain(place.clinic_id())
        if place.database_url is None:
            keys = ClinicKeys.load_or_make(keychain, may_make=not place.has_database_file())
            return keychain, keys, self._database(keys)
        db = self._database(None)
        return keychain, ClinicKeys.load_or_make(keychain, may_make=owner(db) is None), db

    def _database(self, keys: ClinicKeys | None) -> Database:
        from docassist.db.engine import open_database

        self._progress(Stage.DATABASE)
        db = open_database(self._place.database_url, self._place.clinic_db, keys.database if keys else None)
        self._closing.add("the database", lambda _: db.close())
        return db

    def _upgrade(self, keys: ClinicKeys, db: Database) -> tuple[str, ...]:
        """Nothing is changed in a database that holds something before there is a backup of it."""
        from docassist.db import migrate

        self._progress(Stage.UPGRADE)
        held_something = migrate.current_version(db) is not None

        def backup() -> None:
            self._backups(keys, db).before_upgrade()

        steps = migrate.upgrade(db, before=backup)
        if steps and held_something:
            with db.write() as session:
                reached = steps[-1]
                self._events(keys, db).record(session, PROGRAM, EventKind.DATABASE_UPGRADED, "database", to=reached)
        return tuple(steps)

    def _events(self, keys: ClinicKeys, db: Database) -> EventLog:
        from docassist.services.office.events import EventLog

        return EventLog(db, self._clock, keys.audit)

    def _vault(self, keys: ClinicKeys) -> Vault:
        from docassist.services.office.vault import Vault

        return Vault(self._place.files, keys.files, self._place.borrowed)

    def _backups(self, keys: ClinicKeys, db: Database) -> Backups:
        from docassist.services.office.backup import Backups

        return Backups(db, self._clock, self._events(keys, db), keys, vault=self._vault(keys), place=self._place)

    def _services(self, keychain: KeyStore, keys: ClinicKeys, db: Database, upgraded: tuple[str, ...]) -> Clinic:
        from docassist.services.clinic.patients import Patients
        from docassist.services.office.audit import Audit
        from docassist.services.office.backup_schedule import BackupSchedule
        from docassist.services.office.consent import Consents
        from docassist.services.office.desk import Desk
        from docassist.services.office.feed import EventFeed
        from docassist.services.office.health import Health
        from docassist.services.office.health_checks import Examined, office_checks
        from docassist.services.office.recovery import Recovery
        from docassist.services.office.sealer import Sealer
        from docassist.services.office.secrets import Secrets
        from docassist.services.office.settings import Settings
        from docassist.services.office.support import Support
        from docassist.services.office.users import Users

        self._progress(Stage.SERVICES)
        place, clock = self._place, self._clock
        events, vault = self._events(keys, db), self._vault(keys)
        sealer = Sealer(db, keys.audit, place.anchor)
        secrets = Secrets(keychain, events, db)
        settings = Settings(db, clock, events, secrets, place.whatsapp_settings, demo=place.demo)
        users, backups = Users(db, clock, events), self._backups(keys, db)
        schedule = BackupSchedule(backups, clock, lambda: _plan(settings))
        examined = Examined(
            db, clock, place, settings, keychain, backups, sealer, backup_problem=lambda: schedule.problem
        )
        self._closing.add("the sealer", sealer.stop)
        self._closing.add("borrowed copies", lambda _: vault.close())
        health = Health(clock, office_checks(examined))
        support = Support(
            db, clock, events, place=place, settings=settings, secrets=secrets, health=health, backups=backups
        )
        return Clinic(
            place=place,
            clock=clock,
            db=db,
            keys=keys,
            keychain=keychain,
            events=events,
            feed=EventFeed(db),
            sealer=sealer,
            audit=Audit(db, keys.audit, place.anchor),
            vault=vault,
            backups=backups,
            backup_schedule=schedule,
            secrets=secrets,
            settings=settings,
            users=users,
            desk=Desk(users, events, db, clock, lambda: settings.known_clinic.idle_lock_minutes),
            consents=Consents(db, clock, events),
            patients=Patients(db, clock, events, settings),
            recovery=Recovery(keys, events, db),
            health=health,
            support=support,
            upgraded=upgraded,
            _closing=self._closing,
        )

    def _set_up(self, clinic: Clinic) -> None:
        from docassist.services.clinic import demo
        from docassist.services.office.clinic_settings import system_defaults

        if self._place.demo:
            self._progress(Stage.DEMO)
            demo.fill(clinic.db, clinic.clock, clinic.keys.audit)
            return
        clinic.settings.remember_defaults(system_defaults())
        with clinic.db.write() as session:
            clinic.events.record(session, PROGRAM, EventKind.CLINIC_MADE, "clinic")

    def _start(self, clinic: Clinic) -> None:
        clinic.vault.sweep()
        clinic.sealer.start()
        clinic.feed.subscribe(lambda _: clinic.sealer.wake())  # another process may have died before it could seal
        for name, thread in (("the event feed", clinic.feed), ("the backup schedule", clinic.backup_schedule)):
            self._closing.add(name, thread.stop)
            thread.start()


def _plan(settings: Settings) -> tuple[int, ZoneInfo]:
    """When the clinic wants its daily backup: the hour, and the zone it is meant in."""
    clinic = settings.clinic
    return clinic.backup_hour, zone(clinic.time_zone)
