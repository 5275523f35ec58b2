"""A damaged clinic is put back from its window: a real demo clinic, a real backup, a real bit of damage."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from docassist.app import Clinic, open_clinic
from docassist.core.clock import ManualClock
from docassist.services.office.place import Place
from docassist.ui.kit.background import Background
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.main_window import MainWindow
from docassist.ui.opening import Opening
from docassist.ui.shell.calm import ProblemPage
from docassist.ui.shell.rescue import BackupPage


@pytest.fixture
def damaged(tmp_path: Path, clock: ManualClock) -> Place:
    """The demo clinic after a backup and a bad day of its disk."""
    place = Place(root=tmp_path / "demo", demo=True)
    with open_clinic(place, clock=clock, start_threads=False) as clinic:
        clinic.backups.make(clinic.users.everybody()[0].actor, None)
    content = bytearray(place.clinic_db.read_bytes())
    content[len(content) // 2] ^= 0xFF
    place.clinic_db.write_bytes(content)
    return place


@pytest.fixture
def window(
    qtbot: QtBot, background: Background, damaged: Place, clock: ManualClock, opened: list[Clinic]
) -> Iterator[MainWindow]:
    """It has tried to open the clinic, and says that it is damaged."""

    def open_it(place: Place, tell: Callable[[str], None]) -> Clinic:
        return open_clinic(place, clock=clock, start_threads=False, progress=lambda stage: tell(stage.label))

    first = FirstFrame("Opening", dark=False)
    window = MainWindow(first)
    window.show()
    opening = Opening(window, first, background, open_it)
    opening.opened.connect(opened.append)
    opening.begin(damaged)
    qtbot.waitUntil(lambda: isinstance(window.page, ProblemPage), timeout=30_000)
    yield window
    window.let_go()
    window.deleteLater()


@pytest.fixture
def opened() -> Iterator[list[Clinic]]:
    clinics: list[Clinic] = []
    yield clinics
    for clinic in clinics:
        clinic.close()


def backup_page(qtbot: QtBot, window: MainWindow) -> BackupPage:
    page = window.page
    assert isinstance(page, ProblemPage)
    assert page.buttons[0].text() == "Restore a backup"
    qtbot.mouseClick(page.buttons[0], Qt.MouseButton.LeftButton)
    assert isinstance(window.page, BackupPage)
    return window.page


def test_the_newest_backup_is_offered_and_opens(
    qtbot: QtBot, window: MainWindow, damaged: Place, opened: list[Clinic]
) -> None:
    page = backup_page(qtbot, window)
    qtbot.waitUntil(page.use.isEnabled)
    assert Path(page.backup.current()).parent == damaged.backups
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(opened), timeout=60_000)
    assert opened[0].patients.count(opened[0].users.everybody()[0].actor) == 60
    assert list(damaged.root.glob("clinic.db.damaged-*")), "the damaged file is kept for support"


def test_a_file_that_is_no_backup_is_refused_in_words(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, opened: list[Clinic]
) -> None:
    page = backup_page(qtbot, window)
    qtbot.waitUntil(page.use.isEnabled)
    (tmp_path / "letter.pdf").write_bytes(b"%PDF" + bytes(9000))
    page.offer(tmp_path / "letter.pdf")
    qtbot.mouseClick(page.use, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "letter.pdf" in " ".join(label.text() for label in page.findChildren(QLabel)))
    qtbot.waitUntil(page.use.isEnabled)
    assert page.key.isVisible(), "perhaps it was made under another key"
    assert opened == []
    page.back.emit()
    assert isinstance(window.page, ProblemPage)
