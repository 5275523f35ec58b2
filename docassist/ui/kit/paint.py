"""Panels, hairlines and shadows: the strokes that every widget and every list row is painted with.

Qt scales by 1.25 and 1.5 as readily as by 2, and a border that starts in the middle of a device pixel is a grey smear.
Edges are therefore mapped to the device, rounded there and mapped back.
"""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPainterPath, QTransform

from docassist.ui.kit.theme import Colour, colour, theme

Radius = float | tuple[float, float, float, float]
"""One radius, or four: top start, top end, bottom end, bottom start as a left-to-right reader sees them."""

_HINT = QPainter.RenderHint
_KIND = QTransform.TransformationType
_UPRIGHT = (_KIND.TxNone, _KIND.TxTranslate, _KIND.TxScale)


def mirrored(rect: QRectF, inside: QRectF, rtl: bool) -> QRectF:
    """The same place counted from the other side, where the reader goes from right to left."""
    if not rtl:
        return rect
    return QRectF(inside.left() + inside.right() - rect.right(), rect.y(), rect.width(), rect.height())


def snap(painter: QPainter, rect: QRectF) -> QRectF:
    """The rectangle moved to whole device pixels."""
    device = painter.deviceTransform()
    if device.type() not in _UPRIGHT:
        return QRectF(rect)
    there = device.mapRect(rect)
    left, top, right, bottom = (_whole(edge) for edge in (there.left(), there.top(), there.right(), there.bottom()))
    whole = QRectF(left, top, max(1, right - left), max(1, bottom - top))
    back, invertible = device.inverted()
    return back.mapRect(whole) if invertible else QRectF(rect)


def _whole(edge: float) -> int:
    """Rounded as Qt rounds the clip of a widget: a half always up, or the border would fall outside it."""
    return math.floor(edge + 0.5)


def hairline(painter: QPainter, thickness: float = 1.0) -> float:
    """A thickness that is whole device pixels, never fewer than one."""
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    return max(1, math.floor(thickness * ratio)) / ratio


def rounded(rect: QRectF, radius: Radius, *, rtl: bool = False) -> QPainterPath:
    """The outline of a panel, each corner with its own radius if need be."""
    path = QPainterPath()
    if not isinstance(radius, tuple):
        path.addRoundedRect(rect, radius, radius)
        return path
    first, second, third, fourth = radius
    if rtl:
        first, second, third, fourth = second, first, fourth, third
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    path.moveTo(left + first, top)
    path.lineTo(right - second, top)
    path.arcTo(right - 2 * second, top, 2 * second, 2 * second, 90, -90)
    path.lineTo(right, bottom - third)
    path.arcTo(right - 2 * third, bottom - 2 * third, 2 * third, 2 * third, 0, -90)
    path.lineTo(left + fourth, bottom)
    path.arcTo(left, bottom - 2 * fourth, 2 * fourth, 2 * fourth, 270, -90)
    path.lineTo(left, top + first)
    path.arcTo(left, top, 2 * first, 2 * first, 180, -90)
    path.closeSubpath()
    return path


def panel(
    painter: QPainter,
    rect: QRectF,
    radius: Radius = 8,
    fill: Colour | None = None,
    border: Colour | None = None,
    *,
    thickness: float = 1.0,
    rtl: bool = False,
) -> None:
    """A filled shape, a border, or both: the border is the outer shape with the inner one laid over or cut out."""
    painter.setRenderHint(_HINT.Antialiasing)
    if border is None:
        if fill is not None:
            painter.fillPath(rounded(rect, radius, rtl=rtl), colour(fill))
        return
    outer = snap(painter, rect)
    width = hairline(painter, thickness)
    inner = outer.adjusted(width, width, -width, -width)
    outside = rounded(outer, radius, rtl=rtl)
    inside = rounded(inner, _shrunk(radius, width), rtl=rtl)
    if fill is None:
        painter.fillPath(outside.subtracted(inside), colour(border))
        return
    painter.fillPath(outside, colour(border))
    painter.fillPath(inside, colour(fill))


def _shrunk(radius: Radius, width: float) -> Radius:
    if isinstance(radius, tuple):
        first, second, third, fourth = (max(0.0, corner - width) for corner in radius)
        return first, second, third, fourth
    return max(0.0, radius - width)


