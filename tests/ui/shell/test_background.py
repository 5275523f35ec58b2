"""Work in the background: told once, on the right thread, in words, and never to somebody who is gone."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from docassist.core.errors import Cancelled, DiskFull, DocAssistError, UnexpectedError
from docassist.ui.kit.background import THREADS, Background, Progress
from tests.ui.shell.conftest import never, screen_thread, settle


def unexpected(bug: Exception) -> DocAssistError:
    return UnexpectedError(reference=type(bug).__name__)


def after(go: threading.Event, number: int) -> Callable[[Progress], int]:
    """Work that answers with its number when it may."""

    def work(_: Progress) -> int:
        assert go.wait(10)
        return number

    return work


class Asker(QObject):
    """Somebody who waits for an answer."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def hear(self, answer: object) -> None:
        self.heard.append(answer)


def test_the_answer_comes_on_the_screens_thread_and_the_work_was_elsewhere(
    qtbot: QtBot, background: Background
) -> None:
    told: list[tuple[QThread, str]] = []
    background.run(
        lambda _: threading.current_thread().name,
        done=lambda name: told.append((QThread.currentThread(), name)),
    )
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] is screen_thread()
    assert told[0][1].startswith("background-")


def test_a_refusal_is_told_as_it_is_and_a_bug_gets_a_reference(qtbot: QtBot) -> None:
    background = Background(report=unexpected)
    failures: list[DocAssistError] = []

    def refuse(_: Progress) -> None:
        raise DiskFull

    def break_(_: Progress) -> None:
        raise KeyError("x")

    for work in (refuse, break_):
        background.run(work, done=never, failed=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 2)
    assert {type(failure) for failure in failures} == {DiskFull, UnexpectedError}
    assert any(failure.facts.get("reference") == "KeyError" for failure in failures)
    background.close()
    assert background.join(5.0)


def test_a_failure_nobody_listens_to_is_still_heard(qtbot: QtBot, background: Background) -> None:
    def refuse(_: Progress) -> None:
        raise DiskFull

    with qtbot.waitSignal(background.unheard) as heard:
        background.run(refuse, done=never)
    assert isinstance(heard.args[0], DiskFull)


def test_progress_is_told_and_the_newest_word_wins(qtbot: QtBot, background: Background) -> None:
    told: list[tuple[int, int, str]] = []
    go = threading.Event()

    def work(progress: Progress) -> str:
        go.wait(5)
        for number in range(1, 1001):
            progress(number, 1000, "counting")
        return "all"

    results: list[str] = []
    operation = background.run(work, done=results.append, title="Counting")
    operation.progressed.connect(lambda *word: told.append(word))
    go.set()
    qtbot.waitUntil(lambda: bool(results))
    assert told[-1] == (1000, 1000, "counting")
    assert len(told) < 1000, "words that nobody could have read were told"
    assert [word[0] for word in told] == sorted(word[0] for word in told)


def test_cancel_stops_the_work_at_its_next_word(qtbot: QtBot, background: Background) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0, 0)

    failures: list[DocAssistError] = []
    operation = background.run(work, done=never, failed=failures.append)
    assert begun.wait(5)
    operation.cancel()
    qtbot.waitUntil(lambda: bool(failures))
    assert isinstance(failures[0], Cancelled)
    assert not operation.running


def test_work_that_finished_all_the_same_is_told_as_finished(qtbot: QtBot, background: Background) -> None:
    begun, go = threading.Event(), threading.Event()

    def work(_: Progress) -> str:
        begun.set()
        go.wait(5)
        return "written"

    results: list[str] = []
    operation = background.run(work, done=results.append)
    assert begun.wait(5)
    operation.cancel()
    go.set()
    qtbot.waitUntil(lambda: results == ["written"])


def test_an_answer_nobody_wants_any_more_is_not_told(qtbot: QtBot, background: Background) -> None:
    go = threading.Event()
    operation = background.run(lambda _: go.wait(5), done=never, failed=never)
    operation.forget()
    with qtbot.waitSignal(operation.ended):
        go.set()


