"""The sealer: soon, alone, in short transactions, and never on top of a chain that somebody cut."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from docassist.core.access import system_account
from docassist.core.clock import ManualClock
from docassist.core.errors import DatabaseUnreachable
from docassist.core.events import EventKind
from docassist.db.engine import Database, open_database
from docassist.services.office import sealer as sealer_module
from docassist.services.office.audit import Audit
from docassist.services.office.chain import SEALS, Anchor, Head, seal_of, trusted_head
from docassist.services.office.events import EventLog
from docassist.services.office.sealer import BATCH, Sealer
from tests.unit.office.test_feed import address
from tests.waiting import wait_until

KEY = b"k" * 32
ME = system_account("test")


@pytest.fixture
def events(database: Database, clock: ManualClock) -> EventLog:
    return EventLog(database, clock, KEY)


@pytest.fixture
def anchor(tmp_path: Path) -> Path:
    return tmp_path / "events.anchor"


@pytest.fixture
def sealer(database: Database, anchor: Path) -> Iterator[Sealer]:
    made = Sealer(database, KEY, anchor)
    yield made
    assert made.stop()


def add(database: Database, events: EventLog, how_many: int = 1) -> None:
    with database.write() as session:
        for number in range(how_many):
            events.record(session, ME, EventKind.PATIENT_ADDED, "patient", f"P{number}")


def sealed(database: Database) -> int:
    with database.read() as session:
        count: int = session.execute(select(func.count()).select_from(SEALS)).scalar_one()
        return count


def is_proved(database: Database, anchor: Path, how_many: int) -> bool:
    report = Audit(database, KEY, anchor).verify(ME)
    return report.ok and report.events == how_many


def test_what_was_committed_is_sealed_in_the_background(
    database: Database, events: EventLog, sealer: Sealer, anchor: Path
) -> None:
    add(database, events, 3)
    sealer.start()
    wait_until(lambda: sealed(database) == 3)  # what was left from before
    for expected in (4, 5):
        add(database, events)
        wait_until(lambda count=expected: sealed(database) == count)  # type: ignore[misc]  # a lambda's default
    wait_until(lambda: (head := Anchor(anchor, KEY).read()) is not None and head.position == 5)
    assert is_proved(database, anchor, 5)


def test_stopping_seals_the_last_ones(database: Database, events: EventLog, sealer: Sealer) -> None:
    sealer.start()
    add(database, events, 3)
    assert sealer.stop()
    assert sealed(database) == 3
    assert [thread for thread in threading.enumerate() if thread.name == "sealer"] == []


def test_a_command_seals_without_a_thread(database: Database, events: EventLog, sealer: Sealer) -> None:
    add(database, events, 3)
    assert sealer.stop()
    assert sealed(database) == 3


def test_a_large_backlog_is_sealed_in_short_transactions(
    database: Database, events: EventLog, sealer: Sealer, anchor: Path
) -> None:
    add(database, events, 2 * BATCH + 30)
    grown: list[int] = []
    forget = database.on_commit(lambda: grown.append(sealed(database)))
    assert sealer.seal() == 2 * BATCH + 30
    forget()
    assert grown == [BATCH, 2 * BATCH, 2 * BATCH + 30]
    assert is_proved(database, anchor, 2 * BATCH + 30)


def test_seals_are_computed_before_the_write_lock_is_taken(
    database: Database, events: EventLog, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the sealer computes, somebody else writes; the sealer then sees that nothing it relied on has moved."""
    real = seal_of

    def meanwhile(*args: object) -> str:
        add(database, events)
        monkeypatch.setattr(sealer_module, "seal_of", real)
        return real(*args)  # type: ignore[arg-type]  # passed through

    add(database, events)
    monkeypatch.setattr(sealer_module, "seal_of", meanwhile)
    assert sealer.seal() == 2


