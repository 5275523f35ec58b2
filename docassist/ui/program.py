"""One run of the desktop after its first frame: the clinic is opened, somebody works, everything is ended in order.

Nothing here is imported before the window has been painted.
"""

from __future__ import annotations

import logging
import sys
from dataclasses import replace
from threading import Thread
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from docassist.core.errors import DocAssistError
from docassist.services.office import desk_settings
from docassist.services.office.logs import unexpected
from docassist.services.office.place import Place
from docassist.ui.garbage import Collector
from docassist.ui.kit import theme
from docassist.ui.kit.background import Background, Operation
from docassist.ui.kit.sheet import SheetGround, confirm
from docassist.ui.opening import Opener, Opening
from docassist.ui.screen import Screen
from docassist.ui.shell.calm import ClosingPage
from docassist.ui.shutdown import Shutdown, Stage
from docassist.ui.signals import Signals
from docassist.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from docassist.ui.context import Clinic
    from docassist.ui.desktop import Desktop
    from docassist.ui.kit.sheet import Sheet
    from docassist.ui.rooms import House

SWITCH_INTERVAL = 0.00005
"""Seconds a worker may keep the interpreter when the screen wants it. A repaint asks for it at every widget that paints
itself; with Python's own 5 ms, a busy worker turns a repaint of 15 ms into a stall of 80. Workers do not get slower."""

_BLINK_MS = 250
"""Closing that is over sooner needs no words."""

log = logging.getLogger(__name__)


class Program(QObject):
    """Owns everything between the first frame and the end of the process."""

    def __init__(self, app: QApplication, screen: Screen, instance: SingleInstance, house: House | None) -> None:
        super().__init__(app)
        self._app, self._screen, self._instance, self._house = app, screen, instance, house
        self._switch_interval = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_INTERVAL)
        self.background = Background(self)
        self.desktop: Desktop | None = None
        self._clinic: Clinic | None = None
        self._collector = Collector(self)
        self._signals = Signals(self)
        self.shutdown = self._make_shutdown()
        window = screen.window
        self._question: Sheet | None = None
        self._under_way: tuple[Operation[Any], ...] = ()
        window.asked_to_close.connect(self.ask_to_close)
        self._signals.asked_to_end.connect(self.close)
        instance.knocked.connect(window.raise_again)
        app.commitDataRequest.connect(self._on_session_end)
        self._hook = sys.excepthook
        self._hear_bugs()
        theme.install(app, screen.settings.theme)

    def _hear_bugs(self) -> None:
        """Again once the clinic is open: the logs that are set up meanwhile write down what nobody caught, and no more."""
        sys.excepthook = self._on_bug

    def _on_bug(self, kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
        """An exception that left a slot: it is logged, and the person is told that something went wrong."""
        if isinstance(bug, DocAssistError):
            self.background.unheard.emit(bug)
        elif isinstance(bug, Exception):
            self.background.unheard.emit(unexpected(bug))
        else:
            self._hook(kind, bug, trace)

    # --- opening ----------------------------------------------------------------------------------------------------

    def open(self, place: Place, open_clinic: Opener) -> None:
        """Open the clinic of this place, then ask who sits here."""
        self.opening = Opening(self._screen.window, self._screen.first_frame, self.background, open_clinic)
        self.opening.opened.connect(self._on_opened)
        self.opening.quit.connect(self.close)
        self.opening.begin(place)
        self._instance.listen()
        self._screen.window.dress()

    def _on_opened(self, clinic: Clinic) -> None:
        self._hear_bugs()
        self._clinic = clinic
        if self.shutdown.begun:
            return  # closed while it was opening: the stage that closes the clinic finds it here
        from docassist.ui.desktop import Desktop
        from docassist.ui.rooms import house

        self.desktop = Desktop(self._screen, self.background, clinic, self._house or house())
        self._collector.settle()
        self.desktop.begin()

    # --- the end ----------------------------------------------------------------------------------------------------

    def ask_to_close(self) -> None:
        """A person closes the window: ask once before what was entered in a form is lost."""
        ground = self._screen.window.page
        if self.desktop is None or not self.desktop.has_entries or not isinstance(ground, SheetGround):
            self.close()
        elif self._question is None and not self.shutdown.begun:
            translate = QCoreApplication.translate
            self._question = confirm(
                ground,
                translate("Closing", "Discard what was entered?"),
                translate("Closing", "A form is still open. What was entered in it is not saved."),
                translate("Closing", "Discard and close"),
                self.close,
                kind="danger",
            )
            self._question.destroyed.connect(self._forget_question)

    def _forget_question(self) -> None:
        self._question = None

    def close(self) -> None:
        """End everything in its order, then close the window. A second call changes nothing."""
        if not self.shutdown.begun:
            QTimer.singleShot(_BLINK_MS, self, self._say_closing)
            self.shutdown.begin()

    def _on_session_end(self) -> None:
        """The computer goes down: be done when this returns."""
        self.shutdown.wait()

    def end(self) -> None:
        """After the event loop: whatever ended it, nothing is left running."""
        self.shutdown.wait()
        self._collector.stop()
        self._signals.stop()
        sys.excepthook = self._hook
        sys.setswitchinterval(self._switch_interval)

    def _say_closing(self) -> None:
        if not self.shutdown.over:
            page = ClosingPage()
            self.shutdown.told.connect(page.tell)
            self._screen.window.show_page(page)

    def _make_shutdown(self) -> Shutdown:
        translate = QCoreApplication.translate
        closing = _Closing(self)
        shutdown = Shutdown(
            [
                Stage("what is being typed", "", self._finish_typing, self._is_typed),
                Stage("the desk", "", self._leave_desk),
                Stage(
                    "work in the background",
                    translate("Closing", "Finishing what is under way"),
                    self.background.close,
                    lambda: not self.background.operations,
                    seconds=10,
                ),
                Stage(
                    "the clinic",
                    translate("Closing", "Putting the clinic away"),
                    closing.begin,
                    closing.is_over,
                    seconds=15,
                ),
                Stage("the threads", "", lambda: self.background.join(1.0)),
            ],
            self,
        )
        shutdown.finished.connect(self._on_finished)
        return shutdown

    def _finish_typing(self) -> None:
        """A setting is saved when one leaves its field: leave it, while something can still be saved."""
        self._under_way = self.background.operations
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()

    def _is_typed(self) -> bool:
        return all(operation in self._under_way for operation in self.background.operations)

    def _leave_desk(self) -> None:
        """Nothing new is taken on; where the window stands is noted."""
        if self.desktop is None:
            return
        self.desktop.stop()
        settings = replace(self._screen.settings, window=self._screen.window.place_note())
        try:
            desk_settings.save(self.desktop.place.desk_settings, settings)
        except OSError as problem:
            log.warning("the window's place could not be kept: %s", type(problem).__name__)

    @property
    def clinic(self) -> Clinic | None:
        return self._clinic

    def _on_finished(self) -> None:
        self._screen.window.let_go()
        self._app.quit()


class _Closing:
    """Closes the clinic in a thread, so that the window stays alive meanwhile."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._thread: Thread | None = None

    def begin(self) -> None:
        clinic = self._program.clinic
        if clinic is not None:
            self._thread = Thread(target=clinic.close, name="closing the clinic", daemon=True)
            self._thread.start()

    def is_over(self) -> bool:
        return self._thread is None or not self._thread.is_alive()
