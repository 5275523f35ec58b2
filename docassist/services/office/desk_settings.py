"""What one desk chose for its own screen: theme, language, where the window stood.

Read before the first frame is painted, so nothing but the standard library is imported here, and nothing here can stop
the desktop from opening: what cannot be read is as if nobody had chosen.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from docassist.core.words import LANGUAGES
from docassist.services.office import json_file

Theme = Literal["light", "dark", "system"]


@dataclass(frozen=True)
class DeskSettings:
    """``language`` None: as the user or the system has it. ``window`` is the window's own note of its place."""

    theme: Theme = "system"
    language: str | None = None
    window: str = ""


def read(path: Path) -> DeskSettings:
    """The desk's choices; never raises."""
    found = _found(path)
    usual = DeskSettings()
    theme, language, window = (found.get(name) for name in ("theme", "language", "window"))
    return DeskSettings(
        theme=next((known for known in get_args(Theme) if known == theme), usual.theme),
        language=next((known for known in LANGUAGES if known == language), None),
        window=window if isinstance(window, str) else usual.window,
    )


def save(path: Path, settings: DeskSettings) -> None:
    """Keep the choices, beside whatever a newer DocAssist keeps in the same file."""
    chosen = {"theme": settings.theme, "language": settings.language, "window": settings.window}
    json_file.write(path, {**_found(path), **chosen})


def _found(path: Path) -> dict[str, object]:
    try:
        return json_file.read(path) or {}
    except (OSError, ValueError):
        return {}
