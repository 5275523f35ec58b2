"""Whether things may move: not when the person asked the system for less motion, and not in tests.

Qt does not pass this wish on. Windows and macOS keep it where it can be read at once; a Linux desktop is asked through
its portal, without waiting for the answer.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Slot

_PORTAL = "org.freedesktop.portal.Desktop"
_WISHES: dict[tuple[str, str], object] = {
    ("org.freedesktop.appearance", "reduced-motion"): 1,
    ("org.gnome.desktop.interface", "enable-animations"): False,
}
"""Where a desktop keeps the wish, and the answer that means it."""


class _Motion(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.still = False
        self._asked = False
        self._calls: list[Any] = []

    def wanted(self) -> bool:
        if not self._asked:
            self._asked = True
            self._ask()
        return not self.still

    def _ask(self) -> None:
        if sys.platform == "win32":
            self.still = not _windows_animates()
        elif sys.platform == "darwin":
            self.still = _mac_reduces()
        else:
            self._ask_portal()

    def _ask_portal(self) -> None:
        from PySide6.QtDBus import (
            QDBusConnection,
            QDBusInterface,
            QDBusPendingCallWatcher,
        )

        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        settings = QDBusInterface(_PORTAL, "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings", bus)
        for wish in _WISHES:
            watcher = QDBusPendingCallWatcher(settings.asyncCallWithArgumentList("ReadOne", list(wish)), self)
            watcher.setProperty("wish", wish)
            watcher.finished.connect(self._on_answer)

    @Slot("QDBusPendingCallWatcher*")
    def _on_answer(self, watcher: Any) -> None:
        answer: list[Any] = watcher.reply().arguments()
        wish = tuple(watcher.property("wish"))
        if answer and not watcher.isError():
            value = answer[0].variant() if hasattr(answer[0], "variant") else answer[0]
            self.still = self.still or value == _WISHES[wish]
        watcher.deleteLater()


def _windows_animates() -> bool:
    import ctypes

    shown = ctypes.c_int(1)
    libraries: Any = vars(ctypes)["windll"]  # there is none elsewhere
    libraries.user32.SystemParametersInfoW(0x1042, 0, ctypes.byref(shown), 0)  # SPI_GETCLIENTAREAANIMATION
    return bool(shown.value)


def _mac_reduces() -> bool:
    file = Path.home() / "Library/Preferences/com.apple.universalaccess.plist"
    return bool(QSettings(str(file), QSettings.Format.NativeFormat).value("reduceMotion", False))


_motion = _Motion()


def motion() -> bool:
    """Whether something that appears may move into its place."""
    return _motion.wanted()


def hold_still(still: bool = True) -> None:
    """Nothing moves any more; tests and pictures ask for it."""
    _motion._asked = True
    _motion.still = still
