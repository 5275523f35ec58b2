"""Tooltips as plain text. Qt's own reads whatever looks like markup, so nothing outside the kit may call it."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from docassist.ui.kit.text import plain_tip


def set_tip(widget: QWidget, text: str) -> None:
    """What the widget says when the mouse rests on it."""
    widget.setToolTip(plain_tip(text))


def show_tip(where: QPoint, text: str, widget: QWidget) -> None:
    """Say it now; an empty text takes the last one away."""
    QToolTip.showText(where, plain_tip(text), widget)
