"""Work that must not hold the screen: one object runs it, and tells the screen how it went, on the screen's thread.

``Background.run`` takes a callable and returns at once. Later exactly one of ``done`` and ``failed`` is called, on the
GUI thread: never after the widget that asked is gone, never after the answer was let go, never after shutdown. An
exception nobody expected is logged and becomes a sentence with its reference. Answers are handed over a few at a time,
so that a flood of them does not hold the screen either.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from typing import Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from docassist.core.errors import Cancelled, DocAssistError

T = TypeVar("T")

THREADS = 4
_BURST = 0.008
"""How long, in seconds, answers may be handed over before the screen gets its turn."""


class Progress(Protocol):
    """Given to the work. Calling it tells the screen how far it is; it raises ``Cancelled`` when a person gave up."""

    def __call__(self, done: int, total: int, text: str = "") -> None: ...

    @property
    def cancelled(self) -> bool: ...


class Operation(QObject, Generic[T]):
    """One piece of work under way.

    Signals:
        progressed: done, total and words; total 0 while it is not known.
        ended: it is over, whatever came of it; its callback has been called.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[DocAssistError], None],
        title: str,
        owner: QObject | None,
    ) -> None:
        super().__init__()
        self.title = title
        self.running = True
        self.work = work
        self._done, self._failed, self._owner = done, failed, owner
        self._cancel = threading.Event()
        self._wanted = True

    def cancel(self) -> None:
        """Ask the work to stop. It says itself what came of that: stopped, or finished all the same."""
        self._cancel.set()

    def forget(self) -> None:
        """Nobody wants the answer any more: the work is asked to stop and nothing is called."""
        self._wanted = False
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def finish(self, result: T | None, failure: DocAssistError | None) -> None:
        """Called by Background, on the GUI thread."""
        self.running = False
        try:
            if not self._wanted or (self._owner is not None and not shiboken6.isValid(self._owner)):
                return
            if failure is not None:
                self._failed(failure)
            else:
                self._done(result)  # type: ignore[arg-type]  # None only where T is None
        finally:
            self._owner = None
            self.ended.emit()


class _Teller:
    """The ``Progress`` of one operation: keeps the newest word only, so that it can be told often."""

    def __init__(self, operation: Operation[object], post: Callable[[Callable[[], None]], None]) -> None:
        self._operation, self._post = operation, post
        self._newest: tuple[int, int, str] | None = None
        self._lock = threading.Lock()

    @property
    def cancelled(self) -> bool:
        return self._operation.cancelled

    def __call__(self, done: int, total: int, text: str = "") -> None:
        if self._operation.cancelled:
            raise Cancelled
        with self._lock:
            waiting = self._newest is not None
            self._newest = (done, total, text)
        if not waiting:
            self._post(self._tell)

    def _tell(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None and self._operation.running:
            self._operation.progressed.emit(*newest)


class Background(QObject):
    """Runs operations on a few threads of its own.

    Signals:
        began: an operation was taken on.
        ended: an operation is over.
    """

    began = Signal(object)
    ended = Signal(object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None, *, report: Callable[[Exception], DocAssistError] | None = None):
        super().__init__(parent)
        self._report = report or _report
        self._jobs: SimpleQueue[Operation[object] | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._idle = threading.Semaphore(0)
        self._running: dict[int, Operation[object]] = {}
        self._answers: deque[Callable[[], None]] = deque()
        self._posting = threading.Lock()
        self._closed = False
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[DocAssistError], None] | None = None,
        title: str = "",
        owner: QObject | None = None,
    ) -> Operation[T]:
        """Run the work and tell one of the two. A callback that is a method of a QObject is dropped with that object;
        give ``owner`` where it is a function. Work asked for after shutdown has begun is told as cancelled.
        """
        operation = Operation(work, done, failed or _silence, title, owner or _owner_of(done))
        kept: Operation[object] = operation  # type: ignore[assignment]  # what it returns matters to its caller alone
        self._running[id(kept)] = kept
        self.began.emit(kept)
        if self._closed:
            self._settle(kept, None, Cancelled())
            return operation
        if not self._idle.acquire(blocking=False) and len(self._threads) < THREADS:
            self._start_thread()
        self._jobs.put(kept)
        return operation

    @property
    def operations(self) -> tuple[Operation[object], ...]:
        """What is under way."""
        return tuple(self._running.values())

    def close(self) -> None:
        """Take nothing on any more and ask everything to stop; what has ended is still told."""
        self._closed = True
        for operation in self.operations:
            operation.cancel()

    def join(self, seconds: float) -> bool:
        """Wait for the threads; whether all have ended. Call ``close`` first, and let answers in between arrive."""
        deadline = time.monotonic() + seconds
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def drop_answers(self) -> None:
        """Nobody is there to be told: the last step of shutdown."""
        with self._posting:
            self._answers.clear()
        self._running.clear()

    # --- on the worker threads --------------------------------------------------------------------------------------

    def _start_thread(self) -> None:
        thread = threading.Thread(target=self._serve, name=f"background-{len(self._threads) + 1}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self) -> None:
        while (operation := self._jobs.get()) is not None:
            result, failure = self._attempt(operation)
            self._settle(operation, result, failure)
            del operation, result, failure
            self._idle.release()

    def _attempt(self, operation: Operation[object]) -> tuple[object, DocAssistError | None]:
        if operation.cancelled:
            return None, Cancelled()
        try:
            return operation.work(_Teller(operation, self._post)), None
        except DocAssistError as failure:
            return None, failure
        except Exception as bug:
            return None, self._report(bug)

    def _settle(self, operation: Operation[object], result: object, failure: DocAssistError | None) -> None:
        self._post(lambda: self._tell(operation, result, failure))

    def _post(self, answer: Callable[[], None]) -> None:
        with self._posting:
            first = not self._answers
            self._answers.append(answer)
        if first:
            self._arrived.emit()

    # --- on the GUI thread ------------------------------------------------------------------------------------------

    def _hand_over(self) -> None:
        until = time.monotonic() + _BURST
        while True:
            with self._posting:
                if not self._answers:
                    return
                answer = self._answers[0]
            try:
                answer()
            finally:
                more = self._take_off(answer)
                if more and time.monotonic() > until:
                    self._arrived.emit()
                    return  # noqa: B012  # a callback's exception goes to the hook below, never up into Qt

    def _take_off(self, answer: Callable[[], None]) -> bool:
        with self._posting:
            if self._answers and self._answers[0] is answer:
                self._answers.popleft()
            return bool(self._answers)

    def _tell(self, operation: Operation[object], result: object, failure: DocAssistError | None) -> None:
        self._running.pop(id(operation), None)
        try:
            operation.finish(result, failure)
        finally:
            self.ended.emit(operation)


def _owner_of(callback: Callable[..., None]) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _silence(failure: DocAssistError) -> None:
    """Nobody asked to be told."""


def _report(bug: Exception) -> DocAssistError:
    from docassist.services.office.logs import report  # with the first bug, not with the first frame

    return report(bug)
