"""The words a patient is found by, and the words somebody looks for.

A name is found by the beginning of each of its words, with or without the Arabic article, and, from a Latin keyboard,
by its sound. A phone is found by any four digits in a row: each of its tails is a word. The number is found with and
without its PT.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from docassist.core.sound import sound
from docassist.core.text import fold, words

WORD_LENGTH = 64
MOST_WORDS = 40
MOST_TERMS = 8
FEWEST_DIGITS = 4
LARGEST_NUMBER = 2_147_483_647
_SOUND, _PHONE, _NUMBER = "~", "+", "#"  # no folded word begins with one of these
_ARTICLE = "ال"
_NUMBER_TYPED = re.compile(r"(?:pt ?)?(\d{1,10})")
_NUMBER_LABEL = re.compile(r"(?<![^ ])pt ?(\d{1,10})(?![^ ])")


@dataclass(frozen=True)
class Term:
    """One thing that must match: any word that begins with one of these does, best first."""

    beginnings: tuple[str, ...]


@dataclass(frozen=True)
class Query:
    """What somebody typed: the beginning of a name, perhaps a number, and terms that must all match."""

    name: str
    number: int | None
    terms: tuple[Term, ...]


def index_words(name: str, number: int, phone: str | None) -> frozenset[str]:
    """Every word this patient is found by."""
    digits = (phone or "").removeprefix("+")
    tails = {_PHONE + digits[start:] for start in range(len(digits) - FEWEST_DIGITS + 1)}
    named = {word for part in words(name)[:MOST_WORDS] for word in _forms(part)}
    return frozenset(word[:WORD_LENGTH] for word in named | tails | {str(number), _label_word(number)})


def parse_query(text: str) -> Query:
    """What the typed text looks for; without terms it looks for nothing."""
    folded = fold(text)
    parts = _NUMBER_LABEL.sub(rf"{_NUMBER}\1", folded).split()
    grouped = groupby(parts, key=_is_number)
    typed = [part for digits, run in grouped for part in (["".join(run)] if digits else run)]
    longest = sorted(dict.fromkeys(typed), key=len, reverse=True)[:MOST_TERMS]
    terms = (Term(_beginnings(part)) for part in longest)
    return Query(folded, patient_number(text), tuple(term for term in terms if term.beginnings))


def patient_number(text: str) -> int | None:
    """The number that PT-00482, pt 482 or 482 stands for."""
    typed = _NUMBER_TYPED.fullmatch(fold(text))
    number = int(typed[1]) if typed else 0
    return number if 0 < number <= LARGEST_NUMBER else None


def _label_word(number: int) -> str:
    return f"{_NUMBER}{number:05}"


def _forms(word: str) -> set[str]:
    """A word of a name, without its article, and how both sound when a Latin keyboard cannot write them."""
    forms = {word}
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 2:
        forms.add(word.removeprefix(_ARTICLE))
    sounds = {sound(form) for form in forms if not form.isascii()}
    return forms | {_SOUND + heard for heard in sounds if heard}


def _beginnings(part: str) -> tuple[str, ...]:
    if _is_number(part):
        return _digits(part)
    if part.startswith(_NUMBER):
        return tuple(dict.fromkeys((part, _label_word(int(part.removeprefix(_NUMBER))))))
    wanted = [part]
    if part.isascii() and (heard := sound(part)):
        wanted.append(_SOUND + heard)
    return tuple(word[:WORD_LENGTH] for word in wanted)


def _is_number(part: str) -> bool:
    return part.isascii() and part.isdigit()


def _digits(digits: str) -> tuple[str, ...]:
    """As a number or a word of digits, and as part of a phone, with or without the zeros people dial first."""
    spelled = dict.fromkeys(one for one in (digits.lstrip("0"), digits) if one)
    phones = [_PHONE + one for one in spelled] if len(digits) >= FEWEST_DIGITS else []
    return tuple(word[:WORD_LENGTH] for word in (*spelled, *phones))
