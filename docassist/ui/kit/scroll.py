"""Areas that scroll, and the thin bar they share with the lists."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.paint import panel
from docassist.ui.kit.theme import mix


class ScrollBar(QScrollBar):
    """A thin bar without buttons, there only when there is something to scroll."""

    def sizeHint(self) -> QSize:
        return QSize(10, 48) if self.orientation() == Qt.Orientation.Vertical else QSize(48, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        reach = self.maximum() - self.minimum()
        if reach <= 0:
            return
        upright = self.orientation() == Qt.Orientation.Vertical
        length = (self.height() if upright else self.width()) - 4
        handle = max(28.0, length * self.pageStep() / (reach + self.pageStep()))
        place = 2 + (length - handle) * (self.value() - self.minimum()) / reach
        if not upright and is_rtl(self):
            place = self.width() - place - handle
        bar = QRectF(2, place, 6, handle) if upright else QRectF(place, 2, handle, 6)
        strong = self.isSliderDown() or self.underMouse()
        panel(QPainter(self), bar, 3, mix("surface", "control", 0.9 if strong else 0.45))


class ScrollArea(QScrollArea):
    """A page or a form that may be longer than the window."""

    def __init__(self, inside: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Page Up and Down reach it from whatever inside has the focus
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
