"""What is read and not touched: text, icons, counts, pills, avatars, keys.

``PlainLabel`` is the only way to show text: Qt's own label takes a name such as ``<img src=...>`` for markup.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.icons import draw_icon, icon_width
from docassist.ui.kit.paint import Strip, middle, panel
from docassist.ui.kit.text import (
    BODY,
    Align,
    Runs,
    Style,
    as_runs,
    draw_text,
    for_qt,
    lay,
    line_height,
    natural_width,
    plain,
)
from docassist.ui.kit.theme import Colour, tint
from docassist.ui.kit.tips import show_tip


class PlainLabel(QLabel):
    """Text exactly as it is written, in one line (cut with a tooltip if ``elide``) or wrapped."""

    def __init__(
        self,
        text: Runs = "",
        style: Style = BODY,
        *,
        wrap: bool = False,
        elide: bool = False,
        max_lines: int = 0,
        align: Align = "start",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._style, self._wrap, self._elide, self._max, self._align = style, wrap, elide, max_lines, align
        self._runs = as_runs(text)
        horizontal = QSizePolicy.Policy.Preferred if wrap or elide else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(horizontal, QSizePolicy.Policy.Preferred if wrap else QSizePolicy.Policy.Fixed)
        self.row_alignment = Qt.AlignmentFlag.AlignVCenter if wrap else Qt.AlignmentFlag(0)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.set_text(text)

    def set_text(self, text: Runs) -> None:
        """Show another text."""
        self._runs = as_runs(text)
        super().setText(for_qt(plain(text)))
        self.updateGeometry()
        self.update()

    def setText(self, text: str, /) -> None:
        self.set_text(text)

    def set_style(self, style: Style) -> None:
        self._style = style
        self.updateGeometry()
        self.update()

    def is_cut(self) -> bool:
        """Whether the reader sees less than the whole text."""
        return lay(
            self._runs, self._style, width=self.width(), wrap=self._wrap, max_lines=self._max, rtl=is_rtl(self)
        ).cut

    def sizeHint(self) -> QSize:
        wide = natural_width(self._runs, self._style)
        if self._wrap:
            wide = max((natural_width(part, self._style) for part in self.text().split("\n")), default=0)
        return QSize(wide, self.heightForWidth(wide) if self._wrap else self._line())

    def minimumSizeHint(self) -> QSize:
        if self._wrap:
            return QSize(48, self._line())
        return QSize(24 if self._elide else natural_width(self._runs, self._style), self._line())

    def hasHeightForWidth(self) -> bool:
        return self._wrap

    def heightForWidth(self, width: int, /) -> int:
        if not self._wrap:
            return -1
        return lay(
            self._runs, self._style, width=max(1, width), wrap=True, max_lines=self._max, rtl=is_rtl(self)
        ).height

    def _line(self) -> int:
        return line_height(self.text(), self._style)

    def event(self, event: QEvent, /) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if self.is_cut():
                show_tip(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_text(
            painter,
            QRectF(self.rect()),
            self._runs,
            self._style,
            align=self._align,
            wrap=self._wrap,
            max_lines=self._max,
            rtl=is_rtl(self),
            tone=None if self.isEnabled() else _faded(self._style.tone),
        )


def _faded(tone: Colour) -> Colour:
    return tint(tone, 0.5)


class Icon(QWidget):
    """An icon, on a round ground if it has one."""

    def __init__(
        self,
        name: str,
        size: int = 20,
        tone: Colour = "text",
        *,
        box: int = 0,
        ground: Colour | None = None,
        tinted: bool = False,
        radius: float | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone, self._ground, self._tinted = name, size, tone, ground, tinted
        self._box = box or size
        self._radius = self._box / 2 if radius is None else radius
        self.setFixedSize(max(self._box, icon_width(name, size)), self._box)

    def set_icon(self, name: str, tone: Colour | None = None) -> None:
        self._name = name
        self._tone = self._tone if tone is None else tone
        self.setFixedSize(max(self._box, icon_width(name, self._size)), self._box)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        ground = tint(self._tone) if self._tinted else self._ground
        if ground is not None:
            panel(painter, middle(whole, self._box, self._box), self._radius, ground)
        draw_icon(painter, self._name, middle(whole, self._size, self._size), self._tone, rtl=is_rtl(self))


KEY_ICONS = {"Enter": "enter", "Up": "arrowup", "Down": "arrowdown"}
_KEY = Style(size=12, weight=500)


def key_parts(keys: str) -> list[str]:
    """``Ctrl+K`` as the keys that are pressed."""
    return [part for part in keys.split("+") if part] or [keys]


def key_width(keys: str) -> int:
    parts = key_parts(keys)
    wide = sum(14 if part in KEY_ICONS else natural_width(part, _KEY) for part in parts)
    return max(20, wide + 4 * (len(parts) - 1) + 10)


def draw_keys(painter: QPainter, rect: QRectF, keys: str, tone: Colour) -> None:
    """The keys inside their cap; always left to right, as they lie on the keyboard."""
    strip = Strip(middle(rect, key_width(keys) - 10, rect.height()))
    for part in key_parts(keys):
        if part in KEY_ICONS:
            draw_icon(painter, KEY_ICONS[part], middle(strip.start(14, 4), 14, 14), tone)
        else:
            draw_text(painter, strip.start(natural_width(part, _KEY), 4), part, _KEY, tone=tone)


class KeyHint(QWidget):
    """The key that does the same."""

    def __init__(self, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setFixedSize(key_width(keys), 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        panel(painter, QRectF(self.rect()), 4, "surface", "line")
        draw_keys(painter, QRectF(self.rect()), self._keys, "muted")


_COUNT = Style(size=12, weight=600)


def count_width(text: str, height: int = 20) -> int:
    return max(height, natural_width(text, _COUNT) + 12)


def draw_count(painter: QPainter, rect: QRectF, text: str, *, strong: bool, ground: Colour = "quiet") -> None:
    """A number in a pill: filled with the accent where something is unread, pale where it only counts."""
    panel(painter, rect, rect.height() / 2, "accent" if strong else ground)
    draw_text(painter, rect, text, _COUNT, align="centre", tone="on_accent" if strong else "muted")


class Count(QWidget):
    """How many."""

    def __init__(
        self, number: int, *, strong: bool = False, ground: Colour = "quiet", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._strong, self._ground = strong, ground
        self._text = ""
        self.set_number(number)

    def set_number(self, number: int) -> None:
        self._text = str(number) if number < 1000 else "999+"
        self.setAccessibleName(str(number))
        self.setFixedSize(count_width(self._text), 20)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_count(QPainter(self), QRectF(self.rect()), self._text, strong=self._strong, ground=self._ground)


class Pill(QWidget):
    """A word in a pale pill of its own colour: MOCK, the window, an emergency, a number of failures."""

    def __init__(
        self,
        text: Runs,
        *,
        icon: str = "",
        tone: str = "muted",
        height: int = 24,
        border: bool = False,
        ground: Colour | None = None,
        weight: int = 500,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._border, self._ground = icon, tone, border, ground
        self._style = Style(size=12, weight=weight, tone=tone)
        self._height = height
        self._runs: Runs = ""
        self.set_text(text)

    def set_text(self, text: Runs) -> None:
        self._runs = as_runs(text)
        self.setAccessibleName(plain(text))
        wide = natural_width(self._runs, self._style)
        start, end = self._ends()
        self.setFixedSize(start + (self._icon_size() + 6 if self._icon else 0) + wide + end, self._height)
        self.update()

    def _icon_size(self) -> int:
        return 16 if self._height >= 24 else 14

    def _ends(self) -> tuple[int, int]:
        """Room before and after: a taller pill is rounder."""
        if self._height >= 28:
            return (10 if self._icon else 12), 12
        if self._height >= 24:
            return (8 if self._icon else 11), 11
        return (6 if self._icon else 8), 8

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        ground = self._ground if self._ground is not None else tint(self._tone)
        edge = tint(self._tone, 0.45) if self._border else None
        panel(painter, whole, self._height / 2, ground, edge)
        start, end = self._ends()
        strip = Strip(whole, rtl=is_rtl(self))
        strip.start(start)
        strip.end(end)
        if self._icon:
            size = self._icon_size()
            draw_icon(painter, self._icon, middle(strip.start(size, 6), size, size), self._tone, rtl=is_rtl(self))
        draw_text(painter, strip.rest(), self._runs, self._style, rtl=is_rtl(self))
