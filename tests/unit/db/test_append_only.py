"""Events can be added and read; the database itself refuses everything else, however it is asked."""

from __future__ import annotations

import pytest
from sqlalchemy import exc, text

from docassist.db import migrate
from docassist.db.engine import Database
from docassist.db.models import EventRow
from tests.unit.db.rows import NOW

REFUSED = [
    "UPDATE events SET actor_name = 'somebody else'",
    "UPDATE events SET id = 9",
    "DELETE FROM events",
    "DELETE FROM events WHERE id = 1",
]
ON_SQLITE = [
    "INSERT OR REPLACE INTO events SELECT * FROM events",
    "REPLACE INTO events SELECT * FROM events",
    "INSERT INTO events SELECT * FROM events WHERE true ON CONFLICT (id) DO UPDATE SET kind = 'x'",
]
ON_POSTGRESQL = [
    "TRUNCATE events",
    "INSERT INTO events SELECT * FROM events ON CONFLICT (id) DO UPDATE SET kind = 'x'",
]


def add_event(db: Database) -> None:
    with db.write() as session:
        session.add(
            EventRow(at=NOW, kind="k", actor_id="a", actor_name="a", subject="s", subject_id="1", facts={}, mac="m")
        )


def events(db: Database) -> list[tuple[object, ...]]:
    with db.read() as session:
        return [tuple(row) for row in session.execute(text("SELECT id, kind, actor_name FROM events"))]


def refuses(db: Database, statement: str) -> bool:
    try:
        with db.write() as session:
            session.execute(text(statement))
    except exc.IntegrityError as error:
        return "can only be added to" in str(error)
    return False


def test_events_can_only_be_added_to(database: Database) -> None:
    add_event(database)
    add_event(database)
    before = events(database)
    for statement in [*REFUSED, *(ON_SQLITE if database.dialect == "sqlite" else ON_POSTGRESQL)]:
        assert refuses(database, statement), statement
    assert events(database) == before
    assert migrate.check(database).ok


def test_a_line_is_refused_as_well(database: Database) -> None:
    add_event(database)
    with database.connect() as line, pytest.raises(exc.IntegrityError):
        line.execute(text("DELETE FROM events"))
    assert len(events(database)) == 1


def test_an_id_is_never_used_again(database: Database) -> None:
    """Not even when the newest events are cut off by somebody who removed the triggers."""
    add_event(database)
    add_event(database)
    without_guards(database)
    with database.write() as session:
        session.execute(text("DELETE FROM events WHERE id = 2"))
    add_event(database)
    assert [row[0] for row in events(database)] == [1, 3]


def without_guards(db: Database) -> None:
    with db.write() as session:
        if db.dialect == "postgresql":
            session.execute(text("ALTER TABLE events DISABLE TRIGGER USER"))
            return
        for change in ("update", "delete"):
            session.execute(text(f"DROP TRIGGER events_refuse_{change}"))


def test_defect_without_its_triggers_events_change_and_check_says_so(database: Database) -> None:
    add_event(database)
    without_guards(database)
    assert not refuses(database, REFUSED[0])
    report = migrate.check(database)
    assert not report.ok
    assert report.problems == ("events can be changed: its trigger is missing",)


def test_defect_replace_slips_past_the_trigger_without_the_pragma(sqlite_database: Database) -> None:
    add_event(sqlite_database)
    with sqlite_database.connect() as line:
        line.exec_driver_sql("PRAGMA recursive_triggers = OFF")
        line.exec_driver_sql(
            "REPLACE INTO events SELECT id, at, 'forged', actor_id, actor_name, subject, subject_id, facts, mac FROM events"
        )
    assert events(sqlite_database) == [(1, "forged", "a")]
