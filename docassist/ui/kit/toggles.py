"""What is on or off, and what is one of several: switches, check boxes, segments, filter chips."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QPushButton, QRadioButton, QSizePolicy, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.paint import SEGMENT, Strip, focus_ring, middle, panel, shadow
from docassist.ui.kit.text import BODY, Style, draw_text, natural_width
from docassist.ui.kit.theme import Colour, mix, theme


class _Box(QCheckBox):
    """What switch and check share: a figure, then its words."""

    figure = QSize(18, 18)

    def __init__(self, text: str = "", *, on: bool = False, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        watch(self)
        self.setChecked(on)
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        wide = self.figure.width() + 8 + (8 + natural_width(self._text, BODY) if self._text else 0)
        return QSize(wide, max(28, self.figure.height() + 8))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.figure.width() + 8, self.sizeHint().height())

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strip = Strip(QRectF(self.rect()), rtl=is_rtl(self))
        room = strip.start(self.figure.width() + 8, 4)
        place = middle(room, self.figure.width(), self.figure.height())
        self.paint_figure(painter, place)
        if ringed(self):
            ring = place.adjusted(-4, -4, 4, 4)
            focus_ring(painter, ring, min(ring.height() / 2, self.radius() + 4))
        tone = "text" if self.isEnabled() else mix("surface", "text", 0.5)
        draw_text(painter, strip.rest(), self._text, BODY, tone=tone, rtl=is_rtl(self))

    def radius(self) -> float:
        raise NotImplementedError

    def paint_figure(self, painter: QPainter, place: QRectF) -> None:
        raise NotImplementedError


class Check(_Box):
    """A box that is ticked or not."""

    def radius(self) -> float:
        return 5

    def paint_figure(self, painter: QPainter, place: QRectF) -> None:
        if not self.isChecked():
            panel(painter, place, 5, "surface" if self.isEnabled() else "quiet", "control")
            return
        panel(painter, place, 5, "accent" if self.isEnabled() else "control")
        draw_icon(painter, "check", place.adjusted(2, 2, -2, -2), "on_accent", width=2.6)


class Switch(_Box):
    """On or off, at once."""

    figure = QSize(36, 20)

    def radius(self) -> float:
        return 10

    def paint_figure(self, painter: QPainter, place: QRectF) -> None:
        on = self.isChecked()
        ground: Colour = "accent" if on else "control"
        panel(painter, place, 10, ground if self.isEnabled() else mix("surface", ground, 0.5))
        right = on != is_rtl(self)
        knob = QRectF(place.right() - 18 if right else place.left() + 2, place.top() + 2, 16, 16)
        panel(painter, knob, 8, "on_accent" if on else "surface")


class _Segment(QRadioButton):
    """One of several, inside ``Segments``."""

    def __init__(self, text: str, icon: str, height: int) -> None:
        super().__init__()
        self._text, self._icon, self._height = text, icon, height
        watch(self)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(natural_width(self._text, Style(weight=600)) + 28 + (22 if self._icon else 0), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        if on:
            shadow(painter, whole, SEGMENT)
            panel(painter, whole, 6, mix("raised", "text", 0.16) if theme().dark else "raised")
        if ringed(self):
            focus_ring(painter, whole, 6)
        style = Style(weight=600 if on else 500)
        tone = "text" if on or self.underMouse() else "muted"
        wide = natural_width(self._text, style) + (22 if self._icon else 0)
        strip = Strip(middle(whole, wide, whole.height()), rtl=is_rtl(self))
        if self._icon:
            place = middle(strip.start(16, 6), 16, 16)
            draw_icon(painter, self._icon, place, "accent" if on else "muted", rtl=is_rtl(self))
        draw_text(painter, strip.rest(), self._text, style, tone=tone, rtl=is_rtl(self))


class Segments(QWidget):
    """A few choices side by side, one of them taken; arrow keys move between them.

    Signals:
        chosen: the key of the choice that was taken by a person.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: list[tuple[str, str]] | list[tuple[str, str, str]],
        current: str = "",
        *,
        size: int = 36,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Each choice is its key, its words and, if wanted, its icon."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _Segment] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        for key, words, *icon in choices:
            button = _Segment(words, icon[0] if icon else "", size - 4)
            self._buttons[key] = button
            self._group.addButton(button)
            layout.addWidget(button, 1)
            button.setChecked(key == current)
            button.clicked.connect(lambda _checked=False, taken=key: self.chosen.emit(taken))
            button.toggled.connect(self.update)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def current(self) -> str:
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def set_current(self, key: str) -> None:
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QRadioButton:
        return self._buttons[key]

    def paintEvent(self, event: QPaintEvent) -> None:
        panel(QPainter(self), QRectF(self.rect()), 8, "quiet")


class Chip(QPushButton):
    """A filter that is on or off, or (``opens``) a pill that opens something."""

    def __init__(
        self,
        text: str,
        *,
        icon: str = "",
        count: int | None = None,
        on: bool = False,
        opens: bool = False,
        size: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._count, self._opens, self._height = text, icon, count, opens, size
        watch(self)
        self.setAutoDefault(False)
        self.setCheckable(not opens)
        self.setChecked(on)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self._text if self._count is None else f"{self._text}, {self._count}")

    def text(self) -> str:
        return self._text

    def set_count(self, count: int | None) -> None:
        self._count = count
        self._name()
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        return self._text if self._count is None else f"{self._text}  {self._count}"

    def _style(self) -> Style:
        return Style(size=12 if self._height <= 28 else 13, weight=600 if self.isChecked() else 500)

    def sizeHint(self) -> QSize:
        wide = natural_width(self._words(), Style(size=self._style().size, weight=600))
        return QSize(24 + wide + (22 if self._icon else 0) + (20 if self._opens else 0), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        ground: Colour = "selection" if on else "surface" if self._opens else "quiet"
        if self.underMouse() and self.isEnabled():
            ground = mix(ground, "text", 0.05)
        panel(painter, whole, self._height / 2, ground, "line" if self._opens else None)
        if ringed(self):
            focus_ring(painter, whole, self._height / 2)
        tone: Colour = ("accent" if on else "text") if self.isEnabled() else mix(ground, "text", 0.5)
        strip = Strip(whole.adjusted(12, 0, -12, 0), rtl=is_rtl(self))
        if self._icon:
            draw_icon(painter, self._icon, middle(strip.start(16, 6), 16, 16), tone, rtl=is_rtl(self))
        if self._opens:
            draw_icon(painter, "down", middle(strip.end(16, 4), 16, 16), "muted")
        draw_text(painter, strip.rest(), self._words(), self._style(), tone=tone, rtl=is_rtl(self), align="centre")
