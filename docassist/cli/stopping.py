"""SIGTERM and Ctrl+C end a command cleanly: its transaction is rolled back or committed, and it still answers."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any, NoReturn, Self

_STOPPING = (signal.SIGTERM, signal.SIGINT)


class StopRequested(BaseException):
    """Raised in the main thread where the command stands; no ``except Exception`` swallows it."""


class Attention:
    """Listens for a request to stop until the answer is known; from then on the answer is finished and printed.

    ``asked`` is the request, whatever became of the exception: Python wraps one that comes while a class is made.
    Outside the main thread, where no signals are delivered, nothing changes.
    """

    def __init__(self) -> None:
        self.asked: signal.Signals | None = None
        self._here = threading.current_thread() is threading.main_thread()
        self._before: list[tuple[signal.Signals, Any]] = []

    def __enter__(self) -> Self:
        if self._here:
            self._before = [(number, signal.getsignal(number)) for number in _STOPPING]
            for number, handler in self._before:
                if handler is not signal.SIG_IGN:  # a shell starts background work deaf to Ctrl+C
                    signal.signal(number, self._stop)
        return self

    def end(self) -> None:
        """Nothing interrupts any more."""
        if self._here:
            for number in _STOPPING:
                signal.signal(number, signal.SIG_IGN)

    def give_back(self) -> None:
        """Somebody else listens from now on, such as the window."""
        for number, handler in self._before:
            signal.signal(number, signal.SIG_DFL if handler is None else handler)

    def __exit__(self, *_: object) -> None:
        self.give_back()

    def _stop(self, number: int, frame: FrameType | None) -> NoReturn:
        self.asked = signal.Signals(number)
        raise StopRequested
