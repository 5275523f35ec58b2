"""The Audit page: every event in words, filters, and the proof that says which event was touched first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import text

from docassist.app import Clinic
from docassist.core.events import Event, EventKind
from docassist.services.office.secrets import NAMES
from docassist.ui.office import event_words
from docassist.ui.office.audit_page import AuditPage
from docassist.ui.office.event_words import SENTENCES, SUBJECTS, Known
from tests.ui.office.conftest import ADMIN, DOCTOR, NOW, RECEPTIONIST, Seat


@pytest.fixture
def page(seat: Seat) -> AuditPage:
    page = seat.open("audit", AuditPage)
    seat.until(lambda: page.model.items)
    return page


def words_of(page: AuditPage) -> list[str]:
    return [entry.words for entry in page.model.items]


def choose(seat: Seat, page: AuditPage, *, about: str = "", person: str = "") -> None:
    page.about.set_current(about)
    page.person.set_current(person)
    page.about.chosen.emit(about)
    seat.quiet()


def seal(clinic: Clinic) -> None:
    while clinic.sealer.seal():
        pass


# --- what is listed -------------------------------------------------------------------------------------------------


def test_the_newest_event_stands_first_and_more_come_when_one_scrolls(page: AuditPage, seat: Seat) -> None:
    assert words_of(page)[0] == "Logged in"
    first = len(page.model.items)
    assert first < seat.clinic.events.count(seat.actor)
    seen = [entry.event.id for entry in page.model.items]
    assert seen == sorted(seen, reverse=True)
    while len(page.model.items) < seat.clinic.events.count(seat.actor):
        before = len(page.model.items)
        page.view.scrollToBottom()
        seat.until(partial(has_more_than, page, before))
    ids = [entry.event.id for entry in page.model.items]
    assert len(ids) == len(set(ids))


def has_more_than(page: AuditPage, number: int) -> bool:
    return len(page.model.items) > number


def test_what_happens_while_one_looks_comes_in_at_the_top(page: AuditPage, seat: Seat) -> None:
    seat.clinic.settings.change(seat.actor, {"idle_lock_minutes": 9})
    seat.until(lambda: "lock of the screen" in words_of(page)[0])


def test_patients_and_people_are_named(page: AuditPage, seat: Seat) -> None:
    patient = seat.clinic.patients.page(seat.actor, limit=1)[0]
    seat.clinic.patients.show(seat.actor, patient.id)
    seat.until(lambda: "Opened the record" in words_of(page)[0])
    assert patient.name in words_of(page)[0]
    assert patient.label in words_of(page)[0]


def test_one_sees_what_one_person_did_about_one_thing(page: AuditPage, seat: Seat) -> None:
    nadia = next(user for user in seat.clinic.users.everybody() if user.name == RECEPTIONIST)
    choose(seat, page, person=nadia.id)
    assert {entry.event.actor_name for entry in page.model.items} == {RECEPTIONIST}
    choose(seat, page, about="user", person=seat.user.id)
    assert {(entry.event.actor_name, entry.event.subject) for entry in page.model.items} == {(ADMIN, "user")}
    choose(seat, page, about="recovery_key")
    assert page.model.items == ()
    assert not page.view.isVisible()
    choose(seat, page)
    assert page.view.isVisible()


def test_enter_on_a_patients_line_opens_the_record(page: AuditPage, seat: Seat) -> None:
    choose(seat, page, about="patient")
    page.view.setFocus()
    page.view.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    seat.until(lambda: seat.frame.current == "patients")


def test_a_doctor_may_look_too(sit_down: Callable[[str], Seat]) -> None:
    seat = sit_down(DOCTOR)
    page = seat.open("audit", AuditPage)
    seat.until(lambda: page.model.items)


# --- the proof ------------------------------------------------------------------------------------------------------


def test_verify_says_that_everything_is_as_it_was_written(page: AuditPage, seat: Seat) -> None:
    seal(seat.clinic)
    page.verify.click()
    assert not page.verify.isEnabled()
    seat.quiet()
    assert "Nothing was tampered with." in page.verdict
    assert str(seat.clinic.events.count(seat.actor)) in page.verdict
    assert page.verify.isEnabled()


def test_verify_names_the_first_event_that_was_touched(page: AuditPage, seat: Seat) -> None:
    seal(seat.clinic)
    bad = 40
    with seat.clinic.db.engine.begin() as connection:
        for (trigger,) in connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).fetchall():
            connection.execute(text(f'DROP TRIGGER "{trigger}"'))
        connection.execute(text("UPDATE events SET actor_name = 'Somebody' WHERE id = :id"), {"id": bad})
        connection.execute(text("DELETE FROM events WHERE id = :id"), {"id": bad + 10})
    page.verify.click()
    seat.quiet()
    assert "not as DocAssist wrote it" in page.verdict
    assert f"Event {bad} at place" in page.verdict
    assert "was changed after it was written" in page.verdict


# --- the words ------------------------------------------------------------------------------------------------------


def event_of(kind: EventKind | str, subject_id: str = "x") -> Event:
    return Event(1, NOW, kind, "u", "Nadia", "", subject_id)


def test_every_kind_of_event_has_its_sentence() -> None:
    assert set(SENTENCES) == set(EventKind)
    known = Known({"x": "Savita"}, {"x": "Nadia"})
    sentences = {event_words.event_words(event_of(kind), known) for kind in EventKind}
    assert len(sentences) == len(EventKind)
    assert not [sentence for sentence in sentences if "{" in sentence]


def test_every_setting_and_secret_has_its_name(seat: Seat) -> None:
    for name in seat.clinic.settings.show(seat.actor):
        assert name not in event_words.event_words(event_of(EventKind.SETTING_CHANGED, name), Known()).split()
    for name in NAMES:
        assert name not in event_words.event_words(event_of(EventKind.SECRET_STORED, name), Known()).split()


def test_a_kind_from_a_newer_version_is_shown_by_its_own_name() -> None:
    assert "robot.hired" in event_words.event_words(event_of("robot.hired"), Known())


def test_a_name_full_of_braces_is_only_a_name() -> None:
    said = event_words.event_words(event_of(EventKind.PATIENT_VIEWED), Known({"x": "{user} {0}"}))
    assert said == "Opened the record of {user} {0}"


def test_every_subject_of_the_demo_can_be_chosen(seat: Seat) -> None:
    found = {event.subject for event in seat.clinic.events.list(seat.actor, limit=1000)}
    assert found - {"clinic"} <= set(SUBJECTS)
