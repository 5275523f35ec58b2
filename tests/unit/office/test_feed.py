"""The feed: everybody hears of every committed event once, whoever commits it and in whatever order."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from docassist.core.access import system_account
from docassist.core.clock import ManualClock, SystemClock
from docassist.core.events import Event, EventKind
from docassist.db.engine import Database, open_database
from docassist.services.office import arrivals as arrivals_module
from docassist.services.office.arrivals import Arrivals, Gap, _without
from docassist.services.office.events import EventLog
from docassist.services.office.feed import EventFeed
from tests.waiting import wait_until

KEY = bytes(32)
ME = system_account("test")


class Ears:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.batches = 0

    def __call__(self, events: list[Event]) -> None:
        self.batches += 1
        self.heard += [event.subject_id for event in events]


@pytest.fixture
def events(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, KEY)


@pytest.fixture
def feed(database: Database) -> Iterator[EventFeed]:
    made = EventFeed(database)
    yield made
    assert made.stop()


def add(database: Database, events: EventLog, *names: str) -> None:
    with database.write() as session:
        for name in names:
            events.record(session, ME, EventKind.PATIENT_ADDED, "patient", name)


def test_it_starts_from_now_and_misses_nothing(database: Database, events: EventLog, feed: EventFeed) -> None:
    ears = Ears()
    add(database, events, "before")
    feed.subscribe(ears)
    feed.start()
    for number in range(50):
        add(database, events, f"{number}a", f"{number}b")
    wait_until(lambda: len(ears.heard) >= 100)
    assert ears.heard == [f"{number}{letter}" for number in range(50) for letter in "ab"]


def test_many_events_come_in_lists_of_bounded_length(database: Database, events: EventLog, feed: EventFeed) -> None:
    ears = Ears()
    feed.subscribe(ears)
    feed.start()
    add(database, events, *map(str, range(1200)))
    wait_until(lambda: len(ears.heard) >= 1200)
    assert ears.heard == [str(number) for number in range(1200)]
    assert ears.batches >= 3


def test_one_failing_subscriber_does_not_stop_the_others(
    database: Database, events: EventLog, feed: EventFeed, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(_: list[Event]) -> None:
        raise ZeroDivisionError

    ears = Ears()
    feed.subscribe(broken)
    feed.subscribe(ears)
    feed.start()
    add(database, events, "one")
    wait_until(lambda: ears.heard == ["one"])
    add(database, events, "two")
    wait_until(lambda: ears.heard == ["one", "two"])
    assert "a subscriber of the event feed failed" in caplog.text


def test_who_unsubscribed_hears_no_more(database: Database, events: EventLog, feed: EventFeed) -> None:
    gone, there = Ears(), Ears()
    end = feed.subscribe(gone)
    feed.subscribe(there)
    feed.start()
    add(database, events, "one")
    wait_until(lambda: there.heard == ["one"])
    end()
    end()
    add(database, events, "two")
    wait_until(lambda: there.heard == ["one", "two"])
    assert gone.heard == ["one"]


def test_it_can_be_stopped_twice_and_started_again(database: Database, events: EventLog, feed: EventFeed) -> None:
    ears = Ears()
    feed.subscribe(ears)
    feed.start()
    feed.start()
    assert feed.stop()
    assert feed.stop()
    add(database, events, "while stopped")
    feed.start()
    add(database, events, "again")
    wait_until(lambda: ears.heard == ["again"])
    assert [thread for thread in threading.enumerate() if thread.name == "event feed"] != []
    feed.stop()
    assert [thread for thread in threading.enumerate() if thread.name == "event feed"] == []


OTHER_PROCESS = """
import sys, pathlib
from docassist.core.access import system_account
from docassist.core.clock import SystemClock
from docassist.core.events import EventKind
from docassist.db.engine import open_database
from docassist.services.office.events import EventLog
url, path, key = sys.argv[1:]
db = open_database(url or None, pathlib.Path(path), bytes.fromhex(key), create=False)
with db.write() as session:
    EventLog(db, SystemClock(), bytes(32)).record(
        session, system_account("cron"), EventKind.PATIENT_ADDED, "patient", "from afar")
