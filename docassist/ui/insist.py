"""Work that has to succeed: tried again, with a pause, while the database is busy or away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from docassist.core.errors import Cancelled, DocAssistError
from docassist.ui.kit.background import Background

PAUSE_MS = 2_000

T = TypeVar("T")


class Insist(QObject, Generic[T]):
    """One kind of work. Asked for while it is under way, it is done once more afterwards; until ``Cancelled``.

    Signals:
        failed: not this time.
    """

    failed = Signal(object)

    def __init__(
        self, background: Background, work: Callable[[], T], done: Callable[[T], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._work, self._done = background, work, done
        self._under_way = False
        self._once_more = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._try)

    def ask(self) -> None:
        """Do it now."""
        if self._under_way:
            self._once_more = True
        else:
            self._try()

    def stop(self) -> None:
        """It is not tried again."""
        self._pause.stop()
        self._once_more = False

    def _try(self) -> None:
        self._pause.stop()
        self._under_way, self._once_more = True, False
        self._background.run(lambda _progress: self._work(), done=self._on_done, failed=self._on_failed, owner=self)

    def _on_done(self, result: T) -> None:
        self._under_way = False
        if self._once_more:
            self._try()
        else:
            self._done(result)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._under_way = False
        if isinstance(failure, Cancelled):
            return
        self._pause.start()
        self.failed.emit(failure)
