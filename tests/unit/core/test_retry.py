"""When a message is tried again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core.retry import SPREAD, WAITS, Again, Stop, decide

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def test_the_waits_are_five_and_fifteen_minutes_one_hour_and_four() -> None:
    pauses = [decide(tries, NOW, jitter=lambda: 0.0) for tries in range(1, 5)]
    minutes = [(pause.at - NOW).total_seconds() / 60 for pause in pauses if isinstance(pause, Again)]
    assert minutes == [5, 15, 60, 240]


def test_after_the_last_wait_it_stops() -> None:
    assert decide(5, NOW, jitter=lambda: 0.0) == Stop()
    assert decide(6, NOW, jitter=lambda: 0.0, retry_after=timedelta(seconds=1)) == Stop()
    assert decide(1, NOW, jitter=lambda: 0.0, waits=()) == Stop()


def test_a_pause_the_other_side_asked_for_is_not_cut_short() -> None:
    assert decide(1, NOW, jitter=lambda: 0.0, retry_after=timedelta(hours=2)) == Again(NOW + timedelta(hours=2))
    assert decide(1, NOW, jitter=lambda: 0.0, retry_after=timedelta(seconds=3)) == Again(NOW + WAITS[0])


def test_an_error_may_bring_its_own_waits() -> None:
    assert decide(1, NOW, jitter=lambda: 0.0, waits=[timedelta(seconds=4)]) == Again(NOW + timedelta(seconds=4))


def test_a_try_that_was_never_made_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="was made"):
        decide(0, NOW, jitter=lambda: 0.0)


@given(st.integers(1, 4), st.floats(0, 1), st.one_of(st.none(), st.timedeltas(timedelta(0), timedelta(days=2))))
def test_jitter_only_adds_and_only_a_little(tries: int, jitter: float, asked: timedelta | None) -> None:
    least = max(WAITS[tries - 1], asked or timedelta())
    decision = decide(tries, NOW, jitter=lambda: jitter, retry_after=asked)
    assert isinstance(decision, Again)
    assert NOW + least <= decision.at <= NOW + least * (1 + SPREAD)
