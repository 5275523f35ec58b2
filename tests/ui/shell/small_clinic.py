"""A real clinic for the shell: real services on a real encrypted database, without what the shell never touches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docassist.core.access import Actor, Role
from docassist.core.clock import Clock
from docassist.db.engine import Database
from docassist.services.clinic.patient_records import NewPatient
from docassist.services.clinic.patients import Patients
from docassist.services.office.audit import Audit
from docassist.services.office.desk import Desk
from docassist.services.office.events import EventLog
from docassist.services.office.feed import EventFeed
from docassist.services.office.health import Check, Health, NamedLook
from docassist.services.office.keychain import MemoryKeychain
from docassist.services.office.place import Place
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings
from docassist.services.office.users import User, Users

KEY = bytes(range(32))
PIN = "4812"


def healthy() -> Check:
    return Check("encryption", True, "Encrypted", "The database is encrypted.")


def demo() -> Check:
    return Check("keyring", None, "No keyring needed", "The demo clinic needs no keyring.")


def stale() -> Check:
    advice = "Make one now, and see why the schedule did not."
    return Check("backup", False, "Backup {days} days ago", "There is no fresh backup.", advice, {"days": 3})


@dataclass
class SmallClinic:
    """``services`` of the same names as the real one's."""

    place: Place
    clock: Clock
    db: Database
    events: EventLog
    feed: EventFeed
    audit: Audit
    secrets: Secrets
    settings: Settings
    users: Users
    desk: Desk
    patients: Patients
    health: Health
    closed: int = 0
    before_close: Callable[[], object] = lambda: None

    def close(self, seconds: float = 10.0) -> None:
        self.before_close()
        self.closed += 1
        self.feed.stop()
        self.db.close()

    def add_user(self, name: str, *roles: Role, pin: str | None = PIN) -> User:
        if not self.users.any():
            return self.users.first_user(name, roles or [Role.DOCTOR], pin)
        admin = next(one for one in self.users.everybody() if Role.ADMIN in one.roles)
        return self.users.add(admin.actor, name, roles or [Role.DOCTOR], pin)

    def add_patients(self, actor: Actor, *names: str, **facts: Any) -> None:
        self.patients.add_many(actor, [NewPatient(name=name, **facts) for name in names])


def open_small_clinic(place: Place, clock: Clock, db: Database) -> SmallClinic:
    """Wired as the composition root does it, threads running."""
    events = EventLog(db, clock, KEY)
    secrets = Secrets(MemoryKeychain(), events, db)
    settings = Settings(db, clock, events, secrets, place.whatsapp_settings, demo=place.demo)
    users = Users(db, clock, events)
    clinic = SmallClinic(
        place=place,
        clock=clock,
        db=db,
        events=events,
        feed=EventFeed(db),
        audit=Audit(db, KEY, place.anchor),
        secrets=secrets,
        settings=settings,
        users=users,
        desk=Desk(users, events, db, clock, lambda: settings.clinic.idle_lock_minutes),
        patients=Patients(db, clock, events, settings),
        health=Health(clock, [NamedLook(look.__name__, look) for look in (healthy, demo, stale)]),
    )
    clinic.feed.start()
    return clinic


def place_in(folder: Path, *, demo: bool = False) -> Place:
    return Place(root=folder, demo=demo, chosen=True)
