"""When each version of the Graph interface ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from docassist.services.office import graph_versions
from docassist.services.office.graph_versions import look_up, normal

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("name", "ends", "days_left", "is_over", "ends_soon"),
    [
        ("v1.0", date(2026, 1, 26), -298, True, True),
        ("v18.0", date(2026, 1, 26), -298, True, True),
        ("v20.0", date(2026, 9, 24), -57, True, True),
        ("v21.0", date(2027, 1, 21), 62, False, True),
        ("v22.0", date(2027, 5, 20), 181, False, False),
        ("v25.0", date(2028, 7, 29), 617, False, False),
        ("v26.0", None, None, False, False),
    ],
)
def test_what_is_known_of_a_version(
    name: str, ends: date | None, days_left: int | None, is_over: bool, ends_soon: bool
) -> None:
    version = look_up(name, TODAY)
    assert (version.name, version.ends, version.days_left) == (name, ends, days_left)
    assert (version.is_over, version.ends_soon) == (is_over, ends_soon)


def test_a_version_is_over_on_its_last_date_and_warns_ninety_days_before() -> None:
    ends = look_up("v25.0", TODAY).ends
    assert ends is not None
    assert look_up("v25.0", ends).is_over
    assert not look_up("v25.0", ends - timedelta(days=1)).is_over
    assert look_up("v25.0", ends - timedelta(days=90)).ends_soon
    assert not look_up("v25.0", ends - timedelta(days=91)).ends_soon


@pytest.mark.parametrize("text", ["v25.0", "25.0", "25", "V25", " v25.0 "])
def test_a_version_is_understood_however_it_is_written(text: str) -> None:
    assert normal(text) == "v25.0"


@pytest.mark.parametrize(
    "text", ["", "v", "v25.1", "v025.0", "v2500.0", "latest", "v25.0/..", "٢٥", "v-1.0", "v25.0\n.0"]
)
def test_anything_else_is_no_version(text: str) -> None:
    assert normal(text) is None


def test_the_default_is_a_version_that_is_known_and_alive_now() -> None:
    assert normal(graph_versions.DEFAULT) == graph_versions.DEFAULT
    assert not look_up(graph_versions.DEFAULT, TODAY).ends_soon
