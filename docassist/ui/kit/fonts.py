"""The typefaces, shipped with the program so that a name in any of our scripts looks the same on every computer.

Registering a file costs a fraction of a millisecond, for the system maps it and nothing is read until a glyph is
drawn; so all of them are registered before the first window.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILIES = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Devanagari", "Noto Sans Hebrew", "Noto Emoji")
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "fonts"


@lru_cache(maxsize=1)
def load() -> tuple[str, ...]:
    """Register every typeface, once; the names of those that cannot be read, for the log. The window opens anyway."""
    files = sorted(FOLDER.glob("*.ttf"))
    refused = tuple(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0)
    QFontDatabase.addApplicationEmojiFontFamily("Noto Emoji")
    return refused


@lru_cache(maxsize=64)
def font(size: int = 13, weight: int = 400, spacing: float = 0.0) -> QFont:
    """A font of ours. Treat it as frozen: copies are cheap, this one is shared."""
    made = QFont()
    made.setFamilies(list(FAMILIES))
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if spacing:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return made


@lru_cache(maxsize=64)
def metrics(size: int = 13, weight: int = 400, spacing: float = 0.0) -> QFontMetricsF:
    """The measures of that font's first family, whatever script falls back."""
    return QFontMetricsF(font(size, weight, spacing))


@lru_cache(maxsize=8)
def metrics_of(family: str, size: int = 13) -> QFontMetricsF:
    """The measures of one family by itself."""
    made = QFont(family)
    made.setPixelSize(size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return QFontMetricsF(made)
