"""Commands inside this process, in a demo clinic: quick, and open to seeded faults."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from docassist.app import open_clinic
from docassist.cli import main
from docassist.services.office.place import find_place


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> str:
        assert self.code == 1, self
        return str(self.json["error"]["code"])


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def _demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo")
    open_clinic(find_place(str(folder), demo=True, environ={}), start_threads=False).close()
    return folder


@pytest.fixture
def data(tmp_path: Path, _demo_template: Path) -> Path:
    """A data folder with a demo clinic in it."""
    return Path(shutil.copytree(_demo_template, tmp_path / "data"))


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command with ``--demo`` in that folder."""

    def command(*line: str) -> Ran:
        code = main(["--data-dir", str(data), "--demo", *line])
        told = capsys.readouterr()
        return Ran(code, told.out, told.err)

    return command
