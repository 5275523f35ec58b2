"""The window in English, French, Hindi and Arabic: its words are translated, none is cut, and numbers take their form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import TimeoutError as WaitedInVain

from docassist.core.age import Age
from docassist.core.errors import DatabaseBusy, ForbiddenTransition, PhoneInvalidForRegion
from docassist.core.states import MessageState
from docassist.core.words import LANGUAGES
from docassist.ui.clinic.patient_form import PatientForm
from docassist.ui.clinic.patient_words import age_words
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.dates import day_and_time_here
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.text import BODY
from docassist.ui.kit.words import sentence
from docassist.ui.office.backup_list import age_words as how_long_ago
from docassist.ui.office.settings_pages import PAGES
from docassist.ui.shell.gate import Gate, Person
from docassist.ui.shell.nav import NavItem
from docassist.ui.translation import Translation
from tests.ui.office.conftest import ADMIN, NOW, Seat
from tools import words

SIZES = ((1024, 700), (1280, 800))
Speak = Callable[[str], set[str]]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Change the language, and learn which words it may put on the screen."""
    translation = Translation(qapp)

    def to(language: str) -> set[str]:
        translation.speak(language)
        read = words.read(words.FOLDER / f"docassist_{language}.ts")
        if language == "en":
            return {message.source for message in words.extract(words.sources())}
        return {form for forms in read.values() for form in forms}

    yield to
    translation.speak("en")
    translation.deleteLater()


def cut(window: QWidget, ours: set[str]) -> list[str]:
    """Our words that somebody cannot read to their end; a patient's long name may be cut."""
    found = [
        label.text()
        for label in window.findChildren(PlainLabel)
        if label.isVisible() and label.text() in ours and label.is_cut()
    ]
    found += [
        label.text()
        for label in window.findChildren(PlainLabel)
        if label.isVisible() and label.hasHeightForWidth() and label.height() < label.heightForWidth(label.width())
    ]
    found += [
        button.text()
        for button in window.findChildren(Button)
        if button.isVisible() and button.text() in ours and button.width() < button.sizeHint().width()
    ]
    return found + [item.text() for item in window.findChildren(NavItem) if item.isVisible() and item.toolTip()]


def cut_for_good(seat: Seat, ours: set[str]) -> list[str]:
    """What is still cut when everything has found its place."""
    seat.frame.grab()
    try:
        seat.qtbot.waitUntil(lambda: not cut(seat.frame, ours), timeout=2_000)
    except WaitedInVain:
        return cut(seat.frame, ours)
    return []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_in_any_room(language: str, speak: Speak, sit_down: Callable[[str], Seat]) -> None:
    ours = speak(language)
    seat = sit_down(ADMIN)
    seat.look.language = language
    wrong = {}
    for size in SIZES:
        seat.frame.resize(*size)
        for page in PAGES:
            seat.room.show_subject(page.name)
            seat.quiet()
            wrong[f"{page.name} {size}"] = cut_for_good(seat, ours)
        seat.frame.open("patients", "add")
        seat.until(lambda: seat.frame.findChildren(PatientForm))
        wrong[f"patients {size}"] = cut_for_good(seat, ours)
        seat.frame.findChildren(PatientForm)[0].dismiss()
        seat.frame.open("settings")
    assert {place: texts for place, texts in wrong.items() if texts} == {}
    assert seat.frame.layoutDirection() == (
        Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_at_the_gate(language: str, speak: Speak, seat: Seat) -> None:
    ours = speak(language)
    gate = Gate(demo_pin="1234")
    people = seat.clinic.users.everybody()
    gate.show_people([Person(one.id, one.name, one.roles, has_pin=one.has_pin) for one in people], locked_by=ADMIN)
    gate.resize(*SIZES[0])
    gate.show()
    seat.qtbot.addWidget(gate)
    gate.grab()
    assert cut(gate, ours) == []
    assert all(button.accessibleName() for button in gate.buttons)


def test_a_cut_word_is_noticed(qtbot: object, speak: Speak) -> None:
    ours = speak("fr")
    window = QWidget()
    label, button = PlainLabel("Enregistrer", BODY, elide=True, parent=window), Button("Enregistrer", parent=window)
    label.resize(40, 20)
    button.resize(40, 36)
    wrapped = PlainLabel("Rien n’est envoyé", BODY, wrap=True, parent=window)
    wrapped.resize(60, 18)
    window.show()
    assert cut(window, ours) == ["Enregistrer", "Rien n’est envoyé", "Enregistrer"]
    window.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 y", "2 y", "34 y"]),
        ("fr", ["1\u00a0an", "2\u00a0ans", "34\u00a0ans"]),
        ("hi", ["1 वर्ष", "2 वर्ष", "34 वर्ष"]),
        ("ar", ["سنة", "سنتان", "34 سنة"]),
    ],
)
def test_ages_take_the_form_of_their_number(language: str, said: list[str], speak: Speak) -> None:
    speak(language)
    assert [age_words(Age(count, "years")) for count in (1, 2, 34)] == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["2 days ago", "3 days ago"]),
        ("fr", ["il y a 2\u00a0jours", "il y a 3\u00a0jours"]),
        ("ar", ["منذ يومين", "منذ 3 أيام"]),
    ],
)
def test_days_that_passed_take_the_form_of_their_number(language: str, said: list[str], speak: Speak) -> None:
    speak(language)
    assert [how_long_ago(NOW - timedelta(days=days), NOW) for days in (2, 3)] == said


def test_arabic_counts_in_six_forms(speak: Speak) -> None:
    speak("ar")
    said = [age_words(Age(count, "days")) for count in (0, 1, 2, 3, 10, 11, 99, 100)]
    assert said == ["0 يوم", "يوم", "يومان", "3 أيام", "10 أيام", "11 يومًا", "99 يومًا", "100 يوم"]


@pytest.mark.parametrize(
    ("language", "said", "when"),
    [
        ("en", "The database is busy", "20 Nov 2026"),
        ("fr", "La base de données est occupée", "20 nov. 2026"),
        ("hi", "डेटाबेस किसी दूसरे प्रोग्राम में व्यस्त है", "20 नव॰ 2026"),
        ("ar", "قاعدة البيانات مشغولة", "20 نونبر 2026"),
    ],
)
def test_errors_and_dates_are_in_the_readers_language(language: str, said: str, when: str, speak: Speak) -> None:
    speak(language)
    assert sentence(DatabaseBusy()).startswith(said)
    assert QLocale().toString(QDate(2026, 11, 20), "d MMM yyyy") == when


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "20 Nov 2026, \u206602:33\u2069"),
        ("fr", "20 nov. 2026 à \u206602:33\u2069"),
        ("ar", "20 نونبر 2026، \u206602:33\u2069"),
    ],
)
def test_a_moment_before_the_clinic_is_open(language: str, said: str, speak: Speak) -> None:
    speak(language)
    assert day_and_time_here(QDateTime(QDate(2026, 11, 20), QTime(2, 33)).toSecsSinceEpoch()) == said


def test_a_messages_state_is_said_as_the_lists_say_it(speak: Speak) -> None:
    speak("fr")
    said = sentence(ForbiddenTransition(current=MessageState.READ, wanted=MessageState.QUEUED))
    assert "«\u00a0\u2068Lu\u2069\u00a0»" in said
    assert "«\u00a0\u2068En file\u2069\u00a0»" in said


def test_a_country_is_named_in_the_readers_language(speak: Speak) -> None:
    speak("fr")
    assert "Maroc" in sentence(PhoneInvalidForRegion(region="Morocco", region_code="MA"))
