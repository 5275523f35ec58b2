"""The clinic's keys: made once, read back, written down and typed in again, and never another clinic's."""

from __future__ import annotations

import hmac
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core.clock import ManualClock
from docassist.core.errors import (
    DatabaseKeyMissing,
    DatabaseWrongKey,
    FileUnreadable,
    KeyringUnusable,
    RecoveryKeyInvalid,
    RecoveryKeyMistyped,
)
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.services.office import keys as keys_module
from docassist.services.office.keychain import Keychain, MemoryKeychain
from docassist.services.office.keys import NAME, ClinicKeys
from docassist.services.office.opening_lock import only_one
from tests.secret_service import SecretService

MASTER = bytes(range(32))
WRITTEN = ClinicKeys(MASTER).recovery_key()


def derived(keys: ClinicKeys) -> tuple[bytes, ...]:
    return keys.database, keys.files, keys.audit, keys.backup


# --- one master key, many keys --------------------------------------------------------------------------------------


def test_every_key_is_its_own_and_has_256_bits() -> None:
    keys = ClinicKeys(MASTER)
    assert {len(key) for key in derived(keys)} == {32}
    assert len({MASTER, *derived(keys)}) == 5


def test_a_key_stays_the_same_in_every_version() -> None:
    """HKDF as RFC 5869 has it, reckoned by hand. A change here would lock every clinic out of its data."""
    extracted = hmac.digest(bytes(32), MASTER, "sha256")
    purposes = ("database", "files", "audit", "backup")
    expected = [hmac.digest(extracted, f"DocAssist 1 {purpose}\x01".encode(), "sha256") for purpose in purposes]
    assert list(derived(ClinicKeys(MASTER))) == expected


def test_two_clinics_share_nothing() -> None:
    assert not set(derived(ClinicKeys.make())) & set(derived(ClinicKeys.make()))


def test_keys_show_nothing() -> None:
    keys = ClinicKeys(MASTER)
    shown = f"{keys!r} {keys} {vars(type(keys))}"
    assert MASTER.hex() not in shown
    assert WRITTEN not in shown
    with pytest.raises(ValueError, match="256 bits"):
        ClinicKeys(b"short")


# --- the recovery key -----------------------------------------------------------------------------------------------


@given(st.binary(min_size=32, max_size=32))
def test_what_is_written_down_gives_the_key_back(master: bytes) -> None:
    written = ClinicKeys(master).recovery_key()
    assert [len(group) for group in written.split("-")] == [7] * 8
    assert derived(ClinicKeys.from_recovery_key(written)) == derived(ClinicKeys(master))


@pytest.mark.parametrize(
    "typed",
    [
        str.lower,
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: f"\n {text.replace('-', ' – ')}\t",
        lambda text: text.replace("0", "O").replace("1", "I"),
        lambda text: text.replace("0", "o").replace("1", "l"),
        lambda text: text.translate({ord("0") + digit: 0x0660 + digit for digit in range(10)}),
        lambda text: text.translate({ord("0") + digit: 0x0966 + digit for digit in range(10)}),
        lambda text: f"\u200f{text}\u200e",
        lambda text: text.replace("-", "−"),
    ],
)
@given(master=st.binary(min_size=32, max_size=32))
def test_it_may_be_typed_as_people_type(typed: Callable[[str], str], master: bytes) -> None:
    keys = ClinicKeys(master)
    assert ClinicKeys.from_recovery_key(typed(keys.recovery_key())).database == keys.database


@given(st.integers(0, 55), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_one_wrong_character_is_noticed(place: int, other: str) -> None:
    written = WRITTEN.replace("-", "")
    changed = written[:place] + other + written[place + 1 :]
    if changed == written:
        assert ClinicKeys.from_recovery_key(changed).database == ClinicKeys(MASTER).database
    else:
        with pytest.raises(RecoveryKeyMistyped):
            ClinicKeys.from_recovery_key(changed)


def test_two_groups_in_the_wrong_order_are_noticed() -> None:
    first, second, *rest = WRITTEN.split("-")
    with pytest.raises(RecoveryKeyMistyped):
        ClinicKeys.from_recovery_key("-".join([second, first, *rest]))


@pytest.mark.parametrize(
    "text", ["", "hello", WRITTEN[:-1], WRITTEN + "0", WRITTEN[:-1] + "é", "ß" * 56, "\ud800" * 56]
)
def test_what_is_no_recovery_key_is_refused_in_words(text: str) -> None:
    with pytest.raises(RecoveryKeyInvalid) as refused:
        ClinicKeys.from_recovery_key(text)
    assert refused.value.facts["field"] == "recovery_key"
    assert not text or text not in refused.value.message


def test_seeded_without_its_check_a_mistyped_key_would_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys_module, "_check", lambda master: b"\0\0\0")
    written = ClinicKeys(MASTER).recovery_key()
    mistyped = ("1" if written[0] == "0" else "0") + written[1:]
    assert ClinicKeys.from_recovery_key(mistyped).database != ClinicKeys(MASTER).database


