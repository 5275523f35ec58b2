"""The Backup page: making one, putting one back, the hour, and the recovery key."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from docassist.app import Clinic
from docassist.core.errors import BackupTargetTaken, DiskFull, FileUnwritable, RecoveryKeyInvalid, WrongPin
from docassist.core.events import EventKind
from docassist.services.office.backup_file import ENDING
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.notices import Banner
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.words import sentence, what_happened
from docassist.ui.office import backup_page, recovery_card
from docassist.ui.office.backup_page import BackupPage
from docassist.ui.office.recovery_card import ProofForm
from docassist.ui.office.restore_form import RestoreForm
from docassist.ui.office.settings_room import SETTINGS, SettingsRoom
from docassist.ui.rooms import House
from tests.ui.office.conftest import ADMIN, PIN, RECEPTIONIST, Seat, user_of
from tests.ui.shell.conftest import Desk


@pytest.fixture
def page(seat: Seat) -> BackupPage:
    return seat.open("backup", BackupPage)


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # any of our buttons


def banner_of(page: BackupPage) -> str:
    return " ".join(banner.accessibleName() for banner in page.findChildren(Banner) if banner.isVisible())


# --- making one -----------------------------------------------------------------------------------------------------


def test_back_up_now_makes_one_and_lists_it(page: BackupPage, seat: Seat) -> None:
    assert page.last.text() == "No backup yet"
    press(page.now)
    assert not page.now.isEnabled()
    seat.quiet()
    (made,) = seat.clinic.backups.list(seat.actor)
    assert made.path.is_file()
    seat.until(lambda: [backup.path for backup in page.list.backups] == [made.path])
    assert "made by hand" in page.last.text()
    assert page.now.isEnabled()
    assert seat.toasts() == ["The backup is made, and was opened and counted."]


def test_the_only_backup_is_chosen_when_the_keyboard_comes_to_the_list(page: BackupPage, seat: Seat) -> None:
    seat.clinic.backups.make(seat.actor, None)
    seat.until(lambda: page.list.backups)
    assert not page.restore.isEnabled()
    page.to_file.setFocus()
    QTest.keyClick(page.to_file, Qt.Key.Key_Tab)
    seat.until(page.list.view.hasFocus)
    assert page.restore.isEnabled()
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert isinstance(seat.sheet(RestoreForm), RestoreForm)


def test_a_backup_to_a_file_goes_where_one_says(
    page: BackupPage, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_page, "ask_where_to_save", lambda *_: tmp_path / "stick")
    press(page.to_file)
    seat.quiet()
    assert (tmp_path / f"stick{ENDING}").is_file()
    assert page.list.backups == ()


def test_going_back_from_the_file_dialog_does_nothing(
    page: BackupPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup_page, "ask_where_to_save", lambda *_: None)
    press(page.to_file)
    seat.quiet()
    assert seat.clinic.backups.list(seat.actor) == ()


def test_why_it_could_not_be_made_stays_on_the_page(
    page: BackupPage, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / f"letter{ENDING}"
    taken.write_text("somebody's letter")
    page.make(taken)
    seat.quiet()
    assert banner_of(page) == what_happened(BackupTargetTaken(file=taken.name))
    assert taken.read_text() == "somebody's letter"

    def full(*_: object) -> None:
        raise DiskFull

    monkeypatch.setattr(seat.clinic.backups, "make", full)
    press(page.now)
    seat.quiet()
    assert banner_of(page) == what_happened(DiskFull())
    assert page.now.isEnabled()


def test_the_hour_is_chosen_from_the_day(page: BackupPage, seat: Seat) -> None:
    assert page.hour.current() == "2"
    page.hour.set_current("21")
    page.hour.chosen.emit("21")
    seat.quiet()
    assert seat.clinic.settings.clinic.backup_hour == 21


def test_a_receptionist_makes_backups_and_puts_none_back(sit_down: Callable[[str], Seat]) -> None:
    seat = sit_down(RECEPTIONIST)
    page = seat.open("backup", BackupPage)
    press(page.now)
    seat.quiet()
    assert len(seat.clinic.backups.found()) == 1
    assert not page.restore.isVisible()
    assert not page.restore_file.isVisible()
    assert not page.hour.input().isEnabled()
    assert not hasattr(page, "recovery")
    page.list.view.setCurrentIndex(page.list.view.model().index(0, 0))
    QTest.keyClick(page.list.view, Qt.Key.Key_Return)
    assert not [form for form in seat.frame.findChildren(RestoreForm) if form.isVisible()]


# --- putting one back -----------------------------------------------------------------------------------------------


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, clinic: Clinic) -> Iterator[Desk]:
    """The whole desktop of the demo clinic: whoever restores is logged out."""
    made = Desk(qtbot, qapp, clinic, House(rooms=(SETTINGS,)))  # type: ignore[arg-type]  # made for a smaller clinic
    made.begin()
    yield made
    made.put_away()


def backup_page_of(desk: Desk) -> BackupPage:
    room = desk.frame.page("settings")
    assert isinstance(room, SettingsRoom)
    room.show_subject("backup")
    page = room.page
    assert isinstance(page, BackupPage)
    desk.qtbot.waitUntil(lambda: bool(page.list.backups))
    return page


def test_a_backup_is_put_back_after_it_is_confirmed_and_everybody_logs_in_again(desk: Desk, clinic: Clinic) -> None:
    desk.sit_down(ADMIN, PIN)
    admin = user_of(clinic, ADMIN).actor
    clinic.backups.make(admin, None)
    clinic.settings.change(admin, {"clinic_name": "Renamed since"})
    page = backup_page_of(desk)
    page.list.choose(page.list.backups[0].path)
    assert page.restore.isEnabled()
    press(page.restore)
    (form,) = [form for form in desk.window.findChildren(RestoreForm) if form.isVisible()]
    said = " ".join(label.text() for label in form.findChildren(PlainLabel))
    assert "backed up first" in said
    assert "held" in said
    assert clinic.settings.clinic.clinic_name == "Renamed since"

    press(form.button)
    desk.qtbot.waitUntil(lambda: clinic.desk.current is None, timeout=20_000)
    assert clinic.settings.clinic.clinic_name == "Mehta Family Clinic"
    kinds = {backup.kind for backup in clinic.backups.found()}
    assert kinds == {"manual", "before-restore"}

    frame = desk.sit_down(ADMIN, PIN)
    desk.qtbot.waitUntil(lambda: bool(frame.context.toasts.toasts()))
    assert "The clinic is as it was in the backup of" in frame.context.toasts.toasts()[0].text
    events = clinic.events.list(admin, subject="backup")
    assert EventKind.BACKUP_RESTORED in {event.kind for event in events}


def test_a_file_of_another_key_asks_for_that_key(
    page: BackupPage, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = tmp_path / f"theirs{ENDING}"
    stranger.write_bytes(zlib.compress(b"not one of ours") * 1000)
    monkeypatch.setattr(backup_page, "ask_which_file", lambda *_: stranger)
    press(page.restore_file)
    form = seat.sheet(RestoreForm)
    assert isinstance(form, RestoreForm)
    assert form.key.isVisible()
    seat.press_primary()
    assert stranger.name in form.key.error
    QTest.keyClicks(form.key.edit, "not a key")
    seat.press_primary()
    assert form.key.error == sentence(RecoveryKeyInvalid())
    assert form.key.text() == "not a key"
    assert form.button.isEnabled()


# --- the recovery key -----------------------------------------------------------------------------------------------


def prove(page: BackupPage, seat: Seat, pin: str) -> ProofForm:
    press(page.recovery.show_button)
    form = seat.sheet(ProofForm)
    assert isinstance(form, ProofForm)
    QTest.keyClicks(form.pin.edit, pin)
    QTest.keyClick(form.pin.edit, Qt.Key.Key_Return)
    seat.quiet()
    return form


def shown_key(page: BackupPage) -> str:
    names = {label.accessibleName() for label in page.recovery.findChildren(PlainLabel) if label.isVisible()}
    return next((name for name in names if name.count("-") == 7), "")


def test_the_key_is_shown_to_whoever_proves_who_they_are(page: BackupPage, seat: Seat) -> None:
    form = prove(page, seat, "9999")
    assert form.pin.error == sentence(WrongPin())
    assert form.pin.text() == ""
    assert shown_key(page) == ""
    QTest.keyClick(form, Qt.Key.Key_Escape)

    prove(page, seat, PIN)
    assert shown_key(page) == seat.clinic.keys.recovery_key()
    newest = seat.clinic.events.list(seat.actor, limit=1)[0]
    assert newest.kind == EventKind.RECOVERY_KEY_SHOWN


def test_the_key_is_hidden_again_when_one_leaves(page: BackupPage, seat: Seat) -> None:
    prove(page, seat, PIN)
    seat.room.show_subject("clinic")
    seat.room.show_subject("backup")
    assert shown_key(page) == ""
    assert page.recovery.show_button.isVisible()


def test_the_key_is_copied_by_way_of_the_clipboard_that_empties_itself(
    page: BackupPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []
    monkeypatch.setattr(seat.context.clipboard, "copy", copied.append)
    prove(page, seat, PIN)
    press(page.recovery.copy)
    assert copied == [seat.clinic.keys.recovery_key()]


def test_the_key_is_saved_as_a_file_or_the_sentence_says_why_not(
    page: BackupPage, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prove(page, seat, PIN)
    monkeypatch.setattr(recovery_card, "ask_where_to_save", lambda *_: tmp_path / "key.txt")
    press(page.recovery.save)
    seat.quiet()
    assert seat.clinic.keys.recovery_key() in (tmp_path / "key.txt").read_text()

    nowhere = tmp_path / "missing" / "key.txt"
    monkeypatch.setattr(recovery_card, "ask_where_to_save", lambda *_: nowhere)
    press(page.recovery.save)
    seat.quiet()
    said = [label.text() for label in page.recovery.findChildren(PlainLabel)]
    assert sentence(FileUnwritable(file=nowhere)) in said


def test_the_key_is_scrolled_to_when_it_is_shown(page: BackupPage, seat: Seat) -> None:
    seat.frame.resize(1024, 700)
    prove(page, seat, PIN)

    (view,) = page.findChildren(ScrollArea)

    def is_in_sight() -> bool:
        last = page.recovery.save
        return view.viewport().rect().contains(last.mapTo(view.viewport(), last.rect().bottomRight()))

    seat.until(is_in_sight)
