"""The OS keyring, where the clinic's key and tokens lie.

A keyring may ask the person for a password, hang, be locked or not be there at all. Every call therefore runs in a
thread of its own with a time limit, and everything that can go wrong becomes one of our sentences. Exceptions are
made anew instead of chained, so that nothing of a secret can follow one into a log.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextlib import suppress
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, TypeVar

from docassist.core.errors import (
    DocAssistError,
    KeyringLockedError,
    KeyringNotAnswering,
    KeyringNotSafe,
    KeyringUnusable,
)

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "DocAssist"
PATIENCE = 20.0

_SYSTEM_KEYRINGS = frozenset(
    {
        "keyring.backends.SecretService",
        "keyring.backends.libsecret",
        "keyring.backends.kwallet",
        "keyring.backends.macOS",
        "keyring.backends.Windows",
    }
)
_CHAIN = "keyring.backends.chainer"
_NO_KEYRINGS = frozenset({"keyring.backends.fail", "keyring.backends.null"})
_NEVER_STORED = "probe"
_LOCKED = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})

T = TypeVar("T")
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class KeyringState:
    """``usable``: it answers. ``safe``: it is the system's own, which encrypts; plain-text and unknown ones are not."""

    usable: bool
    safe: bool
    backend: str
    problem: DocAssistError | None


class KeyStore(Protocol):
    """What holds a clinic's secrets under short names."""

    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str) -> None: ...

    def delete(self, name: str) -> None: ...

    def require_safe(self) -> None:
        """Refuse in words unless what is stored here is kept safe."""
        ...

    def state(self) -> KeyringState: ...


class Keychain:
    """One clinic's entries in this computer's keyring."""

    def __init__(self, clinic_id: str, patience: float = PATIENCE) -> None:
        self._clinic_id = clinic_id
        self._patience = patience
        self._hanging: threading.Thread | None = None

    def get(self, name: str) -> str | None:
        return self._ask(lambda: _backend().get_password(SERVICE, self._account(name)))

    def set(self, name: str, value: str) -> None:
        """Store the value in place of any older one."""
        self._ask(lambda: _backend().set_password(SERVICE, self._account(name), value))

    def delete(self, name: str) -> None:
        """Forget the value; nothing happens if there is none."""
        self._ask(lambda: _forget(_backend(), self._account(name)))

    def require_safe(self) -> None:
        self._ask(lambda: _require_safe(_backend()))

    def state(self) -> KeyringState:
        """Which keyring this is and whether it can be relied on; never raises. May make the keyring ask to be unlocked."""
        try:
            backend = self._ask(_backend)
            name = str(backend.name)
        except DocAssistError as problem:
            return KeyringState(usable=False, safe=False, backend="", problem=problem)
        safe = _is_safe(backend)
        try:
            self._ask(lambda: backend.get_password(SERVICE, self._account(_NEVER_STORED)))
        except DocAssistError as problem:
            return KeyringState(usable=False, safe=safe, backend=name, problem=problem)
        return KeyringState(usable=True, safe=safe, backend=name, problem=None if safe else KeyringNotSafe(name=name))

    def _account(self, name: str) -> str:
        return f"{self._clinic_id}/{name}"

    def _ask(self, question: Callable[[], T]) -> T:
        """The answer within the time limit, or a sentence. While an earlier question hangs, nobody waits behind it."""
        if self._hanging is not None and self._hanging.is_alive():
            raise KeyringNotAnswering
        answer: Future[T] = Future()
        thread = threading.Thread(target=_answer, args=(question, answer), name="keyring", daemon=True)
        thread.start()
        wait([answer], self._patience)
        if not answer.done():
            self._hanging = thread
            answer.cancel()
            raise KeyringNotAnswering
        return answer.result()


class MemoryKeychain:
    """Holds secrets until DocAssist closes: the demo clinic leaves nothing outside its folder, not even in a keyring."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self._values.get(name)

    def set(self, name: str, value: str) -> None:
        self._values[name] = value

    def delete(self, name: str) -> None:
        self._values.pop(name, None)

    def require_safe(self) -> None:
        """Memory is safe: nothing of it is written anywhere."""

    def state(self) -> KeyringState:
        return KeyringState(usable=True, safe=True, backend="memory", problem=None)


def _answer(question: Callable[[], T], answer: Future[T]) -> None:
    with _one_at_a_time:
        if not answer.set_running_or_notify_cancel():
            return
        try:
            answer.set_result(question())
        except BaseException as problem:  # whatever it is becomes a sentence, and the thread that asked raises it
            answer.set_exception(_in_words(problem))


def _in_words(problem: BaseException) -> DocAssistError:
    if isinstance(problem, DocAssistError):
        return problem
    if isinstance(problem, TimeoutError):
        return KeyringNotAnswering()
    if type(problem).__name__ in _LOCKED:
        return KeyringLockedError()
    return KeyringUnusable(reason=type(problem).__name__)


def _backend() -> KeyringBackend:
    """The keyring in use; looked for again if there was none, since a session bus may come late."""
    _leave_out_the_mac()
    import keyring
    import keyring.backend
    import keyring.core

    found = keyring.get_keyring()
    if not _is_usable(found):
        with suppress(AttributeError, KeyError):  # nothing is remembered yet
            keyring.backend.get_all_keyring.reset()
        keyring.core.init_backend()
        found = keyring.get_keyring()
    if not _is_usable(found):
        raise KeyringUnusable(reason=str(found.name))
    return found


def _leave_out_the_mac() -> None:
    """keyring loads every system's backend, and the Mac's runs a compiler to find Apple's libraries: 40 ms, elsewhere
    for nothing. Under its name there lies an empty module instead."""
    name = "keyring.backends.macOS"
    if sys.platform != "darwin":
        sys.modules.setdefault(name, ModuleType(name))


def _parts(backend: KeyringBackend) -> list[KeyringBackend]:
    if type(backend).__module__ == _CHAIN:
        return list(getattr(backend, "backends", ()))
    return [backend]


def _is_usable(backend: KeyringBackend) -> bool:
    return any(type(part).__module__ not in _NO_KEYRINGS for part in _parts(backend))


def _is_safe(backend: KeyringBackend) -> bool:
    return all(type(part).__module__ in _SYSTEM_KEYRINGS for part in _parts(backend))


def _require_safe(backend: KeyringBackend) -> None:
    if not _is_safe(backend):
        raise KeyringNotSafe(name=str(backend.name))


def _forget(backend: KeyringBackend, account: str) -> None:
    from keyring.errors import PasswordDeleteError

    if backend.get_password(SERVICE, account) is None:
        return
    with suppress(PasswordDeleteError):
        backend.delete_password(SERVICE, account)
    if backend.get_password(SERVICE, account) is not None:
        raise KeyringUnusable(reason="PasswordDeleteError")
