"""The start of the desktop: the first frame before anything heavy, then the clinic, then whoever sits down.

Until the window has been painted nothing is imported but Qt, what the first frame is made of, and the two small files
that say where the clinic lies and how this desk likes its window.
"""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from docassist.core.errors import DocAssistError
from docassist.services.office import desk_settings
from docassist.services.office.place import Place
from docassist.ui.kit.first_frame import FirstFrame, system_is_dark
from docassist.ui.main_window import TITLE, MainWindow
from docassist.ui.screen import Screen
from docassist.ui.single_instance import SingleInstance, call_first
from docassist.ui.translation import RIGHT_TO_LEFT, Translation, first_known, system_language

if TYPE_CHECKING:
    from docassist.ui.opening import Opener
    from docassist.ui.program import Program
    from docassist.ui.rooms import House


def run(place: Place, open_clinic: Opener, house: House | None = None) -> int:
    """Show the window of this place's clinic until it is closed; the exit code of the process."""
    app = application()
    instance = claim(place)
    if instance is None:
        return 0
    screen = first_screen(app, place)
    begun: list[Program] = []

    def begin() -> None:
        from docassist.ui.program import Program

        begun.append(Program(app, screen, instance, house))
        begun[0].open(place, open_clinic)

    window = screen.window
    window.painted.connect(lambda: QTimer.singleShot(0, window, begin))  # when the frame has reached the screen
    window.show()
    code = app.exec()
    for program in begun:
        program.end()
    instance.release()
    return code


def application() -> QApplication:
    """The application, named for the desktop's task lists."""
    QCoreApplication.setApplicationName(TITLE)
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName("docassist")
    app.setQuitOnLastWindowClosed(False)
    return app


def claim(place: Place) -> SingleInstance | None:
    """The claim on this place's folder; None when another window has it and was raised."""
    with contextlib.suppress(DocAssistError):  # what is wrong with the folder is said in the window
        place.prepare()
    instance = SingleInstance(place.root)
    return None if not instance.claim() and call_first(place.root) else instance


def first_screen(app: QApplication, place: Place) -> Screen:
    """The window with its first frame, as this desk likes it."""
    settings = desk_settings.read(place.desk_settings)
    translation = Translation(app)
    translation.speak(first_known([settings.language, system_language()]))
    dark = settings.theme == "dark" or (settings.theme == "system" and system_is_dark())
    words = QCoreApplication.translate("stages", "Opening the clinic")
    frame = FirstFrame(words, dark=dark, rtl=translation.language in RIGHT_TO_LEFT)
    window = MainWindow(frame)
    window.place(settings.window)
    return Screen(window, frame, translation, settings)
