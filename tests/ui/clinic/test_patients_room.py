"""The Patients room by keyboard and mouse: finding, opening, registering, changing, consent; whatever is written."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from docassist.core.errors import BirthDateUnreadable, PatientNameMissing, PhoneTooShort
from docassist.core.events import EventKind
from docassist.services.clinic.patient_records import NewPatient
from docassist.ui.clinic.consent_form import ConsentForm
from docassist.ui.clinic.patient_form import PatientForm
from docassist.ui.clinic.patient_page import Opened
from docassist.ui.clinic.patients_room import PatientsPage
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.notices import AllergyBanner
from docassist.ui.kit.words import sentence
from tests.hostile import HOSTILE, expected
from tests.ui.office.conftest import NURSE, Seat

ENTER, DOWN, ESC = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape


@pytest.fixture
def room(seat: Seat) -> PatientsPage:
    return enter(seat)


def enter(seat: Seat) -> PatientsPage:
    seat.context.navigator.open("patients")
    page = seat.frame.page("patients")
    assert isinstance(page, PatientsPage)
    seat.until(lambda: page.list.model.items)
    seat.quiet()
    return page


def find(seat: Seat, room: PatientsPage, typed: str) -> None:
    """Type into the search and open the best match with Enter."""
    room.list.search.edit.insert(typed)  # Qt's test keyboard has Latin keys only
    seat.qtbot.keyClick(room.list.search.edit, ENTER)
    seat.until(lambda: room.record.opened is not None and not seat.background.operations)


def shown_name(room: PatientsPage) -> str:
    assert room.record.opened is not None
    return room.record.opened.patient.name


def press(seat: Seat, widget: QWidget, words: str) -> None:
    """Click the button of these words as soon as it is there: a record is shown anew after each change."""

    def found() -> list[Button]:
        return [one for one in widget.findChildren(Button) if one.text() == words and one.isVisible()]

    seat.until(found)
    seat.qtbot.mouseClick(found()[0], Qt.MouseButton.LeftButton)


def form_of(seat: Seat) -> PatientForm:
    form = seat.sheet(PatientForm)
    assert isinstance(form, PatientForm)
    return form


def fill_in(seat: Seat, form: PatientForm, **fields: str) -> None:
    for name, text in fields.items():
        seat.qtbot.keyClicks(getattr(form, name).edit, text)


# --- finding and opening ----------------------------------------------------------------------------------------------


def test_everybody_stands_in_the_order_of_their_names(room: PatientsPage) -> None:
    names = [patient.name for patient in room.list.model.items]
    assert len(names) == 60
    assert names[:2] == ["Aarav Joshi", "Abdul Rahman Khan"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [("kulkarni sav", "Savita Kulkarni"), ("राजेश", "राजेश कुमार शर्मा"), ("PT-00482", "Savita Kulkarni")],
)
def test_enter_opens_the_best_match(seat: Seat, room: PatientsPage, typed: str, name: str) -> None:
    find(seat, room, typed)
    assert shown_name(room) == name


def test_arrows_go_from_the_search_into_the_list(seat: Seat, room: PatientsPage) -> None:
    seat.qtbot.keyClick(room.list.search.edit, DOWN)
    seat.qtbot.keyClick(room.list.view, DOWN)
    seat.until(lambda: room.record.opened is not None)
    assert shown_name(room) == "Abdul Rahman Khan"


def test_nobody_found_says_what_to_do_and_escape_brings_everybody_back(seat: Seat, room: PatientsPage) -> None:
    seat.qtbot.keyClicks(room.list.search.edit, "xyzzy")
    seat.until(lambda: not room.list.view.isVisible())
    seat.qtbot.keyClick(room.list.search.edit, ESC)
    seat.until(lambda: room.list.view.isVisible() and len(room.list.model.items) == 60)


def test_allergies_cannot_be_missed_and_the_opening_is_on_record(seat: Seat, room: PatientsPage) -> None:
    find(seat, room, "sanjay deshpande")
    assert "Iodine" in room.record.findChildren(AllergyBanner)[0].accessibleName()
    patient_id = room.record.patient_id
    kinds = [event.kind for event in seat.clinic.events.about_patient(seat.actor, patient_id)]
    assert kinds.count(EventKind.PATIENT_VIEWED) == 1


def test_a_relative_on_the_same_phone_is_one_click_away(seat: Seat, room: PatientsPage) -> None:
    find(seat, room, "aarav")
    press(seat, room.record, "Meera Joshi")
    seat.until(lambda: shown_name(room) == "Meera Joshi")


def test_ctrl_k_leads_into_the_record(seat: Seat, room: PatientsPage) -> None:
    patient = seat.clinic.patients.search(seat.actor, "savita")[0]
    seat.context.navigator.open("patients", patient.id)
    seat.until(lambda: room.record.opened is not None and shown_name(room) == "Savita Kulkarni")


# --- registering and changing -----------------------------------------------------------------------------------------


def test_somebody_is_registered_from_the_keyboard(seat: Seat, room: PatientsPage) -> None:
    room.add()
    form = form_of(seat)
    fill_in(seat, form, name="Zubeida Shaikh", born="34", phone="98765 43299", allergies="Latex: rash")
    form.consent.click()
    seat.press_primary()
    seat.until(lambda: room.record.opened is not None)
    opened = room.record.opened
    assert opened is not None
    assert opened.patient.name == "Zubeida Shaikh"
    assert str(opened.patient.phone) == "+919876543299"
    assert opened.patient.birth_year_only
    assert opened.consent.granted
    assert any("Zubeida" in words for words in seat.toasts())


@pytest.mark.parametrize(
    ("fields", "wrong", "why"),
    [
        ({"name": " "}, "name", PatientNameMissing()),
        ({"name": "A B", "born": "soon"}, "born", BirthDateUnreadable()),
        ({"name": "A B", "phone": "12345"}, "phone", PhoneTooShort()),
    ],
)
def test_what_is_refused_is_said_beside_its_field_and_nothing_is_lost(
    seat: Seat, room: PatientsPage, fields: dict[str, str], wrong: str, why: Exception
) -> None:
    room.add()
    form = form_of(seat)
    fill_in(seat, form, **fields)
    seat.press_primary()
    seat.until(lambda: getattr(form, wrong).error)
    assert getattr(form, wrong).error == sentence(why)  # type: ignore[arg-type]  # all three are ours
    assert {name: getattr(form, name).text() for name in fields} == fields
    assert seat.clinic.patients.count(seat.actor) == 60
    form.dismiss()


def test_a_change_shows_in_the_record_and_in_its_story(seat: Seat, room: PatientsPage) -> None:
    find(seat, room, "savita")
    press(seat, room.record, "Edit")
    form = form_of(seat)
    seat.type_into(form.name.edit, "Savita Kulkarni-Rao", then=None)
    seat.press_primary()
    seat.until(lambda: shown_name(room) == "Savita Kulkarni-Rao")
    assert any(
        patient.name == "Savita Kulkarni-Rao" for patient in seat.clinic.patients.search(seat.actor, "kulkarni rao")
    )
    told = " ".join(label.text() for label in room.record.findChildren(PlainLabel))
    assert "Record changed" in told


def test_another_desks_change_comes_in_by_itself(seat: Seat, room: PatientsPage) -> None:
    find(seat, room, "savita")
    seat.clinic.patients.change(seat.actor, room.record.patient_id, name="Savita Rao")
    seat.until(lambda: shown_name(room) == "Savita Rao")
    seat.clinic.patients.add(seat.actor, NewPatient("Aaa First"))
    seat.qtbot.keyClick(room.list.search.edit, ESC)
    seat.until(lambda: any(one.name == "Aaa First" for one in room.list.model.items))


# --- consent ----------------------------------------------------------------------------------------------------------


def test_consent_is_withdrawn_and_given_again_in_the_ledger(seat: Seat, room: PatientsPage) -> None:
    find(seat, room, "aarav")
    for words, granted in (("Withdraw", False), ("Record consent", True)):
        press(seat, room.record, words)
        seat.sheet(ConsentForm)
        seat.press_primary()
        until_agreed(seat, room, agreed=granted)


def until_agreed(seat: Seat, room: PatientsPage, *, agreed: bool) -> None:
    """In the ledger, and on the screen."""
    seat.until(lambda: seat.clinic.consents.may_send(room.record.patient_id) is agreed)
    seat.until(lambda: room.record.opened and room.record.opened.consent.granted is agreed)


def test_whoever_may_not_write_sees_no_button_that_writes(sit_down: Callable[[str], Seat]) -> None:
    """A nurse may register; an administrator who is nothing else may not. Nobody sees a button that would be refused."""
    room = enter(sit_down(NURSE))
    assert any(one.accessibleName().startswith("Add patient") and one.isVisible() for one in room.findChildren(Button))


# --- whatever is written ----------------------------------------------------------------------------------------------


def test_hostile_texts_are_shown_and_come_back_as_typed(
    seat: Seat, room: PatientsPage, capture_nothing_opened: list[str]
) -> None:
    """Every one as a name in the list; every one, a few to a record, as allergies, reactions and notes in a record."""
    few = 16
    together = [HOSTILE[start : start + few] for start in range(0, len(HOSTILE), few)]
    seat.clinic.patients.add_many(seat.actor, [NewPatient(f"!{text}") for text in HOSTILE])
    noted = seat.clinic.patients.add_many(
        seat.actor,
        [
            NewPatient("Hostile", allergies="\n".join(f"{one}: {one}" for one in some), notes="\n".join(some))
            for some in together
        ],
    )
    scroll_through(seat, room, len(HOSTILE))
    for patient, some in zip(noted, together, strict=True):
        opened = open_record(seat, room, patient.id)
        assert opened.patient.notes == "\n".join(map(expected, some))
        room.grab()
    room.edit(opened.patient)
    form_of(seat).grab()
    form_of(seat).dismiss()
    assert capture_nothing_opened == []


def scroll_through(seat: Seat, room: PatientsPage, least: int) -> None:
    """Look at every row of the list, as somebody does who holds the key down."""
    room.list.reload()
    bar = room.list.view.verticalScrollBar()
    seat.until(lambda: len(room.list.model.items) == 60 and not seat.background.operations)
    while len(room.list.model.items) < least:
        until_more(seat, room, len(room.list.model.items))
    for place in range(0, bar.maximum(), room.list.view.viewport().height()):
        bar.setValue(place)
        room.list.view.viewport().grab()


def until_more(seat: Seat, room: PatientsPage, loaded: int) -> None:
    """The next page comes because its placeholders are looked at."""
    bar = room.list.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    seat.until(lambda: len(room.list.model.items) > loaded)


def open_record(seat: Seat, room: PatientsPage, patient_id: str) -> Opened:
    room.show_subject(patient_id)
    seat.until(lambda: room.record.opened and room.record.opened.patient.id == patient_id)
    assert room.record.opened is not None
    return room.record.opened


def test_the_watch_notices_what_is_opened(capture_nothing_opened: list[str]) -> None:
    with socket.socket() as outside, contextlib.suppress(OSError):
        outside.connect(("127.0.0.1", 9))
    assert capture_nothing_opened
