"""The very first frame: the grounds of the house and a word, while everything else is still being loaded.

Painting in Python makes PySide load every enumeration of Qt, which takes as long as a bare window itself has left to
take. So this frame is made of Qt's own labels and a style sheet, of nothing but ``tokens`` and ``fonts``, and costs a few
milliseconds more than a bare window. The shell replaces it with widgets that stand in the same places.
"""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from docassist.ui.kit import fonts, tokens

NAV, TOP, STRIP = 184, 56, 32

_SHEET = """
* {{ background: {bg}; color: {muted}; font: 13px 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Devanagari'; border: 0 }}
#nav {{ background: {nav}; border-{side}: 1px solid {line} }}
#name {{ background: {nav}; color: {text}; font: 600 15px 'Noto Sans'; border-{side}: 1px solid {line} }}
#top {{ background: {surface}; border-bottom: 1px solid {line} }}
#strip {{ background: {surface}; border-top: 1px solid {line} }}
"""


class FirstFrame(QWidget):
    """Shown before the look is installed; ``words`` say what is being done and are never a patient's."""

    def __init__(self, words: str, *, dark: bool, rtl: bool = False) -> None:
        super().__init__()
        fonts.load()
        self._words = QLabel(words)
        house = QVBoxLayout()
        house.addWidget(_ground("top", height=TOP))
        house.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._words)
        middle.addStretch(1)
        house.addLayout(middle)
        house.addStretch(1)
        house.addWidget(_ground("strip", height=STRIP))
        nav = QVBoxLayout()
        name = _ground("name", height=TOP)
        name.setText("DocAssist")
        name.setIndent(50)
        nav.addWidget(name)
        nav.addWidget(_ground("nav", width=NAV), 1)
        whole = QHBoxLayout(self)
        whole.addLayout(nav)
        whole.addLayout(house, 1)
        for layout in (house, nav, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        table = tokens.DARK if dark else tokens.LIGHT
        self.setStyleSheet(_SHEET.format(**table, side="left" if rtl else "right"))

    def tell(self, words: str) -> None:
        """What is being done now."""
        self._words.setText(words)


def _ground(name: str, *, width: int = 0, height: int = 0) -> QLabel:
    made = QLabel()
    made.setObjectName(name)
    if width:
        made.setFixedWidth(width)
    if height:
        made.setFixedHeight(height)
    return made


def system_is_dark() -> bool:
    """Whether the desktop is dark, read from its palette: asking Qt by name would cost half the frame."""
    return QApplication.palette().window().color().lightness() < 128
