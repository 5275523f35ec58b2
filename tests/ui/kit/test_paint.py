"""Borders are sharp at every scale: whole device pixels, in the full colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from docassist.ui.kit import paint
from docassist.ui.kit.paint import Strip, hairline, lines, middle, mirrored, panel, rule, shadow
from docassist.ui.kit.theme import colour

SCALES = (1.0, 1.25, 1.5, 2.0)
ODD_PLACES = ((3, 3), (4, 7), (5, 9), (7, 2))


def canvas(scale: float) -> QImage:
    image = QImage(round(80 * scale), round(60 * scale), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("#FFFFFF"))
    return image


def colours_across(image: QImage, y: float, scale: float) -> set[str]:
    row = round(y * scale)
    return {image.pixelColor(x, row).name() for x in range(image.width())}


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("place", ODD_PLACES)
def test_a_border_is_never_a_smear(scale: float, place: tuple[int, int]) -> None:
    image = canvas(scale)
    painter = QPainter(image)
    panel(painter, QRectF(*place, 50, 30), 0, "#FFFFFF", "#000000")
    painter.end()
    assert colours_across(image, place[1] + 15, scale) == {"#ffffff", "#000000"}


def test_the_check_notices_an_unsnapped_border(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paint, "snap", lambda _painter, rect: rect)
    with pytest.raises(AssertionError):
        test_a_border_is_never_a_smear(1.5, (3, 3))


@pytest.mark.parametrize("scale", SCALES)
def test_a_hairline_is_whole_device_pixels(scale: float) -> None:
    image = canvas(scale)
    painter = QPainter(image)
    rule(painter, 7, 0, 60, "#000000", upright=True)
    assert (hairline(painter) * scale) % 1 == 0
    painter.end()
    row = [image.pixelColor(x, 20).name() for x in range(image.width())]
    assert row.count("#000000") == int(scale)
    assert set(row) == {"#ffffff", "#000000"}


def test_a_translucent_border_alone_leaves_the_middle_free() -> None:
    image = canvas(1.0)
    painter = QPainter(image)
    panel(painter, QRectF(0, 0, 80, 60), 8, None, "#000000", thickness=2)
    painter.end()
    assert image.pixelColor(40, 30) == QColor("#FFFFFF")
    assert image.pixelColor(40, 1) == QColor("#000000")


def test_corners_turn_round_with_the_reader() -> None:
    left = paint.rounded(QRectF(0, 0, 40, 40), (12, 0, 0, 0))
    right = paint.rounded(QRectF(0, 0, 40, 40), (12, 0, 0, 0), rtl=True)
    first, second = QPointF(1, 1), QPointF(39, 1)
    assert (left.contains(first), left.contains(second)) == (False, True)
    assert (right.contains(first), right.contains(second)) == (True, False)


def test_a_strip_is_cut_from_the_readers_start() -> None:
    rect = QRectF(10, 0, 100, 20)
    ltr, rtl = Strip(rect), Strip(rect, rtl=True)
    assert ltr.start(20, 5) == QRectF(10, 0, 20, 20)
    assert rtl.start(20, 5) == QRectF(90, 0, 20, 20)
    assert ltr.end(10) == QRectF(100, 0, 10, 20)
    assert rtl.end(10) == QRectF(10, 0, 10, 20)
    assert ltr.rest() == QRectF(35, 0, 65, 20)
    assert rtl.rest() == mirrored(ltr.rest(), rect, True)


def test_lines_are_stacked_in_the_middle() -> None:
    first, second = lines(QRectF(0, 0, 100, 56), 18, 17)
    assert (first.top(), second.bottom()) == (10.5, 45.5)
    assert middle(QRectF(0, 0, 100, 50), 20, 20) == QRectF(40, 15, 20, 20)


def test_a_shadow_is_darkest_under_the_card_and_made_once() -> None:
    image = canvas(1.0)
    painter = QPainter(image)
    paint._shadow_image.cache_clear()
    for _ in range(3):
        shadow(painter, QRectF(30, 20, 20, 10))
    painter.end()
    assert paint._shadow_image.cache_info().misses == 1
    assert image.pixelColor(40, 33).lightness() < image.pixelColor(2, 2).lightness() <= 255


def test_a_name_that_is_no_colour_is_an_error() -> None:
    with pytest.raises(KeyError):
        colour("blueish")
