"""Every sentence of the screen is in Qt Linguist's files, translated well, and compiled; each check notices its fault."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from docassist.core.words import LANGUAGES
from tests import word_rules as rules
from tests.word_rules import RULES, Rule
from tools import words
from tools.words import FOLDER, Forms, Message

FILES = {language: FOLDER / f"docassist_{language}.ts" for language in words.FORMS}


@pytest.fixture(scope="module")
def extracted() -> tuple[Message, ...]:
    return words.extract(words.sources())


@pytest.fixture(scope="module")
def translated() -> dict[str, dict[Message, Forms]]:
    return {language: words.read(file) for language, file in FILES.items()}


# --- every sentence is seen ------------------------------------------------------------------------------------------


def written(source: str) -> Iterator[Message]:
    """The sentences that a Python file marks, as Python itself reads it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and _called(node.func) in {"translate", "QT_TRANSLATE_NOOP"}:
            texts = [one.value for one in node.args[:3] if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            if len(texts) >= 2:
                yield Message(*texts)


def _called(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def test_the_extractor_sees_what_python_sees(extracted: tuple[Message, ...]) -> None:
    marked = {message for file in words.sources() for message in written(file.read_text("utf-8"))}
    assert marked
    assert set(extracted) == marked


def test_every_sentence_says_where_it_belongs(extracted: tuple[Message, ...]) -> None:
    assert [message.source for message in extracted if not message.context] == []


@pytest.mark.parametrize(
    "source",
    [
        'tr = QCoreApplication.translate\ntr("desk", "Lock the screen")',
        "f\"{QCoreApplication.translate('desk', 'Lock')} (L)\"",
        'QCoreApplication.translate("desk", "%n day(s)", None, days.count)',
    ],
)
def test_a_sentence_that_the_extractor_takes_for_another_is_noticed(tmp_path: Path, source: str) -> None:
    file = tmp_path / "room.py"
    file.write_text(source, "utf-8")
    assert set(words.extract([file])) != set(written(source))


# --- the files are of today ------------------------------------------------------------------------------------------


def test_there_is_a_file_for_each_language() -> None:
    assert sorted(words.FORMS) == sorted(LANGUAGES)
    assert sorted(file.name for file in FOLDER.glob("*.ts")) == sorted(file.name for file in FILES.values())


@pytest.mark.parametrize("language", FILES)
def test_the_file_is_what_the_command_would_write(
    language: str, extracted: tuple[Message, ...], translated: dict[str, dict[Message, Forms]], tmp_path: Path
) -> None:
    again = tmp_path / "again.ts"
    words.write(again, language, words.merged(language, extracted, translated[language]))
    same = again.read_text("utf-8") == FILES[language].read_text("utf-8")
    assert same, f"run “python3 dev.py words” and translate what is new in docassist_{language}.ts"


@pytest.mark.parametrize("language", FILES)
def test_what_is_loaded_is_made_from_the_file(language: str, tmp_path: Path) -> None:
    again = tmp_path / "again.qm"
    words.compile_(FILES[language], again)
    assert again.read_bytes() == FILES[language].with_suffix(".qm").read_bytes(), "run “python3 dev.py words”"


def test_a_changed_translation_is_another_file_to_load(tmp_path: Path) -> None:
    made = []
    for text in ("Verrouiller", "Fermer"):
        words.write(tmp_path / "words.ts", "fr", {Message("desk", "Lock"): (text,)})
        words.compile_(tmp_path / "words.ts", tmp_path / "words.qm")
        made.append((tmp_path / "words.qm").read_bytes())
    assert made[0] != made[1]


def test_a_new_sentence_waits_and_an_old_one_leaves(tmp_path: Path) -> None:
    kept, gone, new = (Message("desk", text) for text in ("Lock", "Unlock", "Log out"))
    years = Message("desk", "%n y")
    found = words.merged("ar", [kept, new, years], {kept: ("قفل",), gone: ("فتح",), years: ("سنة",)})
    assert found == {kept: ("قفل",), new: ("",), years: ("",) * 6}

    file = tmp_path / "words.ts"
    words.write(file, "ar", found)
    assert words.read(file) == {kept: ("قفل",), new: ("",), years: ("",)}
    assert file.read_text("utf-8").count('type="unfinished"') == 2


def test_english_keeps_only_what_counts() -> None:
    years, lock = Message("desk", "%n y"), Message("desk", "Lock")
    assert words.merged("en", [years, lock], {}) == {years: ("", "")}


def test_any_text_survives_its_file(tmp_path: Path) -> None:
    message = Message("desk", '“{name}” & <Co>, it\'s "new"', "a comment")
    said = {message: ("«\u00a0{name}\u00a0» & <Co>\u202f: \u206614/05\u2069 'ici' \"là\"",)}
    file = tmp_path / "words.ts"
    words.write(file, "fr", said)
    assert words.read(file) == said
    assert not {"\u00a0", "\u202f", "\u2066"} & set(file.read_text("utf-8"))


# --- the translations are good ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_translation_keeps_the_rule(rule: Rule, translated: dict[str, dict[Message, Forms]]) -> None:
    wrong = [
        f"{language}, {message.context}: {message.source!r} {fault}"
        for language, found in translated.items()
        for message, forms in found.items()
        for fault in rule(language, message, forms)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("rule", "language", "english", "forms"),
    [
        (rules.finished, "fr", "Lock", ("",)),
        (rules.finished, "ar", "%n y", ("%n سنة", "%n سنوات")),
        (rules.placeholders, "fr", "PIN of {name}", ("Code PIN de {nom}",)),
        (rules.placeholders, "ar", "%1 of %2", ("%1 من",)),
        (rules.placeholders, "fr", "%n y", ("un an", "%n ans")),
        (rules.placeholders, "ar", "%n y", ("سنة", "سنة", "سنتان", "سنوات", "%n سنة", "%n سنة")),
        (rules.plain_text, "fr", "Lock", ("<b>Verrouiller</b>",)),
        (rules.plain_text, "fr", "Lock", ("Verrouiller&nbsp;!",)),
        (rules.script, "ar", "Lock", ("Lock",)),
        (rules.script, "hi", "Lock", ("قفل",)),
        (rules.digits, "ar", "4 to 12 digits", ("من ٤ إلى ١٢ رقمًا",)),
        (rules.digits, "hi", "4 to 12 digits", ("४ से १२ अंक",)),
        (rules.ending, "fr", "Saved.", ("Enregistré",)),
        (rules.ending, "fr", "Restore…", ("Restaurer...",)),
        (rules.ending, "hi", "Saved.", ("सहेजा गया.",)),
        (rules.ending, "ar", "Save", ("حفظ.",)),
        (rules.edges, "fr", "Save", ("Enregistrer ",)),
        (rules.edges, "fr", ", ", (",",)),
        (rules.typography, "fr", "Go live?", ("Passer en réel ?",)),
        (rules.typography, "fr", "Language: {language}", ("Langue: {language}",)),
        (rules.typography, "fr", "today", ("aujourd'hui",)),
        (rules.direction, "ar", "For example 21:00-08:00, or off", ("مثلًا 21:00-08:00، أو off",)),
        (rules.direction, "ar", "Add --help to see what it takes.", ("أضف --help لترى ما يقبله.",)),
        (rules.direction, "ar", "Go live?", ("الوضع الفعلي?",)),
        (rules.short, "fr", "Lock", ("Verrouiller l’écran de cet ordinateur",)),
    ],
)
def test_a_bad_translation_is_noticed(rule: Rule, language: str, english: str, forms: Forms) -> None:
    assert len(list(rule(language, Message("desk", english), forms))) == 1
