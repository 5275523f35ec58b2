"""Light or dark: which table of colours is in force, and the palette that tells Qt's own widgets.

There is one look for the whole program, as there is one QApplication. ``install`` dresses the application once;
``theme().choose`` changes the look while it runs and repaints everything.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from docassist.ui.kit import fonts, tokens

Choice = Literal["light", "dark", "system"]
Colour = str | QColor
"""A token's name, a value ``#RRGGBB``, or a colour already made."""


_SCHEMES: Mapping[Choice, Qt.ColorScheme] = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}


class Theme(QObject):
    """The look in force.

    Signals:
        changed: the table of colours is another one; widgets repaint by themselves, caches must be emptied.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "light"
        self.dark = False
        self._table: Mapping[str, str] = tokens.LIGHT

    def value(self, name: str) -> str:
        """The ``#RRGGBB`` behind a token's name."""
        return self._table[name]

    def choose(self, choice: Choice) -> None:
        """Follow this choice from now on."""
        self.choice = choice
        self._apply()

    def follow_system(self) -> None:
        """The system switched between light and dark."""
        if self.choice == "system":
            self._apply()

    def _apply(self) -> None:
        dark = self.choice == "dark" or (self.choice == "system" and _system_is_dark())
        turned = dark != self.dark
        self.dark = dark
        self._table = tokens.DARK if dark else tokens.LIGHT
        if turned:
            _resolve.cache_clear()
        app = QCoreApplication.instance()
        if isinstance(app, QApplication):
            app.styleHints().setColorScheme(_SCHEMES[self.choice])  # for what the system draws: the title bar
            palette = _palette()
            QApplication.setPalette(palette)
            QToolTip.setPalette(palette)
        if turned:
            self.changed.emit()


_theme: Theme | None = None


def theme() -> Theme:
    """The one look of this program."""
    global _theme  # noqa: PLW0603 - made on first use: a QObject at import would cost every command that never paints
    if _theme is None:
        _theme = Theme()
    return _theme


def install(app: QApplication, choice: Choice = "system") -> Theme:
    """Dress the application: Fusion, our fonts, our palette. Before the first widget, once."""
    app.setStyle("Fusion")
    fonts.load()
    app.setFont(fonts.font())
    look = theme()
    look.choose(choice)
    app.styleHints().colorSchemeChanged.connect(look.follow_system)
    return look


def colour(name: Colour, alpha: float | None = None) -> QColor:
    """The colour of that name, in a copy of its own."""
    made = QColor(name) if isinstance(name, QColor) else QColor(_resolve(name))
    if alpha is not None:
        made.setAlphaF(alpha)
    return made


def mix(below: Colour, above: Colour, share: float) -> QColor:
    """``share`` of one colour laid over another, opaque."""
    return QColor(tokens.blend(colour(below).name(), colour(above).name(), share))


def tint(name: Colour, share: float | None = None, on: Colour = "surface") -> QColor:
    """The pale ground for text in that colour."""
    if share is None:
        share = tokens.TINT_DARK if theme().dark else tokens.TINT_LIGHT
    return mix(on, name, share)


def avatar_hue(seed: str) -> tuple[QColor, QColor]:
    """Ground and letters, always the same for the same person."""
    hues = tokens.AVATARS_DARK if theme().dark else tokens.AVATARS_LIGHT
    ground, letters = hues[sum(map(ord, seed)) % len(hues)]
    return QColor(ground), QColor(letters)


def _system_is_dark() -> bool:
    app = QCoreApplication.instance()
    return isinstance(app, QApplication) and app.styleHints().colorScheme() == Qt.ColorScheme.Dark


@lru_cache(maxsize=256)
def _resolve(name: str) -> str:
    return name if name.startswith("#") else theme().value(name)


def _palette() -> QPalette:
    role = QPalette.ColorRole
    roles = {
        role.Window: "bg",
        role.WindowText: "text",
        role.Base: "surface",
        role.AlternateBase: "well",
        role.Text: "text",
        role.PlaceholderText: "muted",
        role.Button: "raised",
        role.ButtonText: "text",
        role.BrightText: "on_accent",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.ToolTipBase: "raised",
        role.ToolTipText: "text",
        role.Light: "surface",
        role.Midlight: "soft",
        role.Mid: "edge",
        role.Dark: "control",
        role.Shadow: "line",
    }
    palette = QPalette()
    for which, name in roles.items():
        palette.setColor(which, colour(name))
    faded = mix("surface", "text", 0.5)
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, faded)
    return palette
