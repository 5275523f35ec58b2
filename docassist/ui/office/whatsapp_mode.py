"""Mock or live, and the switch that stops everything: the one place where messages begin to reach patients."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from docassist.core.access import Permission
from docassist.core.errors import DocAssistError, LiveModeIncomplete
from docassist.ui.kit.boxes import Box, Card, Rule, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.notices import Banner
from docassist.ui.kit.sheet import confirm
from docassist.ui.kit.text import SECONDARY, STRONG
from docassist.ui.kit.toggles import Switch
from docassist.ui.kit.words import what_happened, what_to_do
from docassist.ui.office.autosave import AutoSave
from docassist.ui.office.event_words import setting_words
from docassist.ui.office.settings_page import SettingsPage


class ModeCard(Card):
    """What happens to a message now, and the way to change it.

    Signals:
        changed: the mode is another one.
    """

    changed = Signal()

    def __init__(self, page: SettingsPage, save: AutoSave) -> None:
        translate = QCoreApplication.translate
        self._page = page
        self._mode = ""
        self._icon = Icon("flask", 20, "held", box=40, tinted=True)
        self._title = PlainLabel("", STRONG, wrap=True)
        self._about = PlainLabel("", SECONDARY, wrap=True)
        self.button = Button(translate("whatsapp", "Go live"), icon="wifi")
        self.button.clicked.connect(self._on_button)
        self.enabled = save.switch("enabled", Switch(translate("whatsapp", "WhatsApp is on")))
        off = PlainLabel(translate("whatsapp", "Off: everything waits in the queue."), SECONDARY, wrap=True)
        self._trouble = QVBoxLayout()
        self._banner: Banner | None = None
        head = hbox(self._icon, 16, (vbox(self._title, 2, self._about), 1), 16, self.button)
        switch = hbox(self.enabled, 12, (off, 1))
        super().__init__(
            Box(head, pad=(14, 16, 14, 16)),
            self._trouble,
            Rule("soft"),
            Box(switch, pad=(8, 16, 8, 16)),
            pad=1,
        )
        self.button.hide()  # until it is known which mode it is

    @property
    def words(self) -> str:
        """The sentence that says why it was refused."""
        return self._banner.accessibleName() if self._banner is not None else ""

    def show_values(self, values: Mapping[str, object]) -> None:
        translate = QCoreApplication.translate
        self._mode = str(values["mode"])
        self.button.setVisible(self._page.may(Permission.SETTINGS_WRITE))
        if self._mode == "live":
            self._icon.set_icon("wifi", "delivered")
            self._title.set_text(translate("whatsapp", "Live"))
            self._about.set_text(translate("whatsapp", "Messages reach the phones of patients."))
            self._face(translate("whatsapp", "Back to mock mode"), "flask")
        else:
            self._icon.set_icon("flask", "held")
            self._title.set_text(translate("whatsapp", "Mock mode is on"))
            self._about.set_text(translate("whatsapp", "Everything works, nothing is sent."))
            self._face(translate("whatsapp", "Go live"), "wifi")

    def _face(self, words: str, icon: str) -> None:
        self.button.set_text(words)
        self.button.set_icon(icon)

    # --- changing it ------------------------------------------------------------------------------------------------

    def _on_button(self) -> None:
        self._show_trouble(None)
        if self._mode == "live":
            self._ask_mock()
        else:
            settings = self._page.context.clinic.settings
            self.button.setEnabled(False)
            self._page.work(
                lambda actor, _progress: settings.what_stops_live(actor), self._ask_live, failed=self._show_trouble
            )

    def _ask_live(self, refusal: DocAssistError | None) -> None:
        self.button.setEnabled(True)
        if refusal is not None:
            self._show_trouble(refusal)
            return
        translate = QCoreApplication.translate
        words = translate(
            "whatsapp",
            "From now on messages leave this computer and reach the phones of patients; WhatsApp may charge for them."
            " What is waiting in the queue is sent as well.",
        )
        confirm(
            self,
            translate("whatsapp", "Go live?"),
            words,
            translate("whatsapp", "Go live"),
            lambda: self._change("live"),
        )

    def _ask_mock(self) -> None:
        translate = QCoreApplication.translate
        words = translate(
            "whatsapp",
            "Nothing reaches patients any more: what is sent from now on, and what waits in the queue, only looks as if it"
            " were. To stop for a while, turn WhatsApp off instead.",
        )
        title, button = translate("whatsapp", "Back to mock mode?"), translate("whatsapp", "Back to mock mode")
        confirm(self, title, words, button, lambda: self._change("mock"))

    def _change(self, mode: str) -> None:
        settings = self._page.context.clinic.settings
        self._page.work(
            lambda actor, _progress: settings.change(actor, {"mode": mode}),
            lambda _values: self._on_changed(),
            failed=self._show_trouble,
            owner=self,
        )

    def _on_changed(self) -> None:
        self._page.mark.saved()
        self.changed.emit()

    def _show_trouble(self, failure: DocAssistError | None) -> None:
        self.button.setEnabled(True)
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        if failure is not None:
            if isinstance(failure, LiveModeIncomplete):
                failure = LiveModeIncomplete(missing=setting_words(str(failure.facts["missing"]).split(", ")))
            self._banner = Banner(what_happened(failure), what_to_do(failure), tone="held")
            inset = Box(vbox(self._banner), pad=(0, 16, 14, 16))
            self._banner.destroyed.connect(inset.deleteLater)
            self._trouble.addWidget(inset)
