"""Settings as a JSON object in a small private file.

Read before the first frame is painted, so nothing but the standard library is imported with it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def read(path: Path) -> dict[str, object] | None:
    """The object in the file, or nothing if there is no file; ``ValueError`` or ``OSError`` if it cannot be read."""
    try:
        found = json.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return None
    except RecursionError:
        raise ValueError("nested too deep") from None
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found


def write(path: Path, content: Mapping[str, object]) -> None:
    """Put the object where the file was: a crash or a full disk leaves the old file or the new one, never half of it."""
    from docassist.services.office.whole_file import written_whole

    with written_whole(path) as file:
        file.write(json.dumps(content, indent=2).encode("ascii") + b"\n")
