"""Real processes on a computer of their own: its home, its message bus and its unlocked Secret Service."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.secret_service import SecretService

ROOT = Path(__file__).parents[2]
DOCASSIST = (sys.executable, "-m", "docassist")
LIMIT = 60


@dataclass(frozen=True)
class Ran:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output; a second one, or a log line beside it, fails here."""
        return json.loads(self.out)

    @property
    def error(self) -> str:
        assert self.code == 1, self
        assert "Traceback" not in self.err
        return str(self.json["error"]["code"])


@dataclass(frozen=True)
class Computer:
    """Runs ``docassist`` with one data folder and one environment."""

    data: Path
    environ: Mapping[str, str]

    def start(self, *arguments: object, **options: Any) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*DOCASSIST, *map(str, arguments)],
            cwd=ROOT,
            env={**self.environ, "DOCASSIST_DATA_DIR": str(self.data)},
            stdin=options.pop("stdin", subprocess.PIPE),
            stdout=options.pop("stdout", subprocess.PIPE),
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            **options,
        )

    def run(self, *arguments: object, stdin: str = "", **options: Any) -> Ran:
        with self.start(*arguments, **options) as process:
            out, err = process.communicate(stdin, timeout=LIMIT)
        return Ran(process.returncode, out or "", err)

    def do(self, *arguments: object, stdin: str = "") -> Any:
        """The JSON of a command that must succeed."""
        ran = self.run(*arguments, "--json", stdin=stdin)
        assert ran.code == 0, (arguments, ran)
        return ran.json

    def refuse(self, *arguments: object, stdin: str = "") -> str:
        """The error code of a command that must be refused with one document and no traceback."""
        ran = self.run(*arguments, "--json", stdin=stdin)
        assert "Traceback" not in ran.err
        return ran.error

    def with_environ(self, **changes: str) -> Computer:
        return Computer(self.data, {**self.environ, **changes})

    def elsewhere(self, data: Path) -> Computer:
        return Computer(data, self.environ)


@pytest.fixture(scope="session")
def bare_environ() -> Iterator[dict[str, str]]:
    """A computer without a message bus, so without a keyring."""
    with tempfile.TemporaryDirectory(prefix="docassist-home-") as home:
        (Path(home) / "run").mkdir(mode=0o700)
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "SYSTEMROOT", "TMPDIR") if name in os.environ}
        yield {
            **kept,
            "HOME": home,
            "XDG_RUNTIME_DIR": f"{home}/run",
            "XDG_DATA_HOME": f"{home}/data",
            "XDG_CONFIG_HOME": f"{home}/config",
            "QT_QPA_PLATFORM": "offscreen",
        }


@pytest.fixture(scope="session")
def keyring_environ(bare_environ: dict[str, str]) -> Iterator[dict[str, str]]:
    """The same computer with a real keyring, unlocked."""
    service = SecretService()
    yield {**bare_environ, "DBUS_SESSION_BUS_ADDRESS": service.address}
    service.stop()


@pytest.fixture
def computer(tmp_path: Path, keyring_environ: dict[str, str]) -> Computer:
    """A computer with a keyring and an empty data folder."""
    return Computer(tmp_path / "data", keyring_environ)


@pytest.fixture
def bare_computer(tmp_path: Path, bare_environ: dict[str, str]) -> Computer:
    """A computer without a keyring."""
    return Computer(tmp_path / "data", bare_environ)


@pytest.fixture(scope="session")
def _demo_template(tmp_path_factory: pytest.TempPathFactory, bare_environ: dict[str, str]) -> Path:
    data = tmp_path_factory.mktemp("demo")
    Computer(data, bare_environ).do("--demo", "settings", "show")
    return data


@pytest.fixture
def demo(tmp_path: Path, bare_environ: dict[str, str], _demo_template: Path) -> Computer:
    """A computer without a keyring and with a demo clinic: everything here is asked with ``--demo``."""
    shutil.copytree(_demo_template, tmp_path / "data")
    return Computer(tmp_path / "data", bare_environ)
