"""What cannot be is refused with a sentence that names the field, and nothing is changed."""

from __future__ import annotations

import io

import pytest

from tests.unit.cli.conftest import Run


@pytest.mark.parametrize(
    ("options", "code", "field"),
    [
        (("--name", " "), "patient_name_missing", "name"),
        (("--name", "Half Added", "--phone", "12"), "too_short", "phone"),
        (("--name", "Half Added", "--phone", "+212 693 955 230 0000 0000"), "too_long", "phone"),
        (("--name", "Half Added", "--phone", "call me"), "not_a_number", "phone"),
        (("--name", "Half Added", "--birth-date", "17.5.1990"), "birth_date_invalid", "birth_date"),
        (("--name", "Half Added", "--birth-date", "2990-05-17"), "birth_date_invalid", "birth_date"),
        (("--name", "Half Added", "--age", "500"), "age_invalid", "age"),
        (("--name", "Half Added", "--sex", "robot"), "sex_invalid", "sex"),
        (("--name", "Half Added", "--language", "xx"), "language_invalid", "language"),
        (("--name", "Half Added", "--consent", " "), "text_missing", "how"),
        (("--name", "Half Added", "--consent", "x" * 301), "text_too_long", "how"),
    ],
)
def test_a_patient_who_cannot_be_is_not_added(run: Run, options: tuple[str, ...], code: str, field: str) -> None:
    refused = run("patients", "add", *options, "--json")
    assert refused.error == code
    assert refused.json["error"]["field"] == field
    assert run("patients", "search", "half added", "--json").json["total"] == 0


@pytest.mark.parametrize("typed", ["", "\n", "two words\n", "é\n"])
def test_what_is_no_secret_is_not_stored(run: Run, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    assert run("settings", "secret", "app_secret", "--json").error == "secret_invalid"


def test_a_secret_on_a_closed_input_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run("settings", "secret", "app_secret", "--json").error == "secret_invalid"


@pytest.mark.parametrize(
    ("pair", "code"),
    [
        ("mode=loud", "not_a_choice"),
        ("rate_per_minute=0", "number_out_of_range"),
        ("region=Morocco", "region_unknown"),
        ("time_zone=Africa/Atlantis", "time_zone_unknown"),
        ("quiet_hours=late", "quiet_hours_invalid"),
        ("graph_url=http://example.org", "graph_address_refused"),
        ("colour=red", "unknown_setting"),
        ("mode=live", "demo_stays_mock"),
    ],
)
def test_a_setting_that_cannot_be_is_not_changed(run: Run, pair: str, code: str) -> None:
    before = run("settings", "show", "--json").json
    assert run("settings", "set", "clinic_name=Other", pair, "--json").error == code
    assert run("settings", "show", "--json").json == before


def test_at_a_terminal_a_secret_is_asked_for_and_not_echoed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def typed(prompt: str) -> str:
        asked.append(prompt)
        return "typed-unseen"

    monkeypatch.setattr("sys.stdin", Terminal("this would be echoed\n"))
    monkeypatch.setattr("getpass.getpass", typed)
    assert run("settings", "secret", "app_secret", "--json").json == {"name": "app_secret", "stored": False}
    assert asked == ["app_secret: "]
