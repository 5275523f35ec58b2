"""Lists: rows painted by delegates with the same strokes as the widgets, so that ten thousand of them cost nothing.

A model gives each row's facts as one frozen dataclass under ``ROW``; the delegate paints them. What is cut has a
tooltip, always as plain text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from docassist.ui.kit.avatar import draw_avatar
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.paint import Strip, focus_ring, lines, middle, panel
from docassist.ui.kit.scroll import ScrollBar
from docassist.ui.kit.text import (
    BODY,
    SECONDARY,
    Run,
    Style,
    draw_text,
    line_height,
    natural_width,
)
from docassist.ui.kit.tips import show_tip

ROW = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the facts of a row."""

Index = QModelIndex | QPersistentModelIndex


@dataclass
class Look:
    """How a row is to be painted: where, in which direction, and what the reader's hand is doing with it."""

    painter: QPainter
    rect: QRectF
    rtl: bool
    selected: bool
    hovered: bool
    focused: bool

    def strip(self, before: float = 12, after: float = 12) -> Strip:
        """The row with its padding taken off."""
        strip = Strip(self.rect, rtl=self.rtl)
        strip.start(before)
        strip.end(after)
        return strip


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row, its hover, its selection and the focus ring; subclasses paint what stands in it."""

    height = 40
    inset = 8
    radius = 8

    def paint_row(self, look: Look, facts: Any) -> bool:
        """Paint the facts; say whether anything was cut."""
        raise NotImplementedError

    def tip(self, facts: Any) -> str:
        """The whole text of a row that was cut."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        look = self._look(painter, option)
        if look.selected:
            panel(painter, look.rect, self.radius, "selection")
        elif look.hovered:
            panel(painter, look.rect, self.radius, "hover")
        self.paint_row(look, index.data(ROW))
        if look.focused:
            focus_ring(painter, look.rect, self.radius)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self.height)

    def _look(self, painter: QPainter, option: QStyleOptionViewItem) -> Look:
        state = QStyle.StateFlag
        flags: QStyle.StateFlag = option.state
        return Look(
            painter=painter,
            rect=QRectF(option.rect).adjusted(self.inset, 0, -self.inset, 0),
            rtl=option.direction == Qt.LayoutDirection.RightToLeft,
            selected=bool(flags & state.State_Selected),
            hovered=bool(flags & state.State_MouseOver),
            focused=bool(flags & state.State_HasFocus) and ringed(option.widget),
        )

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        cut = self._is_cut(option, index.data(ROW))
        show_tip(event.globalPos(), self.tip(index.data(ROW)) if cut else "", view)
        return True

    def _is_cut(self, option: QStyleOptionViewItem, facts: Any) -> bool:
        """Paint it once more where nobody looks: the painting alone knows what found room."""
        scratch = QPixmap(1, 1)
        painter = QPainter(scratch)
        cut = self.paint_row(self._look(painter, option), facts)
        painter.end()
        return cut


class ListView(QListView):
    """A list of rows of one height, with our scroll bar and no frame.

    Signals (Qt's): ``activated`` by Enter or double click, ``clicked``.
    """

    def __init__(self, model: QAbstractItemModel, delegate: RowDelegate, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAutoFillBackground(False)
        watch(self)
        watch(self.viewport())
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setModel(model)


@dataclass(frozen=True)
class PatientLine:
    """A patient as a list shows her."""

    name: str
    about: str
    """Age, sex and number, as in ``34 y, F · PT-00482``."""
    note: str = ""
    """What stands at the end of the second line: the next visit, or the last."""
    now: bool = False
    """The note is about this very moment."""
    allergic: bool = False
    match: int = 0
    """How many letters of the name were typed into the search."""


class PatientRow(RowDelegate):
    """Avatar, name with the letters that were typed, age and number, the red triangle, the next visit."""

    height = 56

    def paint_row(self, look: Look, facts: Any) -> bool:
        if not isinstance(facts, PatientLine):
            return False
        strip = look.strip()
        draw_avatar(look.painter, middle(strip.start(36, 12), 36, 36), facts.name)
        name = BODY
        first, second = lines(strip.rest(), line_height(facts.name, name), line_height(facts.about, SECONDARY))
        cut = self._paint_name(look, first, facts, 600 if look.selected else 500)
        return self._paint_about(look, second, facts) or cut

    def _paint_name(self, look: Look, rect: QRectF, facts: PatientLine, weight: int) -> bool:
        strip = Strip(rect, rtl=look.rtl)
        if facts.allergic:
            draw_icon(look.painter, "alert", middle(strip.end(16, 6), 16, 16), "failed")
        runs = (Run(facts.name[: facts.match], 700, "accent"), Run(facts.name[facts.match :], weight))
        return draw_text(look.painter, strip.rest(), runs if facts.match else runs[1:], BODY, rtl=look.rtl).cut

    def _paint_about(self, look: Look, rect: QRectF, facts: PatientLine) -> bool:
        strip = Strip(rect, rtl=look.rtl)
        note = Style(size=12, weight=600, tone="accent") if facts.now else SECONDARY
        if facts.note:
            place = strip.end(natural_width(facts.note, note), 8)
            draw_text(look.painter, place, facts.note, note, rtl=look.rtl, align="end")
        return draw_text(look.painter, strip.rest(), facts.about, SECONDARY, rtl=look.rtl).cut

    def tip(self, facts: Any) -> str:
        return f"{facts.name}\n{facts.about}" if isinstance(facts, PatientLine) else ""
