"""Settings, WhatsApp: mock or live, the clinic's account, its secrets, and how fast messages leave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.clock import zone
from docassist.core.errors import DocAssistError
from docassist.core.events import EventKind
from docassist.services.office import graph_versions
from docassist.services.office.secrets import SecretStatus
from docassist.ui.context import Clinic, Context
from docassist.ui.kit.boxes import STRETCH, Card, Item, Rule, vbox
from docassist.ui.kit.dates import day
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.text import STRONG
from docassist.ui.office.autosave import AutoSave
from docassist.ui.office.secret_field import SecretField
from docassist.ui.office.settings_page import WIDE, SettingsPage, read_only_note, side_by_side
from docassist.ui.office.whatsapp_mode import ModeCard
from docassist.ui.office.whatsapp_ready import Ready, ReadyCard, version_words

_NONE = "off"
"""Quiet hours, where there are none."""

_BESIDE = 700
"""From this breadth on the list of what is needed stands beside the form, else below it."""


@dataclass(frozen=True)
class _Known:
    """What the page shows besides the settings' own values."""

    values: Mapping[str, object]
    secrets: Mapping[str, SecretStatus]
    refusal: DocAssistError | None
    now: datetime
    where: ZoneInfo

    @property
    def today(self) -> date:
        return self.now.astimezone(self.where).date()


def _look_up(clinic: Clinic, actor: Actor) -> _Known:
    values = clinic.settings.show(actor)
    return _Known(
        values,
        clinic.secrets.status(actor),
        clinic.settings.what_stops_live(actor),
        clinic.clock.now(),
        zone(str(values["time_zone"])),
    )


class WhatsAppPage(SettingsPage):
    tells = frozenset({EventKind.SETTING_CHANGED, EventKind.SECRET_STORED, EventKind.SECRET_REMOVED})

    def __init__(self, context: Context) -> None:
        super().__init__(context, QCoreApplication.translate("settings", "WhatsApp"), width=WIDE)
        self.save = AutoSave(self)
        self.mode = ModeCard(self, self.save)
        self.ready = ReadyCard()
        self.secrets = self._make_secrets()
        self._make_fields()
        form = Card(*self._account(), 20, Rule("soft"), 20, *self._sending(), pad=20)
        note = None if self.may(Permission.SETTINGS_WRITE) else read_only_note()
        left = QWidget()
        left.setLayout(vbox(note, 12 if note else None, self.mode, 12, form, STRETCH))
        self._columns = _Columns(left, self.ready)
        self.put(self._columns)
        self.mode.changed.connect(self.reload)

    def _make_fields(self) -> None:
        translate = QCoreApplication.translate
        keep = self.save.field
        self.phone_id = keep(
            "phone_number_id",
            Field(
                translate("whatsapp", "Phone number ID"), help_=translate("whatsapp", "At Meta: WhatsApp, API setup")
            ),
            grouped,
        )
        self.waba_id = keep(
            "waba_id",
            Field(
                translate("whatsapp", "Business account ID"), help_=translate("whatsapp", "On the same page at Meta")
            ),
            grouped,
        )
        self.rate = keep(
            "rate_per_minute",
            Field(translate("whatsapp", "Per minute"), help_=translate("whatsapp", "For all computers together")),
        )
        self.quiet = keep(
            "quiet_hours",
            Field(
                translate("whatsapp", "Quiet hours"),
                placeholder=translate("whatsapp", "none", "quiet hours"),
                help_=translate("whatsapp", "For example 21:00-08:00; empty for none"),
            ),
            lambda stored: "" if stored == _NONE else stored,
            lambda typed: typed if typed.strip() else _NONE,
        )
        self.version = keep("graph_version", Field(translate("whatsapp", "Graph version")))
        self.address = keep(
            "graph_url",
            Field(
                translate("whatsapp", "Graph address"), help_=translate("whatsapp", "Stays as it is, except for trials")
            ),
        )
        self.save.loaded.connect(self.mode.show_values)

    def _make_secrets(self) -> dict[str, SecretField]:
        translate = QCoreApplication.translate
        labels = {
            "access_token": translate("whatsapp", "Access token"),
            "app_secret": translate("whatsapp", "App secret"),
            "verify_token": translate("whatsapp", "Verify token"),
        }
        may = self.may(Permission.SECRETS_WRITE)
        fields = {name: SecretField(self, name, label, may_write=may) for name, label in labels.items()}
        for field in fields.values():
            field.changed.connect(self._look)
        return fields

    def _account(self) -> list[Item]:
        title = PlainLabel(QCoreApplication.translate("whatsapp", "Account"), STRONG)
        items: list[Item] = [title, 12, side_by_side(self.phone_id, self.waba_id)]
        for field in self.secrets.values():
            items += [14, field]
        return items

    def _sending(self) -> list[Item]:
        title = PlainLabel(QCoreApplication.translate("whatsapp", "How it sends"), STRONG)
        return [title, 12, side_by_side(self.rate, self.quiet), 14, side_by_side(self.version, self.address)]

    # --- what is shown ----------------------------------------------------------------------------------------------

    def reload(self) -> None:
        self.save.load()
        self._look()

    def _look(self) -> None:
        clinic = self.context.clinic
        self.look(lambda actor, _progress: _look_up(clinic, actor), self._show_known)

    def _show_known(self, known: _Known) -> None:
        for name, field in self.secrets.items():
            status = known.secrets[name]
            stored_at = status.stored_at.astimezone(known.where).date() if status.stored_at else None
            field.show_status(status, day(stored_at, known.today) if stored_at else "")
        version = graph_versions.look_up(str(known.values["graph_version"]), known.today)
        self.version.set_help(version_words(version))
        token = known.secrets["access_token"].stored
        self.ready.show_ready(Ready(known.values, token, version, known.refusal))

    def drafts(self) -> dict[str, str]:
        return self.save.drafts()

    def take_drafts(self, drafts: dict[str, str]) -> None:
        self.save.take_drafts(drafts)

    def step_back(self) -> bool:
        return any(field.cancel() for field in self.secrets.values())


def grouped(digits: str) -> str:
    """A long number as it is read out: ``109 482 775 310 226``."""
    return " ".join(digits[start : start + 3] for start in range(0, len(digits), 3))


class _Columns(QWidget):
    """Two columns, or one below the other where the window is narrow."""

    def __init__(self, main: QWidget, aside: QWidget) -> None:
        super().__init__()
        self._aside = aside
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addWidget(main, 56)
        self._aside_column = QWidget()
        self._aside_column.setLayout(vbox(aside, STRETCH))
        self._layout.addWidget(self._aside_column, 44)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        direction = QBoxLayout.Direction
        self._layout.setDirection(direction.LeftToRight if self.width() >= _BESIDE else direction.TopToBottom)
