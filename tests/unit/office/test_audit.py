"""Somebody who can write SQL but has no key tampers in every way there is; the proof names the first bad event.

Each way of tampering is a function. The same functions run against a proof with one of its parts taken out, to show
that this part is what notices them.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import Cancelled, NotPermitted
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office import audit as audit_module
from docassist.services.office import chain
from docassist.services.office.audit import Audit, ChainReport
from docassist.services.office.events import EventLog
from docassist.services.office.sealer import Sealer
from tests.unit.office.tampering import (
    KEY,
    LAST,
    ME,
    WAYS,
    Clinic,
    Found,
    add_at_the_end,
    cut_everything,
    cut_tail_and_put_an_old_head_back,
    cut_tail_and_rewrite_head,
    exchange_places,
    sign_the_head_oneself,
)


@pytest.fixture
def clinic(database: Database, clock: ManualClock, tmp_path: Path) -> Clinic:
    return Clinic(database, clock, tmp_path)


def test_an_untouched_chain_is_proved(clinic: Clinic) -> None:
    assert clinic.audit.verify(ME) == ChainReport(ok=True, events=LAST, waiting=0, anchored=True, first_bad=None)


def test_events_not_sealed_yet_are_proved_too(clinic: Clinic) -> None:
    clinic.add(13, seal=False)
    clinic.add(14, seal=False)
    assert clinic.audit.verify(ME) == ChainReport(ok=True, events=14, waiting=2, anchored=True, first_bad=None)


def test_an_empty_chain_is_proved(database: Database, tmp_path: Path) -> None:
    report = Audit(database, KEY, tmp_path / "a").verify(ME)
    assert (report.ok, report.events, report.anchored) == (True, 0, False)


# --- the ways to tamper ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("way", "expected"), WAYS, ids=[way.__name__ for way, _ in WAYS])
def test_every_way_of_tampering_is_named(
    sqlite_database: Database, clock: ManualClock, tmp_path: Path, way: Callable[[Clinic], None], expected: Found
) -> None:
    clinic = Clinic(sqlite_database, clock, tmp_path)
    way(clinic)
    assert clinic.found() == expected
    bad = clinic.audit.verify(ME).first_bad
    assert bad is not None
    assert bad.message.endswith(".")
    assert "{" not in bad.message


def test_every_way_of_tampering_is_named_on_a_server(
    postgres_database: Database, clock: ManualClock, tmp_path: Path
) -> None:
    clinic = Clinic(postgres_database, clock, tmp_path)
    found: dict[str, Found | None] = {}
    for way, _ in WAYS:
        assert clinic.found() is None
        way(clinic)
        found[way.__name__] = clinic.found()
        clinic.begin_again()
    assert found == {way.__name__: expected for way, expected in WAYS}


JUNK = ["'no time'", "NULL", "x'ff00fe'", "CAST(x'ff00fe' AS TEXT)", "'[1, 2]'", "17", "'{\"a\": 1e999}'"]


@pytest.mark.parametrize("junk", JUNK)
def test_rows_that_cannot_even_be_read_are_named(
    sqlite_database: Database, clock: ManualClock, tmp_path: Path, junk: str
) -> None:
    clinic = Clinic(sqlite_database, clock, tmp_path)
    clinic.tamper("CREATE TABLE old AS SELECT * FROM events", "DROP TABLE events", "ALTER TABLE old RENAME TO events")
    for column in ("at", "kind", "actor_id", "facts", "mac"):
        good = clinic.row(f"SELECT {column} AS value FROM events WHERE id = 5")
        clinic.tamper(f"UPDATE events SET {column} = {junk} WHERE id = 5")
        assert clinic.found() == ("edited", 5, 5)
        clinic.tamper(f"UPDATE events SET {column} = :value WHERE id = 5", **good)
        assert clinic.found() is None
    clinic.tamper(f"UPDATE event_seals SET seal = {junk.replace('NULL', '0')} WHERE position = 4")
    assert clinic.found() == ("edited", 4, 4)
    for unreadable in ("x'ff'", "CAST(x'ff' AS TEXT)", "'many'"):
        clinic.tamper(f"UPDATE event_chain_head SET position = {unreadable}, seal = {unreadable}")
        assert clinic.found() == ("edited", 4, 4)


def test_the_first_of_several_is_named(clinic: Clinic) -> None:
    clinic.tamper("UPDATE events SET subject_id = 'P99' WHERE id IN (4, 7)", "DELETE FROM events WHERE id = 9")
    assert clinic.found() == ("edited", 4, 4)


def test_a_tampered_chain_is_left_as_evidence(clinic: Clinic, caplog: pytest.LogCaptureFixture) -> None:
    cut_tail_and_rewrite_head(clinic)
    clinic.add(20)
    assert clinic.sealer.broken
    assert "broken" in caplog.text
    assert clinic.row("SELECT count(*) AS seals FROM event_seals") == {"seals": 9}
    assert clinic.found() == ("truncated", 10, None)


# --- defects: with this part gone, that way goes unnoticed ----------------------------------------------------------


def unnoticed(clinic: Clinic, way: Callable[[Clinic], None]) -> bool:
    way(clinic)
    return clinic.found() is None


def without_head_signature(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(audit_module, "signature_of", lambda key, head: "b" * 64)


def without_anchor(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(chain.Anchor, "read", lambda self: None)


def without_macs(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(audit_module.Walk, "_is_ours", lambda self, number, content, mac: True)


def without_seals(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(audit_module.Walk, "_fits_here", lambda *_: True)


@pytest.mark.parametrize(
    ("defect", "way"),
    [
        (without_head_signature, sign_the_head_oneself),
        (without_anchor, cut_tail_and_put_an_old_head_back),
        (without_anchor, cut_everything),
        (without_macs, add_at_the_end),
        (without_seals, exchange_places),
    ],
    ids=lambda part: part.__name__,
)
def test_defect(
    clinic: Clinic,
    monkeypatch: pytest.MonkeyPatch,
    defect: Callable[[pytest.MonkeyPatch], None],
    way: Callable[[Clinic], None],
) -> None:
    defect(monkeypatch)
    assert unnoticed(clinic, way)


def test_defect_a_head_without_signature_hides_a_cut_from_a_desk_that_never_saw_the_tail(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    clinic.anchor.unlink()
    cut_tail_and_rewrite_head(clinic)
    assert clinic.found() == ("edited", 9, 9)
    real = chain.same
    monkeypatch.setattr(
        audit_module, "same", lambda one, other: one == clinic.early_head["signature"] or real(one, other)
    )
    monkeypatch.setattr(
        audit_module,
        "signature_of",
        lambda key, head: clinic.row("SELECT signature FROM event_chain_head")["signature"],
    )
    assert clinic.found() is None


# --- who, how far, how much memory ----------------------------------------------------------------------------------


def test_only_who_may_read_the_trail_may_prove_it(clinic: Clinic) -> None:
    with pytest.raises(NotPermitted):
        clinic.audit.verify(Actor("u", "Leïla", frozenset({Role.NURSE})))


def test_a_proof_tells_how_far_it_is_and_can_be_stopped(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit_module, "PAGE", 5)
    told: list[tuple[int, int]] = []
    clinic.audit.verify(ME, lambda done, total: told.append((done, total)))
    assert told == [(5, LAST), (10, LAST)]

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        clinic.audit.verify(ME, stop)


def test_another_clinics_key_proves_nothing(clinic: Clinic) -> None:
    bad = Audit(clinic.db, b"x" * 32, clinic.anchor).verify(ME).first_bad
    assert bad is not None
    assert (bad.position, bad.event_id) == (1, 1)


def test_the_chain_of_another_key_is_proved_with_the_key_that_was_kept(clinic: Clinic, clock: ManualClock) -> None:
    present = b"p" * 32
    assert chain.AuditKeys(present, [chain.AuditKey(KEY, LAST, LAST)]).for_seal(LAST) == KEY
    with clinic.db.write() as session:
        chain.store_former_keys(session, present, [chain.AuditKey(KEY, LAST, LAST)], clock.now())
        found = chain.stored_head(session)
        assert found
        chain.store_head(session, present, found[0])
        EventLog(clinic.db, clock, present).record(session, ME, EventKind.BACKUP_RESTORED)
    Sealer(clinic.db, present, clinic.anchor).seal()
    audit = Audit(clinic.db, present, clinic.anchor)
    assert audit.verify(ME).ok
    clinic.tamper("UPDATE events SET subject_id = 'P99' WHERE id = 5")
    bad = audit.verify(ME).first_bad
    assert bad is not None
    assert (bad.what, bad.position) == ("edited", 5)


def test_a_former_key_is_not_readable_without_the_present_one(clinic: Clinic, clock: ManualClock) -> None:
    with clinic.db.write() as session:
        chain.store_former_keys(session, b"p" * 32, [chain.AuditKey(KEY, LAST, LAST)], clock.now())
    with clinic.db.read() as session:
        assert KEY.hex() not in json.dumps(
            clinic.row("SELECT value FROM settings WHERE name = 'audit_former_keys'")["value"]
        )
        assert chain.former_keys(session, b"p" * 32) == (chain.AuditKey(KEY, LAST, LAST),)
        assert chain.former_keys(session, b"q" * 32) == ()