db.close()
"""


def address(database: Database) -> tuple[str, str]:
    if database.dialect == "sqlite":
        return "", str(database.path)
    return database.engine.url.render_as_string(hide_password=False), "unused"


def test_another_process_is_heard(database: Database, feed: EventFeed, database_key: bytes) -> None:
    ears = Ears()
    feed.subscribe(ears)
    feed.start()
    command = [sys.executable, "-c", OTHER_PROCESS, *address(database), database_key.hex()]
    subprocess.run(command, check=True, timeout=60)
    wait_until(lambda: ears.heard == ["from afar"])


def test_defect_without_its_eye_on_other_processes_nothing_is_heard(
    sqlite_database: Database, clock: ManualClock, database_key: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("docassist.services.office.feed._Changes._look", lambda _: 0)
    ears, feed = Ears(), EventFeed(sqlite_database)
    feed.subscribe(ears)
    feed.start()
    assert sqlite_database.path is not None
    other = open_database(None, sqlite_database.path, database_key, create=False)
    add(other, EventLog(other, clock, KEY), "from afar")
    assert ears.heard == []
    add(sqlite_database, EventLog(sqlite_database, clock, KEY), "here")
    wait_until(lambda: ears.heard == ["from afar", "here"])
    assert feed.stop()
    other.close()


def test_a_broken_connection_is_made_again(
    postgres_database: Database, clock: ManualClock, caplog: pytest.LogCaptureFixture
) -> None:
    ears, feed = Ears(), EventFeed(postgres_database)
    events = EventLog(postgres_database, clock, KEY)
    feed.subscribe(ears)
    feed.start()
    add(postgres_database, events, "one")
    wait_until(lambda: ears.heard == ["one"])
    with postgres_database.connect() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    add(postgres_database, events, "two")
    wait_until(lambda: ears.heard == ["one", "two"])
    assert "tries again" in caplog.text
    assert feed.stop()


def test_a_row_that_cannot_be_read_does_not_silence_the_feed(
    sqlite_database: Database, clock: ManualClock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    events, ears, feed = EventLog(sqlite_database, clock, KEY), Ears(), EventFeed(sqlite_database)
    feed.subscribe(ears)
    feed.start()
    with sqlite_database.write() as session:
        session.execute(
            text(
                "INSERT INTO events (at, kind, actor_id, actor_name, subject, subject_id, facts, mac)"
                " VALUES ('no time', '', '', '', '', '', 'no json', '')"
            )
        )
    wait_until(lambda: "leaves out what it cannot read" in caplog.text)

    def heard_of_the_next() -> bool:
        add(sqlite_database, events, "next")
        return bool(ears.heard)

    wait_until(heard_of_the_next)  # once the feed has begun anew
    assert set(ears.heard) == {"next"}
    assert feed.stop()


# --- the order of commits on PostgreSQL -----------------------------------------------------------------------------


@pytest.fixture
def log(postgres_database: Database) -> EventLog:
    return EventLog(postgres_database, SystemClock(), KEY)


def record(session: Session, log: EventLog, name: str) -> None:
    log.record(session, ME, EventKind.PATIENT_ADDED, "patient", name)


def names(found: list[Event]) -> list[str]:
    return [event.subject_id for event in found]


def late_one_arrives(db: Database, log: EventLog) -> bool:
    """Number 1 is committed after number 2 was seen: does it still arrive?"""
    new = Arrivals(db)
    with db.write() as slow:
        record(slow, log, "late")
        with db.write() as quick:
            record(quick, log, "quick")
        assert names(new.take()) == ["quick"]
        assert new.take() == []
        with db.write() as other:  # more traffic must not make us forget
            record(other, log, "third")
        assert names(new.take()) == ["third"]
    return names(new.take()) == ["late"] and new.take() == []


def test_a_lower_number_that_commits_later_arrives(postgres_database: Database, log: EventLog) -> None:
    assert late_one_arrives(postgres_database, log)


def test_defect_without_remembered_gaps_it_is_lost(
    postgres_database: Database, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Arrivals, "_missing", lambda *_: ())
    assert not late_one_arrives(postgres_database, log)


def younger_one_arrives(db: Database, log: EventLog) -> bool:
    """The late one's transaction began after that of the quick one, which did something else first."""
    new = Arrivals(db)
    with db.write() as slow:
        with db.write() as quick:
            quick.execute(text("SELECT pg_current_xact_id()"))
            record(slow, log, "late")
            record(quick, log, "quick")
        assert names(new.take()) == ["quick"]
        with db.write() as other:
            record(other, log, "third")
        assert names(new.take()) == ["third"]
    return names(new.take()) == ["late"]


