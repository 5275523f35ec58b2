"""Five hundred hostile texts through every field of a patient: they come back as typed, and looking for them is harmless."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from docassist.core.access import Actor
from docassist.core.errors import DocAssistError, InvalidPhone, LanguageInvalid, PatientNotFound, SexInvalid
from docassist.core.text import display, initials, is_blank, isolate
from docassist.services.clinic import patient_checks
from docassist.services.clinic.patient_records import NewPatient, Patient
from docassist.services.clinic.patients import Patients
from tests.hostile import HOSTILE, expected

NAMES = [text for text in HOSTILE if not is_blank(expected(text))]
BLANK = [text for text in HOSTILE if is_blank(expected(text))]


@dataclass
class Stored:
    patients: Patients
    records: dict[str, Patient]


@pytest.fixture
def stored(patients: Patients, nadia: Actor) -> Stored:
    new = [NewPatient(text, allergies=text, notes=text) for text in NAMES]
    added = patients.add_many(nadia, new)
    return Stored(patients, dict(zip(NAMES, added, strict=True)))


def test_there_are_five_hundred_different_ones() -> None:
    assert len(set(HOSTILE)) == len(HOSTILE) >= 500
    assert len(NAMES) >= 450


def test_every_text_comes_back_as_typed_from_every_field(stored: Stored, nadia: Actor) -> None:
    listed = {one.id: one.name for one in stored.patients.page(nadia, limit=2 * len(NAMES))}
    for text, added in stored.records.items():
        shown = stored.patients.show(nadia, added.id)
        assert (shown.name, shown.allergies, shown.notes) == (expected(text),) * 3
        assert shown == added
        assert listed[added.id] == expected(text)


def test_a_text_tidied_on_its_way_would_be_noticed(
    patients: Patients, nadia: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seeded defect: when entries lose the blanks around them, the round trip's own test fails."""
    monkeypatch.setattr(patient_checks, "clean", str.strip)
    tidied = {" leading": patients.add(nadia, NewPatient(" leading", allergies=" leading", notes=" leading"))}
    with pytest.raises(AssertionError):
        test_every_text_comes_back_as_typed_from_every_field(Stored(patients, tidied), nadia)


def test_every_text_can_be_looked_for(stored: Stored, nadia: Actor) -> None:
    """Nothing raises; and a text whose words can be indexed finds its patient."""
    for text in HOSTILE:
        assert isinstance(stored.patients.count(nadia, text), int)
        matches = stored.patients.search(nadia, text, limit=len(NAMES))
        added = stored.records.get(text)
        if added is not None and added.sort_key:
            assert added.id in {one.id for one in matches}, text


def test_every_text_replaces_another(patients: Patients, nadia: Actor) -> None:
    added = patients.add(nadia, NewPatient("Savita", notes="Savita", allergies="Savita"))
    for text in NAMES[::7]:
        changed = patients.change(nadia, added.id, name=text, notes=text, allergies=text)
        assert (changed.name, changed.notes, changed.allergies) == (expected(text),) * 3


def test_a_blank_text_is_no_name_but_a_fine_note(patients: Patients, nadia: Actor) -> None:
    for text in BLANK:
        with pytest.raises(DocAssistError, match="needs a name"):
            patients.add(nadia, NewPatient(text))
        assert patients.add(nadia, NewPatient("Savita", notes=text)).notes == expected(text)


def test_fields_with_a_form_of_their_own_refuse_in_words(patients: Patients, nadia: Actor) -> None:
    for text in HOSTILE:
        with pytest.raises(SexInvalid):
            patients.add(nadia, NewPatient("Savita", sex=text))
        if text:
            with pytest.raises(LanguageInvalid):
                patients.add(nadia, NewPatient("Savita", language=text))
    assert patients.count(nadia) == 0


def test_hostile_phones_are_refused_in_words_or_are_phones(patients: Patients, nadia: Actor) -> None:
    refused, told = 0, set[str]()
    for text in NAMES:
        try:
            added = patients.add(nadia, NewPatient("Savita", phone=text))
        except InvalidPhone as problem:
            told |= problem.facts.keys()
            refused += 1
        else:
            assert added.phone is not None
    assert refused >= len(NAMES) - 3
    assert told <= {"field", "region", "region_code"}


def test_hostile_ids_and_numbers_are_nobody(patients: Patients, nadia: Actor) -> None:
    patients.add(nadia, NewPatient("Savita", number=999_999_999))
    for text in HOSTILE:
        with pytest.raises(PatientNotFound):
            patients.show(nadia, text)


@pytest.mark.parametrize("text", NAMES[::11])
def test_what_is_shown_stays_in_its_place(text: str) -> None:
    assert len(initials(text)) <= 2
    assert isolate(text).count("\u2068") == isolate(text).count("\u2069") == 1
    assert "\n" not in display(text)
