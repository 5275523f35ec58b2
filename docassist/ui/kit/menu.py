"""A menu: a few things to do, floating under the button that opened it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from docassist.ui.kit.boxes import Rule, is_rtl, row
from docassist.ui.kit.focus import watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel, draw_keys, key_width
from docassist.ui.kit.paint import Strip, middle, panel
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.text import LABEL, Style, draw_text, natural_width
from docassist.ui.kit.theme import Colour, mix

_WORDS = Style(weight=500)


class MenuItem(QPushButton):
    """One line of a menu."""

    def __init__(self, text: str, *, icon: str, keys: str, tone: str, checked: bool | None) -> None:
        super().__init__()
        self._text, self._icon, self._keys, self._tone = text, icon, keys, tone
        self.setAutoDefault(False)
        self.setCheckable(checked is not None)
        self.setChecked(bool(checked))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        watch(self)

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        wide = 24 + natural_width(self._text, _WORDS)
        wide += 26 if self._icon else 0
        wide += 24 + key_width(self._keys) if self._keys else 0
        wide += 28 if self.isCheckable() else 0
        return QSize(max(160, wide), 36)

    def event(self, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.HoverEnter and self.isEnabled():
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self.hasFocus():
            panel(painter, whole, 8, "selection")
        tone: Colour = self._tone if self.isEnabled() else mix("raised", "text", 0.5)
        strip = Strip(whole.adjusted(12, 0, -12, 0), rtl=is_rtl(self))
        if self._icon:
            place = middle(strip.start(18, 8), 18, 18)
            draw_icon(painter, self._icon, place, "muted" if tone == "text" else tone, rtl=is_rtl(self))
        if self.isChecked():
            draw_icon(painter, "check", middle(strip.end(16, 12), 16, 16), "accent")
        if self._keys:
            cap = middle(strip.end(key_width(self._keys), 12), key_width(self._keys), 20)
            panel(painter, cap, 4, "surface", "line")
            draw_keys(painter, cap, self._keys, "muted")
        draw_text(painter, strip.rest(), self._text, _WORDS, tone=tone, rtl=is_rtl(self))


class Menu(Popup):
    """Things to do. Arrow keys move, Enter takes, Esc goes back to where the focus was."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[MenuItem] = []

    def add(
        self,
        text: str,
        act: Callable[[], object],
        *,
        icon: str = "",
        keys: str = "",
        tone: str = "text",
        checked: bool | None = None,
    ) -> MenuItem:
        """One more line; taking it closes the menu first."""
        item = MenuItem(text, icon=icon, keys=keys, tone=tone, checked=checked)
        item.clicked.connect(lambda: self._take(act))
        self._items.append(item)
        self.body.addWidget(item)
        return item

    def add_rule(self) -> None:
        self.body.addSpacing(4)
        self.body.addWidget(Rule("soft"))
        self.body.addSpacing(4)

    def add_heading(self, text: str) -> None:
        self.body.addWidget(row((PlainLabel(text, LABEL, elide=True), 1), pad=(0, 12), height=28))

    def open_below(self, anchor: QWidget, size: QSize | None = None) -> None:
        super().open_below(anchor, size)
        self._step(None, 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._step(self.focusWidget(), 1)
            case Qt.Key.Key_Up:
                self._step(self.focusWidget(), -1)
            case Qt.Key.Key_Home:
                self._step(None, 1)
            case Qt.Key.Key_End:
                self._step(None, -1)
            case _:
                super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        self._step(self.focusWidget(), 1 if forward else -1)
        return True

    def _step(self, current: QWidget | None, step: int) -> None:
        usable = [item for item in self._items if item.isEnabled() and not item.isHidden()]
        if not usable:
            return
        place = next((number for number, item in enumerate(usable) if item is current), None)
        if place is None:
            place = -1 if step > 0 else 0
        usable[(place + step) % len(usable)].setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, act: Callable[[], object]) -> None:
        self.dismiss()
        act()
