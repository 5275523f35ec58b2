"""What takes longer than a second: its words, how far it is, and Cancel, at the end of the strip below."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QLocale, QTimer
from PySide6.QtWidgets import QWidget

from docassist.core.text import isolate
from docassist.ui.kit.background import Background, Operation
from docassist.ui.kit.boxes import hbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.text import Style

PATIENCE_MS = 1000


class Activity(QWidget):
    """Shows the oldest operation that has a title and is not done within a second."""

    def __init__(self, background: Background, *, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__()
        self._patience_ms = patience_ms
        self._shown: Operation[object] | None = None
        self._slow: list[Operation[object]] = []
        self._young: list[tuple[Operation[object], QDeadlineTimer]] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_grown)
        self._words = PlainLabel("", Style(size=12, tone="muted"), elide=True)
        self._cancel = Button(QCoreApplication.translate("Activity", "Cancel"), kind="quiet", size=28)
        self._cancel.clicked.connect(self._on_cancel)
        self.setLayout(hbox(self._words, 8, self._cancel))
        self.hide()
        background.began.connect(self._on_began)
        background.ended.connect(self._on_ended)
        for operation in background.operations:
            self._on_began(operation)

    @property
    def words(self) -> str:
        return self._words.text()

    def _on_began(self, operation: Operation[object]) -> None:
        if operation.title:
            self._young.append((operation, QDeadlineTimer(self._patience_ms)))
            if not self._timer.isActive():
                self._timer.start(self._patience_ms)

    def _on_grown(self) -> None:
        """Whatever has been going on for so long is slow; the rest gets its time."""
        self._slow += [operation for operation, deadline in self._young if deadline.hasExpired()]
        self._young = [(operation, deadline) for operation, deadline in self._young if not deadline.hasExpired()]
        if self._young:
            self._timer.start(max(1, int(self._young[0][1].remainingTime())))
        self._show_oldest()

    def _on_ended(self, operation: Operation[object]) -> None:
        self._young = [(young, deadline) for young, deadline in self._young if young is not operation]
        if operation in self._slow:
            self._slow.remove(operation)
            self._show_oldest()

    def _show_oldest(self) -> None:
        oldest = self._slow[0] if self._slow else None
        if oldest is self._shown:
            return
        if self._shown is not None:
            self._shown.progressed.disconnect(self._on_progress)
        self._shown = oldest
        self.setVisible(oldest is not None)
        if oldest is not None:
            oldest.progressed.connect(self._on_progress)
            self._cancel.setEnabled(True)
            self._words.set_text(f"{oldest.title}…")

    def _on_progress(self, done: int, total: int, text: str) -> None:
        if self._shown is None:
            return
        share = QLocale().toString(round(100 * done / total)) if total else ""
        parts = [self._shown.title, isolate(text) if text else ""]
        words = " · ".join(part for part in parts if part)
        template = QCoreApplication.translate("Activity", "{what}, {share} %")
        self._words.set_text(template.format(what=words, share=share) if share else f"{words}…")

    def _on_cancel(self) -> None:
        if self._shown is not None:
            self._cancel.setEnabled(False)
            self._shown.cancel()
            self._words.set_text(QCoreApplication.translate("Activity", "Stopping…"))
