"""The end, in stages. Each is begun, waited for with a deadline while the window stays alive, and then left behind.

A stage that is not over in time is logged and does not keep the window open. Beginning twice is beginning once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QObject, QTimer, Signal

log = logging.getLogger(__name__)

_LOOK_MS = 10


@dataclass(frozen=True)
class Stage:
    """One step: its words for the person who waits, what begins it, and how one sees that it is over."""

    name: str
    words: str
    begin: Callable[[], object]
    is_over: Callable[[], bool] = field(default=lambda: True)
    seconds: float = 5.0


class Shutdown(QObject):
    """Runs the stages.

    Signals:
        told: the words of the stage that is being waited for.
        finished: all of them are behind us.
    """

    told = Signal(str)
    finished = Signal()

    def __init__(self, stages: Sequence[Stage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stages = list(stages)
        self._deadline = QDeadlineTimer()
        self._begun = False
        self.over = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)

    @property
    def begun(self) -> bool:
        return self._begun

    def begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._enter()

    def wait(self) -> None:
        """Begin, and return when it is over: for a session that ends at once. The window goes on painting."""
        self.begin()
        if not self.over:
            loop = QEventLoop()
            self.finished.connect(loop.quit)
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def _enter(self) -> None:
        """Begin stages until one has to be waited for."""
        while self._stages:
            stage = self._stages[0]
            self.told.emit(stage.words)
            try:
                stage.begin()
            except Exception:
                log.exception("%s could not be ended", stage.name)
            self._deadline = QDeadlineTimer(round(stage.seconds * 1000))
            if not stage.is_over():
                self._timer.start()
                return
            self._stages.pop(0)
        self.over = True
        self.finished.emit()

    def _look(self) -> None:
        stage = self._stages[0]
        if not stage.is_over():
            if not self._deadline.hasExpired():
                return
            log.warning("%s did not end within %.0f s", stage.name, stage.seconds)
        self._timer.stop()
        self._stages.pop(0)
        self._enter()
