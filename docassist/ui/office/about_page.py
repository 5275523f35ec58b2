"""Settings, About and support: which DocAssist this is, where its data lies, how well it is, and whom that helps."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

import docassist
from docassist.core.access import Permission
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
        self.put(
            self._program(),
            Card(
                Box(vbox(PlainLabel(translate("about", "Health"), STRONG)), pad=(16, 20, 10, 20)),
                self._health,
                6,
                pad=1,
            ),
        )
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
            hbox(Logo(40), 16, (vbox(PlainLabel("DocAssist", SECTION), PlainLabel(version, MUTED)), 1)),
            16,
            Rule("soft"),
            14,
            *facts,
            pad=20,
        )

    # --- how well it is ---------------------------------------------------------------------------------------------

    def reload(self) -> None:
        health = self.context.clinic.health
        self.work(lambda _actor, _progress: health_lines(health), self._show_health, failed=self._on_failed)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._show_health((HealthLine.of_failure(failure),))

    def _show_health(self, lines: tuple[HealthLine, ...]) -> None:
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
    icon = Icon("check", 16, "delivered") if line.well else Icon("alert", 16, "held")
    more = " ".join(part for part in (line.sentence, line.advice) if part)
    words = vbox(
        PlainLabel(line.short, NAME if not line.well else BODY, wrap=True), PlainLabel(more, SECONDARY, wrap=True)
    )
    if not more:
        words = vbox(PlainLabel(line.short, BODY, wrap=True))
    return Box(hbox(vbox(2, icon, STRETCH), 12, (words, 1)), pad=(7, 20, 7, 20))
