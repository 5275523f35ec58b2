"""Ctrl+K: everybody and everything from anywhere, by the keyboard alone.

Patients are looked up in the background as one types; an answer to older letters is never shown. Actions are there at
once. The card lies inside the window, so that it mirrors, and disappears with the window's content under a lock.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docassist.core.clock import zone
from docassist.core.errors import DocAssistError
from docassist.core.text import isolate
from docassist.services.clinic.patient_records import PatientListItem
from docassist.ui.actions import Action
from docassist.ui.clinic.patient_words import about
from docassist.ui.context import Context
from docassist.ui.kit.avatar import draw_avatar
from docassist.ui.kit.background import Operation
from docassist.ui.kit.boxes import column
from docassist.ui.kit.fields import Field
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import draw_keys, key_width
from docassist.ui.kit.notices import EmptyState
from docassist.ui.kit.paint import POPUP, lines, middle, panel, shadow
from docassist.ui.kit.rows import ROW, ListView, Look, RowDelegate
from docassist.ui.kit.text import BODY, SECONDARY, Run, Runs, draw_text, line_height, ltr, plain
from docassist.ui.kit.words import sentence
from docassist.ui.matching import marked, marked_digits
from docassist.ui.shell import nav

MOST_PATIENTS = 8
WIDTH = 560
_PAUSE_MS = 30
_ROWS_SHOWN = 9
_LRI, _PDI = "\u2066", "\u2069"  # around a phone of several formats


@dataclass(frozen=True)
class Hit:
    """One line: a patient or an action. ``face`` is the patient's name, ``icon`` the action's."""

    title: Runs
    act: Callable[[], object]
    note: Runs = ""
    face: str = ""
    icon: str = ""
    keys: str = ""


class _HitRow(RowDelegate):
    height = 48
    inset = 4

    def paint_row(self, look: Look, facts: Any) -> bool:
        hit: Hit = facts
        strip = look.strip()
        place = middle(strip.start(32, 12), 32, 32)
        if hit.face:
            draw_avatar(look.painter, place, hit.face)
        else:
            panel(look.painter, place, 8, "surface" if look.selected else "quiet")
            draw_icon(look.painter, hit.icon, middle(place, 18, 18), "muted", rtl=look.rtl)
        if hit.keys:
            cap = middle(strip.end(key_width(hit.keys), 12), key_width(hit.keys), 20)
            panel(look.painter, cap, 4, "surface", "line")
            draw_keys(look.painter, cap, hit.keys, "muted")
        return self._paint_words(look, strip.rest(), hit)

    @staticmethod
    def _paint_words(look: Look, rest: QRectF, hit: Hit) -> bool:
        if not hit.note:
            return draw_text(look.painter, rest, hit.title, BODY, rtl=look.rtl).cut
        title, note = plain(hit.title), plain(hit.note)
        first, second = lines(rest, line_height(title, BODY), line_height(note, SECONDARY))
        cut = draw_text(look.painter, first, hit.title, BODY, rtl=look.rtl).cut
        return draw_text(look.painter, second, hit.note, SECONDARY, rtl=look.rtl).cut or cut

    def tip(self, facts: Any) -> str:
        return f"{plain(facts.title)}\n{plain(facts.note)}".strip()


class _Hits(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []

    def set(self, hits: Sequence[Hit]) -> None:
        self.beginResetModel()
        self.hits = list(hits)
        self.endResetModel()

    def hit(self, row: int) -> Hit | None:
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == ROW:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{plain(hit.title)} {plain(hit.note)}".strip()
        return None


@dataclass(frozen=True)
class Found:
    """A patient as the search found them, with everything that takes time already worked out."""

    patient: PatientListItem
    phone: str
    today: date


class Palette(QWidget):
    """The card, over the whole of its host so that a click beside it closes it.

    Signals:
        closed: it is gone, and the focus is where it was.
    """

    closed = Signal()

    def __init__(self, host: QWidget, context: Context) -> None:
        super().__init__(host)
        self._host, self._context = host, context
        self._operation: Operation[tuple[Found, ...]] | None = None
        self._patients: tuple[Found, ...] = ()
        self._found_for = ""
        self._failure: DocAssistError | None = None
        self._entered = False
        self._return_to: QWidget | None = None
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._search)
        host.installEventFilter(self)
        self.hide()

    def _build(self) -> None:
        words = QCoreApplication.translate("Palette", "Search patients and actions")
        self.field = Field(placeholder=words, icon="search", name=words, height=44)
        self.field.text_changed.connect(self._on_typed)
        self.field.edit.installEventFilter(self)
        self._hits = _Hits()
        self.list = ListView(self._hits, _HitRow())
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda index: self._take(index.row()))
        self.list.setAccessibleName(QCoreApplication.translate("Palette", "Found"))
        self._empty = QWidget()
        QVBoxLayout(self._empty).setContentsMargins(0, 0, 0, 0)
        self._card = column(self.field, 6, (self.list, 1), (self._empty, 1), pad=(8, 8, 8, 8))
        self._card.setParent(self)
        self._empty.hide()

    # --- opening and closing ----------------------------------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Show it with everything that can be done, ready to be typed into."""
        if self.isHidden():
            self._return_to = QApplication.focusWidget()
        self._patients, self._found_for, self._failure = (), "", None
        self.setGeometry(self._host.rect())
        self.field.set_text(text)
        self._show_hits()
        self.show()
        self.raise_()
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    def close_again(self) -> None:
        """Let go of everything that was typed and found."""
        if self.isHidden():
            return
        self._pause.stop()
        self._let_go()
        self.hide()
        self.field.set_text("")
        self._patients = ()
        self._hits.set(())
        if self._return_to is not None and self._return_to.isVisible():
            self._return_to.setFocus(Qt.FocusReason.PopupFocusReason)
        self._return_to = None
        self.closed.emit()

    # --- typing and finding -----------------------------------------------------------------------------------------

    def _on_typed(self, _text: str) -> None:
        self._let_go()
        self._failure, self._entered = None, False
        if self.text and self._may_find_patients():
            self._pause.start()
        else:
            self._patients = ()
        self._show_hits()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._hits.rowCount()

    def hit(self, row: int) -> Hit:
        return self._hits.hits[row]

    @property
    def text(self) -> str:
        return self.field.text().strip()

    @property
    def searching(self) -> bool:
        """Whether an answer is on its way."""
        return self._pause.isActive() or self._operation is not None

    def _may_find_patients(self) -> bool:
        return self._context.navigator.has("patients")

    def _let_go(self) -> None:
        if self._operation is not None:
            self._operation.forget()
            self._operation = None

    def _search(self) -> None:
        text = self.text
        try:
            actor = self._context.actor
        except DocAssistError as failure:
            self._on_failed(failure)
            return
        clinic = self._context.clinic

        def find() -> tuple[Found, ...]:
            today = clinic.clock.now().astimezone(zone(clinic.settings.clinic.time_zone)).date()
            found = clinic.patients.search(actor, text, MOST_PATIENTS)
            return tuple(Found(one, one.phone.international if one.phone else "", today) for one in found)

        def show(found: tuple[Found, ...]) -> None:
            self._operation = None
            self._patients, self._found_for = found, text
            self._show_hits()
            if self._entered:
                self._take(0)

        self._operation = self._context.background.run(
            lambda _progress: find(), done=show, failed=self._on_failed, owner=self
        )

    def _on_failed(self, failure: DocAssistError) -> None:
        self._operation, self._patients, self._failure = None, (), failure
        self._show_hits()

    # --- what is shown ----------------------------------------------------------------------------------------------

    def _show_hits(self) -> None:
        actions = self._context.actions.find(self.text)
        hits = [self._patient_hit(one) for one in self._patients] + [self._action_hit(one) for one in actions]
        self._hits.set(hits)
        if hits:
            self.list.setCurrentIndex(self._hits.index(0, 0))
        self._show_empty(hidden=bool(hits) or self.searching)
        self.list.setVisible(bool(hits))
        self._place()

    def _patient_hit(self, found: Found) -> Hit:
        patient, typed = found.patient, self._found_for
        note: list[Run] = [Run(about(patient, found.today))]
        if found.phone:
            note += [Run(f" · {_LRI}"), *marked_digits(found.phone, typed), Run(_PDI)]
        title = marked(patient.name, typed)
        return Hit(title, lambda: self._context.navigator.open("patients", patient.id), tuple(note), patient.name)

    def _action_hit(self, action: Action) -> Hit:
        return Hit(marked(action.title, self.text), action.act, icon=action.icon, keys=action.keys)

    def _show_empty(self, *, hidden: bool) -> None:
        self._empty.setVisible(not hidden)
        if hidden:
            return
        layout = self._empty.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        if layout is not None:
            layout.addWidget(self._empty_state())

    def _empty_state(self) -> EmptyState:
        if self._failure is not None:
            title = QCoreApplication.translate("Palette", "The search failed")
            return EmptyState("alertc", title, sentence(self._failure))
        title = QCoreApplication.translate("Palette", "Nothing found for {text}").format(text=isolate(self.text))
        hint = QCoreApplication.translate(
            "Palette", "Try part of a name, a phone number, or a number such as {number}."
        )
        return EmptyState("search", title, hint.format(number=ltr("PT-00482")))

    def _place(self) -> None:
        """Below the search field of the top bar, as high as what is in it."""
        wide = min(WIDTH, self.width() - 32)
        rows = min(self._hits.rowCount(), _ROWS_SHOWN)
        body = 200 if self._empty.isVisibleTo(self._card) else rows * _HitRow.height
        height = min(44 + 16 + (6 + body if body else 0), self.height() - 24)
        anchor = self._anchor(wide)
        self._card.setGeometry(anchor, 6, wide, height)
        self.update()

    def _anchor(self, wide: int) -> int:
        start = min(nav.WIDTH + 16, self.width() - wide - 16)
        return self.width() - wide - start if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else start

    # --- keys, clicks, paint ----------------------------------------------------------------------------------------

    def _take(self, row: int) -> None:
        hit = self._hits.hit(row)
        if hit is not None:
            self.close_again()
            hit.act()

    def _step(self, by: int) -> None:
        count = self._hits.rowCount()
        if count:
            row = self.list.currentIndex().row()
            wanted = (row + by) % count if abs(by) == 1 else max(0, min(count - 1, row + by))
            self.list.setCurrentIndex(self._hits.index(wanted, 0))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and not self.isHidden():
            self.setGeometry(self._host.rect())
            self._place()
        if watched is self.field.edit and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
        if key in steps:
            self._step(steps[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_enter()
        elif key == Qt.Key.Key_Escape:
            self.close_again()
        elif key not in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            return False
        return True

    def _on_enter(self) -> None:
        """Take the chosen line; the first one to come, if what is shown was found by older letters."""
        if self.searching:
            self._entered = True
        else:
            self._take(self.list.currentIndex().row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.close_again()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        card = QRectF(self._card.geometry())
        shadow(painter, card, POPUP)
        panel(painter, card, 12, "raised", "line")
