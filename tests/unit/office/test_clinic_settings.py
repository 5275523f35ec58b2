"""What this computer suggests for a new clinic, and the rows every desk shares."""

from __future__ import annotations

from datetime import timedelta

import pytest

from docassist.core.clock import ManualClock
from docassist.db.engine import Database
from docassist.db.models import SettingRow
from docassist.services.office import clinic_settings
from docassist.services.office.clinic_settings import ClinicSettings, system_defaults


@pytest.mark.parametrize(
    ("environ", "kept", "expected"),
    [
        ({}, None, ("IN", "Asia/Kolkata", "en")),
        ({"LANG": "C.UTF-8"}, "Etc/UTC", ("IN", "Asia/Kolkata", "en")),
        ({"LANG": "POSIX"}, None, ("IN", "Asia/Kolkata", "en")),
        ({"LANG": "fr_MA.UTF-8"}, "Etc/UTC", ("MA", "Africa/Casablanca", "fr")),
        ({"LANG": "fr_MA.UTF-8"}, "Europe/Paris", ("MA", "Europe/Paris", "fr")),
        ({"LANG": "ar_EG", "LC_ALL": "hi_IN.UTF-8"}, None, ("IN", "Asia/Kolkata", "hi")),
        ({"LANG": "ar_EG", "LC_ALL": ""}, None, ("EG", "Africa/Cairo", "ar")),
        ({"LANG": "en_US.UTF-8"}, "UTC", ("US", "UTC", "en")),
        ({"LANG": "de_DE@euro"}, "Europe/Berlin", ("DE", "Europe/Berlin", "en")),
        ({"LANG": "uz_Cyrl_UZ"}, None, ("UZ", "UTC", "en")),
        ({"LANG": "fr"}, None, ("IN", "Asia/Kolkata", "fr")),
        ({"LANG": "en_XX"}, None, ("IN", "Asia/Kolkata", "en")),
        ({"LANG": "../../etc"}, None, ("IN", "Asia/Kolkata", "en")),
    ],
)
def test_what_a_computer_suggests(environ: dict[str, str], kept: str | None, expected: tuple[str, str, str]) -> None:
    found = system_defaults(environ, lambda: kept)
    assert (found.region, found.time_zone, found.language) == expected


def test_this_very_computer_suggests_something_usable() -> None:
    found = system_defaults()
    assert found.region
    assert found.time_zone


def test_rows_are_put_replaced_and_added_only_if_missing(database: Database, clock: ManualClock) -> None:
    with database.write() as session:
        clinic_settings.put(session, {"region": "MA", "idle_lock_minutes": 3}, clock.now())
        clinic_settings.put(session, {}, clock.now())
        clinic_settings.add_if_missing(session, {}, clock.now())
    clock.advance(timedelta(hours=1))
    with database.write() as session:
        clinic_settings.put(session, {"region": "FR", "clinic_name": "“NUL” \0 é"}, clock.now())
        clinic_settings.add_if_missing(session, {"region": "IN", "language": "hi"}, clock.now())
    with database.read() as session:
        assert clinic_settings.stored(session) == {
            "region": "FR",
            "idle_lock_minutes": 3,
            "clinic_name": "“NUL” \0 é",
            "language": "hi",
        }
        assert session.get_one(SettingRow, "region").changed_at == clock.now()
        assert session.get_one(SettingRow, "idle_lock_minutes").changed_at == clock.now() - timedelta(hours=1)


def test_a_clinic_has_settings_before_anybody_set_any() -> None:
    assert ClinicSettings().idle_lock_minutes == 5
