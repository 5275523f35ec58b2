"""The pages of Settings: for whom each is, by which words it is found, and how it is made when it is first chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from docassist.core.access import Actor, Permission
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.ui.context import Context

if TYPE_CHECKING:
    from docassist.ui.office.settings_page import SettingsPage


@dataclass(frozen=True)
class PageSpec:
    """One entry of the list. ``title`` and ``words``, by which Ctrl+K finds it too, are marked for the translators."""

    name: str
    title: str
    icon: str
    make: Callable[[Context], SettingsPage]
    words: str
    needs: Permission = Permission.SETTINGS_READ

    @property
    def label(self) -> str:
        return QCoreApplication.translate("settings", self.title)


def pages_for(actor: Actor) -> tuple[PageSpec, ...]:
    """The pages this person has some use for."""
    return tuple(page for page in PAGES if actor.may(page.needs))


def _clinic(context: Context) -> SettingsPage:
    from docassist.ui.office.clinic_page import ClinicPage

    return ClinicPage(context)


def _users(context: Context) -> SettingsPage:
    from docassist.ui.office.users_page import UsersPage

    return UsersPage(context)


def _whatsapp(context: Context) -> SettingsPage:
    from docassist.ui.office.whatsapp_page import WhatsAppPage

    return WhatsAppPage(context)


def _consent(context: Context) -> SettingsPage:
    from docassist.ui.office.consent_page import ConsentPage

    return ConsentPage(context)


def _backup(context: Context) -> SettingsPage:
    from docassist.ui.office.backup_page import BackupPage

    return BackupPage(context)


def _audit(context: Context) -> SettingsPage:
    from docassist.ui.office.audit_page import AuditPage

    return AuditPage(context)


def _look(context: Context) -> SettingsPage:
    from docassist.ui.office.look_page import LookPage

    return LookPage(context)


def _about(context: Context) -> SettingsPage:
    from docassist.ui.office.about_page import AboutPage

    return AboutPage(context)


PAGES = (
    PageSpec(
        "clinic",
        QT_TRANSLATE_NOOP("settings", "Clinic"),
        "building",
        _clinic,
        QT_TRANSLATE_NOOP("settings", "name country time zone lock minutes"),
    ),
    PageSpec(
        "users",
        QT_TRANSLATE_NOOP("settings", "Users and roles"),
        "patients",
        _users,
        QT_TRANSLATE_NOOP("settings", "people staff PIN password"),
    ),
    PageSpec(
        "whatsapp",
        QT_TRANSLATE_NOOP("settings", "WhatsApp"),
        "message",
        _whatsapp,
        QT_TRANSLATE_NOOP("settings", "live mock token quiet hours"),
    ),
    PageSpec(
        "consent",
        QT_TRANSLATE_NOOP("settings", "Consent"),
        "shield",
        _consent,
        QT_TRANSLATE_NOOP("settings", "wording ledger"),
    ),
    PageSpec(
        "backup",
        QT_TRANSLATE_NOOP("settings", "Backup"),
        "backup",
        _backup,
        QT_TRANSLATE_NOOP("settings", "restore recovery key"),
        Permission.BACKUP_MAKE,
    ),
    PageSpec(
        "audit",
        QT_TRANSLATE_NOOP("settings", "Audit"),
        "eye",
        _audit,
        QT_TRANSLATE_NOOP("settings", "events trail verify"),
        Permission.AUDIT_READ,
    ),
    PageSpec(
        "look",
        QT_TRANSLATE_NOOP("settings", "Look and language"),
        "globe",
        _look,
        QT_TRANSLATE_NOOP("settings", "theme dark light translation"),
    ),
    PageSpec(
        "about",
        QT_TRANSLATE_NOOP("settings", "About and support"),
        "info",
        _about,
        QT_TRANSLATE_NOOP("settings", "version health help licence"),
    ),
)
