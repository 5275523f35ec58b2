"""Short notes at the foot of the window: what just happened, and Undo.

A note waits while the mouse or the keyboard is on it. F8 brings the keyboard to the newest; Esc sends it away. A screen
reader is told when it comes.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import (
    QCoreApplication,
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QWidget

from docassist.ui.kit.boxes import hbox, is_rtl
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.motion import motion
from docassist.ui.kit.paint import POPUP, shadow_margin
from docassist.ui.kit.popup import paint_floating

SECONDS = 8
MARGIN = shadow_margin(POPUP)
_GAP = 8
_MOST = 3


class Toast(QWidget):
    """One note.

    Signals:
        gone: it was undone, sent away, or its time is over.
    """

    gone = Signal()

    def __init__(self, text: str, *, icon: str, tone: str, undo: Callable[[], object] | None, seconds: float) -> None:
        super().__init__()
        self._undo = undo
        self._label = PlainLabel(text, wrap=True, max_lines=3)
        self._label.setMinimumWidth(min(420, self._label.sizeHint().width()))
        self._label.setMaximumWidth(420)
        translate = QCoreApplication.translate
        buttons = [Button(translate("kit", "Undo"), kind="quiet", size=28)] if undo else []
        buttons.append(Button(icon="x", kind="ghost", size=28, name=translate("kit", "Close")))
        layout = hbox(Icon(icon, 18, tone), 12, (self._label, 1), 12, *buttons)
        left, right = (8, 14) if is_rtl(self) else (14, 8)
        layout.setContentsMargins(MARGIN + left, MARGIN + 8, MARGIN + right, MARGIN + 8)
        self.setLayout(layout)
        self.buttons = buttons
        if undo:
            buttons[0].clicked.connect(self._on_undo)
        buttons[-1].clicked.connect(self.dismiss)
        for button in buttons:
            button.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self._left = round(seconds * 1000)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setDuration(140)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)

    @property
    def text(self) -> str:
        return self._label.text()

    def start(self) -> None:
        """Rise into place and begin to count down."""
        if motion():
            self._slide.setStartValue(self.pos() + QPoint(0, 12))
            self._slide.setEndValue(self.pos())
            self._slide.start()
        self._timer.start(self._left)

    def settle_at(self, corner: QPoint) -> None:
        """Stand there, or arrive there if still on the way."""
        if self._slide.state() == QPropertyAnimation.State.Running:
            self._slide.setEndValue(corner)
        else:
            self.move(corner)

    def is_waiting(self) -> bool:
        """Whether somebody is on it, so that it stays."""
        return not self._timer.isActive()

    def hold(self) -> None:
        if self._timer.isActive():
            self._left = max(1500, self._timer.remainingTime())
            self._timer.stop()

    def release(self) -> None:
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        if not inside and not self.underMouse() and not self._timer.isActive():
            self._timer.start(self._left)

    def dismiss(self) -> None:
        self._timer.stop()
        self.gone.emit()

    def _on_undo(self) -> None:
        undo, self._undo = self._undo, None
        self.dismiss()
        if undo is not None:
            undo()

    def _on_time_over(self) -> None:
        self.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.hold()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            QTimer.singleShot(0, self, self.release)  # by then the focus is where it goes
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self.hold()

    def leaveEvent(self, event: QEvent) -> None:
        self.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_floating(QPainter(self), QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), 8)


class Toasts(QObject):
    """Where the notes of a window appear, the newest at the bottom."""

    def __init__(self, host: QWidget, *, bottom: int = 48) -> None:
        super().__init__(host)
        self.host = host
        self._bottom = bottom
        self._toasts: list[Toast] = []
        self._return_to: QWidget | None = None
        host.installEventFilter(self)
        shortcut = QShortcut(QKeySequence(Qt.Key.Key_F8), host)
        shortcut.activated.connect(self.focus_newest)

    def show_toast(
        self,
        text: str,
        *,
        icon: str = "check",
        tone: str = "delivered",
        undo: Callable[[], object] | None = None,
        seconds: float = SECONDS,
    ) -> Toast:
        """Say what just happened, with Undo if it can be taken back."""
        toast = Toast(text, icon=icon, tone=tone, undo=undo, seconds=seconds)
        toast.setParent(self.host)
        toast.gone.connect(lambda: self._remove(toast))
        self._toasts.append(toast)
        while len(self._toasts) > _MOST:
            self._toasts[0].dismiss()
        toast.adjustSize()
        self.place()
        toast.show()
        toast.raise_()
        toast.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.host, text))
        return toast

    def toasts(self) -> tuple[Toast, ...]:
        return tuple(self._toasts)

    def focus_newest(self) -> None:
        """Bring the keyboard to the newest note."""
        if self._toasts:
            self._return_to = QApplication.focusWidget()
            self._toasts[-1].raise_()  # a dialog may have come after it
            self._toasts[-1].buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def place(self) -> None:
        y = self.host.height() - self._bottom
        for toast in reversed(self._toasts):
            y -= toast.height() - 2 * MARGIN
            toast.settle_at(QPoint((self.host.width() - toast.width()) // 2, y - MARGIN))
            y -= _GAP

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.parent() and event.type() == QEvent.Type.Resize:
            self.place()
        return False

    def _remove(self, toast: Toast) -> None:
        if toast not in self._toasts:
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and toast.isAncestorOf(focus)
        self._toasts.remove(toast)
        toast.hide()
        toast.deleteLater()
        self.place()
        if had_focus:
            back, self._return_to = self._return_to, None
            if back is not None and shiboken6.isValid(back):
                back.setFocus(Qt.FocusReason.OtherFocusReason)
