"""Which scheduled backups are no longer needed: many recent ones stay, few old ones, and always the newest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from docassist.core.clock import utc

DAILY, WEEKLY, MONTHLY = 12, 10, 9


def superfluous(moments: Iterable[datetime], where: ZoneInfo) -> frozenset[datetime]:
    """All but the last backup of each of the latest 12 days, 10 weeks and 9 months that have one, in the clinic's zone."""
    newest_first = sorted({utc(moment) for moment in moments}, reverse=True)
    local = {moment: moment.astimezone(where) for moment in newest_first}
    kept: set[datetime] = set()
    for period, how_many in ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY)):
        last: dict[tuple[int, ...], datetime] = {}
        for moment in newest_first:
            last.setdefault(period(local[moment]), moment)
        kept.update(list(last.values())[:how_many])
    return frozenset(newest_first) - kept


def _day(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month, moment.day


def _week(moment: datetime) -> tuple[int, ...]:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> tuple[int, ...]:
    return moment.year, moment.month
