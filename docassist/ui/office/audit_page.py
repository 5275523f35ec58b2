"""Settings, Audit: who did what and when, and the proof that nobody changed the record of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.clock import zone
from docassist.core.errors import Cancelled, DocAssistError
from docassist.core.events import Event, EventKind
from docassist.core.text import isolate
from docassist.services.office.audit import ChainReport
from docassist.services.office.users import User
from docassist.ui.context import Clinic, Context
from docassist.ui.kit.background import Operation, Progress
from docassist.ui.kit.boxes import STRETCH, Box, Card, hbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.dates import day_and_time
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.models import Column, PagedModel, Source, keep_place
from docassist.ui.kit.notices import Banner, EmptyState, ProgressLine
from docassist.ui.kit.paint import middle
from docassist.ui.kit.rows import ListView, Look, RowDelegate
from docassist.ui.kit.text import SECONDARY, Style, draw_text
from docassist.ui.kit.words import what_happened, what_to_do
from docassist.ui.office.event_words import SUBJECTS, Known, bad_words, event_icon, event_words, subject_words
from docassist.ui.office.settings_page import WIDE, SettingsPage

_ANY = ""
_WHEN, _WHO = 116, 150


@dataclass(frozen=True)
class Entry:
    """An event, with the names of those it is about."""

    event: Event
    words: str


@dataclass(frozen=True)
class _Line:
    when: str
    icon: str
    what: str
    who: str


class _EventRow(RowDelegate):
    height = 36

    def paint_row(self, look: Look, facts: Any) -> bool:
        if not isinstance(facts, _Line):
            return False
        strip = look.strip()
        draw_text(look.painter, strip.start(_WHEN, 8), facts.when, SECONDARY, rtl=look.rtl)
        draw_icon(look.painter, facts.icon, middle(strip.start(16, 10), 16, 16), "muted", rtl=look.rtl)
        who = strip.end(_WHO, 12)
        cut = draw_text(look.painter, who, facts.who, SECONDARY, rtl=look.rtl).cut
        return draw_text(look.painter, strip.rest(), facts.what, Style(), rtl=look.rtl).cut or cut

    def tip(self, facts: Any) -> str:
        return f"{facts.what}\n{facts.who}, {facts.when}" if isinstance(facts, _Line) else ""


@dataclass(frozen=True)
class _Known:
    """What is needed to write the lines, and the people to choose from."""

    now: datetime
    where: ZoneInfo
    users: tuple[User, ...]


def _look_up(clinic: Clinic) -> _Known:
    return _Known(clinic.clock.now(), zone(clinic.settings.clinic.time_zone), clinic.users.everybody())


class AuditPage(SettingsPage):
    tells = frozenset(EventKind)

    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Audit"), width=WIDE, scrolls=False)
        self._known: _Known | None = None
        self._operation: Operation[ChainReport] | None = None
        self._notice: QWidget | None = None
        self.about = Choice(options=_subject_options(), current=_ANY, name=translate("audit_page", "About"))
        self.person = Choice(options=_person_options(()), current=_ANY, name=translate("audit_page", "Who"))
        for choice in (self.about, self.person):
            choice.setFixedWidth(200)
            choice.chosen.connect(lambda _key: self._list_anew())
        self.verify = Button(translate("audit_page", "Verify"), icon="shield")
        self.verify.clicked.connect(self.check)
        self._notice_place = QVBoxLayout()
        filters = Box(hbox(self.about, self.person, STRETCH, self.verify, gap=8))
        self.put(filters)
        self._column.addLayout(self._notice_place)
        self.put((self._make_list(), 1))

    def _make_list(self) -> Card:
        translate = QCoreApplication.translate
        self.model = PagedModel[Entry](
            self.context.background, [Column("", self._line)], name=self._spoken, parent=self
        )
        self.view = ListView(self.model, _EventRow())
        self.view.setAccessibleName(translate("audit_page", "What happened"))
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the heads stay in line
        keep_place(self.view, self.model)
        self.view.activated.connect(self._open)
        self.model.arrived.connect(self._on_arrived)
        self.model.failed.connect(self._on_failed)
        self._nothing = EmptyState(
            "eye",
            translate("audit_page", "Nothing here"),
            translate("audit_page", "Nothing of this kind has happened yet."),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        head = hbox(
            _head(translate("audit_page", "When"), _WHEN + 8),
            (_head(translate("audit_page", "What")), 1),
            _head(translate("audit_page", "Who"), _WHO),
        )
        return Card(Box(head, pad=(10, 30, 8, 20), rules=("bottom",), rule_tone="soft"), 4, (self._stack, 1), 4, pad=1)

    # --- what is shown ----------------------------------------------------------------------------------------------

    def reload(self) -> None:
        clinic = self.context.clinic
        self.look(lambda _actor, _progress: _look_up(clinic), self._show_known)

    def _show_known(self, known: _Known) -> None:
        first = self._known is None
        if first or (self._known is not None and self._known.users != known.users):
            self.person.set_options(_person_options(known.users), self.person.current())
        self._known = known
        if first:
            self._list_anew()
        else:
            self.model.refresh()

    def _list_anew(self) -> None:
        try:
            self.model.show(self._source(self.context.actor))
        except DocAssistError as nobody:
            self.context.tell(nobody)

    def _source(self, actor: Actor) -> Source[Entry]:
        clinic, about, person = self.context.clinic, self.about.current() or None, self.person.current() or None
        people = {user.id: user.name for user in self._known.users} if self._known else {}

        def fetch(before: int | None, limit: int) -> Sequence[Entry]:
            found = clinic.events.list(actor, before_id=before, limit=limit, subject=about, actor_id=person)
            return _with_names(clinic, actor, found, people)

        return Source(fetch, place=lambda entry: entry.event.id, identity=lambda entry: entry.event.id)

    def _line(self, entry: Entry) -> _Line:
        assert self._known is not None  # noqa: S101 - nothing is listed before it is known
        when = day_and_time(entry.event.at, self._known.where, self._known.now)
        return _Line(when, event_icon(entry.event), entry.words, entry.event.actor_name)

    def _spoken(self, entry: Entry) -> str:
        line = self._line(entry)
        return f"{line.what}, {line.who}, {line.when}"

    def _on_arrived(self) -> None:
        self._stack.setCurrentWidget(self.view if self.model.items else self._nothing)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._show_notice(Banner(what_happened(failure), what_to_do(failure)))

    def _open(self, index: QModelIndex) -> None:
        """A patient's line leads to the record."""
        entry = self.model.item(index.row())
        if entry is not None and entry.event.subject == "patient" and self.context.navigator.has("patients"):
            self.context.navigator.open("patients", entry.event.subject_id)

    # --- the proof --------------------------------------------------------------------------------------------------

    def check(self) -> None:
        """Look at every event from the first to the last."""
        audit, title = self.context.clinic.audit, QCoreApplication.translate("audit_page", "Looking at every event")
        line = ProgressLine(title)
        self._show_notice(line)
        self.verify.setEnabled(False)

        def job(actor: Actor, progress: Progress) -> ChainReport:
            return audit.verify(actor, lambda done, total: progress(done, total, ""))

        operation = self.work(job, self._on_report, failed=self._on_stopped, title=title)
        if operation is not None:
            operation.progressed.connect(line.set_progress)
            line.cancelled.connect(operation.cancel)

    def _on_report(self, report: ChainReport) -> None:
        translate = QCoreApplication.translate
        self.verify.setEnabled(True)
        if report.first_bad is not None:
            title = translate("audit_page", "The record of what happened is not as DocAssist wrote it.")
            advice = translate(
                "errors", "Keep the data folder and its backups as they are, and ask who could reach them."
            )
            words = f"{bad_words(report.first_bad)} {advice}"
            self._show_notice(Banner(title, words))
            return
        words = translate("audit_page", "Events looked at: {count}. Each is as it was written.")
        count = QLocale().toString(report.events)
        title = translate("audit_page", "Nothing was tampered with.")
        self._show_notice(Banner(title, words.format(count=count), icon="shield", tone="delivered"))

    def _on_stopped(self, failure: DocAssistError) -> None:
        self.verify.setEnabled(True)
        cancelled = isinstance(failure, Cancelled)
        self._show_notice(None if cancelled else Banner(what_happened(failure), what_to_do(failure)))

    @property
    def verdict(self) -> str:
        """What the last proof said."""
        notice = self._notice
        return f"{notice.accessibleName()} {notice.accessibleDescription()}" if isinstance(notice, Banner) else ""

    def _show_notice(self, notice: QWidget | None) -> None:
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            self._notice_place.addWidget(notice)


def _with_names(clinic: Clinic, actor: Actor, events: Sequence[Event], people: dict[str, str]) -> tuple[Entry, ...]:
    """Each event with its sentence; called in the background."""
    ids = {event.subject_id for event in events if event.subject == "patient"}
    found = clinic.patients.named(actor, ids) if ids and actor.may(Permission.PATIENTS_READ) else {}
    named = {one.id: f"{isolate(one.name)} ({isolate(one.label)})" for one in found.values()}
    known = Known(named, {user_id: isolate(name) for user_id, name in people.items()})
    return tuple(Entry(event, event_words(event, known)) for event in events)


def _subject_options() -> list[Option]:
    everything = Option(_ANY, QCoreApplication.translate("audit_page", "About everything"))
    return [everything, *(Option(subject, subject_words(subject)) for subject in SUBJECTS)]


def _person_options(users: Sequence[User]) -> list[Option]:
    everybody = Option(_ANY, QCoreApplication.translate("audit_page", "By everybody"))
    return [everybody, *(Option(user.id, user.name) for user in users)]


def _head(words: str, width: int = 0) -> PlainLabel:
    label = PlainLabel(words, Style(size=12, weight=500, tone="muted"), elide=True)
    if width:
        label.setFixedWidth(width)
    return label