@pytest.mark.parametrize("named", [True, False], ids=["owner given", "owner of the method"])
def test_a_widget_that_is_gone_is_not_called(qtbot: QtBot, background: Background, named: bool) -> None:
    go = threading.Event()
    asker = Asker()
    if named:
        operation = background.run(lambda _: go.wait(5), done=never, owner=asker)
    else:
        operation = background.run(lambda _: go.wait(5), done=asker.hear)
    asker.deleteLater()
    settle()
    with qtbot.waitSignal(operation.ended):
        go.set()
    assert asker.heard == []


def test_the_last_reference_to_a_widget_is_never_dropped_by_a_worker(qtbot: QtBot, background: Background) -> None:
    died: list[str] = []
    go = threading.Event()

    def start() -> None:
        widget = QWidget()
        weakref.finalize(widget, lambda: died.append(threading.current_thread().name))
        background.run(lambda _: (go.wait(5), widget.isWindow()), done=lambda _: None)

    start()
    gc.collect()
    assert died == [], "the work holds the widget"
    go.set()
    qtbot.waitUntil(lambda: bool(died))
    assert died == [threading.main_thread().name]


def test_a_callback_that_breaks_does_not_keep_the_next_answer(
    qtbot: QtBot, background: Background, capture_bugs: list[BaseException]
) -> None:
    heard: list[int] = []
    go = threading.Event()

    def break_(_: object) -> None:
        raise ZeroDivisionError

    background.run(lambda _: go.wait(5), done=break_)
    for number in range(3):
        background.run(after(go, number), done=heard.append)
    go.set()
    qtbot.waitUntil(lambda: sorted(heard) == [0, 1, 2])
    assert [type(bug) for bug in capture_bugs] == [ZeroDivisionError]


def test_more_work_than_threads_is_all_done(qtbot: QtBot, background: Background) -> None:
    done: list[int] = []
    go = threading.Event()
    go.set()
    for number in range(THREADS * 10):
        background.run(after(go, number), done=done.append)
    qtbot.waitUntil(lambda: len(done) == THREADS * 10)
    assert sorted(done) == list(range(THREADS * 10))
    assert background.operations == ()


def test_a_flood_of_answers_leaves_the_screen_its_turns(qtbot: QtBot, background: Background) -> None:
    turns: list[int] = []
    done: list[int] = []

    def slow(number: int) -> None:
        done.append(number)
        until = threading.Event()
        until.wait(0.001)  # a callback that takes a millisecond

    go = threading.Event()
    for number in range(100):
        background.run(after(go, number), done=slow)
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(len(done)))
    timer.start(0)
    go.set()
    qtbot.waitUntil(lambda: len(done) == 100)
    timer.stop()
    assert len([turn for turn in turns if 0 < turn < 100]) >= 3


def test_after_close_nothing_is_taken_on_and_what_runs_is_asked_to_stop(qtbot: QtBot) -> None:
    background = Background()
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress(0, 0)

    failures: list[DocAssistError] = []
    background.run(work, done=never, failed=failures.append)
    assert begun.wait(5)
    background.close()
    background.run(never, done=never, failed=failures.append)
    qtbot.waitUntil(lambda: len(failures) == 2)
    assert all(isinstance(failure, Cancelled) for failure in failures)
    assert background.join(5.0)


def test_join_gives_up_on_a_thread_that_does_not_end(qtbot: QtBot) -> None:
    background = Background()
    begun, go = threading.Event(), threading.Event()

    def work(_: Progress) -> None:
        begun.set()
        go.wait(30)

    background.run(work, done=never, failed=never)
    assert begun.wait(5)
    background.close()
    assert not background.join(0.01)
    go.set()
    assert background.join(5.0)
    settle()


def test_the_guard_against_leftovers_notices_a_thread(qtbot: QtBot) -> None:
    """The seeded fault: what ``no_leftovers`` looks for is really there while it runs."""
    background = Background()
    go = threading.Event()
    background.run(lambda _: go.wait(5), done=lambda _: None)
    assert any(thread.name.startswith("background-") for thread in threading.enumerate())
    go.set()
    background.close()
    assert background.join(5.0)
