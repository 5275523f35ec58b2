"""The vault: what goes in comes out, nothing readable lies on the disk, no change goes unnoticed, no loan stays."""

from __future__ import annotations

import hashlib
import io
import os
import random
import stat
import subprocess
import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from docassist.core.errors import DiskFull, DocAssistError, FileDamaged, FileUnreadable, NotFound
from docassist.core.ids import new_id
from docassist.services.office import sealed_file
from docassist.services.office.vault import Vault

KEY = bytes(range(32))
CHUNK = sealed_file.CHUNK_SIZE


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    made = Vault(tmp_path / "files", KEY, tmp_path / "borrowed")
    yield made
    made.close()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])
def test_what_goes_in_comes_out(vault: Vault, size: int) -> None:
    content = random.Random(size).randbytes(size)
    stored = vault.put(io.BytesIO(content))
    assert (stored.size, stored.sha256) == (size, hashlib.sha256(content).hexdigest())
    with vault.open(stored.id) as plain:
        assert plain.read() == content
    assert list(vault.ids()) == [stored.id]


def test_a_file_can_be_stored_from_a_path(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    stored = vault.put(tmp_path / "scan.pdf")
    with vault.open(stored.id) as plain:
        assert plain.read() == b"%PDF-1.7"
    with pytest.raises(FileUnreadable):
        vault.put(tmp_path / "missing.pdf")


def test_a_source_that_breaks_off_leaves_nothing(vault: Vault, tmp_path: Path) -> None:
    class Breaking(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError("the stick was pulled out")
            return super().read(size)

    with pytest.raises(FileUnreadable):
        vault.put(Breaking(b"x" * 10 * CHUNK))
    assert list((tmp_path / "files").iterdir()) == []


def test_large_files_pass_through_little_memory(vault: Vault, tmp_path: Path) -> None:
    big = tmp_path / "big.bin"
    with big.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    vault.put(io.BytesIO(b"warm"))
    tracemalloc.start()
    try:
        stored = vault.put(big)
        with vault.open(stored.id) as plain:
            while plain.read(CHUNK):
                pass
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 20 * CHUNK


def test_nothing_readable_and_nothing_open_to_others_on_the_disk(vault: Vault, tmp_path: Path) -> None:
    marker = b"Amoxicillin for Fatima Zahra"
    vault.put(io.BytesIO(marker * 10_000))
    for path in (tmp_path / "files").iterdir():
        assert marker[:12] not in path.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "files").stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["../secret", "", "a" * 26, "con", "..", "/etc/passwd", "\0"])
def test_only_ids_are_opened(vault: Vault, name: str) -> None:
    with pytest.raises(NotFound):
        vault.open(name)


def test_another_clinics_key_opens_nothing(vault: Vault, tmp_path: Path) -> None:
    stored = vault.put(io.BytesIO(b"ours"))
    stranger = Vault(tmp_path / "files", bytes(32), tmp_path / "borrowed")
    with stranger.open(stored.id) as plain, pytest.raises(FileDamaged):
        plain.read()


# --- tampering: each of these returns what went unnoticed -----------------------------------------------------------


def read_all(sealed: bytes, name: str) -> bytes | None:
    try:
        return sealed_file.SealedReader(io.BytesIO(sealed), KEY, name).readall()
    except FileDamaged:
        return None


def sealed_bytes(content: bytes, name: str) -> bytes:
    return b"".join(sealed_file.seal(io.BytesIO(content), KEY, name))


def unnoticed_flips(sealed: bytes, name: str, bits: Iterator[int]) -> list[int]:
    missed = []
    for bit in bits:
        changed = bytearray(sealed)
        changed[bit // 8] ^= 1 << bit % 8
        if read_all(bytes(changed), name) is not None:
            missed.append(bit)
    return missed


def unnoticed_rearrangements(content: bytes, chunk: int) -> list[str]:
    name = new_id()
    sealed = sealed_bytes(content, name)
    head, size = sealed_file.HEADER_SIZE, chunk + sealed_file.TAG_SIZE
    body = sealed[head:]
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    assert len(pieces) >= 3
    wholly = {
        "last chunk cut": sealed[: head + size * (len(pieces) - 1)],
        "two chunks cut": sealed[: head + size * (len(pieces) - 2)],
        "everything cut": sealed[:head],
        "header cut": sealed[: head - 1],
        "a byte cut": sealed[:-1],
        "swapped": sealed[:head] + b"".join([pieces[1], pieces[0], *pieces[2:]]),
        "repeated": sealed[:head] + b"".join([pieces[0], pieces[0], *pieces[1:]]),
        "dropped": sealed[:head] + b"".join([pieces[0], *pieces[2:]]),
        "extended": sealed + pieces[-1],
        "extended by a byte": sealed + b"\0",
        "extended by another file": sealed + sealed_bytes(content, name)[head:],
        "chunk of another file": sealed[:head] + sealed_bytes(content, name)[head : head + size] + body[size:],
    }
    found = [what for what, changed in wholly.items() if read_all(changed, name) is not None]
    return found + (["renamed"] if read_all(sealed, new_id()) is not None else [])


def test_every_flipped_bit_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_file, "CHUNK_SIZE", 64)
    name = new_id()
    sealed = sealed_bytes(os.urandom(150), name)
    assert unnoticed_flips(sealed, name, iter(range(len(sealed) * 8))) == []


