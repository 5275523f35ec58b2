"""The composition root: stages in their order, nothing left open by a failure, an orderly end."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from docassist.app import Clinic, Closing, Stage, open_clinic
from docassist.core.access import system_account
from docassist.core.clock import ManualClock
from docassist.core.errors import DatabaseBusy, DatabaseDamaged, DatabaseWrongKey
from docassist.db.engine import Database
from docassist.services.clinic.patient_records import NewPatient
from docassist.services.office import opening_lock
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.place import Place, find_place
from tests.waiting import wait_until

ACTOR = system_account("tests")


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return find_place(str(tmp_path), demo=True, environ={})


@pytest.fixture
def clinic(place: Place, clock: ManualClock) -> Iterator[Clinic]:
    with open_clinic(place, clock=clock, start_threads=False) as opened:
        yield opened


def test_stages_come_in_their_order_and_have_words(place: Place) -> None:
    seen: list[Stage] = []
    open_clinic(place, start_threads=True, progress=seen.append).close()
    assert seen == list(Stage)
    assert all(stage.label for stage in Stage)
    again: list[Stage] = []
    open_clinic(place, start_threads=False, progress=again.append).close()
    assert again == [stage for stage in Stage if stage not in (Stage.DEMO, Stage.THREADS)]


def test_the_demo_fills_itself_once(place: Place) -> None:
    with open_clinic(place, start_threads=False) as first:
        patients = first.patients.count(ACTOR)
    with open_clinic(place, start_threads=False) as second:
        assert second.patients.count(ACTOR) == patients > 0


def test_making_that_broke_off_is_done_again(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(ClinicKeys, "claim", _refuse)
        with pytest.raises(DatabaseBusy):
            open_clinic(place, start_threads=False)
    with open_clinic(place, start_threads=False) as clinic:
        assert clinic.patients.count(ACTOR) > 0
        assert clinic.audit.verify(ACTOR).ok


@pytest.mark.parametrize("stage", list(Stage))
def test_a_failure_in_any_stage_leaves_nothing_open(
    place: Place, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[Database] = []
    close = Database.close

    def closing(db: Database) -> None:
        closed.append(db)
        close(db)

    monkeypatch.setattr(Database, "close", closing)
    threads = threading.active_count()

    def fail(reached: Stage) -> None:
        if reached is stage:
            raise DatabaseDamaged

    with pytest.raises(DatabaseDamaged):
        open_clinic(place, start_threads=True, progress=fail)
    assert threading.active_count() == threads
    assert bool(closed) == (list(Stage).index(stage) > list(Stage).index(Stage.DATABASE))
    open_clinic(place, start_threads=False).close()


def test_nobody_opens_while_another_process_makes_the_clinic(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.prepare()
    seen: list[Stage] = []
    with opening_lock.only_one(place.opening_lock):
        monkeypatch.setattr(opening_lock, "only_one", partial(opening_lock.only_one, patience=0))
        with pytest.raises(DatabaseBusy):
            open_clinic(place, start_threads=False, progress=seen.append)
    assert seen == [Stage.PLACE]
    assert not place.demo_key.exists()


def test_a_key_that_is_not_the_databases_changes_nothing(place: Place) -> None:
    open_clinic(place, start_threads=False).close()
    place.demo_key.unlink()
    before = place.clinic_db.read_bytes()
    with pytest.raises(DatabaseWrongKey):
        open_clinic(place, start_threads=False)
    assert place.clinic_db.read_bytes() == before


def test_closing_seals_what_was_committed(place: Place) -> None:
    with open_clinic(place, start_threads=False) as clinic:
        clinic.patients.add(ACTOR, NewPatient(name="Amina Benali"))
        assert clinic.audit.verify(ACTOR).waiting > 0
    with open_clinic(place, start_threads=False) as clinic:
        report = clinic.audit.verify(ACTOR)
    assert (report.ok, report.waiting) == (True, 0)


def test_background_work_runs_and_ends(place: Place) -> None:
    before = set(threading.enumerate())
    with open_clinic(place, start_threads=True) as clinic:
        arrived = threading.Event()
        clinic.feed.subscribe(lambda events: arrived.set())
        clinic.patients.add(ACTOR, NewPatient(name="Amina Benali"))
        assert arrived.wait(20)
        wait_until(lambda: clinic.audit.verify(ACTOR).waiting == 0)
    assert set(threading.enumerate()) <= before


def test_closing_twice_does_nothing(clinic: Clinic) -> None:
    clinic.close()
    clinic.close()


def test_closing_goes_on_past_a_failure_in_reverse_order(caplog: pytest.LogCaptureFixture) -> None:
    closing, closed = Closing(), list[str]()
    closing.add("first", lambda _: closed.append("first"))
    closing.add("broken", _refuse)
    closing.add("slow", lambda patience: patience > 100)
    closing.add("last", lambda _: closed.append("last"))
    closing.run()
    assert closed == ["last", "first"]
    assert [record.message for record in caplog.records] == [
        "slow did not end in order",
        "broken could not be closed: DatabaseBusy",
    ]


def test_nothing_heavy_is_loaded_before_a_clinic_opens() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", "import sys, docassist.app; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert "docassist" in loaded
    assert not loaded & {"sqlalchemy", "sqlcipher3", "keyring", "alembic", "cryptography", "ulid", "PySide6"}


def _refuse(*_: object) -> None:
    raise DatabaseBusy
