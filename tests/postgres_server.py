"""A PostgreSQL server of the tests' own: made in a temporary folder, reached by a socket in it, gone with the tests.

The server hangs on a guard process, and the guard on a pipe: however the tests end, the pipe closes, the guard stops the
server by its process id and removes the folder. A server must not run as root, so root lends it the account ``postgres``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

START_WITHIN_SECONDS = 60
LONGEST_SOCKET_PATH = 80  # of 107 on Linux and 103 on macOS; the socket's own name needs some
ACCOUNT = "postgres"


def programs() -> Path:
    """Where initdb and postgres are; the newest wins."""
    found = [Path(path).resolve().parent for path in [shutil.which("initdb")] if path]
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    for folder in found:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise FileNotFoundError("No PostgreSQL server is installed for the tests: “python3 dev.py test” installs one.")


def account() -> dict[str, Any]:
    """How to start a program that refuses to be root."""
    return {"user": ACCOUNT, "group": ACCOUNT, "extra_groups": []} if os.geteuid() == 0 else {}


class PostgresServer:
    """``url(name)`` addresses one of its databases."""

    def __init__(self) -> None:
        self._programs = programs()
        self.folder = _private_folder()
        self._make_cluster()
        self._guard = subprocess.Popen(
            [sys.executable, __file__, str(self._programs), str(self.folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,  # a Ctrl+C in the terminal is for the tests; the guard ends by its pipe
        )
        assert self._guard.stdout is not None
        if self._guard.stdout.readline().strip() != b"ready":
            raise RuntimeError(f"the PostgreSQL server did not start: {self._log()}")

    def url(self, name: str) -> str:
        return f"postgresql://{ACCOUNT}@/{name}?host={self.folder}"

    def stop(self) -> None:
        assert self._guard.stdin is not None
        assert self._guard.stdout is not None
        self._guard.stdin.close()
        self._guard.wait(START_WITHIN_SECONDS)
        self._guard.stdout.close()

    def _make_cluster(self) -> None:
        command: list[str | Path] = [
            *(self._programs / "initdb", "-D", self.folder / "data", "-U", ACCOUNT, "-A", "trust"),
            *("-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"),
        ]
        made = subprocess.run(command, capture_output=True, text=True, check=False, cwd=self.folder, **account())
        if made.returncode:
            raise RuntimeError(f"the PostgreSQL server could not be set up: {made.stdout}{made.stderr}")

    def _log(self) -> str:
        log = self.folder / "log"
        return log.read_text() if log.exists() else "no log"


def _private_folder() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="docassist-pg-"))
    if len(str(folder)) > LONGEST_SOCKET_PATH:
        folder.rmdir()
        folder = Path(tempfile.mkdtemp(prefix="docassist-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, ACCOUNT, ACCOUNT)
    return folder


SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "60",
}


def guard(programs: Path, folder: Path) -> None:
    """Run the server until the tests let go of our standard input."""
    settings = [f"--{name}={value}" for name, value in SETTINGS.items()]
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [programs / "postgres", "-D", folder / "data", "-k", folder, *settings],
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            cwd=folder,
            **account(),
        )
    try:
        sys.stdout.write("ready\n" if _answers(programs, folder, server) else "failed\n")
        sys.stdout.flush()
        sys.stdin.read()
    finally:
        server.send_signal(2)  # "fast": ends the sessions, keeps nothing waiting
        server.wait(START_WITHIN_SECONDS)
        shutil.rmtree(folder, ignore_errors=True)


def _answers(programs: Path, folder: Path, server: subprocess.Popen[bytes]) -> bool:
    deadline = time.monotonic() + START_WITHIN_SECONDS
    asking: list[str | Path] = [programs / "pg_isready", "-q", "-h", folder, "-t", "1"]
    while server.poll() is None and time.monotonic() < deadline:
        if subprocess.run(asking, check=False).returncode == 0:
            return True
    return False


if __name__ == "__main__":
    guard(Path(sys.argv[1]), Path(sys.argv[2]))
