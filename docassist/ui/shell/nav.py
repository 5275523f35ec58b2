"""The navigation at the start of the window: the rooms with their counts, and Settings at its foot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from docassist.ui.kit.boxes import STRETCH, Box, hbox, is_rtl, vbox
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel, count_width, draw_count
from docassist.ui.kit.paint import Strip, focus_ring, middle, panel
from docassist.ui.kit.text import STRONG, Style, draw_text, natural_width, plain_tip
from docassist.ui.kit.theme import mix, theme, tint
from docassist.ui.rooms import Badge, Room
from docassist.ui.shell.logo import Logo

WIDTH = 184
_FAILED = Style(size=12, weight=600, tone="failed")


class NavItem(QPushButton):
    """One room: its icon, its name, its count."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._title = QCoreApplication.translate("rooms", room.title)
        self._badge: Badge | None = None
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFixedHeight(36)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        watch(self)
        self.set_badge(None)

    def text(self) -> str:
        return self._title

    @property
    def badge(self) -> Badge | None:
        return self._badge

    def set_badge(self, badge: Badge | None) -> None:
        """Another count; none at all for zero."""
        self._badge = badge if badge is not None and badge.number else None
        self.setAccessibleName(self._spoken())
        self.update()

    def _spoken(self) -> str:
        if self._badge is None:
            return self._title
        words = {
            "plain": QCoreApplication.translate("Navigation", "{room}, {number}"),
            "unread": QCoreApplication.translate("Navigation", "{room}, {number} unread"),
            "failed": QCoreApplication.translate("Navigation", "{room}, {number} failed"),
        }
        return words[self._badge.kind].format(room=self._title, number=self._badge.number)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 24, 36)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, on = QRectF(self.rect()), self.isChecked()
        if on or self.underMouse():
            panel(painter, whole, 8, "selection" if on else mix("nav", "text", 0.05))
        strip = Strip(whole, rtl=is_rtl(self))
        strip.start(12)
        strip.end(8)
        draw_icon(
            painter, self.room.icon, middle(strip.start(20, 12), 20, 20), "accent" if on else "muted", rtl=is_rtl(self)
        )
        if self._badge is not None:
            self._paint_badge(painter, strip, self._badge)
        style = Style(weight=600 if on else 500, tone="accent" if on else "text")
        cut = draw_text(painter, strip.rest(), self._title, style, rtl=is_rtl(self)).cut
        self.setToolTip(plain_tip(self._title) if cut else "")
        if ringed(self):
            focus_ring(painter, whole, 8)

    def _paint_badge(self, painter: QPainter, strip: Strip, badge: Badge) -> None:
        text = str(badge.number) if badge.number < 1000 else "999+"
        if badge.kind == "failed":
            wide = 6 + 14 + 5 + natural_width(text, _FAILED) + 8
            pill = middle(strip.end(wide, 6), wide, 20)
            panel(painter, pill, 10, tint("failed", on="nav"))
            inside = Strip(pill, rtl=is_rtl(self))
            inside.start(6)
            draw_icon(painter, "alertc", middle(inside.start(14, 5), 14, 14), "failed")
            draw_text(painter, inside.rest(), text, _FAILED, rtl=is_rtl(self))
            return
        wide = count_width(text)
        ground = "raised" if theme().dark else "surface"
        draw_count(painter, middle(strip.end(wide, 6), wide, 20), text, strong=badge.kind == "unread", ground=ground)


class Navigation(Box):
    """All rooms.

    Signals:
        chosen: the name of the room a person wants.
    """

    chosen = Signal(str)

    def __init__(self, rooms: Sequence[Room], *, parent: QWidget | None = None) -> None:
        super().__init__(QVBoxLayout(), pad=(0, 12, 8, 12), fill="nav", rules=("end",), parent=parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(QCoreApplication.translate("Navigation", "Rooms"))
        self._items = {room.name: NavItem(room) for room in rooms}
        self._group = QButtonGroup(self)
        for item in self._items.values():
            self._group.addButton(item)
            item.clicked.connect(lambda _checked=False, name=item.room.name: self.chosen.emit(name))
            item.installEventFilter(self)
        above = [item for item in self._items.values() if not item.room.at_foot]
        below = [item for item in self._items.values() if item.room.at_foot]
        head = Box(hbox(Logo(), PlainLabel("DocAssist", STRONG), STRETCH, gap=10), pad=(0, 0, 0, 8))
        head.setFixedHeight(56)
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - made seven lines above
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addSpacing(8)
        layout.addLayout(vbox(*above, STRETCH, *below, gap=4))

    def item(self, name: str) -> NavItem:
        return self._items[name]

    def show_current(self, name: str) -> None:
        self._items[name].setChecked(True)

    def set_badge(self, name: str, badge: Badge | None) -> None:
        self._items[name].set_badge(badge)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """Up and Down move along the rooms; Qt's own way would open each on the way."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        items = list(self._items.values())
        if step is None or not isinstance(watched, NavItem):
            return False
        items[(items.index(watched) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
        return True
