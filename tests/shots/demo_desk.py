"""A desk of the demo clinic to take pictures of: real services, real rooms, one user logged in, the clock stopped."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from time import monotonic

from PySide6.QtWidgets import QApplication, QWidget

from docassist.app import Clinic, open_clinic
from docassist.core.clock import ManualClock
from docassist.services.office.place import Place
from docassist.ui.bridge import EventBridge
from docassist.ui.clinic.patients_room import PATIENTS
from docassist.ui.garbage import Collector
from docassist.ui.kit.background import Background
from docassist.ui.kit.clipboard import Clipboard
from docassist.ui.rooms import House, Room
from docassist.ui.shell.desk_frame import DeskFrame, Office
from docassist.ui.translation import Translation
from tests.shots.scenes import Language

PIN = "1234"


@cache
def demo_clinic() -> Clinic:
    """Opened once for all pictures of this run."""
    folder = Path(tempfile.mkdtemp(prefix="docassist-shots-"))
    clock = ManualClock(datetime(2026, 11, 20, 5, 33, tzinfo=UTC))  # 11:03 in Pune
    clinic = open_clinic(Place(root=folder, demo=True), clock=clock, start_threads=True)
    admin = next(user for user in clinic.users.everybody() if user.name.startswith("Dr. Anjali")).actor
    for hours in (40, 22, 3):
        clock.advance(timedelta(hours=-hours))
        clinic.backups.make(admin, None)
        clock.advance(timedelta(hours=hours))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(clinic.close)
    _collector()
    return clinic


@cache
def _collector() -> Collector:
    """No worker may take a widget apart."""
    return Collector()


class _Still:
    """The pictures choose theme and language themselves."""

    def __init__(self, language: str) -> None:
        self.language = language

    def choose_theme(self, theme_name: str) -> None:
        raise AssertionError(theme_name)

    def choose_language(self, language: str) -> None:
        raise AssertionError(language)


@cache
def _translation() -> Translation:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return Translation(app)


@cache
def _background() -> Background:
    background = Background()
    atexit.register(background.join, 5.0)
    atexit.register(background.close)
    return background


def desk_of(language: Language, room: Room, subject: str = "", *, name: str = "Dr. Anjali Mehta") -> QWidget:
    """The whole window of this user's desk, with that room open."""
    _translation().speak(language)
    clinic = demo_clinic()
    user = next(one for one in clinic.users.everybody() if one.name == name)
    current = clinic.desk.current
    actor = current if current is not None and current.id == user.id else clinic.desk.log_in(user.id, PIN)
    office = Office(
        clinic=clinic,
        house=House(rooms=(PATIENTS, room)),
        background=_background(),
        events=EventBridge(clinic.feed),
        clipboard=Clipboard(),
        appearance=_Still(language),
        lock=lambda: None,
        log_out=lambda: None,
    )
    frame = DeskFrame(office, actor)
    frame.open(room.name, subject)
    return frame


def speak(language: Language) -> None:
    """For pages that no desk is behind."""
    _translation().speak(language)


def shared_background() -> Background:
    return _background()


def wait_until_quiet(seconds: float = 20) -> None:
    """Until nothing is under way in the background and its answers are shown."""
    _wait(lambda: not _background().operations, seconds)


def _wait(condition: Callable[[], bool], seconds: float) -> None:
    deadline = monotonic() + seconds
    while not condition():
        QApplication.processEvents()
        if monotonic() > deadline:
            raise AssertionError(f"still at work after {seconds} s")