# --- the keyring ----------------------------------------------------------------------------------------------------


def test_keys_are_made_once_and_found_again(secret_service: SecretService) -> None:
    clinic = new_id()
    made = ClinicKeys.load_or_make(Keychain(clinic), may_make=True)
    assert ClinicKeys.load_or_make(Keychain(clinic), may_make=True).database == made.database
    assert ClinicKeys.load_or_make(Keychain(clinic), may_make=False).database == made.database
    assert ClinicKeys.load_or_make(Keychain(new_id()), may_make=True).database != made.database


def test_no_key_is_made_for_a_database_that_has_one() -> None:
    keychain = MemoryKeychain()
    with pytest.raises(DatabaseKeyMissing):
        ClinicKeys.load_or_make(keychain, may_make=False)
    assert keychain.get(NAME) is None


def test_a_damaged_entry_is_neither_used_nor_replaced() -> None:
    keychain = MemoryKeychain()
    keychain.set(NAME, WRITTEN[:-1])
    for may_make in (True, False):
        with pytest.raises(DatabaseKeyMissing):
            ClinicKeys.load_or_make(keychain, may_make=may_make)
    assert keychain.get(NAME) == WRITTEN[:-1]


def test_a_typed_recovery_key_is_kept_for_the_next_start() -> None:
    keychain = MemoryKeychain()
    ClinicKeys.from_recovery_key(WRITTEN).keep(keychain)
    assert ClinicKeys.load_or_make(keychain, may_make=False).database == ClinicKeys(MASTER).database


def test_a_keyring_that_keeps_nothing_gets_no_clinic() -> None:
    class Forgetful(MemoryKeychain):
        def set(self, name: str, value: str) -> None:
            """As the null backend does."""

    with pytest.raises(KeyringUnusable):
        ClinicKeys.load_or_make(Forgetful(), may_make=True)


MAKE = """
import sys
from pathlib import Path
from docassist.services.office.keychain import Keychain
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.opening_lock import only_one
sys.stdin.read()
with only_one(Path(sys.argv[1])):
    print(ClinicKeys.load_or_make(Keychain(sys.argv[2]), may_make=True).fingerprint)
"""


def test_processes_that_make_the_clinic_at_one_moment_get_one_key(
    secret_service: SecretService, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", MAKE, str(tmp_path / "opening.lock"), new_id()]
    pipe = subprocess.PIPE
    processes = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(3)]
    for process in processes:
        assert process.stdin is not None
        process.stdin.close()
        process.stdin = None
    found = {process.communicate(timeout=60)[0] for process in processes}
    assert len(found) == 1
    assert found != {""}


def test_seeded_without_the_lock_two_keys_would_be_made(tmp_path: Path) -> None:
    """Two that both looked before either had stored: exactly what the lock does not let happen."""
    both_looked = threading.Barrier(2)

    class Shared(MemoryKeychain):
        def get(self, name: str) -> str | None:
            found = super().get(name)
            if found is None:
                both_looked.wait(10)
            return found

    keychain, made = Shared(), list[str]()

    def make() -> None:
        try:
            made.append(ClinicKeys.load_or_make(keychain, may_make=True).fingerprint)
        except KeyringUnusable:
            made.append("the other's")

    threads = [threading.Thread(target=make) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(set(made)) == 2


# --- the demo clinic ------------------------------------------------------------------------------------------------


def test_the_demo_keeps_its_key_in_its_own_folder(tmp_path: Path) -> None:
    file = tmp_path / "demo.key"
    made = ClinicKeys.of_demo(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert ClinicKeys.of_demo(file).database == made.database


def test_the_demo_is_made_once_by_several(tmp_path: Path) -> None:
    found = set[str]()

    def make() -> None:
        with only_one(tmp_path / "opening.lock"):
            found.add(ClinicKeys.of_demo(tmp_path / "demo.key").fingerprint)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(found) == 1


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", WRITTEN[:-2].encode()])
def test_a_damaged_demo_key_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "demo.key"
    file.write_bytes(content)
    with pytest.raises(FileUnreadable):
        ClinicKeys.of_demo(file)
    assert file.read_bytes() == content


# --- whose database is this -----------------------------------------------------------------------------------------


def test_a_database_belongs_to_the_first_keys_that_open_it(database: Database, clock: ManualClock) -> None:
    ours = ClinicKeys(MASTER)
    ours.claim(database, clock)
    ours.claim(database, clock)
    with pytest.raises(DatabaseWrongKey):
        ClinicKeys.make().claim(database, clock)
    ours.claim(database, clock)


def test_of_two_desks_that_claim_a_new_database_one_is_refused(database: Database, clock: ManualClock) -> None:
    refused = list[DatabaseWrongKey]()
    start = threading.Barrier(4)

    def claim() -> None:
        keys = ClinicKeys.make()
        start.wait(10)
        try:
            keys.claim(database, clock)
        except DatabaseWrongKey as problem:
            refused.append(problem)

    threads = [threading.Thread(target=claim) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(refused) == 3
