"""The strip at the foot of the window: is everything well, and if not, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from docassist.ui.kit.boxes import STRETCH, Box, hbox, is_rtl
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.paint import Strip, focus_ring, middle, panel
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.text import NAME, Run, Style, draw_text, natural_width
from docassist.ui.kit.theme import mix
from docassist.ui.shell.health_words import HealthLine

if TYPE_CHECKING:
    from docassist.ui.shell.activity import Activity

HEIGHT = 32
_GAP = 12
_MUTED = Style(size=12, tone="muted")
_SIGNS = {True: ("check", "delivered"), None: ("info", "muted"), False: ("alert", "held")}


class HealthItem(QPushButton):
    """One thing that is well or not; a click says what it is and what to do."""

    def __init__(self, line: HealthLine) -> None:
        super().__init__()
        self.line = line
        self._icon, self._tone = _SIGNS[line.well]
        self._style = Style(size=12, weight=500, tone="held") if line.well is False else _MUTED
        self.setAccessibleName(line.short)
        self.setAccessibleDescription(f"{line.sentence} {line.advice}".strip())
        self.setAutoDefault(False)
        self.setFixedHeight(HEIGHT - 8)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        watch(self)
        self.clicked.connect(self._explain)

    def text(self) -> str:
        return self.line.short

    def sizeHint(self) -> QSize:
        return QSize(6 + 14 + 6 + natural_width(self.line.short, self._style) + 6, HEIGHT - 8)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, rtl = QRectF(self.rect()), is_rtl(self)
        if self.underMouse() or self.isDown():
            panel(painter, whole, 6, mix("surface", "text", 0.06))
        strip = Strip(whole, rtl=rtl)
        strip.start(6)
        draw_icon(painter, self._icon, middle(strip.start(14, 6), 14, 14), self._tone)
        draw_text(painter, strip.rest(), self.line.short, self._style, rtl=rtl)
        if ringed(self):
            focus_ring(painter, whole, 6)

    def _explain(self) -> None:
        popup = Popup(self)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        runs = [Run(self.line.sentence or self.line.short)]
        body = PlainLabel(runs, wrap=True)
        body.setFixedWidth(300)
        popup.body.addWidget(Box(hbox(PlainLabel(self.line.short, NAME), STRETCH), pad=(8, 12, 2, 12)))
        popup.body.addWidget(Box(hbox(body), pad=(0, 12, 4, 12)))
        if self.line.advice:
            advice = PlainLabel(self.line.advice, Style(tone="muted"), wrap=True)
            advice.setFixedWidth(300)
            popup.body.addWidget(Box(hbox(advice), pad=(0, 12, 8, 12)))
        popup.open_below(self)


class HealthStrip(Box):
    """All of it, and at the end whose clinic this is.

    Signals:
        due: it is time to look again.
    """

    due = Signal()

    def __init__(self, activity: Activity, *, every_ms: int = 60_000, parent: QWidget | None = None) -> None:
        self._items: list[HealthItem] = []
        self._place = QHBoxLayout()
        self._place.setSpacing(_GAP)
        self._clinic = PlainLabel("", _MUTED, elide=True)
        layout = hbox(self._place, (QWidget(), 1), activity, 16, self._clinic)
        super().__init__(layout, pad=(0, 16, 0, 18), fill="surface", rules=("top",), parent=parent)
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(QCoreApplication.translate("Health", "Health of the clinic's computer"))
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.due)
        self._timer.start()

    def rest(self) -> None:
        """Nobody is there to read it."""
        self._timer.stop()

    def wake(self) -> None:
        """Somebody is."""
        self._timer.start()

    @property
    def items(self) -> tuple[HealthItem, ...]:
        return tuple(self._items)

    def show_lines(self, lines: Sequence[HealthLine]) -> None:
        """What was found; nothing is made anew when nothing changed."""
        if [item.line for item in self._items] == list(lines):
            return
        for item in self._items:
            item.hide()
            item.deleteLater()
        self._items = [HealthItem(line) for line in lines]
        for item in self._items:
            self._place.addWidget(item)
        self._make_room()

    def show_clinic(self, name: str, about: str) -> None:
        """Whose desk this is, and which edition."""
        self._clinic.set_text([Run(name, 500), Run(f"  ·  {about}" if name else about)])
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Where it is narrow, what is well goes first; what is not well stays."""
        room = self.width() - 34 - min(self._clinic.sizeHint().width(), 220) - 16
        needed = sum(item.sizeHint().width() + _GAP for item in self._items)
        for item in reversed(self._items):
            fits = needed <= room or item.line.well is False
            item.setVisible(fits)
            if not fits:
                needed -= item.sizeHint().width() + _GAP
