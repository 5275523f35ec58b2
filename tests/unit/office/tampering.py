"""The hands of somebody who can write SQL but has no key: every way to tamper with the record of events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from docassist.core.access import system_account
from docassist.core.clock import ManualClock
from docassist.core.events import EventKind
from docassist.db.engine import Database
from docassist.services.office.audit import Audit
from docassist.services.office.events import EventLog
from docassist.services.office.sealer import Sealer

KEY = b"k" * 32
ME = system_account("test")
LAST = 12


class Clinic:
    """A database with a chain of twelve sealed events, and hands that tamper with it."""

    def __init__(self, db: Database, clock: ManualClock, folder: Path) -> None:
        self.db = db
        self.events = EventLog(db, clock, KEY)
        self.anchor = folder / "events.anchor"
        self.sealer = Sealer(db, KEY, self.anchor)
        self.audit = Audit(db, KEY, self.anchor)
        self.clock = clock
        self.grow()

    def grow(self) -> None:
        for number in range(1, LAST + 1):
            self.add(number, seal=number == 5)
            self.clock.advance(timedelta(minutes=1))
            if number == 5:
                self.early_head = self.row("SELECT * FROM event_chain_head")
        self.sealer.seal()

    def begin_again(self) -> None:
        """As if nothing had ever happened; quicker than a new database."""
        self.tamper("DELETE FROM events", "DELETE FROM event_seals", "DELETE FROM event_chain_head")
        if self.db.dialect == "postgresql":
            self.tamper("ALTER SEQUENCE events_id_seq RESTART")
        else:
            self.tamper("DELETE FROM sqlite_sequence")
        self.anchor.unlink()
        self.sealer = Sealer(self.db, KEY, self.anchor)
        self.grow()

    def add(self, number: int, *, seal: bool = True) -> None:
        with self.db.write() as session:
            self.events.record(
                session, ME, EventKind.PATIENT_CHANGED, "patient", f"P{number}", fields="phone", n=number
            )
        if seal:
            self.sealer.seal()

    def row(self, statement: str) -> dict[str, Any]:
        with self.db.read() as session:
            return dict(session.execute(text(statement)).mappings().one())

    def tamper(self, *statements: str, **values: Any) -> None:
        with self.db.write() as session:
            self._drop_triggers(session)
            for statement in statements:
                session.execute(text(statement), values if ":" in statement else {})

    def _drop_triggers(self, session: Session) -> None:
        if self.db.dialect == "sqlite":
            session.execute(text("DROP TRIGGER IF EXISTS events_refuse_update"))
            session.execute(text("DROP TRIGGER IF EXISTS events_refuse_delete"))
        else:
            session.execute(text("DROP TRIGGER IF EXISTS events_refuse_change ON events"))

    def found(self) -> tuple[str, int | None, int | None] | None:
        bad = self.audit.verify(ME).first_bad
        return None if bad is None else (bad.what, bad.position, bad.event_id)


def set_fact(clinic: Clinic) -> None:
    clinic.tamper('UPDATE events SET facts = \'{"fields": "phone", "n": 99}\' WHERE id = 5')


def set_column(column: str, value: str) -> Callable[[Clinic], None]:
    def tamper(clinic: Clinic) -> None:
        clinic.tamper(f"UPDATE events SET {column} = '{value}' WHERE id = 5")

    tamper.__name__ = f"set_{column}"
    return tamper


def edit_event_and_seal(clinic: Clinic) -> None:
    clinic.tamper(
        "UPDATE events SET subject_id = 'P99' WHERE id = 5",
        f"UPDATE event_seals SET seal = '{'a' * 64}' WHERE position = 5",
    )


def edit_seal(clinic: Clinic) -> None:
    clinic.tamper(f"UPDATE event_seals SET seal = '{'a' * 64}' WHERE position = 5")


def delete_event(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id = 5")


def delete_seal(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM event_seals WHERE position = 5")


def delete_event_and_seal(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id = 5", "DELETE FROM event_seals WHERE position = 5")


def delete_and_close_the_gap(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id = 5", "DELETE FROM event_seals WHERE position = 5")
    for position in range(6, LAST + 1):
        clinic.tamper(f"UPDATE event_seals SET position = {position - 1} WHERE position = {position}")
    clinic.tamper("UPDATE event_chain_head SET position = 11")


def delete_the_first(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id = 1", "DELETE FROM event_seals WHERE position = 1")


def exchange_rows(clinic: Clinic) -> None:
    for old, new in ((5, 1000), (8, 5), (1000, 8)):
        clinic.tamper(f"UPDATE events SET id = {new} WHERE id = {old}")


def exchange_places(clinic: Clinic) -> None:
    for old, new in ((5, 1000), (8, 5), (1000, 8)):
        clinic.tamper(f"UPDATE event_seals SET position = {new} WHERE position = {old}")


def exchange_what_seals_name(clinic: Clinic) -> None:
    for position, event in ((5, 1000), (8, 5), (5, 8)):
        clinic.tamper(f"UPDATE event_seals SET event_id = {event} WHERE position = {position}")


def cut_tail(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id > 9", "DELETE FROM event_seals WHERE position > 9")


def cut_tail_and_rewrite_head(clinic: Clinic) -> None:
    cut_tail(clinic)
    ninth = clinic.row("SELECT * FROM event_seals WHERE position = 9")
    clinic.tamper(f"UPDATE event_chain_head SET position = 9, seal = '{ninth['seal']}'")


def cut_tail_and_put_an_old_head_back(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events WHERE id > 5", "DELETE FROM event_seals WHERE position > 5")
    clinic.tamper(
        "UPDATE event_chain_head SET position = :position, seal = :seal, signature = :signature", **clinic.early_head
    )


def cut_tail_but_leave_the_events(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM event_seals WHERE position > 5")
    clinic.tamper(
        "UPDATE event_chain_head SET position = :position, seal = :seal, signature = :signature", **clinic.early_head
    )


def cut_tail_and_head(clinic: Clinic) -> None:
    cut_tail(clinic)
    clinic.tamper("DELETE FROM event_chain_head")


def cut_everything(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM events", "DELETE FROM event_seals", "DELETE FROM event_chain_head")


def remove_the_head(clinic: Clinic) -> None:
    clinic.tamper("DELETE FROM event_chain_head")


def sign_the_head_oneself(clinic: Clinic) -> None:
    clinic.tamper(f"UPDATE event_chain_head SET signature = '{'b' * 64}'")


def pretend_a_restore(clinic: Clinic) -> None:
    cut_tail_and_rewrite_head(clinic)
    clinic.tamper("UPDATE event_chain_head SET restores = restores + 1")


COPY = (
    "INSERT INTO events (id, at, kind, actor_id, actor_name, subject, subject_id, facts, mac)"
    " SELECT {id}, at, kind, actor_id, actor_name, subject, subject_id, facts, mac FROM events WHERE id = 3"
)


def add_at_the_end(clinic: Clinic) -> None:
    clinic.tamper(COPY.format(id=13))


def add_far_ahead(clinic: Clinic) -> None:
    clinic.tamper(COPY.format(id=5_000_000))


def add_before_the_first(clinic: Clinic) -> None:
    clinic.tamper(COPY.format(id=-3))


def add_at_the_end_with_a_seal(clinic: Clinic) -> None:
    clinic.tamper(
        COPY.format(id=13), f"INSERT INTO event_seals (position, event_id, seal) VALUES (13, 13, '{'c' * 64}')"
    )


def add_at_the_end_with_seal_and_head(clinic: Clinic) -> None:
    add_at_the_end_with_a_seal(clinic)
    clinic.tamper(f"UPDATE event_chain_head SET position = 13, seal = '{'c' * 64}'")


def add_in_the_middle(clinic: Clinic) -> None:
    for position in range(LAST, 4, -1):
        clinic.tamper(f"UPDATE event_seals SET position = {position + 1} WHERE position = {position}")
    clinic.tamper(
        COPY.format(id=13), f"INSERT INTO event_seals (position, event_id, seal) VALUES (5, 13, '{'c' * 64}')"
    )


def add_a_place_before_the_first(clinic: Clinic) -> None:
    clinic.tamper(
        COPY.format(id=13), f"INSERT INTO event_seals (position, event_id, seal) VALUES (0, 13, '{'c' * 64}')"
    )


def add_and_let_the_sealer_run(clinic: Clinic) -> None:
    clinic.tamper(COPY.format(id=13))
    clinic.sealer.seal()


def edit_before_the_sealer_runs(clinic: Clinic) -> None:
    clinic.add(13, seal=False)
    clinic.tamper("UPDATE events SET subject_id = 'P99' WHERE id = 13")
    clinic.sealer.seal()


def tamper_and_go_on_working(clinic: Clinic) -> None:
    cut_tail_and_put_an_old_head_back(clinic)
    for number in range(20, 30):
        clinic.add(number)


Found = tuple[str, int | None, int | None]
WAYS: list[tuple[Callable[[Clinic], None], Found]] = [
    (set_fact, ("edited", 5, 5)),
    (set_column("kind", "patient.viewed"), ("edited", 5, 5)),
    (set_column("actor_id", "u9"), ("edited", 5, 5)),
    (set_column("actor_name", "Somebody"), ("edited", 5, 5)),
    (set_column("subject", "user"), ("edited", 5, 5)),
    (set_column("subject_id", "P99"), ("edited", 5, 5)),
    (set_column("at", "2026-11-19T09:00:00.000000+00:00"), ("edited", 5, 5)),
    (set_column("mac", "d" * 64), ("edited", 5, 5)),
    (set_column("id", "5000"), ("deleted", 5, 5)),
    (edit_event_and_seal, ("edited", 5, 5)),
    (edit_seal, ("edited", 5, 5)),
    (delete_event, ("deleted", 5, 5)),
    (delete_seal, ("deleted", 5, None)),
    (delete_event_and_seal, ("deleted", 5, 5)),
    (delete_and_close_the_gap, ("deleted", 5, 6)),
    (delete_the_first, ("deleted", 1, 1)),
    (exchange_rows, ("reordered", 5, 5)),
    (exchange_places, ("reordered", 5, 8)),
    (exchange_what_seals_name, ("reordered", 5, 8)),
    (cut_tail, ("truncated", 10, None)),
    (cut_tail_and_rewrite_head, ("truncated", 10, None)),
    (cut_tail_and_put_an_old_head_back, ("truncated", 6, None)),
    (cut_tail_but_leave_the_events, ("truncated", 6, None)),
    (cut_tail_and_head, ("truncated", 10, None)),
    (cut_everything, ("truncated", 1, None)),
    (remove_the_head, ("truncated", 13, None)),
    (sign_the_head_oneself, ("edited", 12, 12)),
    (pretend_a_restore, ("truncated", 10, None)),
    (add_at_the_end, ("added", None, 13)),
    (add_far_ahead, ("added", None, 5_000_000)),
    (add_before_the_first, ("added", None, -3)),
    (add_at_the_end_with_a_seal, ("added", 13, 13)),
    (add_at_the_end_with_seal_and_head, ("added", 13, 13)),
    (add_in_the_middle, ("added", 5, 13)),
    (add_a_place_before_the_first, ("added", 0, 13)),
    (add_and_let_the_sealer_run, ("added", None, 13)),
    (edit_before_the_sealer_runs, ("added", None, 13)),
    (tamper_and_go_on_working, ("truncated", 6, None)),
]
