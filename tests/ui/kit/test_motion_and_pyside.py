"""Motion follows the system's wish, and PySide keeps count of its references."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from docassist.ui.kit import motion, theme
from docassist.ui.kit.motion import _Motion


class Answer:
    """What the desktop's portal replies."""

    def __init__(self, wish: tuple[str, str], value: object, *, error: bool = False) -> None:
        self._wish, self._value, self._error = wish, value, error

    def reply(self) -> Answer:
        return self

    def arguments(self) -> list[object]:
        return [self._value]

    def property(self, _name: str) -> list[str]:
        return list(self._wish)

    def isError(self) -> bool:
        return self._error

    def deleteLater(self) -> None:
        pass


APPEARANCE = ("org.freedesktop.appearance", "reduced-motion")
GNOME = ("org.gnome.desktop.interface", "enable-animations")


@pytest.mark.parametrize(
    ("answer", "still"),
    [
        (Answer(APPEARANCE, 1), True),
        (Answer(APPEARANCE, 0), False),
        (Answer(GNOME, False), True),
        (Answer(GNOME, True), False),
        (Answer(GNOME, False, error=True), False),
    ],
)
def test_the_desktops_wish_is_heard(answer: Answer, still: bool) -> None:
    made = _Motion()
    made._on_answer(answer)
    assert made.still == still


def test_asking_never_waits_and_never_fails(qtbot: QtBot) -> None:
    made = _Motion()
    assert made.wanted()
    assert made.wanted()


def test_windows_and_mac_are_asked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "_windows_animates", lambda: False)
    monkeypatch.setattr(motion, "_mac_reduces", lambda: True)
    for platform in ("win32", "darwin"):
        monkeypatch.setattr(sys, "platform", platform)
        assert not _Motion().wanted()


def lost_references(calls: int) -> int:
    """How many references to None are gone after so many calls that return nothing."""
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(calls):
        widget.update()
        widget.setObjectName("x")
    return before - sys.getrefcount(None)


def test_void_calls_do_not_steal_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 does, and kills Python 3.11 after a few thousand calls."""
    assert abs(lost_references(20_000)) < 100


def test_the_theme_can_be_changed_while_running(qapp: QApplication, qtbot: QtBot) -> None:
    look = theme.theme()
    with qtbot.waitSignal(look.changed):
        look.choose("dark")
    assert theme.colour("bg").name().upper() == "#14181D"
    assert qapp.palette().window().color() == theme.colour("bg")
    with qtbot.assertNotEmitted(look.changed):
        look.choose("dark")
    look.choose("light")
    assert theme.tint("failed") == theme.mix("surface", "failed", 0.10)
    assert theme.colour("text", 0.5).alphaF() == pytest.approx(0.5, abs=0.01)


def test_system_follows_the_system(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    look = theme.theme()
    monkeypatch.setattr(theme, "_system_is_dark", lambda: True)
    look.follow_system()
    seen = [look.dark]
    look.choose("system")
    seen.append(look.dark)
    monkeypatch.setattr(theme, "_system_is_dark", lambda: False)
    look.follow_system()
    seen.append(look.dark)
    assert seen == [False, True, False]


def test_a_person_has_always_the_same_hue() -> None:
    assert theme.avatar_hue("Savita Kulkarni") == theme.avatar_hue("Savita Kulkarni")
    hues = {theme.avatar_hue(f"Patient {number}")[0].name() for number in range(40)}
    assert len(hues) == 5


def test_the_look_is_one(qapp: QApplication) -> None:
    assert theme.theme() is theme.install(qapp, "light")
    assert isinstance(theme.theme(), QObject)
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight
