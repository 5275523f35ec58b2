"""The Patients room is tried from the same seat as the Settings room."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.ui.office.conftest import _filled_demo, clinic, look, seat, sit_down

__all__ = ["_filled_demo", "capture_nothing_opened", "clinic", "look", "seat", "sit_down"]

_watching: list[list[str]] = []


def _hook(name: str, arguments: tuple[object, ...]) -> None:
    for opened in _watching:
        if name in {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"}:
            opened.append(f"{name} {arguments!r}")


sys.addaudithook(_hook)  # there is no way to take one off again


@pytest.fixture
def capture_nothing_opened() -> Iterator[list[str]]:
    """What the program reached for outside: sockets, programs."""
    opened: list[str] = []
    _watching.append(opened)
    yield opened
    _watching.remove(opened)
