"""The language of the screen: its words, its direction, its numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtWidgets import QApplication

from docassist.core.words import LANGUAGES
from docassist.ui.translation import FOLDER, Translation, first_known


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    made = Translation(qapp)
    yield made
    made.speak("en")
    made.deleteLater()


def lock() -> str:
    return QCoreApplication.translate("Desk", "Lock")


def test_a_word_changes_with_the_language_and_back(translation: Translation) -> None:
    said = {}
    for language in LANGUAGES:
        translation.speak(language)
        said[language] = lock()
    translation.speak("en")
    assert lock() == said["en"] == "Lock"
    assert len(set(said.values())) == len(LANGUAGES)


@pytest.mark.parametrize(("language", "right"), [("en", False), ("fr", False), ("hi", False), ("ar", True)])
def test_direction(qapp: QApplication, translation: Translation, language: str, right: bool) -> None:
    translation.speak(language)
    assert (qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft) is right


@pytest.mark.parametrize("language", LANGUAGES)
def test_digits_are_latin_in_every_language(translation: Translation, language: str) -> None:
    """Phones, tokens and doses are read beside them."""
    translation.speak(language)
    locale = QLocale()
    assert locale.zeroDigit() == "0"
    assert "20" in locale.toString(QDate(2026, 11, 20), QLocale.FormatType.LongFormat)
    assert locale.name().split("_")[0] == language


def test_the_first_language_we_speak_is_taken() -> None:
    assert first_known(["de", None, "hi", "fr"]) == "hi"
    assert first_known(["de"]) == "en"
    assert first_known([]) == "en"


def test_a_language_whose_file_is_gone_is_english_and_no_crash(
    translation: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    from docassist.ui import translation as module

    monkeypatch.setattr(module, "FOLDER", FOLDER / "nowhere")
    translation.speak("fr")
    assert lock() == "Lock"
