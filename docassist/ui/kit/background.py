"""Work that must not hold the screen: one object runs it, and tells the screen how it went, on the screen's thread.

``Background.run`` takes a callable and returns at once. Later at most one of ``done`` and ``failed`` is called, on the
GUI thread: never after the widget that asked is gone, never after the answer was let go, never after shutdown. An
exception nobody expected is logged and becomes a sentence with its reference. Answers are handed over a few at a time,
so that a flood of them does not hold the screen either.

A worker never holds the last reference to what it was given: a widget that dies on the wrong thread takes the program
with it. So the operation stays with the GUI thread, and the worker knows its number.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

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


Work = Callable[[Progress], T]
Failed = Callable[[DocAssistError], None]


class Operation(QObject, Generic[T]):
    """One piece of work under way, as the GUI thread sees it.

    Signals:
        progressed: done, total and words; total is 0 while it is not known.
        ended: it is over, whatever came of it; its callback has been called.
    """

    progressed = Signal(int, int, str)
    ended = Signal()

    def __init__(self, work: Work[T], done: Callable[[T], None], failed: Failed, title: str, owner: QObject | None):
        super().__init__()
        self.title = title
        self.running = True
        self.stop = threading.Event()
        self._kept: tuple[Work[T], Callable[[T], None], Failed, QObject | None] | None = (work, done, failed, owner)
        self._wanted = True

    def cancel(self) -> None:
        """Ask the work to stop. It says itself what came of that: stopped, or finished all the same."""
        self.stop.set()

    def forget(self) -> None:
        """Nobody wants the answer any more: the work is asked to stop and nothing is called."""
        self._wanted = False
        self.stop.set()

    def finish(self, result: Any, failure: DocAssistError | None) -> None:
        """Hand over what came of it. Called by Background, on the GUI thread, once."""
        assert self._kept is not None  # noqa: S101  # a second end would be a fault of ours
        _, done, failed, owner = self._kept
        self._kept, self.running = None, False
        try:
            if self._wanted and (owner is None or shiboken6.isValid(owner)):
                done(result) if failure is None else failed(failure)
        finally:
            self.ended.emit()


@dataclass
class _Job:
    """What a worker knows of an operation."""

    number: int
    work: Work[Any]
    stop: threading.Event
    post: Callable[[int, tuple[int, int, str]], None]

    @property
    def cancelled(self) -> bool:
        return self.stop.is_set()

    def __call__(self, done: int, total: int, text: str = "") -> None:
        if self.cancelled:
            raise Cancelled
        self.post(self.number, (done, total, text))


class Background(QObject):
    """Runs operations on a few threads of its own.

    Signals:
        began: an operation was taken on.
        ended: an operation is over.
        unheard: an operation failed and whoever asked for it left the telling to us.
    """

    began = Signal(object)
    ended = Signal(object)
    unheard = Signal(object)
    _arrived = Signal()

    def __init__(self, parent: QObject | None = None, *, report: Callable[[Exception], DocAssistError] | None = None):
        super().__init__(parent)
        self._report = report or _report
        self._numbers = count(1)
        self._operations: dict[int, Operation[Any]] = {}
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._idle = threading.Semaphore(0)
        self._news = _News(self._arrived.emit)
        self._closed = False
        self._arrived.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Work[T],
        *,
        done: Callable[[T], None],
        failed: Failed | None = None,
        title: str = "",
        owner: QObject | None = None,
    ) -> Operation[T]:
        """Run the work and tell one of the two. A callback that is a method of a QObject is dropped with that object;
        give ``owner`` where it is a function. Work asked for after shutdown began is told as cancelled.
        """
        operation = Operation(work, done, failed or self._unheard, title, owner or _owner_of(done))
        number = next(self._numbers)
        self._operations[number] = operation
        self.began.emit(operation)
        if self._closed:
            self._news.add(number, (None, Cancelled()))
            return operation
        if not self._idle.acquire(blocking=False) and len(self._threads) < THREADS:
            self._start_thread()
        self._jobs.put(_Job(number, work, operation.stop, self._news.tell))
        return operation

    @property
    def operations(self) -> tuple[Operation[Any], ...]:
        """What is under way."""
        return tuple(self._operations.values())

    def close(self) -> None:
        """Take nothing on any more and ask everything to stop; what comes of it is still told."""
        self._closed = True
        for operation in self.operations:
            operation.cancel()

    def join(self, seconds: float) -> bool:
        """After ``close``: wait for the threads; whether all have ended. From here on nobody is told anything."""
        self._news.shut()
        deadline = time.monotonic() + seconds
        for _ in self._threads:
            self._jobs.put(None)
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        self._operations.clear()
        return not any(thread.is_alive() for thread in self._threads)

    def _unheard(self, failure: DocAssistError) -> None:
        if not isinstance(failure, Cancelled):
            self.unheard.emit(failure)

    # --- on the worker threads --------------------------------------------------------------------------------------

    def _start_thread(self) -> None:
        name = f"background-{len(self._threads) + 1}"
        thread = threading.Thread(target=_serve, args=(self._jobs, self._news, self._idle, self._report), name=name)
        thread.daemon = True  # past its deadline the program ends without it
        self._threads.append(thread)
        thread.start()

    # --- on the GUI thread ------------------------------------------------------------------------------------------

    def _hand_over(self) -> None:
        until = time.monotonic() + _BURST
        try:
            while (item := self._news.take()) is not None:
                self._tell(*item)
                if time.monotonic() > until:
                    break
        finally:
            self._news.announce()

    def _tell(self, number: int, news: _Word) -> None:
        operation = self._operations.get(number)
        if operation is None:
            return
        if len(news) == 3:
            operation.progressed.emit(*news)
            return
        del self._operations[number]
        try:
            operation.finish(*news)
        finally:
            self.ended.emit(operation)


_Word = tuple[int, int, str] | tuple[Any, DocAssistError | None]
"""How far an operation is, or what came of it."""


class _News:
    """Words from the workers, waiting to be told; one call of the screen is under way at most."""

    def __init__(self, call: Callable[[], None]) -> None:
        self._call = call
        self._lock = threading.Lock()
        self._waiting: deque[tuple[int, _Word]] = deque()
        self._called = False
        self._shut = False

    def add(self, number: int, word: _Word) -> None:
        with self._lock:
            if self._shut:
                return
            self._waiting.append((number, word))
            self._call_once()

    def tell(self, number: int, word: tuple[int, int, str]) -> None:
        """How far it is: the newest word replaces one that was not told yet."""
        with self._lock:
            if self._shut:
                return
            if self._waiting and self._waiting[-1][0] == number:
                self._waiting.pop()
            self._waiting.append((number, word))
            self._call_once()

    def take(self) -> tuple[int, _Word] | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

    def announce(self) -> None:
        """The screen has had its turn: call again if there is more."""
        with self._lock:
            self._called = False
            if self._waiting:
                self._call_once()

    def shut(self) -> None:
        with self._lock:
            self._shut = True
            self._waiting.clear()

    def _call_once(self) -> None:
        if not self._called:
            self._called = True
            self._call()


def _serve(
    jobs: SimpleQueue[_Job | None],
    news: _News,
    idle: threading.Semaphore,
    report: Callable[[Exception], DocAssistError],
) -> None:
    """What a worker does all day. It has let go of the work before the GUI thread hears how it went."""
    while (job := jobs.get()) is not None:
        number = job.number
        outcome = _attempt(job, report)
        del job
        news.add(number, outcome)
        del outcome
        idle.release()


def _attempt(job: _Job, report: Callable[[Exception], DocAssistError]) -> tuple[Any, DocAssistError | None]:
    if job.cancelled:
        return None, Cancelled()
    try:
        return job.work(job), None
    except DocAssistError as failure:
        return None, failure
    except Exception as bug:
        return None, report(bug)


def _owner_of(callback: Callable[..., None]) -> QObject | None:
    owner = getattr(callback, "__self__", None)
    return owner if isinstance(owner, QObject) else None


def _report(bug: Exception) -> DocAssistError:
    from docassist.services.office.logs import unexpected  # with the first bug, not with the first frame

    return unexpected(bug)
