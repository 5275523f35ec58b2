"""PINs: understood from every keyboard, kept as Argon2id, and slow to guess."""

from __future__ import annotations

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from docassist.core.errors import PinInvalid
from docassist.services.office import pins
from tests.hostile import HOSTILE


@pytest.mark.parametrize(
    "pin", ["1234", "123456789012", "٠١٢٣", "०१२३", "correct horse", "mot-de-passé", "पासवर्ड कुंजी", "12345678a"]
)
def test_what_may_be_one(pin: str) -> None:
    pins.require_good(pin)
    assert pins.is_right(pin, pins.hashed(pin))
    assert not pins.is_right(pin + "0", pins.hashed(pin))


@pytest.mark.parametrize("pin", ["", "1", "123", "٣٢١", "abc", "1234 56", "passwor", "x" * 129, "½¼⅓²"])
def test_what_may_not(pin: str) -> None:
    with pytest.raises(PinInvalid) as refused:
        pins.require_good(pin)
    assert refused.value.facts == {"field": "pin"}


@pytest.mark.parametrize(
    ("chosen", "typed"),
    [("0123", "٠١٢٣"), ("०१२३", "0123"), ("۰۱۲۳", "٠١٢٣"), ("caf\u00e9 caf\u00e9", "cafe\u0301 cafe\u0301")],
)
def test_one_pin_on_every_keyboard(chosen: str, typed: str) -> None:
    assert pins.is_right(typed, pins.hashed(chosen))


def test_it_is_kept_as_argon2id_with_its_own_salt() -> None:
    first, second = pins.hashed("1234"), pins.hashed("1234")
    assert first != second
    assert first.startswith("$argon2id$v=19$m=32768,t=3,p=1$")
    assert "1234" not in first.rpartition("$")[0].partition("p=1$")[2]
    assert pins.MEMORY_KIB >= 19 * 1024


def test_a_hash_made_with_other_figures_still_opens_and_is_outdated() -> None:
    weaker = Argon2id(salt=bytes(16), length=32, iterations=1, lanes=1, memory_cost=8 * 1024)
    kept = weaker.derive_phc_encoded(b"1234")
    assert pins.is_right("1234", kept)
    assert pins.is_outdated(kept)
    assert not pins.is_outdated(pins.hashed("1234"))


@pytest.mark.parametrize(
    "kept", ["", "1234", "$argon2id$", "$2b$12$" + "x" * 53, "$argon2id$v=19$m=32768,t=3,p=1$!!$!!"]
)
def test_a_damaged_hash_opens_to_nobody(kept: str) -> None:
    assert not pins.is_right("1234", kept)
    assert not pins.is_right("", kept)


def test_no_hash_opens_to_nobody_and_is_still_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that the time a refusal takes does not tell who has a PIN."""
    compared = list[str]()

    class Watched:
        @staticmethod
        def verify_phc_encoded(material: bytes, kept: str) -> None:
            compared.append(kept)
            Argon2id.verify_phc_encoded(material, kept)

    monkeypatch.setattr("cryptography.hazmat.primitives.kdf.argon2.Argon2id", Watched)
    monkeypatch.setattr(
        pins,
        "_nobodys",
        lambda: Argon2id(salt=bytes(16), length=32, iterations=1, lanes=1, memory_cost=8 * 1024).derive_phc_encoded(
            b"?"
        ),
    )
    assert not pins.is_right("1234", None)
    assert not pins.is_right("?", None)
    assert len(compared) == 2


def test_nothing_that_can_be_pasted_breaks_it() -> None:
    kept = pins.hashed("1234")
    for text in HOSTILE[::25]:
        assert not pins.is_right(text, kept)


def test_pauses_grow_and_end_growing() -> None:
    assert [pins.pause_after(wrong) for wrong in range(1, 12)] == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]
    assert pins.pause_after(10**9) == 900
