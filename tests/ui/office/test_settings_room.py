"""The room itself: its pages for each role, the keyboard, Ctrl+K, drafts, and that everything fits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from docassist.core.access import Permission
from docassist.core.errors import SupportTargetTaken
from docassist.services.office import consent_wording
from docassist.ui.kit import theme
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.toggles import Switch
from docassist.ui.kit.words import sentence
from docassist.ui.office.about_page import AboutPage
from docassist.ui.office.clinic_page import ClinicPage
from docassist.ui.office.consent_page import ConsentPage
from docassist.ui.office.look_page import LookPage
from docassist.ui.office.settings_pages import PAGES, pages_for
from docassist.ui.office.settings_room import SETTINGS, SettingsRoom
from docassist.ui.rooms import KeepsDraft, ShowsSubject, StepsBack, house
from tests.ui.office.conftest import ADMIN, DOCTOR, NURSE, RECEPTIONIST, Seat

ALL = [page.name for page in PAGES]


def test_it_stands_in_the_house() -> None:
    assert SETTINGS in house().rooms
    assert issubclass(SettingsRoom, KeepsDraft)
    assert issubclass(SettingsRoom, ShowsSubject)
    assert issubclass(SettingsRoom, StepsBack)


# --- who sees what --------------------------------------------------------------------------------------------------

OPEN_TO = {
    ADMIN: ALL,
    DOCTOR: ALL,
    RECEPTIONIST: [name for name in ALL if name != "audit"],
    NURSE: [name for name in ALL if name not in {"audit", "backup"}],
}
WRITES = {
    "Add person", "Change", "Go live", "Replace", "Add", "Restore…", "Restore from a file…", "Show the recovery key",
    "Save support bundle…", "Back up now", "Back up to a file…", "Verify",
}  # fmt: skip
MAY_PRESS = {
    ADMIN: WRITES - {"Replace"},
    DOCTOR: {"Back up now", "Back up to a file…", "Verify"},
    RECEPTIONIST: {"Back up now", "Back up to a file…"},
    NURSE: set[str](),
}


@pytest.mark.parametrize("name", OPEN_TO)
def test_each_role_sees_its_pages_and_no_button_that_would_be_refused(
    sit_down: Callable[[str], Seat], name: str
) -> None:
    seat = sit_down(name)
    assert [page.name for page in pages_for(seat.actor)] == OPEN_TO[name]
    pressable: set[str] = set()
    for page in OPEN_TO[name]:
        shown = seat.open(page, QWidget)
        buttons = [button for button in shown.findChildren(Button) if button.isVisible() and button.text()]
        pressable |= {button.text() for button in buttons}
        if not seat.actor.may(Permission.SETTINGS_WRITE) and page != "look":
            inputs = [*shown.findChildren(Field), *shown.findChildren(Choice)]
            usable = [field for field in inputs if field.input().isEnabled()]
            assert usable == [] or page == "audit"
            assert not [switch for switch in shown.findChildren(Switch) if switch.isEnabled()]
    assert pressable & WRITES == MAY_PRESS[name]


def test_a_page_one_may_not_use_is_not_opened_by_its_name_either(sit_down: Callable[[str], Seat]) -> None:
    seat = sit_down(NURSE)
    before = seat.room.page
    seat.context.navigator.open("settings", "audit")
    assert seat.room.page is before


# --- the keyboard ---------------------------------------------------------------------------------------------------


def test_the_arrow_keys_go_through_the_pages(seat: Seat) -> None:
    view = seat.room.list.view
    view.setFocus()
    titles = []
    for _ in ALL:
        titles.append(seat.room.page.accessibleName())
        QTest.keyClick(view, Qt.Key.Key_Down)
        seat.quiet()
    assert len(set(titles)) == len(ALL)
    assert seat.room.page.accessibleName() == "About and support"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert seat.room.page.accessibleName() == "Clinic"


def test_tab_goes_from_the_list_through_the_fields_in_their_order(seat: Seat) -> None:
    page = seat.open("clinic", ClinicPage)
    seat.room.list.view.setFocus()
    passed = []
    for _ in range(5):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    assert passed == [field.input() for field in (page.name, page.region, page.zone, page.language, page.idle)]


def test_escape_leads_from_the_page_back_to_the_list(seat: Seat) -> None:
    page = seat.open("clinic", ClinicPage)
    page.name.edit.setFocus()
    QTest.keyClick(page.name.edit, Qt.Key.Key_Escape)
    assert seat.room.list.view.hasFocus()
    assert not seat.room.step_back()


def test_ctrl_k_finds_every_page(seat: Seat) -> None:
    found = {action.name for action in seat.context.actions.find("settings")}
    assert found >= {f"settings.{name}" for name in ALL}
    assert seat.context.actions.find("restore")[0].name == "settings.backup"
    seat.context.actions.act("settings.consent")
    assert isinstance(seat.room.page, ConsentPage)


# --- language and drafts --------------------------------------------------------------------------------------------


def test_what_was_typed_outlives_a_change_of_language(seat: Seat) -> None:
    page = seat.open("clinic", ClinicPage)
    seat.type_into(page.name.edit, "y" * 130)
    seat.room.show_subject("look")
    left = seat.room.draft()

    again = SettingsRoom(seat.context)
    again.take_draft(left)
    seat.qtbot.addWidget(again)
    again.show()
    seat.quiet()
    assert isinstance(again.page, LookPage)
    again.show_subject("clinic")
    seat.quiet()
    page = again.page  # type: ignore[assignment]  # the page of the new room
    assert isinstance(page, ClinicPage)
    assert page.name.text() == "y" * 130
    assert page.name.error != ""


def test_theme_and_language_are_asked_of_the_desk(seat: Seat) -> None:
    page = seat.open("look", LookPage)
    page.theme.button("dark").setFocus()
    page.theme.button("dark").click()
    page.language.set_current("hi")
    page.language.chosen.emit("hi")
    assert seat.look.chosen == ["dark", "hi"]


def test_the_page_follows_a_theme_turned_elsewhere(seat: Seat) -> None:
    page = seat.open("look", LookPage)
    theme.theme().choose("dark")
    assert page.theme.current() == "dark"


# --- consent and about ----------------------------------------------------------------------------------------------


def test_the_wording_is_shown_in_each_language(seat: Seat) -> None:
    page = seat.open("consent", ConsentPage)
    for language, wording in consent_wording.current().items():
        page.languages.button(language).click()
        assert page.text.text() == wording.text


def test_about_shows_version_folder_and_checks(seat: Seat) -> None:
    page = seat.open("about", AboutPage)
    said = " ".join(label.text() for label in page.findChildren(PlainLabel))
    assert str(seat.clinic.place.root) in said
    assert {line.name for line in page.lines} >= {"encryption", "disk"}
    few = len(page.lines)
    page.examine.click()
    seat.quiet()
    assert len(page.lines) > few
    assert page.examine.isEnabled()


def test_the_support_bundle_is_saved_where_one_says(seat: Seat, tmp_path: Path) -> None:
    page = seat.open("about", AboutPage)
    page.save_bundle(tmp_path / "bundle.zip")
    seat.quiet()
    assert "README.txt" in ZipFile(tmp_path / "bundle.zip").namelist()

    (tmp_path / "letter.zip").write_text("somebody's letter")
    page.save_bundle(tmp_path / "letter.zip")
    seat.quiet()
    assert seat.toasts()[-1] == sentence(SupportTargetTaken(file="letter.zip"))
    assert page.bundle.isEnabled()


# --- it fits --------------------------------------------------------------------------------------------------------


def place_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def cut_off(page: QWidget) -> list[str]:
    """Labels with less room than one line of them needs, and controls that reach over the page's edge."""
    wrong = []
    edge = page.rect().adjusted(0, 0, 1, 100_000)
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parentWidget(), QScrollArea):
            continue
        place = place_in(page, widget)
        if isinstance(widget, Button | PlainLabel | Field | Choice) and not edge.contains(place):
            wrong.append(f"{type(widget).__name__} {widget.accessibleName()!r} at {place}")
        if isinstance(widget, Button) and widget.width() < widget.minimumSizeHint().width():
            wrong.append(f"button {widget.text()!r} is {widget.width()} wide")
        if isinstance(widget, PlainLabel) and widget.text() and widget.height() < widget.minimumSizeHint().height():
            wrong.append(f"label {widget.text()!r} is {widget.height()} high")
    return wrong


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("name", ALL)
def test_every_page_fits_a_small_window(
    seat: Seat, qapp: QApplication, name: str, direction: Qt.LayoutDirection
) -> None:
    qapp.setLayoutDirection(direction)
    seat.frame.resize(1024, 700)
    page = seat.open(name, QWidget)
    seat.until(lambda: page.width() < 700)
    try:
        seat.until(lambda: not cut_off(page))  # the layouts have their say first
    except TimeoutError:
        assert cut_off(page) == []


def test_a_page_that_did_not_fit_would_be_noticed(seat: Seat) -> None:
    page = seat.open("clinic", ClinicPage)
    page.name.setMinimumWidth(1200)
    seat.until(lambda: cut_off(page))
