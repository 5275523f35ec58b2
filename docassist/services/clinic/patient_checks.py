"""What may stand in a patient's fields: the entries of the desk become columns, or a sentence about one field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from docassist.core.age import OLDEST, Age, age_on, born_about
from docassist.core.errors import (
    AgeInvalid,
    BirthDateInvalid,
    LanguageInvalid,
    PatientNameMissing,
    PatientNumberInvalid,
    SexInvalid,
)
from docassist.core.phone import parse
from docassist.core.text import clean, fold, is_blank
from docassist.core.words import LANGUAGES
from docassist.services.clinic.patient_records import Sex

SORT_KEY_LENGTH = 200  # an index entry has an end, a name need not
LARGEST_CHOSEN = 999_999_999

Columns = dict[str, Any]


def columns(entered: Mapping[str, Any], *, today: date, region: str, language: str) -> Columns:
    """The columns for what was entered, and for nothing else. Text stays as typed."""
    entered = {name: clean(value) if isinstance(value, str) else value for name, value in entered.items()}
    found: Columns = {name: entered[name] for name in ("allergies", "notes") if name in entered}
    if "name" in entered:
        found |= _name(entered["name"])
    if "sex" in entered:
        found["sex"] = _sex(entered["sex"])
    if entered.keys() & {"birth_date", "age"}:
        found |= _birth(entered.get("birth_date"), entered.get("age"), today)
    if "phone" in entered:
        found["phone"] = None if is_blank(entered["phone"]) else parse(entered["phone"], region).e164
    if "language" in entered:
        found["language"] = _language(entered["language"] or language)
    return found


def number(chosen: int | None) -> int | None:
    """The number chosen for a patient, if one was."""
    if chosen is not None and not 0 < chosen <= LARGEST_CHOSEN:
        raise PatientNumberInvalid(largest=LARGEST_CHOSEN)
    return chosen


def _name(name: str) -> Columns:
    if is_blank(name):
        raise PatientNameMissing
    return {"name": name, "sort_key": fold(name)[:SORT_KEY_LENGTH]}


def _sex(sex: str) -> str:
    if sex not in set(Sex):
        raise SexInvalid(choices=", ".join(Sex))
    return str(sex)


def _birth(born: date | None, age: int | None, today: date) -> Columns:
    if age is not None and (born is not None or not 0 <= age < OLDEST):
        raise AgeInvalid(oldest=OLDEST)
    if age is not None:
        return {"birth_date": born_about(today, age), "birth_year_only": True}
    if born is not None and (born > today or _too_old(age_on(today, born))):
        raise BirthDateInvalid(oldest=OLDEST)
    return {"birth_date": born, "birth_year_only": False}


def _too_old(age: Age) -> bool:
    return age.unit == "years" and age.count >= OLDEST


def _language(language: str) -> str:
    if language not in LANGUAGES:
        raise LanguageInvalid(choices=", ".join(LANGUAGES))
    return language
