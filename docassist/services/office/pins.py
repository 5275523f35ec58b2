"""PINs and pass phrases: what may be one, how it is kept, and how long to wait after wrong ones.

Kept as Argon2id. A four-digit PIN is found by trying whatever the hash; what protects it is the counting of wrong tries
and the encrypted database it lies in. The hash is there for the pass phrases, and for whoever reads the open database.
"""

from __future__ import annotations

import os
import unicodedata
from functools import cache

from docassist.core.errors import PinInvalid
from docassist.services.office.setting_values import fold_digits

MEMORY_KIB, PASSES, LANES = 32 * 1024, 3, 1
"""70 ms and 32 MiB on a small office PC. A hash made with other figures is made anew at the next log-in."""

FREE_TRIES = 5
FIRST_PAUSE, LONGEST_PAUSE = 30, 15 * 60

_SALT_BYTES, _HASH_BYTES = 16, 32
_LEAST_DIGITS, _LEAST_LETTERS, _MOST = 4, 8, 128
_MADE_LIKE = f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$"


def require_good(pin: str) -> None:
    """Refuse what is too short to be one, or too long to be typed."""
    meant = _meant(pin)
    least = _LEAST_DIGITS if meant.isdigit() else _LEAST_LETTERS
    if not least <= len(meant.decode("utf-8", "surrogatepass")) <= _MOST:
        raise PinInvalid(field="pin")


def hashed(pin: str) -> str:
    """The PIN as it is kept, in PHC form."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    kdf = Argon2id(
        salt=os.urandom(_SALT_BYTES), length=_HASH_BYTES, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB
    )
    return kdf.derive_phc_encoded(_meant(pin))


def is_right(pin: str, kept: str | None) -> bool:
    """Whether this is the PIN; takes as long when there is none to compare with."""
    from cryptography.exceptions import InvalidKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    try:
        Argon2id.verify_phc_encoded(_meant(pin), kept or _nobodys())
    except (InvalidKey, ValueError):
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether it was hashed with other figures than today's."""
    return not kept.startswith(_MADE_LIKE)


def pause_after(wrong: int) -> int:
    """Seconds to wait after so many wrong tries in a row: none for the first ones, then twice as long each time."""
    if wrong < FREE_TRIES:
        return 0
    return int(min(FIRST_PAUSE * 2.0 ** min(wrong - FREE_TRIES, 10), LONGEST_PAUSE))


def _meant(pin: str) -> bytes:
    """The same bytes whichever keyboard it was typed on."""
    return unicodedata.normalize("NFC", fold_digits(pin)).encode("utf-8", "surrogatepass")


@cache
def _nobodys() -> str:
    return hashed(os.urandom(_SALT_BYTES).hex())
