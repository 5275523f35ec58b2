"""The states of a message, against the table in the design, written down a second time here on purpose."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core import states
from docassist.core.errors import ForbiddenTransition
from docassist.core.states import (
    BEFORE_THE_WIRE,
    FINAL,
    HELD_AFTER_RESTORE,
    TRANSITIONS,
    MessageState,
    after_receipt,
    become,
    may_become,
)

# What the design's table says, in its words: "before on_wire only" for cancelled and expired includes leased, and the
# gate holds what was claimed.
TABLE = """
held       queued cancelled expired
queued     leased held cancelled expired
leased     on_wire queued held cancelled expired
on_wire    accepted retry failed unknown held
retry      queued cancelled expired
accepted   sent delivered read failed
sent       delivered read failed
delivered  read
read
failed     queued
unknown    accepted sent delivered read failed queued
cancelled
expired
"""
EXPECTED = {line.split()[0]: set(line.split()[1:]) for line in TABLE.strip().splitlines()}
RECEIPTS = [MessageState.ACCEPTED, MessageState.SENT, MessageState.DELIVERED, MessageState.READ]
STATES = st.sampled_from(MessageState)


def test_there_are_the_thirteen_states_of_the_design() -> None:
    assert [str(state) for state in MessageState] == list(EXPECTED)
    assert set(TRANSITIONS) == set(MessageState)


@pytest.mark.parametrize(("current", "wanted"), list(itertools.product(MessageState, MessageState)))
def test_each_step_is_allowed_exactly_when_the_table_says_so(current: MessageState, wanted: MessageState) -> None:
    allowed = wanted in EXPECTED[current]
    assert may_become(current, wanted) is allowed
    if allowed:
        assert become(current, wanted) is wanted
    else:
        with pytest.raises(ForbiddenTransition) as caught:
            become(current, wanted)
        assert caught.value.facts == {"current": current, "wanted": wanted}


def test_nothing_on_the_wire_returns_to_the_queue_by_itself() -> None:
    """The promise: to be sent again a message passes retry (proof), failed or unknown (a person)."""
    back_to_queue = {state for state in MessageState if may_become(state, MessageState.QUEUED)}
    assert back_to_queue == {
        MessageState.HELD,
        MessageState.LEASED,
        MessageState.RETRY,
        MessageState.FAILED,
        MessageState.UNKNOWN,
    }
    for state in RECEIPTS:
        assert not may_become(state, MessageState.QUEUED)


def test_cancelled_and_expired_come_before_the_wire_and_are_the_end() -> None:
    for end in (MessageState.CANCELLED, MessageState.EXPIRED):
        assert {state for state in MessageState if may_become(state, end)} == BEFORE_THE_WIRE
        assert not TRANSITIONS[end]


def test_what_is_final_and_what_a_restore_holds() -> None:
    assert FINAL.isdisjoint(HELD_AFTER_RESTORE)
    assert BEFORE_THE_WIRE < HELD_AFTER_RESTORE
    told_by_whatsapp = {MessageState.ACCEPTED, MessageState.SENT}
    assert FINAL | HELD_AFTER_RESTORE | told_by_whatsapp == set(MessageState)


def test_the_only_way_to_the_wire_is_a_lease() -> None:
    assert {state for state in MessageState if may_become(state, MessageState.ON_WIRE)} == {MessageState.LEASED}
    assert {state for state in MessageState if may_become(state, MessageState.LEASED)} == {MessageState.QUEUED}


@pytest.mark.parametrize(
    ("current", "receipt", "expected"),
    [
        ("accepted", "sent", "sent"),
        ("accepted", "read", "read"),
        ("sent", "delivered", "delivered"),
        ("delivered", "sent", "delivered"),
        ("read", "delivered", "read"),
        ("read", "read", "read"),
        ("read", "failed", "read"),
        ("delivered", "failed", "delivered"),
        ("sent", "failed", "failed"),
        ("accepted", "failed", "failed"),
        ("unknown", "delivered", "delivered"),
        ("unknown", "accepted", "accepted"),
        ("unknown", "failed", "failed"),
        ("on_wire", "sent", "sent"),
        ("on_wire", "accepted", "accepted"),
        ("on_wire", "failed", "failed"),
        ("sent", "accepted", "sent"),
        ("failed", "delivered", "failed"),
        ("cancelled", "delivered", "cancelled"),
        ("queued", "sent", "queued"),
    ],
)
def test_a_receipt_moves_a_message_only_upward(current: str, receipt: str, expected: str) -> None:
    assert after_receipt(MessageState(current), MessageState(receipt)) == expected


@given(STATES, st.lists(st.sampled_from([*RECEIPTS, MessageState.FAILED]), max_size=12))
def test_receipts_in_any_order_never_downgrade(start: MessageState, receipts: list[MessageState]) -> None:
    current = start
    for receipt in receipts:
        after = after_receipt(current, receipt)
        if current in RECEIPTS and after in RECEIPTS:
            assert RECEIPTS.index(after) >= RECEIPTS.index(current)
        if current in {MessageState.READ, MessageState.DELIVERED}:
            assert after in {MessageState.READ, MessageState.DELIVERED}
        current = after


@given(st.lists(st.sampled_from(RECEIPTS), min_size=1, max_size=6))
def test_disorder_and_repetition_end_where_order_would(receipts: list[MessageState]) -> None:
    def end(row: list[MessageState]) -> MessageState:
        current = MessageState.ACCEPTED
        for receipt in row:
            current = after_receipt(current, receipt)
        return current

    assert end(receipts) == end(sorted(receipts, key=RECEIPTS.index)) == end([*receipts, *receipts])


@given(st.lists(st.integers(0, 5), max_size=60))
def test_a_walk_along_the_table_keeps_the_promise(turns: list[int]) -> None:
    """Wherever the table leads a message, it goes on the wire again only after proof or a person."""
    current, since_wire = MessageState.QUEUED, {MessageState.RETRY}
    for turn in turns:
        ways = sorted(TRANSITIONS[current])
        if not ways:
            return
        current = become(current, ways[turn % len(ways)])
        if current is MessageState.ON_WIRE:
            proved = {MessageState.RETRY, MessageState.HELD}
            by_a_person = {MessageState.FAILED, MessageState.UNKNOWN}
            assert since_wire & (proved | by_a_person)
            since_wire = set()
        since_wire.add(current)


def test_a_way_back_from_the_wire_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeded defect: with on_wire → queued in the table, the promise's own test fails."""
    leaky = {**TRANSITIONS, MessageState.ACCEPTED: TRANSITIONS[MessageState.ACCEPTED] | {MessageState.QUEUED}}
    monkeypatch.setattr(states, "TRANSITIONS", leaky)
    with pytest.raises(AssertionError):
        test_nothing_on_the_wire_returns_to_the_queue_by_itself()


def test_a_downgrade_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeded defect: with ranks forgotten and the table open downward, the receipts' test fails."""
    monkeypatch.setattr(states, "_RANK", {})
    monkeypatch.setattr(states, "TRANSITIONS", {state: frozenset(MessageState) for state in MessageState})
    with pytest.raises(AssertionError):
        test_a_receipt_moves_a_message_only_upward("read", "delivered", "read")
