"""Shows a scene off screen and takes its picture, with whatever floats above it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from tests.shots.scenes import Language, Scene


def picture(scene: Scene, language: Language, size: tuple[int, int]) -> QPixmap:
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
    painter = QPainter(image)
    floating = [other for other in QApplication.topLevelWidgets() if other.isVisible() and other is not window]
    for other in floating:
        if other.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
            painter.drawPixmap(other.mapToGlobal(QPoint(0, 0)) - window.mapToGlobal(QPoint(0, 0)), other.grab())
    painter.end()
    for other in [*floating, window]:
        other.close()
    window.deleteLater()
    settle()
    return image


def settle() -> None:
    """Let everything that is due happen, deletions too."""
    for _ in range(3):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
