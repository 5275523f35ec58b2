"""What takes longer than a second is seen, with its words and a way to stop it."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from docassist.core.errors import Cancelled, DocAssistError
from docassist.ui.kit.background import Background, Progress
from docassist.ui.shell.activity import PATIENCE_MS, Activity


def shown(qtbot: QtBot, background: Background, patience_ms: int = 0) -> Activity:
    activity = Activity(background, patience_ms=patience_ms)
    qtbot.addWidget(activity)
    return activity


def test_a_second() -> None:
    assert PATIENCE_MS == 1000


def test_what_is_quick_is_never_shown(qtbot: QtBot, background: Background) -> None:
    activity = shown(qtbot, background, patience_ms=30_000)
    with qtbot.waitSignal(background.ended):
        background.run(lambda _: None, done=lambda _: None, title="Quick")
    assert activity.isHidden()


def test_what_is_slow_is_shown_with_its_share_until_it_ends(qtbot: QtBot, background: Background) -> None:
    activity = shown(qtbot, background)
    told, go = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        told.wait(10)
        progress(1, 4, "patients")
        go.wait(10)

    background.run(work, done=lambda _: None, title="Backing up")
    qtbot.waitUntil(lambda: not activity.isHidden())
    assert activity.words == "Backing up…"
    told.set()
    qtbot.waitUntil(lambda: "25 %" in activity.words)
    assert "patients" in activity.words
    go.set()
    qtbot.waitUntil(activity.isHidden)


def test_cancel_stops_it(qtbot: QtBot, background: Background) -> None:
    activity = shown(qtbot, background)
    failures: list[DocAssistError] = []

    def work(progress: Progress) -> None:
        while True:
            progress(0, 0)

    background.run(work, done=lambda _: None, failed=failures.append, title="Verifying")
    qtbot.waitUntil(lambda: not activity.isHidden())
    qtbot.mouseClick(activity.findChild(QPushButton), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(activity.isHidden)
    assert [type(failure) for failure in failures] == [Cancelled]


def test_of_several_the_oldest_is_shown_and_then_the_next(qtbot: QtBot, background: Background) -> None:
    activity = shown(qtbot, background)
    first, second = threading.Event(), threading.Event()
    background.run(lambda _: first.wait(10), done=lambda _: None, title="First")
    qtbot.waitUntil(lambda: activity.words.startswith("First"))
    background.run(lambda _: second.wait(10), done=lambda _: None, title="Second")
    background.run(lambda _: None, done=lambda _: None)
    first.set()
    qtbot.waitUntil(lambda: activity.words.startswith("Second"))
    second.set()
    qtbot.waitUntil(activity.isHidden)
