"""What the record of events costs: writing, sealing and proving it, and what a writer notices of the sealer.

The figures to look at: sealing costs per event the same at the start of the chain and after a hundred thousand; the proof
of 100,000 events runs in bounded memory; a writer's slow commits are as slow with the sealer as without. Costs are the
processor's time, which a busy computer does not lengthen; the proof's seconds and the commits are by the clock.
"""

from __future__ import annotations

import statistics
import tempfile
import time
import tracemalloc
from pathlib import Path

from docassist.core.access import system_account
from docassist.core.clock import SystemClock
from docassist.core.events import EventKind
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from docassist.services.office.audit import Audit
from docassist.services.office.events import EventLog
from docassist.services.office.sealer import Sealer

EVENTS, STEP, COMMITS = 100_000, 10_000, 400
KEY = bytes(range(32))
ME = system_account("benchmark")


def record(db: Database, events: EventLog, how_many: int) -> float:
    began = time.process_time()
    with db.write() as session:
        for number in range(how_many):
            events.record(session, ME, EventKind.PATIENT_CHANGED, "patient", f"P{number}", fields="phone", n=number)
    return time.process_time() - began


def seconds_to_seal(sealer: Sealer) -> float:
    began = time.process_time()
    assert sealer.seal() == STEP
    return time.process_time() - began


def commit_times(db: Database, events: EventLog) -> list[float]:
    """A writer that commits small changes one after the other."""
    taken = []
    for _ in range(COMMITS):
        began = time.perf_counter()
        record(db, events, 1)
        taken.append((time.perf_counter() - began) * 1000)
        time.sleep(0.002)
    return taken


def proof(audit: Audit) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and in a second run the memory it took in megabytes."""
    began, worked = time.perf_counter(), time.process_time()
    report = audit.verify(ME)
    taken, worked = time.perf_counter() - began, time.process_time() - worked
    assert report.ok
    tracemalloc.start()
    audit.verify(ME)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return taken, worked, peak / 1e6


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        db = open_database(None, path / "clinic.db", KEY)
        migrate.upgrade(db)
        events = EventLog(db, SystemClock(), KEY)
        sealer, audit = Sealer(db, KEY, path / "anchor"), Audit(db, KEY, path / "anchor")

        recorded, sealed = [], []
        for _ in range(EVENTS // STEP):
            recorded.append(record(db, events, STEP) / STEP * 1e6)
            sealed.append(seconds_to_seal(sealer) / STEP * 1e6)
        print(f"recorded: {recorded[0]:6.1f} us an event at first, {recorded[-1]:6.1f} us after {EVENTS:,}")
        print(f"sealed:   {sealed[0]:6.1f} us an event at first, {sealed[-1]:6.1f} us after {EVENTS:,}")
        taken, worked, memory = proof(audit)
        print(
            f"proved:   {EVENTS:,} events in {taken:.2f} s ({worked / EVENTS * 1e6:.1f} us each), {memory:.1f} MB at most"
        )

        alone, beside = [], []
        for _ in range(3):
            alone += commit_times(db, events)
            sealer.start()
            beside += commit_times(db, events)
            assert sealer.stop()
        for name, times in (("without", alone), ("with", beside)):
            cuts = statistics.quantiles(times, n=100)
            print(
                f"a commit {name:7} the sealer: median {cuts[49]:.2f} ms, p99 {cuts[98]:.2f} ms, worst {max(times):.2f} ms"
            )
        db.close()


if __name__ == "__main__":
    main()
