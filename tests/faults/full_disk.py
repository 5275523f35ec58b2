"""The disk is full at the first write, then at the second, and so on until everything fits.

Two kinds of full: a small disk of its own (``disk``, in a private mount namespace), and a limit on how long a file of
this process may grow (``limit``), which any account can set. A clinic that is there works on: rows are saved and counted,
a copy is made. Or the clinic is only made now. What was acknowledged must be there once there is room again.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from docassist.core.errors import DocAssistError
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from tests.faults.kill_run import KEY, look, open_it, save

PAGE = 4096
DISK_PAGES = 512
SIZES = (10, 3_000, 40_000, 10, 20_000, 100_000, 10)
Outcome = dict[str, list[str]]


def work_on(folder: Path, told: Outcome, *, early: bool) -> None:
    """A clinic's day; each refusal is noted and the next thing tried."""
    db: Database | None = None

    def attempt(what: Callable[[], None]) -> bool:
        try:
            what()
        except DocAssistError as problem:
            told["problems"].append(type(problem).__name__)
            return False
        return True

    def begin() -> None:
        nonlocal db
        db = open_it(folder, create=True)
        migrate.upgrade(db)

    if attempt(begin) and db is not None:
        for number, size in enumerate(SIZES):
            saved = attempt(lambda n=number, s=size, d=db: save(d, str(n), s))  # type: ignore[misc]  # bound now
            if saved or early:
                told["saved"].append(str(number))
        attempt(lambda: copy(db))
        if attempt(lambda: save(db, "last", 10)):
            told["saved"].append("last")
    if db is not None:
        db.close()


def copy(db: Database) -> None:
    assert db.path is not None
    migrate.copy_to(db, db.path.with_name("copy.db"), KEY)


def verdict(folder: Path, told: Outcome) -> list[str]:
    """What is wrong now that there is room again; nothing, if all is well."""
    faults: list[str] = []
    if not (folder / "clinic.db").exists():
        return faults + [f"gone: {name}" for name in told["saved"]]
    db = open_it(folder)
    migrate.upgrade(db)
    db.close()
    ok, names, halves = look(folder)
    faults += [f"missing: {name}" for name in sorted(set(told["saved"]) - names)]
    faults += [] if ok else ["damaged"]
    faults += [f"halves: {halves}"] if halves else []
    if (folder / "copy.db").exists():
        copied = open_database(None, folder / "copy.db", KEY, create=False)
        faults += [] if migrate.check(copied).ok else ["damaged copy"]
        copied.close()
    return faults


def with_room_for(pages: int, folder: Path, told: Outcome, *, early: bool) -> None:
    """Do the work on a disk on which only so many pages are free."""
    ballast = folder.parent / "ballast"
    free = os.statvfs(folder).f_bavail - pages
    with ballast.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, max(free, 1) * PAGE)
    try:
        work_on(folder, told, early=early)
    finally:
        ballast.unlink()


def with_files_up_to(pages: int, folder: Path, told: Outcome, *, early: bool) -> None:
    """Do the work in a fork whose files may only grow to so many pages."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (pages * PAGE, resource.RLIM_INFINITY))
        with suppress(BaseException):
            work_on(folder, told, early=early)
        os.write(writing, json.dumps(told).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as answer:
        told.update(json.loads(answer.read()))
    os.waitpid(child, 0)


def run(kind: str, start: str, place: Path, step: int, *, early: bool = False) -> dict[str, object]:
    """Again and again with a little more room, until nothing is refused any more."""
    if kind == "disk":
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_PAGES * PAGE}", "none", place], check=True)
    clinic, starved = place / "clinic", with_room_for if kind == "disk" else with_files_up_to
    faults: list[str] = []
    refusals: list[str] = []
    for pages in range(0, DISK_PAGES, step):
        clinic.mkdir()
        if start == "there":
            db = open_it(clinic, create=True)
            migrate.upgrade(db)
            db.close()
        told: Outcome = {"problems": [], "saved": []}
        starved(pages, clinic, told, early=early)
        faults += [f"{pages} pages: {fault}" for fault in verdict(clinic, told)]
        shutil.rmtree(clinic)
        refusals += told["problems"]
        if not told["problems"]:
            break
    return {
        "faults": faults,
        "refusals": sorted(set(refusals)),
        "rounds": pages // step,
        "finished": not told["problems"],
    }


if __name__ == "__main__":
    kind, start, place, step, early = sys.argv[1:]
    report = run(kind, start, Path(place), int(step), early=early == "early")
    sys.stdout.write(json.dumps(report))
