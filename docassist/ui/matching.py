"""Which letters of a name were found by what was typed, for the accent in lists of matches."""

from __future__ import annotations

import re

from docassist.core.text import fold
from docassist.ui.kit.text import Run

_WORD = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")


def marked(text: str, typed: str, *, weight: int = 500) -> tuple[Run, ...]:
    """The text, with the beginnings of words that were typed in the accent."""
    wanted = fold(typed).split()
    runs: list[Run] = []
    end = 0
    for word in _WORD.finditer(text):
        length = _typed_letters(word.group(), wanted)
        if length:
            runs += [Run(text[end : word.start()], weight), Run(word.group()[:length], 700, "accent")]
            end = word.start() + length
    runs.append(Run(text[end:], weight))
    return tuple(run for run in runs if run.text)


def _typed_letters(word: str, wanted: list[str]) -> int:
    """How many letters of the word stand for what was typed; folding may make two of one, or none."""
    folded = fold(word)
    hit = max((one for one in wanted if folded.startswith(one)), key=len, default="")
    if not hit:
        return 0
    return next((length for length in range(1, len(word) + 1) if len(fold(word[:length])) >= len(hit)), 0)


def marked_digits(phone: str, typed: str, *, weight: int = 400) -> tuple[Run, ...]:
    """A phone as it is shown, with the digits that were typed in the accent, whatever spaces lie between."""
    wanted = "".join(ch for ch in fold(typed) if ch.isdigit()).lstrip("0")
    places = [found.start() for found in _DIGIT.finditer(phone)]
    start = "".join(phone[place] for place in places).rfind(wanted) if len(wanted) >= 3 else -1
    if start < 0:
        return (Run(phone, weight),)
    first, last = places[start], places[start + len(wanted) - 1] + 1
    runs = (Run(phone[:first], weight), Run(phone[first:last], 700, "accent"), Run(phone[last:], weight))
    return tuple(run for run in runs if run.text)
