"""What going live needs, and how much of it is there: read from the settings and the keyring, nothing is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QVBoxLayout

from docassist.core.errors import DemoStaysMock, DocAssistError, KeyringNotSafe, KeyringUnusable
from docassist.services.office.graph_versions import GraphVersion
from docassist.ui.kit.boxes import Box, Card, Rule, hbox, vbox
from docassist.ui.kit.dates import day
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.text import NAME, SECONDARY, STRONG, Run, Style
from docassist.ui.kit.words import what_happened, what_to_do


@dataclass(frozen=True)
class Ready:
    """What is known. ``refusal`` is the service's own answer to the question whether one could go live now."""

    values: Mapping[str, object]
    token: bool
    version: GraphVersion
    refusal: DocAssistError | None


@dataclass(frozen=True)
class _Point:
    title: str
    about: str
    tone: str

    @property
    def icon(self) -> str:
        return {"delivered": "check", "held": "alert", "failed": "xc", "muted": "minusc"}[self.tone]

    @property
    def word(self) -> str:
        translate = QCoreApplication.translate
        words = {
            "delivered": translate("whatsapp", "Good"),
            "held": translate("whatsapp", "Watch"),
            "failed": translate("whatsapp", "Fix"),
            "muted": translate("whatsapp", "Missing"),
        }
        return words[self.tone]


class ReadyCard(Card):
    """The list, and in its foot how many things are missing."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        title = PlainLabel(translate("whatsapp", "What going live needs"), STRONG, wrap=True)
        about = PlainLabel(translate("whatsapp", "Looked up here, nothing is sent."), SECONDARY, wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._foot_icon = Icon("check", 16, "delivered")
        self._foot = PlainLabel("", wrap=True)
        foot = Box(hbox(self._foot_icon, (self._foot, 1), gap=8), pad=(12, 16, 12, 16), rules=("top",))
        super().__init__(Box(vbox(title, 2, about), pad=(14, 16, 12, 16), rules=("bottom",)), self._rows, foot, pad=1)
        self.points: tuple[_Point, ...] = ()

    @property
    def verdict(self) -> str:
        return self._foot.text()

    def show_ready(self, ready: Ready) -> None:
        points = tuple(_points(ready))
        if points != self.points:
            self.points = points
            while (item := self._rows.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for place, point in enumerate(points):
                if place:
                    self._rows.addWidget(Rule("soft"))
                self._rows.addWidget(_row(point))
        self._show_verdict(ready, sum(point.tone in {"failed", "muted"} for point in points))

    def _show_verdict(self, ready: Ready, missing: int) -> None:
        translate = QCoreApplication.translate
        if isinstance(ready.refusal, DemoStaysMock):
            self._foot_icon.set_icon("flask", "held")
            self._foot.set_text(
                [Run(what_happened(ready.refusal), 600), Run(f" {what_to_do(ready.refusal)}", 400, "muted")]
            )
        elif missing or ready.refusal is not None:
            live = ready.values["mode"] == "live"
            self._foot_icon.set_icon("xc" if live else "minusc", "failed" if live else "muted")
            words = translate("whatsapp", "Still missing: {count}").format(count=QLocale().toString(max(1, missing)))
            self._foot.set_text(words)
        else:
            self._foot_icon.set_icon("check", "delivered")
            live = ready.values["mode"] == "live"
            self._foot.set_text(
                translate("whatsapp", "Nothing is missing.") if live else translate("whatsapp", "Ready to go live.")
            )


def _row(point: _Point) -> Box:
    words = vbox(PlainLabel(point.title, NAME, elide=True), PlainLabel(point.about, SECONDARY, wrap=True))
    word = PlainLabel(point.word, Style(size=12, weight=600, tone=point.tone))
    icon = Icon(point.icon, 16, point.tone, box=28, tinted=True)
    return Box(hbox(icon, 12, (words, 1), 12, word), pad=(10, 16, 10, 16))


def _points(ready: Ready) -> list[_Point]:
    translate = QCoreApplication.translate
    lacking = "failed" if ready.values["mode"] == "live" else "muted"
    points = []
    for name, title in (
        ("phone_number_id", translate("whatsapp", "Phone number ID")),
        ("waba_id", translate("whatsapp", "Business account ID")),
    ):
        there = bool(ready.values[name])
        about = translate("whatsapp", "Filled in") if there else translate("whatsapp", "Not filled in yet")
        points.append(_Point(title, about, "delivered" if there else lacking))
    about = translate("whatsapp", "In the keyring") if ready.token else translate("whatsapp", "Not in the keyring yet")
    points.append(_Point(translate("whatsapp", "Access token"), about, "delivered" if ready.token else lacking))
    if isinstance(ready.refusal, KeyringUnusable | KeyringNotSafe):
        points.append(_Point(translate("whatsapp", "Keyring"), what_happened(ready.refusal), "failed"))
    points.append(_of_version(ready.version))
    return points


def version_words(version: GraphVersion) -> str:
    """How long WhatsApp answers a version of its interface."""
    translate = QCoreApplication.translate
    if version.ends is None or version.days_left is None:
        return translate("whatsapp", "WhatsApp has not said yet when this version ends.")
    if version.is_over:
        return translate("whatsapp", "WhatsApp ended this version on {day}.").format(day=day(version.ends))
    words = translate("whatsapp", "Good until {day}, days left: {count}")
    return words.format(day=day(version.ends), count=QLocale().toString(version.days_left))


def _of_version(version: GraphVersion) -> _Point:
    title = QCoreApplication.translate("whatsapp", "Graph version {name}").format(name=version.name)
    tone = "failed" if version.is_over else "held" if version.ends_soon else "delivered"
    return _Point(title, version_words(version), tone)
