"""Under a lock nothing of the clinic is on the screen: not the rooms, not a dialog, a menu, a tooltip or a note.

What hangs over the window, or floats beside it, is hidden and comes back when whoever locked the desk unlocks it, with
everything that was written in it; for anybody else it is closed. What tries to appear in the meantime (an answer from the background may open a dialog) is hidden
too, before it is painted.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from docassist.ui.kit.popup import Popup
from docassist.ui.kit.sheet import Sheet

_PASSING = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}
"""Windows that are closed for good: nobody looks for them after the lock."""


class Cover(QObject):
    """Hides everything but ``page``, which lies in ``window``."""

    def __init__(self, window: QWidget, page: QWidget) -> None:
        super().__init__(window)
        self._window, self._page = window, page
        self._hidden: list[QWidget] = []
        self.on = False

    def put_on(self) -> None:
        if self.on:
            return
        self.on = True
        QToolTip.hideText()
        for widget in [*QApplication.topLevelWidgets(), *self._children()]:
            self._hide(widget)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one while there is a window

    def take_off(self, shown: QWidget, *, same_desk: bool) -> None:
        """``shown``: the page that follows. ``same_desk``: it is the one that was covered, so what was hidden is its."""
        if not self.on:
            return
        self.on = False
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # as above
        hidden, self._hidden = self._hidden, []
        for widget in hidden:
            if not shiboken6.isValid(widget):
                continue
            if not same_desk and widget is not shown and self._is_above(widget):
                widget.dismiss() if isinstance(widget, Sheet) else widget.close()
            elif not isinstance(widget, Sheet) or widget.is_open:
                widget.show()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and self._hide(watched):
            QTimer.singleShot(0, self, self._take_keyboard)
        return False

    def _take_keyboard(self) -> None:
        """What wanted to appear has taken the keyboard from whoever was typing a PIN."""
        if self.on:
            self._window.activateWindow()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _children(self) -> list[QWidget]:
        return [child for child in self._window.children() if isinstance(child, QWidget)]

    def _hide(self, widget: QWidget) -> bool:
        """Whether it was there to be hidden."""
        if not widget.isVisible() or not self._is_above(widget):
            return False
        passing = widget.windowType() in _PASSING or isinstance(widget, Popup)
        if isinstance(widget, Popup):
            widget.dismiss()
        widget.hide()
        if not passing and widget not in self._hidden:
            self._hidden.append(widget)
        return True

    def _is_above(self, widget: QWidget) -> bool:
        """Whether it lies over the window or beside it, and is not the page itself or something of its own."""
        if widget is self._window or widget is self._page or self._page.isAncestorOf(widget):
            return False
        return widget.isWindow() or widget.parentWidget() is self._window
