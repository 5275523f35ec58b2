"""Settings, About and support: which DocAssist this is, where its data lies, how well it is, and whom that helps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

import docassist
from docassist.core.access import Actor, Permission
from docassist.core.errors import DocAssistError
from docassist.core.events import EventKind
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, Card, Item, Rule, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.text import BODY, NAME, SECONDARY, SECTION, STRONG, ltr
from docassist.ui.office.files import ask_where_to_save
from docassist.ui.office.settings_page import MUTED, SettingsPage, group
from docassist.ui.shell.health_words import HealthLine, health_lines
from docassist.ui.shell.logo import Logo


class AboutPage(SettingsPage):
    tells = frozenset({EventKind.BACKUP_MADE, EventKind.BACKUP_FAILED, EventKind.SETTING_CHANGED})

    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "About and support"))
        self._lines: tuple[HealthLine, ...] = ()
        self._health = QVBoxLayout()
        self._health.setSpacing(0)
        self.examine = Button(translate("about", "Check everything"), icon="pulse", size=32)
        self.examine.clicked.connect(self._examine)
        head = Box(hbox(PlainLabel(translate("about", "Health"), STRONG), STRETCH, self.examine), pad=(14, 16, 10, 20))
        self.put(self._program(), Card(head, Rule("soft"), 4, self._health, 6, pad=1))
        if self.may(Permission.SUPPORT_BUNDLE):
            self.bundle = Button(translate("about", "Save support bundle…"), icon="file", size=32)
            self.bundle.clicked.connect(self._ask_bundle)
            about = translate(
                "about",
                "A file for whoever helps you: versions, settings, checks and the log. No patient data, no message text, no"
                " secrets.",
            )
            self.put(group(translate("about", "Support"), Box(hbox(self.bundle, STRETCH)), about=about))
        licence = translate(
            "about",
            "DocAssist is free software under the MIT licence. Its letters are Noto, under the SIL Open Font License.",
        )
        self.put(Box(vbox(PlainLabel(licence, SECONDARY, wrap=True)), pad=(4, 20, 4, 20)))

    def _program(self) -> Card:
        translate, place = QCoreApplication.translate, self.context.clinic.place
        version = translate("Health", "Version {number}").format(number=ltr(docassist.__version__))
        where = (
            translate("about", "on a server")
            if place.database_url
            else translate("about", "on this computer, encrypted")
        )
        facts: list[Item] = [
            _fact(translate("about", "Data folder"), ltr(str(place.root))),
            8,
            _fact(translate("about", "Database"), where if not place.database_url else ltr(place.database_name)),
        ]
        if place.demo:
            facts += [
                8,
                _fact(translate("about", "Clinic"), translate("about", "the demo: invented people, nothing is sent")),
            ]
        return Card(
            hbox(Logo(40), 16, vbox(PlainLabel("DocAssist", SECTION), PlainLabel(version, MUTED)), STRETCH),
            16,
            Rule("soft"),
            14,
            *facts,
            pad=20,
        )

    # --- how well it is ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """What the strip below shows, each with its sentence."""
        health = self.context.clinic.health
        self.work(lambda _actor, _progress: health_lines(health), self._show_health, failed=self._on_failed)

    def _examine(self) -> None:
        """Every check, also those that take a while."""
        health = self.context.clinic.health
        self.examine.setEnabled(False)

        def job(actor: Actor, _progress: object) -> tuple[HealthLine, ...]:
            return tuple(HealthLine.of_check(check) for check in health.examine(actor))

        title = QCoreApplication.translate("about", "Checking everything")
        self.work(job, self._show_health, failed=self._on_failed, title=title)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._show_health((HealthLine.of_failure(failure),))

    def _show_health(self, lines: tuple[HealthLine, ...]) -> None:
        self.examine.setEnabled(True)
        if lines == self._lines:
            return
        self._lines = lines
        while (item := self._health.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for line in lines:
            self._health.addWidget(_check(line))

    @property
    def lines(self) -> tuple[HealthLine, ...]:
        """The checks that are shown."""
        return self._lines

    # --- support ----------------------------------------------------------------------------------------------------

    def _ask_bundle(self) -> None:
        translate = QCoreApplication.translate
        path = ask_where_to_save(
            self, translate("about", "Save support bundle"), "DocAssist support.zip", "ZIP (*.zip)"
        )
        if path is not None:
            self.save_bundle(path)

    def save_bundle(self, path: Path) -> None:
        support = self.context.clinic.support
        self.bundle.setEnabled(False)
        self.work(
            lambda actor, _progress: support.bundle(actor, path),
            lambda _made: self._on_bundle(path),
            failed=self._on_bundle_failed,
            title=QCoreApplication.translate("about", "Saving the support bundle"),
        )

    def _on_bundle(self, path: Path) -> None:
        self.bundle.setEnabled(True)
        said = QCoreApplication.translate("about", "The support bundle is in {file}.")
        self.context.toasts.show_toast(said.format(file=ltr(path.name)))

    def _on_bundle_failed(self, failure: DocAssistError) -> None:
        self.bundle.setEnabled(True)
        self.context.tell(failure)


def _fact(name: str, value: str) -> Box:
    label = PlainLabel(name, SECONDARY)
    label.setFixedWidth(112)
    return Box(hbox(label, 12, (PlainLabel(value, BODY, elide=True), 1)))


def _check(line: HealthLine) -> Box:
    icon, tone = {True: ("check", "delivered"), False: ("alert", "held"), None: ("info", "muted")}[line.well]
    title = PlainLabel(line.short, NAME, wrap=True)
    more = " ".join(part for part in (line.sentence, line.advice) if part)
    words = vbox(title, PlainLabel(more, SECONDARY, wrap=True) if more else None)
    return Box(hbox(vbox(2, Icon(icon, 16, tone), STRETCH), 12, (words, 1)), pad=(7, 20, 7, 20))
