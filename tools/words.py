"""What the screen says, for Qt Linguist: taken out of the source, kept for the translators, compiled for the program.

`python3 dev.py words` brings every docassist_LANGUAGE.ts up to date: a new sentence waits there unfinished, one that is
gone from the source is dropped, everything else stays as it was translated. Then each is compiled to the .qm beside it.

Qt's own merge is left aside: it guesses a translation for a sentence that was merely changed, and in Python it cannot
tell a sentence with a plural. Here a sentence has one if it says %n. English has a file for these alone.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from unicodedata import category

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "docassist"
FOLDER = SOURCES / "resources" / "translations"

FORMS = {"en": 2, "fr": 2, "hi": 2, "ar": 6}
"""How many forms a word takes beside a number: one and more; in Arabic none, one, two, few, many, hundreds."""

Forms = tuple[str, ...]


@dataclass(frozen=True, order=True)
class Message:
    """A sentence of the source; ``comment`` tells apart what English says alike."""

    context: str
    source: str
    comment: str = ""

    @property
    def counts(self) -> bool:
        return "%n" in self.source


def extract(files: Iterable[Path]) -> tuple[Message, ...]:
    """Every sentence that Qt's extractor finds in these files."""
    with tempfile.TemporaryDirectory(prefix="docassist-words-") as folder:
        listed, found = Path(folder, "files.txt"), Path(folder, "found.ts")
        listed.write_text("\n".join(map(str, files)), "utf-8")
        _run("pyside6-lupdate", "-silent", "-locations", "none", f"@{listed}", "-ts", str(found))
        return tuple(sorted(read(found)))


def sources(folder: Path = SOURCES) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def read(ts: Path) -> dict[Message, Forms]:
    """The sentences of a file and how they are translated; an unfinished one has an empty form."""
    root = ET.parse(ts).getroot()
    return dict(_messages(root))


def _messages(root: ET.Element) -> Iterator[tuple[Message, Forms]]:
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for one in context.iter("message"):
            message = Message(name, one.findtext("source", ""), one.findtext("comment", ""))
            said = one.find("translation")
            forms = [] if said is None else said.findall("numerusform") or [said]
            unfinished = said is None or said.get("type") == "unfinished"
            yield message, ("",) if unfinished else tuple(form.text or "" for form in forms)


def merged(language: str, found: Iterable[Message], known: Mapping[Message, Forms]) -> dict[Message, Forms]:
    """The sentences of the source, each with the translation that is known, or with empty forms."""
    wanted = [message for message in found if message.counts or language != "en"]
    empty = {message: ("",) * (FORMS[language] if message.counts else 1) for message in wanted}
    return {
        message: known[message] if len(known.get(message, ())) == len(forms) else forms
        for message, forms in empty.items()
    }


def write(ts: Path, language: str, translated: Mapping[Message, Forms]) -> None:
    """The file as Qt Linguist would write it, without places in the source, so that a change is only what changed."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>", f'<TS version="2.1" language="{language}">']
    for context in sorted({message.context for message in translated}):
        lines += ["<context>", f"    <name>{_escaped(context)}</name>"]
        for message in sorted(one for one in translated if one.context == context):
            lines += _entry(message, translated[message])
        lines.append("</context>")
    ts.write_text("\n".join([*lines, "</TS>", ""]), "utf-8")


def _entry(message: Message, forms: Forms) -> Iterator[str]:
    mark = "" if all(forms) else ' type="unfinished"'
    yield '    <message numerus="yes">' if message.counts else "    <message>"
    yield f"        <source>{_escaped(message.source)}</source>"
    if message.comment:
        yield f"        <comment>{_escaped(message.comment)}</comment>"
    if message.counts:
        yield f"        <translation{mark}>"
        yield from (f"            <numerusform>{_escaped(form)}</numerusform>" for form in forms)
        yield "        </translation>"
    else:
        yield f"        <translation{mark}>{_escaped(forms[0])}</translation>"
    yield "    </message>"


_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}


def _escaped(text: str) -> str:
    """Spaces that do not break, and marks of direction, can be seen in the file."""
    unseen = {one: f"&#x{ord(one):x};" for one in text if ord(one) > 0x7F and category(one) in {"Zs", "Cf"}}
    return "".join((_ENTITIES | unseen).get(one, one) for one in text)


def compile_(ts: Path, qm: Path) -> None:
    """What the program loads."""
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(program: str, *arguments: str) -> None:
    path = shutil.which(program, path=Path(sys.executable).parent) or program
    subprocess.run([path, *arguments], check=True)


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    found = extract(sources())
    for language in FORMS:
        ts = FOLDER / f"docassist_{language}.ts"
        translated = merged(language, found, read(ts) if ts.exists() else {})
        write(ts, language, translated)
        compile_(ts, ts.with_suffix(".qm"))
        waiting = sum(not all(forms) for forms in translated.values())
        print(f"{language}: {len(translated)} sentences, {waiting} of them not translated yet")
    return 0


if __name__ == "__main__":
    sys.exit(main())
