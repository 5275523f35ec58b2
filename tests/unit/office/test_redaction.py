"""The second net: numbers, addresses and secrets do not pass; types, codes and places of exceptions do."""

from __future__ import annotations

import base64
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core.errors import DiskFull
from docassist.services.office import redaction
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.redaction import SECRET, describe, redact

RECOVERY_KEY = ClinicKeys(bytes(range(32))).recovery_key()

NUMBERS = [
    "+212693955230",
    "0693955230",
    "0693 95 52 30",
    "+91 98765-43210",
    "(0693) 955.230",
    "٠٦٩٣٩٥٥٢٣٠",
    "०६९३९५५२३०",
    "06\u202a93\u202c955230",
    "06\u00a093\u00a095\u00a052\u00a030",
    "2026-11-20",
    "1984/02/29",
]
SECRETS = [
    "EAAG9x7ZBd8Qq0BO1",
    "EAAJZCxyz123",
    "Bearer abc.def-ghi",
    "bearer   x9",
    "access_token=abcDEF123",
    '"app_secret": "hunter2"',
    "password = hunter2",
    "key: 00ff00ff",
    "postgresql://clinic:hunter2@db.example/clinic",
    "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
    base64.urlsafe_b64encode(bytes(range(40))).decode(),
    RECOVERY_KEY,
    RECOVERY_KEY.replace("-", " "),
    RECOVERY_KEY.lower(),
]


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_that_can_be_dialled_or_is_a_birthday_passes(number: str) -> None:
    told = redact(f"sent to {number} today")
    assert number not in told
    assert "•••" in told
    assert told.startswith("sent to ")
    assert told.endswith(" today")


@pytest.mark.parametrize("secret", SECRETS)
def test_no_secret_passes(secret: str) -> None:
    told = redact(f"request {secret} failed")
    assert SECRET in told
    for part in (
        "hunter2",
        "abcDEF123",
        "9x7ZBd8Qq0BO1",
        "abc.def",
        "00ff00ff",
        "AAECAwQF",
        RECOVERY_KEY[8:15],
        "eeff0011",
    ):
        assert part.lower() not in told.lower()
    assert told.startswith("request ")
    assert told.endswith(" failed")


def test_addresses_do_not_pass() -> None:
    assert redact("to fatima.zahra+clinic@example.co.ma now") == "to [address] now"


@pytest.mark.parametrize(
    "text", ["line one\nline two", "a\rb", "a\u202eb", "a\x1b[31mb", "a\u2028b", "a\0b", "a\ud800b"]
)
def test_a_line_stays_one_plain_line(text: str) -> None:
    told = redact(text)
    assert told.isprintable()
    told.encode()


def test_what_support_needs_passes() -> None:
    for text in ("took 153 ms", "event 123456", "state queued -> held", "SQLITE_BUSY", "version 0.1.0", "page 12/50"):
        assert redact(text) == text


@given(st.text(alphabet="0123456789", min_size=7, max_size=15), st.sampled_from(["", " ", "-", ".", "\u00a0"]))
def test_digits_in_any_grouping_are_masked(digits: str, between: str) -> None:
    dice = random.Random(digits)
    written = "".join(digit + (between if dice.random() < 0.5 else "") for digit in digits[:-1]) + digits[-1]
    assert "".join(filter(str.isdigit, redact(f"x {written} y"))) == digits[-2:]


def test_defect_without_the_other_scripts_digits_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    import re

    monkeypatch.setattr(redaction, "_NUMBER", re.compile(r"\+?[0-9](?:[ ]?[0-9]){6,}"))
    assert "٠٦٩٣٩٥٥٢٣٠" in redact("to ٠٦٩٣٩٥٥٢٣٠")


class PatientError(ValueError):
    pass


def failing(name: str) -> None:
    patient = {"name": name}
    try:
        raise KeyError(patient["name"])
    except KeyError as error:
        raise PatientError(f"{patient} could not be saved") from error


def test_an_exception_is_told_by_types_and_places_only() -> None:
    with pytest.raises(PatientError) as raised:
        failing("Fatima Zahra")
    lines = list(describe(raised.value))
    told = "\n".join(lines)
    assert "Fatima" not in told
    assert lines[0] == "tests.unit.office.test_redaction.PatientError"
    assert any(line.startswith("  tests.unit.office.test_redaction:") and line.endswith(" failing") for line in lines)
    assert "because of KeyError" in lines
    assert "/" not in told


def test_codes_are_told() -> None:
    assert next(describe(OSError(28, "No space left", "/home/fatima/clinic.db"))) == "OSError ENOSPC"
    assert next(describe(DiskFull())) == "docassist.core.errors.DiskFull disk_full"


def test_groups_cycles_and_depth_end() -> None:
    group = ExceptionGroup("names of patients", [ValueError("Fatima"), KeyError("Youssef")])
    told = "\n".join(describe(group))
    assert "together with ValueError" in told
    assert "Fatima" not in told
    assert "patients" not in told
    one, other = ValueError("a"), ValueError("b")
    one.__cause__, other.__cause__ = other, one
    assert len(list(describe(one))) == 2

    def deep(left: int) -> None:
        if left == 0:
            raise RecursionError
        deep(left - 1)

    with pytest.raises(RecursionError) as raised:
        deep(300)
    assert len(list(describe(raised.value))) < 50
