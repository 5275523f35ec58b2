"""The look, installed once for all tests of the kit: light, still, left to right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit import motion, theme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> theme.Theme:
    motion.hold_still()
    return theme.install(qapp, "light")


@pytest.fixture(autouse=True)
def look(dressed: theme.Theme, qapp: QApplication) -> Iterator[theme.Theme]:
    motion.hold_still()
    dressed.choose("light")
    yield dressed
    dressed.choose("light")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def rtl(qapp: QApplication) -> None:
    """Screens go from right to left in this test."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QWidget], QWidget]:
    """Show a widget in a window that has the focus."""

    def show(widget: QWidget) -> QWidget:
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        qtbot.waitUntil(widget.isActiveWindow)
        return widget

    return show
