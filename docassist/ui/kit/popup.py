"""A card that floats above the window until something is chosen or one clicks elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.paint import POPUP, panel, shadow, shadow_margin

MARGIN = shadow_margin(POPUP)
_GAP = 4


def paint_floating(painter: QPainter, card: QRectF, radius: float = 12) -> None:
    """A raised card with its own soft shadow."""
    shadow(painter, card, POPUP)
    panel(painter, card, radius, "raised", "line")


class Popup(QWidget):
    """The floating card; what it holds is its layout's business. The shadow lives in a margin of its own window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        window = Qt.WindowType
        super().__init__(parent, window.Popup | window.FramelessWindowHint | window.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(MARGIN + 4, MARGIN + 4, MARGIN + 4, MARGIN + 4)
        self.body.setSpacing(0)

    def open_below(self, anchor: QWidget, size: QSize | None = None) -> None:
        """Show under the anchor, or above it when there is no room, its start edges in line."""
        self.setLayoutDirection(anchor.layoutDirection())
        self.resize(self._outer(size))
        self.move(place_below(anchor, self.size()))
        self.show()

    def _outer(self, size: QSize | None) -> QSize:
        if size is None:
            return self.sizeHint()
        return QSize(size.width() + 2 * MARGIN, size.height() + 2 * MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))


def place_below(anchor: QWidget, outer: QSize, margin: int = MARGIN) -> QPoint:
    """Where a floating window of that size, shadow included, goes so that its card hangs from the anchor."""
    here = QRect(anchor.mapToGlobal(QPoint(0, 0)), anchor.size())
    screen = QGuiApplication.screenAt(here.center()) or QGuiApplication.primaryScreen()
    room = screen.availableGeometry()
    card = QSize(outer.width() - 2 * margin, outer.height() - 2 * margin)
    x = here.right() + 1 - card.width() if is_rtl(anchor) else here.left()
    x = max(room.left() + 4, min(x, room.right() - 4 - card.width()))
    y = here.bottom() + 1 + _GAP
    if y + card.height() > room.bottom() and here.top() - _GAP - card.height() >= room.top():
        y = here.top() - _GAP - card.height()
    return QPoint(x - margin, y - margin)
