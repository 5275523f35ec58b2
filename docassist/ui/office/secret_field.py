"""A secret as the screen knows it: whether the keyring holds one, since when and by whose hand. Never a character of it.

A new one is typed or pasted into a field that exists only meanwhile.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.errors import DocAssistError
from docassist.core.text import isolate
from docassist.services.office.secrets import SecretStatus
from docassist.ui.kit.boxes import STRETCH, Box, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.sheet import confirm
from docassist.ui.kit.text import LABEL, Run, Style
from docassist.ui.kit.words import sentence
from docassist.ui.office.settings_page import SettingsPage


class SecretField(QWidget):
    """One secret of the clinic.

    Signals:
        changed: it was stored or removed.
    """

    changed = Signal()

    def __init__(self, page: SettingsPage, name: str, label: str, *, may_write: bool) -> None:
        super().__init__()
        self._page, self._name, self._label, self._may_write = page, name, label, may_write
        self._secrets = page.context.clinic.secrets
        self.entry: Field | None = None
        self._status: QWidget | None = None
        self._shown = SecretStatus(stored=False)
        self._since = ""
        self._place = QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(PlainLabel(label, LABEL, elide=True))
        layout.addLayout(self._place)
        self._put(Box(border="soft", radius=8))  # until it is known

    def show_status(self, status: SecretStatus, since: str) -> None:
        """What the keyring holds now; ``since`` is the day it was stored, in words."""
        self._shown, self._since = status, since
        if self.entry is None:
            self._show_status()

    # --- what it shows ----------------------------------------------------------------------------------------------

    def _show_status(self) -> None:
        translate, status = QCoreApplication.translate, self._shown
        tone = "accent" if status.stored else "muted"
        words = (
            [Run(translate("secrets", "In the keyring"), 500)]
            if status.stored
            else [Run(translate("secrets", "None yet"), 400, "muted")]
        )
        if status.stored and status.stored_by:
            said = translate("secrets", "saved {day} by {name}").format(day=self._since, name=isolate(status.stored_by))
            words.append(Run(f"\u2002{said}", 400, "muted", 12))
        row = hbox(
            Icon("key", 16, tone), 10, (PlainLabel(words, Style(), elide=True), 1), *self._buttons(stored=status.stored)
        )
        ground, border = ("surface", "control") if self._may_write else ("well", "edge")
        self._put(Box(row, pad=(0, 4, 0, 12), fill=ground, border=border, radius=8))

    def _buttons(self, *, stored: bool) -> list[QWidget]:
        if not self._may_write:
            return []
        translate = QCoreApplication.translate
        self.replace = Button(
            translate("secrets", "Replace") if stored else translate("secrets", "Add"), kind="quiet", size=28
        )
        self.replace.setAccessibleName(f"{self.replace.text()}, {self._label}")
        self.replace.clicked.connect(self.begin)
        if not stored:
            return [self.replace]
        self.remove = Button(
            icon="x", kind="ghost", size=28, name=translate("secrets", "Remove: {what}").format(what=self._label)
        )
        self.remove.clicked.connect(self._ask_remove)
        return [self.replace, self.remove]

    def _put(self, widget: QWidget) -> None:
        if self._status is not None:
            self._status.hide()
            self._status.deleteLater()
        self._status = widget
        widget.setMinimumHeight(36)
        self._place.addWidget(widget)

    # --- a new one --------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Offer a field to paste it into."""
        translate = QCoreApplication.translate
        self.entry = Field(
            password=True,
            name=self._label,
            placeholder=translate("secrets", "Paste it here"),
            help_=translate("secrets", "It goes into the keyring and is never shown again."),
        )
        self.store = Button(translate("secrets", "Store"))
        cancel = Button(translate("secrets", "Cancel"), kind="ghost")
        self.store.clicked.connect(self._store)
        self.entry.submitted.connect(self._store)
        cancel.clicked.connect(self.cancel)
        self._put(Box(hbox((self.entry, 1), vbox(self.store, STRETCH), vbox(cancel, STRETCH), gap=8)))
        self.entry.input().setFocus(Qt.FocusReason.OtherFocusReason)

    def cancel(self) -> bool:
        """Back to what the keyring holds; whether something was being entered."""
        if self.entry is None:
            return False
        self._forget()
        self._show_status()
        self.replace.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cancel():
            event.accept()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page, or locks the screen, leaves no secret in a field. Its status is shown when it is back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._forget()

    def _forget(self) -> None:
        """Nothing that was typed stays in any widget."""
        if self.entry is not None:
            self.entry.edit.clear()
            self.entry = None

    def _store(self) -> None:
        if self.entry is None or not self.store.isEnabled():
            return
        secrets, name, value = self._secrets, self._name, self.entry.text()
        self.store.setEnabled(False)
        self._page.work(
            lambda actor, _progress: secrets.store(actor, name, value),
            lambda _none: self._on_stored(),
            failed=self._on_refused,
            owner=self,
        )

    def _on_stored(self) -> None:
        self._forget()
        self._shown, self._since = SecretStatus(stored=True), ""
        self._show_status()
        self.replace.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.mark.saved()
        self.changed.emit()

    def _on_refused(self, failure: DocAssistError) -> None:
        self.store.setEnabled(True)
        if self.entry is not None:
            self.entry.set_error(sentence(failure))
            self.entry.input().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- none any more ----------------------------------------------------------------------------------------------

    def _ask_remove(self) -> None:
        translate = QCoreApplication.translate
        title = translate("secrets", "Remove from the keyring?")
        words = translate("secrets", "{what}: it cannot be brought back. Keep it elsewhere if you may need it again.")
        confirm(
            self, title, words.format(what=self._label), translate("secrets", "Remove"), self._remove, kind="danger"
        )

    def _remove(self) -> None:
        secrets, name = self._secrets, self._name
        self._page.work(
            lambda actor, _progress: secrets.remove(actor, name), lambda _none: self.changed.emit(), owner=self
        )
