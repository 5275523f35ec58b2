"""Plain words and aligned columns for a person at a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

from docassist.cli.answer import one_line

GAP = "  "


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Columns as wide as what stands in them; the last one is not padded."""
    lines = [list(head), *([cell(value) for value in row] for row in rows)]
    widths = [max(width(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(_row(line, widths) for line in lines)


def facts(pairs: Iterable[tuple[str, object]]) -> str:
    """One fact a line, names aligned; what is not known is left out."""
    known = [(name, cell(value)) for name, value in pairs if value not in (None, "")]
    longest = max((width(name) for name, _ in known), default=0)
    return "\n".join(f"{_pad(name, longest)}{GAP}{value}" for name, value in known)


def amount(number: int, one: str, many: str) -> str:
    """“1 patient”, “3 patients”, “no patients”."""
    if number == 0:
        return f"no {many}"
    return f"1 {one}" if number == 1 else f"{number} {many}"


def cell(value: object) -> str:
    """A value as people write it."""
    if value is None or value == "":
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return one_line(str(value))


def width(text: str) -> int:
    """Columns on a terminal: wide letters take two, marks that sit on others none."""
    return sum(_letter(letter) for letter in text)


def _letter(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _row(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = [_pad(text, wide) for text, wide in zip(cells[:-1], widths[:-1], strict=True)]
    return GAP.join([*padded, cells[-1]]).rstrip()


def _pad(text: str, wide: int) -> str:
    return text + " " * (wide - width(text))
