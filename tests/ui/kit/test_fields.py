"""What is written comes back as typed, what is wrong is said in a sentence, and a choice can be made without a mouse."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field, FormField
from docassist.ui.kit.labels import Icon
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.rows import ListView
from docassist.ui.kit.textarea import TextArea
from tests.hostile import HOSTILE, expected

Show = Callable[[QWidget], QWidget]
COUNTRIES = [Option("IN", "India", "+91"), Option("MA", "Morocco", "+212"), Option("FR", "France", "+33")]


def lines_only(text: str) -> str:
    """Qt knows one kind of line break; the others, and two characters that Unicode gave away, arrive as that one."""
    for sign in ("\r\n", "\r", "\u2029", "\ufdd0", "\ufdd1"):
        text = text.replace(sign, "\n")
    return text


def test_a_field_gives_back_what_was_put_in(qtbot: QtBot) -> None:
    field = Field("Name")
    qtbot.addWidget(field)
    for text in HOSTILE:
        field.set_text(text)
        assert field.text() == expected(text)


def test_a_text_area_gives_back_what_was_put_in(qtbot: QtBot) -> None:
    area = TextArea("Caption")
    qtbot.addWidget(area)
    for text in HOSTILE:
        area.set_text(text)
        assert area.text() == lines_only(expected(text))


@pytest.mark.parametrize("make", [Field, TextArea, Choice])
def test_an_error_is_a_sentence_below_until_it_is_mended(
    make: Callable[[str], FormField], qtbot: QtBot, shown: Show
) -> None:
    field = make("Business account ID")
    field.set_help("15 or 16 digits")
    shown(field)
    calm = field.sizeHint().height()
    field.set_error("15 or 16 digits, this has 14")
    assert field.error == "15 or 16 digits, this has 14"
    assert field.input().accessibleDescription() == field.error
    assert field.sizeHint().height() >= calm
    field.clear_error()
    assert field.error == ""
    assert field.input().accessibleDescription() == "15 or 16 digits"


def test_typing_takes_the_error_back_and_keeps_the_text(qtbot: QtBot, shown: Show) -> None:
    field = Field("Name", text="Savita")
    shown(field)
    field.set_error("Somebody else has this name")
    assert field.text() == "Savita"
    field.edit.setFocus()
    QTest.keyClicks(field.edit, "!")
    assert field.error == ""
    assert field.text() == "Savita!"


def test_enter_submits_and_the_cross_clears(qtbot: QtBot, shown: Show) -> None:
    field = Field(clear=True, name="Search patients", icon="search")
    shown(field)
    cross = field.findChild(Button)
    assert isinstance(cross, Button)
    assert not cross.isVisible()
    QTest.keyClicks(field.edit, "Sa")
    assert cross.isVisible()
    with qtbot.waitSignal(field.submitted):
        QTest.keyClick(field.edit, Qt.Key.Key_Return)
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert field.edit.hasFocus()


def test_a_secret_is_shown_only_while_asked_for(qtbot: QtBot, shown: Show) -> None:
    field = Field("PIN", text="2468", password=True)
    shown(field)
    eye = field.findChild(Button)
    assert isinstance(eye, Button)
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Normal
    eye.click()
    assert field.edit.echoMode() == QLineEdit.EchoMode.Password


def letters_bottom(field: Field) -> int:
    """The lowest row of pixels of the first Latin letter."""
    image: QImage = field.edit.grab().toImage()
    rows = [y for y in range(image.height()) for x in range(3, 9) if image.pixelColor(x, y).lightness() < 140]
    return max(rows)


def test_latin_letters_stay_on_the_line_when_arabic_comes(qtbot: QtBot, shown: Show) -> None:
    field = Field(text="Sax")
    window = QWidget()
    field.setParent(window)
    field.resize(300, 36)
    shown(window)
    before = letters_bottom(field)
    field.set_text("Sax سارة")
    assert letters_bottom(field) == before


def test_an_input_starts_where_the_reader_starts(rtl: None, qtbot: QtBot) -> None:
    field = Field(text="109 482")
    qtbot.addWidget(field)
    assert field.edit.alignment() & Qt.AlignmentFlag.AlignRight
    area = TextArea(text="Savita")
    qtbot.addWidget(area)
    assert area.edit.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
    area.set_text("سارة")
    assert area.edit.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight


def test_the_icon_of_a_field_keeps_its_distance_on_both_sides(qtbot: QtBot, shown: Show) -> None:
    field = Field(icon="search", clear=True, name="Search")
    shown(field)
    icon = field.findChild(Icon)
    assert isinstance(icon, Icon)
    frame = icon.parentWidget()
    assert frame is not None
    assert icon.geometry().left() == 12
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: frame.width() - 1 - icon.geometry().right() == 12)


def test_a_text_area_grows_with_its_text_up_to_a_point(qtbot: QtBot, shown: Show) -> None:
    area = TextArea(lines=(2, 5))
    shown(area)
    heights = []
    for count in (1, 2, 4, 5, 9):
        area.set_text("\n".join(["line"] * count))
        heights.append(area.edit.sizeHint().height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_tab_leaves_a_text_area(qtbot: QtBot) -> None:
    area = TextArea()
    qtbot.addWidget(area)
    assert area.edit.tabChangesFocus()


def list_of(choice: Choice) -> ListView | None:
    """The list that hangs from the choice, if it is open."""
    popup = Popup.on(choice)
    return popup.findChild(ListView) if popup else None


def opened(choice: Choice) -> ListView:
    QTest.keyClick(choice.combo, Qt.Key.Key_Space)
    view = list_of(choice)
    assert view is not None
    assert view.hasFocus()
    return view


def test_a_choice_is_made_with_the_keyboard(qtbot: QtBot, shown: Show) -> None:
    choice = Choice("Country", COUNTRIES, "IN")
    shown(choice)
    choice.combo.setFocus()
    view = opened(choice)
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(choice.chosen) as told:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert told.args == ["MA"]
    assert choice.current() == "MA"
    assert list_of(choice) is None
    assert choice.combo.hasFocus()


def test_esc_leaves_a_choice_as_it_was(qtbot: QtBot, shown: Show) -> None:
    choice = Choice("Country", COUNTRIES, "IN")
    shown(choice)
    choice.combo.setFocus()
    view = opened(choice)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert list_of(choice) is None
    assert choice.combo.hasFocus()
    assert choice.current() == "IN"


def test_letters_find_a_choice_in_the_open_list(qtbot: QtBot, shown: Show) -> None:
    choice = Choice("Country", COUNTRIES, "IN")
    shown(choice)
    view = opened(choice)
    QTest.keyClicks(view, "fr")
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert choice.current() == "FR"


def test_the_mouse_chooses_too(qtbot: QtBot, shown: Show) -> None:
    choice = Choice("Country", COUNTRIES)
    shown(choice)
    assert choice.current() == ""
    QTest.mouseClick(choice.combo, Qt.MouseButton.LeftButton)
    view = list_of(choice)
    assert view is not None
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert choice.current() == "FR"


def test_a_passing_wheel_changes_nothing(qtbot: QtBot, shown: Show) -> None:
    choice = Choice("Country", COUNTRIES, "IN")
    shown(choice)
    middle = QPointF(choice.combo.rect().center())
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turn = QWheelEvent(
        middle, middle, QPoint(), QPoint(0, -120), no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(choice.combo, turn)
    assert choice.current() == "IN"
    assert not turn.isAccepted()


def test_options_can_be_others(qtbot: QtBot) -> None:
    choice = Choice("Country", COUNTRIES, "MA")
    qtbot.addWidget(choice)
    choice.set_options(COUNTRIES[:2], "IN")
    assert choice.current() == "IN"
    choice.set_current("nowhere")
    assert choice.current() == ""
