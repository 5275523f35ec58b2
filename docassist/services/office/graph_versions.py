"""How long Meta answers each version of the Graph interface.

A version past its end is not refused by Meta: it silently runs as the oldest one still offered, with other rules. So we
say beforehand when one ends, and refuse to set one that has.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

DEFAULT = "v25.0"
WARN_DAYS = 90

_ENDS = MappingProxyType(
    {
        18: date(2026, 1, 26),
        19: date(2026, 5, 21),
        20: date(2026, 9, 24),
        21: date(2027, 1, 21),
        22: date(2027, 5, 20),
        23: date(2027, 10, 8),
        24: date(2028, 2, 18),
        25: date(2028, 7, 29),
    }
)
_WRITTEN = re.compile(r"v?([1-9][0-9]?)(?:\.0)?", re.ASCII)


@dataclass(frozen=True)
class GraphVersion:
    """``ends`` is None while Meta has not said. ``days_left`` counts down to it and is 0 or less once it is over."""

    name: str
    ends: date | None
    days_left: int | None

    @property
    def is_over(self) -> bool:
        return self.days_left is not None and self.days_left <= 0

    @property
    def ends_soon(self) -> bool:
        return self.days_left is not None and self.days_left <= WARN_DAYS


def normal(text: str) -> str | None:
    """``v25.0`` however it was written, or None if it is no version."""
    found = _WRITTEN.fullmatch(text.strip().lower())
    return f"v{found[1]}.0" if found else None


def look_up(name: str, today: date) -> GraphVersion:
    """What is known of a version written as ``v25.0``. Older than the oldest known is over; newer has no end yet."""
    number = int(name[1:-2])
    ends = _ENDS[min(_ENDS)] if number < min(_ENDS) else _ENDS.get(number)
    return GraphVersion(name, ends, None if ends is None else (ends - today).days)
