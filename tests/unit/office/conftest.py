"""What the office's tests share: events to write into, people, settings, and a real keyring."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator
from pathlib import Path

import keyring.backend
import keyring.core
import pytest

from docassist.core.access import Role
from docassist.core.clock import ManualClock
from docassist.db.engine import Database
from docassist.services.office import pins
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import MemoryKeychain
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings
from docassist.services.office.users import User, Users
from tests.secret_service import SecretService


@pytest.fixture
def events(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, bytes(32))


# --- people ---------------------------------------------------------------------------------------------------------

PIN, OTHER_PIN = "4711", "2468"


@pytest.fixture
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    """For what does not depend on how long a hash takes."""
    monkeypatch.setattr(pins, "MEMORY_KIB", 64)
    monkeypatch.setattr(pins, "PASSES", 1)
    monkeypatch.setattr(pins, "_MADE_LIKE", "$argon2id$v=19$m=64,t=1,p=1$")


@pytest.fixture
def users(quick_hashes: None, database: Database, clock: ManualClock, events: EventLog) -> Users:
    return Users(database, clock, events)


@pytest.fixture
def mehta(users: Users) -> User:
    return users.first_user("Dr. Anjali Mehta", [Role.DOCTOR], PIN)


@pytest.fixture
def leila(users: Users, mehta: User) -> User:
    return users.add(mehta.actor, "Leïla", [Role.NURSE], OTHER_PIN, "fr")


# --- settings -------------------------------------------------------------------------------------------------------


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def secrets(keychain: MemoryKeychain, events: EventLog, database: Database) -> Secrets:
    return Secrets(keychain, events, database)


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "whatsapp_settings.json"


@pytest.fixture
def settings(
    database: Database, clock: ManualClock, events: EventLog, secrets: Secrets, settings_file: Path
) -> Settings:
    return Settings(database, clock, events, secrets, settings_file)


# --- a real keyring -------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def _shared_secret_service() -> Iterator[SecretService]:
    service = SecretService()
    yield service
    service.stop()


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer without a session bus, and a program that has not asked for a keyring yet."""
    _forget_backends()
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
    yield
    _forget_backends()


@pytest.fixture
def secret_service(
    no_keyring: None, _shared_secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> SecretService:
    """A computer with a keyring that answers."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", _shared_secret_service.address)
    return _shared_secret_service


@pytest.fixture
def own_secret_service(no_keyring: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """A keyring that this test may lock and stop."""
    service = SecretService()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", service.address)
    yield service
    service.stop()
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        gc.collect()  # keyring leaves its connections to a locked keyring open


def _forget_backends() -> None:
    vars(keyring.backend.get_all_keyring).pop("saved_result", None)
