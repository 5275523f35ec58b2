"""Settings: shown and changed by name, all or none."""

from __future__ import annotations

import json
import logging
import stat
import threading
from pathlib import Path

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import (
    DatabaseBusy,
    DiskFull,
    GraphAddressRefused,
    IdWrongLength,
    InvalidValue,
    NotAChoice,
    NotPermitted,
    NumberOutOfRange,
    SettingsUnreadable,
    UnknownSetting,
)
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office import settings as settings_module
from docassist.services.office import whatsapp_settings
from docassist.services.office.clinic_settings import ClinicSettings
from docassist.services.office.events import EventLog
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings
from docassist.services.office.whatsapp_settings import WhatsAppSettings
from tests.hostile import HOSTILE, expected

ADMIN = Actor("u1", "Dr. Mehta", frozenset({Role.ADMIN, Role.DOCTOR}))
NURSE = Actor("u2", "Leïla", frozenset({Role.NURSE}))
IDS = {"phone_number_id": "109482775310226", "waba_id": "2094813376051467"}
TOKEN = "EAAGm0PX4ZCpsBAKZCtoken"
DEFAULTS = {
    "mode": "mock",
    "phone_number_id": "",
    "waba_id": "",
    "graph_url": "https://graph.facebook.com",
    "graph_version": "v25.0",
    "region": "IN",
    "time_zone": "Asia/Kolkata",
    "clinic_name": "",
    "language": "en",
    "rate_per_minute": 20,
    "quiet_hours": "off",
    "enabled": True,
    "idle_lock_minutes": 5,
    "backup_hour": 2,
}


