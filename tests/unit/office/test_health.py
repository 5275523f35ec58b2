"""Health: every check says what is well and what is not, in a sentence; one that fails does not hide the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import text

from docassist.core.access import Actor
from docassist.core.clock import ManualClock
from docassist.core.errors import DiskFull, NotPermitted
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office import clinic_settings, health_checks, json_file, logs
from docassist.services.office.health import Check, Health, NamedLook
from docassist.services.office.health_checks import Examined, office_checks
from docassist.services.office.keychain import MemoryKeychain
from docassist.services.office.place import Place
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings
from tests.office import ME, Office, tick

NAMES = ["encryption", "keyring", "disk", "clock", "backup", "events", "settings", "graph_version", "database", "fonts"]


@pytest.fixture
def office(sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> Office:
    return Office(sqlite_database, clock, tmp_path / "data")


@pytest.fixture
def examined(office: Office) -> Examined:
    return as_examined(office)


def as_examined(office: Office) -> Examined:
    keychain = MemoryKeychain()
    secrets = Secrets(keychain, office.events, office.db)
    settings = Settings(office.db, office.clock, office.events, secrets, office.place.whatsapp_settings)
    return Examined(
        office.db, office.clock, office.place, settings, keychain, backups=office.backups, sealer=office.sealer
    )


def found(examined: Examined) -> dict[str, Check]:
    checks = Health(examined.clock, office_checks(examined)).examine(ME)
    assert [check.name for check in checks if check.name not in {"token", "webhook"}] == NAMES
    for check in checks:
        assert check.message.endswith(".")
        assert "{" not in check.message
        assert check.short
    return {check.name: check for check in checks}


def test_a_computer_in_order(database: Database, clock: ManualClock, tmp_path: Path) -> None:
    office = Office(database, clock, tmp_path / "data")
    office.backups.make(ME)
    assert {name for name, check in found(as_examined(office)).items() if check.ok is not True} == set()


def live(office: Office, **secrets: str) -> Examined:
    """A clinic that is live on paper: nobody asked whether it may be."""
    examined = as_examined(office)
    for name, value in secrets.items():
        examined.keychain.set(name, value)
    json_file.write(office.place.whatsapp_settings, {"mode": "live"})
    return examined


@pytest.mark.parametrize(("secrets", "ok"), [({}, False), ({"access_token": "EAAtoken"}, True)])
def test_a_live_clinic_needs_its_token(office: Office, secrets: dict[str, str], ok: bool) -> None:
    check = health_checks.token(live(office, **secrets))
    assert check is not None
    assert check.ok is ok
    assert "EAAtoken" not in check.message


def test_a_webhook_that_falls_silent_is_told(office: Office, clock: ManualClock) -> None:
    examined = live(office)
    check = health_checks.webhook(examined)
    assert check is not None
    assert check.ok is None, "nothing has come yet"
    with office.db.write() as session:
        clinic_settings.put(session, {health_checks.LAST_WEBHOOK: clock.now().isoformat()}, clock.now())
    for hours, ok in ((2, True), (2, False)):
        tick(clock, hours=hours)
        check = health_checks.webhook(examined)
        assert check is not None
        assert check.ok is ok
    assert "4 h" in check.message


def test_in_mock_mode_there_is_nothing_to_say_of_either(examined: Examined) -> None:
    assert health_checks.token(examined) is health_checks.webhook(examined) is None


def test_a_new_clinic_has_no_backup_and_that_is_no_alarm(examined: Examined) -> None:
    assert found(examined)["backup"].ok is None


def test_an_old_backup(office: Office, examined: Examined, clock: ManualClock) -> None:
    office.backups.make(ME)
    tick(clock, hours=35)
    assert found(examined)["backup"].ok
    tick(clock, hours=2)
    check = found(examined)["backup"]
    assert check.ok is False
    assert "37 h ago" in check.message


def test_a_backup_that_failed(office: Office, examined: Examined) -> None:
    office.backups.make(ME)
    check = found(replace(examined, backup_problem=DiskFull))["backup"]
    assert (check.ok, check.context) == (False, "errors")
    assert "disk is full" in check.message


@pytest.mark.parametrize(("free", "ok"), [(5_000_000_000, True), (900_000_000, False), (0, False)])
def test_the_disk(examined: Examined, monkeypatch: pytest.MonkeyPatch, free: int, ok: bool) -> None:
    monkeypatch.setattr(
        "docassist.services.office.health_checks.shutil.disk_usage", lambda _: SimpleNamespace(free=free)
    )
    assert found(examined)["disk"].ok is ok


def test_a_clock_before_the_program_was_built(examined: Examined, clock: ManualClock) -> None:
    looks = Health(clock, office_checks(examined))
    clock.set_wall(datetime(2019, 1, 1, tzinfo=UTC))
    assert {check.name: check for check in looks.checks()}["clock"].ok is False


def test_an_event_from_the_future(office: Office, examined: Examined, clock: ManualClock) -> None:
    clock.set_wall(clock.now() + timedelta(days=2))
    with office.db.write() as session:
        office.events.record(session, ME, EventKind.CLINIC_MADE)
    clock.set_wall(clock.now() - timedelta(days=2))
    assert found(examined)["clock"].ok is False


@pytest.mark.parametrize(("minutes", "ok"), [(-3, False), (-1, True), (240, True)])
def test_a_clock_that_jumped_while_running(examined: Examined, clock: ManualClock, minutes: int, ok: bool) -> None:
    """Forward is a laptop that slept; back is somebody who set it."""
    looks = Health(clock, office_checks(examined))
    clock.set_wall(clock.now() + timedelta(minutes=minutes))
    assert {check.name: check for check in looks.checks()}["clock"].ok is ok


def test_a_broken_chain(office: Office, examined: Examined) -> None:
    office.furnish()
    with office.db.write() as session:
        session.execute(text("DELETE FROM event_seals WHERE position = 3"))
    office.sealer.seal()
    check = found(examined)["events"]
    assert check.ok is False


def test_a_secret_in_the_settings_file(office: Office, examined: Examined) -> None:
    office.place.whatsapp_settings.write_text('{"access_token": "EAAGsecret"}')
    check = found(examined)["settings"]
    assert check.ok is False
    assert "access_token" in check.message
    assert "EAAG" not in check.message


def test_a_settings_file_that_cannot_be_read(office: Office, examined: Examined) -> None:
    office.place.whatsapp_settings.write_text("{")
    checks = found(examined)
    assert checks["settings"].ok is False
    assert checks["graph_version"].ok is False


@pytest.mark.parametrize(
    ("mode", "version", "ok"),
    [
        ("mock", "v25.0", True),
        ("live", "v25.0", True),
        ("mock", "v20.0", None),
        ("live", "v20.0", False),
        ("live", "v21.0", False),
    ],
)
def test_the_end_of_a_graph_version(
    office: Office, examined: Examined, mode: str, version: str, ok: bool | None
) -> None:
    office.place.whatsapp_settings.write_text(f'{{"mode": "{mode}", "graph_version": "{version}"}}')
    assert found(examined)["graph_version"].ok is ok


def test_a_damaged_database(examined: Examined) -> None:
    with examined.db.connect() as line:
        line.exec_driver_sql("PRAGMA foreign_keys = OFF")
        line.exec_driver_sql("INSERT INTO patient_words VALUES ('word', 'nobody')")
    assert found(examined)["database"].ok is False


def test_missing_typefaces(examined: Examined, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health_checks, "FONTS", tmp_path)
    assert found(examined)["fonts"].ok is False


def test_the_demo_needs_neither_keyring_nor_backup(examined: Examined) -> None:
    checks = found(replace(examined, place=Place(examined.place.root, demo=True)))
    assert (checks["keyring"].ok, checks["backup"].ok) == (None, None)
    assert checks["backup"].advice == ""


@pytest.mark.parametrize(
    ("host", "here"),
    [
        *((host, True) for host in (None, "", "/run/postgresql", "localhost", "127.0.0.1", "::1")),
        *((host, False) for host in ("10.0.0.5", "db.clinic.example", "localhost.evil.example")),
    ],
)
def test_which_servers_are_on_this_computer(host: str | None, here: bool) -> None:
    assert health_checks._is_here(host) is here


def test_a_server_reached_in_the_open(
    postgres_database: Database, clock: ManualClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health_checks, "_is_here", lambda _: False)
    assert found(as_examined(Office(postgres_database, clock, tmp_path / "data")))["encryption"].ok is False


# --- the list itself ------------------------------------------------------------------------------------------------


def counted(name: str, counts: dict[str, int], **options: Any) -> NamedLook:
    def look() -> Check:
        counts[name] = counts.get(name, 0) + 1
        return Check(name, True, name, f"{name} is well.")

    return NamedLook(name, look, **options)


def test_slow_looks_are_kept_and_thorough_ones_wait_to_be_asked(clock: ManualClock) -> None:
    counts: dict[str, int] = {}
    health = Health(clock, [counted("quick", counts), counted("slow", counts, slow=True)])
    health.add(counted("thorough", counts, thorough=True))
    for _ in range(5):
        assert [check.name for check in health.checks()] == ["quick", "slow"]
        tick(clock, minutes=1)
    assert counts == {"quick": 5, "slow": 1}
    tick(clock, minutes=6)
    health.checks()
    assert counts["slow"] == 2
    assert len(health.examine(ME)) == 3
    assert counts == {"quick": 7, "slow": 3, "thorough": 1}


@pytest.fixture
def logging_on(tmp_path: Path) -> Iterator[Path]:
    made = logs.set_up(tmp_path / "logs")
    yield tmp_path / "logs" / logs.NAME
    made.close()


def test_a_check_that_fails_does_not_hide_the_others(clock: ManualClock, logging_on: Path) -> None:
    def fails() -> Check:
        raise ZeroDivisionError("Fatima")

    counts: dict[str, int] = {}
    one, other = Health(clock, [NamedLook("broken", fails), counted("well", counts)]).checks()
    assert (one.ok, other.ok) == (False, True)
    assert "Fatima" not in one.message
    assert str(one.facts["reference"]) in logging_on.read_text()


def test_who_may_examine(clock: ManualClock) -> None:
    with pytest.raises(NotPermitted):
        Health(clock).examine(Actor("u", "nobody", frozenset()))
