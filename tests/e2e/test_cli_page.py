"""The page about the command line says what is there: its examples run, and no command is missing from it."""

from __future__ import annotations

import argparse
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from docassist.cli import parser
from tests.e2e.conftest import DOCASSIST, LIMIT, ROOT, Computer

PAGE = (ROOT / "docs" / "cli.md").read_text("utf-8")
EXAMPLES = [line for block in re.findall(r"```\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]


def test_the_examples_run_in_their_order(computer: Computer, tmp_path: Path) -> None:
    command = tmp_path / "docassist"
    command.write_text(f'#!/bin/sh\nexec {" ".join(DOCASSIST)} "$@"\n')
    command.chmod(0o700)
    environ = {
        **computer.environ,
        "PATH": f"{tmp_path}:{computer.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "DOCASSIST_DATA_DIR": str(computer.data),
    }
    assert len(EXAMPLES) > 15
    for example in EXAMPLES:
        ran = subprocess.run(
            example, shell=True, cwd=tmp_path, env=environ, capture_output=True, text=True, timeout=LIMIT, check=False
        )
        assert (ran.returncode, ran.stderr) == (0, ""), (example, ran)
        assert ran.stdout, example


def commands(tree: argparse.ArgumentParser, words: tuple[str, ...] = ("docassist",)) -> Iterator[str]:
    """Every command there is, in words."""
    branches = [action for action in tree._actions if isinstance(action, argparse._SubParsersAction)]
    if not branches:
        yield " ".join(words)
    for branch in branches:
        for word, below in branch.choices.items():
            yield from commands(below, (*words, word))


def test_every_command_has_an_example() -> None:
    found = set(commands(parser.build()))
    assert "docassist settings show" in found
    assert {name for name in found if not any(name in example for example in EXAMPLES)} == set()
