"""Ids that may leave this computer: unguessable enough, sortable by time, and saying nothing about the clinic's size."""

from __future__ import annotations

from ulid import ULID

ID_LENGTH = 26


def new_id() -> str:
    """A fresh ULID."""
    return str(ULID())


def is_id(text: str) -> bool:
    """Whether this could be one of our ids."""
    try:
        ULID.from_str(text)
    except ValueError:
        return False
    return len(text) == ID_LENGTH
