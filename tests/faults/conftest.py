"""What the fault runs start from."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.faults import programs
from tests.faults.images import TRANSACTIONS, Image


@pytest.fixture(scope="session")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Image:
    """A database whose last writer was killed, with its transactions in the log only."""
    folder = tmp_path_factory.mktemp("crashed")
    programs.run("kill_run", "crash", folder, TRANSACTIONS, 0)
    return Image(folder)


@pytest.fixture(scope="session")
def closed(crashed: Image, tmp_path_factory: pytest.TempPathFactory) -> Image:
    """The same, opened and closed in order: everything is in the file."""
    folder = tmp_path_factory.mktemp("closed") / "image"
    shutil.copytree(crashed.folder, folder)
    image = Image(folder)
    image.database().close()
    assert [file.name for file in Path(folder).iterdir()] == ["clinic.db"]
    return image
