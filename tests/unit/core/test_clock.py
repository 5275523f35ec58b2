"""Time is UTC, injected, and survives a corrected wall clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from docassist.core.clock import ManualClock, SystemClock, iso, utc, zone
from docassist.core.errors import InvalidValue

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def test_the_systems_clocks() -> None:
    clock = SystemClock()
    first = clock.monotonic()
    assert clock.now().utcoffset() == timedelta(0)
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.monotonic() >= first


def test_a_manual_clock_moves_when_told_to() -> None:
    clock = ManualClock(NINE)
    clock.advance(timedelta(minutes=5))
    assert clock.now() == NINE + timedelta(minutes=5)
    assert clock.monotonic() == 300


def test_a_corrected_wall_clock_does_not_move_durations() -> None:
    clock = ManualClock(NINE)
    clock.set_wall(NINE - timedelta(days=400))
    assert clock.now() == NINE - timedelta(days=400)
    assert clock.monotonic() == 0


def test_a_time_without_a_zone_is_refused() -> None:
    bare = datetime(2026, 11, 20)  # noqa: DTZ001  # what the test is about
    with pytest.raises(ValueError, match="zone"):
        utc(bare)
    with pytest.raises(ValueError, match="zone"):
        ManualClock(bare)


def test_utc_keeps_the_moment() -> None:
    india = datetime(2026, 11, 20, 14, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert utc(india) == NINE
    assert utc(india).utcoffset() == timedelta(0)


@pytest.mark.parametrize("name", ["Africa/Casablanca", "Asia/Kolkata", "UTC"])
def test_zones_have_names(name: str) -> None:
    assert zone(name).key == name


@pytest.mark.parametrize(
    "name", ["", "Mars/Phobos", "../../etc/passwd", "/etc/localtime", "a\x00b", "é" * 300, "Africa"]
)
def test_what_is_no_zone_gets_a_sentence(name: str) -> None:
    with pytest.raises(InvalidValue, match="Africa/Casablanca") as caught:
        zone(name)
    assert caught.value.field == "time_zone"


def test_iso_has_whole_seconds_and_an_offset() -> None:
    precise = NINE.replace(microsecond=123456)
    assert iso(precise) == "2026-11-20T09:00:00+00:00"
    assert iso(precise, zone("Asia/Kolkata")) == "2026-11-20T14:30:00+05:30"
