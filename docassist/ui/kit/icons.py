"""One family of outline icons, drawn in the colour of the text they stand beside.

The files are drawn on a 20 px grid. The stroke is recomputed for each size, so that it is 1.5 px at 14, 16 and 20, and
grows slowly above. What points or speaks is mirrored where the reader goes from right to left.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from docassist.ui.kit.theme import Colour, colour

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"

MIRRORED = frozenset(
    [
        *("arrow", "left", "right", "enter", "undo", "reply", "send", "logout", "external"),  # they point
        *("message", "broadcast", "volume"),  # they speak
        *("file", "note", "patients", "visit"),  # they lean
    ]
)


def stroke(size: float) -> float:
    """How wide the line is on the 20 px grid of the file."""
    pixels = 1.5 if size <= 20 else 1.5 * (size / 20) ** 0.55
    return pixels * 20 / size


def draw_icon(
    painter: QPainter,
    name: str,
    where: QRectF,
    tone: Colour = "text",
    *,
    rtl: bool = False,
    width: float | None = None,
) -> None:
    """Paint an icon into a square; ``width`` overrides the stroke on the grid, for icons cut out of a ground."""
    if name == "read":
        _draw_read(painter, where, tone)
        return
    renderer = _renderer(name, colour(tone).name(), round(width or stroke(where.width()), 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if rtl and name in MIRRORED:
        painter.save()
        painter.translate(where.center().x() * 2, 0)
        painter.scale(-1, 1)
        renderer.render(painter, where)
        painter.restore()
    else:
        renderer.render(painter, where)


def _draw_read(painter: QPainter, where: QRectF, tone: Colour) -> None:
    """Two ticks cut out of a filled pill, so that "read" differs from "delivered" without its colour."""
    height, breadth = where.height() * 0.8, where.width() * 1.18
    centre = where.center()
    pill = QRectF(centre.x() - breadth / 2, centre.y() - height / 2, breadth, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(tone))
    painter.drawRoundedRect(pill, height / 2, height / 2)
    side = height * 0.98
    ticks = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
    draw_icon(painter, "checks", ticks, "on_accent", width=2.6)


def icon_width(name: str, size: int) -> int:
    """The room an icon needs beside a word: the pill of "read" is wider than its square."""
    return size + 4 if name == "read" else size


def pixmap(name: str, size: int = 20, tone: Colour = "text", *, ratio: float = 1.0, rtl: bool = False) -> QPixmap:
    """The icon as an image for that device pixel ratio."""
    image = QPixmap(QSize(size, size) * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(0, 0, size, size), tone, rtl=rtl)
    painter.end()
    return image


def icon(name: str, size: int = 20, tone: Colour = "text", *, rtl: bool = False) -> QIcon:
    """The icon for Qt's own widgets, sharp at the usual pixel ratios."""
    made = QIcon()
    for ratio in (1.0, 1.25, 1.5, 2.0):
        made.addPixmap(pixmap(name, size, tone, ratio=ratio, rtl=rtl))
    return made


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Every icon there is."""
    return frozenset(file.stem for file in FOLDER.glob("*.svg")) | {"read"}


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, value: str, width: float) -> QSvgRenderer:
    text = _source(name).replace('stroke-width="1.5"', f'stroke-width="{width}"').replace("currentColor", value)
    return QSvgRenderer(QByteArray(text.encode()))
