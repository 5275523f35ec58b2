"""A dialog inside the window: a floating card above a scrim.

It is not a window of its own, so it opens where one looks on every system. It lies on the ground that its host stands
on, such as one user's desk, and is hidden, shown and taken apart with that. Tab stays inside, Esc goes back, Enter does
the obvious, and the focus returns to where it was.
"""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from docassist.ui.kit.boxes import STRETCH, row
from docassist.ui.kit.buttons import Button, Kind
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.paint import DIALOG, panel, shadow
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.text import SECTION
from docassist.ui.kit.theme import colour

_AIR = 24


class SheetGround(QWidget):
    """What sheets lie on. A window without one is the ground itself."""

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """Those that are open, hidden with their ground or not; the topmost last."""
        return tuple(child for child in self.children() if isinstance(child, Sheet) and child.is_open)

    @property
    def has_entries(self) -> bool:
        """Whether something was entered that would be lost with them."""
        return any(sheet.has_entries for sheet in self.sheets)


def _ground(host: QWidget) -> QWidget:
    widget: QWidget | None = host
    while widget is not None and not isinstance(widget, SheetGround):
        widget = widget.parentWidget()
    return widget or host.window()


class Sheet(QWidget):
    """One task, with its title, its content and its buttons.

    Signals:
        closed: True when the primary button did it, False when a person went back.
    """

    closed = Signal(bool)

    def __init__(self, host: QWidget, title: str, *, width: int = 480) -> None:
        self._ground = _ground(host)
        super().__init__(self._ground)
        self._ground.installEventFilter(self)
        self._open = False
        self._as_opened: list[object] = []
        self._width = width
        self._primary: Button | None = None
        self._return_to: QWidget | None = None
        self.title = title
        close = Button(icon="x", kind="ghost", size=32, name=QCoreApplication.translate("kit", "Close"))
        close.clicked.connect(self.dismiss)
        self.card = QWidget(self)
        self.card.setAccessibleName(title)
        self._head = row(
            PlainLabel(title, SECTION, elide=True), STRETCH, close, pad=(0, 16, 0, 24), height=60, rules=("bottom",)
        )
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(24, 20, 24, 20)
        self.body.setSpacing(16)
        self._content.installEventFilter(self)
        self._scroll = ScrollArea(self._content)
        self._foot = row(pad=(0, 24, 0, 24), height=68, rules=("top",))
        stack = QVBoxLayout(self.card)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        stack.addWidget(self._head)
        stack.addWidget(self._scroll, 1)
        stack.addWidget(self._foot)
        self._foot.hide()
        self.hide()

    @property
    def foot(self) -> QHBoxLayout:
        """Where the buttons are; what is put in before them stands at the start."""
        layout = self._foot.layout()
        assert isinstance(layout, QHBoxLayout)  # noqa: S101 - made by row() a few lines above
        return layout

    def set_buttons(self, words: str, act: Callable[[], object] | None = None, *, kind: Kind = "primary") -> Button:
        """Cancel, and the one button whose words say what happens. Without ``act`` it closes the sheet as done."""
        cancel = Button(QCoreApplication.translate("kit", "Cancel"))
        cancel.clicked.connect(self.dismiss)
        self._primary = Button(words, kind=kind)
        self._primary.clicked.connect(act or self.accept)
        self.foot.addStretch(1)
        self.foot.addWidget(cancel)
        self.foot.addSpacing(8)
        self.foot.addWidget(self._primary)
        self._foot.show()
        return self._primary

    def open(self) -> None:
        """Show it and take the keyboard."""
        self._open = True
        self._as_opened = self._entries()
        self._return_to = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.take_keyboard()
        if self.isVisible():  # under a lock it is not said either
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.card, self.title))

    def take_keyboard(self) -> None:
        """What is typed goes here."""
        focus = self.focusWidget()
        inside = focus if focus is not None and self.isAncestorOf(focus) else self._first()
        (inside or self.card).setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Nobody has closed it; a lock may hide it all the same."""
        return self._open

    @property
    def has_entries(self) -> bool:
        """Whether something was entered since it was opened."""
        return self._open and self._entries() != self._as_opened

    def _entries(self) -> list[object]:
        inside = self._content
        lines = [line.text() for line in inside.findChildren(QLineEdit)]
        texts = [text.toPlainText() for text in inside.findChildren(QPlainTextEdit)]
        chosen = [combo.currentIndex() for combo in inside.findChildren(QComboBox)]
        ticked = [button.isChecked() for button in inside.findChildren(QAbstractButton) if button.isCheckable()]
        return [*lines, *texts, *chosen, *ticked]

    def accept(self) -> None:
        self._close(done=True)

    def dismiss(self) -> None:
        self._close(done=False)

    def _close(self, *, done: bool) -> None:
        if not self._open:
            return
        self._open = False
        self.hide()
        back, self._return_to = self._return_to, None
        if back is not None and shiboken6.isValid(back):
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit(done)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        host_resized = event.type() == QEvent.Type.Resize and watched is self._ground
        if (host_resized or event.type() == QEvent.Type.LayoutRequest) and not self.isHidden():
            self.place()
        return False

    def place(self) -> None:
        """Cover the ground, the card in its middle."""
        self.setGeometry(self._ground.rect())
        width = min(self._width, self.width() - 2 * _AIR)
        inside = self._content
        asked = inside.heightForWidth(width) if inside.hasHeightForWidth() else inside.sizeHint().height()
        fixed = self._head.height() + (self._foot.height() if not self._foot.isHidden() else 0) + 2
        height = min(asked + fixed, self.height() - 2 * _AIR)
        self.card.setGeometry(QRect((self.width() - width) // 2, (self.height() - height) // 2, width, height))

    def _chain(self) -> list[QWidget]:
        """What Tab goes through, in its order."""
        found: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if self.isAncestorOf(widget) and policy and widget.isVisibleTo(self) and widget.isEnabled():
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _first(self) -> QWidget | None:
        """The first thing to fill in, or the button that does it."""
        inside = [widget for widget in self._chain() if self._content.isAncestorOf(widget)]
        return inside[0] if inside else self._primary

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        chain = self._chain()
        if not chain:
            return True
        current = QApplication.focusWidget()
        place = next((number for number, widget in enumerate(chain) if widget is current), None)
        step = 1 if forward else -1
        following = chain[0 if forward else -1] if place is None else chain[(place + step) % len(chain)]
        following.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        writing = isinstance(QApplication.focusWidget(), QPlainTextEdit)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif enter and self._primary is not None and (control or not writing):
            self._primary.click()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # the scrim keeps the window below out of reach

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("scrim", 0.42))
        card = QRectF(self.card.geometry())
        shadow(painter, card, DIALOG)
        panel(painter, card, 12, "surface", "line")


def confirm(
    host: QWidget,
    title: str,
    sentence: str,
    words: str,
    act: Callable[[], object],
    *,
    kind: Kind = "primary",
) -> Sheet:
    """Ask before something that cannot be undone. Where it can be undone, do it and show a toast instead."""
    sheet = Sheet(host, title, width=440)
    sheet.body.addWidget(PlainLabel(sentence, wrap=True))
    sheet.set_buttons(words, kind=kind)
    sheet.closed.connect(lambda done: act() if done else None)
    sheet.closed.connect(sheet.deleteLater)
    sheet.open()
    return sheet
