"""A real Secret Service of its own: gnome-keyring on a private session bus, with a home that goes away afterwards.

Never the keyring of whoever runs the tests: some of them lock it, and some stop it.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from tests.waiting import wait_until

NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
BUS = """<busconfig><type>session</type><listen>{address}</listen><policy context="default">
<allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""
"""Starts nothing by itself: no second keyring, and no window that asks for a password."""


class SecretService:
    """Running until ``stop``, unlocked."""

    def __init__(self) -> None:
        missing = [program for program in NEEDED if shutil.which(program) is None]
        assert not missing, f"{', '.join(missing)} not found; `python3 dev.py test` installs it"
        self._home = Path(tempfile.mkdtemp(prefix="keyring-"))
        runtime = self._home / "run"
        runtime.mkdir(mode=0o700)
        self._password = self._home / "password"
        self._password.write_bytes(b"test-pass")
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self._home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_DATA_HOME": str(self._home / "data"),
            "LANG": "C.UTF-8",
        }
        self.address = f"unix:path={runtime / 'bus'}"
        self.environ["DBUS_SESSION_BUS_ADDRESS"] = self.address
        config = self._home / "bus.conf"
        config.write_text(BUS.format(address=self.address), encoding="utf-8")
        self._processes: list[subprocess.Popen[bytes]] = []
        try:
            self._start("dbus-daemon", "--nofork", "--nopidfile", f"--config-file={config}")
            wait_until(self._bus_listens)
            self._keyring = self._start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
            wait_until(self._answers)
        except BaseException:
            self.stop()
            raise

    def lock(self) -> None:
        """As after the screen was locked: whoever asks now has to give the password, and nobody is there to do so."""
        import secretstorage
        from jeepney.io.blocking import open_dbus_connection

        with open_dbus_connection(self.address) as connection:
            secretstorage.get_default_collection(connection).lock()

    def freeze(self) -> None:
        """From now on it takes questions and does not answer."""
        self._keyring.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._keyring.send_signal(signal.SIGCONT)

    def stop(self) -> None:
        for process in reversed(self._processes):
            process.kill()
            process.wait(10)
        shutil.rmtree(self._home, ignore_errors=True)

    def _start(self, *command: str) -> subprocess.Popen[bytes]:
        with self._password.open("rb") as password:
            quiet = subprocess.DEVNULL
            started = subprocess.Popen(command, env=self.environ, stdin=password, stdout=quiet, stderr=quiet)
        self._processes.append(started)
        return started

    def _bus_listens(self) -> bool:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as caller:
            caller.connect(self.address.removeprefix("unix:path="))
            return True
        return False

    def _answers(self) -> bool:
        import secretstorage
        from jeepney.io.blocking import open_dbus_connection

        with suppress(secretstorage.SecretStorageException), open_dbus_connection(self.address) as connection:
            return not secretstorage.Collection(connection).is_locked()
        return False
