"""Thinning keeps 12 days, 10 weeks and 9 months, and never the wrong ones."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from docassist.services.office.thinning import DAILY, MONTHLY, WEEKLY, superfluous

CASABLANCA = ZoneInfo("Africa/Casablanca")
START = datetime(2026, 11, 20, 9, tzinfo=UTC)

moments = st.lists(st.integers(0, 5_000_000).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=200)


@given(moments)
def test_the_newest_always_stays_and_nothing_is_invented(taken: list[datetime]) -> None:
    gone = superfluous(taken, CASABLANCA)
    assert gone <= set(taken)
    assert not taken or max(taken) not in gone


@given(moments)
def test_thinning_twice_is_thinning_once(taken: list[datetime]) -> None:
    kept = set(taken) - superfluous(taken, CASABLANCA)
    assert superfluous(kept, CASABLANCA) == frozenset()
    assert len(kept) <= DAILY + WEEKLY + MONTHLY


@given(moments)
def test_the_latest_days_weeks_and_months_each_keep_one(taken: list[datetime]) -> None:
    kept = set(taken) - superfluous(taken, CASABLANCA)
    for form, how_many in (("%Y-%m-%d", DAILY), ("%G-%V", WEEKLY), ("%Y-%m", MONTHLY)):
        before = sorted({m.astimezone(CASABLANCA).strftime(form) for m in taken})
        after = {m.astimezone(CASABLANCA).strftime(form) for m in kept}
        assert set(before[-how_many:]) <= after


def test_two_years_of_daily_backups_thinned_each_day() -> None:
    kept: set[datetime] = set()
    for day in range(730):
        kept.add(START + timedelta(days=day))
        kept -= superfluous(kept, CASABLANCA)
    last = max(kept)
    assert {last - timedelta(days=n) for n in range(DAILY)} <= kept
    assert len({m.astimezone(CASABLANCA).isocalendar()[:2] for m in kept}) >= WEEKLY
    assert len({(m.year, m.month) for m in kept}) >= MONTHLY
    assert DAILY < len(kept) <= DAILY + WEEKLY + MONTHLY


def test_a_clinic_that_was_closed_for_a_year_loses_nothing_it_still_had() -> None:
    before = {START + timedelta(days=n) for n in range(DAILY)}
    after = START + timedelta(days=400)
    assert superfluous(before | {after}, CASABLANCA) <= {min(before)}


def test_a_day_is_the_clinics_day() -> None:
    late, early = datetime(2026, 7, 1, 22, 30, tzinfo=UTC), datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    many = [late - timedelta(days=n) for n in range(1, 400)]
    assert late not in superfluous([late, early, *many], CASABLANCA)  # 23:30 and 00:30 there: two days
    assert late in superfluous([late, early, *many], ZoneInfo("UTC"))
