"""A card that floats above the window until something is chosen, one clicks elsewhere, or presses Esc.

It is a child of the window, under a sheet of glass that catches the click elsewhere. A window of its own would need the
system's help for its soft shadow and for its place, and not every system helps.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.paint import POPUP, panel, shadow

_GAP = 4
_EDGE = 8


def paint_floating(painter: QPainter, card: QRectF, radius: float = 12) -> None:
    """A raised card with its own soft shadow."""
    shadow(painter, card, POPUP)
    panel(painter, card, radius, "raised", "line")


class Popup(QWidget):
    """The glass and the card on it; what the card holds goes into ``body``. It is made to be opened once.

    Signals:
        closed: it is gone, whatever happened.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.card = QWidget(self)
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(5, 5, 5, 5)
        self.body.setSpacing(0)
        self._return_to: QWidget | None = None
        parent.window().installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.hide()

    @staticmethod
    def on(window: QWidget) -> Popup | None:
        """The one that is open over this window."""
        return next((popup for popup in window.window().findChildren(Popup) if popup.isVisible()), None)

    def open_below(self, anchor: QWidget, size: QSize | None = None) -> None:
        """Show under the anchor, or above it when there is no room, its start edges in line."""
        self._return_to = QApplication.focusWidget()
        self.setLayoutDirection(anchor.layoutDirection())
        self.setGeometry(self.window().rect())
        self.card.setGeometry(self._place(anchor, size or self.card.sizeHint()))
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        """Go away and give the keyboard back."""
        if not self.isHidden():
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        back, self._return_to = self._return_to, None
        if back is not None and shiboken6.isValid(back):
            back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    def _place(self, anchor: QWidget, size: QSize) -> QRect:
        room = self.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        here = QRect(anchor.mapTo(self.window(), QPoint(0, 0)), anchor.size())
        width, height = min(size.width(), room.width()), min(size.height(), room.height())
        x = here.right() + 1 - width if is_rtl(anchor) else here.left()
        below, above = here.bottom() + 1 + _GAP, here.top() - _GAP - height
        y = below if below + height <= room.bottom() or above < room.top() else above
        corner = QPoint(
            max(room.left(), min(x, room.right() - width)),
            max(room.top(), min(y, room.bottom() - height)),
        )
        return QRect(corner, QSize(width, height))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.dismiss()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        return True  # Tab stays: what the card holds has the focus

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.card.geometry()))