def test_a_late_one_in_a_younger_transaction_arrives(postgres_database: Database, log: EventLog) -> None:
    assert younger_one_arrives(postgres_database, log)


def test_defect_the_snapshots_own_upper_end_is_too_low_a_bound(
    postgres_database: Database, log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    upper_end = text("SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)")
    monkeypatch.setattr(arrivals_module, "_OWN_TRANSACTION", upper_end)
    assert not younger_one_arrives(postgres_database, log)


def test_a_number_that_was_given_up_is_forgotten(postgres_database: Database, log: EventLog) -> None:
    new = Arrivals(postgres_database)
    with suppress(ZeroDivisionError), postgres_database.write() as undone:
        record(undone, log, "undone")
        with postgres_database.write() as quick:
            record(quick, log, "quick")
        assert names(new.take()) == ["quick"]
        assert len(new._gaps) == 1
        raise ZeroDivisionError
    with postgres_database.write() as other:
        record(other, log, "other")
    assert names(new.take()) == ["other"]
    assert new._gaps == ()


def test_what_was_on_its_way_when_we_started_arrives(postgres_database: Database, log: EventLog) -> None:
    with postgres_database.write() as slow:
        record(slow, log, "late")
        with postgres_database.write() as quick:
            record(quick, log, "before we came")
        new = Arrivals(postgres_database)
        assert new.take() == []
    assert names(new.take()) == ["late"]


def test_more_late_ones_than_fit_into_one_list_all_arrive(postgres_database: Database, log: EventLog) -> None:
    new = Arrivals(postgres_database)
    with postgres_database.write() as slow:
        for number in range(25):
            record(slow, log, str(number))
        with postgres_database.write() as quick:
            record(quick, log, "quick")
        assert names(new.take(10)) == ["quick"]
    found: list[str] = []
    while some := new.take(10):
        found += names(some)
    assert found == [str(number) for number in range(25)]


def test_eight_writers_that_overlap_and_give_up_at_random(postgres_database: Database, log: EventLog) -> None:
    new, rounds = Arrivals(postgres_database), 40
    committed: list[str] = []

    def write(writer: int) -> None:
        dice = random.Random(writer)
        for number in range(rounds):
            try:
                with postgres_database.write() as session:
                    for part in range(dice.randint(1, 3)):
                        record(session, log, f"{writer}.{number}.{part}")
                        time.sleep(dice.random() * 0.004)  # the transactions must overlap
                    if dice.random() < 0.3:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                continue

    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in writers:
        thread.start()
    while any(thread.is_alive() for thread in writers):
        committed += names(new.take(7))
    for thread in writers:
        thread.join()
    while some := new.take(7):
        committed += names(some)
    there = names(list(log.list(ME, limit=10_000)))
    assert sorted(committed) == sorted(there)


def test_what_is_left_of_a_gap() -> None:
    gap = Gap(5, 9, 100)
    assert _without(gap, {1, 20}) == [gap]
    assert _without(gap, {5, 9}) == [Gap(6, 8, 100)]
    assert _without(gap, {7}) == [Gap(5, 6, 100), Gap(8, 9, 100)]
    assert _without(gap, {5, 6, 7, 8, 9}) == []
