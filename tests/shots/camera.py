"""Shows a scene off screen and takes its picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from docassist.ui.kit.focus import by_mouse
from tests.shots.scenes import Language, Scene


def picture(scene: Scene, language: Language, size: tuple[int, int]) -> QPixmap:
    by_mouse()
    window = scene.build(language)
    window.resize(*size)
    window.move(0, 0)
    window.show()
    window.activateWindow()
    settle()
    if scene.act is not None:
        scene.act(window)
        settle()
    image = window.grab()
    window.close()
    window.deleteLater()
    settle()
    return image


def settle() -> None:
    """Let everything that is due happen, deletions too."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
