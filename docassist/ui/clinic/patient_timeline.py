"""What happened with a patient, newest first: a rail with a node for each entry.

Consents tell their own story out of the ledger, in the words that were written there; events tell the rest.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from docassist.core.events import Event, EventKind
from docassist.services.office.consent import Consent
from docassist.ui.kit.boxes import STRETCH, Item, hbox, is_rtl, vbox
from docassist.ui.kit.dates import day_and_time
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.paint import rule
from docassist.ui.kit.text import BODY, Run, Style

if TYPE_CHECKING:
    from docassist.ui.clinic.patient_page import Opened

NODE = 32


@dataclass(frozen=True)
class Entry:
    """One thing that happened."""

    at: datetime
    icon: str
    title: str
    who: str
    text: str = ""


def entries(opened: Opened) -> list[Entry]:
    """Everything the record knows, newest first."""
    told = [*map(_of_consent, opened.consents), *_of_events(opened.events)]
    return sorted(told, key=lambda entry: entry.at, reverse=True)


def _of_consent(consent: Consent) -> Entry:
    given = QCoreApplication.translate("timeline", "Agreed to messages on WhatsApp")
    taken = QCoreApplication.translate("timeline", "No longer agrees to messages on WhatsApp")
    assert consent.recorded_at is not None  # noqa: S101 - a line of the ledger has its moment
    title, icon = (given, "shield") if consent.granted else (taken, "xc")
    return Entry(consent.recorded_at, icon, title, consent.recorded_by, consent.how)


def _of_events(events: Iterable[Event]) -> Iterable[Entry]:
    words = {
        EventKind.PATIENT_ADDED: ("user", QCoreApplication.translate("timeline", "Registered")),
        EventKind.PATIENT_CHANGED: ("edit", QCoreApplication.translate("timeline", "Record changed")),
    }
    for event in events:
        known = words.get(EventKind(event.kind)) if event.kind in set(EventKind) else None
        if known:
            icon, title = known
            yield Entry(event.at, icon, title, event.actor_name, _fields(str(event.facts.get("fields") or "")))


def _fields(changed: str) -> str:
    """The names of the fields that were changed, as the form calls them."""
    names = {
        "name": QCoreApplication.translate("timeline", "name"),
        "sex": QCoreApplication.translate("timeline", "sex"),
        "birth_date": QCoreApplication.translate("timeline", "birth date"),
        "birth_year_only": "",
        "phone": QCoreApplication.translate("timeline", "phone"),
        "language": QCoreApplication.translate("timeline", "language"),
        "allergies": QCoreApplication.translate("timeline", "allergies"),
        "notes": QCoreApplication.translate("timeline", "notes"),
    }
    between = QCoreApplication.translate("timeline", ", ", "between changed fields")
    return between.join(filter(None, (names.get(field, "") for field in changed.split(","))))


class Timeline(QWidget):
    """The entries of one record."""

    def __init__(self, opened: Opened) -> None:
        super().__init__()
        shown = entries(opened)
        rows: list[Item] = []
        for number, entry in enumerate(shown):
            rows.append(_EntryRow(entry, opened, last=number == len(shown) - 1))
        self.setLayout(vbox(*rows))


class _EntryRow(QWidget):
    """The node, the rail down to the next one, and the words."""

    def __init__(self, entry: Entry, opened: Opened, *, last: bool) -> None:
        super().__init__()
        self._last = last
        when = day_and_time(entry.at, opened.where, opened.now)
        head = PlainLabel(
            [Run(entry.title, 600), Run(f"\u2002{when} · {entry.who}", 400, "muted", 12)], BODY, wrap=True
        )
        text = PlainLabel(entry.text, Style(tone="muted"), wrap=True) if entry.text else None
        words = vbox(6, head, 2 if text else None, text, 18)
        self.setLayout(hbox(vbox(Icon(entry.icon, 16, "muted", box=NODE, ground="quiet"), STRETCH), 12, (words, 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._last:
            painter = QPainter(self)
            x = self.width() - NODE / 2 if is_rtl(self) else NODE / 2
            rail = QRectF(x, NODE, 1, self.height() - NODE)
            rule(painter, rail.x(), rail.y(), rail.height(), "line", upright=True)
