"""One of a list, chosen from a card that drops down: Qt's combo box, painted like a field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.fields import FormField, paint_frame
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.paint import Strip, middle
from docassist.ui.kit.popup import Popup
from docassist.ui.kit.rows import ROW, ListView, Look, RowDelegate
from docassist.ui.kit.text import BODY, SECONDARY, draw_text, natural_width

_MOST = 9


@dataclass(frozen=True)
class Option:
    """One of the list: what it is for the program, its words, and a remark beside them."""

    key: str
    words: str
    note: str = ""


class _OptionRow(RowDelegate):
    height = 36
    inset = 0

    def paint_row(self, look: Look, facts: Any) -> bool:
        if not isinstance(facts, Option):
            return False
        strip = look.strip(10, 10)
        if look.selected:
            draw_icon(look.painter, "check", middle(strip.end(16, 8), 16, 16), "accent")
        if facts.note:
            place = strip.end(natural_width(facts.note, SECONDARY), 8)
            draw_text(look.painter, place, facts.note, SECONDARY, rtl=look.rtl, align="end")
        return draw_text(look.painter, strip.rest(), facts.words, BODY, rtl=look.rtl).cut

    def tip(self, facts: Any) -> str:
        return facts.words if isinstance(facts, Option) else ""


class _Combo(QComboBox):
    def __init__(self) -> None:
        super().__init__()
        self.wrong = False
        self._popup: Popup | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        options = (self.itemData(number, ROW) for number in range(min(self.count(), 40)))
        widest = max((natural_width(option.words) for option in options), default=60)
        return QSize(min(320, widest) + 48, 36)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 36)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the form scrolls; a choice must not change under a passing wheel

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4}:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        if self._popup is not None:
            return
        popup = Popup(self)
        view = ListView(self.model(), _OptionRow(), parent=popup)
        view.setCurrentIndex(self.model().index(self.currentIndex(), 0))
        view.clicked.connect(self._take)
        view.activated.connect(self._take)
        popup.body.addWidget(view)
        popup.closed.connect(self._forget)
        self._popup = popup
        rows = min(_MOST, max(1, self.count()))
        popup.open_below(self, QSize(max(self.width(), 160), rows * _OptionRow.height + 10))
        view.setFocus(Qt.FocusReason.PopupFocusReason)

    def hidePopup(self) -> None:
        if self._popup is not None:
            self._popup.dismiss()

    def _forget(self) -> None:
        self._popup = None

    def _take(self, index: QModelIndex) -> None:
        number = index.row()
        self.hidePopup()
        self.setCurrentIndex(number)
        self.activated.emit(number)

    def mousePressEvent(self, event: Any) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        paint_frame(painter, whole, focused=self.hasFocus(), wrong=self.wrong, enabled=self.isEnabled())
        strip = Strip(
            whole.adjusted(12, 0, -10, 0) if not is_rtl(self) else whole.adjusted(10, 0, -12, 0), rtl=is_rtl(self)
        )
        draw_icon(painter, "down", middle(strip.end(16, 8), 16, 16), "muted")
        option = self.currentData(ROW)
        if not isinstance(option, Option):
            draw_text(painter, strip.rest(), self.placeholderText(), BODY, tone="muted", rtl=is_rtl(self))
            return
        place = strip.start(min(natural_width(option.words), strip.rest().width()), 8)
        draw_text(painter, place, option.words, BODY, rtl=is_rtl(self))
        draw_text(painter, strip.rest(), option.note, SECONDARY, rtl=is_rtl(self))


class Choice(FormField):
    """One of a list.

    Signals:
        chosen: the key of what a person chose.
    """

    chosen = Signal(str)

    def __init__(
        self,
        label: str = "",
        options: list[Option] | None = None,
        current: str = "",
        *,
        help_: str = "",
        placeholder: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = _Combo()
        self.combo.setPlaceholderText(placeholder)
        super().__init__(self.combo, label, help_, parent=parent)
        self._introduce(name or label)
        self.set_options(options or [], current)
        self.combo.activated.connect(lambda _number: self.chosen.emit(self.current()))
        self.combo.currentIndexChanged.connect(self.clear_error)

    def set_options(self, options: list[Option], current: str = "") -> None:
        self.combo.clear()
        for option in options:
            self.combo.addItem(option.words)
            self.combo.setItemData(self.combo.count() - 1, option, ROW)
        self.set_current(current)

    def current(self) -> str:
        option = self.combo.currentData(ROW)
        return option.key if isinstance(option, Option) else ""

    def set_current(self, key: str) -> None:
        keys = [self.combo.itemData(number, ROW).key for number in range(self.combo.count())]
        self.combo.setCurrentIndex(keys.index(key) if key in keys else -1)

    def _mark(self, wrong: bool) -> None:
        self.combo.wrong = wrong
        self.combo.update()
