"""How well the clinic's computer is: looked at for the strip at the foot of the window, and by ``doctor``.

A check is a function that looks and answers. Later wings add theirs with ``add``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock
from docassist.core.errors import DocAssistError, fill
from docassist.services.office.logs import unexpected

SLOW_EVERY = 600.0
"""Seconds for which the answer of a slow look is kept for the strip, which asks every minute."""


@dataclass(frozen=True)
class Check:
    """What a look found. ``ok`` None: nothing to worry about and nothing to be proud of.

    ``short``, ``sentence`` and ``advice`` are English templates for the translators of ``context``; ``facts`` fill them.
    """

    name: str
    ok: bool | None
    short: str
    sentence: str
    advice: str = ""
    facts: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    context: str = "health"

    @property
    def message(self) -> str:
        """The English sentence and advice, filled."""
        return fill(f"{self.sentence} {self.advice}".strip(), dict(self.facts))

    @classmethod
    def of_error(cls, name: str, error: DocAssistError) -> Check:
        """A problem that has its sentence already."""
        return cls(name, False, error.sentence, error.sentence, error.advice, error.facts, context="errors")


Look = Callable[[], Check | None]
"""None: there is nothing to say of it now, as of a token in mock mode."""


@dataclass(frozen=True)
class NamedLook:
    """``slow`` ones are asked less often for the strip, ``thorough`` ones only when a person wants to know."""

    name: str
    look: Look
    slow: bool = False
    thorough: bool = False


class Health:
    """All checks, in the order they are shown."""

    def __init__(self, clock: Clock, looks: Iterable[NamedLook] = ()) -> None:
        self._clock = clock
        self._looks = list(looks)
        self._kept: dict[str, tuple[float, Check | None]] = {}

    def add(self, look: NamedLook) -> None:
        """Another wing's check. Called while the clinic is put together."""
        self._looks.append(look)

    def checks(self) -> tuple[Check, ...]:
        """What the strip shows. Called in the background, by the program itself."""
        return self._answers(look for look in self._looks if not look.thorough)

    @operation(Permission.SETTINGS_READ)
    def examine(self, actor: Actor) -> tuple[Check, ...]:
        """Every check, each looked at now."""
        self._kept.clear()
        return self._answers(self._looks)

    def _answers(self, looks: Iterable[NamedLook]) -> tuple[Check, ...]:
        return tuple(check for look in looks if (check := self._answer(look)) is not None)

    def _answer(self, look: NamedLook) -> Check | None:
        now = self._clock.monotonic()
        kept = self._kept.get(look.name)
        if look.slow and kept is not None and now - kept[0] < SLOW_EVERY:
            return kept[1]
        check = _asked(look)
        self._kept[look.name] = now, check
        return check


def _asked(look: NamedLook) -> Check | None:
    try:
        return look.look()
    except DocAssistError as error:
        return Check.of_error(look.name, error)
    except Exception as error:  # one check that fails must not hide the others
        return Check.of_error(look.name, unexpected(error))
