"""The disk is full at every write in turn: a sentence each time, nothing corrupt, nothing acknowledged and gone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.faults.programs import run

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the run forks and mounts"),
    pytest.mark.timeout(3600),
]
OWN_MOUNTS = ("unshare", "-rm")


@cache
def may_mount() -> bool:
    """A small disk of one's own needs a mount namespace; some containers allow none. The limit needs nothing."""
    if not shutil.which("unshare"):
        return False
    tried = [*OWN_MOUNTS, "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(tried, check=False, capture_output=True).returncode == 0


def starve(kind: str, start: str, folder: Path, step: int, *, early: bool = False) -> dict[str, object]:
    if kind == "disk" and not may_mount():
        pytest.skip("this account may not mount a small disk; the limit on files stands in for it")
    report: dict[str, object] = run(
        "full_disk", kind, start, folder, step, "early" if early else "no", before=OWN_MOUNTS if kind == "disk" else ()
    )
    return report


@pytest.mark.parametrize(
    ("start", "step"),
    [("there", 1), ("nothing", 4), pytest.param("nothing", 1, marks=pytest.mark.soak)],
)
def test_a_small_disk(tmp_path: Path, start: str, step: int) -> None:
    report = starve("disk", start, tmp_path, step)
    assert report["faults"] == []
    assert report["refusals"] == ["DiskFull"]
    assert report["finished"]


@pytest.mark.parametrize("start", ["there", "nothing"])
@pytest.mark.parametrize("step", [4, pytest.param(1, marks=pytest.mark.soak)])
def test_files_that_may_not_grow(tmp_path: Path, start: str, step: int) -> None:
    """A quota looks like this: the system refuses the write, yet the disk has room."""
    report = starve("limit", start, tmp_path, step)
    assert report["faults"] == []
    assert report["refusals"] == ["DiskFailing"]
    assert report["finished"]


def test_defect_who_acknowledges_whatever_happens_is_caught(tmp_path: Path) -> None:
    report = starve("limit", "there", tmp_path, step=20, early=True)
    assert "missing" in str(report["faults"])
