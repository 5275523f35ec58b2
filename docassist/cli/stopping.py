"""SIGTERM and Ctrl+C end a command cleanly: its transaction is rolled back or committed, and it still answers."""

from __future__ import annotations

import signal
import threading
from types import FrameType
from typing import Any, NoReturn, Self

_STOPPING = (signal.SIGTERM, signal.SIGINT)


class StopRequested(BaseException):
    """SIGTERM, raised where the command stands as Ctrl+C is; no ``except Exception`` swallows it."""


class Attention:
    """Listens for a request to stop until the answer is known; from then on the answer is finished and printed.

    Outside the main thread, where Python delivers no signals, nothing changes.
    """

    def __init__(self) -> None:
        self._here = threading.current_thread() is threading.main_thread()
        self._before: list[tuple[signal.Signals, Any]] = []

    def __enter__(self) -> Self:
        if self._here:
            self._before = [(number, signal.getsignal(number)) for number in _STOPPING]
            signal.signal(signal.SIGTERM, _stop)
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


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise StopRequested
