"""A person in a circle: initials on one of five pale hues, always the same hue for the same person."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from docassist.core.text import initials
from docassist.ui.kit.paint import panel
from docassist.ui.kit.text import Style, draw_text
from docassist.ui.kit.theme import avatar_hue


def draw_avatar(painter: QPainter, rect: QRectF, name: str) -> None:
    """For widgets and list rows alike."""
    ground, letters = avatar_hue(name)
    size = rect.width()
    panel(painter, rect, size / 2, ground)
    draw_text(painter, rect, initials(name), Style(max(10, round(size * 0.36)), 600), align="centre", tone=letters)


class Avatar(QWidget):
    def __init__(self, name: str, size: int = 40, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setFixedSize(size, size)

    def set_name(self, name: str) -> None:
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_avatar(QPainter(self), QRectF(self.rect()), self._name)
