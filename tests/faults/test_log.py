"""The log after a crash: what may be missing from it and what may not."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from docassist.db import journal
from docassist.db.engine import open_database
from tests.faults.images import FRAME, FRAME_HEADER, KEY, LOG_HEADER, TRANSACTIONS, Image


@pytest.fixture
def image(crashed: Image, tmp_path: Path) -> Image:
    return crashed.copy_to(tmp_path / "image")


@pytest.fixture
def after_a_power_failure(image: Image) -> Image:
    image.index.unlink()
    return image


def cut_log(image: Image, frames: int, more: int = 0) -> None:
    os.truncate(image.log, LOG_HEADER + frames * FRAME + more)


def spoil(image: Image, frame: int) -> None:
    """A page of the log was never written to the disk."""
    data = bytearray(image.log.read_bytes())
    start = LOG_HEADER + (frame - 1) * FRAME + FRAME_HEADER
    data[start : start + 512] = bytes(512)
    image.log.write_bytes(data)


def test_a_crash_leaves_every_transaction(image: Image) -> None:
    assert journal.is_whole(image.file)
    assert len(image.commits()) == TRANSACTIONS
    assert image.rows() == TRANSACTIONS


def test_no_log_is_a_whole_log(closed: Image) -> None:
    assert journal.is_whole(closed.file)


@pytest.mark.parametrize("length", [0, 1, LOG_HEADER - 1, LOG_HEADER])
def test_a_log_that_was_hardly_begun(after_a_power_failure: Image, length: int) -> None:
    os.truncate(after_a_power_failure.log, length)
    assert journal.is_whole(after_a_power_failure.file)


def test_a_log_that_ends_before_what_was_committed_has_lost_something(image: Image) -> None:
    last = image.commits()[-1]
    cut_log(image, last)
    assert journal.is_whole(image.file)
    cut_log(image, last - 1)
    assert not journal.is_whole(image.file)


def test_an_unfinished_write_at_the_end_is_nobodys_data(image: Image) -> None:
    with image.log.open("ab") as log:
        log.write(image.frames()[0][:1000])
    assert journal.is_whole(image.file)
    assert image.rows() == TRANSACTIONS


def test_frames_of_an_earlier_round_are_nobodys_data(image: Image) -> None:
    frame = bytearray(image.frames()[-1])
    frame[8] ^= 1
    with image.log.open("ab") as log:
        log.write(bytes(frame) * 3)
    assert journal.is_whole(image.file)
    assert image.rows() == TRANSACTIONS


def test_a_power_failure_may_take_the_last_write_and_says_so(
    after_a_power_failure: Image, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    before_the_last = after_a_power_failure.commits()[-2]
    spoil(after_a_power_failure, before_the_last + 1)
    assert journal.is_whole(after_a_power_failure.file)
    assert "not finished" in caplog.text
    assert after_a_power_failure.rows() == TRANSACTIONS - 1


def test_a_power_failure_takes_no_write_before_the_last(after_a_power_failure: Image) -> None:
    spoil(after_a_power_failure, after_a_power_failure.commits()[-2])
    assert not journal.is_whole(after_a_power_failure.file)


def test_an_index_of_another_round_promises_nothing(image: Image, tmp_path: Path) -> None:
    """After a power failure the index on the disk may be an old one."""
    old = open_database(None, tmp_path / "old.db", KEY)
    with old.connect() as line:
        line.exec_driver_sql("CREATE TABLE t (a)")
        old_index = (tmp_path / "old.db-shm").read_bytes()
    old.close()
    image.index.write_bytes(old_index)
    cut_log(image, image.commits()[-2])
    assert journal.is_whole(image.file)


def test_a_log_that_is_written_while_we_look_is_looked_at_again(image: Image, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = iter([False, True])
    headers = iter([[b"1"], [b"2"], [b"2"]])
    monkeypatch.setattr(journal, "_look_once", lambda _database: next(looks))
    monkeypatch.setattr(journal, "_headers", lambda _database: next(headers))
    assert journal.is_whole(image.file)


def test_our_checksum_is_sqlites_in_either_byte_order(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "any.db")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE t (a)")
    header = (tmp_path / "any.db-wal").read_bytes()[:LOG_HEADER]
    written = journal.MAGIC[int.from_bytes(header[:4], "big")]
    found = journal.checksum(header[:24], (0, 0), written)
    assert found == (int.from_bytes(header[24:28], "big"), int.from_bytes(header[28:], "big"))
    swapped = b"".join(header[place : place + 4][::-1] for place in range(0, 24, 4))
    assert journal.checksum(swapped, (0, 0), "big" if written == "little" else "little") == found
    connection.close()
