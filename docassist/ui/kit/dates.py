"""Days and moments as the reader writes them. The language is the application's, set with its translation."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from docassist.ui.kit.text import ltr


def day(when: date, today: date | None = None) -> str:
    """``14 Oct 2026``; without the year in this one, and ``today`` where it is today."""
    if when == today:
        return QCoreApplication.translate("dates", "today")
    pattern = QCoreApplication.translate("dates", "d MMM", "a day of this year")
    if today is None or when.year != today.year:
        pattern = QCoreApplication.translate("dates", "d MMM yyyy", "a day of another year")
    return QLocale().toString(QDate(when.year, when.month, when.day), pattern)


def time_of(moment: datetime, where: ZoneInfo) -> str:
    """``18:05``, on the clinic's wall clock."""
    return ltr(moment.astimezone(where).strftime("%H:%M"))


def day_and_time(moment: datetime, where: ZoneInfo, now: datetime) -> str:
    """``today 10:52``, ``14 Oct, 19:10``."""
    local = moment.astimezone(where)
    return _joined(day(local.date(), now.astimezone(where).date()), time_of(moment, where))


def day_and_time_here(seconds: int) -> str:
    """``14 Oct 2026, 19:10`` by this computer's own clock: where the clinic is cannot be known before it is open."""
    local = QDateTime.fromSecsSinceEpoch(seconds)
    date_, time = local.date(), local.time()
    return _joined(day(date(date_.year(), date_.month(), date_.day())), ltr(time.toString("HH:mm")))


def _joined(day_: str, time: str) -> str:
    return QCoreApplication.translate("dates", "{day}, {time}").format(day=day_, time=time)
