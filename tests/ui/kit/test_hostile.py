"""Whatever is typed, pasted or sent is shown as letters: no file is opened, no socket, and nothing raises.

The strings name a picture that exists. Linux tells who opens it (inotify), and a listener notices who calls. A label of
Qt's own, which guesses that such a text is rich, is the seeded fault.
"""

from __future__ import annotations

import ctypes
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit.avatar import Avatar
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import KeyHint, Pill, PlainLabel
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.notices import AllergyBanner, Banner, EmptyState, ProgressLine
from docassist.ui.kit.rows import ROW, ListView, PatientLine, PatientRow
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.states import Mark
from docassist.ui.kit.text import Run
from docassist.ui.kit.textarea import TextArea
from docassist.ui.kit.tips import set_tip, show_tip
from docassist.ui.kit.toasts import Toasts
from docassist.ui.kit.toggles import Check, Chip, Segments, Switch
from tests.hostile import HOSTILE

IN_OPEN = 0x20


class Lures:
    """A picture and an address that nobody may touch, and whether somebody did."""

    def __init__(self, folder: Path) -> None:
        self.picture = folder / "lure.png"
        image = QImage(2, 2, QImage.Format.Format_RGB32)
        image.save(str(self.picture))
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._watch = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._libc.inotify_add_watch(self._watch, str(self.picture).encode(), IN_OPEN) >= 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        port = self._listener.getsockname()[1]
        self.strings = [
            f"<img src='{self.picture}'>",
            f"<img src='{self.picture.as_uri()}'>",
            f"<p style=\"background-image:url('{self.picture}')\">x</p>",
            f"<b>Savita</b><img src=http://127.0.0.1:{port}/x.png>",
            f"![x]({self.picture})",
        ]

    def touched(self) -> bool:
        try:
            opened = bool(os.read(self._watch, 4096))
        except BlockingIOError:
            opened = False
        try:
            called = self._listener.accept()[0]
        except BlockingIOError:
            return opened
        called.close()
        return True

    def close(self) -> None:
        os.close(self._watch)
        self._listener.close()


@pytest.fixture
def lures(tmp_path: Path) -> Iterator[Lures]:
    if sys.platform != "linux":
        pytest.skip("only Linux tells who opens a file")
    made = Lures(tmp_path)
    yield made
    made.close()


class OneRow(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.line = PatientLine("", "")

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return self.line if role == ROW else None


def row_of(text: str) -> QWidget:
    model = OneRow()
    model.line = PatientLine(text, text, text, allergic=True, match=2)
    view = ListView(model, PatientRow())
    model.setParent(view)
    view.setFixedSize(300, 60)
    return view


def with_error(text: str) -> QWidget:
    field = Field(text, help_=text, placeholder=text)
    field.set_error(text)
    return field


MAKERS: dict[str, Callable[[str], QWidget]] = {
    "label": PlainLabel,
    "cut label": lambda text: PlainLabel(text, elide=True),
    "wrapped label": lambda text: PlainLabel(text, wrap=True, max_lines=3),
    "runs": lambda text: PlainLabel([Run(text, 700, "failed"), Run(text)], elide=True),
    "pill": lambda text: Pill(text, icon="alert", tone="failed"),
    "keys": KeyHint,
    "mark": lambda text: Mark("check", text, "sent"),
    "avatar": Avatar,
    "button": lambda text: Button(text, icon="send", kbd="Ctrl+K"),
    "icon button": lambda text: Button(icon="plus", name=text),
    "switch": Switch,
    "check": Check,
    "chip": lambda text: Chip(text, count=3),
    "segments": lambda text: Segments([("a", text), ("b", "Mine")], "a", name=text),
    "field": lambda text: Field("Name", text=text),
    "wrong field": with_error,
    "text area": lambda text: TextArea(text, text=text, help_=text),
    "choice": lambda text: Choice(text, [Option("a", text, text)], "a"),
    "banner": lambda text: Banner(text, text),
    "allergies": lambda text: AllergyBanner([(text, text), (text, "")], text),
    "empty": lambda text: EmptyState("message", text, text),
    "progress": ProgressLine,
    "patient": row_of,
}


def show_all(texts: list[str], make: Callable[[str], QWidget]) -> None:
    for text in texts:
        widget = make(text)
        widget.resize(280, min(120, widget.sizeHint().height()))
        assert not widget.grab().isNull()


@pytest.mark.parametrize("name", MAKERS)
def test_a_hostile_text_is_only_letters(name: str, lures: Lures, qtbot: QtBot) -> None:
    show_all([*lures.strings, *HOSTILE], MAKERS[name])
    assert not lures.touched()


def test_what_floats_is_only_letters_too(lures: Lures, qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    toasts = Toasts(window)
    for text in [*lures.strings, *HOSTILE[:80]]:
        toasts.show_toast(text, undo=lambda: None)
        sheet = Sheet(window, text)
        sheet.open()
        menu = Menu(window)
        menu.add_heading(text)
        menu.add(text, lambda: None)
        menu.open_below(window)
        assert not window.grab().isNull()
        menu.dismiss()
        sheet.dismiss()
        sheet.deleteLater()
    assert not lures.touched()


def test_tooltips_are_only_letters_too(lures: Lures, qtbot: QtBot) -> None:
    label = PlainLabel("x")
    qtbot.addWidget(label)
    label.show()
    for text in [*lures.strings, *HOSTILE]:
        set_tip(label, text)
        show_tip(QPoint(10, 10), text, label)
        for tip in QApplication.topLevelWidgets():
            if tip.inherits("QTipLabel"):
                tip.grab()
    QToolTip.hideText()
    assert not lures.touched()


def test_the_lure_notices_a_label_that_guesses(lures: Lures, qtbot: QtBot) -> None:
    for text in lures.strings[:2]:
        label = QLabel(text)
        qtbot.addWidget(label)
        label.grab()
    assert lures.touched()
