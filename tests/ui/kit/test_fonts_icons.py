"""The typefaces cover our languages, and every icon that is named can be drawn."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontInfo, QImage, QPainter, QRawFont

from docassist.ui.kit import fonts, icons
from docassist.ui.kit.labels import KEY_ICONS
from docassist.ui.kit.states import STATES
from docassist.ui.kit.text import lay

SAMPLES = {
    "English": "Savita Kulkarni, 34 y · PT-00482 – “quoted” … µg ½ °C ₂",
    "French": "Éloïse Lefèvre, œdème à l’œil, 20 € « bientôt »",
    "Hindi": "राजेश्वरी लक्ष्मीनारायण त्रिपाठी, क्षत्रिय, श्री, ₹",
    "Arabic": "فاطمة الزهراء الإدريسي، لا إله ﷺ ٠١٢٣",
    "Hebrew": "שרה כהן־אלעמי",
    "emoji": "🙏❤😀👨‍👩‍👧",
}


def covered(text: str) -> list[str]:
    """The characters that none of the shipped files can draw."""
    files = [QRawFont(str(file), 13) for file in fonts.FOLDER.glob("*.ttf")]
    invisible = "\u200d\ufe0f "
    return [ch for ch in text if ch not in invisible and not any(file.supportsCharacter(ord(ch)) for file in files)]


@pytest.mark.parametrize("language", SAMPLES)
def test_a_shipped_file_has_every_character(language: str) -> None:
    assert covered(SAMPLES[language]) == []
    assert lay(SAMPLES[language]).natural > 0  # a warning of Qt about a missing script fails the test


def test_the_check_notices_a_script_that_is_not_shipped() -> None:
    assert covered("தமிழ்") != []


def test_all_files_load_and_the_family_is_ours() -> None:
    assert fonts.load() == ()
    assert QFontInfo(fonts.font(13, 600)).family() == "Noto Sans"
    assert QFontInfo(fonts.font(13, 600)).weight() == 600
    assert not fonts.font().italic()


def drawn(name: str, size: int, *, rtl: bool = False) -> QImage:
    image = QImage(size * 2, size * 2, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    icons.draw_icon(painter, name, QRectF(size / 2, size / 2, size, size), "text", rtl=rtl)
    painter.end()
    return image


@pytest.mark.parametrize("name", sorted(icons.names()))
def test_every_icon_draws_something(name: str) -> None:
    empty = QImage(40, 40, QImage.Format.Format_ARGB32)
    empty.fill(0)
    assert drawn(name, 20) != empty


@pytest.mark.parametrize("size", [14, 16, 20])
def test_the_stroke_is_one_and_a_half_pixels(size: int) -> None:
    assert icons.stroke(size) * size / 20 == pytest.approx(1.5)


def test_what_points_or_speaks_is_mirrored_and_nothing_else() -> None:
    for name in sorted(icons.names()):
        turned = drawn(name, 20, rtl=True)
        assert (turned != drawn(name, 20)) == (name in icons.MIRRORED), name
    assert {"send", "reply", "message", "volume", "arrow"} <= icons.MIRRORED
    assert icons.MIRRORED.isdisjoint({"clock", "check", "checks", "phone", "retry"})


def test_states_and_keys_have_their_icons() -> None:
    assert {look.icon for look in STATES.values()} | set(KEY_ICONS.values()) <= icons.names()


def test_an_icon_for_qt_is_sharp_at_every_ratio() -> None:
    sizes = icons.icon("send", 20).availableSizes()
    assert {(size.width(), size.height()) for size in sizes} == {(20, 20), (25, 25), (30, 30), (40, 40)}


def test_a_pixmap_has_the_colour_that_was_asked_for() -> None:
    image = icons.pixmap("check", 20, "failed").toImage()
    solid = [image.pixelColor(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() == 255]
    assert QColor("#B3261E") in solid
