"""Pages without a desk: the clinic opens, could not be opened, or closes. Never a message box, never a dead window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docassist.core.errors import DocAssistError
from docassist.ui.kit.boxes import STRETCH, Card, Item, hbox, vbox
from docassist.ui.kit.buttons import Button, Kind
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.notices import ProgressLine
from docassist.ui.kit.sheet import SheetGround
from docassist.ui.kit.text import SECTION, STRONG, Style
from docassist.ui.kit.words import what_happened, what_to_do
from docassist.ui.shell.logo import Logo

_MUTED = Style(tone="muted")


def letterhead() -> QHBoxLayout:
    """Sign and name, above what a page has to say."""
    return hbox(Logo(), PlainLabel("DocAssist", STRONG), STRETCH, gap=10)


class CalmPage(SheetGround):
    """Something in the middle of an otherwise empty window."""

    def __init__(self, *items: Item, width: int = 440, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.middle = QWidget()
        self.middle.setMaximumWidth(width)
        self.middle.setLayout(vbox(*items))
        self.setLayout(vbox(STRETCH, hbox(STRETCH, (self.middle, 100), STRETCH), STRETCH))
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - made one line above
        layout.setContentsMargins(24, 16, 24, 16)


@dataclass(frozen=True)
class Way:
    """A way out of a problem: its words and what it does."""

    words: str
    act: Callable[[], object]
    icon: str = ""


class ProblemPage(CalmPage):
    """The clinic could not be opened: what happened, what to do, and the ways out, the best one first."""

    def __init__(self, problem: DocAssistError, ways: Sequence[Way], *, parent: QWidget | None = None) -> None:
        self.problem = problem
        self.buttons = [self._button(way, "secondary" if place else "primary") for place, way in enumerate(ways)]
        card = Card(
            hbox(Icon("alert", 22, "held", box=44, tinted=True), STRETCH),
            16,
            PlainLabel(what_happened(problem), SECTION, wrap=True),
            6,
            PlainLabel(what_to_do(problem), _MUTED, wrap=True),
            20,
            *(item for button in self.buttons for item in (button, 8)),
            pad=24,
        )
        super().__init__(letterhead(), 16, card, parent=parent)
        self.setAccessibleName(what_happened(problem))
        if self.buttons:
            self.setFocusProxy(self.buttons[0])

    @staticmethod
    def _button(way: Way, kind: Kind) -> Button:
        button = Button(way.words, kind=kind, icon=way.icon)
        button.clicked.connect(lambda _checked=False: way.act())
        return button


class ClosingPage(CalmPage):
    """DocAssist ends what it has begun. Shown only when that takes longer than a blink."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("Closing", "Closing DocAssist")
        self.progress = ProgressLine(title, can_cancel=False)
        super().__init__(Logo(40), 16, self.progress, width=360, parent=parent)

    def tell(self, words: str) -> None:
        """What is being waited for."""
        self.progress.set_progress(0, 0, words)
