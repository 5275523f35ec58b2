"""The Settings room: its pages in a list at the start, the chosen one beside it.

A page is listed for those who may use it, made when it is first chosen, and kept with whatever is typed in it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QStackedWidget, QStyleOptionViewItem, QWidget

from docassist.core.access import Permission
from docassist.core.errors import DocAssistError
from docassist.core.events import Event, EventKind
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.ui.actions import Action
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, hbox, vbox
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.paint import middle
from docassist.ui.kit.rows import ROW, ListView, Look, RowDelegate
from docassist.ui.kit.text import SECTION, Style, draw_text
from docassist.ui.office.settings_page import SettingsPage
from docassist.ui.office.settings_pages import PageSpec, pages_for
from docassist.ui.rooms import Order, Room

NAME = "settings"
WIDTH = 224
_PAUSE_MS = 120
"""A busy minute reads a page a few times a second, not at every event."""


@dataclass(frozen=True)
class _Line:
    title: str
    icon: str
    trouble: bool = False


class _PageRow(RowDelegate):
    height = 38
    inset = 12

    def _look(self, painter: QPainter, option: QStyleOptionViewItem) -> Look:
        look = super()._look(painter, option)
        look.rect = look.rect.adjusted(0, 1, 0, -1)
        return look

    def paint_row(self, look: Look, facts: Any) -> bool:
        if not isinstance(facts, _Line):
            return False
        strip = look.strip(12, 10)
        tone = "accent" if look.selected else "text"
        place: QRectF = middle(strip.start(18, 12), 18, 18)
        draw_icon(look.painter, facts.icon, place, "accent" if look.selected else "muted", rtl=look.rtl)
        if facts.trouble:
            draw_icon(look.painter, "alert", middle(strip.end(16, 6), 16, 16), "held")
        style = Style(weight=600 if look.selected else 500, tone=tone)
        return draw_text(look.painter, strip.rest(), facts.title, style, rtl=look.rtl).cut

    def tip(self, facts: Any) -> str:
        return facts.title if isinstance(facts, _Line) else ""


class PageList(Box):
    """The left column; the arrow keys go through it and show each page.

    Signals:
        chosen: the name of a page.
    """

    chosen = Signal(str)

    def __init__(self, specs: Iterable[PageSpec]) -> None:
        super().__init__(pad=(0, 1, 0, 0), fill="surface", rules=("end",))
        self.setFixedWidth(WIDTH)
        self._specs = list(specs)
        self._model = QStandardItemModel(self)
        for spec in self._specs:
            item = QStandardItem(spec.label)
            item.setData(_Line(spec.label, spec.icon), ROW)
            self._model.appendRow(item)
        self.view = ListView(self._model, _PageRow())
        self.view.setAccessibleName(QCoreApplication.translate("settings", "Pages of Settings"))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        title = PlainLabel(QCoreApplication.translate("rooms", "Settings"), SECTION)
        self.setLayout(vbox(Box(hbox(title, STRETCH), pad=(16, 16, 14, 24)), (self.view, 1)))
        self._apply_pad()

    def show_current(self, name: str) -> None:
        self.view.setCurrentIndex(self._model.index(self._row_of(name), 0))

    def mark_trouble(self, name: str, *, trouble: bool) -> None:
        """A triangle beside a page on which something waits to be put right."""
        row = self._row_of(name)
        spec = self._specs[row]
        self._model.item(row).setData(_Line(spec.label, spec.icon, trouble), ROW)

    def in_trouble(self, name: str) -> bool:
        facts = self._model.item(self._row_of(name)).data(ROW)
        return isinstance(facts, _Line) and facts.trouble

    def _row_of(self, name: str) -> int:
        return next((row for row, spec in enumerate(self._specs) if spec.name == name), 0)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self._specs[current.row()].name)


@dataclass(frozen=True)
class _Draft:
    """Which page was open, and what was typed and not saved on each."""

    page: str
    typed: dict[str, dict[str, str]]


class SettingsRoom(QWidget):
    """List and page."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._specs = {spec.name: spec for spec in pages_for(context.user)}
        self._made: dict[str, SettingsPage] = {}
        self._typed: dict[str, dict[str, str]] = {}
        self.list = PageList(self._specs.values())
        self._stack = QStackedWidget()
        self.setLayout(hbox(self.list, (self._stack, 1)))
        self.list.chosen.connect(self._show)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._reload)
        context.events.events_committed.connect(self._on_events)
        self.list.show_current(next(iter(self._specs)))
        self._look_for_trouble()

    @property
    def page(self) -> SettingsPage:
        """The page that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, SettingsPage)  # noqa: S101 - nothing else is ever put into the stack
        return page

    def show_subject(self, subject_id: str) -> None:
        if subject_id in self._specs:
            self.list.show_current(subject_id)

    def draft(self) -> object:
        typed = {name: page.drafts() for name, page in self._made.items()}
        shown = next(name for name, page in self._made.items() if page is self._stack.currentWidget())
        return _Draft(shown, {**self._typed, **typed})

    def take_draft(self, draft: object) -> None:
        if not isinstance(draft, _Draft):
            return
        for name, page in self._made.items():
            page.take_drafts(draft.typed.get(name, {}))
        self._typed = {name: typed for name, typed in draft.typed.items() if name not in self._made}
        self.show_subject(draft.page)

    def step_back(self) -> bool:
        """Esc leaves what the page has open, then the page for the list."""
        if self.page.step_back():
            return True
        inside = QApplication.focusWidget()
        if inside is not None and self.page.isAncestorOf(inside):
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, name: str) -> None:
        page = self._made.get(name)
        if page is None:
            page = self._made[name] = self._specs[name].make(self._context)
            page.take_drafts(self._typed.pop(name, {}))
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _on_events(self, events: list[Event]) -> None:
        kinds = {event.kind for event in events}
        if self.page.isVisible() and not kinds.isdisjoint(self.page.tells):
            self._soon.start()
        if EventKind.SETTING_CHANGED in kinds or EventKind.SECRET_REMOVED in kinds or EventKind.SECRET_STORED in kinds:
            self._look_for_trouble()

    def _reload(self) -> None:
        if self.page.isVisible():
            self.page.reload()

    def _look_for_trouble(self) -> None:
        """Live mode that cannot send is marked in the list, whoever caused it."""
        settings = self._context.clinic.settings
        self._context.background.run(
            lambda _progress: settings.live_problem() is not None,
            done=lambda found: self.list.mark_trouble("whatsapp", trouble=found),
            failed=_say_nothing,
            owner=self,
        )


def _say_nothing(_failure: DocAssistError) -> None:
    """The page itself says what cannot be read."""


def _actions(context: Context) -> Iterable[Action]:
    template = QCoreApplication.translate("settings", "Settings: {page}")
    for spec in pages_for(context.user):
        yield Action(
            f"settings.{spec.name}",
            template.format(page=spec.label),
            spec.icon,
            partial(context.navigator.open, NAME, spec.name),
            words=QCoreApplication.translate("settings", spec.words),
        )


SETTINGS = Room(
    NAME,
    QT_TRANSLATE_NOOP("rooms", "Settings"),
    "sliders",
    Order.SETTINGS,
    make=SettingsRoom,
    needs=Permission.SETTINGS_READ,
    actions=_actions,
)
