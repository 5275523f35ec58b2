"""Ids, ages, events and marked words."""

from __future__ import annotations

import dataclasses
import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core.age import Age, age_on, born_about
from docassist.core.events import Event, EventKind
from docassist.core.ids import ID_LENGTH, is_id, new_id
from docassist.core.words import QT_TRANSLATE_NOOP

TODAY = date(2026, 11, 20)


def test_ids_are_new_and_recognised() -> None:
    made = {new_id() for _ in range(1000)}
    assert len(made) == 1000
    assert all(is_id(one) and len(one) == ID_LENGTH and one.isascii() and one.isalnum() for one in made)


@pytest.mark.parametrize(
    "text", ["", "482", "PT-00482", "0" * 27, "é" * 26, "U" * 26, "8" * 26, "\ud800" * 26, "../" * 9]
)
def test_other_text_is_no_id(text: str) -> None:
    assert not is_id(text)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_asking_whether_it_is_an_id_never_fails(text: str) -> None:
    assert is_id(text) in (True, False)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(1992, 3, 1), Age(34, "years")),
        (date(1992, 11, 20), Age(34, "years")),
        (date(1992, 11, 21), Age(33, "years")),
        (date(2024, 11, 20), Age(2, "years")),
        (date(2024, 11, 21), Age(23, "months")),
        (date(2026, 10, 20), Age(1, "months")),
        (date(2026, 10, 21), Age(30, "days")),
        (TODAY, Age(0, "days")),
        (TODAY + timedelta(days=3), Age(0, "days")),
    ],
)
def test_an_age_is_said_in_the_clinics_unit(born: date, age: Age) -> None:
    assert age_on(TODAY, born) == age


def test_somebody_born_on_a_leap_day_has_a_birthday_every_year() -> None:
    assert age_on(date(2026, 2, 28), date(2020, 2, 29)) == Age(5, "years")
    assert age_on(date(2026, 3, 1), date(2020, 2, 29)) == Age(6, "years")


@given(st.integers(0, 129))
def test_an_age_in_years_comes_back_the_same(years: int) -> None:
    assert age_on(TODAY, born_about(TODAY, years), year_only=True) == Age(years, "years")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_nobody_is_younger_than_nothing(day: date, born: date) -> None:
    assert age_on(day, born).count >= 0


def test_event_kinds_name_their_subject_first() -> None:
    assert all(re.fullmatch(r"[a-z_]+\.[a-z_]+", kind) for kind in EventKind)
    assert len(set(EventKind)) == len(EventKind.__members__)


def test_an_event_cannot_be_changed() -> None:
    event = Event(1, datetime(2026, 11, 20, tzinfo=UTC), EventKind.PATIENT_VIEWED, "01", "Nadia", "patient", "01")
    assert event.facts == {}
    with pytest.raises(dataclasses.FrozenInstanceError):
        event.id = 2  # type: ignore[misc]  # what the test is about
    with pytest.raises(TypeError):
        event.facts["name"] = "Savita"  # type: ignore[index]  # what the test is about


def test_a_marked_sentence_stays_as_it_is() -> None:
    assert QT_TRANSLATE_NOOP("errors", "Nothing was sent.") == "Nothing was sent."
