"""Putting a backup back: what happens to the clinic is said first, and whoever does it confirms that."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout

from docassist.core.errors import AnotherKey, BackupUnusable, DocAssistError, RecoveryKeyInvalid
from docassist.ui.kit.boxes import Item, hbox, vbox
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.notices import Banner, ProgressLine
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.text import Run
from docassist.ui.kit.words import sentence, what_happened, what_to_do
from docassist.ui.office.settings_page import MUTED, SettingsPage

_KEY_MATTERS = (BackupUnusable, RecoveryKeyInvalid, AnotherKey)


class RestoreForm(Sheet):
    """One backup, by its path. ``name`` is how people know it: a moment, or the name of a file."""

    def __init__(self, page: SettingsPage, path: Path, name: str, *, ours: bool) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("backup", "Restore a backup"), width=520)
        self._page, self._path = page, path
        first = translate("backup", "The whole clinic goes back to how it was in this backup:")
        self.body.addWidget(PlainLabel([Run(f"{first} "), Run(name, 600)], wrap=True))
        self.body.addLayout(vbox(*_consequences()))
        self.key = Field(
            translate("backup", "Recovery key"),
            help_=translate("backup", "Only for a backup that was made under another key; else leave it empty."),
        )
        self.key.setVisible(not ours)
        self.body.addWidget(self.key)
        self._trouble = QVBoxLayout()
        self.body.addLayout(self._trouble)
        self._progress = ProgressLine(translate("backup", "Putting the backup back"), can_cancel=False)
        self._progress.hide()
        self.body.addWidget(self._progress)
        self.button = self.set_buttons(translate("backup", "Restore"), self._restore, kind="danger")
        self.closed.connect(self.deleteLater)

    def _restore(self) -> None:
        self.button.setEnabled(False)
        self._progress.show()
        self.place()
        backups, path, key = self._page.context.clinic.backups, self._path, self.key.text().strip() or None
        self._page.work(
            lambda actor, _progress: backups.restore(actor, path, key),
            lambda _restored: self.accept(),
            failed=self._refuse,
            title=QCoreApplication.translate("backup", "Putting the backup back"),
            owner=self,
        )

    def _refuse(self, failure: DocAssistError) -> None:
        self.button.setEnabled(True)
        self._progress.hide()
        while (item := self._trouble.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if isinstance(failure, _KEY_MATTERS):
            self.key.show()
            self.key.set_error(sentence(failure))
            self.key.input().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._trouble.addWidget(Banner(what_happened(failure), what_to_do(failure)))
        self.place()


def _consequences() -> list[Item]:
    translate = QCoreApplication.translate
    said = [
        ("backup", translate("backup", "How it is now is backed up first, so you can come back to it.")),
        ("alert", translate("backup", "What was entered after this backup is not in it.")),
        ("pausec", translate("backup", "Messages that were not final open as held: somebody decides about each.")),
        ("logout", translate("backup", "Everybody logs in again, with the PINs of that time.")),
    ]
    items: list[Item] = []
    for icon, words in said:
        items += [hbox(Icon(icon, 18, "muted"), (PlainLabel(words, MUTED, wrap=True), 1), gap=12), 8]
    return items[:-1]
