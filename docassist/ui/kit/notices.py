"""What a screen says by itself: that a place is empty, that something is wrong, that somebody is allergic, how far it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from docassist.core.text import isolate
from docassist.ui.kit.boxes import STRETCH, Box, hbox, is_rtl, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.motion import motion
from docassist.ui.kit.paint import Strip, middle, mirrored, panel, rounded
from docassist.ui.kit.text import BODY, NAME, SECONDARY, STRONG, Run, Style, draw_text, natural_width
from docassist.ui.kit.theme import mix, tint


class EmptyState(QWidget):
    """What this place is for and what to do first."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        action: Button | None = None,
        *,
        width: int = 360,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = PlainLabel(sentence, Style(tone="muted"), wrap=True, align="centre")
        words.setFixedWidth(width)
        self.setLayout(
            vbox(
                STRETCH,
                hbox(STRETCH, Icon(icon, 24, "muted", box=56, ground="quiet"), STRETCH),
                16,
                hbox(STRETCH, PlainLabel(title, STRONG, align="centre"), STRETCH),
                4,
                hbox(STRETCH, words, STRETCH),
                16 if action else None,
                hbox(STRETCH, action, STRETCH) if action else None,
                STRETCH,
            )
        )


def insist(widget: QWidget) -> None:
    """Take the height that the words need at this width: a layout that is short of room would cut them."""
    if widget.isVisible():
        widget.setMinimumHeight(widget.heightForWidth(widget.width()))


class Banner(Box):
    """Something a person must know, in the colour of its state: what happened, what to do, and the button that does it."""

    def __init__(
        self,
        title: str,
        sentence: str = "",
        *,
        icon: str = "alert",
        tone: str = "failed",
        action: Button | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._tone = tone
        words = [Run(title, 600, tone)]
        if sentence:
            words.append(Run(f"  {sentence}"))
        self._label = PlainLabel(words, BODY, wrap=True)
        around = 8 if action else 11
        super().__init__(
            hbox(Icon(icon, 18, tone), (self._label, 1), action, gap=12),
            pad=(around, 12, around, 14),
            radius=8,
            parent=parent,
        )
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)

    def showEvent(self, event: QShowEvent) -> None:
        insist(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        insist(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        border = mix("surface", self._tone, 0.42)
        panel(QPainter(self), QRectF(self.rect()), 8, tint(self._tone, 0.08), border)


class AllergyBanner(QWidget):
    """A solid red block with the word, then every substance and its reaction. It grows, and never collapses."""

    def __init__(
        self, allergies: Sequence[tuple[str, str]], checked: str = "", *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._word = QCoreApplication.translate("kit", "Allergies")
        self._label = PlainLabel("", BODY, wrap=True)
        self._checked = PlainLabel(checked, SECONDARY, elide=True)
        self._style = Style(weight=700, tone="on_failed")
        self._block = 12 + 18 + 8 + natural_width(self._word, self._style) + 14
        layout = hbox(self._block + 14, (self._label, 1), self._checked, 14, gap=12)
        layout.setContentsMargins(0, 11, 0, 11)
        self.setLayout(layout)
        self.set_allergies(allergies)

    def set_allergies(self, allergies: Sequence[tuple[str, str]], checked: str | None = None) -> None:
        runs: list[Run] = []
        for substance, reaction in allergies:
            # Each is kept apart from its neighbours: where the reader goes from right to left, a reaction would
            # otherwise slip to the next substance. Non-breaking spaces keep the two on one line.
            between = "\u2003\u2003" if runs else ""
            runs += [Run(between), Run(isolate(substance), 700, "failed")]
            runs += [Run(f"\u00a0\u00a0{isolate(reaction)}")] if reaction else []
        self._label.set_text(runs)
        if checked is not None:
            self._checked.set_text(checked)
        self.setAccessibleName(f"{self._word}: {self._label.text()}")
        insist(self)

    def showEvent(self, event: QShowEvent) -> None:
        insist(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        insist(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, rtl = QRectF(self.rect()), is_rtl(self)
        panel(painter, whole, 8, tint("failed", 0.08), mix("surface", "failed", 0.42))
        block = mirrored(QRectF(0, 0, self._block, whole.height()), whole, rtl)
        panel(painter, block, (8, 0, 0, 8), "failed", rtl=rtl)
        strip = Strip(block, rtl=rtl)
        strip.start(12)
        draw_icon(painter, "alert", middle(strip.start(18, 8), 18, 18), "on_failed")
        draw_text(painter, strip.rest(), self._word, self._style, rtl=rtl)


class _Bar(QProgressBar):
    """How far: a thin line that fills. While nobody knows how far it is, a part of it wanders."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextVisible(False)
        self.setFixedHeight(6)
        self._wander = QVariantAnimation(self)
        self._wander.setStartValue(0.0)
        self._wander.setEndValue(1.0)
        self._wander.setDuration(1600)
        self._wander.setLoopCount(-1)
        self._wander.valueChanged.connect(self.update)

    def set_progress(self, done: int, total: int) -> None:
        self.setRange(0, max(0, total))
        self.setValue(min(done, total))
        self._follow()

    def _follow(self) -> None:
        if self.maximum() == 0 and self.isVisible() and motion():
            self._wander.start()
        else:
            self._wander.stop()
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        self._follow()

    def hideEvent(self, event: QHideEvent) -> None:
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(200, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        panel(painter, whole, 3, "quiet")
        painter.setClipPath(rounded(whole, 3))
        panel(painter, mirrored(self._part(whole.width()), whole, is_rtl(self)), 3, "accent")

    def _part(self, width: float) -> QRectF:
        if self.maximum() > 0:
            return QRectF(0, 0, max(6.0, width * self.value() / self.maximum()), 6)
        place = float(self._wander.currentValue() or 0) if motion() else 0.5
        return QRectF(width * (place * 1.3 - 0.3), 0, width * 0.3, 6)


class ProgressLine(QWidget):
    """What is being done, how far it is, and a way to stop it.

    Signals:
        cancelled: a person does not want it any more.
    """

    cancelled = Signal()

    def __init__(self, title: str, *, can_cancel: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel(title, NAME, elide=True)
        self._text = PlainLabel("", SECONDARY, elide=True)
        self._bar = _Bar()
        self._bar.set_progress(0, 0)
        self._bar.setAccessibleName(title)
        self._cancel = Button(QCoreApplication.translate("kit", "Cancel"), size=28)
        self._cancel.clicked.connect(self._on_cancel)
        self.setLayout(hbox((vbox(self._title, self._text, 6, self._bar), 1), self._cancel, gap=16))
        self._cancel.setVisible(can_cancel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, total: int, text: str = "") -> None:
        """How far it is; a total of 0 means nobody knows."""
        self._bar.set_progress(done, total)
        if text:
            self._text.set_text(text)
            self._bar.setAccessibleDescription(text)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self._text.set_text(QCoreApplication.translate("kit", "Stopping…"))
        self.cancelled.emit()
