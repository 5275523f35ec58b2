"""Secrets go into the keyring and are never seen again."""

from __future__ import annotations

import logging
from datetime import timedelta

import keyring
import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import DatabaseBusy, KeyringNotSafe, NotPermitted, SecretInvalid, UnknownSetting
from docassist.core.events import EventKind
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import Keychain, KeyringState, MemoryKeychain
from docassist.services.office.secrets import NAMES, Secrets, SecretStatus
from tests.secret_service import SecretService

TOKEN = "EAAGm0PX4ZCpsBAKZCtoken"
ADMIN = Actor("u1", "Dr. Mehta", frozenset({Role.ADMIN, Role.DOCTOR}))
NURSE = Actor("u2", "Leïla", frozenset({Role.NURSE}))


class PlainFile(MemoryKeychain):
    """Stands for a keyring that is usable and not safe."""

    def require_safe(self) -> None:
        raise KeyringNotSafe(name="plain")

    def state(self) -> KeyringState:
        return KeyringState(usable=True, safe=False, backend="plain", problem=KeyringNotSafe(name="plain"))


def test_in_a_real_keyring(secret_service: SecretService, events: EventLog, database: Database) -> None:
    clinic = new_id()
    secrets = Secrets(Keychain(clinic), events, database)
    assert not any(status.stored for status in secrets.status(ADMIN).values())
    for name in NAMES:
        secrets.store(ADMIN, name, f"{TOKEN}-{name}")
    assert keyring.get_password("DocAssist", f"{clinic}/access_token") == f"{TOKEN}-access_token"
    assert all(status.stored for status in secrets.status(ADMIN).values())
    assert secrets.reveal("app_secret") == f"{TOKEN}-app_secret"
    secrets.remove(ADMIN, "app_secret")
    assert secrets.reveal("app_secret") is None
    assert not secrets.status(ADMIN)["app_secret"].stored


def test_the_status_says_since_when_and_by_whom(secrets: Secrets, clock: ManualClock) -> None:
    secrets.store(ADMIN, "access_token", TOKEN)
    clock.advance(timedelta(days=8))
    other = Actor("u3", "Amina", frozenset({Role.ADMIN}))
    secrets.store(other, "access_token", TOKEN + "2")
    replaced = clock.now()
    clock.advance(timedelta(days=1))
    assert secrets.status(NURSE) == {
        "access_token": SecretStatus(stored=True, stored_at=replaced, stored_by="Amina"),
        "app_secret": SecretStatus(stored=False),
        "verify_token": SecretStatus(stored=False),
        "relay_token": SecretStatus(stored=False),
    }


def test_one_that_was_put_there_by_hand_is_stored_too(secrets: Secrets, keychain: MemoryKeychain) -> None:
    keychain.set("app_secret", TOKEN)
    assert secrets.status(ADMIN)["app_secret"] == SecretStatus(stored=True)


def test_one_that_is_gone_from_the_keyring_is_missing(secrets: Secrets, keychain: MemoryKeychain) -> None:
    secrets.store(ADMIN, "app_secret", TOKEN)
    keychain.delete("app_secret")
    assert secrets.status(ADMIN)["app_secret"] == SecretStatus(stored=False)


@pytest.mark.parametrize("typed", [f"{TOKEN}\n", f"  {TOKEN}\r\n", TOKEN])
def test_what_comes_along_with_a_copy_is_left_out(secrets: Secrets, typed: str) -> None:
    secrets.store(ADMIN, "access_token", typed)
    assert secrets.reveal("access_token") == TOKEN


@pytest.mark.parametrize("typed", ["", " \n", "two words", "line\nbreak", "nul\0", "clé", "\ud800", "x" * 1001, "a\tb"])
def test_what_cannot_be_a_token_is_refused_without_repeating_it(secrets: Secrets, typed: str) -> None:
    with pytest.raises(SecretInvalid) as refused:
        secrets.store(ADMIN, "access_token", typed)
    assert refused.value.facts["field"] == "access_token"
    assert not typed.strip() or typed not in refused.value.message
    assert secrets.reveal("access_token") is None


@pytest.mark.parametrize("name", ["master_key", "", "ACCESS_TOKEN", "\ud800"])
def test_only_known_names(secrets: Secrets, keychain: MemoryKeychain, name: str) -> None:
    keychain.set(name, TOKEN)
    with pytest.raises(UnknownSetting):
        secrets.store(ADMIN, name, TOKEN)
    with pytest.raises(UnknownSetting):
        secrets.remove(ADMIN, name)
    with pytest.raises(UnknownSetting):
        secrets.reveal(name)


def test_who_may(secrets: Secrets) -> None:
    with pytest.raises(NotPermitted):
        secrets.store(NURSE, "access_token", TOKEN)
    with pytest.raises(NotPermitted):
        secrets.remove(NURSE, "access_token")


def test_a_keyring_that_is_not_safe_gets_no_token_and_gives_none(events: EventLog, database: Database) -> None:
    keychain = PlainFile()
    secrets = Secrets(keychain, events, database)
    with pytest.raises(KeyringNotSafe):
        secrets.store(ADMIN, "access_token", TOKEN)
    assert keychain.get("access_token") is None
    keychain.set("access_token", TOKEN)
    with pytest.raises(KeyringNotSafe):
        secrets.reveal("access_token")
    secrets.remove(ADMIN, "access_token")
    assert keychain.get("access_token") is None


def test_events_name_the_secret_and_nothing_of_it(
    secrets: Secrets, events: EventLog, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secrets.store(ADMIN, "access_token", TOKEN)
    secrets.remove(ADMIN, "access_token")
    secrets.remove(ADMIN, "access_token")
    removed, stored = events.list(ADMIN)
    assert (stored.kind, stored.subject_id) == (EventKind.SECRET_STORED, "access_token")
    assert (removed.kind, removed.subject_id) == (EventKind.SECRET_REMOVED, "access_token")
    told = repr((stored, removed, secrets, secrets.status(ADMIN))) + caplog.text
    assert TOKEN not in told
    assert TOKEN[:4] not in told


@pytest.mark.parametrize("before", [None, "the-old-one"])
def test_a_change_that_cannot_be_recorded_is_taken_back(
    secrets: Secrets, keychain: MemoryKeychain, events: EventLog, monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise DatabaseBusy

    if before:
        keychain.set("access_token", before)
    monkeypatch.setattr(events, "record", refuse)
    with pytest.raises(DatabaseBusy):
        secrets.store(ADMIN, "access_token", TOKEN)
    assert secrets.reveal("access_token") == before
    if before:
        with pytest.raises(DatabaseBusy):
            secrets.remove(ADMIN, "access_token")
        assert secrets.reveal("access_token") == before
