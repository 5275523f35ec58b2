"""What the whole clinic shares, whichever desk: its name, country, time zone, language and habits. In the database."""

from __future__ import annotations

import ctypes
import locale
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from docassist.core.words import LANGUAGES
from docassist.db.conflict import insert_into
from docassist.db.models import SettingRow

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

FALLBACK_REGION, FALLBACK_ZONE, FALLBACK_LANGUAGE = "IN", "Asia/Kolkata", "en"
_LOCALE = re.compile(r"(?P<language>[a-z]{2,3})(?:[_-][A-Z][a-z]{3})?(?:[_-](?P<region>[A-Z]{2}))?\b", re.ASCII)
_NOWHERE = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "Etc/GMT", "Etc/Zulu", "GMT", "UCT", "Universal", "Zulu"})
"""The zones of servers; nobody lives there."""


@dataclass(frozen=True)
class ClinicSettings:
    """``idle_lock_minutes`` 0: never. ``backup_hour`` is in the clinic's time."""

    clinic_name: str = ""
    region: str = FALLBACK_REGION
    time_zone: str = FALLBACK_ZONE
    language: str = FALLBACK_LANGUAGE
    idle_lock_minutes: int = 5
    backup_hour: int = 2


def stored(session: Session) -> dict[str, object]:
    """Everything in the table, by name."""
    return {row.name: row.value for row in session.execute(select(SettingRow.name, SettingRow.value))}


def put(session: Session, values: Mapping[str, object], at: datetime) -> None:
    """Store the values, in place of older ones."""
    if values:
        new = _insert(session, values, at)
        changed = {"value": new.excluded.value, "changed_at": new.excluded.changed_at}
        session.execute(new.on_conflict_do_update(index_elements=[SettingRow.name], set_=changed))


def add_if_missing(session: Session, values: Mapping[str, object], at: datetime) -> None:
    """Store the values that nobody stored before."""
    if values:
        session.execute(_insert(session, values, at).on_conflict_do_nothing())


def system_defaults(
    environ: Mapping[str, str] = os.environ, kept_zone: Callable[[], str | None] | None = None
) -> ClinicSettings:
    """Country, time zone and language as this computer is set up; what it does not say is as in India."""
    language, region = _system_locale(environ)
    zone = (kept_zone or _kept_zone)()
    if zone is None or zone in _NOWHERE:
        zone = _only_zone(region) or (FALLBACK_ZONE if region is None else "UTC")
    return ClinicSettings(
        region=region or FALLBACK_REGION,
        time_zone=zone,
        language=language if language in LANGUAGES else FALLBACK_LANGUAGE,
    )


def zones_of(region: str) -> tuple[str, ...]:
    """The time zones a country has."""
    from babel.core import get_global

    return tuple(str(zone) for zone in get_global("territory_zones").get(region, ()))


def _insert(session: Session, values: Mapping[str, object], at: datetime) -> sqlite.Insert | postgresql.Insert:
    rows = [{"name": name, "value": value, "changed_at": at} for name, value in values.items()]
    return insert_into(SettingRow, session.get_bind().dialect.name).values(rows)


def _system_locale(environ: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Language and region of a locale such as fr_MA.UTF-8; the C locale says neither."""
    from phonenumbers import SUPPORTED_REGIONS

    named = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), None)
    found = _LOCALE.match(named or _windows_locale() or "")
    if not found:
        return None, None
    return found["language"], found["region"] if found["region"] in SUPPORTED_REGIONS else None


def _windows_locale() -> str | None:
    windows = getattr(ctypes, "windll", None)
    return locale.windows_locale.get(windows.kernel32.GetUserDefaultLCID()) if windows else None


def _kept_zone() -> str | None:
    from babel.localtime import get_localzone

    return getattr(get_localzone(), "key", None)


def _only_zone(region: str | None) -> str | None:
    zones = zones_of(region) if region else ()
    return zones[0] if len(zones) == 1 else None
