"""For every test with windows: no screen is needed, and nothing of one test is left in the next."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _closed_is_gone() -> Iterator[None]:
    """Delete what was closed. A closed window is garbage to Python and alive to Qt; if the collector took it while Qt
    asks it for its size, both would be gone."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _garbage_stays_on_this_thread() -> Iterator[None]:
    """As in the product (see docassist/ui/garbage.py): the collector never runs in a worker, where it would take a
    forgotten widget apart."""
    gc.disable()
    yield
    gc.collect(1)
    gc.enable()
