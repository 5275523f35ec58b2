"""The colours of DocAssist, as data.

A screen names a colour by what it is for, never by its value; ``theme.colour`` looks the name up in the table that is
in force. ``tint`` and ``mix`` make the pale grounds of pills and banners. A test computes the contrast of every pair
that is used.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LIGHT: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#F6F7F9",
        "surface": "#FFFFFF",
        "raised": "#FFFFFF",
        "line": "#DDE2E8",
        "text": "#17202A",
        "muted": "#566270",
        "accent": "#0B6E69",
        "on_accent": "#FFFFFF",
        "selection": "#D9EFEC",
        "nav": "#EEF1F4",
        "well": "#F1F3F6",
        "chat": "#EDF1F2",
        "quiet": "#EBEEF2",
        "edge": "#C6CED7",
        "control": "#7F8C99",
        "soft": "#EAEDF1",
        "hover": "#F3F5F7",
        "queued": "#5B6672",
        "sent": "#1D5FBF",
        "delivered": "#0B6E69",
        "held": "#8A5A00",
        "failed": "#B3261E",
        "on_failed": "#FFFFFF",
        "unknown": "#6B3FA0",
        "bubble_in": "#FFFFFF",
        "bubble_out": "#DDF3EC",
        "scrim": "#17202A",
        "paper": "#FFFFFF",
        "ink": "#17202A",
    }
)

DARK: Mapping[str, str] = MappingProxyType(
    {
        "bg": "#14181D",
        "surface": "#1B2027",
        "raised": "#232A33",
        "line": "#343D48",
        "text": "#E7ECF1",
        "muted": "#A2AEBB",
        "accent": "#4FC3B5",
        "on_accent": "#06211E",
        "selection": "#1F3D3A",
        "nav": "#101418",
        "well": "#14181D",
        "chat": "#11161A",
        "quiet": "#2A313A",
        "edge": "#46515E",
        "control": "#6B7885",
        "soft": "#29313A",
        "hover": "#212831",
        "queued": "#A2AEBB",
        "sent": "#7FB2FF",
        "delivered": "#4FC3B5",
        "held": "#F0B84A",
        "failed": "#FF8A80",
        "on_failed": "#2B0A08",
        "unknown": "#C4A1FF",
        "bubble_in": "#262E38",
        "bubble_out": "#1B3F39",
        "scrim": "#000000",
        "paper": "#FFFFFF",
        "ink": "#17202A",
    }
)

STATE_COLOURS = ("queued", "sent", "delivered", "held", "failed", "unknown")

# Ground and letters of an avatar: pale hues that are no state's colour.
AVATARS_LIGHT = (
    ("#E2E9F3", "#3B526F"),
    ("#E3EDE5", "#3C5945"),
    ("#F1EADF", "#66532F"),
    ("#EDE6F0", "#5D4868"),
    ("#E0EDEE", "#2F5A60"),
)
AVATARS_DARK = (
    ("#2B3747", "#B9CCE6"),
    ("#2A3A30", "#B5D3BE"),
    ("#3D3628", "#DECBA4"),
    ("#382F40", "#D2BEDF"),
    ("#253A3E", "#A9D2D8"),
)

TINT_LIGHT = 0.10
TINT_DARK = 0.16

Rgb = tuple[int, int, int]


def rgb(value: str) -> Rgb:
    """The three parts of ``#RRGGBB``."""
    return int(value[1:3], 16), int(value[3:5], 16), int(value[5:7], 16)


def blend(below: str, above: str, share: float) -> str:
    """``share`` of one colour laid over another."""
    parts = (round(b * (1 - share) + a * share) for b, a in zip(rgb(below), rgb(above), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*parts)


def luminance(value: str) -> float:
    """Relative luminance as WCAG defines it."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in rgb(value))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
