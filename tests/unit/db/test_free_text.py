"""Whatever is typed or pasted comes back as typed from both engines, but for half a character, which nobody can store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import JSON, String, Text, exc, func, select

from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.db.models import Base, PatientRow, SettingRow, base
from docassist.db.models.base import FreeText, as_typed, json_text, storable, whole_characters
from tests.hostile import HOSTILE
from tests.unit.db.rows import NOW, save, setting

MARKS = ["\0", "a\0b", "\ufdd0", "\ufdd00", "\ufdd01", "\ufdd0\0", "\0\ufdd0", "\ufdd0\ufdd01\0" * 3]
HALVES = ["\ud800", "a\udfff", "\udc00\ud800"]
anything = st.text(st.characters(codec=None, exclude_categories=()))


def patient(number: int, text: str) -> PatientRow:
    return PatientRow(
        id=new_id(),
        number=number,
        name=text,
        sort_key=text,
        sex="unknown",
        phone=None,
        language="en",
        allergies=text,
        notes=text,
        created_at=NOW,
        changed_at=NOW,
    )


def test_hostile_text_comes_back_as_typed(database: Database) -> None:
    texts = [*HOSTILE, *MARKS, *HALVES]
    with database.write() as session:
        session.add_all(patient(number, text) for number, text in enumerate(texts))
        session.add(setting("all", texts))
    with database.read() as session:
        rows = session.scalars(select(PatientRow).order_by(PatientRow.number)).all()
        whole = [whole_characters(text) for text in texts]
        for field in ("name", "sort_key", "allergies", "notes"):
            assert [getattr(row, field) for row in rows] == whole
        value = session.get_one(SettingRow, "all").value
        assert [whole_characters(text) for text in value] == whole


def test_hostile_text_is_looked_for_and_not_found_without_a_fuss(database: Database) -> None:
    with database.read() as session:
        for text in [*HOSTILE, *MARKS, *HALVES]:
            assert session.get(SettingRow, text) is None
            assert session.scalar(select(PatientRow.id).where(PatientRow.name == text)) is None


def test_text_with_a_nul_is_found_by_itself(database: Database) -> None:
    with database.write() as session:
        session.add_all([setting("a\0b"), setting("a\0c"), setting("a")])
    with database.read() as session:
        assert session.scalars(select(SettingRow.name).where(SettingRow.name == "a\0c")).all() == ["a\0c"]
        assert len(session.scalars(select(SettingRow.name).where(SettingRow.name.like("a%"))).all()) == 3


@given(anything)
def test_any_text_survives_being_stored(text: str) -> None:
    stored = storable(text)
    assert "\0" not in stored
    assert as_typed(stored.encode().decode()) == whole_characters(text)


@given(anything)
def test_any_json_can_be_stored(text: str) -> None:
    stored = json_text({text: [text]})
    stored.encode()
    assert "\0" not in stored


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50, deadline=None)
@given(anything)
def test_any_text_comes_back(database: Database, text: str) -> None:
    with database.write() as session:
        session.merge(setting("one", text))
        session.merge(setting(f"n{text}"[:60]))
        session.flush()
        session.expire_all()
        assert whole_characters(session.get_one(SettingRow, "one").value) == whole_characters(text)
        assert session.get(SettingRow, f"n{text}"[:60]) is not None
        session.rollback()


def test_whole_pairs_stay_and_lone_halves_are_marked() -> None:
    assert whole_characters("\ud83d\ude00") == "😀"
    assert whole_characters("a\ud83db") == "a\ufffdb"
    assert whole_characters("ok") == "ok"


@pytest.mark.parametrize("text", ["\ud800", "a\0b"])
def test_defect_without_our_type_text_is_refused_or_changed(
    database: Database, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "storable", lambda text: text)
    if database.dialect == "sqlite" and "\0" in text:
        save(database, text)
        with database.read() as session:
            assert session.scalar(select(func.length(SettingRow.name))) == 1
        return
    with pytest.raises((UnicodeError, exc.DataError)):
        save(database, text)


def test_every_text_column_of_every_model_is_free_text() -> None:
    columns = [column for table in Base.metadata.tables.values() for column in table.columns]
    kinds = {str(column): type(column.type) for column in columns}
    assert kinds
    assert [name for name, kind in kinds.items() if issubclass(kind, String | Text)] == []
    assert {JSON, FreeText} <= set(kinds.values())


def test_a_time_comes_back_in_utc_and_needs_a_zone(database: Database) -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with database.write() as session:
        row = setting("a")
        row.changed_at = moment
        session.add(row)
    with database.read() as session:
        found = session.get_one(SettingRow, "a").changed_at
        assert found == moment
        assert found.tzinfo == UTC
    naive = setting("b")
    naive.changed_at = datetime(2026, 1, 2)  # noqa: DTZ001  # the mistake itself
    with pytest.raises(Exception, match="needs its zone"), database.write() as session:
        session.add(naive)
