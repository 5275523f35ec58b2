"""A killed writer, 200 times: the database opens, is whole, and shows every row that was acknowledged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.programs import SOAK, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the run forks")
TIMES = 5_000 if SOAK else 200


@pytest.mark.timeout(3600)
def test_no_acknowledged_row_is_missing_after_any_kill(tmp_path: Path) -> None:
    report = run("kill_run", "writers", tmp_path, TIMES, 20)
    assert report["acknowledged"] > TIMES
    assert report == {"acknowledged": report["acknowledged"], "missing": [], "damaged": 0, "halves": 0}


@pytest.mark.timeout(3600)
def test_who_is_killed_while_making_the_database_leaves_one_that_can_be_finished(tmp_path: Path) -> None:
    assert run("kill_run", "beginners", tmp_path, TIMES // 5, 20) == {"unfinished": 0}


def test_defect_a_writer_that_acknowledges_before_it_saves_is_caught(tmp_path: Path) -> None:
    report = run("kill_run", "early", tmp_path, 20, 20)
    assert report["missing"]
