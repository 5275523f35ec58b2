"""What the database costs beside plain statements of the same library, and how long a desk waits beside two busy ones.

Ratios are to raw sqlcipher3 statements with the same key and the same durability, measured in the same interleaved
rounds. Contention: one program inserts now and then while two others write as fast as they can; with our jittered wait
and, for comparison, with SQLite's own busy handler.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import insert, select

from docassist.db import migrate, sqlite
from docassist.db.engine import Database, open_database
from docassist.db.models import Base, SettingRow

KEY = bytes(range(32))
NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
ROUNDS = 300
CONTENDED = 400
STARVED_SECONDS = 2
GROWN_MEGABYTES = 50
RAW_INSERT = "INSERT INTO settings (name, value, changed_at) VALUES (?, '1', '2026-11-20T09:00:00.000000+00:00')"
INSERT = insert(Base.metadata.tables["settings"])
SELECT = select(SettingRow.value)
names = (f"{os.getpid()}-{number}" for number in count())


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@contextmanager
def clinic(folder: Path) -> Iterator[Database]:
    db = open_database(None, folder / "clinic.db", KEY)
    migrate.upgrade(db)
    yield db
    db.close()


# --- one commit, one read -------------------------------------------------------------------------------------------


def raw_commit(connection: Any) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(RAW_INSERT, (next(names),))
    connection.execute("COMMIT")


def core_commit(db: Database) -> None:
    with db.write() as session:
        session.connection().execute(INSERT, {"name": next(names), "value": 1, "changed_at": NOW})


def orm_commit(db: Database) -> None:
    with db.write() as session:
        session.add(SettingRow(name=next(names), value=1, changed_at=NOW))


def snapshot(db: Database) -> None:
    with db.read() as session:
        session.execute(SELECT.where(SettingRow.name == "first")).first()


def single(db: Database) -> None:
    with ExitStack() as stack:
        with db.write() as session:
            session.add(SettingRow(name="first", value=1, changed_at=NOW))
        raw = sqlite.working_connection(db.path, KEY, deadline=10)  # type: ignore[arg-type]  # a file it is
        line = stack.enter_context(db.connect())
        subjects: dict[str, Callable[[], object]] = {
            "commit, raw statements": lambda: raw_commit(raw),
            "commit, line (each statement alone)": lambda: line.execute(
                INSERT, {"name": next(names), "value": 1, "changed_at": NOW}
            ),
            "commit, write() with a statement": lambda: core_commit(db),
            "commit, write() with an object": lambda: orm_commit(db),
            "read, raw statement": lambda: raw.execute("SELECT value FROM settings WHERE name = 'first'").fetchone(),
            "read, read()": lambda: snapshot(db),
        }
        times: dict[str, list[float]] = {name: [] for name in subjects}
        for _ in range(ROUNDS):
            for name, work in subjects.items():
                times[name].append(timed(work))
        raw.close()
    base = 1.0
    for name, taken in times.items():
        median = statistics.median(taken)
        base = median if "raw" in name else base
        print(f"{name:38} {median * 1e6:8.0f} us   x{median / base:.2f}")


# --- beside two others ----------------------------------------------------------------------------------------------


def write_flat_out(path: Path) -> None:
    """One of the others, a program like ours: says that it has begun, and goes on until it is ended, or for two minutes."""
    db = open_database(None, path, KEY)
    print("begun", flush=True)
    until = time.monotonic() + 120
    while time.monotonic() < until:
        core_commit(db)


@contextmanager
def two_writers(path: Path) -> Iterator[None]:
    command = [sys.executable, __file__, "writer", str(path)]
    others = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    try:
        for other in others:
            other.stdout.readline()  # type: ignore[union-attr]  # it is a pipe
        yield
    finally:
        for other in others:
            other.kill()
            other.wait()
            other.stdout.close()  # type: ignore[union-attr]  # it is a pipe


def contended(db: Database) -> None:
    path = db.path
    assert path is not None
    library = sqlite.working_connection(path, KEY, deadline=10)
    library.execute(f"PRAGMA busy_timeout = {STARVED_SECONDS * 1000}")
    with two_writers(path):
        ours = [timed(lambda: core_commit(db)) for _ in range(CONTENDED)]
        theirs = [timed(lambda: patient_commit(library)) for _ in range(CONTENDED // 4)]
    library.close()
    for name, taken in (("ours", ours), ("SQLite's handler", theirs)):
        p50, p99 = (statistics.quantiles(taken, n=100, method="inclusive")[place] for place in (49, 98))
        given_up = sum(seconds > STARVED_SECONDS for seconds in taken)
        print(
            f"insert beside two, {name:19} p50 {p50 * 1e3:6.1f} ms   p99 {p99 * 1e3:6.1f} ms   "
            f"worst {max(taken) * 1e3:6.1f} ms   starved {given_up}"
        )


def patient_commit(connection: Any) -> None:
    """One that may be starved: then it gives up."""
    with suppress(driver.OperationalError):
        raw_commit(connection)


# --- opening --------------------------------------------------------------------------------------------------------


def opening(folder: Path) -> None:
    path, target = folder / "clinic.db", folder / "copy.db"

    def reopen() -> None:
        open_database(None, path, KEY, create=False).close()

    for megabytes in (0, GROWN_MEGABYTES):
        with clinic(folder) as db, db.write() as session:
            rows = [{"name": next(names), "value": "x" * 10_000, "changed_at": NOW} for _ in range(megabytes * 75)]
            if rows:
                session.execute(INSERT, rows)
        size = f"{path.stat().st_size / 1e6:5.1f} MB"
        opened = statistics.median(timed(reopen) for _ in range(7))
        with clinic(folder) as db:
            checked = timed(lambda db=db: migrate.check(db))  # type: ignore[misc]  # bound now
            copied = timed(lambda db=db: migrate.copy_to(db, target, KEY))  # type: ignore[misc]  # bound now
        target.unlink()
        print(
            f"{size}: opened {opened * 1e3:6.1f} ms   checked {checked * 1e3:6.1f} ms   copied {copied * 1e3:6.1f} ms"
        )


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        with clinic(Path(folder)) as db:
            single(db)
            contended(db)
        for file in Path(folder).iterdir():
            file.unlink()
        opening(Path(folder))


if __name__ == "__main__":
    if sys.argv[1:2] == ["writer"]:
        write_flat_out(Path(sys.argv[2]))
    else:
        main()
