"""The window: it stands from the first frame to the last, and shows one page at a time.

Its title never names a patient; under a lock it does not name the clinic either. Where it stood is noted when it
closes and tried again at the next start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtWidgets import QApplication, QStackedLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from docassist.ui.shell.cover import Cover

TITLE = "DocAssist"
USUAL = (1280, 800)
LEAST = (960, 600)


class MainWindow(QWidget):
    """Pages, one above the other.

    Signals:
        painted: the first frame is on the screen.
        asked_to_close: a person, the session or a signal wants the end; the window stays until it is let go.
    """

    painted = Signal()
    asked_to_close = Signal()

    def __init__(self, first: QWidget) -> None:
        super().__init__()
        self._pages = QStackedLayout(self)
        self._was_painted = False
        self._may_close = False
        self._cover: Cover | None = None
        self._covered: QWidget | None = None
        self._named = TITLE
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*LEAST)
        self._pages.addWidget(first)

    # --- pages ------------------------------------------------------------------------------------------------------

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show this one; it stays until it is taken away."""
        from PySide6.QtCore import Qt  # all of Qt's names: as long as the rest of a first frame

        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_away(self, page: QWidget) -> None:
        """It is not needed any more."""
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def name_clinic(self, name: str) -> None:
        """Whose clinic this is, for the taskbar."""
        self._named = f"{name} – {TITLE}" if name else TITLE
        if self._cover is None or not self._cover.on:
            self.setWindowTitle(self._named)

    # --- the lock ---------------------------------------------------------------------------------------------------

    def cover(self, page: QWidget) -> None:
        """Show nothing but this page, in this window or beside it, until ``uncover``."""
        from docassist.ui.shell.cover import Cover  # nothing is locked in the first frame

        if self._cover is None:
            self._cover = Cover(self, page)
            self._covered = self.page
        self.setWindowTitle(TITLE)
        had_the_keyboard = QApplication.activeWindow() is not None
        self.show_page(page)
        self._cover.put_on()
        if had_the_keyboard:  # perhaps in a dialog that is hidden now
            self.activateWindow()

    def uncover(self, page: QWidget) -> None:
        """Show this page, and what was hidden with it; what was hidden with another is closed."""
        self.show_page(page)
        if self._cover is not None:
            self._cover.take_off(page, same_desk=page is self._covered)
            self._cover = self._covered = None
        self.setWindowTitle(self._named)

    @property
    def covered(self) -> bool:
        return self._cover is not None and self._cover.on

    # --- where it stands --------------------------------------------------------------------------------------------

    def place(self, note: str) -> None:
        """Where it stood, if that is still a place on a screen; else the usual size in the middle of one."""
        if note and self.restoreGeometry(QByteArray.fromBase64(QByteArray(note.encode("ascii", "ignore")))):
            return
        room = self.screen().availableGeometry()
        self.resize(QSize(*USUAL).boundedTo(room.size()))
        self.move(room.center() - self.rect().center())

    def place_note(self) -> str:
        """For ``place`` at the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def raise_again(self) -> None:
        """Somebody started DocAssist once more: here it is."""
        from PySide6.QtCore import Qt

        self.setWindowState((self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    # --- first and last ---------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def dress(self) -> None:
        """What nobody misses in the first frame."""
        from docassist.ui.shell.logo import window_icon

        self.setWindowIcon(window_icon())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.asked_to_close.emit()

    def let_go(self) -> None:
        """Everything has ended: close now."""
        self._may_close = True
        self.close()
