"""Ctrl+K by the keyboard: whoever and whatever is meant, never by older letters, and nothing left behind."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from docassist.core.access import Actor
from docassist.core.errors import DatabaseBusy
from docassist.services.clinic.patient_records import PatientListItem
from docassist.services.clinic.patients import Patients
from docassist.ui.actions import Action, Actions
from docassist.ui.kit.notices import EmptyState
from docassist.ui.kit.text import plain
from docassist.ui.palette import WIDTH, Palette
from docassist.ui.rooms import House
from tests.ui.shell.conftest import Desk
from tests.ui.shell.small_clinic import SmallClinic
from tests.ui.shell.small_rooms import NOTES, PEOPLE, Notes

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def palette(qtbot: QtBot, make_desk: Callable[..., Desk], clinic: SmallClinic) -> Palette:
    desk = make_desk(clinic, House(rooms=(NOTES, PEOPLE)))
    desk.begin()
    frame = desk.sit_down()
    qtbot.keyClick(desk.window, Qt.Key.Key_K, CTRL)
    return frame.palette_card


def titles(palette: Palette) -> list[str]:
    return [plain(palette.hit(row).title) for row in range(palette.count)]


def chosen(palette: Palette) -> str:
    return titles(palette)[palette.list.currentIndex().row()]


def type_(qtbot: QtBot, palette: Palette, text: str) -> None:
    palette.field.edit.selectAll()
    qtbot.keyClicks(palette.field.edit, text)
    qtbot.waitUntil(lambda: not palette.searching)


def press(qtbot: QtBot, palette: Palette, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(palette.field.edit, key)


def room(palette: Palette) -> Notes:
    page = palette.parent().page("patients")  # type: ignore[union-attr]  # the frame is its parent
    assert isinstance(page, Notes)
    return page


def test_it_opens_ready_to_be_typed_into_with_everything_that_can_be_done(palette: Palette) -> None:
    assert palette.isVisible()
    assert QApplication.focusWidget() is palette.field.edit
    assert {"Go to Patients", "Lock", "Dark colours", "Back up now", "Verify the audit trail"} <= set(titles(palette))
    assert "Language: \u2068English\u2069" not in titles(palette), "it speaks English already"


def test_it_has_its_full_breadth_from_the_first_time_on(palette: Palette) -> None:
    assert palette.field.width() > WIDTH - 32


def test_a_family_is_told_apart_and_shows_its_phone(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "kulk")
    assert sorted(titles(palette)) == ["Sanjay Kulkarni", "Savita Kulkarni"]
    notes = [plain(palette.hit(row).note) for row in range(2)]
    assert all("+91 98765 43218" in note for note in notes)
    assert notes[0] != notes[1]


def test_the_letters_that_matched_are_in_the_accent(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "sav kul")
    runs = palette.hit(0).title
    assert [run.text for run in runs if getattr(run, "tone", None) == "accent"] == ["Sav", "Kul"]  # type: ignore[union-attr]


def test_a_phone_is_found_by_its_digits_and_they_are_marked(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "0693955")
    assert titles(palette) == ["سارة العلوي"]
    marked = [run.text for run in palette.hit(0).note if getattr(run, "tone", None) == "accent"]  # type: ignore[union-attr]
    assert "".join(ch for text in marked for ch in text if ch.isdigit()) == "693955"


def test_enter_opens_the_patient_in_their_room(qtbot: QtBot, palette: Palette, clinic: SmallClinic) -> None:
    type_(qtbot, palette, "savita")
    press(qtbot, palette, Qt.Key.Key_Return)
    assert palette.isHidden()
    actor = clinic.desk.actor
    assert room(palette).shown == [clinic.patients.search(actor, "savita")[0].id]


def test_enter_before_the_answer_waits_for_it(qtbot: QtBot, palette: Palette, clinic: SmallClinic) -> None:
    """A quick typist means what they typed, not what stood there a moment ago."""
    type_(qtbot, palette, "sanj")
    palette.field.edit.selectAll()
    qtbot.keyClicks(palette.field.edit, "savi")
    press(qtbot, palette, Qt.Key.Key_Return)
    qtbot.waitUntil(palette.isHidden)
    assert room(palette).shown == [clinic.patients.search(clinic.desk.actor, "savita")[0].id]


def test_arrows_choose_and_go_round(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "kulk")
    first, second = titles(palette)
    assert chosen(palette) == first
    for key, expected in ((Qt.Key.Key_Down, second), (Qt.Key.Key_Down, first), (Qt.Key.Key_Up, second)):
        press(qtbot, palette, key)
        assert chosen(palette) == expected


def test_an_action_is_found_by_other_words_and_done(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "write")
    assert titles(palette) == ["New note"]
    press(qtbot, palette, Qt.Key.Key_Return)
    assert room(palette).shown == ["new"]


def test_escape_and_a_click_beside_it_go_back_to_where_one_was(qtbot: QtBot, palette: Palette) -> None:
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert palette.isHidden()
    frame = palette.parent()
    frame.open("patients")  # type: ignore[union-attr]  # the frame
    line = room(palette).line
    line.setFocus()
    palette.open()
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomRight())
    assert palette.isHidden()
    assert QApplication.focusWidget() is line


def test_nothing_found_says_so_and_what_to_try(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "xyzzy")
    assert titles(palette) == []
    assert palette.findChild(EmptyState) is not None
    type_(qtbot, palette, "kulk")
    qtbot.waitUntil(lambda: not any(state.isVisible() for state in palette.findChildren(EmptyState)))


def test_a_search_that_fails_says_so(qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> tuple[PatientListItem, ...]:
        raise DatabaseBusy

    monkeypatch.setattr(Patients, "search", fail)
    type_(qtbot, palette, "xyzzy")
    state = palette.findChild(EmptyState)
    assert state is not None
    assert any("busy" in label.text() for label in state.findChildren(QLabel))


def test_an_answer_to_older_letters_is_never_shown(
    qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first search hangs; the second one answers; then the first one does."""
    go, begun = threading.Event(), threading.Event()
    real = Patients.search

    def search(self: Patients, actor: Actor, text: str, limit: int = 20) -> tuple[PatientListItem, ...]:
        if text == "sanjay":
            begun.set()
            assert go.wait(10)
        return real(self, actor, text, limit)

    monkeypatch.setattr(Patients, "search", search)
    qtbot.keyClicks(palette.field.edit, "sanjay")
    qtbot.waitUntil(begun.is_set)
    palette.field.edit.selectAll()
    qtbot.keyClicks(palette.field.edit, "savita")
    qtbot.waitUntil(lambda: titles(palette) == ["Savita Kulkarni"])
    go.set()
    background = palette.parent().context.background  # type: ignore[union-attr]  # the frame
    qtbot.waitUntil(lambda: not background.operations)
    assert titles(palette) == ["Savita Kulkarni"]


