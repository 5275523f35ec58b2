"""A clinic in Casablanca with real databases and events, and the people who work there."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.db.engine import Database
from docassist.services.clinic.patients import Patients
from docassist.services.office.clinic_settings import ClinicSettings
from docassist.services.office.events import EventLog

AUDIT_KEY = bytes(range(32, 64))


@dataclass
class Here:
    """The part of the settings that patients depend on; a test may move the clinic."""

    clinic: ClinicSettings


@pytest.fixture
def here() -> Here:
    return Here(ClinicSettings(region="MA", time_zone="Africa/Casablanca", language="fr"))


@pytest.fixture
def nadia() -> Actor:
    return Actor("01NADIA", "Nadia", frozenset({Role.RECEPTIONIST}))


@pytest.fixture
def auditor() -> Actor:
    return Actor("01AUDIT", "Dr. Anjali Mehta", frozenset({Role.DOCTOR, Role.ADMIN}))


@pytest.fixture
def event_log(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, AUDIT_KEY)


@pytest.fixture
def patients(database: Database, clock: ManualClock, event_log: EventLog, here: Here) -> Patients:
    return Patients(database, clock, event_log, here)
