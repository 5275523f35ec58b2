"""The Clinic page, and with it how every setting is saved: by leaving its field, refused beside it, nothing typed lost."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from docassist.app import Clinic
from docassist.core.access import Actor
from docassist.core.errors import DatabaseBusy, TextTooLong
from docassist.ui.kit.choice import Choice
from docassist.ui.kit.words import sentence
from docassist.ui.office.clinic_page import ClinicPage
from tests.hostile import HOSTILE, expected
from tests.ui.office.conftest import NURSE, Seat


@pytest.fixture
def page(seat: Seat) -> ClinicPage:
    return seat.open("clinic", ClinicPage)


def choose(seat: Seat, choice: Choice, key: str) -> None:
    """As a person does: open the list, take the entry."""
    keys = [choice.combo.itemData(row, Qt.ItemDataRole.UserRole + 1).key for row in range(choice.combo.count())]
    choice.combo.setCurrentIndex(keys.index(key))
    choice.combo.activated.emit(keys.index(key))
    seat.quiet()


def test_it_shows_what_is_stored(page: ClinicPage) -> None:
    assert page.name.text() == "Mehta Family Clinic"
    assert page.region.current() == "IN"
    assert page.zone.current() == "Asia/Kolkata"
    assert page.idle.current() == "5"
    assert page.mark.words == ""


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_name_typed_is_saved_when_one_leaves_the_field(page: ClinicPage, seat: Seat, leave: Qt.Key) -> None:
    seat.type_into(page.name.edit, "Clinique du Parc", then=leave)
    assert seat.clinic.settings.clinic.clinic_name == "Clinique du Parc"
    assert page.mark.words == "Saved"


def test_nothing_is_written_while_one_types(page: ClinicPage, seat: Seat) -> None:
    seat.type_into(page.name.edit, "Half a na", then=None)
    assert seat.clinic.settings.clinic.clinic_name == "Mehta Family Clinic"


def test_leaving_a_field_as_it_was_writes_nothing(page: ClinicPage, seat: Seat) -> None:
    before = seat.clinic.events.count(seat.actor)
    page.name.edit.setFocus()
    QTest.keyClick(page.name.edit, Qt.Key.Key_Return)
    seat.quiet()
    assert seat.clinic.events.count(seat.actor) == before
    assert page.mark.words == ""


def test_what_could_not_be_saved_just_now_can_be_tried_again_as_it_stands(
    page: ClinicPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = seat.clinic.settings.change

    def busy(*_: object) -> None:
        raise DatabaseBusy

    monkeypatch.setattr(seat.clinic.settings, "change", busy)
    seat.type_into(page.name.edit, "Clinique du Parc")
    assert page.name.error == sentence(DatabaseBusy())
    monkeypatch.setattr(seat.clinic.settings, "change", real)
    seat.qtbot.keyClick(page.name.edit, Qt.Key.Key_Return)
    seat.quiet()
    assert seat.clinic.settings.clinic.clinic_name == "Clinique du Parc"


def test_what_is_refused_stays_as_typed_with_its_sentence(page: ClinicPage, seat: Seat) -> None:
    too_long = "x" * 121
    seat.type_into(page.name.edit, too_long)
    assert page.name.text() == too_long
    assert page.name.error == sentence(TextTooLong(most=120, found=121))
    assert page.mark.words == "Not saved"
    assert seat.clinic.settings.clinic.clinic_name == "Mehta Family Clinic"

    choose(seat, page.idle, "15")  # another setting is saved all the same, and takes nothing away
    assert seat.clinic.settings.clinic.idle_lock_minutes == 15
    assert page.name.text() == too_long
    assert page.mark.words == "Not saved"

    seat.type_into(page.name.edit, "Short")
    assert page.name.error == ""
    assert page.mark.words == "Saved"


def test_the_time_zones_follow_the_country_and_the_zone_stays_until_it_is_chosen(page: ClinicPage, seat: Seat) -> None:
    choose(seat, page.region, "MA")
    assert seat.clinic.settings.clinic.region == "MA"
    assert seat.clinic.settings.clinic.time_zone == "Asia/Kolkata"
    choose(seat, page.zone, "Africa/Casablanca")
    assert seat.clinic.settings.clinic.time_zone == "Africa/Casablanca"


def test_a_lock_set_by_a_command_is_among_the_choices(seat: Seat) -> None:
    seat.clinic.settings.change(seat.actor, {"idle_lock_minutes": "7"})
    page = seat.open("clinic", ClinicPage)
    seat.until(lambda: page.idle.current() == "7")


def test_what_is_changed_at_another_desk_shows_but_not_over_what_is_typed(page: ClinicPage, seat: Seat) -> None:
    seat.type_into(page.name.edit, "Half typed", then=None)
    seat.clinic.settings.change(seat.actor, {"clinic_name": "Another", "region": "FR"})
    seat.until(lambda: page.region.current() == "FR")
    assert page.name.text() == "Half typed"
    QTest.keyClick(page.name.edit, Qt.Key.Key_Return)
    seat.quiet()
    assert seat.clinic.settings.clinic.clinic_name == "Half typed"


def test_typing_back_what_another_desk_replaced_is_a_change(page: ClinicPage, seat: Seat) -> None:
    seat.type_into(page.name.edit, "Mehta Family Clinic!", then=None)
    seat.clinic.settings.change(seat.actor, {"clinic_name": "Another", "region": "FR"})
    seat.until(lambda: page.region.current() == "FR")
    seat.type_into(page.name.edit, "Mehta Family Clinic")
    seat.until(lambda: seat.clinic.settings.clinic.clinic_name == "Mehta Family Clinic")


def test_what_is_typed_when_the_desk_locks_is_saved_when_its_user_is_back(page: ClinicPage, seat: Seat) -> None:
    seat.type_into(page.name.edit, "Typed before the lock", then=None)
    seat.clinic.desk.lock()
    QTest.keyClick(page.name.edit, Qt.Key.Key_Return)
    seat.quiet()
    assert seat.clinic.settings.clinic.clinic_name == "Mehta Family Clinic"
    assert page.name.text() == "Typed before the lock"
    seat.clinic.desk.unlock("1234")
    page.reload()
    seat.quiet()
    assert seat.clinic.settings.clinic.clinic_name == "Typed before the lock"


class SlowReader:
    """The first look at the settings reads at once and answers when it is told to."""

    def __init__(self, seat: Seat) -> None:
        self._show = seat.clinic.settings.show
        self.has_read, self.may_answer = Event(), Event()

    def show(self, actor: Actor) -> dict[str, object]:
        found = self._show(actor)
        if not self.has_read.is_set():
            self.has_read.set()
            assert self.may_answer.wait(20)
        return found


def test_a_look_that_began_before_a_change_never_takes_it_back(
    page: ClinicPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = SlowReader(seat)
    monkeypatch.setattr(seat.clinic.settings, "show", reader.show)
    page.reload()
    seat.until(reader.has_read.is_set)
    enter(page, "Newer")
    seat.until(lambda: page.mark.words == "Saved")
    reader.may_answer.set()
    seat.quiet()
    assert page.name.text() == "Newer"


def test_a_look_that_began_while_a_change_was_written_never_takes_it_back(
    page: ClinicPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader, change = SlowReader(seat), seat.clinic.settings.change
    begun, may_write = Event(), Event()

    def slow_change(actor: Actor, wanted: Mapping[str, object]) -> dict[str, object]:
        begun.set()
        assert may_write.wait(20)
        reader.has_read.set()  # what the change itself reads is not the look that is meant
        return change(actor, wanted)

    monkeypatch.setattr(seat.clinic.settings, "change", slow_change)
    enter(page, "Newer")
    seat.until(begun.is_set)
    monkeypatch.setattr(seat.clinic.settings, "show", reader.show)
    page.reload()
    seat.until(lambda: reader.has_read.is_set() or len(seat.background.operations) == 1)
    may_write.set()
    seat.until(lambda: page.mark.words == "Saved")
    reader.may_answer.set()
    seat.quiet()
    assert page.name.text() == "Newer"


def enter(page: ClinicPage, name: str) -> None:
    page.name.edit.setText(name)
    page.name.edit.editingFinished.emit()


def test_several_changes_at_once_all_arrive(page: ClinicPage, seat: Seat) -> None:
    page.name.edit.setFocus()
    enter(page, "All of it")
    page.idle.set_current("30")
    page.idle.chosen.emit("30")
    page.language.set_current("fr")
    page.language.chosen.emit("fr")
    seat.quiet()
    clinic = seat.clinic.settings.clinic
    assert (clinic.clinic_name, clinic.idle_lock_minutes, clinic.language) == ("All of it", 30, "fr")


def test_who_may_not_write_looks_only(sit_down: Callable[[str], Seat]) -> None:
    page = sit_down(NURSE).open("clinic", ClinicPage)
    assert page.name.text() == "Mehta Family Clinic"
    controls = [page.name, page.region, page.zone, page.language, page.idle]
    assert [control.input().isEnabled() for control in controls] == [False] * 5


def test_hostile_names_come_back_as_typed(page: ClinicPage, seat: Seat, clinic: Clinic) -> None:
    for text in [text for text in HOSTILE[::3] if len(text) <= 120]:
        page.name.set_text(text)
        entered = page.name.text()
        page.name.edit.editingFinished.emit()
        seat.until(lambda: not seat.background.operations)
        assert page.name.error == ""
        assert clinic.settings.clinic.clinic_name == expected(entered)
        assert page.name.text() == entered
