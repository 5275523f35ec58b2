"""Settings, Look and language: how this computer's screen looks and what it speaks, for everybody who sits at it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, hbox
from docassist.ui.kit.choice import Choice
from docassist.ui.kit.theme import theme
from docassist.ui.kit.toggles import Segments
from docassist.ui.office.choices import language_options
from docassist.ui.office.settings_page import SettingsPage, group


class LookPage(SettingsPage):
    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Look and language"))
        self.theme = Segments(
            [
                ("light", translate("settings", "Light"), "sun"),
                ("dark", translate("settings", "Dark"), "moon"),
                ("system", translate("settings", "As the system"), "tv"),
            ],
            theme().choice,
            name=translate("settings", "Colours"),
        )
        self.language = Choice(
            options=language_options(),
            current=context.appearance.language,
            name=translate("settings", "Language of the screen"),
        )
        self.language.setMaximumWidth(280)
        self.theme.chosen.connect(self._on_theme)
        self.language.chosen.connect(self._on_language)
        theme().changed.connect(self.reload)
        self.put(
            group(
                translate("settings", "Colours"),
                Box(hbox(self.theme, STRETCH)),
                about=translate("settings", "For this computer. The button in the bar above turns them as well."),
            ),
            group(
                translate("settings", "Language of the screen"),
                self.language,
                about=translate(
                    "settings", "For this computer. What is written to patients follows the language of each patient."
                ),
            ),
        )

    def reload(self) -> None:
        self.theme.set_current(theme().choice)
        self.language.set_current(self.context.appearance.language)

    def _on_theme(self, choice: str) -> None:
        self.context.appearance.choose_theme(choice)
        self.mark.saved()

    def _on_language(self, language: str) -> None:
        self.mark.saved()
        self.context.appearance.choose_language(language)