def in_file(settings_file: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads(settings_file.read_text(encoding="utf-8"))
    return found


def told(events: EventLog) -> list[str]:
    return [event.subject_id for event in events.list(ADMIN) if event.kind == EventKind.SETTING_CHANGED]


# --- showing and changing -------------------------------------------------------------------------------------------


def test_defaults_in_the_order_of_the_contract(settings: Settings, settings_file: Path) -> None:
    assert list(settings.show(NURSE).items()) == list(DEFAULTS.items())
    assert settings.whatsapp == WhatsAppSettings()
    assert settings.clinic == ClinicSettings()
    assert not settings_file.exists()


def test_a_change_is_there_afterwards(settings: Settings, settings_file: Path, events: EventLog) -> None:
    written = {
        "phone_number_id": "109 482 775 310 226",
        "graph_url": "http://127.0.0.1:8099/",
        "graph_version": "26",
        "region": "ma",
        "time_zone": "Africa/Casablanca",
        "clinic_name": "Cabinet Amrani",
        "language": "fr",
        "rate_per_minute": "80",
        "quiet_hours": "21:00–08:00",
        "enabled": "off",
        "idle_lock_minutes": 0,
        "backup_hour": "13",
    }
    after = settings.change(ADMIN, written)
    assert after == {
        **DEFAULTS,
        "phone_number_id": "109482775310226",
        "graph_url": "http://127.0.0.1:8099",
        "graph_version": "v26.0",
        "region": "MA",
        "time_zone": "Africa/Casablanca",
        "clinic_name": "Cabinet Amrani",
        "language": "fr",
        "rate_per_minute": 80,
        "quiet_hours": "21:00-08:00",
        "enabled": False,
        "idle_lock_minutes": 0,
        "backup_hour": 13,
    }
    assert settings.show(ADMIN) == after
    assert str(settings.whatsapp.quiet_hours) == "21:00-08:00"
    assert settings.clinic.region == "MA"
    assert sorted(told(events)) == sorted(written)
    assert stat.S_IMODE(settings_file.stat().st_mode) == 0o600


def test_it_can_be_set_to_what_it_shows(settings: Settings, events: EventLog) -> None:
    settings.change(ADMIN, {"quiet_hours": "22:00-07:00", "clinic_name": " Ünïcode ", "rate_per_minute": 1})
    shown = settings.show(ADMIN)
    count = len(told(events))
    assert settings.change(ADMIN, shown) == shown
    assert len(told(events)) == len(DEFAULTS)
    assert settings.change(ADMIN, shown) == shown
    assert len(told(events)) == len(DEFAULTS) > count


def test_another_process_sees_it_at_once(
    settings: Settings, database: Database, secrets: Secrets, events: EventLog, clock: ManualClock, settings_file: Path
) -> None:
    other = Settings(database, clock, events, secrets, settings_file)
    settings.change(ADMIN, {"rate_per_minute": 3, "clinic_name": "A"})
    assert (other.whatsapp.rate_per_minute, other.clinic.clinic_name) == (3, "A")


@pytest.mark.parametrize(
    ("wanted", "problem", "field"),
    [
        ({"rate_per_minute": 50, "waba_id": "20948133760514"}, IdWrongLength, "waba_id"),
        ({"clinic_name": "New", "rate_per_minute": "0"}, NumberOutOfRange, "rate_per_minute"),
        ({"clinic_name": "New", "graph_url": "https://example.net"}, GraphAddressRefused, "graph_url"),
        ({"clinic_name": "New", "mode": "production"}, NotAChoice, "mode"),
        ({"clinic_name": "New", "access_token": TOKEN}, UnknownSetting, "access_token"),
        ({"clinic_name": "New", "key_fingerprint": "x"}, UnknownSetting, "key_fingerprint"),
        ({"clinic_name": "x" * 121}, InvalidValue, "clinic_name"),
    ],
)
def test_one_refused_value_changes_nothing(
    settings: Settings,
    settings_file: Path,
    events: EventLog,
    wanted: dict[str, object],
    problem: type[InvalidValue],
    field: str,
) -> None:
    with pytest.raises(problem) as refused:
        settings.change(ADMIN, wanted)
    assert refused.value.facts["field"] == field
    assert TOKEN not in refused.value.message
    assert settings.show(ADMIN) == DEFAULTS
    assert not settings_file.exists()
    assert told(events) == []


def test_who_may(settings: Settings) -> None:
    with pytest.raises(NotPermitted):
        settings.change(NURSE, {"clinic_name": "Mine"})
    assert settings.show(NURSE) == DEFAULTS


def test_events_say_which_and_never_what(
    settings: Settings, events: EventLog, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    settings.change(ADMIN, {"clinic_name": "Cabinet Confidentiel", "phone_number_id": IDS["phone_number_id"]})
    shown = repr(events.list(ADMIN)) + caplog.text
    assert "Confidentiel" not in shown
    assert IDS["phone_number_id"] not in shown


def test_the_clinic_s_name_comes_back_as_typed(settings: Settings) -> None:
    for name in HOSTILE:
        if len(name) <= 120:
            settings.change(ADMIN, {"clinic_name": name})
            assert settings.clinic.clinic_name == expected(name)


# --- all or none, also when something breaks ------------------------------------------------------------------------


@pytest.mark.parametrize("content", [None, b'{\n  "rate_per_minute": 7, "theirs": [1]\n}'])
def test_when_the_database_refuses_the_file_is_as_it_was(
    settings: Settings, events: EventLog, settings_file: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content:
        settings_file.write_bytes(content)
    written: list[bytes] = []

    def write_then_fail(path: Path, values: dict[str, object]) -> None:
        write(path, values)
        written.append(path.read_bytes())
        raise DatabaseBusy  # where the commit would come

    write = whatsapp_settings.write
    monkeypatch.setattr(whatsapp_settings, "write", write_then_fail)
    with pytest.raises(DatabaseBusy):
        settings.change(ADMIN, {"rate_per_minute": 99, "clinic_name": "New"})
    assert b"99" in written[0]
    assert (settings_file.read_bytes() if settings_file.exists() else None) == content
    assert settings.clinic.clinic_name == ""
    assert told(events) == []


def test_when_the_file_cannot_be_written_the_database_is_as_it_was(
    settings: Settings, events: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(whatsapp_settings, "write", full)
    with pytest.raises(DiskFull):
        settings.change(ADMIN, {"rate_per_minute": 99, "clinic_name": "New"})
    assert settings.show(ADMIN) == DEFAULTS
    assert told(events) == []


def test_seeded_without_putting_back_half_a_change_would_stay(
    settings: Settings, settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Nothing:
        def __init__(self, path: Path) -> None: ...
        def __enter__(self) -> None: ...
        def __exit__(self, *_: object) -> None: ...

    def write_then_fail(path: Path, values: dict[str, object]) -> None:
        write(path, values)
        raise DatabaseBusy

    write = whatsapp_settings.write
    monkeypatch.setattr(whatsapp_settings, "write", write_then_fail)
    monkeypatch.setattr(settings_module, "_put_back_on_failure", Nothing)
    with pytest.raises(DatabaseBusy):
        settings.change(ADMIN, {"rate_per_minute": 99})
    assert in_file(settings_file) == {"rate_per_minute": 99}


def test_changes_at_one_moment_are_all_kept(settings: Settings, settings_file: Path) -> None:
    wanted = [{"rate_per_minute": 9}, {"quiet_hours": "1-2"}, {"waba_id": IDS["waba_id"]}, {"enabled": "off"}]
    threads = [threading.Thread(target=settings.change, args=(ADMIN, change)) for change in wanted]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert in_file(settings_file) == {
        "rate_per_minute": 9,
        "quiet_hours": "01:00-02:00",
        "waba_id": IDS["waba_id"],
        "enabled": False,
    }


# --- the file -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b'"mock"', b"\xff\xfe", b"[" * 100_000])
def test_a_damaged_file_is_refused_and_left_alone(settings: Settings, settings_file: Path, content: bytes) -> None:
    settings_file.write_bytes(content)
    with pytest.raises(SettingsUnreadable) as refused:
        settings.show(ADMIN)
    assert "whatsapp_settings.json" in refused.value.message
    with pytest.raises(SettingsUnreadable):
        settings.change(ADMIN, {"rate_per_minute": 5, "clinic_name": "New"})
    assert isinstance(settings.live_problem(), SettingsUnreadable)
    assert settings_file.read_bytes() == content
    assert settings.clinic.clinic_name == ""


def test_a_file_written_by_hand_is_read_as_people_write(settings: Settings, settings_file: Path) -> None:
    settings_file.write_bytes(
        b'\xef\xbb\xbf{"mode": "Mock", "rate_per_minute": "30", "enabled": "off", "quiet_hours": "22-7"}'
    )
    assert settings.whatsapp.rate_per_minute == 30
    assert settings.whatsapp.enabled is False
    assert str(settings.whatsapp.quiet_hours) == "22:00-07:00"


def test_a_wrong_value_written_by_hand_is_a_sentence_and_can_be_set_right(
    settings: Settings, settings_file: Path
) -> None:
    settings_file.write_text('{"rate_per_minute": 100000}', encoding="utf-8")
    with pytest.raises(NumberOutOfRange):
        settings.show(ADMIN)
    assert isinstance(settings.live_problem(), NumberOutOfRange)
    settings.change(ADMIN, {"rate_per_minute": 40})
    assert settings.whatsapp.rate_per_minute == 40


def test_what_a_newer_version_keeps_there_stays(settings: Settings, settings_file: Path) -> None:
    settings_file.write_text('{"calls": {"enabled": true}, "rate_per_minute": 5}', encoding="utf-8")
    settings.change(ADMIN, {"rate_per_minute": 6})
    assert in_file(settings_file) == {"calls": {"enabled": True}, "rate_per_minute": 6}


def test_a_secret_in_the_file_is_named_not_used_and_goes_with_the_next_change(
    settings: Settings, secrets: Secrets, settings_file: Path
) -> None:
    settings_file.write_text(
        json.dumps({"access_token": TOKEN, "mock_mode": False, "App_Secret": "x"}), encoding="utf-8"
    )
    assert settings.secrets_in_file() == ("access_token", "App_Secret")
    assert TOKEN not in repr(settings.show(ADMIN)) + repr(settings.whatsapp)
    assert settings.whatsapp.mode == "mock"
    assert not secrets.is_stored("access_token")
    settings.change(ADMIN, {"rate_per_minute": 6})
    assert in_file(settings_file) == {"mock_mode": False, "rate_per_minute": 6}
    assert settings.secrets_in_file() == ()


@pytest.mark.parametrize(
    "name", ["access_token", "app_secret", "verify_token", "relay_token", "Password", "two_step_pin"]
)
def test_what_would_be_a_secret(name: str) -> None:
    assert whatsapp_settings.is_secret(name)
    assert not any(map(whatsapp_settings.is_secret, DEFAULTS))


# --- what the computer suggests -------------------------------------------------------------------------------------


def test_suggestions_are_kept_once(settings: Settings) -> None:
    settings.remember_defaults(ClinicSettings(region="MA", time_zone="Africa/Casablanca", language="fr"))
    settings.remember_defaults(ClinicSettings(region="US", time_zone="America/New_York", language="en"))
    assert (settings.clinic.region, settings.clinic.time_zone, settings.clinic.language) == (
        "MA",
        "Africa/Casablanca",
        "fr",
    )


def test_a_version_that_has_ended_is_shown_but_not_set(settings: Settings, settings_file: Path) -> None:
    settings_file.write_text('{"graph_version": "v18.0"}', encoding="utf-8")
    assert settings.whatsapp.graph_version == "v18.0"
    with pytest.raises(InvalidValue):
        settings.change(ADMIN, {"graph_version": "v18.0"})
