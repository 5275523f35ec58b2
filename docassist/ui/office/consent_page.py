"""Settings, Consent: the words patients agree to, and what the ledger keeps of it. To be read, not changed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from docassist.core.words import LANGUAGES
from docassist.services.office import consent_wording
from docassist.services.office.consent_wording import Wording
from docassist.ui.clinic.patient_words import language_name
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, Item, hbox, vbox
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.text import SECONDARY, Style
from docassist.ui.kit.toggles import Segments
from docassist.ui.office.settings_page import MUTED, SettingsPage, group


class ConsentPage(SettingsPage):
    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Consent"))
        self._wordings: Mapping[str, Wording] = {}
        self.languages = Segments(
            [(code, language_name(code)) for code in LANGUAGES],
            context.appearance.language,
            size=32,
            name=translate("settings", "Language of the wording"),
        )
        self.text = PlainLabel("", Style(own_direction=True), wrap=True)
        self._version = PlainLabel("", SECONDARY, elide=True)
        self.languages.chosen.connect(lambda _language: self._show())
        self.put(
            group(
                translate("settings", "What patients agree to"),
                Box(hbox(self.languages, STRETCH)),
                12,
                Box(vbox(self.text), pad=(14, 16, 14, 16), fill="well", radius=8),
                8,
                self._version,
                about=translate("settings", "Read out or shown at the desk, in the language of the patient."),
            ),
            group(translate("settings", "What the ledger keeps"), *_ledger()),
        )

    def reload(self) -> None:
        self.look(lambda _actor, _progress: consent_wording.current(), self._on_loaded)

    def _on_loaded(self, wordings: Mapping[str, Wording]) -> None:
        self._wordings = wordings
        self._show()

    def _show(self) -> None:
        wording = self._wordings.get(self.languages.current())
        if wording is not None:
            self.text.set_text(wording.text)
            template = QCoreApplication.translate("settings", "Version {version}, in use now")
            self._version.set_text(template.format(version=wording.version))


def _ledger() -> list[Item]:
    """What is written down, a line each."""
    translate = QCoreApplication.translate
    said = [
        (
            "note",
            translate(
                "settings", "The words that were agreed to, their version and their language, for every patient."
            ),
        ),
        ("user", translate("settings", "Who wrote it down, when, and how the patient said so.")),
        ("undo", translate("settings", "A withdrawal is one more line. No line is ever changed or removed.")),
        ("pausec", translate("settings", "Without a consent nothing is sent, nor when the ledger cannot be read.")),
    ]
    items: list[Item] = []
    for icon, words in said:
        items += [hbox(Icon(icon, 18, "muted"), (PlainLabel(words, MUTED, wrap=True), 1), gap=12), 10]
    return items[:-1]
