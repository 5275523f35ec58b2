"""Several lines of text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from docassist.ui.kit.boxes import is_rtl
from docassist.ui.kit.fields import FormField, Frame, transparent
from docassist.ui.kit.fonts import metrics
from docassist.ui.kit.scroll import ScrollBar
from docassist.ui.kit.text import for_qt, leads_right


class _Editor(QPlainTextEdit):
    """Grows with its text, from a few lines to many."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__()
        self._least, self._most = least, most
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBar(ScrollBar(Qt.Orientation.Vertical, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(4)
        transparent(self)
        self.viewport().setAutoFillBackground(False)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.textChanged.connect(self._align)
        self._align()
        self.textChanged.connect(self.updateGeometry)

    def _align(self) -> None:
        """Qt's plain editor leaves every text at the left; ours starts where its first letter starts."""
        start = self.document().firstBlock().text()
        flag = Qt.AlignmentFlag
        right = leads_right(start) if start else is_rtl(self)
        wanted = (flag.AlignRight if right else flag.AlignLeft) | flag.AlignAbsolute
        option = self.document().defaultTextOption()
        if option.alignment() != wanted:
            option.setAlignment(wanted)
            self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()

    def sizeHint(self) -> QSize:
        line = metrics().lineSpacing()
        shown = min(max(self._least, int(self.document().size().height())), self._most)
        return QSize(240, round(line * shown) + 8)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())


class TextArea(FormField):
    """Several lines of text.

    Signals:
        text_changed: the text is another one, typed or set.
    """

    text_changed = Signal()

    def __init__(
        self,
        label: str = "",
        *,
        text: str = "",
        help_: str = "",
        placeholder: str = "",
        lines: tuple[int, int] = (3, 8),
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = _Editor(*lines)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        frame = Frame(self.edit)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(7, 4, 7, 4)
        inside.addWidget(self.edit)
        super().__init__(frame, label, help_, parent=parent)
        self._introduce(name or label or placeholder)
        self.edit.setPlainText(for_qt(text))
        self.edit.textChanged.connect(self._on_text_changed)

    def text(self) -> str:
        return self.edit.document().toRawText().replace("\u2029", "\n")  # toPlainText would lose non-breaking spaces

    def set_text(self, text: str) -> None:
        self.edit.setPlainText(for_qt(text))

    def _on_text_changed(self) -> None:
        self.clear_error()
        self.text_changed.emit()
