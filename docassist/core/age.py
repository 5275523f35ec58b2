"""How old somebody is, in the unit a clinic would say it in: days for a newborn, months for a baby, then years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from docassist.core.errors import BirthDateUnreadable
from docassist.core.text import words

MONTHS_UNTIL = 2
"""Below this many years an age is said in months."""
OLDEST = 130


@dataclass(frozen=True)
class Age:
    count: int
    unit: Literal["years", "months", "days"]


def age_on(day: date, born: date, *, year_only: bool = False) -> Age:
    """The age on that day; nobody is younger than nothing. Of a year alone only years are known."""
    if year_only:
        return Age(max(day.year - born.year, 0), "years")
    months = (day.year - born.year) * 12 + day.month - born.month - (day.day < born.day)
    if months >= MONTHS_UNTIL * 12:
        return Age(months // 12, "years")
    if months >= 1:
        return Age(months, "months")
    return Age(max((day - born).days, 0), "days")


def born_about(day: date, years: int) -> date:
    """The birth date that stands for an age in years: the first day of the year."""
    return date(day.year - years, 1, 1)


def read_birth(typed: str, today: date) -> tuple[date | None, int | None]:
    """What a desk types of somebody's birth, in any script's digits: a birth date, or an age in years, or nothing.

    The day comes first unless the year does. A year alone stands for the age one reaches in this one.
    """
    parts = words(typed)
    if not parts:
        return None, None
    if not all(part.isascii() and part.isdigit() for part in parts) or len(parts) not in {1, 3}:
        raise BirthDateUnreadable
    if len(parts) == 1:
        number = int(parts[0][:5])
        return None, number if len(parts[0]) <= 3 else today.year - number
    year_first = len(parts[0]) == 4
    year, month, day = parts if year_first else reversed(parts)
    try:
        return date(int(year), int(month), int(day)), None
    except ValueError:
        raise BirthDateUnreadable from None
