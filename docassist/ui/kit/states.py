"""How each state of a message looks: an icon, a word and a colour, the same in a header and in row 9,000."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from docassist.core.states import MessageState
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.icons import draw_icon, icon_width
from docassist.ui.kit.paint import Strip, middle
from docassist.ui.kit.text import Style, draw_text, line_height, natural_width


@dataclass(frozen=True)
class StateLook:
    icon: str
    word: str
    tone: str


STATES: dict[MessageState, StateLook] = {
    MessageState.HELD: StateLook("pausec", QT_TRANSLATE_NOOP("states", "Held"), "held"),
    MessageState.QUEUED: StateLook("clock", QT_TRANSLATE_NOOP("states", "Queued"), "queued"),
    MessageState.LEASED: StateLook("clock", QT_TRANSLATE_NOOP("states", "Sending next"), "queued"),
    MessageState.ON_WIRE: StateLook("send", QT_TRANSLATE_NOOP("states", "On the wire"), "sent"),
    MessageState.RETRY: StateLook("retry", QT_TRANSLATE_NOOP("states", "Retry"), "held"),
    MessageState.ACCEPTED: StateLook("check", QT_TRANSLATE_NOOP("states", "Accepted"), "sent"),
    MessageState.SENT: StateLook("check", QT_TRANSLATE_NOOP("states", "Sent"), "sent"),
    MessageState.DELIVERED: StateLook("checks", QT_TRANSLATE_NOOP("states", "Delivered"), "delivered"),
    MessageState.READ: StateLook("read", QT_TRANSLATE_NOOP("states", "Read"), "delivered"),
    MessageState.FAILED: StateLook("xc", QT_TRANSLATE_NOOP("states", "Failed"), "failed"),
    MessageState.UNKNOWN: StateLook("help", QT_TRANSLATE_NOOP("states", "Unknown"), "unknown"),
    MessageState.CANCELLED: StateLook("minusc", QT_TRANSLATE_NOOP("states", "Cancelled"), "queued"),
    MessageState.EXPIRED: StateLook("minusc", QT_TRANSLATE_NOOP("states", "Expired"), "queued"),
}


def state_word(state: MessageState) -> str:
    """The state in the reader's language."""
    return QCoreApplication.translate("states", STATES[state].word)


def mark_width(icon: str, word: str, style: Style, size: int = 16) -> int:
    return icon_width(icon, size) + 6 + natural_width(word, style)


def draw_mark(
    painter: QPainter, rect: QRectF, icon: str, word: str, style: Style, *, size: int = 16, rtl: bool = False
) -> None:
    """An icon and a word in one colour, from the start of the rectangle."""
    strip = Strip(rect, rtl=rtl)
    draw_icon(painter, icon, middle(strip.start(icon_width(icon, size), 6), size, size), style.tone, rtl=rtl)
    draw_text(painter, strip.rest(), word, style, rtl=rtl)


class Mark(QWidget):
    """An icon and a word in one colour."""

    def __init__(
        self,
        icon: str,
        word: str,
        tone: str,
        *,
        size: int = 13,
        weight: int = 500,
        icon_size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._size, self._weight, self._icon_size = size, weight, icon_size
        self._icon, self._word, self._tone = icon, word, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_mark(icon, word, tone)

    def set_mark(self, icon: str, word: str, tone: str) -> None:
        self._icon, self._word, self._tone = icon, word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def _style(self) -> Style:
        return Style(self._size, self._weight, self._tone)

    def sizeHint(self) -> QSize:
        wide = mark_width(self._icon, self._word, self._style(), self._icon_size)
        return QSize(wide, max(self._icon_size, line_height(self._word, self._style())))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_mark(
            QPainter(self),
            QRectF(self.rect()),
            self._icon,
            self._word,
            self._style(),
            size=self._icon_size,
            rtl=is_rtl(self),
        )


class StateMark(Mark):
    """The state of a message."""

    def __init__(self, state: MessageState, *, size: int = 13, parent: QWidget | None = None) -> None:
        look = STATES[state]
        super().__init__(look.icon, state_word(state), look.tone, size=size, parent=parent)

    def set_state(self, state: MessageState) -> None:
        look = STATES[state]
        self.set_mark(look.icon, state_word(state), look.tone)
