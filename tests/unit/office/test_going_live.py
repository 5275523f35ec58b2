"""Going live: with ids, token and a keyring that keeps it safe, and not otherwise."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import (
    DemoStaysMock,
    KeyringNotSafe,
    KeyringUnusable,
    LiveModeIncomplete,
)
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import Keychain, MemoryKeychain
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings

ADMIN = Actor("u1", "Dr. Mehta", frozenset({Role.ADMIN, Role.DOCTOR}))
NURSE = Actor("u2", "Leïla", frozenset({Role.NURSE}))
IDS = {"phone_number_id": "109482775310226", "waba_id": "2094813376051467"}
TOKEN = "EAAGm0PX4ZCpsBAKZCtoken"


def test_live_needs_ids_and_token(settings: Settings, secrets: Secrets) -> None:
    with pytest.raises(LiveModeIncomplete) as refused:
        settings.change(ADMIN, {"mode": "live"})
    assert refused.value.facts["missing"] == "phone_number_id, waba_id, access_token"
    settings.change(ADMIN, IDS)
    with pytest.raises(LiveModeIncomplete) as refused:
        settings.change(ADMIN, {"mode": "live"})
    assert refused.value.facts["missing"] == "access_token"
    secrets.store(ADMIN, "access_token", TOKEN)
    assert settings.change(ADMIN, {"mode": "live"})["mode"] == "live"
    assert settings.whatsapp.mode == "live"
    assert settings.live_problem() is None


def test_one_can_ask_beforehand_what_stops_live(settings: Settings, secrets: Secrets) -> None:
    stopped = settings.what_stops_live(NURSE)
    assert isinstance(stopped, LiveModeIncomplete)
    assert stopped.facts["missing"] == "phone_number_id, waba_id, access_token"
    settings.change(ADMIN, IDS)
    secrets.store(ADMIN, "access_token", TOKEN)
    assert settings.what_stops_live(NURSE) is None
    assert settings.whatsapp.mode == "mock"


def test_live_and_ids_may_come_together(settings: Settings, secrets: Secrets) -> None:
    secrets.store(ADMIN, "access_token", TOKEN)
    assert settings.change(ADMIN, {"mode": "live", **IDS})["mode"] == "live"


def test_live_cannot_lose_its_ids_but_can_end_and_slow_down(settings: Settings, secrets: Secrets) -> None:
    secrets.store(ADMIN, "access_token", TOKEN)
    settings.change(ADMIN, {"mode": "live", **IDS})
    with pytest.raises(LiveModeIncomplete):
        settings.change(ADMIN, {"waba_id": ""})
    secrets.remove(ADMIN, "access_token")
    settings.change(ADMIN, {"rate_per_minute": 1})
    assert isinstance(settings.live_problem(), LiveModeIncomplete)
    assert settings.change(ADMIN, {"mode": "mock", "waba_id": ""})["mode"] == "mock"
    assert settings.live_problem() is None


def test_live_in_a_real_keyring(
    secret_service: object, database: Database, clock: ManualClock, events: EventLog, settings_file: Path
) -> None:
    secrets = Secrets(Keychain(new_id()), events, database)
    settings = Settings(database, clock, events, secrets, settings_file)
    secrets.store(ADMIN, "access_token", TOKEN)
    assert settings.change(ADMIN, {"mode": "live", **IDS})["mode"] == "live"
    assert TOKEN not in settings_file.read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize("backend", ["null", "fail"])
def test_no_live_mode_without_a_keyring(
    database: Database,
    clock: ManualClock,
    events: EventLog,
    settings_file: Path,
    monkeypatch: pytest.MonkeyPatch,
    backend: str,
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{backend}.Keyring")
    settings = Settings(database, clock, events, Secrets(Keychain(new_id()), events, database), settings_file)
    with pytest.raises(KeyringUnusable):
        settings.change(ADMIN, {"mode": "live", **IDS})
    assert settings.show(ADMIN)["mode"] == "mock"


def test_no_live_mode_with_a_keyring_in_plain_text(
    settings: Settings, keychain: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_safe() -> None:
        raise KeyringNotSafe(name="PlaintextKeyring")

    keychain.set("access_token", TOKEN)
    settings.change(ADMIN, {"mode": "live", **IDS})
    monkeypatch.setattr(keychain, "require_safe", not_safe)
    assert isinstance(settings.live_problem(), KeyringNotSafe)
    settings.change(ADMIN, {"mode": "mock"})
    with pytest.raises(KeyringNotSafe) as refused:
        settings.change(ADMIN, {"mode": "live"})
    assert "PlaintextKeyring" in refused.value.message
    assert settings.whatsapp.mode == "mock"


def test_live_mode_written_into_the_file_by_hand_is_seen_through(settings: Settings, settings_file: Path) -> None:
    settings_file.write_text('{"mode": "LIVE"}', encoding="utf-8")
    assert settings.whatsapp.mode == "live"
    assert isinstance(settings.live_problem(), LiveModeIncomplete)


def test_the_demo_never_goes_live(
    database: Database, clock: ManualClock, events: EventLog, secrets: Secrets, settings_file: Path
) -> None:
    secrets.store(ADMIN, "access_token", TOKEN)
    settings = Settings(database, clock, events, secrets, settings_file, demo=True)
    with pytest.raises(DemoStaysMock):
        settings.change(ADMIN, {"mode": "live", **IDS})
    settings_file.write_text(json.dumps({"mode": "live", **IDS}), encoding="utf-8")
    assert settings.whatsapp.mode == "mock"
    assert settings.show(ADMIN)["mode"] == "mock"


def test_what_stands_in_the_way_is_told_before_anybody_tries(settings: Settings, secrets: Secrets) -> None:
    stopped = settings.what_stops_live(NURSE)
    assert isinstance(stopped, LiveModeIncomplete)
    assert stopped.facts["missing"] == "phone_number_id, waba_id, access_token"
    assert settings.live_problem() is None
    settings.change(ADMIN, IDS)
    secrets.store(ADMIN, "access_token", TOKEN)
    assert settings.what_stops_live(NURSE) is None
    assert settings.whatsapp.mode == "mock"
