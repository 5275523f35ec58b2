"""Where the clinic cannot be opened and a person holds what is missing: the recovery key, or a backup."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.access import system_account
from docassist.core.clock import SystemClock
from docassist.core.errors import AnotherKey, BackupUnusable, DocAssistError, RecoveryKeyInvalid
from docassist.services.office.place import Place
from docassist.ui.kit.background import Background
from docassist.ui.kit.boxes import STRETCH, Card, Item, hbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.dates import day_and_time_here
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.notices import Banner
from docassist.ui.kit.text import SECTION, Style
from docassist.ui.kit.words import sentence, what_happened, what_to_do
from docassist.ui.office.files import ask_which_file
from docassist.ui.shell.calm import CalmPage, letterhead


class KeyPage(CalmPage):
    """The recovery key is typed in, proved, and kept in this computer's keyring.

    Signals:
        done: the key opens the clinic.
        back: a person went back to the problem.
    """

    done = Signal()
    back = Signal()

    def __init__(self, place: Place, background: Background, *, parent: QWidget | None = None) -> None:
        self._place, self._background = place, background
        translate = QCoreApplication.translate
        words = translate(
            "Rescue", "It was printed or written down when the clinic was set up: eight groups of seven characters."
        )
        self.key = Field(translate("Rescue", "Recovery key"), name=translate("Rescue", "Recovery key"))
        self.use = Button(translate("Rescue", "Use this key"), kind="primary", icon="key")
        leave = Button(translate("Rescue", "Back"))
        card = Card(
            PlainLabel(translate("Rescue", "Enter the recovery key"), SECTION, wrap=True),
            6,
            PlainLabel(words, Style(tone="muted"), wrap=True),
            16,
            self.key,
            20,
            hbox(STRETCH, leave, self.use, gap=8),
            pad=24,
        )
        super().__init__(letterhead(), 16, card, width=560, parent=parent)
        self.setFocusProxy(self.key.edit)
        leave.clicked.connect(self.back)
        self.use.clicked.connect(self._on_use)
        self.key.submitted.connect(self._on_use)

    def _on_use(self) -> None:
        if not self.use.isEnabled():
            return
        self.use.setEnabled(False)
        place, typed = self._place, self.key.text()

        def work(_progress: object) -> None:
            from docassist.services.office.recovery import enter

            enter(place, typed, SystemClock())

        self._background.run(work, done=lambda _: self.done.emit(), failed=self._on_failed, owner=self)

    def _on_failed(self, failure: DocAssistError) -> None:
        self.use.setEnabled(True)
        self.key.set_error(sentence(failure))
        self.key.edit.setFocus()


_KEY_MATTERS = (BackupUnusable, RecoveryKeyInvalid, AnotherKey)


class BackupPage(CalmPage):
    """A backup takes the place of a database that is damaged; the damaged file is kept for support.

    Signals:
        done: the clinic is as it was in the backup.
        back: a person went back to the problem.
    """

    done = Signal()
    back = Signal()

    def __init__(self, place: Place, background: Background, *, parent: QWidget | None = None) -> None:
        self._place, self._background = place, background
        translate = QCoreApplication.translate
        self.backup = Choice(translate("Rescue", "Backup"), placeholder=translate("Rescue", "Looking for backups…"))
        self.other = Button(translate("Rescue", "Choose another file…"))
        self.key = Field(translate("Rescue", "Recovery key"), help_=translate("Rescue", "The key it was made with."))
        self.key.hide()
        self.use = Button(translate("Rescue", "Restore"), kind="primary", icon="backup")
        self._trouble = QVBoxLayout()
        leave = Button(translate("Rescue", "Back"))
        card = Card(*self._content(hbox(STRETCH, leave, self.use, gap=8)), pad=24)
        super().__init__(letterhead(), 16, card, width=560, parent=parent)
        self.setFocusProxy(self.backup.combo)
        leave.clicked.connect(self.back)
        self.use.clicked.connect(self._on_use)
        self.other.clicked.connect(self._on_other)
        self._look()

    def _content(self, buttons: Item) -> list[Item]:
        translate = QCoreApplication.translate
        words = translate(
            "Rescue",
            "The clinic goes back to how it was in the backup. The damaged file is kept beside it for support.",
        )
        return [
            PlainLabel(translate("Rescue", "Restore a backup"), SECTION, wrap=True),
            6,
            PlainLabel(words, Style(tone="muted"), wrap=True),
            16,
            self.backup,
            8,
            hbox(self.other, STRETCH),
            12,
            self.key,
            self._trouble,
            20,
            buttons,
        ]

    def _look(self) -> None:
        folder = self._place.backups

        def find() -> list[tuple[Path, int]]:
            from docassist.services.office.backup import found_in

            return [(one.path, int(one.made_at.timestamp())) for one in found_in(folder)]

        self.use.setEnabled(False)
        self._background.run(lambda _progress: find(), done=self._show, failed=self._on_failed)

    def _show(self, found: list[tuple[Path, int]]) -> None:
        options = [Option(str(path), day_and_time_here(at)) for path, at in found]
        self.backup.set_options(options, options[0].key if options else "")
        self.backup.combo.setPlaceholderText(
            QCoreApplication.translate("Rescue", "There is none in the clinic's own folder.")
        )
        self.use.setEnabled(bool(options))

    def _on_other(self) -> None:
        chosen = ask_which_file(self, QCoreApplication.translate("Rescue", "Restore a backup"), self._place.backups)
        if chosen is not None:
            self.offer(chosen)

    def offer(self, path: Path) -> None:
        """A file from somewhere else."""
        self.backup.set_options([Option(str(path), path.name)], str(path))
        self.use.setEnabled(True)

    def _on_use(self) -> None:
        self.use.setEnabled(False)
        place, path, key = self._place, Path(self.backup.current()), self.key.text().strip() or None

        def work(_progress: object) -> None:
            from docassist.services.office.recovery import restore_unopened

            restore_unopened(place, path, key, system_account("DocAssist"), SystemClock())

        title = QCoreApplication.translate("Rescue", "Putting the backup back")
        self._background.run(work, done=lambda _: self.done.emit(), failed=self._on_failed, title=title, owner=self)

    def _on_failed(self, failure: DocAssistError) -> None:
        self.use.setEnabled(bool(self.backup.current()))
        while (item := self._trouble.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if isinstance(failure, _KEY_MATTERS):
            self.key.show()
            self.key.set_error(sentence(failure))
            self.key.edit.setFocus()
        else:
            self._trouble.addWidget(Banner(what_happened(failure), what_to_do(failure)))