def rule(painter: QPainter, x: float, y: float, length: float, tone: Colour = "line", *, upright: bool = False) -> None:
    """A hairline, one device pixel or more, without a blur."""
    where = snap(painter, QRectF(x, y, 1, length) if upright else QRectF(x, y, length, 1))
    width = hairline(painter)
    if upright:
        where.setWidth(width)
    else:
        where.setHeight(width)
    painter.setRenderHint(_HINT.Antialiasing, False)
    painter.fillRect(where, colour(tone))
    painter.setRenderHint(_HINT.Antialiasing, True)


def focus_ring(painter: QPainter, rect: QRectF, radius: Radius = 8, tone: Colour = "accent") -> None:
    """The 2 px ring that says where the keyboard is."""
    panel(painter, rect, radius, None, tone, thickness=2)


POPUP = (24.0, 8.0, 0.14)
DIALOG = (40.0, 16.0, 0.30)
SEGMENT = (2.0, 1.0, 0.06)
"""Blur, fall and strength of what floats."""


def shadow_margin(kind: tuple[float, float, float]) -> int:
    """How far a shadow of that kind reaches."""
    return math.ceil(kind[0] / 2 * 2.6 + kind[1])


def shadow(painter: QPainter, rect: QRectF, kind: tuple[float, float, float] = POPUP) -> None:
    """The soft shadow under a floating card, from one cached image of its alpha."""
    blur, fall, strength = kind
    if theme().dark:
        strength = min(0.6, strength * 2.2)
    reach = math.ceil(blur / 2 * 2.6)
    image = _shadow_image(math.ceil(rect.width()), math.ceil(rect.height()), blur / 2, strength, reach)
    where = QRectF(rect.x() - reach, rect.y() - reach + fall, image.width(), image.height())
    painter.setRenderHint(_HINT.SmoothPixmapTransform)
    painter.drawImage(where, image)


@lru_cache(maxsize=24)
def _shadow_image(width: int, height: int, sigma: float, strength: float, reach: int) -> QImage:
    """A rectangle blurred by a Gaussian: the product of two blurred edges, so it costs one row and one column."""
    across = _blurred_edge(width, sigma, reach)
    down = _blurred_edge(height, sigma, reach)
    stride = (len(across) + 3) // 4 * 4
    padding = bytes(stride - len(across))
    rows = (bytes(round(x * y * strength * 255) for x in across) + padding for y in down)
    data = b"".join(rows)
    return QImage(data, len(across), len(down), stride, QImage.Format.Format_Alpha8).copy()


def _blurred_edge(length: int, sigma: float, reach: int) -> list[float]:
    scale = sigma * math.sqrt(2)
    return [
        0.5 * (math.erf((x + 0.5 - reach) / scale) - math.erf((x + 0.5 - reach - length) / scale))
        for x in range(length + 2 * reach)
    ]


class Strip:
    """A row that is laid out by cutting pieces off its two ends, start and end as the reader sees them."""

    def __init__(self, rect: QRectF, *, rtl: bool = False) -> None:
        self.rtl = rtl
        self._left = QRectF(rect)

    def start(self, width: float, gap: float = 0) -> QRectF:
        """The next piece from the start, and a gap after it."""
        return self._cut(width, gap, from_left=not self.rtl)

    def end(self, width: float, gap: float = 0) -> QRectF:
        """The next piece from the end, and a gap before it."""
        return self._cut(width, gap, from_left=self.rtl)

    def rest(self) -> QRectF:
        """What has not been cut off yet."""
        return QRectF(self._left)

    def _cut(self, width: float, gap: float, *, from_left: bool) -> QRectF:
        rest = self._left
        if from_left:
            piece = QRectF(rest.x(), rest.y(), width, rest.height())
            self._left = rest.adjusted(width + gap, 0, 0, 0)
        else:
            piece = QRectF(rest.right() - width, rest.y(), width, rest.height())
            self._left = rest.adjusted(0, 0, -width - gap, 0)
        return piece


def middle(rect: QRectF, width: float, height: float) -> QRectF:
    """A smaller rectangle in the middle of another."""
    centre = rect.center()
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def lines(rect: QRectF, *heights: float) -> list[QRectF]:
    """Text lines stacked and centred as a block."""
    top = rect.center().y() - sum(heights) / 2
    stacked = []
    for height in heights:
        stacked.append(QRectF(rect.x(), top, rect.width(), height))
        top += height
    return stacked
