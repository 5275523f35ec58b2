"""Events reach the screen in order, together, on its thread, and only while somebody sits there."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QElapsedTimer, QThread
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.core.events import Event, EventKind
from docassist.ui import bridge as bridges
from docassist.ui.bridge import APART_MS, EventBridge, Events, HeldEvents
from tests.ui.shell.conftest import screen_thread, settle
from tests.ui.shell.small_clinic import SmallClinic

AT = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def event(number: int) -> Event:
    return Event(number, AT, EventKind.PATIENT_CHANGED, "u", "U", "patient", str(number))


class Feed:
    """Calls from whatever thread the test likes."""

    def __init__(self) -> None:
        self.subscriber: Callable[[list[Event]], None] | None = None

    def subscribe(self, subscriber: Callable[[list[Event]], None]) -> Callable[[], None]:
        self.subscriber = subscriber

        def stop() -> None:
            self.subscriber = None

        return stop

    def tell(self, *numbers: int) -> None:
        subscriber = self.subscriber
        assert subscriber is not None
        thread = threading.Thread(target=lambda: subscriber([event(number) for number in numbers]))
        thread.start()
        thread.join()


def test_many_commits_are_one_signal_in_their_order_on_the_screens_thread(qtbot: QtBot) -> None:
    feed = Feed()
    bridge = EventBridge(feed)
    heard: list[list[int]] = []
    threads: list[QThread] = []
    bridge.events_committed.connect(lambda events: heard.append([one.id for one in events]))
    bridge.events_committed.connect(lambda _: threads.append(QThread.currentThread()))
    for number in range(1, 101):
        feed.tell(number)
    qtbot.waitUntil(lambda: sum(map(len, heard)) == 100)
    assert [number for batch in heard for number in batch] == list(range(1, 101))
    assert len(heard) <= 3
    assert set(threads) == {screen_thread()}
    bridge.stop()


def test_two_signals_are_apart(qtbot: QtBot) -> None:
    feed = Feed()
    bridge = EventBridge(feed)
    times: list[int] = []
    clock = QElapsedTimer()
    clock.start()
    bridge.events_committed.connect(lambda _: times.append(clock.elapsed()))
    bridge.events_committed.connect(lambda _: feed.tell(1) if len(times) < 3 else None)
    feed.tell(1)
    qtbot.waitUntil(lambda: len(times) == 3)
    assert all(later - earlier >= APART_MS - 5 for earlier, later in pairwise(times))
    bridge.stop()


def test_after_stop_nothing_is_told_not_even_what_was_waiting(qtbot: QtBot) -> None:
    feed = Feed()
    bridge = EventBridge(feed)
    heard: list[object] = []
    bridge.events_committed.connect(heard.append)
    subscriber = feed.subscriber
    feed.tell(1)
    settle()
    bridge.stop()
    assert feed.subscriber is None
    assert subscriber is not None
    subscriber([event(2)])
    settle()
    assert not bridge._timer.isActive()
    assert heard == []


def test_the_real_feed_tells_what_a_service_committed(qtbot: QtBot, clinic: SmallClinic) -> None:
    bridge = EventBridge(clinic.feed)
    with qtbot.waitSignal(bridge.events_committed, timeout=10_000) as told:
        clinic.add_user("Nadia", Role.RECEPTIONIST)
    assert EventKind.USER_ADDED in {one.kind for one in told.args[0]}
    bridge.stop()


def test_held_events_wait_and_come_together_when_released(qtbot: QtBot) -> None:
    feed = Feed()
    bridge = EventBridge(feed)
    held = HeldEvents(bridge)
    heard: list[list[int]] = []
    held.events_committed.connect(lambda events: heard.append([one.id for one in events]))
    held.hold()
    for number in (1, 2):
        with qtbot.waitSignal(bridge.events_committed):
            feed.tell(number)
    assert heard == []
    held.release()
    assert heard == [[1, 2]]
    held.release()
    assert heard == [[1, 2]]
    bridge.stop()


def test_what_is_held_does_not_grow_without_end(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a subject only the newest event waits, and of very many subjects only the newest ones."""
    monkeypatch.setattr(bridges, "MOST_HELD", 3)
    source = Events()
    held = HeldEvents(source)
    heard: list[tuple[int, str]] = []
    held.events_committed.connect(lambda events: heard.extend((one.id, one.subject_id) for one in events))
    held.hold()
    for number, subject in enumerate(["a", "b", "a", "a", "c", "b"]):
        source.events_committed.emit([replace(event(number), subject_id=subject)])
    held.release()
    assert heard == [(3, "a"), (4, "c"), (5, "b")]
    heard.clear()
    held.hold()
    source.events_committed.emit([replace(event(number), subject_id=str(number)) for number in range(5)])
    held.release()
    assert [number for number, _ in heard] == [2, 3, 4]
