"""What is pressed: buttons, switches, check boxes, segments, filter chips.

All are Qt's own buttons underneath, so that the keyboard and screen readers know them; only the painting is ours. The
words go to the accessible name and not to Qt's text, which would read an ``&`` in a patient's name as a shortcut.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import draw_keys, key_width
from docassist.ui.kit.paint import SEGMENT, Strip, focus_ring, middle, panel, shadow
from docassist.ui.kit.text import BODY, Style, draw_text, natural_width, plain_tip
from docassist.ui.kit.theme import Colour, mix, theme, tint

Kind = Literal["primary", "secondary", "soft", "danger", "quiet", "ghost"]


class FocusSeen:
    """Whether to show the ring: when the keyboard brought the focus, not when the mouse did."""

    def __init__(self) -> None:
        self.shown = False

    def take(self, event: QFocusEvent) -> None:
        self.shown = event.gotFocus() and event.reason() != Qt.FocusReason.MouseFocusReason


def press_on_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Enter presses as Space does."""
    if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.isAutoRepeat():
        button.click()
        return True
    return False


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
        self._focus = FocusSeen()
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
            self.setToolTip(plain_tip(name))

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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusOutEvent(event)

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
        ringed = self.hasFocus() and self._focus.shown
        filled = self._kind in {"primary", "danger"}
        if ringed and filled:
            focus_ring(painter, whole, radius, "accent")
            panel(painter, whole.adjusted(4, 4, -4, -4), radius - 3, ground)
        elif ground is not None or border is not None:
            panel(painter, whole, radius, ground, border)
        if ringed and not filled:
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


class _Box(QCheckBox):
    """What switch and check share: a figure, then its words."""

    figure = QSize(18, 18)

    def __init__(self, text: str = "", *, on: bool = False, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._focus = FocusSeen()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        strip = Strip(QRectF(self.rect()), rtl=is_rtl(self))
        room = strip.start(self.figure.width() + 8, 4)
        place = middle(room, self.figure.width(), self.figure.height())
        self.paint_figure(painter, place)
        if self.hasFocus() and self._focus.shown:
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
        self._focus = FocusSeen()
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        if on:
            shadow(painter, whole, SEGMENT)
            panel(painter, whole, 6, mix("raised", "text", 0.16) if theme().dark else "raised")
        if self.hasFocus() and self._focus.shown:
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
        self._focus = FocusSeen()
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._focus.take(event)
        super().focusOutEvent(event)

    def event(self, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        ground: Colour = "selection" if on else "surface" if self._opens else "quiet"
        if self.underMouse() and self.isEnabled():
            ground = mix(ground, "text", 0.05)
        panel(painter, whole, self._height / 2, ground, "line" if self._opens else None)
        if self.hasFocus() and self._focus.shown:
            focus_ring(painter, whole, self._height / 2)
        tone: Colour = ("accent" if on else "text") if self.isEnabled() else mix(ground, "text", 0.5)
        strip = Strip(whole.adjusted(12, 0, -12, 0), rtl=is_rtl(self))
        if self._icon:
            draw_icon(painter, self._icon, middle(strip.start(16, 6), 16, 16), tone, rtl=is_rtl(self))
        if self._opens:
            draw_icon(painter, "down", middle(strip.end(16, 4), 16, 16), "muted")
        draw_text(painter, strip.rest(), self._words(), self._style(), tone=tone, rtl=is_rtl(self), align="centre")
