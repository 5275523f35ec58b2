"""What the office's tests share: a real keyring, and events to write into."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator

import keyring.backend
import keyring.core
import pytest

from docassist.core.clock import ManualClock
from docassist.db.engine import Database
from docassist.services.office.events import EventLog
from tests.secret_service import SecretService


@pytest.fixture
def events(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, bytes(32))


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
