"""Where the keyboard is: one watcher for all buttons and lists.

The ring is shown when the keyboard brought the focus and not when the mouse did. Only one widget has the focus at a
time, so one memory of how it came there is enough. The same watcher lets Enter press a button as Space does.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

_BY_KEYBOARD = {
    Qt.FocusReason.TabFocusReason: True,
    Qt.FocusReason.BacktabFocusReason: True,
    Qt.FocusReason.ShortcutFocusReason: True,
    Qt.FocusReason.OtherFocusReason: True,
    Qt.FocusReason.MouseFocusReason: False,
}  # a window or a popup that gives the focus back changes nothing


class _Watcher(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.by_keyboard = False

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            self.by_keyboard = _BY_KEYBOARD.get(event.reason(), self.by_keyboard)
        elif kind == QEvent.Type.MouseButtonPress:
            self.by_keyboard = False
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.by_keyboard = True
            return isinstance(watched, QAbstractButton) and _pressed(watched, event)
        return False


def _pressed(button: QAbstractButton, event: QKeyEvent) -> bool:
    if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter} or event.modifiers() & _CHORD:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_watcher = _Watcher()


def watch(widget: QWidget) -> None:
    """Remember how this widget gets the focus."""
    widget.installEventFilter(_watcher)


def ringed(widget: QWidget) -> bool:
    """Whether the widget has the focus and should say so."""
    return widget.hasFocus() and _watcher.by_keyboard


def by_mouse() -> None:
    """The mouse is in use: no ring until a key is pressed."""
    _watcher.by_keyboard = False
