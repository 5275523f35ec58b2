"""Phone numbers as E.164, and for each that cannot be one the reason in words.

People type numbers with spaces, brackets, Arabic or Devanagari digits, copied marks that nobody sees, and with or
without the country. What is kept is one spelling, so that the same phone is the same text everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import ModuleType

from docassist.core.errors import InvalidPhone, PhoneInvalidForRegion, PhoneNotANumber, PhoneTooLong, PhoneTooShort

FEWEST_DIGITS = 4
MOST_DIGITS = 17  # fifteen by E.164, and the two zeros that stand for a plus
_SEPARATORS = frozenset(" .()[]/_·•~")
_COUNTRY_CODE = re.compile(r"[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{1,3}")


@dataclass(frozen=True)
class Phone:
    """A number that can be called. Make one with ``parse``; a number out of the database needs no second look."""

    e164: str

    @property
    def digits(self) -> str:
        return self.e164.removeprefix("+")

    @property
    def national(self) -> str:
        """As people at home write it: 06 93 95 52 30."""
        return _formatted(self.e164, "NATIONAL")

    @property
    def international(self) -> str:
        """Grouped for display: +212 6 93 95 52 30."""
        return _formatted(self.e164, "INTERNATIONAL")

    @property
    def region(self) -> str | None:
        """The country, such as MA; nothing for the few numbers that belong to none."""
        library = _library()
        found: str | None = library.region_code_for_number(library.parse(self.e164))
        return found

    def __str__(self) -> str:
        return self.e164


def parse(text: str, region: str) -> Phone:
    """The phone that ``text`` means to somebody in ``region``; otherwise the reason why it is none."""
    typed = _plain(text)
    digits = typed.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()):
        raise PhoneNotANumber
    if len(digits) < FEWEST_DIGITS:
        raise PhoneTooShort
    if len(digits) > MOST_DIGITS:
        raise PhoneTooLong
    return _judged(typed, region.upper())


def mask(e164: str) -> str:
    """What a log may hold of a number: its country and its last two digits."""
    digits = e164.removeprefix("+")
    if not (digits.isascii() and digits.isdigit()) or len(digits) < FEWEST_DIGITS + 3:
        return "•••"
    country = _country_code(digits)
    return f"+{country}{'•' * (len(digits) - len(country) - 2)}{digits[-2:]}"


def is_region(code: str) -> bool:
    """Whether there are phone numbers in a country with this two-letter code."""
    return code in _library().SUPPORTED_REGIONS


def regions() -> tuple[str, ...]:
    """The countries that have telephone numbers, by their two letters."""
    return tuple(sorted(_library().SUPPORTED_REGIONS))


def country_code(region: str) -> int:
    """What a country's numbers begin with after the plus."""
    code: int = _library().country_code_for_region(region)
    return code


def region_name(code: str, language: str = "en") -> str:
    """The country's name in the reader's language; the code itself when nobody named it."""
    from babel import Locale, UnknownLocaleError

    try:
        names: Mapping[str, str] = Locale.parse(language, sep="-").territories
    except (UnknownLocaleError, ValueError):
        names = Locale("en").territories
    return names.get(code, code)


def _plain(text: str) -> str:
    """The digits as ASCII, with a plus in front when a country code follows; separators and unseen marks are gone."""
    kept = "".join(_kept(letter) for letter in _without_scheme(text))
    return f"+{kept[2:]}" if kept.startswith("00") else kept


def _without_scheme(text: str) -> str:
    stripped = text.strip()
    return stripped[4:].partition(";")[0] if stripped[:4].lower() == "tel:" else text


def _kept(letter: str) -> str:
    """A digit of any script in ASCII, nothing for what only groups or directs, anything else as it is."""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if letter in _SEPARATORS or letter.isspace() or unicodedata.category(letter) in {"Pd", "Cf"}:
        return ""
    return {"\uff0b": "+", "\u2212": "", "\uff08": "", "\uff09": ""}.get(letter, letter)


def _judged(typed: str, region: str) -> Phone:
    library = _library()
    try:
        number = library.parse(typed, region)
    except library.NumberParseException as problem:
        raise _unparsed(problem, typed, region) from None
    possible = library.ValidationResult
    match library.is_possible_number_with_reason(number):
        case possible.TOO_SHORT | possible.IS_POSSIBLE_LOCAL_ONLY:
            raise PhoneTooShort
        case possible.TOO_LONG:
            raise PhoneTooLong
    if not library.is_valid_number(number):
        known = library.region_code_for_country_code(number.country_code) if typed.startswith("+") else region
        raise _not_there(known)
    return Phone(library.format_number(number, library.PhoneNumberFormat.E164))


def _unparsed(problem: Exception, typed: str, region: str) -> InvalidPhone:
    library = _library()
    match getattr(problem, "error_type", None):
        case library.NumberParseException.TOO_SHORT_NSN | library.NumberParseException.TOO_SHORT_AFTER_IDD:
            return PhoneTooShort()
        case library.NumberParseException.TOO_LONG:
            return PhoneTooLong()
        case library.NumberParseException.INVALID_COUNTRY_CODE:
            return _not_there(f"+{_country_code(typed[1:])}" if typed.startswith("+") else region)
    return PhoneNotANumber()


def _not_there(region: str) -> PhoneInvalidForRegion:
    return PhoneInvalidForRegion(region=region_name(region), region_code=region)


def _country_code(digits: str) -> str:
    """Country codes are prefix-free: two stand alone, some have two digits, all others three."""
    found = _COUNTRY_CODE.match(digits)
    return found[0] if found else ""


def _formatted(e164: str, style: str) -> str:
    library = _library()
    shown: str = library.format_number(library.parse(e164), getattr(library.PhoneNumberFormat, style))
    return shown


def _library() -> ModuleType:
    """Loaded by the first number that needs it: a command that knows no phone starts without."""
    import phonenumbers

    return phonenumbers
