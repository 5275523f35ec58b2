"""A writer is killed at random moments, over and over, and the database it leaves is opened and counted.

The writer acknowledges each row over a pipe once the database has told it that the row is saved. What was acknowledged
before the kill must be there after it. Called with ``early`` the writer acknowledges before it saves: the seeded defect.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, astuple, dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from threading import Event

from sqlalchemy import delete, event, select

from docassist.core.errors import DocAssistError
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from docassist.db.models import EventRow, SettingRow

KEY = bytes(range(32))
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
OPENING_SHARE = 0.2
LONGEST_OPENING = 0.03  # seconds
MOST_ROWS = 12
LONGEST_WRITE = 0.003  # seconds
LONGEST_BEGINNING = 0.08  # seconds
KILLS_EACH = 50
LONGEST_ORPHANHOOD = 1800  # seconds after which a fork ends by itself, should nobody be left to end it
CHECKPOINT_PAGES = 24  # small, so that kills meet checkpoints too


def open_it(folder: Path, *, create: bool = False) -> Database:
    return open_database(None, folder / "clinic.db", KEY, create=create)


def save(db: Database, name: str, size: int) -> None:
    with db.write() as session:
        session.add(SettingRow(name=name, value="x" * size, changed_at=NOW))
        session.add(
            EventRow(at=NOW, kind="k", actor_id="a", actor_name="a", subject="s", subject_id=name, facts={}, mac="m")
        )


def write_on(folder: Path, pipe: int, seed: int, *, early: bool) -> None:
    db = open_it(folder)
    sizes = random.Random(seed)

    @event.listens_for(db.engine, "connect")
    def checkpoint_often(connection: object, _record: object) -> None:
        connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")  # type: ignore[attr-defined]  # driver's

    for number in count():
        name = f"{seed}-{number}"
        acknowledge = f"{name}\n".encode()
        if early:
            os.write(pipe, acknowledge)
        save(db, name, sizes.choice((10, 500, 20_000)))
        if not early:
            os.write(pipe, acknowledge)


@dataclass(frozen=True)
class Moment:
    """After so many acknowledged rows and then so much time: however busy the computer is, the writer has begun."""

    rows: int
    seconds: float


def some_moment(moments: random.Random) -> Moment:
    """Mostly in the middle of writing; now and then while the database is being opened."""
    if moments.random() < OPENING_SHARE:
        return Moment(0, moments.uniform(0, LONGEST_OPENING))
    return Moment(moments.randint(1, MOST_ROWS), moments.uniform(0, LONGEST_WRITE))


def killed(moment: Moment, work: Callable[[int], None]) -> set[str]:
    """Run the work in a fork, kill it at this moment, and return what it acknowledged."""
    reading, writing = os.pipe()
    child = _forked(lambda: work(writing))
    os.close(writing)
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        told = b""
        while told.count(b"\n") < moment.rows and (more := pipe.read(4096)):
            told += more
        Event().wait(moment.seconds)
        os.kill(child, signal.SIGKILL)
        told += pipe.readall() or b""
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the writer ended before it was killed"
    return {line.decode().strip() for line in told.splitlines(keepends=True) if line.endswith(b"\n")}


def look(folder: Path) -> tuple[bool, set[str], int]:
    """Whether the database is whole, what is in it, and the rows that came with only half of their transaction."""
    db = open_it(folder)
    ok = migrate.check(db).ok
    with db.read() as session:
        names = set(session.scalars(select(SettingRow.name)))
        events = set(session.scalars(select(EventRow.subject_id)))
    db.close()
    return ok, names, len(names ^ events)


def kill_writers(folder: Path, times: int, seed: int, *, early: bool) -> dict[str, object]:
    """So many kills, a new database after every few hundred."""
    total = Report()
    for number, first in enumerate(range(0, times, KILLS_EACH)):
        place = folder / str(number)
        place.mkdir()
        total = total.with_more(kill_some(place, min(KILLS_EACH, times - first), seed + number, early=early))
    return asdict(total)


def kill_some(folder: Path, times: int, seed: int, *, early: bool) -> Report:
    begin(folder)
    moments = random.Random(seed)
    acknowledged: set[str] = set()
    names: set[str] = set()
    damaged, halves = 0, 0
    for number in range(times):
        acknowledged |= killed(some_moment(moments), lambda pipe, n=number: write_on(folder, pipe, n, early=early))  # type: ignore[misc]  # n is bound now
        ok, names, half = look(folder)
        damaged += not ok
        halves += half
    return Report(len(acknowledged), sorted(acknowledged - names), damaged, halves)


@dataclass(frozen=True)
class Report:
    acknowledged: int = 0
    missing: list[str] = field(default_factory=list)
    damaged: int = 0
    halves: int = 0

    def with_more(self, more: Report) -> Report:
        return Report(*(one + another for one, another in zip(astuple(self), astuple(more), strict=True)))


def kill_beginners(folder: Path, times: int, seed: int) -> dict[str, object]:
    """Kill whoever makes the database and brings it up to date; the next one must finish the work."""

    def begin_and_begin(place: Path) -> None:
        while True:
            begin(place)
            (place / "clinic.db").unlink()

    moments = random.Random(seed)
    unfinished = 0
    for number in range(times):
        place = folder / str(number)
        place.mkdir()
        killed(Moment(0, moments.uniform(0.005, LONGEST_BEGINNING)), lambda _pipe, p=place: begin_and_begin(p))  # type: ignore[misc]  # p is bound now
        db = open_it(place, create=True)
        migrate.upgrade(db)
        unfinished += not migrate.check(db).ok
        db.close()
    return {"unfinished": unfinished}


def open_beside_writers(folder: Path, times: int, seed: int) -> dict[str, object]:
    """Open and check over and over while two others write and fold their log in: nobody may cry wolf."""
    begin(folder)
    others = [_forked(lambda n=number: write_on(folder, os.open(os.devnull, os.O_WRONLY), n, early=False))  # type: ignore[misc]  # n is bound now
              for number in range(seed, seed + 2)]  # fmt: skip
    alarms: list[str] = []
    for _ in range(times):
        try:
            ok, _names, halves = look(folder)
            alarms += [] if ok else ["check"]
            alarms += ["half a transaction"] if halves else []
        except DocAssistError as problem:
            alarms.append(type(problem).__name__)
    ended = [other for other in others if os.waitpid(other, os.WNOHANG)[0]]
    for other in set(others) - set(ended):
        os.kill(other, signal.SIGKILL)
        os.waitpid(other, 0)
    return {"alarms": alarms, "ended": len(ended)}


def _forked(work: Callable[[], None]) -> int:
    child = os.fork()
    if child == 0:
        signal.alarm(LONGEST_ORPHANHOOD)
        try:
            work()
        finally:
            os._exit(1)
    return child


def begin(folder: Path) -> None:
    db = open_it(folder, create=True)
    migrate.upgrade(db)
    db.close()


def crash(folder: Path, transactions: int) -> dict[str, object]:
    """Leave a database whose last writer was killed after so many transactions, all of them only in the log.

    Half of its file are pages that were used once and are free now, as in a clinic that has cleaned up.
    """
    db = open_it(folder, create=True)
    migrate.upgrade(db)
    save(db, "once", 200_000)
    with db.write() as session:
        session.execute(delete(SettingRow))
    db.close()

    def work() -> None:
        db = open_it(folder)
        for number in range(transactions):
            save(db, str(number), 3000 * (number % 3))
        os.kill(os.getpid(), signal.SIGKILL)

    os.waitpid(_forked(work), 0)
    return {"files": sorted(file.name for file in folder.iterdir())}


def main(what: str, folder: Path, times: int, seed: int) -> dict[str, object]:
    if what == "crash":
        return crash(folder, times)
    if what == "beside":
        return open_beside_writers(folder, times, seed)
    if what == "beginners":
        return kill_beginners(folder, times, seed)
    return kill_writers(folder, times, seed, early=what == "early")


if __name__ == "__main__":
    report = main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
    sys.stdout.write(json.dumps(report))
