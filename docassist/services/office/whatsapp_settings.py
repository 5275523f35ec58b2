"""How this computer talks to WhatsApp: mock or live, which number, how fast, when not. Never a secret.

The file is small and meant to be read by people. What somebody wrote into it by hand is checked like everything else;
a token found there is not used, is named in a warning, and goes with the next change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from docassist.core.errors import SettingsUnreadable
from docassist.services.office import graph_versions, json_file
from docassist.services.office.setting_values import GRAPH_URL, QuietHours

_SECRET_WORDS = ("token", "secret", "password", "pin")


@dataclass(frozen=True)
class WhatsAppSettings:
    """``enabled`` False: nothing leaves the queue. ``rate_per_minute`` holds for all desks of a number together."""

    mode: Literal["mock", "live"] = "mock"
    enabled: bool = True
    phone_number_id: str = ""
    waba_id: str = ""
    graph_url: str = GRAPH_URL
    graph_version: str = graph_versions.DEFAULT
    rate_per_minute: int = 20
    quiet_hours: QuietHours | None = None


def read(path: Path) -> dict[str, object]:
    """What the file says, or nothing if there is none yet; a damaged one is refused and left as it is."""
    try:
        return json_file.read(path) or {}
    except (OSError, ValueError):
        raise SettingsUnreadable(file=path) from None


def write(path: Path, content: Mapping[str, object]) -> None:
    """Keep the settings, beside whatever a newer DocAssist keeps in the same file; secrets are left out."""
    json_file.write(path, {name: value for name, value in content.items() if not is_secret(name)})


def is_secret(name: str) -> bool:
    """Whether an entry of that name would be something that belongs in the keyring."""
    return any(word in name.lower().split("_") for word in _SECRET_WORDS)
