"""Lists that several forms offer: countries, time zones, languages, roles. In the reader's language and order."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from docassist.core.access import Role
from docassist.core.phone import country_code, region_name, regions
from docassist.core.text import fold
from docassist.core.words import LANGUAGES
from docassist.services.office.clinic_settings import zones_of
from docassist.ui.clinic.patient_words import language_name
from docassist.ui.kit.choice import Option
from docassist.ui.shell.gate import role_words


def region_options() -> list[Option]:
    """Every country that has telephone numbers, with the code its numbers begin with."""
    language = QLocale().name().split("_")[0]
    named = [Option(code, region_name(code, language), f"+{country_code(code)}") for code in regions()]
    return sorted(named, key=lambda option: fold(option.words))


def zone_options(region: str, current: str) -> list[Option]:
    """The zones of a country, and the one in force."""
    zones = [*zones_of(region)]
    if current not in zones:
        zones.insert(0, current)
    return [Option(zone, zone.split("/", 1)[-1].replace("_", " "), zone.split("/", 1)[0]) for zone in zones]


def language_options() -> list[Option]:
    return [Option(code, language_name(code)) for code in LANGUAGES]


def role_options() -> list[tuple[Role, str]]:
    return [(role, role_words(frozenset({role}))) for role in Role]
