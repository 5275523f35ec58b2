"""How long a backup, its proof and a restore take. A restore proves the backup and its chain of events, too."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from docassist.core.access import system_account
from docassist.core.clock import SystemClock
from docassist.core.events import EventKind
from docassist.db import migrate
from docassist.db.engine import open_database
from docassist.services.office import backup_file
from docassist.services.office.backup import Backups
from docassist.services.office.events import EventLog
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.place import Place
from docassist.services.office.sealer import Sealer
from docassist.services.office.vault import Vault

EVENTS, FILES, FILE_SIZE = 100_000, 50, 1_000_000
ME = system_account("benchmark")


def timed(what: str, work: Callable[[], object]) -> None:
    began, worked = time.perf_counter(), time.process_time()
    work()
    print(f"{what:34} {time.perf_counter() - began:6.2f} s   ({time.process_time() - worked:.2f} s of the processor)")


def main() -> None:
    keys, clock = ClinicKeys.make(), SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        db = open_database(None, place.clinic_db, keys.database)
        migrate.upgrade(db)
        events, vault = EventLog(db, clock, keys.audit), Vault(place.files, keys.files, place.borrowed)
        backups = Backups(db, clock, events, keys, vault=vault, place=place)
        with db.write() as session:
            for number in range(EVENTS):
                events.record(session, ME, EventKind.PATIENT_CHANGED, "patient", f"P{number}", n=number)
        Sealer(db, keys.audit, place.anchor).seal()
        for _ in range(FILES):
            vault.put(io.BytesIO(bytes(FILE_SIZE)))
        stick = Path(folder) / "stick"
        print(f"{EVENTS:,} events, {FILES} attachments of {FILE_SIZE // 1_000_000} MB,", end=" ")
        print(f"database {place.clinic_db.stat().st_size / 1e6:.0f} MB")
        timed("in one file, proved", lambda: backups.make(ME, stick))
        timed("the proof alone", lambda: backup_file.prove(stick, keys.backup))
        timed("in our folder, the first", lambda: backups.make(ME))
        timed("in our folder, the next", lambda: backups.make(ME))
        timed("restored", lambda: backups.restore(ME, stick))
        db.close()


if __name__ == "__main__":
    main()
