"""Where the clinic cannot be opened and a person holds what is missing: the recovery key."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from docassist.core.clock import SystemClock
from docassist.core.errors import DocAssistError
from docassist.services.office.place import Place
from docassist.ui.kit.background import Background
from docassist.ui.kit.boxes import STRETCH, Card, hbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.text import SECTION, Style
from docassist.ui.kit.words import sentence
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
