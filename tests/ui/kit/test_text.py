"""Text in line boxes: heights that do not jump, baselines that agree, cuts that say so, and nothing but plain text."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit import theme
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.text import (
    BODY,
    PAGE,
    Run,
    Style,
    displayable,
    goes_right_to_left,
    lay,
    leads_right,
    line_height,
    ltr,
    natural_width,
    plain_tip,
    units,
)
from docassist.ui.kit.tips import set_tip

HINDI = "राजेश्वरी लक्ष्मीनारायण त्रिपाठी"
ARABIC = "فاطمة الزهراء بنت عبد الرحمن"


@pytest.mark.parametrize(
    ("text", "style", "height"),
    [
        ("Savita", BODY, 18),
        (HINDI, BODY, 18),
        (ARABIC, BODY, 22),
        ("Savita", Style(size=12), 17),
        ("Savita", PAGE, 31),
        (ARABIC, PAGE, 41),
    ],
)
def test_a_line_is_as_high_as_its_script_needs(text: str, style: Style, height: int) -> None:
    assert line_height(text, style) == height
    assert lay(text, style).height == height


def baselines(text: str) -> set[float]:
    line = lay(text, BODY).layouts[0].lineAt(0)
    return {round(line.y() + line.ascent() - line_height(text, BODY) / 2, 3)}


def test_every_script_stands_on_the_same_baseline() -> None:
    assert baselines("Savita") == baselines(HINDI) == baselines(ARABIC) == baselines("Savita 🙏")


def test_two_sizes_on_one_line_share_it() -> None:
    mixed = lay((Run("62.5", size=18), Run(" kg", size=12)), Style(size=18)).layouts[0]
    assert mixed.lineCount() == 1


def test_a_cut_text_ends_in_an_ellipsis_and_fits() -> None:
    whole = natural_width(HINDI)
    laid = lay(HINDI, BODY, width=whole - 30)
    assert laid.cut
    assert laid.layouts[0].text().endswith("…")
    assert laid.layouts[0].lineAt(0).naturalTextWidth() <= whole - 30
    assert not lay(HINDI, BODY, width=whole).cut


def test_a_cut_text_is_the_longest_that_fits() -> None:
    width = natural_width("Savita Kulkarni") - 20
    text = lay("Savita Kulkarni", BODY, width=width).layouts[0].text()
    longer = "Savita Kulkarni"[: len(text)] + "…"
    assert natural_width(longer) > width


def test_a_cut_leaves_every_letter_whole() -> None:

    for width in range(20, natural_width("राजेश्वरी")):
        shown = lay("राजेश्वरी", BODY, width=width).layouts[0].text().removesuffix("…")
        assert shown in {"", "रा", "राजे", "राजेश्व", "राजेश्वरी"}


def test_a_text_without_end_takes_no_time_without_end() -> None:
    endless = "राजेश " * 200_000
    assert lay(endless, BODY, width=200).cut
    assert lay(endless, BODY, width=200, wrap=True, max_lines=2).cut
    assert natural_width(endless) < 20_000


def test_many_lines_are_many_lines() -> None:
    assert lay("x\n" * 3000, BODY, width=200, wrap=True).height == 3000 * 18


def test_a_wrapped_text_stops_at_its_last_line() -> None:
    text = "one two three four five six seven eight nine ten"
    laid = lay(text, BODY, width=90, wrap=True, max_lines=2)
    assert laid.cut
    assert laid.height == 2 * 18
    assert not lay(text, BODY, width=90, wrap=True).cut


def test_paragraphs_count_as_lines() -> None:
    assert lay("one\ntwo\n\nfour", BODY, width=200, wrap=True).height == 4 * 18
    laid = lay("one\ntwo\nthree", BODY, width=200, wrap=True, max_lines=2)
    assert laid.height == 2 * 18
    assert laid.cut


def test_a_label_of_one_line_has_no_second() -> None:
    assert lay("one\ntwo", BODY).height == 18
    assert displayable("one\r\ntwo\x00\tthree") == "one two\tthree"
    assert displayable("one\r\ntwo", keep_lines=True) == "one\ntwo"


def test_formats_start_where_qt_counts_them() -> None:
    assert units("🙏a") == 3
    formats = lay((Run("🙏"), Run("b", weight=700)), BODY).layouts[0].formats()
    assert [(part.start, part.length) for part in formats] == [(2, 1)]


def test_half_a_character_is_drawn_as_a_lost_one() -> None:
    assert displayable("a\ud83d") == "a\ufffd"
    assert lay("a\ud83d", BODY).natural > 0


def test_direction_overrides_are_not_drawn_but_our_isolates_are() -> None:
    assert displayable("Savita\u202eatived") == "Savitaatived"
    assert displayable(ltr("+91 98765")) == ltr("+91 98765")


def test_a_sentence_goes_as_the_screen_and_a_message_as_it_starts() -> None:
    assert not goes_right_to_left(f"{ARABIC} was saved", BODY, rtl=False)
    assert goes_right_to_left(f"WhatsApp {ARABIC}", BODY, rtl=True)
    assert not goes_right_to_left("WhatsApp", BODY, rtl=True)
    assert goes_right_to_left(ARABIC, BODY, rtl=False)
    own = Style(own_direction=True)
    assert goes_right_to_left(f"{ARABIC} ok", own, rtl=False)
    assert not goes_right_to_left(f"ok {ARABIC}", own, rtl=True)
    assert leads_right("12, سارة")


def test_a_tooltip_shows_markup_instead_of_obeying_it() -> None:
    assert "<img" not in plain_tip("<img src=x>\nnext & last")
    assert "&lt;img src=x&gt;<br>next &amp; last" in plain_tip("<img src=x>\nnext & last")
    assert plain_tip("") == ""


def ask_for_tip(widget: QWidget) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), widget.mapToGlobal(QPoint(5, 5))))


def test_a_cut_name_has_its_tooltip_and_a_whole_one_none(qtbot: QtBot, shown: Callable[[QWidget], QWidget]) -> None:
    label = PlainLabel(f"{HINDI} <b>x</b>", elide=True)
    shown(label)
    label.resize(natural_width(label.text()) + 4, 20)
    ask_for_tip(label)
    assert not QToolTip.isVisible()
    label.resize(60, 20)
    ask_for_tip(label)
    assert QToolTip.text() == plain_tip(f"{HINDI} <b>x</b>")
    QToolTip.hideText()


def test_a_set_tip_is_plain(qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    set_tip(label, "<b>x</b>")
    assert "<b>" not in label.toolTip()


def test_another_theme_forgets_the_old_colours() -> None:
    runs = (Run("MOCK", tone="held"),)
    before = lay(runs, BODY)
    theme.theme().choose("dark")
    assert lay(runs, BODY) is not before
    formats = lay(runs, BODY).layouts[0].formats()
    assert formats[0].format.foreground().color() == theme.colour("held")


def test_a_wrapped_label_is_as_high_as_its_width_asks(qtbot: QtBot) -> None:
    label = PlainLabel("A sentence that is long enough to need several lines in a narrow place", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(100) > label.heightForWidth(800) == 18