def test_flipped_bits_in_a_file_of_real_chunks_are_noticed() -> None:
    name = new_id()
    sealed = sealed_bytes(os.urandom(3 * CHUNK + 5), name)
    chosen = random.Random(7).sample(range(len(sealed) * 8), 150)
    assert unnoticed_flips(sealed, name, iter(chosen)) == []


@pytest.mark.parametrize("tail", [0, 1, 40])
def test_every_rearrangement_is_noticed(tail: int) -> None:
    assert unnoticed_rearrangements(os.urandom(3 * CHUNK + tail), CHUNK) == []


def test_defect_chunks_that_do_not_know_whether_they_are_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_file, "_nonce", lambda number, last: number.to_bytes(12, "big"))
    assert "last chunk cut" in unnoticed_rearrangements(os.urandom(3 * CHUNK + 9), CHUNK)


def test_defect_chunks_that_do_not_know_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealed_file, "_nonce", lambda number, last: bytes(11) + bytes([last]))
    assert {"swapped", "dropped", "repeated"} <= set(unnoticed_rearrangements(os.urandom(3 * CHUNK + 9), CHUNK))


def test_defect_a_key_that_does_not_know_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    real = sealed_file._cipher
    monkeypatch.setattr(sealed_file, "_cipher", lambda key, name, header: real(key, "", header))
    assert unnoticed_rearrangements(os.urandom(3 * CHUNK + 9), CHUNK) == ["renamed"]


# --- a disk that refuses --------------------------------------------------------------------------------------------


def test_a_full_disk_says_so_and_leaves_nothing(vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("docassist.services.office.whole_file.os.fsync", full)
    with pytest.raises(DiskFull):
        vault.put(io.BytesIO(b"x" * CHUNK))
    assert list((tmp_path / "files").iterdir()) == []


# --- loans ----------------------------------------------------------------------------------------------------------


def loans(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "borrowed").rglob("*") if path.is_file() and path.suffix != ".lock"]


def test_a_loan_is_private_read_only_and_returned(vault: Vault, tmp_path: Path) -> None:
    stored = vault.put(io.BytesIO(b"%PDF prescription"))
    with vault.lend(stored.id, "../../Ordonnance Fatima.pdf") as path:
        assert path.name == "Ordonnance Fatima.pdf"
        assert path.read_bytes() == b"%PDF prescription"
        assert stat.S_IMODE(path.stat().st_mode) == 0o400
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert (tmp_path / "borrowed") in path.parents
    assert loans(tmp_path) == []


def test_a_damaged_file_is_not_lent(vault: Vault, tmp_path: Path) -> None:
    stored = vault.put(io.BytesIO(b"x" * 3 * CHUNK))
    path = vault.path_of(stored.id)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(FileDamaged):
        vault.lend(stored.id, "scan.pdf")
    assert loans(tmp_path) == []


def test_loans_are_returned_at_shutdown(vault: Vault, tmp_path: Path) -> None:
    stored = vault.put(io.BytesIO(b"open in a viewer"))
    vault.lend(stored.id, "a.pdf")
    vault.lend(stored.id, "a.pdf")
    assert len(loans(tmp_path)) == 2
    vault.close()
    assert loans(tmp_path) == []
    assert vault.lend(stored.id, "a.pdf").path.exists()  # and it can lend again


def test_a_running_docassists_loans_are_left_alone(vault: Vault, tmp_path: Path) -> None:
    stored = vault.put(io.BytesIO(b"open in a viewer"))
    loan = vault.lend(stored.id, "a.pdf")
    Vault(tmp_path / "files", KEY, tmp_path / "borrowed").sweep()
    assert loan.path.exists()


DIES_WHILE_LENDING = """
import os, signal, sys, io, pathlib
from docassist.services.office.vault import Vault
root = pathlib.Path(sys.argv[1])
vault = Vault(root / "files", bytes(range(32)), root / "borrowed")
vault.lend(vault.put(io.BytesIO(b"patient")).id, "a.pdf")
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is how a process dies here")
def test_what_a_killed_docassist_lent_is_removed_at_the_next_start(vault: Vault, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", DIES_WHILE_LENDING, str(tmp_path)], check=False, timeout=60)
    assert len(loans(tmp_path)) == 1
    vault.sweep()
    assert loans(tmp_path) == []
    vault.sweep()


def test_a_sweep_never_follows_a_link_out_of_its_folder(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.txt").write_text("ten years")
    (tmp_path / "borrowed").mkdir()
    (tmp_path / "borrowed" / new_id()).symlink_to(tmp_path / "precious")
    vault.sweep()
    assert (tmp_path / "precious" / "thesis.txt").exists()
    assert loans(tmp_path) == []


def test_every_refusal_is_a_sentence() -> None:
    for error in (FileDamaged(), DiskFull(), FileUnreadable(file="scan.pdf")):
        assert isinstance(error, DocAssistError)
        assert error.message.endswith(".")
