"""A killed writer, 200 times: the database opens, is whole, and shows every row that was acknowledged."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.programs import run, short_and_long

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the run forks")


@pytest.mark.timeout(3600)
@short_and_long(200, 5_000)
def test_no_acknowledged_row_is_missing_after_any_kill(tmp_path: Path, times: int) -> None:
    report = run("kill_run", "writers", tmp_path, times, 20)
    assert report["acknowledged"] > times
    assert report == {"acknowledged": report["acknowledged"], "missing": [], "damaged": 0, "halves": 0}


@pytest.mark.timeout(3600)
@short_and_long(40, 1_000)
def test_who_is_killed_while_making_the_database_leaves_one_that_can_be_finished(tmp_path: Path, times: int) -> None:
    assert run("kill_run", "beginners", tmp_path, times, 20) == {"unfinished": 0}


@pytest.mark.timeout(3600)
@short_and_long(25, 250)
def test_a_whole_database_is_never_called_damaged_because_others_write(tmp_path: Path, times: int) -> None:
    assert run("kill_run", "beside", tmp_path, times, 20) == {"alarms": [], "ended": 0}


def test_defect_a_writer_that_acknowledges_before_it_saves_is_caught(tmp_path: Path) -> None:
    report = run("kill_run", "early", tmp_path, 20, 20)
    assert report["missing"]
