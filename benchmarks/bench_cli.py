"""How long a command takes from the shell's point of view, beside a bare Python in the same run.

The processor's time stands beside the clock's: it says what a command costs even while the computer is busy with others.
The clinic is the demo one, already made, so that no keyring is in the figures; with a Secret Service on the bus the
real clinic is measured too. Rounds are interleaved, so that a busy moment of the computer hits every line alike.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 15
LIMIT = 0.6
DOCASSIST = (sys.executable, "-m", "docassist")


def seconds(command: tuple[str, ...], environ: dict[str, str]) -> tuple[float, float]:
    """One run of a command that must succeed: by the clock, and on the processor."""
    began, before = time.perf_counter(), os.times()
    subprocess.run(command, check=True, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL)
    taken, after = time.perf_counter() - began, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return taken, used


def subjects(environ: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """What is measured; making each clinic beforehand is not."""
    found = {
        "python -c pass": (sys.executable, "-c", "pass"),
        "doctor --help": (*DOCASSIST, "doctor", "--help"),
        "settings show (demo)": (*DOCASSIST, "--demo", "settings", "show", "--json"),
        "patients search (demo)": (*DOCASSIST, "--demo", "patients", "search", "a", "--json"),
    }
    seconds(found["settings show (demo)"], environ)
    real = (*DOCASSIST, "settings", "show", "--json")
    if subprocess.run(real, check=False, cwd=ROOT, env=environ, capture_output=True).returncode == 0:
        found["settings show (real keyring)"] = real
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        environ = {**os.environ, "DOCASSIST_DATA_DIR": folder}
        environ.pop("PYTHONDONTWRITEBYTECODE", None)
        measured = subjects(environ)
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in measured}
        for _ in range(ROUNDS):
            for name, command in measured.items():
                times[name].append(seconds(command, environ))
    for name, taken in times.items():
        clock, processor = (statistics.median(column) for column in zip(*taken, strict=True))
        verdict = "ok" if clock <= LIMIT else "TOO SLOW"
        print(f"{name:30} median {clock * 1000:5.0f} ms   processor {processor * 1000:5.0f} ms   {verdict}")


if __name__ == "__main__":
    main()
