"""The WhatsApp page: ids checked beside their fields, secrets that no widget ever holds, mock and live."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from docassist.app import Clinic
from docassist.core.errors import (
    DemoStaysMock,
    IdWrongLength,
    LiveModeIncomplete,
    NumberOutOfRange,
    QuietHoursInvalid,
    SecretInvalid,
    SettingsUnreadable,
)
from docassist.services.office.settings import Settings
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.notices import Banner
from docassist.ui.kit.words import sentence, what_happened
from docassist.ui.office.secret_field import SecretField
from docassist.ui.office.whatsapp_page import WhatsAppPage
from tests.ui.office.conftest import ADMIN, NURSE, RECEPTIONIST, Seat

TOKEN = "EAAGm0PX4ZCpsBAKZC9secret7f3a1XyzPlanted"
PHONE_ID, WABA_ID = "109482775310226", "209481337605141"


@pytest.fixture
def real(clinic: Clinic) -> Clinic:
    """The same clinic, not as the demo: it may go live."""
    settings = Settings(
        clinic.db, clinic.clock, clinic.events, clinic.secrets, clinic.place.whatsapp_settings, demo=False
    )
    return replace(clinic, settings=settings)


@pytest.fixture
def real_seat(real: Clinic, qtbot: object) -> Iterator[Seat]:
    seat = Seat(qtbot, real, ADMIN)  # type: ignore[arg-type]  # pytest-qt's fixture
    yield seat
    seat.put_away()


@pytest.fixture
def page(seat: Seat) -> WhatsAppPage:
    return seat.open("whatsapp", WhatsAppPage)


# --- ids and numbers -------------------------------------------------------------------------------------------------


def test_an_id_is_saved_and_shown_as_it_is_read_out(page: WhatsAppPage, seat: Seat) -> None:
    seat.type_into(page.phone_id.edit, PHONE_ID)
    assert seat.clinic.settings.whatsapp.phone_number_id == PHONE_ID
    assert page.phone_id.text() == "109 482 775 310 226"
    assert page.mark.words == "Saved"


def test_an_id_with_a_digit_too_few_says_so_and_stays(page: WhatsAppPage, seat: Seat) -> None:
    seat.type_into(page.waba_id.edit, PHONE_ID[:-1])
    assert page.waba_id.text() == PHONE_ID[:-1]
    assert page.waba_id.error == sentence(IdWrongLength(found=14))
    assert seat.clinic.settings.whatsapp.waba_id == ""


def test_rate_quiet_hours_and_version(page: WhatsAppPage, seat: Seat) -> None:
    seat.type_into(page.rate.edit, "5000")
    assert page.rate.error == sentence(NumberOutOfRange(lowest=1, highest=4800))
    seat.type_into(page.rate.edit, "60")
    seat.type_into(page.quiet.edit, "22-7")
    assert page.quiet.text() == "22:00-07:00"
    assert seat.clinic.settings.whatsapp.rate_per_minute == 60
    assert str(seat.clinic.settings.whatsapp.quiet_hours) == "22:00-07:00"
    seat.type_into(page.quiet.edit, "late")
    assert page.quiet.error == sentence(QuietHoursInvalid())
    seat.type_into(page.quiet.edit, "")
    assert seat.clinic.settings.whatsapp.quiet_hours is None
    assert (page.quiet.text(), page.quiet.error) == ("", "")

    seat.type_into(page.version.edit, "v18.0")
    assert "v18.0" in page.version.error
    seat.type_into(page.version.edit, "21")
    seat.until(lambda: seat.clinic.settings.whatsapp.graph_version == "v21.0")
    seat.until(lambda: "21 Jan 2027" in page.version.input().accessibleDescription())


def test_the_switch_turns_whatsapp_off_at_once(page: WhatsAppPage, seat: Seat) -> None:
    assert page.mode.enabled.isChecked()
    QTest.keyClick(page.mode.enabled, Qt.Key.Key_Space)
    seat.quiet()
    assert not seat.clinic.settings.whatsapp.enabled


def test_a_switch_that_was_refused_turns_back(page: WhatsAppPage, seat: Seat, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise DemoStaysMock

    monkeypatch.setattr(seat.clinic.settings, "change", refuse)
    QTest.keyClick(page.mode.enabled, Qt.Key.Key_Space)
    seat.quiet()
    assert page.mode.enabled.isChecked()
    assert seat.toasts() == [sentence(DemoStaysMock())]


# --- secrets --------------------------------------------------------------------------------------------------------


def store(page: WhatsAppPage, seat: Seat, value: str) -> None:
    field = page.secrets["access_token"]
    QTest.mouseClick(field.replace, Qt.MouseButton.LeftButton)
    assert field.entry is not None
    seat.type_into(field.entry.edit, value)


def words_of(widget: QWidget) -> str:
    """Everything that any widget below could tell a person or a program."""
    found: list[str] = []
    for one in [widget, *widget.findChildren(QWidget)]:
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle(), one.objectName()]
        found += [str(one.property(name)) for name in ("text", "plainText", "placeholderText")]
        if isinstance(one, QLineEdit | PlainLabel):
            found.append(one.text())
        if isinstance(one, QLineEdit):
            while one.isUndoAvailable():
                one.undo()
                found.append(one.text())
    return "\n".join(found)


def test_a_secret_goes_into_the_keyring_and_into_no_widget(page: WhatsAppPage, seat: Seat) -> None:
    store(page, seat, TOKEN)
    seat.until(lambda: "saved" in words_of(page.secrets["access_token"]))
    assert seat.clinic.secrets.reveal("access_token") == TOKEN
    words = words_of(seat.frame)
    assert not [TOKEN[start : start + 8] for start in range(len(TOKEN) - 7) if TOKEN[start : start + 8] in words]
    shown = words_of(page.secrets["access_token"])
    assert "In the keyring" in shown
    assert ADMIN in shown


def test_the_search_for_the_secret_would_find_one_that_stayed(
    page: WhatsAppPage, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SecretField, "_forget", lambda self: setattr(self, "entry", None))
    monkeypatch.setattr(SecretField, "_put", lambda self, widget: self._place.addWidget(widget))
    store(page, seat, TOKEN)
    assert TOKEN in words_of(seat.frame)


def test_a_secret_that_cannot_be_one_is_refused_and_stays_typed(page: WhatsAppPage, seat: Seat) -> None:
    store(page, seat, "two words")
    entry = page.secrets["access_token"].entry
    assert isinstance(entry, Field)
    assert entry.error == sentence(SecretInvalid(most=1000))
    assert entry.text() == "two words"
    assert not seat.clinic.secrets.is_stored("access_token")


def begin(field: SecretField) -> QLineEdit:
    """Something secret is being typed."""
    field.begin()
    assert field.entry is not None
    QTest.keyClicks(field.entry.edit, TOKEN)
    return field.entry.edit


def test_escape_and_leaving_the_page_drop_what_was_typed(page: WhatsAppPage, seat: Seat) -> None:
    field = page.secrets["app_secret"]
    QTest.keyClick(begin(field), Qt.Key.Key_Escape)
    assert field.entry is None
    begin(field)
    seat.room.show_subject("clinic")
    assert field.entry is None
    assert TOKEN not in words_of(seat.frame)
    assert not seat.clinic.secrets.is_stored("app_secret")


def test_removing_a_secret_is_confirmed(page: WhatsAppPage, seat: Seat) -> None:
    store(page, seat, TOKEN)
    seat.until(lambda: hasattr(page.secrets["access_token"], "remove"))
    page.secrets["access_token"].remove.click()
    assert seat.clinic.secrets.is_stored("access_token")
    seat.press_primary()
    assert not seat.clinic.secrets.is_stored("access_token")
    seat.until(lambda: "None yet" in words_of(page.secrets["access_token"]))


@pytest.mark.parametrize("name", [NURSE, RECEPTIONIST])
def test_who_may_not_write_sees_no_way_to(sit_down: Callable[[str], Seat], name: str) -> None:
    page = sit_down(name).open("whatsapp", WhatsAppPage)
    assert page.mode.button.isHidden()
    assert not page.mode.enabled.isEnabled()
    assert not page.phone_id.input().isEnabled()
    assert not hasattr(page.secrets["access_token"], "replace")


def mode(seat: Seat) -> str:
    return seat.clinic.settings.whatsapp.mode


# --- mock and live --------------------------------------------------------------------------------------------------


def test_the_demo_says_why_it_stays_mock(page: WhatsAppPage, seat: Seat) -> None:
    page.mode.button.click()
    seat.quiet()
    assert page.mode.words == what_happened(DemoStaysMock())
    assert mode(seat) == "mock"


def test_going_live_is_refused_in_words_until_everything_is_there(real_seat: Seat) -> None:
    seat = real_seat
    page = seat.open("whatsapp", WhatsAppPage)
    assert page.ready.verdict == "Still missing: 3"
    page.mode.button.click()
    seat.quiet()
    missing = "phone number ID, business account ID, access token"
    assert page.mode.words == what_happened(LiveModeIncomplete(missing=missing))
    assert mode(seat) == "mock"

    seat.type_into(page.phone_id.edit, PHONE_ID)
    seat.type_into(page.waba_id.edit, WABA_ID)
    store(page, seat, TOKEN)
    seat.until(lambda: page.ready.verdict == "Ready to go live.")

    page.mode.button.click()
    seat.quiet()
    assert page.mode.words == ""
    assert mode(seat) == "mock"  # not before it is confirmed
    seat.press_primary()
    assert mode(seat) == "live"
    seat.until(lambda: page.mode.button.text() == "Back to mock mode")

    QTest.mouseClick(page.mode.button, Qt.MouseButton.LeftButton)
    seat.press_primary()
    assert mode(seat) == "mock"


def test_going_back_from_the_question_changes_nothing(real_seat: Seat) -> None:
    seat = real_seat
    page = seat.open("whatsapp", WhatsAppPage)
    seat.clinic.settings.change(seat.actor, {"phone_number_id": PHONE_ID, "waba_id": WABA_ID})
    seat.clinic.secrets.store(seat.actor, "access_token", TOKEN)
    page.mode.button.click()
    seat.quiet()
    QTest.keyClick(seat.sheet(), Qt.Key.Key_Escape)
    seat.quiet()
    assert mode(seat) == "mock"


def test_live_mode_that_lost_its_token_is_marked_in_the_list(real_seat: Seat) -> None:
    seat = real_seat
    seat.clinic.settings.change(seat.actor, {"phone_number_id": PHONE_ID, "waba_id": WABA_ID})
    seat.clinic.secrets.store(seat.actor, "access_token", TOKEN)
    seat.clinic.settings.change(seat.actor, {"mode": "live"})
    seat.quiet()
    assert not seat.room.list.in_trouble("whatsapp")
    seat.clinic.secrets.remove(seat.actor, "access_token")
    seat.until(lambda: seat.room.list.in_trouble("whatsapp"))


def test_settings_that_cannot_be_read_are_said_on_the_page_until_they_can(page: WhatsAppPage, seat: Seat) -> None:
    file = seat.clinic.place.whatsapp_settings
    file.write_text("{ not json", "utf-8")
    page.reload()
    seat.quiet()
    problem = what_happened(SettingsUnreadable(file=file))
    assert [banner.accessibleName() for banner in page.findChildren(Banner)] == [problem]
    file.unlink()
    page.reload()
    seat.until(lambda: not [banner for banner in page.findChildren(Banner) if banner.isVisible()])
    assert page.rate.text() == "20"
