"""The sign of DocAssist: a bubble that speaks, with a cross in it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from docassist.ui.kit.theme import Colour, colour

_GRID = 28


def draw_logo(painter: QPainter, place: QRectF, ground: Colour = "accent", cross: Colour = "on_accent") -> None:
    """Paint the sign into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / _GRID, place.height() / _GRID)
    painter.fillPath(_bubble(), colour(ground))
    painter.setPen(QPen(colour(cross), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(14, 8.8), QPointF(14, 19.2))
    painter.drawLine(QPointF(8.8, 14), QPointF(19.2, 14))
    painter.restore()


def _bubble() -> QPainterPath:
    body = QPainterPath()
    body.addEllipse(QRectF(1.5, 1.5, 25, 25))
    tail = QPainterPath(QPointF(2.2, 26.6))
    tail.lineTo(4.4, 17.5)
    tail.lineTo(12.5, 25.2)
    tail.cubicTo(9, 26.4, 5, 26.9, 2.2, 26.6)
    return body.united(tail)


def window_icon() -> QIcon:
    """For the taskbar and the title bar; the same in both themes."""
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128):
        image = QPixmap(size, size)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        draw_logo(painter, QRectF(0, 0, size, size), "#0B6E69", "#FFFFFF")
        painter.end()
        icon.addPixmap(image)
    return icon


class Logo(QWidget):
    def __init__(self, size: int = 28, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_logo(QPainter(self), QRectF(self.rect()))
