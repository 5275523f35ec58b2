"""Everything that is written can be read: the contrast of every text on every ground it is used on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from docassist.ui.kit import tokens
from docassist.ui.kit.tokens import blend, contrast

TABLES = {"light": tokens.LIGHT, "dark": tokens.DARK}
GROUNDS = ("bg", "surface", "raised", "nav", "well", "chat", "quiet", "selection", "hover", "bubble_in", "bubble_out")
LEAST = 4.5


def pairs(table: Mapping[str, str], *, dark: bool) -> Iterator[tuple[str, str, str]]:
    """What is written on what: a name for it, the letters, the ground."""
    share = tokens.TINT_DARK if dark else tokens.TINT_LIGHT
    for ground in GROUNDS:
        yield f"text on {ground}", table["text"], table[ground]
        yield f"muted on {ground}", table["muted"], table[ground]
    for ground in ("bg", "surface", "raised", "nav", "selection", "hover"):
        yield f"accent on {ground}", table["accent"], table[ground]
    for state in tokens.STATE_COLOURS:
        for ground in ("surface", "raised", "bg", "selection", "hover", "bubble_out"):
            yield f"{state} on {ground}", table[state], table[ground]
        yield f"{state} on its tint", table[state], blend(table["surface"], table[state], share)
    soft = 0.18 if dark else 0.10
    yield "accent on a soft button", table["accent"], blend(table["surface"], table["accent"], soft)
    for step in (0.0, 0.08, 0.16):
        yield f"primary, pressed by {step}", table["on_accent"], blend(table["accent"], table["text"], step)
        yield f"danger, pressed by {step}", table["on_failed"], blend(table["failed"], table["text"], step)
    cap = blend(table["accent"], "#FFFFFF", 0.3) if dark else blend(table["accent"], "#000000", 0.2)
    yield "keys on a primary button", table["on_accent"], cap
    banner = blend(table["surface"], table["failed"], 0.08)
    yield "a substance in the banner", table["failed"], banner
    yield "who checked the allergies", table["muted"], banner
    yield "ink on paper", table["ink"], table["paper"]
    for ground, letters in tokens.AVATARS_DARK if dark else tokens.AVATARS_LIGHT:
        yield f"initials on {ground}", letters, ground


def too_pale(table: Mapping[str, str], *, dark: bool) -> list[str]:
    return [
        f"{what}: {contrast(letters, ground):.2f}"
        for what, letters, ground in pairs(table, dark=dark)
        if contrast(letters, ground) < LEAST
    ]


@pytest.mark.parametrize("name", TABLES)
def test_every_text_can_be_read(name: str) -> None:
    assert too_pale(TABLES[name], dark=name == "dark") == []


@pytest.mark.parametrize("name", TABLES)
def test_fields_stand_out_from_their_ground(name: str) -> None:
    table = TABLES[name]
    assert contrast(table["control"], table["surface"]) >= 3
    assert contrast(table["accent"], table["surface"]) >= 3  # the focus ring


def test_the_check_notices_a_pale_colour() -> None:
    faded = {**tokens.LIGHT, "muted": "#8A96A3"}
    assert any(finding.startswith("muted on surface") for finding in too_pale(faded, dark=False))


def test_both_tables_name_the_same_colours() -> None:
    assert set(tokens.LIGHT) == set(tokens.DARK)


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
