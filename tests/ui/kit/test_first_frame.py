"""The first frame says what is being done, in the right colours, and loads nothing that can wait."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit.first_frame import NAV, STRIP, TOP, FirstFrame, system_is_dark
from docassist.ui.kit.theme import colour, theme
from tests.house_rules import ROOT

Show = Callable[[QWidget], QWidget]

SHOW_AND_TELL = """
import sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
from docassist.ui.kit.first_frame import FirstFrame, system_is_dark
frame = FirstFrame("Opening the clinic", dark=system_is_dark())
frame.show()
app.processEvents()
import PySide6.QtCore
late = [name for name in sys.modules if name.startswith("docassist.ui.kit.")]
print(sorted(late), "Qt" in vars(PySide6.QtCore), "PySide6.QtSvg" in sys.modules)
"""


def test_it_stands_where_the_house_will_stand(qtbot: QtBot, shown: Show) -> None:
    frame = FirstFrame("Opening the clinic", dark=False)
    frame.resize(1024, 700)
    shown(frame)
    image = frame.grab().toImage()
    assert image.pixelColor(20, 400) == colour("nav")
    assert image.pixelColor(NAV + 200, TOP // 2) == colour("surface")
    assert image.pixelColor(NAV + 200, 200) == colour("bg")
    assert image.pixelColor(NAV + 200, 700 - STRIP // 2) == colour("surface")
    frame.tell("Bringing the database up to date")
    assert "Bringing the database up to date" in [label.text() for label in frame.findChildren(QLabel)]


def test_it_is_dark_and_mirrored_where_the_desk_is(qtbot: QtBot, shown: Show) -> None:
    theme().choose("dark")
    assert system_is_dark()
    frame = FirstFrame("نفتح العيادة", dark=True, rtl=True)
    frame.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    frame.resize(1024, 700)
    shown(frame)
    assert frame.grab().toImage().pixelColor(1024 - 20, 400) == colour("nav")


def test_it_loads_no_more_than_it_shows() -> None:
    """The enumerations of Qt, the icons and the rest of the kit come after the first frame."""
    told = subprocess.run(
        [sys.executable, "-c", SHOW_AND_TELL], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    assert told.split("]")[0] + "]" == str([f"docassist.ui.kit.{name}" for name in ("first_frame", "fonts", "tokens")])
    assert told.split("]")[1].split() == ["False", "False"]


def test_the_check_notices_what_is_loaded_too_early() -> None:
    early = SHOW_AND_TELL.replace("frame.show()", "frame.show(); from docassist.ui.kit.paint import panel")
    told = subprocess.run([sys.executable, "-c", early], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert "docassist.ui.kit.theme" in told
    assert told.split("]")[1].split()[0] == "True"