def test_one_keystroke_after_the_other_is_one_search(
    qtbot: QtBot, palette: Palette, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = Patients.search

    def search(self: Patients, actor: Actor, text: str, limit: int = 20) -> tuple[PatientListItem, ...]:
        asked.append(text)
        return real(self, actor, text, limit)

    monkeypatch.setattr(Patients, "search", search)
    type_(qtbot, palette, "kulkarni")
    assert asked[-1] == "kulkarni"
    assert len(asked) < len("kulkarni")


def test_closed_it_holds_nothing_of_what_was_found(qtbot: QtBot, palette: Palette) -> None:
    type_(qtbot, palette, "kulk")
    press(qtbot, palette, Qt.Key.Key_Escape)
    assert palette.count == 0
    assert palette.field.text() == ""
    palette.open()
    assert "Savita Kulkarni" not in titles(palette)


def test_without_a_patients_room_nobody_is_looked_up(
    qtbot: QtBot, make_desk: Callable[..., Desk], clinic: SmallClinic
) -> None:
    desk = make_desk(clinic, House(rooms=(PEOPLE,)))
    desk.begin()
    frame = desk.sit_down()
    frame.search()
    type_(qtbot, frame.palette_card, "kulk")
    assert titles(frame.palette_card) == []


def test_actions_are_found_by_the_beginnings_of_words() -> None:
    actions = Actions()
    done: list[str] = []
    actions.add(
        Action("a", "Back up now", "backup", lambda: done.append("a")),
        Action("b", "Go back", "left", lambda: done.append("b"), words="return"),
        Action("c", "Hidden", "x", lambda: done.append("c"), possible=lambda: False),
    )
    assert [action.name for action in actions.find("back")] == ["a", "b"]
    assert [action.name for action in actions.find("now ba")] == ["a"]
    assert [action.name for action in actions.find("ret")] == ["b"]
    assert actions.find("hidden") == ()
    actions.act("c")
    actions.act("b")
    actions.act("unknown")
    assert done == ["b"]
