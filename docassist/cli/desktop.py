"""No command: the window. The composition root is imported behind its first frame, in the worker that opens the clinic."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import ExitStack
from typing import TYPE_CHECKING

from docassist.core.errors import NoScreen
from docassist.services.office.place import Place

if TYPE_CHECKING:
    from docassist.app import Clinic

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run_desktop(place: Place) -> int:
    """The window, until it is closed."""
    if sys.platform == "linux" and not any(os.environ.get(name) for name in SCREENS):
        raise NoScreen()  # Qt would end the process
    from docassist.ui.start import run

    with ExitStack() as at_end:

        def opened(where: Place, tell: Callable[[str], None]) -> Clinic:
            from docassist.app import open_clinic
            from docassist.services.office import logs

            at_end.close()  # of a clinic that was tried before
            at_end.callback(logs.set_up(where.logs).close)
            return open_clinic(where, start_threads=True, progress=lambda stage: tell(stage.label))

        return run(place, opened)
