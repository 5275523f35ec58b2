"""What a good translation keeps, each rule as a function from one sentence and its translation to what is wrong with it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

from tools.words import FORMS, Forms, Message

Rule = Callable[[str, Message, Forms], Iterator[str]]

PLACEHOLDER = re.compile(r"\{\w+\}|%\d|%n")
SAID_IN_A_WORD = {"ar": (0, 1, 2)}
"""Forms in which the number itself may be a word: سنة is one year, سنتان are two."""
SCRIPTS = {
    "ar": re.compile(r"[\u0600-\u06ff]"),
    "hi": re.compile(r"[\u0900-\u097f]"),
}
KEPT = {"WhatsApp", "WhatsApp {version}", "d MMM", "d MMM yyyy"}
"""Names and patterns that are the same in another script."""
ENDS = {".": ".।", "…": "…", "?": "?؟", ":": ":"}
ISOLATED = re.compile("\u2066[^\u2069]*\u2069")
LEFT_TO_RIGHT = re.compile(r"\d[-/:]\d|--\w|`")
UNSPACED = re.compile(r"(?<![\u00a0\u202f])(?:[;?!»]|:(?!//|\d))|«(?!\u00a0)")


def finished(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """Every form that the language has is there."""
    if len(forms) != (FORMS[language] if message.counts else 1) or not all(form.strip() for form in forms):
        yield "is not finished"


def placeholders(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """What is filled in later stands in every form, as often as in English."""
    wanted = Counter(PLACEHOLDER.findall(message.source))
    for number, form in enumerate(forms):
        found = Counter(PLACEHOLDER.findall(form))
        if message.counts and number in SAID_IN_A_WORD.get(language, ()):
            found["%n"] = wanted["%n"]
        if found != wanted:
            yield f"has {sorted(found)} for {sorted(wanted)}"


def plain_text(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """No mark-up and no entities: everything on the screen is plain text."""
    if any(re.search(r"<\s*/?\w|&#?\w+;", form) for form in forms):
        yield "has mark-up"


def script(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """It is written in its own letters, not left in English."""
    words = re.search(r"[A-Za-z]{2}", PLACEHOLDER.sub("", message.source))
    known = SCRIPTS.get(language)
    if known and words and message.source not in KEPT and not all(map(known.search, forms)):
        yield "is not written in its script"


def digits(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """Latin digits everywhere: phones, tokens and doses are read beside them."""
    if any(re.search("[٠-٩۰-۹०-९]", form) for form in forms):
        yield "has digits of another script"


def ending(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """A sentence ends as one, a label as a label, and what opens a dialog with one ellipsis."""
    wanted = ENDS.get(message.source[-1], "")
    for form in forms:
        if ("..." in form) or (form[-1:] not in wanted if wanted else form[-1:] in "".join(ENDS.values())):
            yield f"ends with {form[-1:]!r} for {message.source[-1]!r}"
        elif language == "hi" and form.endswith("."):
            yield "ends with a full stop instead of a danda"


def edges(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """No space at an end where English has none; no two spaces."""
    for form in forms:
        if form[:1].isspace() or form[-1:].isspace() != message.source[-1:].isspace() or "  " in form:
            yield "has a space too many"


def typography(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """French keeps its double marks together with their word, and writes a curved apostrophe."""
    if language == "fr" and any(UNSPACED.search(form) or "'" in form for form in forms):
        yield "breaks the French rules of typography"


def direction(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """In Arabic, dates, hours and commands are isolated, else they turn round; commas and question marks are its own."""
    if language == "ar":
        rest = [ISOLATED.sub("", form) for form in forms]
        if any(LEFT_TO_RIGHT.search(text) and "http" not in text for text in rest):
            yield "has a date, hours or a command that turns round"
        if any(re.search("[,;?]", text) for text in rest):
            yield "has a Latin comma, semicolon or question mark"


def short(language: str, message: Message, forms: Forms) -> Iterator[str]:
    """Short words stand on buttons and in lists."""
    if any(len(form) > 12 + 1.7 * len(message.source) for form in forms):
        yield "is much longer than in English"


RULES: tuple[Rule, ...] = (
    finished,
    placeholders,
    plain_text,
    script,
    digits,
    ending,
    edges,
    typography,
    direction,
    short,
)
