"""Every page of Settings as an administrator sees it, what a nurse sees of it, and the dialogs."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from docassist.ui.office.backup_page import BackupPage
from docassist.ui.office.settings_pages import PAGES
from docassist.ui.office.settings_room import SETTINGS, SettingsRoom
from docassist.ui.office.users_page import UsersPage
from docassist.ui.office.whatsapp_page import WhatsAppPage
from docassist.ui.shell.desk_frame import DeskFrame
from tests.shots.demo_desk import demo_clinic, desk_of, wait_until_quiet
from tests.shots.scenes import Language, scene

PHONE_ID = "109482775310226"


def _build(page: str, language: Language) -> QWidget:
    return desk_of(language, SETTINGS, page)


for _page in PAGES:
    scene(f"settings-{_page.name}", act=lambda _window: wait_until_quiet())(partial(_build, _page.name))


def _page_of(window: QWidget) -> QWidget:
    wait_until_quiet()
    assert isinstance(window, DeskFrame)
    room = window.page(SETTINGS.name)
    assert isinstance(room, SettingsRoom)
    return room.page


def _add_person(window: QWidget) -> None:
    page = _page_of(window)
    assert isinstance(page, UsersPage)
    page.add()


def _restore(window: QWidget) -> None:
    page = _page_of(window)
    assert isinstance(page, BackupPage)
    page.list.choose(page.list.backups[1].path)
    page.restore.click()


def _recovery_key(window: QWidget) -> None:
    page = _page_of(window)
    assert isinstance(page, BackupPage)
    page.recovery.reveal(demo_clinic().keys.recovery_key())
    page.recovery.copy.click()


def _mistyped(window: QWidget) -> None:
    """One id is there, the other lacks a digit, the token is in the keyring, going live was refused."""
    clinic = demo_clinic()
    actor = clinic.desk.actor
    clinic.settings.change(actor, {"phone_number_id": PHONE_ID, "quiet_hours": "21-8"})
    clinic.secrets.store(actor, "access_token", "EAAG" + "x" * 40)
    page = _page_of(window)
    assert isinstance(page, WhatsAppPage)
    page.reload()
    wait_until_quiet()
    page.waba_id.edit.setText("20948133760514")
    page.waba_id.edit.editingFinished.emit()
    page.mode.button.click()
    wait_until_quiet()


def _as_before() -> None:
    clinic = demo_clinic()
    actor = clinic.desk.actor
    clinic.settings.change(actor, {"phone_number_id": "", "quiet_hours": "off"})
    clinic.secrets.remove(actor, "access_token")


@scene("settings-add-person", act=_add_person)
def add_person(language: Language) -> QWidget:
    return desk_of(language, SETTINGS, "users")


@scene("settings-restore", act=_restore)
def restore(language: Language) -> QWidget:
    return desk_of(language, SETTINGS, "backup")


@scene("settings-recovery-key", act=_recovery_key)
def recovery_key(language: Language) -> QWidget:
    return desk_of(language, SETTINGS, "backup")


@scene("settings-mistyped", act=_mistyped)
def mistyped(language: Language) -> QWidget:
    return desk_of(language, SETTINGS, "whatsapp")


@scene("settings-nurse", act=lambda _window: wait_until_quiet())
def nurse(language: Language) -> QWidget:
    _as_before()
    return desk_of(language, SETTINGS, "whatsapp", name="Sunita")


@scene("settings-nurse-users", act=lambda _window: wait_until_quiet())
def nurse_users(language: Language) -> QWidget:
    return desk_of(language, SETTINGS, "users", name="Sunita")
