"""The recovery key, shown to whoever may see it and proves to be who they are; hidden again when they leave."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.access import Actor
from docassist.core.errors import DocAssistError
from docassist.ui.kit.boxes import STRETCH, Box, Card, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.text import SECONDARY, STRONG, Style
from docassist.ui.kit.words import sentence
from docassist.ui.office.files import ask_where_to_save
from docassist.ui.office.recovery_key import key_lines, write_recovery_file
from docassist.ui.office.settings_page import MUTED, SettingsPage


class RecoveryCard(Card):
    """What the key is for, and the way to it."""

    def __init__(self, page: SettingsPage) -> None:
        translate = QCoreApplication.translate
        self._page = page
        self._key = ""
        self._shown: QWidget | None = None
        self.show_button = Button(translate("backup", "Show the recovery key"), icon="key", size=32)
        self.show_button.clicked.connect(self._ask)
        self._ask_row = Box(hbox(self.show_button, STRETCH))
        self._place = QVBoxLayout()
        about = translate(
            "backup",
            "It opens the clinic's data and backups on another computer when this one is lost. Whoever has it can read"
            " everything: keep it on paper or on a stick, away from this computer.",
        )
        super().__init__(
            PlainLabel(translate("backup", "Recovery key"), STRONG),
            4,
            PlainLabel(about, MUTED, wrap=True),
            12,
            self._ask_row,
            self._place,
            pad=20,
        )

    def _ask(self) -> None:
        ProofForm(self._page, self.reveal).open()

    def reveal(self, key: str) -> None:
        """Show it until it is hidden or the page is left."""
        self.hide_key()
        self._key = key
        self._ask_row.hide()
        self._shown = self._make(key)
        self._place.addWidget(self._shown)
        self._page.bring_into_view(self._shown)
        self.copy.setFocus()

    def hide_key(self) -> None:
        self._key = ""
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
            self._shown = None
        self._ask_row.show()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.hide_key()

    def _make(self, key: str) -> QWidget:
        translate = QCoreApplication.translate
        words = PlainLabel(key_lines(key), Style(size=15, weight=600), wrap=True, align="centre")
        words.setAccessibleName(key)
        self.copy = Button(translate("backup", "Copy"), icon="copy", size=32)
        self.save = Button(translate("backup", "Save as a file…"), icon="file", size=32)
        hide = Button(translate("backup", "Hide"), kind="ghost", size=32)
        self._said = PlainLabel("", SECONDARY, wrap=True)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        hide.clicked.connect(self.hide_key)
        box = Box(vbox(words), pad=(14, 16, 14, 16), fill="well", radius=8)
        return Box(vbox(box, 12, hbox(self.copy, self.save, hide, STRETCH, gap=8), 6, self._said))

    def _copy(self) -> None:
        self._page.context.clipboard.copy(self._key)
        self._said.set_text(
            QCoreApplication.translate("backup", "Copied. In ten seconds it is gone from the clipboard.")
        )

    def _save(self) -> None:
        title = QCoreApplication.translate("backup", "Save the recovery key")
        path = ask_where_to_save(self, title, "DocAssist recovery key.txt")
        if path is None:
            return
        key, saved = self._key, QCoreApplication.translate("backup", "Saved. Move it away from this computer.")
        self._page.work(
            lambda _actor, _progress: write_recovery_file(str(path), key),
            lambda _none: self._said.set_text(saved),
            failed=lambda failure: self._said.set_text(sentence(failure)),
            owner=self._said,
        )


class ProofForm(Sheet):
    """One's own PIN, before the key is shown; whoever has none leaves it empty."""

    def __init__(self, page: SettingsPage, reveal: Callable[[str], None]) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("backup", "Show the recovery key"), width=440)
        self._page, self._reveal = page, reveal
        none = translate("users", "Leave it empty if you have none yet.")
        self.pin = Field(translate("backup", "Your PIN"), password=True, help_=none)
        self.body.addWidget(PlainLabel(translate("backup", "It is recorded that you looked at it."), MUTED, wrap=True))
        self.body.addWidget(self.pin)
        self.button = self.set_buttons(translate("backup", "Show"), self._prove)
        self.closed.connect(self.deleteLater)

    def _prove(self) -> None:
        clinic, pin = self._page.context.clinic, self.pin.text() or None
        self.button.setEnabled(False)

        def prove_and_show(actor: Actor, _progress: object) -> str:
            clinic.users.prove(actor, pin)
            return clinic.recovery.show(actor)

        self._page.work(prove_and_show, self._on_proved, failed=self._refuse, owner=self)

    def _on_proved(self, key: str) -> None:
        self.pin.edit.clear()
        self.accept()
        self._reveal(key)

    def _refuse(self, failure: DocAssistError) -> None:
        self.button.setEnabled(True)
        self.pin.edit.clear()
        self.pin.set_error(sentence(failure))
        self.pin.input().setFocus()
