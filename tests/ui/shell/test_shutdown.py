"""The end: in order, with a deadline each, once, and with the window alive until it is over."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from docassist.ui.garbage import Collector
from docassist.ui.shutdown import Shutdown, Stage
from docassist.ui.signals import Signals


def stage(name: str, said: list[str], over: Callable[[], bool] = lambda: True, seconds: float = 5.0) -> Stage:
    return Stage(name, name, lambda: said.append(name), over, seconds)


def test_stages_begin_in_their_order_each_when_the_one_before_is_over(qtbot: QtBot) -> None:
    said: list[str] = []
    gate = threading.Event()
    shutdown = Shutdown([stage("one", said), stage("two", said, gate.is_set), stage("three", said)])
    shutdown.begin()
    assert said == ["one", "two"]
    with qtbot.waitSignal(shutdown.finished):
        gate.set()
    assert said == ["one", "two", "three"]
    assert shutdown.over


def test_a_stage_that_does_not_end_is_left_behind_and_logged(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    said: list[str] = []
    shutdown = Shutdown([stage("stuck", said, lambda: False, seconds=0.05), stage("next", said)])
    with qtbot.waitSignal(shutdown.finished), caplog.at_level(logging.WARNING):
        shutdown.begin()
    assert said == ["stuck", "next"]
    assert "stuck did not end" in caplog.text


def test_a_stage_that_breaks_does_not_keep_the_window_open(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    def break_() -> None:
        raise ZeroDivisionError

    said: list[str] = []
    shutdown = Shutdown([Stage("broken", "", break_), stage("next", said)])
    with caplog.at_level(logging.ERROR):
        shutdown.begin()
    assert shutdown.over
    assert said == ["next"]
    assert "broken could not be ended" in caplog.text


def test_beginning_twice_is_beginning_once(qtbot: QtBot) -> None:
    said: list[str] = []
    gate = threading.Event()
    shutdown = Shutdown([stage("one", said, gate.is_set)])
    shutdown.begin()
    shutdown.begin()
    with qtbot.waitSignal(shutdown.finished):
        gate.set()
    shutdown.begin()
    assert said == ["one"]


def test_waiting_returns_when_it_is_over_and_the_screen_had_its_turns(qtbot: QtBot) -> None:
    said: list[str] = []
    gate = threading.Event()
    shutdown = Shutdown([stage("one", said, gate.is_set)])
    QTimer.singleShot(0, gate.set)
    shutdown.wait()
    assert shutdown.over
    shutdown.wait()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_of_the_system_is_heard_by_the_screen(qtbot: QtBot, number: signal.Signals) -> None:
    before = signal.getsignal(number)
    signals = Signals()
    with qtbot.waitSignal(signals.asked_to_end):
        os.kill(os.getpid(), number)
    signals.stop()
    signals.deleteLater()
    assert signal.getsignal(number) is before


def test_the_collector_takes_what_is_circular_on_this_thread_and_gives_the_leash_back(qtbot: QtBot) -> None:
    class Ring:
        def __init__(self) -> None:
            self.me = self

    gc.enable()
    collector = Collector()
    assert not gc.isenabled()
    died: list[str] = []
    weakref.finalize(Ring(), lambda: died.append(threading.current_thread().name))
    for _ in range(60):
        collector.collect()
    assert died == [threading.main_thread().name]
    collector.settle()
    assert gc.get_freeze_count() > 0
    collector.stop()
    collector.deleteLater()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
