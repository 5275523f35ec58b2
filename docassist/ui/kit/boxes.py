"""What holds other things: rows, columns, cards, rules, and areas that scroll.

``row`` and ``column`` take widgets, layouts, numbers (a space), ``STRETCH`` and pairs ``(widget, stretch)``. Padding is
given as (top, end, bottom, start) and turns round by itself where the reader goes from right to left.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from docassist.ui.kit.paint import Radius, panel, rule
from docassist.ui.kit.theme import Colour, colour


class Stretch:
    """Room that takes what is left."""


STRETCH = Stretch()

Item = QWidget | QLayout | int | Stretch | tuple[QWidget | QLayout, int] | None
Pad = int | tuple[int, int] | tuple[int, int, int, int]
Side = Literal["top", "bottom", "start", "end"]


def is_rtl(widget: QWidget) -> bool:
    return widget.layoutDirection() == Qt.LayoutDirection.RightToLeft


def pads(pad: Pad) -> tuple[int, int, int, int]:
    """Top, end, bottom, start."""
    if isinstance(pad, int):
        return pad, pad, pad, pad
    if len(pad) == 2:
        return pad[0], pad[1], pad[0], pad[1]
    return pad


def fill_layout(layout: QBoxLayout, items: tuple[Item, ...], gap: int = 0) -> None:
    """Put the items into a layout. A number widens the gap before it; hidden widgets leave none."""
    layout.setSpacing(gap)
    across = isinstance(layout, QHBoxLayout)
    shown = [item for item in items if item is not None]
    for place, item in enumerate(shown):
        match item:
            case Stretch():
                layout.addStretch(1)
            case int():
                between = 0 < place < len(shown) - 1
                layout.addSpacing(max(0, item - gap) if between else item)
            case _:
                thing, share = item if isinstance(item, tuple) else (item, 0)
                if isinstance(thing, QWidget):
                    layout.addWidget(thing, share, in_rows(thing) if across else Qt.AlignmentFlag(0))
                else:
                    layout.addLayout(thing, share)


def in_rows(widget: QWidget) -> Qt.AlignmentFlag:
    """Where a widget stands in a row taller than itself: it may say so in ``row_alignment``."""
    wanted = getattr(widget, "row_alignment", Qt.AlignmentFlag(0))
    return wanted if isinstance(wanted, Qt.AlignmentFlag) else Qt.AlignmentFlag(0)


def hbox(*items: Item, gap: int = 0) -> QHBoxLayout:
    """A layout without a widget of its own."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    fill_layout(layout, items, gap)
    return layout


def vbox(*items: Item, gap: int = 0) -> QVBoxLayout:
    """A layout without a widget of its own."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    fill_layout(layout, items, gap)
    return layout


class Box(QWidget):
    """A widget that paints a ground, a border and rules at its sides, and pads what it holds."""

    def __init__(
        self,
        layout: QBoxLayout | None = None,
        *,
        pad: Pad = 0,
        fill: Colour | None = None,
        border: Colour | None = None,
        radius: Radius = 0,
        rules: tuple[Side, ...] = (),
        rule_tone: Colour = "line",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pad = pads(pad)
        self._fill = fill
        self._border = border
        self._radius = radius
        self._rules = rules
        self._rule_tone = rule_tone
        if layout is not None:
            self.setLayout(layout)
        self._apply_pad()

    def set_look(self, *, fill: Colour | None = None, border: Colour | None = None) -> None:
        """Another ground and border."""
        self._fill, self._border = fill, border
        self.update()

    def set_pad(self, pad: Pad) -> None:
        self._pad = pads(pad)
        self._apply_pad()

    def _apply_pad(self) -> None:
        layout = self.layout()
        if layout is not None:
            top, end, bottom, start = self._pad
            layout.setContentsMargins(*((end, top, start, bottom) if is_rtl(self) else (start, top, end, bottom)))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._apply_pad()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._fill is None and self._border is None and not self._rules:
            return
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self._border is None and not self._radius and self._fill is not None:
            painter.fillRect(self.rect(), colour(self._fill))
        else:
            panel(painter, whole, self._radius, self._fill, self._border, rtl=is_rtl(self))
        self._paint_rules(painter, whole)

    def _paint_rules(self, painter: QPainter, whole: QRectF) -> None:
        for side in self._rules:
            if side in {"top", "bottom"}:
                rule(painter, 0, 0 if side == "top" else whole.height() - 1, whole.width(), self._rule_tone)
            else:
                left = (side == "start") != is_rtl(self)
                rule(painter, 0 if left else whole.width() - 1, 0, whole.height(), self._rule_tone, upright=True)


def row(
    *items: Item,
    gap: int = 0,
    pad: Pad = 0,
    height: int = 0,
    fill: Colour | None = None,
    border: Colour | None = None,
    radius: Radius = 0,
    rules: tuple[Side, ...] = (),
    rule_tone: Colour = "line",
) -> Box:
    """Things side by side, in the reader's direction."""
    made = Box(
        hbox(*items, gap=gap), pad=pad, fill=fill, border=border, radius=radius, rules=rules, rule_tone=rule_tone
    )
    if height:
        made.setFixedHeight(height)
    return made


def column(
    *items: Item,
    gap: int = 0,
    pad: Pad = 0,
    width: int = 0,
    fill: Colour | None = None,
    border: Colour | None = None,
    radius: Radius = 0,
    rules: tuple[Side, ...] = (),
    rule_tone: Colour = "line",
) -> Box:
    """Things one below the other."""
    made = Box(
        vbox(*items, gap=gap), pad=pad, fill=fill, border=border, radius=radius, rules=rules, rule_tone=rule_tone
    )
    if width:
        made.setFixedWidth(width)
    return made


class Card(Box):
    """Surface, a 1 px line, radius 12, no shadow; what runs edge to edge inside is inset by the line."""

    def __init__(self, *items: Item, gap: int = 0, pad: Pad = 16, parent: QWidget | None = None) -> None:
        inside = pads(pad)
        inset = (max(1, inside[0]), max(1, inside[1]), max(1, inside[2]), max(1, inside[3]))
        super().__init__(vbox(*items, gap=gap), pad=inset, fill="surface", border="line", radius=12, parent=parent)


class Rule(QWidget):
    """A hairline between things; ``inset`` leaves room at its start."""

    def __init__(
        self, tone: Colour = "line", *, upright: bool = False, inset: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone, self._upright, self._inset = tone, upright, inset
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._upright:
            rule(painter, 0, 0, self.height(), self._tone, upright=True)
        else:
            rule(painter, 0 if is_rtl(self) else self._inset, 0, self.width() - self._inset, self._tone)


def grows(widget: QWidget, *, across: bool = True, down: bool = False) -> QWidget:
    """The widget, told to take what room there is."""
    policy = widget.sizePolicy()
    if across:
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    if down:
        policy.setVerticalPolicy(QSizePolicy.Policy.Expanding)
    widget.setSizePolicy(policy)
    return widget
