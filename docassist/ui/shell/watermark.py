"""DEMO across the page, so that no picture of the demo clinic passes for a real one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.paint import mirrored
from docassist.ui.kit.text import Style, draw_text
from docassist.ui.kit.theme import colour

_STYLE = Style(size=88, weight=700)
_SPREAD = Style(size=88, weight=700, spacing=8.0)
"""For letters that stand alone; Arabic and Devanagari join theirs."""
_JOINING = "\u0600"
_SIZE = (430, 116)


class Watermark(QWidget):
    """Lies over its host and lets every click through."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(QCoreApplication.translate("TopBar", "DEMO"))
        host.installEventFilter(self)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._host and event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange}:
            self._place()
        return False

    def _place(self) -> None:
        wide, high = _SIZE
        inside = QRectF(self._host.rect())
        corner = QRectF(inside.width() - wide - 12, inside.height() - high, wide, high)
        self.setGeometry(mirrored(corner, inside, is_rtl(self._host)).toRect())
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        word = QCoreApplication.translate("TopBar", "DEMO")
        style = _SPREAD if word[0] < _JOINING else _STYLE
        draw_text(
            painter, QRectF(self.rect()), word, style, align="end", rtl=is_rtl(self), tone=colour("unknown", 0.07)
        )
