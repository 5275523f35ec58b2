"""Days and moments as the reader writes them. The language is the application's, set with its translation."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

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
    words = QCoreApplication.translate("dates", "{day}, {time}")
    return words.format(day=day(local.date(), now.astimezone(where).date()), time=time_of(moment, where))
