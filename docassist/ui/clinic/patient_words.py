"""A patient in a few words, the same in every list: “34 y, F · PT-00482”."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from docassist.core.age import Age
from docassist.core.clock import zone
from docassist.core.text import isolate
from docassist.services.clinic.patient_records import PatientListItem, Sex
from docassist.ui.context import Clinic


def today(clinic: Clinic) -> date:
    """The day it is where the clinic is."""
    return clinic.clock.now().astimezone(zone(clinic.settings.known_clinic.time_zone)).date()


def age_words(age: Age) -> str:
    """An age in its unit, short."""
    count = age.count
    words = {
        "years": QCoreApplication.translate("patients", "%n y", None, count),
        "months": QCoreApplication.translate("patients", "%n mo", None, count),
        "days": QCoreApplication.translate("patients", "%n d", None, count),
    }
    return words[age.unit]


def sex_letter(sex: Sex) -> str:
    """Short enough for a list; nothing where it is not known."""
    words = {
        Sex.FEMALE: QCoreApplication.translate("patients", "F", "female"),
        Sex.MALE: QCoreApplication.translate("patients", "M", "male"),
        Sex.OTHER: QCoreApplication.translate("patients", "other", "sex"),
    }
    return words.get(sex, "")


def about(patient: PatientListItem, today: date) -> str:
    """Age, sex and number."""
    age = patient.age_on(today)
    person = [age_words(age) if age else "", sex_letter(patient.sex)]
    between = QCoreApplication.translate("patients", ", ", "between age and sex")
    return " · ".join(part for part in (between.join(filter(None, person)), isolate(patient.label)) if part)


def sex_word(sex: Sex) -> str:
    """Written out, for a record and a form."""
    words = {
        Sex.FEMALE: QCoreApplication.translate("patients", "female"),
        Sex.MALE: QCoreApplication.translate("patients", "male"),
        Sex.OTHER: QCoreApplication.translate("patients", "other"),
        Sex.UNKNOWN: QCoreApplication.translate("patients", "not known"),
    }
    return words[sex]


def introduced(patient: PatientListItem, today: date) -> str:
    """What stands below the name of an open record: “34 y, female · PT-00482”."""
    age = patient.age_on(today)
    between = QCoreApplication.translate("patients", ", ", "between age and sex")
    sex = "" if patient.sex is Sex.UNKNOWN else sex_word(patient.sex)
    person = between.join(filter(None, [age_words(age) if age else "", sex]))
    return " · ".join(filter(None, [person, isolate(patient.label)]))


def language_name(code: str) -> str:
    """A language, in its own words."""
    return {"en": "English", "fr": "Français", "hi": "हिन्दी", "ar": "العربية"}.get(code, code)
