"""Everything that is pressed can be reached and pressed with the keyboard, shows its ring, and has a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field
from docassist.ui.kit.textarea import TextArea
from docassist.ui.kit.theme import colour
from docassist.ui.kit.toggles import Check, Chip, Segments, Switch

Show = Callable[[QWidget], QWidget]

Made = tuple[QWidget, QWidget]
"""The widget, and the part of it that has the focus."""


def alone(widget: QWidget) -> Made:
    return widget, widget


def field() -> Made:
    made = Field("Name")
    return made, made.edit


def area() -> Made:
    made = TextArea("Caption")
    return made, made.edit


def choice() -> Made:
    made = Choice("Country", [Option("MA", "Morocco")], "MA")
    return made, made.combo


def segment() -> Made:
    made = Segments([("a", "All"), ("b", "Mine")], "a")
    return made, made.button("a")


PRESSED: dict[str, Callable[[], Made]] = {
    "primary": lambda: alone(Button("Send", kind="primary")),
    "secondary": lambda: alone(Button("Send")),
    "soft": lambda: alone(Button("Send", kind="soft")),
    "danger": lambda: alone(Button("Send", kind="danger")),
    "quiet": lambda: alone(Button("Send", kind="quiet")),
    "ghost": lambda: alone(Button("Send", kind="ghost")),
    "icon": lambda: alone(Button(icon="plus", name="Add a patient")),
    "switch": lambda: alone(Switch("Quiet hours")),
    "check": lambda: alone(Check("Consent")),
    "chip": lambda: alone(Chip("Unread", count=5)),
    "opens": lambda: alone(Chip("24 h before", opens=True)),
    "segment": segment,
}
WRITTEN: dict[str, Callable[[], Made]] = {"field": field, "area": area, "choice": choice}


def beside_another(widget: QWidget, show: Show) -> QWidget:
    """The widget in a window whose focus is elsewhere, so that Tab can bring it."""
    window = QWidget()
    layout = QVBoxLayout(window)
    first = Button("First")
    layout.addWidget(first)
    layout.addWidget(widget)
    show(window)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    return window


def tab(window: QWidget) -> None:
    focused = window.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Tab)


def image_of(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("name", PRESSED)
def test_tab_reaches_it_and_space_and_enter_press_it(name: str, shown: Show) -> None:
    widget, button = PRESSED[name]()
    window = beside_another(widget, shown)
    assert isinstance(button, QAbstractButton)
    clicks: list[bool] = []
    button.clicked.connect(lambda: clicks.append(True))
    tab(window)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert len(clicks) == 2


@pytest.mark.parametrize("name", PRESSED)
def test_the_keyboard_shows_a_ring_and_the_mouse_does_not(name: str, shown: Show) -> None:
    widget, button = PRESSED[name]()
    window = beside_another(widget, shown)
    without = image_of(widget)
    tab(window)
    assert button.hasFocus()
    assert image_of(widget) != without
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    assert image_of(widget) == without


@pytest.mark.parametrize("name", WRITTEN)
def test_an_input_shows_its_ring(name: str, shown: Show) -> None:
    widget, part = WRITTEN[name]()
    window = beside_another(widget, shown)
    without = image_of(widget)
    tab(window)
    assert part.hasFocus()
    assert image_of(widget) != without


def test_arrow_keys_move_between_segments(qtbot: QtBot, shown: Show) -> None:
    segments = Segments([("a", "All"), ("b", "Mine")], "a")
    window = beside_another(segments, shown)
    tab(window)
    QTest.keyClick(segments.button("a"), Qt.Key.Key_Right)
    assert segments.current() == "b"
    assert segments.button("b").hasFocus()


@pytest.mark.parametrize("name", [*PRESSED, *WRITTEN])
def test_a_screen_reader_has_a_name_for_it(name: str, qtbot: QtBot) -> None:
    widget, part = {**PRESSED, **WRITTEN}[name]()
    qtbot.addWidget(widget)
    assert part.accessibleName()


def test_an_ampersand_is_a_letter(qtbot: QtBot) -> None:
    button = Button("Dr. A&B & <b>Co</b>")
    qtbot.addWidget(button)
    assert button.text() == button.accessibleName() == "Dr. A&B & <b>Co</b>"
    assert button.shortcut().isEmpty()


def test_a_button_is_as_wide_as_its_words(qtbot: QtBot) -> None:
    short, long = Button("Send"), Button("Send now", icon="send", kbd="Ctrl+Enter")
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert long.sizeHint().width() > short.sizeHint().width()
    assert {Button("x", size=size).sizeHint().height() for size in (28, 32, 36, 44)} == {28, 32, 36, 44}
    before = short.sizeHint().width()
    short.set_text("Send to everybody")
    assert short.sizeHint().width() > before


def test_a_disabled_button_does_nothing_and_looks_it(qtbot: QtBot, shown: Show) -> None:
    button = Button("Send", kind="primary")
    shown(button)
    enabled = image_of(button)
    button.setEnabled(False)
    assert image_of(button) != enabled
    with qtbot.assertNotEmitted(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_segment_that_is_clicked_is_told_by_its_key(qtbot: QtBot, shown: Show) -> None:
    segments = Segments([("now", "Now"), ("later", "Later today")], "now")
    shown(segments)
    with qtbot.waitSignal(segments.chosen) as told:
        QTest.mouseClick(segments.button("later"), Qt.MouseButton.LeftButton)
    assert told.args == ["later"]
    assert segments.current() == "later"
    segments.set_current("now")
    assert segments.current() == "now"


def test_a_chip_counts_and_stays_on(qtbot: QtBot, shown: Show) -> None:
    chip = Chip("Unread", count=5)
    shown(chip)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()
    chip.set_count(6)
    assert chip.accessibleName() == "Unread, 6"
    assert not Chip("Rules", opens=True).isCheckable()


def test_a_switch_is_on_towards_the_end(qtbot: QtBot, shown: Show) -> None:
    switch = Switch("", on=True)
    shown(switch)
    left, right = (13, 14), (switch.width() - 14, 14)
    knob, ground = colour("on_accent"), colour("accent")
    assert (image_of(switch).pixelColor(*left), image_of(switch).pixelColor(*right)) == (ground, knob)
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert (image_of(switch).pixelColor(*left), image_of(switch).pixelColor(*right)) == (knob, ground)
