"""What people write for a setting, and what it means. One function per sort of value; each refuses in a sentence.

A refusal never repeats what was written: somebody may have put a token into the wrong field.
"""

from __future__ import annotations

import ipaddress
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from urllib.parse import SplitResult, urlsplit

from docassist.core import clock
from docassist.core.errors import (
    GraphAddressRefused,
    GraphVersionEnded,
    GraphVersionInvalid,
    IdNotDigits,
    IdWrongLength,
    NotAChoice,
    NumberOutOfRange,
    QuietHoursInvalid,
    RegionUnknown,
    TextTooLong,
    TimeZoneUnknown,
)
from docassist.services.office import graph_versions

GRAPH_HOST = "graph.facebook.com"
GRAPH_URL = f"https://{GRAPH_HOST}"
_ID_LENGTHS = (15, 16)
_YES = frozenset({"on", "true", "yes", "1"})
_NO = frozenset({"off", "false", "no", "0"})

Parse = Callable[[str, object, date], object]
"""The setting's name, what was written (text, or a value of the right kind already), and today."""


@dataclass(frozen=True)
class QuietHours:
    """No message leaves from ``start`` until ``end``, in the clinic's time; over midnight if ``end`` is earlier."""

    start: time
    end: time

    def __str__(self) -> str:
        return f"{self.start:%H:%M}-{self.end:%H:%M}"

    def contain(self, moment: time) -> bool:
        if self.start < self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


def switch(name: str, written: object, today: date) -> bool:
    if isinstance(written, bool):
        return written
    word = _word(written)
    if word not in _YES | _NO:
        raise NotAChoice(field=name, choices="on, off")
    return word in _YES


def one_of(choices: Iterable[str]) -> Callable[[str, object, date], str]:
    known = tuple(choices)

    def parse(name: str, written: object, today: date) -> str:
        if _word(written) not in known:
            raise NotAChoice(field=name, choices=", ".join(known))
        return _word(written)

    return parse


def number(lowest: int, highest: int) -> Callable[[str, object, date], int]:
    def parse(name: str, written: object, today: date) -> int:
        digits = str(written) if type(written) is int else _digits(written)
        if not digits.isdecimal() or len(digits) > 9 or not lowest <= int(digits) <= highest:
            raise NumberOutOfRange(field=name, lowest=lowest, highest=highest)
        return int(digits)

    return parse


def whatsapp_id(name: str, written: object, today: date) -> str:
    """15 or 16 digits, spaced as they are read out; empty while there is none."""
    digits = _digits(written)
    if digits and not digits.isdecimal():
        raise IdNotDigits(field=name)
    if digits and len(digits) not in _ID_LENGTHS:
        raise IdWrongLength(field=name, found=len(digits))
    return digits


def graph_address(name: str, written: object, today: date) -> str:
    """Meta's host over https, or an address on this computer for trials; nothing else ever gets a token from us."""
    text = str(written).strip()
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise GraphAddressRefused(field=name, address=GRAPH_URL) from None
    host = parts.hostname or ""
    is_meta = parts.scheme == "https" and host == GRAPH_HOST and port in (None, 443) and parts.path in ("", "/")
    is_here = parts.scheme in ("http", "https") and _is_loopback(host)
    if not (_is_plain(text, parts) and (is_meta or is_here)):
        raise GraphAddressRefused(field=name, address=GRAPH_URL)
    return GRAPH_URL if is_meta else f"{parts.scheme}://{parts.netloc.lower()}{parts.path.rstrip('/')}"


def graph_version(name: str, written: object, today: date) -> str:
    version = graph_versions.normal(str(written))
    if version is None:
        raise GraphVersionInvalid(field=name, example=graph_versions.DEFAULT)
    if graph_versions.look_up(version, today).is_over:
        raise GraphVersionEnded(field=name, version=version, example=graph_versions.DEFAULT)
    return version


def quiet_hours(name: str, written: object, today: date) -> QuietHours | None:
    if written is None or isinstance(written, QuietHours):
        return written
    text = _digits(written).replace("–", "-").replace("—", "-")
    if text.lower() in _NO:
        return None
    try:
        start, end = (_time_of_day(part) for part in text.split("-"))
    except ValueError:
        raise QuietHoursInvalid(field=name) from None
    if start == end:
        raise QuietHoursInvalid(field=name)
    return QuietHours(start, end)


def region(name: str, written: object, today: date) -> str:
    """A country by its two letters, one that has telephone numbers."""
    from phonenumbers import SUPPORTED_REGIONS

    code = _word(written).upper()
    if code not in SUPPORTED_REGIONS:
        raise RegionUnknown(field=name)
    return code


def time_zone(name: str, written: object, today: date) -> str:
    try:
        return clock.zone(str(written).strip()).key
    except TimeZoneUnknown:
        raise TimeZoneUnknown(field=name) from None


def line(most: int) -> Callable[[str, object, date], str]:
    """Text as typed, up to a length."""

    def parse(name: str, written: object, today: date) -> str:
        text = str(written)
        if len(text) > most:
            raise TextTooLong(field=name, most=most, found=len(text))
        return text

    return parse


def fold_digits(text: str) -> str:
    """The same text with every script's digits as 0 to 9."""
    return "".join(str(unicodedata.decimal(letter, letter)) for letter in text)


def _word(written: object) -> str:
    return written.strip().lower() if isinstance(written, str) else str(written).lower()


def _digits(written: object) -> str:
    """Without spaces and invisible marks, which come along when a number is copied."""
    visible = (letter for letter in str(written) if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return fold_digits("".join(visible))


def _time_of_day(text: str) -> time:
    hour, _, minute = text.partition(":")
    if not (1 <= len(hour) <= 2 and hour.isascii() and hour.isdecimal() and len(minute) in (0, 2)):
        raise ValueError(text)
    return time(int(hour), int(minute or 0))


def _is_plain(text: str, parts: SplitResult) -> bool:
    """Nothing in it that two readers of addresses could read in two ways."""
    odd = any(letter.isspace() or not letter.isprintable() or letter in "\\@?#%" for letter in text)
    return text.isascii() and not odd and "//" not in parts.path and ".." not in parts.path


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
