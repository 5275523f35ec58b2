"""Every refusal has a code of its own, a sentence and an advice, and can always be said."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core import errors
from docassist.core.errors import DocAssistError, InvalidPhone, InvalidValue, PhoneTooShort, fill


def everything(parent: type[DocAssistError] = DocAssistError) -> list[type[DocAssistError]]:
    found = [parent] if parent.__module__ == errors.__name__ else []
    for child in parent.__subclasses__():
        found += everything(child)
    return found


CLASSES = everything()


def placeholders(kind: type[DocAssistError]) -> set[str]:
    parsed = string.Formatter().parse(kind.sentence + kind.advice)
    return {name for _, name, _, _ in parsed if name is not None}


def test_the_tree_is_the_file() -> None:
    written = {found for found in vars(errors).values() if isinstance(found, type) and issubclass(found, Exception)}
    assert set(CLASSES) == written


def test_codes_are_unique_words() -> None:
    codes = [kind.code for kind in CLASSES]
    assert sorted(codes) == sorted(set(codes))
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", code) for code in codes)


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_each_class_says_what_happened(kind: type[DocAssistError]) -> None:
    own_words = {"code", "sentence"} <= set(vars(kind))
    assert own_words, "a class with its parent's code or sentence cannot be told apart"
    assert kind.sentence.endswith(".")
    assert kind.advice == "" or kind.advice.endswith((".", "?"))


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_each_class_fills_with_its_facts_and_without(kind: type[DocAssistError]) -> None:
    facts = {name: f"<{name}>" for name in placeholders(kind)}
    told = str(kind(**facts))
    assert all(value in told for value in facts.values())
    assert "{" not in told
    assert not facts or "…" in str(kind())
    assert str(kind()).strip()


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_placeholders_are_plain_names(kind: type[DocAssistError]) -> None:
    assert all(name.isidentifier() for name in placeholders(kind))


@given(st.text(max_size=20))
def test_a_fact_is_never_taken_for_a_template(fact: str) -> None:
    assert fill("There is no {name}.", {"name": fact}) == "There is no " + fact + "."
    assert fill("There is no {name}.", {"name": "{code}{0}%s"}) == "There is no {code}{0}%s."


def test_an_invalid_value_names_the_field_to_correct() -> None:
    assert InvalidValue(field="region", reason="unknown").field == "region"
    assert PhoneTooShort().field == "phone"
    assert PhoneTooShort(field="to").facts["field"] == "to"
    assert InvalidValue().field == ""
    assert "field" not in InvalidValue().facts


def test_each_reason_for_a_phone_is_its_code() -> None:
    reasons = {kind.reason for kind in InvalidPhone.__subclasses__()}
    assert reasons == {"too_short", "too_long", "not_a_number", "invalid_for_region"}
    assert all(kind.reason == kind.code for kind in InvalidPhone.__subclasses__())
