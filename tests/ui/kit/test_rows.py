"""Rows of a list: painted from facts, mirrored for Arabic, with a plain tooltip where something was cut."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit.rows import ROW, ListView, PatientLine, PatientRow
from docassist.ui.kit.text import plain_tip
from docassist.ui.kit.theme import colour

Show = Callable[[QWidget], QWidget]
LONG = "राजेश्वरी लक्ष्मीनारायण त्रिपाठी शर्मा विश्वकर्मा"


class Patients(QAbstractListModel):
    def __init__(self, *lines: PatientLine) -> None:
        super().__init__()
        self._lines = lines

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return len(self._lines)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return self._lines[index.row()] if role == ROW else None


def view_of(show: Show, *lines: PatientLine) -> ListView:
    model = Patients(*lines)
    view = ListView(model, PatientRow())
    model.setParent(view)
    view.resize(304, 200)
    show(view)
    return view


def has_colour(image: QImage, wanted: QColor, left: int, right: int) -> bool:
    return any(image.pixelColor(x, y) == wanted for x in range(left, right) for y in range(image.height()))


def test_an_allergy_shows_its_triangle_at_the_end_of_the_row(qtbot: QtBot, shown: Show) -> None:
    red = colour("failed")
    view = view_of(shown, PatientLine("Savita Kulkarni", "34 y, F", allergic=True))
    image = view.grab().toImage()
    assert has_colour(image, red, 260, 300)
    assert not has_colour(image, red, 0, 250)
    calm = view_of(shown, PatientLine("Savita Kulkarni", "34 y, F")).grab().toImage()
    assert not has_colour(calm, red, 0, 304)


def test_the_row_turns_round_for_arabic(rtl: None, qtbot: QtBot, shown: Show) -> None:
    view = view_of(shown, PatientLine("سارة العلوي", "31 سنة", allergic=True))
    image = view.grab().toImage()
    assert has_colour(image, colour("failed"), 0, 50)
    assert not has_colour(image, colour("failed"), 60, 304)


def test_the_letters_that_were_typed_stand_out(qtbot: QtBot, shown: Show) -> None:
    plain = view_of(shown, PatientLine("Savita Kulkarni", "34 y, F")).grab().toImage()
    found = view_of(shown, PatientLine("Savita Kulkarni", "34 y, F", match=2)).grab().toImage()
    assert plain != found


@pytest.mark.parametrize(
    ("line", "cut"), [(PatientLine(LONG, "34 y, F"), True), (PatientLine("Savita", "34 y"), False)]
)
def test_only_a_cut_row_has_a_tooltip(line: PatientLine, cut: bool, qtbot: QtBot, shown: Show) -> None:
    view = view_of(shown, line)
    place = view.visualRect(view.model().index(0, 0)).center()
    QToolTip.hideText()
    asked = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    QApplication.sendEvent(view.viewport(), asked)
    assert (QToolTip.text() == plain_tip(f"{line.name}\n{line.about}")) == cut
    QToolTip.hideText()


def test_the_keyboard_walks_the_rows_and_shows_where_it_is(qtbot: QtBot, shown: Show) -> None:
    view = view_of(shown, PatientLine("Savita", "34 y"), PatientLine("Salma", "29 y"))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Home)
    first = view.grab().toImage()
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 1
    assert view.grab().toImage() != first
    with qtbot.waitSignal(view.activated):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_the_keyboards_row_has_a_ring(qtbot: QtBot, shown: Show) -> None:
    view = view_of(shown, PatientLine("Savita", "34 y"), PatientLine("Salma", "29 y"))
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_Down)
    rect = view.visualRect(view.currentIndex())
    assert view.grab().toImage().pixelColor(rect.center().x(), rect.top()) == colour("accent")


def test_ten_thousand_rows_are_painted_one_screen_at_a_time(qtbot: QtBot, shown: Show) -> None:
    asked: set[int] = set()

    class Many(Patients):
        def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
            return 10_000

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
            if role != ROW:
                return None
            asked.add(index.row())
            return PatientLine(f"Patient {index.row()}", "34 y")

    view = ListView(Many(), PatientRow())
    view.resize(304, 560)
    shown(view)
    view.scrollToBottom()
    view.grab()
    assert 9_999 in asked
    assert len(asked) < 40


def test_a_row_without_facts_is_empty_and_not_an_error(qtbot: QtBot, shown: Show) -> None:
    class Nothing(Patients):
        def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
            return 2

        def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
            return None

    view = ListView(Nothing(), PatientRow())
    view.resize(304, 200)
    shown(view)
    assert not view.grab().isNull()
