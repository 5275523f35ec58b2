"""The words a patient agrees to. Versions are never changed once in use: the ledger refers to them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

OWN_VERSION = "own"
"""The version of words that are the clinic's own and not one of ours."""

_FILE = Path(__file__).resolve().parents[2] / "resources" / "consent.json"


@dataclass(frozen=True)
class Wording:
    """What was agreed to, word for word."""

    text: str
    version: str
    language: str


@cache
def current() -> Mapping[str, Wording]:
    """The words now in use, by language."""
    newest = json.loads(_FILE.read_text(encoding="utf-8"))["versions"][-1]
    return MappingProxyType(
        {language: Wording(text, newest["version"], language) for language, text in newest["wordings"].items()}
    )
