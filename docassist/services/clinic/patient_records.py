"""A patient as the rest of the house sees one: frozen, and free of the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypedDict

from docassist.core.age import Age, age_on
from docassist.core.phone import Phone

PageKey = tuple[str, str]
"""Where a page of the list ends: the next one begins behind it, whatever was added meanwhile."""


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class NewPatient:
    """What the desk enters. An ``age`` stands for a birth date nobody remembers; ``number`` is one from an older file.

    ``phone`` is as typed; an empty ``language`` is the clinic's.
    """

    name: str
    sex: str = Sex.UNKNOWN
    birth_date: date | None = None
    age: int | None = None
    phone: str = ""
    language: str = ""
    allergies: str = ""
    notes: str = ""
    number: int | None = None


class PatientChanges(TypedDict, total=False):
    """Only what the person at the desk changed; everything else stays as somebody else may have left it."""

    name: str
    sex: str
    birth_date: date | None
    age: int | None
    phone: str
    language: str
    allergies: str
    notes: str


@dataclass(frozen=True)
class PatientListItem:
    """A patient in a list. ``birth_year_only``: only the year of ``birth_date`` is known."""

    id: str
    number: int
    name: str
    sex: Sex
    birth_date: date | None
    birth_year_only: bool
    phone: Phone | None
    language: str
    has_allergies: bool
    sort_key: str

    @property
    def label(self) -> str:
        """The number as people say and print it."""
        return number_label(self.number)

    @property
    def key(self) -> PageKey:
        return self.sort_key, self.id

    def age_on(self, day: date) -> Age | None:
        return age_on(day, self.birth_date, year_only=self.birth_year_only) if self.birth_date else None


@dataclass(frozen=True)
class Patient(PatientListItem):
    """The record. ``changed_at`` goes back with a change, so that nobody's is overwritten unseen."""

    allergies: str
    notes: str
    created_at: datetime
    changed_at: datetime


def number_label(number: int) -> str:
    return f"PT-{number:05}"


def list_item(row: Mapping[Any, Any]) -> PatientListItem:
    """The item in a row of the columns a list reads."""
    return PatientListItem(**_shared(row), has_allergies=bool(row["has_allergies"]))


def record(row: Mapping[Any, Any]) -> Patient:
    """The record in a whole row."""
    own = {name: row[name] for name in ("allergies", "notes", "created_at", "changed_at")}
    return Patient(**_shared(row), has_allergies=bool(row["allergies"]), **own)


def _shared(row: Mapping[Any, Any]) -> dict[str, Any]:
    kept = ("id", "number", "name", "birth_date", "birth_year_only", "language", "sort_key")
    phone = Phone(row["phone"]) if row["phone"] else None
    return {**{name: row[name] for name in kept}, "sex": Sex(row["sex"]), "phone": phone}
