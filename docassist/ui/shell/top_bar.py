"""The bar above every room: search, whether messages really go out, who sits here, light or dark."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from docassist.ui.kit.avatar import draw_avatar
from docassist.ui.kit.boxes import Box, hbox, is_rtl
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import paint_frame
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import Pill, draw_keys, key_width
from docassist.ui.kit.paint import Strip, focus_ring, middle, panel
from docassist.ui.kit.text import Run, Style, draw_text, natural_width, plain_tip
from docassist.ui.kit.theme import mix, theme

HEIGHT = 56
_NAME = Style(weight=500)


class SearchBox(QPushButton):
    """Looks like the field it opens."""

    def __init__(self) -> None:
        super().__init__()
        self._words = QCoreApplication.translate("TopBar", "Search patients and actions")
        self.setAccessibleName(self._words)
        self.setAutoDefault(False)
        self.setFixedHeight(36)
        self.setMinimumWidth(200)
        self.setMaximumWidth(400)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        watch(self)

    def sizeHint(self) -> QSize:
        return QSize(400, 36)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, rtl = QRectF(self.rect()), is_rtl(self)
        paint_frame(painter, whole, focused=False, well=True)
        strip = Strip(whole, rtl=rtl)
        strip.start(12)
        strip.end(8)
        draw_icon(painter, "search", middle(strip.start(18, 8), 18, 18), "muted")
        cap = middle(strip.end(key_width("Ctrl+K"), 8), key_width("Ctrl+K"), 20)
        panel(painter, cap, 4, "surface", "line")
        draw_keys(painter, cap, "Ctrl+K", "muted")
        draw_text(painter, strip.rest(), self._words, tone="muted", rtl=rtl)
        if ringed(self):
            focus_ring(painter, whole, 8)


class UserButton(QPushButton):
    """Whoever sits here; opens the menu of the desk."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(QCoreApplication.translate("TopBar", "{name}, menu").format(name=name))
        self.setAutoDefault(False)
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        watch(self)

    def sizeHint(self) -> QSize:
        return QSize(4 + 28 + 8 + natural_width(self._name, _NAME) + 8 + 16 + 6, 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(4 + 28 + 8 + 48 + 8 + 16 + 6, 36)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, rtl = QRectF(self.rect()), is_rtl(self)
        if self.underMouse() or self.isDown():
            panel(painter, whole, 8, mix("surface", "text", 0.06))
        strip = Strip(whole, rtl=rtl)
        strip.start(4)
        strip.end(6)
        draw_avatar(painter, middle(strip.start(28, 8), 28, 28), self._name)
        draw_icon(painter, "down", middle(strip.end(16, 8), 16, 16), "muted")
        cut = draw_text(painter, strip.rest(), self._name, _NAME, rtl=rtl).cut
        self.setToolTip(plain_tip(self._name) if cut else "")
        if ringed(self):
            focus_ring(painter, whole, 8)


def demo_pill() -> Pill:
    """Nothing here is anybody's."""
    return Pill([Run(QCoreApplication.translate("TopBar", "DEMO"), 700)], tone="unknown", height=28)


def mode_badge(mode: str) -> Pill:
    """Whether messages really go out; nobody must have to guess."""
    if mode == "live":
        return Pill([Run(QCoreApplication.translate("TopBar", "LIVE"), 700)], icon="wifi", tone="delivered", height=28)
    words, about = QCoreApplication.translate("TopBar", "MOCK"), QCoreApplication.translate("TopBar", "nothing is sent")
    return Pill([Run(words, 700), Run(f"  {about}")], icon="flask", tone="held", height=28, border=True)


class TopBar(Box):
    """Search at the start, the state of the desk at the end."""

    def __init__(self, user_name: str, *, demo: bool, parent: QWidget | None = None) -> None:
        self.search = SearchBox()
        self.user = UserButton(user_name)
        self.theme = Button(kind="ghost", icon="moon", name=" ")
        self.mode = ""
        self._badge_place = QHBoxLayout()
        layout = hbox(
            (self.search, 100),
            12,
            (QWidget(), 1),
            demo_pill() if demo else None,
            8,
            self._badge_place,
            12,
            self.user,
            8,
            self.theme,
        )
        super().__init__(layout, pad=(0, 16, 0, 24), fill="surface", rules=("bottom",), parent=parent)
        self.setFixedHeight(HEIGHT)
        self.show_theme()
        theme().changed.connect(self.show_theme)

    def set_mode(self, mode: str) -> None:
        """``mock`` or ``live``."""
        if mode == self.mode:
            return
        self.mode = mode
        while (item := self._badge_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        badge = mode_badge(mode)
        self._badge_place.addWidget(badge)
        badge.show()

    def show_theme(self) -> None:
        """The button offers the other look."""
        dark = theme().dark
        self.theme.set_icon("sun" if dark else "moon")
        self.theme.set_name(
            QCoreApplication.translate("TopBar", "Light colours")
            if dark
            else QCoreApplication.translate("TopBar", "Dark colours")
        )
