"""The language of the screen: which one, and Qt's translators for it. Loaded before the first widget is made.

A change at run time makes the pages anew (see ``ui.desktop``): a page is written once, in the language it is made in,
instead of carrying a second copy of its words for the day somebody changes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from docassist.core.words import LANGUAGES

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
RIGHT_TO_LEFT = frozenset({"ar"})


def system_language() -> str:
    """The first of ours that the computer's owner reads, else English."""
    return first_known(tag.split("-")[0] for tag in QLocale.system().uiLanguages())


def first_known(languages: Iterable[str | None]) -> str:
    """The first of these that DocAssist speaks."""
    return next((language for language in languages if language in LANGUAGES), LANGUAGES[0])


class Translation(QObject):
    """The translators in force; one per application."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.language = LANGUAGES[0]

    def speak(self, language: str) -> None:
        """From now on what is made is made in this language. Dates and numbers follow."""
        for old in self._translators:
            self._app.removeTranslator(old)
            old.deleteLater()
        self._translators = [translator for translator in map(self._load, _files(language)) if translator]
        for translator in self._translators:
            self._app.installTranslator(translator)
        self.language = language
        QLocale.setDefault(_locale(language))
        self._turn(right=language in RIGHT_TO_LEFT)

    def _turn(self, *, right: bool) -> None:
        """In most languages nothing is to be turned at the start, and all of Qt's names need not be loaded for it."""
        if right == self._app.isRightToLeft():
            return
        from PySide6.QtCore import Qt

        self._app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)

    def _load(self, file: Path) -> QTranslator | None:
        translator = QTranslator(self)
        return translator if translator.load(str(file)) else None


def _files(language: str) -> tuple[Path, ...]:
    """Qt's own words first, so that ours win. English is what the source is written in; its file knows plurals only."""
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
    return (qt, FOLDER / f"docassist_{language}.qm") if qt.is_file() else (FOLDER / f"docassist_{language}.qm",)


def _locale(language: str) -> QLocale:
    """The computer's own locale where it speaks that language (en_IN, fr_MA), else the language's usual one.

    Always with Latin digits: phones, tokens and doses are read beside them.
    """
    system = QLocale.system()
    if system.name().split("_")[0] == language and system.zeroDigit() == "0":
        return system
    return QLocale("ar_MA" if language == "ar" else language)
