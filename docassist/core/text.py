"""Text as people write it: kept as typed, folded only to be found and put in order.

Folding forgets what a person at the keyboard leaves out: case, accents, Arabic vowel signs and the different seats of
hamza, the dot under a Devanagari letter, the script of a digit. What is stored and shown is never folded.
"""

from __future__ import annotations

import re
import unicodedata

_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BETWEEN_WORDS = re.compile(r"[^0-9a-z]+")
_BREAKING = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"

_TITLES = frozenset(
    ["dr", "mr", "mrs", "ms", "prof", "mme", "mlle", "डॉ", "श्री", "श्रीमती", "د", "السيد", "السيده"]
)  # folded
_JOINING = "'’‘ʼʻ`´′ʿʾ"  # O'Brien and Ba‘lawi are one word each
_NUKTA, _CHANDRABINDU, _ANUSVARA = "\u093c", "\u0901", "\u0902"
_HAMZA, _TATWEEL = "\u0621", "\u0640"

_FOLDED = str.maketrans(
    {
        **dict.fromkeys(_JOINING, ""),
        _NUKTA: "",
        _CHANDRABINDU: _ANUSVARA,
        _HAMZA: "",
        _TATWEEL: "",
        "\u0671": "\u0627",  # alef wasla
        "\u0629": "\u0647",  # ta marbuta is heard and typed as ha
        "\u0649": "\u064a",  # the final ya without dots, and the Persian ones
        "\u06cc": "\u064a",
        "\u06d2": "\u064a",
        "\u06a9": "\u0643",
        "\u06c1": "\u0647",
        "\u06be": "\u0647",
        "\u06d5": "\u0647",
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "æ": "ae",
        "œ": "oe",
        "ħ": "h",
    }
)
_UNTYPED_MARKS = (
    (0x0300, 0x036F),  # accents
    (0x0483, 0x0487),  # Cyrillic titlo
    (0x0591, 0x05C7),  # Hebrew points
    (0x0610, 0x061A),  # Arabic honorifics
    (0x064B, 0x065F),  # Arabic vowels, and the hamza and madda that decomposing sets free
    (0x0670, 0x0670),
    (0x06D6, 0x06ED),
    (0x08D3, 0x08FF),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFE20, 0xFE2F),
)


def clean(text: str) -> str:
    """As typed. Only half a character, which no database and no screen can hold, becomes the sign for a lost one."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def is_blank(text: str) -> bool:
    """Whether there is nothing to see in it."""
    return all(unicodedata.category(letter)[0] in "CZ" for letter in text)


def fold(text: str) -> str:
    """Words of letters and digits with one space between them, the way they are looked for and put in order."""
    if text.isascii():
        return _BETWEEN_WORDS.sub(" ", text.lower().translate(_FOLDED)).strip()
    spread = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return " ".join("".join(map(_folded_letter, spread.translate(_FOLDED))).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words, in the order they stand."""
    return tuple(fold(text).split())


def initials(name: str) -> str:
    """What stands in an avatar: first and last name's letters; one letter alone where letters join, as in Arabic."""
    parts = [part for part in clean(name).split() if _first_letter(part)]
    named = [part for part in parts if fold(part) not in _TITLES] or parts
    if not named:
        return ""
    first, last = _first_letter(named[0]), _first_letter(named[-1])
    if len(named) == 1 or unicodedata.bidirectional(first) == "AL":
        return first
    return first + last


def isolate(text: str, *, left_to_right: bool = False) -> str:
    """Text that keeps its own direction, or left to right for phones and file names, and disturbs nothing beside it."""
    return f"{_LRI if left_to_right else _FSI}{display(text)}{_PDI}"


def display(text: str) -> str:
    """One line that cannot turn the text around it: breaks and controls become a space, direction overrides go."""
    return _BREAKING.sub(" ", _DIRECTING.sub("", clean(text)))


def _folded_letter(letter: str) -> str:
    if letter.isascii():
        return letter if letter.isalnum() else " "
    point = ord(letter)
    if any(low <= point <= high for low, high in _UNTYPED_MARKS):
        return ""
    category = unicodedata.category(letter)
    if category == "Nd":
        return str(unicodedata.decimal(letter))
    if category == "Cf":
        return ""
    return letter if category[0] in "LMN" else " "


def _first_letter(word: str) -> str:
    found = next((letter for letter in unicodedata.normalize("NFC", word) if letter.isalpha()), "")
    return found.upper() if len(found.upper()) == 1 else found
