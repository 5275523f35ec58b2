"""A file name from outside becomes one that is harmless on every system: never a path, a device or a disguise."""

from __future__ import annotations

import unicodedata

LONGEST_STEM, LONGEST_ENDING = 60, 10
"""Characters; with four bytes each still below the 255 bytes that file systems take."""

_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"
}
_JOINERS = {"\u200c", "\u200d"}  # Hindi and Persian words are written with them
_SIGNS = set(" .,-_()+&'")


def safe_name(suggested: str, otherwise: str = "document") -> str:
    """The last part of ``suggested`` in letters, digits and a few signs, or ``otherwise`` if nothing is left."""
    last = unicodedata.normalize("NFC", suggested).replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(character if _harmless(character) else " " for character in last)
    stem, dot, ending = " ".join(kept.split()).strip(" .").rpartition(".")
    if not dot or not stem.strip(" ."):
        stem, ending = ending, ""
    stem = stem[:LONGEST_STEM].strip(" .") or otherwise
    if stem.split(".")[0].strip().upper() in _DEVICES:
        stem = f"_{stem}"
    ending = "".join(character for character in ending if character.isalnum())[:LONGEST_ENDING]
    return f"{stem}.{ending}" if ending else stem


def _harmless(character: str) -> bool:
    return character in _SIGNS or character in _JOINERS or unicodedata.category(character)[0] in "LMN"