def test_who_comes_second_looks_again(
    database: Database, events: EventLog, sealer: Sealer, anchor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Sealer(database, KEY, anchor)
    real = seal_of

    def overtaken(*args: object) -> str:
        monkeypatch.setattr(sealer_module, "seal_of", real)
        other.seal()
        return real(*args)  # type: ignore[arg-type]  # passed through

    for _ in range(2):  # the first time there is no head yet
        add(database, events, 5)
        monkeypatch.setattr(sealer_module, "seal_of", overtaken)
        assert sealer.seal() == 0
    assert is_proved(database, anchor, 10)


def test_another_process_that_seals_in_between_has_not_tampered(
    database: Database, events: EventLog, sealer: Sealer, anchor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may seal and anchor after this one has taken its snapshot, and before it looks at anything else."""
    add(database, events, 2)
    sealer.seal()
    add(database, events, 2)
    other, real = Sealer(database, KEY, anchor), trusted_head

    def meanwhile(session: Session, key: bytes) -> Head | None:
        head = real(session, key)
        monkeypatch.setattr(sealer_module, "trusted_head", real)
        other.seal()
        return head

    monkeypatch.setattr(sealer_module, "trusted_head", meanwhile)
    fresh = Sealer(database, KEY, anchor)
    fresh.seal()
    assert not fresh.broken
    assert is_proved(database, anchor, 4)


MANY_SEALERS = """
import sys, pathlib
from docassist.db.engine import open_database
from docassist.services.office.sealer import Sealer
url, path, key, anchor = sys.argv[1:]
db = open_database(url or None, pathlib.Path(path), bytes.fromhex(key), create=False)
sealer = Sealer(db, b"k" * 32, pathlib.Path(anchor))
print(sealer.seal())
assert not sealer.broken
db.close()
"""


def test_processes_that_seal_at_once_make_one_chain(
    database: Database, events: EventLog, anchor: Path, database_key: bytes
) -> None:
    add(database, events, 3 * BATCH)
    command = [sys.executable, "-c", MANY_SEALERS, *address(database), database_key.hex(), str(anchor)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    counts = [int(process.communicate(timeout=60)[0]) for process in running]
    assert [process.returncode for process in running] == [0, 0, 0]
    assert sum(counts) == 3 * BATCH
    assert is_proved(database, anchor, 3 * BATCH)


def test_an_event_committed_late_is_sealed(postgres_database: Database, clock: ManualClock, anchor: Path) -> None:
    events = EventLog(postgres_database, clock, KEY)
    sealer = Sealer(postgres_database, KEY, anchor)
    with postgres_database.write() as slow:
        events.record(slow, ME, EventKind.PATIENT_ADDED, "patient", "late")
        add(postgres_database, events, 5)
        assert sealer.seal() == 5
    assert sealer.seal() == 1
    assert is_proved(postgres_database, anchor, 6)


def test_defect_looking_only_above_the_last_sealed_number_leaves_it(
    postgres_database: Database, clock: ManualClock, anchor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealer_module, "LATE", 0)
    events = EventLog(postgres_database, clock, KEY)
    sealer = Sealer(postgres_database, KEY, anchor)
    with postgres_database.write() as slow:
        events.record(slow, ME, EventKind.PATIENT_ADDED, "patient", "late")
        add(postgres_database, events, 5)
        assert sealer.seal() == 5
    assert sealer.seal() == 0


def test_a_very_late_one_is_sealed_at_the_next_start(
    postgres_database: Database, clock: ManualClock, anchor: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealer_module, "LATE", 2)
    events = EventLog(postgres_database, clock, KEY)
    with postgres_database.write() as slow:
        events.record(slow, ME, EventKind.PATIENT_ADDED, "patient", "late")
        add(postgres_database, events, 5)
        Sealer(postgres_database, KEY, anchor).seal()
    assert Audit(postgres_database, KEY, anchor).verify(ME).waiting == 1
    sealer = Sealer(postgres_database, KEY, anchor)
    sealer.start()
    wait_until(lambda: sealed(postgres_database) == 6)
    assert sealer.stop()
    assert is_proved(postgres_database, anchor, 6)


def test_another_desks_anchor_follows(database: Database, events: EventLog, sealer: Sealer, tmp_path: Path) -> None:
    desk = Sealer(database, KEY, tmp_path / "other.anchor")
    add(database, events, 2)
    sealer.seal()
    assert desk.seal() == 0
    found = Anchor(tmp_path / "other.anchor", KEY).read()
    assert found is not None
    assert found.position == 2


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1]", b"\xff\x00", b'{"position": 1, "seal": "a", "restores": 0, "signature": "b"}']
)
def test_an_anchor_that_is_not_ours_is_no_anchor(anchor: Path, content: bytes) -> None:
    anchor.write_bytes(content)
    assert Anchor(anchor, KEY).read() is None


def test_a_database_that_is_away_for_a_while_is_tried_again(
    database: Database, events: EventLog, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealer_module, "RETRY", 0.01)
    real, failures = Sealer._next_batch, iter([DatabaseUnreachable(), DatabaseUnreachable()])

    def unreachable(self: Sealer) -> object:
        if (failure := next(failures, None)) is not None:
            raise failure
        return real(self)

    monkeypatch.setattr(Sealer, "_next_batch", unreachable)
    sealer.start()
    add(database, events)
    wait_until(lambda: sealed(database) == 1)


def test_another_process_s_leftovers_are_sealed_when_the_sealer_is_told(
    sqlite_database: Database, clock: ManualClock, anchor: Path, database_key: bytes
) -> None:
    sealer = Sealer(sqlite_database, KEY, anchor)
    sealer.start()
    assert sqlite_database.path is not None
    other = open_database(None, sqlite_database.path, database_key, create=False)
    add(other, EventLog(other, clock, KEY))
    other.close()
    sealer.wake()
    wait_until(lambda: sealed(sqlite_database) == 1)
    assert sealer.stop()
