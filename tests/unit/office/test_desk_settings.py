"""A desk's own choices: read before anything else, and never a reason not to open."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from docassist.core.errors import FolderUnusable
from docassist.services.office import desk_settings
from docassist.services.office.desk_settings import DeskSettings
from tests.hostile import HOSTILE

CHOSEN = DeskSettings(theme="dark", language="ar", window="AdnQywADAAA=")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "desk.json"


def test_what_was_chosen_is_there_the_next_time(file: Path) -> None:
    assert desk_settings.read(file) == DeskSettings()
    desk_settings.save(file, CHOSEN)
    assert desk_settings.read(file) == CHOSEN
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'{"theme": "dark"', b"[" * 100_000, b'"dark"', b'{"theme": 1e999}'],
)
def test_a_damaged_file_is_as_if_nobody_had_chosen(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert desk_settings.read(file) == DeskSettings()
    desk_settings.save(file, CHOSEN)
    assert desk_settings.read(file) == CHOSEN


def test_a_file_that_cannot_be_read_at_all_is_no_obstacle(file: Path) -> None:
    file.mkdir()
    assert desk_settings.read(file) == DeskSettings()
    with pytest.raises(FolderUnusable):
        desk_settings.save(file, CHOSEN)


@pytest.mark.parametrize("wrong", [None, 5, True, [], {}, *HOSTILE[:50]])
def test_a_wrong_choice_is_left_out_and_the_others_hold(file: Path, wrong: object) -> None:
    file.write_text(json.dumps({"theme": wrong, "language": "hi", "window": 7}), encoding="utf-8")
    assert desk_settings.read(file) == DeskSettings(language="hi")
    file.write_text(json.dumps({"theme": "light", "language": wrong}), encoding="utf-8")
    assert desk_settings.read(file) == DeskSettings(theme="light")


def test_what_a_newer_version_keeps_there_stays(file: Path) -> None:
    file.write_text('{"theme": "dark", "zoom": 150}', encoding="utf-8")
    desk_settings.save(file, DeskSettings(theme="light"))
    assert json.loads(file.read_text(encoding="utf-8"))["zoom"] == 150


def test_reading_imports_the_standard_library_alone() -> None:
    """The first frame waits for this."""
    script = (
        "import sys; from pathlib import Path; before = set(sys.modules)  # what the system starts every Python with\n"
        "from docassist.services.office import desk_settings\n"
        "desk_settings.read(Path('nowhere.json'))\n"
        "foreign = {name.partition('.')[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)\n"
        "print(sorted(name for name in foreign if not name.startswith('_')))"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert printed.stdout.strip() == "['docassist']"
