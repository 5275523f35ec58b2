"""What a person sees in a terminal: aligned, in every script, and steered by nobody's name."""

from __future__ import annotations

import json

import pytest

from docassist.cli.answer import Answer, one_line, to_json
from docassist.cli.layout import amount, facts, table, width
from docassist.core.errors import Cancelled, InvalidValue


def test_columns_stand_under_each_other_in_every_script() -> None:
    rows = [("PT-00001", "Amina Benali", 3), ("PT-00002", "王小明", 12), ("PT-00003", "हर्षिता", None)]
    lines = table(("Number", "Name", "Visits"), rows).splitlines()
    assert len({width(line[: line.rindex(last)]) for line, last in zip(lines[1:], ("3", "12", "-"), strict=True)}) == 1
    assert lines[3].endswith("-")


def test_an_empty_table_is_its_head() -> None:
    assert table(("A", "B"), []) == "A  B"


def test_facts_leave_out_what_is_not_known() -> None:
    assert facts([("Name", "Amina"), ("Birth date", None), ("Notes", ""), ("Sex", "female")]) == (
        "Name  Amina\nSex   female"
    )


@pytest.mark.parametrize(("number", "said"), [(0, "no patients"), (1, "1 patient"), (2, "2 patients")])
def test_amounts_read_as_words(number: int, said: str) -> None:
    assert amount(number, "patient", "patients") == said


@pytest.mark.parametrize("steering", ["\x1b[2J", "\x9b2J", "\x07", "\r", "\u202e", "\u2066", "\u2028", "\x7f", "\x00"])
def test_no_name_steers_the_terminal(steering: str) -> None:
    shown = one_line(f"Amina{steering}Benali")
    assert steering[0] not in shown
    assert "\\u" in shown


def test_a_name_stays_on_its_line() -> None:
    assert one_line("Amina\nBenali") == "Amina\\nBenali"
    assert "\n" not in table(("Name", "Phone"), [("a\nb", "c")]).splitlines()[1]


@pytest.mark.parametrize("name", ["\x1b[31mred", "\x9bC1", "a\u202eb", 'quo"te\\', "line\nbreak", "\ufeff", "\u0627"])
def test_json_gives_every_name_back_and_steers_nothing(name: str) -> None:
    printed = to_json(Answer({"name": name}, ""))
    assert json.loads(printed) == {"name": name}
    assert not set(printed) & {"\x1b", "\x9b", "\u202e", "\ufeff"}


def test_a_problem_is_told_beside_what_was_found() -> None:
    document = json.loads(to_json(Answer({"ok": False}, "", Cancelled())))
    assert document == {"ok": False, "error": {"code": "cancelled", "message": "Cancelled. Nothing was changed."}}


def test_an_invalid_value_names_its_field() -> None:
    document = json.loads(to_json(Answer({}, "", InvalidValue(field="region", reason="unknown"))))
    assert document["error"]["field"] == "region"
