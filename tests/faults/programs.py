"""Programs that are killed, starved or looked at from outside run as processes of their own and report in JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).resolve().parents[2]
LONGEST_SECONDS = 3600


def short_and_long(short: int, long: int) -> pytest.MarkDecorator:
    """``times``: what every test run does, and what ``dev.py soak`` does."""
    choices = [pytest.param(short, id="short"), pytest.param(long, id="long", marks=pytest.mark.soak)]
    return pytest.mark.parametrize("times", choices)


def run(module: str, *arguments: object, before: tuple[str, ...] = (), environ: dict[str, str] | None = None) -> Any:
    """Run ``tests.faults.<module>`` and read its report."""
    done = subprocess.run(
        [*before, sys.executable, "-m", f"tests.faults.{module}", *map(str, arguments)],
        cwd=TOP,
        env=os.environ | (environ or {}),
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST_SECONDS,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
