"""What is written into: a field with its label above and its help or error below.

The input is Qt's own, without a frame; ours is painted around it. An error is a sentence; it stays until it is cleared
or the text changes, and what was typed is never touched.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from docassist.ui.kit.boxes import Box, hbox, is_rtl
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fonts import font, metrics, metrics_of
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.paint import panel
from docassist.ui.kit.text import LABEL, SECONDARY, Style, for_qt, has_arabic, line_height

_ERROR = Style(size=12, tone="failed")


def paint_frame(
    painter: QPainter, rect: QRectF, *, focused: bool, wrong: bool = False, well: bool = False, enabled: bool = True
) -> None:
    """The frame of everything that takes input."""
    ground = "well" if well or not enabled else "surface"
    if focused:
        panel(painter, rect, 8, "surface", "failed" if wrong else "accent", thickness=2)
    elif wrong:
        panel(painter, rect, 8, ground, "failed", thickness=1.5)
    else:
        panel(painter, rect, 8, ground, "soft" if well else "control" if enabled else "edge")


class Frame(QWidget):
    """Paints the frame around an input and shows where the focus is."""

    def __init__(self, inside: QWidget, *, well: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside, self._well = inside, well
        self._wrong = False
        self._ends = (0, 0)
        inside.installEventFilter(self)
        self.setFocusProxy(inside)

    def pad(self, start: int, end: int) -> None:
        """The room before and after what stands in the frame."""
        self._ends = (start, end)
        layout = self.layout()
        if layout is not None:
            left, right = (end, start) if is_rtl(self) else (start, end)
            layout.setContentsMargins(left, 2, right, 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self._ends != (0, 0):
            self.pad(*self._ends)

    def set_wrong(self, wrong: bool) -> None:
        self._wrong = wrong
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_frame(
            QPainter(self),
            QRectF(self.rect()),
            focused=self._inside.hasFocus(),
            wrong=self._wrong,
            well=self._well,
            enabled=self._inside.isEnabled(),
        )


def transparent(widget: QWidget) -> None:
    """Let what is painted below an input show through."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    widget.setPalette(palette)
    widget.setFont(font())


class _Line(QLineEdit):
    """Qt's input for one line, with its text at the reader's start and on the baseline of Noto Sans."""

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setFrame(False)
        self.setPlaceholderText(placeholder)
        transparent(self)
        self._align()
        self.textChanged.connect(self._keep_baseline)

    def _keep_baseline(self, text: str) -> None:
        """Qt lifts a text by as much as Arabic letters may rise above Latin ones; the margin puts it back."""
        lifted = metrics_of("Noto Sans Arabic").ascent() - metrics().ascent() if has_arabic(text) else 0
        self.setTextMargins(0, 2 * round(lifted), 0, 0)

    def _align(self) -> None:
        flag = Qt.AlignmentFlag
        side = flag.AlignRight if is_rtl(self) else flag.AlignLeft
        self.setAlignment(side | flag.AlignAbsolute | flag.AlignVCenter)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()


class FormField(QWidget):
    """A label, an input, and a sentence below: help, or what is wrong."""

    row_alignment = Qt.AlignmentFlag.AlignTop

    def __init__(self, control: QWidget, label: str = "", help_: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help = help_
        self._error = ""
        self._label = PlainLabel(label, LABEL, elide=True)
        self._below = PlainLabel(help_, SECONDARY, wrap=True)
        self._sign = Icon("alertc", 16, "failed")
        self._control = control
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(control)
        self._foot = Box(hbox(self._sign, (self._below, 1), gap=4))
        layout.addWidget(self._foot)
        self._label.setVisible(bool(label))
        self._align_label()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._show_below()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align_label()

    def _align_label(self) -> None:
        """On an Arabic screen every label is as high as an Arabic one, so that fields side by side stay in line."""
        self._label.setMinimumHeight(line_height("ع" if is_rtl(self) else "", LABEL))

    def input(self) -> QWidget:
        """The widget that has the focus while one writes."""
        return self._control.focusProxy() or self._control

    def _introduce(self, name: str = "") -> None:
        """Tell screen readers what this is."""
        self._label.setBuddy(self.input())
        self.input().setAccessibleName(name or self._label.text())
        self.setFocusProxy(self.input())
        self._describe()

    def set_label(self, label: str) -> None:
        self._label.set_text(label)
        self._label.setVisible(bool(label))
        self.input().setAccessibleName(label)

    def set_help(self, sentence: str) -> None:
        self._help = sentence
        self._show_below()

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it back."""
        if sentence != self._error:
            self._error = sentence
            self._show_below()

    def clear_error(self) -> None:
        self.set_error("")

    @property
    def error(self) -> str:
        return self._error

    def _show_below(self) -> None:
        self._below.set_style(_ERROR if self._error else SECONDARY)
        self._below.set_text(self._error or self._help)
        self._sign.setVisible(bool(self._error))
        self._foot.setVisible(bool(self._error or self._help))
        self._mark(bool(self._error))
        self._describe()
        self.updateGeometry()

    def _mark(self, wrong: bool) -> None:
        if isinstance(self._control, Frame):
            self._control.set_wrong(wrong)

    def _describe(self) -> None:
        self.input().setAccessibleDescription(self._error or self._help)


class Field(FormField):
    """One line of text.

    Signals:
        text_changed: the text is another one, typed or set.
        submitted: Enter was pressed.
    """

    text_changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        label: str = "",
        *,
        text: str = "",
        help_: str = "",
        placeholder: str = "",
        icon: str = "",
        trail: QWidget | None = None,
        clear: bool = False,
        password: bool = False,
        well: bool = False,
        name: str = "",
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        self.edit: QLineEdit = _Line(placeholder)
        frame = Frame(self.edit, well=well)
        frame.setFixedHeight(height)
        self._inside = QHBoxLayout(frame)
        frame.pad(12 if icon else 10, 6)
        self._inside.setSpacing(6)
        if icon:
            self._inside.addWidget(Icon(icon, 18, "muted"))
        self._inside.addWidget(self.edit, 1)
        super().__init__(frame, label, help_, parent=parent)
        self._clear = self._add_clear() if clear else None
        if password:
            self._add_reveal()
        if trail is not None:
            self._inside.addWidget(trail)
        self._introduce(name or label or placeholder)
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.returnPressed.connect(self.submitted)
        self.edit.setText(for_qt(text))

    def text(self) -> str:
        return self.edit.text()

    def set_text(self, text: str) -> None:
        self.edit.setText(for_qt(text))

    def _on_text_changed(self, text: str) -> None:
        if self._clear is not None:
            self._clear.setVisible(bool(text))
        self.clear_error()
        self.text_changed.emit(text)

    def _add_clear(self) -> Button:
        button = Button(icon="x", kind="ghost", size=28, name=QCoreApplication.translate("kit", "Clear"))
        button.clicked.connect(self.edit.clear)
        button.clicked.connect(self.edit.setFocus)
        button.hide()
        self._inside.addWidget(button)
        return button

    def _add_reveal(self) -> None:
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        button = Button(icon="eye", kind="ghost", size=28, name=QCoreApplication.translate("kit", "Show what is typed"))
        button.setCheckable(True)
        mode = QLineEdit.EchoMode
        button.toggled.connect(lambda shown: self.edit.setEchoMode(mode.Normal if shown else mode.Password))
        self._inside.addWidget(button)
