"""What was copied here does not stay: ten seconds later it is gone from the clipboard, if it is still ours."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

SECONDS = 10.0


class Clipboard(QObject):
    """Watches the clipboard for whatever this program puts there, by a button or by Ctrl+C in any field."""

    def __init__(self, parent: QObject | None = None, *, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.forget)
        self._clipboard: QClipboard = QGuiApplication.clipboard()
        self._clipboard.dataChanged.connect(self._on_changed)

    def copy(self, text: str) -> None:
        """Put a text there for ten seconds."""
        self._clipboard.setText(text)

    @property
    def counting(self) -> bool:
        """Whether something of ours is there, and its time is running."""
        return self._timer.isActive()

    def forget(self) -> None:
        """Empty it now, unless somebody else has put something there since."""
        self._timer.stop()
        if self._clipboard.ownsClipboard() and self._clipboard.text():
            self._clipboard.clear()
        if self._clipboard.supportsSelection() and self._clipboard.ownsSelection():
            self._clipboard.clear(QClipboard.Mode.Selection)

    def _on_changed(self) -> None:
        if self._clipboard.ownsClipboard() and self._clipboard.text():
            self._timer.start()
        else:
            self._timer.stop()
