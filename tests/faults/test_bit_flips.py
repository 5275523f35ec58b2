"""One flipped bit anywhere: the database is refused, and refused again, and not a byte of it is changed."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from docassist.core.errors import DatabaseDamaged
from docassist.db import journal, migrate, opening, sqlite
from docassist.db.models import SettingRow
from tests.faults.images import FRAME, LOG_HEADER, LONGEST, PAGE, Image, flip, opened
from tests.faults.programs import short_and_long

pytestmark = pytest.mark.timeout(3600)


def noticed(image: Image, folder: Path, name: str, bits: list[int]) -> int:
    """How many of these flips, each in a fresh copy, are refused as damage with nothing changed."""
    found = 0
    for bit in bits:
        copy = image.copy_to(folder / "copy")
        flip(copy.folder / name, bit)
        before = copy.contents()
        refused = isinstance(copy.refused(), DatabaseDamaged)
        found += refused and before.items() <= copy.contents().items()
        shutil.rmtree(copy.folder)
    return found


def anywhere(size: int, number: int, seed: int = 20) -> list[int]:
    return random.Random(seed).sample(range(size * 8), number)


@short_and_long(300, 10_000)
def test_any_bit_of_the_file(closed: Image, tmp_path: Path, times: int) -> None:
    bits = anywhere(closed.file.stat().st_size, times)
    assert noticed(closed, tmp_path, "clinic.db", bits) == len(bits)


def test_any_bit_of_the_salt_and_the_first_page_is_damage_and_not_a_wrong_key(closed: Image, tmp_path: Path) -> None:
    bits = [*range(16 * 8), *anywhere(4096, 100)]
    assert noticed(closed, tmp_path, "clinic.db", bits) == len(bits)


@short_and_long(120, 4_000)
def test_any_bit_of_the_log_after_a_crash(crashed: Image, tmp_path: Path, times: int) -> None:
    bits = anywhere(LOG_HEADER + crashed.commits()[-1] * FRAME, times)
    assert noticed(crashed, tmp_path, "clinic.db-wal", bits) == len(bits)


@short_and_long(120, 4_000)
def test_any_bit_of_the_log_but_its_last_transaction_after_a_power_failure(
    crashed: Image, tmp_path: Path, times: int
) -> None:
    image = crashed.copy_to(tmp_path / "power")
    image.index.unlink()
    bits = anywhere(LOG_HEADER + image.commits()[-2] * FRAME, times)
    assert noticed(image, tmp_path, "clinic.db-wal", bits) == len(bits)


def test_a_bit_of_the_index_loses_nothing(crashed: Image, tmp_path: Path) -> None:
    rows = crashed.copy_to(tmp_path / "whole").rows()
    for bit in anywhere(136, 30):
        copy = crashed.copy_to(tmp_path / "copy")
        flip(copy.index, bit)
        assert copy.rows() == rows
        shutil.rmtree(copy.folder)


def test_a_page_that_is_damaged_while_the_database_is_open(closed: Image, tmp_path: Path) -> None:
    copy = closed.copy_to(tmp_path / "copy")
    with opened(copy) as db:
        flip(copy.file, copy.file.stat().st_size * 8 - 1000)
        report = migrate.check(db)
        assert not report.ok
        assert "HMAC" in report.problems[0]


def read_with_each_page_damaged(image: Image, folder: Path) -> dict[str, int]:
    """Damage one page after another while the database is open, and read the longest text there is."""
    outcomes = {"right": 0, "refused": 0, "wrong": 0}
    for page in range(1, image.file.stat().st_size // PAGE + 1):
        copy = image.copy_to(folder / "copy")
        with opened(copy) as db:
            flip(copy.file, (page * PAGE - 1000) * 8)
            try:
                with db.read() as session:
                    value = session.get_one(SettingRow, LONGEST).value
                outcomes["right" if value == "x" * len(value) else "wrong"] += 1
            except DatabaseDamaged:
                outcomes["refused"] += 1
            except ValueError:  # zeros are no JSON
                outcomes["wrong"] += 1
        shutil.rmtree(copy.folder)
    return outcomes


def test_no_page_damaged_while_the_database_is_open_is_believed(closed: Image, tmp_path: Path) -> None:
    outcomes = read_with_each_page_damaged(closed, tmp_path)
    assert outcomes["wrong"] == 0
    assert outcomes["refused"] > 3  # the pages on the way to the text, and those of the text itself


def test_defect_the_end_of_a_long_text_would_be_believed(
    closed: Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "is_authentic", lambda _connection: True)
    assert read_with_each_page_damaged(closed, tmp_path)["wrong"] > 0


def test_after_a_damaged_page_the_rest_can_still_be_read(closed: Image, tmp_path: Path) -> None:
    copy = closed.copy_to(tmp_path / "copy")
    with opened(copy) as db:
        flip(copy.file, (copy.file.stat().st_size - 1000) * 8)  # the last page is the end of the last long text
        with pytest.raises(DatabaseDamaged), db.read() as session:
            session.scalars(select(SettingRow)).all()
        with db.read() as session:
            assert session.get_one(SettingRow, "0").value == ""


def test_defect_plain_integrity_check_would_open_many_of_them_in_silence(
    closed: Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def plain(connection: Any, _patience: float) -> list[str]:
        return [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]

    monkeypatch.setattr(opening, "bad_pages", plain)
    bits = anywhere(closed.file.stat().st_size, 100)
    assert noticed(closed, tmp_path, "clinic.db", bits) < len(bits)


def test_defect_sqlite_alone_would_drop_the_rest_of_a_damaged_log_in_silence(
    crashed: Image, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "is_whole", lambda _path: True)
    rows = crashed.copy_to(tmp_path / "whole").rows()
    copy = crashed.copy_to(tmp_path / "copy")
    flip(copy.log, (LOG_HEADER + FRAME) * 8)
    assert copy.rows() < rows
