"""When a message that was proved not accepted is tried again: a decision, with no clock and no queue in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

WAITS = (timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1), timedelta(hours=4))
SPREAD = 0.1  # a tenth of the wait at most, so that a crowd that failed together does not come back together


@dataclass(frozen=True)
class Again:
    at: datetime


@dataclass(frozen=True)
class Stop:
    """Every wait is used up."""


def decide(
    tries: int,
    now: datetime,
    *,
    jitter: Callable[[], float],
    retry_after: timedelta | None = None,
    waits: Sequence[timedelta] = WAITS,
) -> Again | Stop:
    """What follows the ``tries``-th try that failed. ``jitter`` gives 0 to 1 and only ever adds.

    A pause the other side asked for (``retry_after``) is never cut short, nor does it shorten ours.
    """
    if tries < 1:
        raise ValueError("only a try that was made can be repeated")
    if tries > len(waits):
        return Stop()
    wait = max(waits[tries - 1], retry_after or timedelta())
    return Again(now + wait * (1 + SPREAD * jitter()))
