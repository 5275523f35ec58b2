"""Buttons.

Qt's own button underneath, so that the keyboard and screen readers know it; only the painting is ours. The words go to
the accessible name and not to Qt's text, which would read an ``&`` in a patient's name as a shortcut.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QWidget,
)

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import draw_keys, key_width
from docassist.ui.kit.paint import Strip, focus_ring, middle, panel
from docassist.ui.kit.text import Style, draw_text, natural_width
from docassist.ui.kit.theme import Colour, mix, theme, tint
from docassist.ui.kit.tips import set_tip

Kind = Literal["primary", "secondary", "soft", "danger", "quiet", "ghost"]


class _Measure:
    """The sizes that belong to a button's height."""

    def __init__(self, height: int) -> None:
        self.height = height
        self.size = 12 if height <= 28 else 15 if height >= 44 else 13
        self.pad = {28: 10, 32: 12, 36: 14}.get(height, 18)
        self.icon = {28: 16, 32: 16, 36: 18}.get(height, 20)
        self.gap = 6 if height <= 28 else 8
        self.radius = 6 if height <= 28 else 8


class Button(QPushButton):
    """One thing to do. Without words it is a square with an icon and must have a ``name``."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = "secondary",
        size: int = 36,
        icon: str = "",
        trail: str = "",
        kbd: str = "",
        name: str = "",
        tone: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._icon, self._trail, self._kbd = text, icon, trail, kbd
        self._kind: Kind = kind
        self._tone = tone
        self._measure = _Measure(size)
        watch(self)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_name(name or text)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = text
        self.set_name(text)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: Kind) -> None:
        self._kind = kind
        self.update()

    def set_name(self, name: str) -> None:
        """What a screen reader says; a button without words also shows it as a tooltip."""
        self.setAccessibleName(name)
        if not self._text:
            set_tip(self, name)

    def sizeHint(self) -> QSize:
        return QSize(self._width(), self._measure.height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _style(self) -> Style:
        return Style(self._measure.size, 600 if self._kind in {"primary", "danger"} else 500)

    def _width(self) -> int:
        if not self._text:
            return self._measure.height
        return self._content() + 2 * self._measure.pad - (2 if self._icon else 0)

    def _content(self) -> int:
        measure = self._measure
        wide = natural_width(self._text, self._style())
        wide += measure.icon + measure.gap if self._icon else 0
        wide += 6 + 16 if self._trail else 0
        wide += 8 + key_width(self._kbd) if self._kbd else 0
        return wide

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def _colours(self) -> tuple[Colour | None, Colour | None, Colour]:
        """Ground, border, and what is written."""
        over = self.isEnabled() and (self.underMouse() or self.isDown())
        step = 0.16 if self.isDown() else 0.08
        ground: Colour | None
        match self._kind:
            case "primary" | "danger":
                base = "accent" if self._kind == "primary" else "failed"
                ground, border, letters = mix(base, "text", step) if over else base, None, f"on_{base}"
            case "secondary":
                ground, border, letters = mix("raised", "text", step / 2) if over else "raised", "edge", "text"
            case "soft":
                share = 0.18 if theme().dark else 0.10
                ground, border, letters = tint(self._tone, share + (step / 2 if over else 0)), None, self._tone
            case _:
                ground = QColor(mix("surface", "text", 1)) if over else None
                if ground is not None:
                    ground.setAlphaF(step * 0.8)
                border, letters = None, "muted" if self._kind == "ghost" else self._tone
        return ground, border, letters

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        ground, border, letters = self._colours()
        if not self.isEnabled():
            ground, border, letters = self._disabled(ground, border, letters)
        radius = self._measure.radius
        ring = ringed(self)
        filled = self._kind in {"primary", "danger"}
        if ring and filled:
            focus_ring(painter, whole, radius, "accent")
            panel(painter, whole.adjusted(4, 4, -4, -4), radius - 3, ground)
        elif ground is not None or border is not None:
            panel(painter, whole, radius, ground, border)
        if ring and not filled:
            focus_ring(painter, whole, radius)
        self._paint_content(painter, whole, letters)

    def _disabled(
        self, ground: Colour | None, border: Colour | None, letters: Colour
    ) -> tuple[Colour | None, Colour | None, Colour]:
        if self._kind in {"primary", "danger"}:
            return "quiet", None, mix("quiet", "muted", 0.7)
        return ground, border, mix("surface", letters, 0.5)

    def _paint_content(self, painter: QPainter, whole: QRectF, letters: Colour) -> None:
        measure, rtl = self._measure, is_rtl(self)
        if not self._text:
            draw_icon(painter, self._icon, middle(whole, measure.icon, measure.icon), letters, rtl=rtl)
            return
        strip = Strip(middle(whole, min(self._content(), whole.width()), whole.height()), rtl=rtl)
        if self._icon:
            place = strip.start(measure.icon, measure.gap)
            draw_icon(painter, self._icon, middle(place, measure.icon, measure.icon), letters, rtl=rtl)
        if self._kbd:
            cap = middle(strip.end(key_width(self._kbd), 8), key_width(self._kbd), 18)
            self._paint_cap(painter, cap, letters)
        if self._trail:
            draw_icon(painter, self._trail, middle(strip.end(16, 6), 16, 16), letters, rtl=rtl)
        draw_text(painter, strip.rest(), self._text, self._style(), tone=letters, rtl=rtl)

    def _paint_cap(self, painter: QPainter, cap: QRectF, letters: Colour) -> None:
        if self._kind in {"primary", "danger"}:
            panel(painter, cap, 4, mix("accent", "#FFFFFF", 0.3) if theme().dark else mix("accent", "#000000", 0.2))
            draw_keys(painter, cap, self._kbd, letters)
        else:
            panel(painter, cap, 4, "surface", "line")
            draw_keys(painter, cap, self._kbd, "muted")
