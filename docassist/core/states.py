"""The states of a message, as data. Nothing else in the house changes a state.

The promise rests on two lines of this table: only ``LEASED`` falls back to ``QUEUED`` by itself, and ``ON_WIRE`` never
does. The gate (consent, window, quiet hours, rate) stands between the lease and the wire, so what is leased may still be
held, cancelled or expire. A status that arrives late is ranked, so that a message once read is never shown as merely sent.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from docassist.core.errors import ForbiddenTransition


class MessageState(StrEnum):
    HELD = "held"
    QUEUED = "queued"
    LEASED = "leased"
    ON_WIRE = "on_wire"
    RETRY = "retry"
    ACCEPTED = "accepted"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


S = MessageState

TRANSITIONS: Mapping[MessageState, frozenset[MessageState]] = {
    S.HELD: frozenset({S.QUEUED, S.CANCELLED, S.EXPIRED}),
    S.QUEUED: frozenset({S.LEASED, S.HELD, S.CANCELLED, S.EXPIRED}),
    S.LEASED: frozenset({S.ON_WIRE, S.QUEUED, S.HELD, S.CANCELLED, S.EXPIRED}),
    S.ON_WIRE: frozenset({S.ACCEPTED, S.RETRY, S.FAILED, S.UNKNOWN, S.HELD}),
    S.RETRY: frozenset({S.QUEUED, S.CANCELLED, S.EXPIRED}),
    S.ACCEPTED: frozenset({S.SENT, S.DELIVERED, S.READ, S.FAILED}),
    S.SENT: frozenset({S.DELIVERED, S.READ, S.FAILED}),
    S.DELIVERED: frozenset({S.READ}),
    S.READ: frozenset(),
    S.FAILED: frozenset({S.QUEUED}),
    S.UNKNOWN: frozenset({S.ACCEPTED, S.SENT, S.DELIVERED, S.READ, S.FAILED, S.QUEUED}),
    S.CANCELLED: frozenset(),
    S.EXPIRED: frozenset(),
}

FINAL = frozenset({S.DELIVERED, S.READ, S.FAILED, S.CANCELLED, S.EXPIRED})
"""Nothing more is owed by the program; a person, or a later receipt, may still move some of them."""

BEFORE_THE_WIRE = frozenset({S.HELD, S.QUEUED, S.LEASED, S.RETRY})
"""No byte of these is on its way: they can be cancelled, and expire."""

HELD_AFTER_RESTORE = frozenset({S.HELD, S.QUEUED, S.LEASED, S.ON_WIRE, S.RETRY, S.UNKNOWN})
"""What opens as held after a restore, whatever the table above says: the backup cannot know what went out since."""

_RANK = {S.ACCEPTED: 1, S.SENT: 2, S.DELIVERED: 3, S.READ: 4}


def may_become(current: MessageState, wanted: MessageState) -> bool:
    return wanted in TRANSITIONS[current]


def become(current: MessageState, wanted: MessageState) -> MessageState:
    """The wanted state if the table allows it; the only way a state changes."""
    if not may_become(current, wanted):
        raise ForbiddenTransition(current=current, wanted=wanted)
    return wanted


def after_receipt(current: MessageState, receipt: MessageState) -> MessageState:
    """The state after a status from WhatsApp, which may come late, twice or in the wrong order: never a downgrade.

    It may even come before the answer to the request did: then it proves that the message was accepted.
    """
    if receipt in _RANK and current is S.ON_WIRE:
        current = become(current, S.ACCEPTED)
    if receipt in _RANK and current in _RANK and _RANK[receipt] <= _RANK[current]:
        return current
    return receipt if may_become(current, receipt) else current
