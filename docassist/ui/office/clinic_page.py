"""Settings, Clinic: what it is called, where it is, what it speaks, and when its screens hide themselves."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QCoreApplication

from docassist.core.access import Permission
from docassist.core.events import EventKind
from docassist.ui.context import Context
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field
from docassist.ui.office.autosave import AutoSave, Values
from docassist.ui.office.choices import language_options, region_options, zone_options
from docassist.ui.office.settings_page import SettingsPage, group, read_only_note, side_by_side

_USUAL_MINUTES = (0, 1, 2, 3, 5, 10, 15, 30, 60)


class ClinicPage(SettingsPage):
    tells = frozenset({EventKind.SETTING_CHANGED})

    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Clinic"))
        self.save = AutoSave(self)
        countries = cache(region_options)  # every country in the reader's language, looked up once
        self.name = self.save.field(
            "clinic_name",
            Field(
                translate("settings", "Name of the clinic"),
                help_=translate("settings", "As patients know it, on paper and in messages"),
            ),
        )
        self.region = self.save.choice(
            "region",
            Choice(
                translate("settings", "Country"),
                help_=translate("settings", "Phones typed without a country code belong here."),
            ),
            lambda _values: countries(),
        )
        self.zone = self.save.choice(
            "time_zone",
            Choice(
                translate("settings", "Time zone"), help_=translate("settings", "All times on the screen follow it.")
            ),
            lambda values: zone_options(str(values["region"]), str(values["time_zone"])),
        )
        self.language = self.save.choice(
            "language",
            Choice(
                translate("settings", "Language of the clinic"),
                help_=translate("settings", "For new patients, until another one is chosen for them"),
            ),
            lambda _values: language_options(),
        )
        self.idle = self.save.choice(
            "idle_lock_minutes",
            Choice(
                translate("settings", "Lock the screen"),
                help_=translate("settings", "After that long without a key or a click. Drafts stay."),
            ),
            _idle_options,
        )
        if not self.may(Permission.SETTINGS_WRITE):
            self.put(read_only_note())
        self.put(
            group(translate("settings", "The clinic"), self.name, 16, side_by_side(self.region, self.zone)),
            group(translate("settings", "Language and lock"), side_by_side(self.language, self.idle)),
        )

    def reload(self) -> None:
        self.save.load()

    def drafts(self) -> dict[str, str]:
        return self.save.drafts()

    def take_drafts(self, drafts: dict[str, str]) -> None:
        self.save.take_drafts(drafts)


def _idle_options(values: Values) -> Sequence[Option]:
    """The usual times, and whichever somebody set by a command."""
    minutes = sorted({*_USUAL_MINUTES, int(str(values["idle_lock_minutes"]))})
    return [Option(str(number), _minutes(number)) for number in minutes]


def _minutes(number: int) -> str:
    if number == 0:
        return QCoreApplication.translate("settings", "never")
    return QCoreApplication.translate("settings", "after {count} min").format(count=number)
