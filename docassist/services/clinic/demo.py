"""Invents the demo clinic: sixty patients and four people who work there, the same each time, as old as today needs.

Everything goes through the services, each at its own moment of the past, so that the events tell the clinic's story in
order; and all of it in one transaction, so that the clinic is there whole or not at all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session
from ulid import ULID

from docassist.core.access import Actor
from docassist.core.clock import Clock, ManualClock, zone
from docassist.db.engine import Database
from docassist.db.models import PatientRow, UserRow
from docassist.services.clinic.patient_records import NewPatient
from docassist.services.clinic.patients import Patients
from docassist.services.office import clinic_settings
from docassist.services.office.clinic_settings import ClinicSettings
from docassist.services.office.consent import Consents
from docassist.services.office.events import EventLog
from docassist.services.office.users import Users

RECEPTIONIST = "Nadia"
OPENED_DAYS_AGO = 420
_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "demo"
_MORNING = time(9, 0)

Moment = tuple[datetime, Callable[[Actor], object]]
"""When something happened, and what the receptionist did then."""


def fill(db: Database, clock: Clock, audit_key: bytes) -> bool:
    """Fill an empty clinic; whether it was empty. Called by the program when the demo clinic is opened."""
    with db.write() as session:
        if session.scalar(select(exists(select(PatientRow.id)) | exists(select(UserRow.id)))):
            return False
        _Demo(_OneTransaction(db, session), clock, audit_key).happen()
        return True


class _OneTransaction(Database):
    """A database whose writes all belong to one that is already open: its owner commits, or nothing is there."""

    def __init__(self, db: Database, session: Session) -> None:
        self.dialect = db.dialect
        self.engine = db.engine
        self.path = db.path
        self._shared = session

    @contextmanager
    def write(self) -> Iterator[Session]:
        yield self._shared
        self._shared.flush()

    @contextmanager
    def read(self) -> Iterator[Session]:
        yield self._shared


@dataclass(frozen=True)
class _Here:
    clinic: ClinicSettings


class _Demo:
    """The clinic's past, told from its opening to yesterday."""

    def __init__(self, db: _OneTransaction, clock: Clock, audit_key: bytes) -> None:
        self._db = db
        self._now = clock.now()
        story, people = _read("clinic"), _read("patients")["patients"]
        self._settings, self._users_told = story["clinic"], story["users"]
        self._people: list[Mapping[str, Any]] = people
        self._zone = zone(self._settings["time_zone"])
        self._today = self._now.astimezone(self._zone).date()
        self._past = ManualClock(self._morning(OPENED_DAYS_AGO))
        events = EventLog(db, self._past, audit_key)
        here = _Here(ClinicSettings(**self._settings))
        ids = (_fixed_id(f"patient {told['number']}") for told in people)
        self._users = Users(db, self._past, events)
        self._patients = Patients(db, self._past, events, here, make_id=ids.__next__)
        self._consents = Consents(db, self._past, events)

    def happen(self) -> None:
        with self._db.write() as session:
            clinic_settings.put(session, self._settings, self._past.now())
        nadia = self._hire()
        for moment, happens in sorted(self._moments(), key=lambda told: told[0]):
            self._past.set_wall(moment)
            happens(nadia)

    def _hire(self) -> Actor:
        """Everybody who works here; the receptionist is who writes down what follows."""
        first, *others = self._users_told
        owner = self._users.first_user(**first).actor
        hired = [self._users.add(owner, **told) for told in others]
        return next(user.actor for user in hired if user.name == RECEPTIONIST)

    def _moments(self) -> Iterator[Moment]:
        for minute, told in enumerate(self._people):
            yield self._morning(_registered_days_ago(told), minute), self._adding(told)
            for line in told["consent"]:
                yield self._morning(line["days_ago"], minute + 1), self._deciding(told, line)

    def _morning(self, days_ago: int, minutes: int = 0) -> datetime:
        day = datetime.combine(self._today - timedelta(days=days_ago), _MORNING, self._zone)
        return min(day + timedelta(minutes=minutes), self._now)

    def _adding(self, told: Mapping[str, Any]) -> Callable[[Actor], object]:
        kept = ("number", "name", "sex", "phone", "language", "allergies", "notes")
        new = NewPatient(**{name: told[name] for name in kept if name in told}, **_birth(told, self._today))
        return lambda actor: self._patients.add(actor, new)

    def _deciding(self, told: Mapping[str, Any], line: Mapping[str, Any]) -> Callable[[Actor], object]:
        decide = self._consents.grant if line["decision"] == "granted" else self._consents.withdraw
        return lambda actor: decide(actor, _fixed_id(f"patient {told['number']}"), line["how"])


def _registered_days_ago(told: Mapping[str, Any]) -> int:
    """Whoever gave consent gave it when they first came."""
    return int(max((line["days_ago"] for line in told["consent"]), default=told.get("registered_days_ago", 0)))


def _birth(told: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The birth date that makes somebody as old as told, today; of some only the age was known, on the day they came."""
    if "days_old" in told:
        return {"birth_date": today - timedelta(days=told["days_old"])}
    if "birthday" not in told:
        registered = today - timedelta(days=_registered_days_ago(told))
        return {"age": told["age"] - (today.year - registered.year)}
    month, day = map(int, told["birthday"].split("-"))
    had_birthday = (month, day) <= (today.month, today.day)
    return {"birth_date": date(today.year - told["age"] - (not had_birthday), month, day)}


def _fixed_id(name: str) -> str:
    return str(ULID.from_bytes(hashlib.sha256(f"DocAssist demo {name}".encode()).digest()[:16]))


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found
