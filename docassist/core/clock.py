"""Time comes from here, so that a test, a sleeping laptop or a wrong wall clock cannot surprise the rest of the house.

Times are aware UTC everywhere below the screen. ``monotonic`` measures durations: it does not jump when somebody
corrects the wall clock.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from docassist.core.errors import TimeZoneUnknown


class Clock(Protocol):
    """What a service may ask about time."""

    def now(self) -> datetime:
        """The present, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        ...


class SystemClock:
    """The computer's clocks."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class ManualClock:
    """A clock that moves when told to."""

    def __init__(self, start: datetime) -> None:
        self._now = utc(start)
        self._elapsed = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._elapsed

    def advance(self, step: timedelta) -> None:
        """Time passes: both clocks move."""
        self._now += step
        self._elapsed += step.total_seconds()

    def set_wall(self, moment: datetime) -> None:
        """Somebody corrects the wall clock: only that one moves."""
        self._now = utc(moment)


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; a time without a zone is a programming error."""
    if moment.tzinfo is None:
        raise ValueError("a time needs its zone")
    return moment.astimezone(UTC)


def zone(name: str) -> ZoneInfo:
    """The time zone of that name, or a sentence."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise TimeZoneUnknown(field="time_zone") from None


def iso(moment: datetime, where: ZoneInfo | None = None) -> str:
    """ISO 8601 with offset and whole seconds, in the given zone or UTC."""
    return utc(moment).astimezone(where or UTC).isoformat(timespec="seconds")
