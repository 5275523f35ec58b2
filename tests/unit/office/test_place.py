"""Where the data lies, and who may look into it."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from docassist.core.errors import FolderUnusable
from docassist.services.office import place as place_module
from docassist.services.office.place import Place, find_place
from docassist.services.office.redaction import redact


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_named_folder_wins_over_the_environment(tmp_path: Path) -> None:
    environ = {"DOCASSIST_DATA_DIR": str(tmp_path / "environment")}
    assert find_place(str(tmp_path / "named"), environ=environ).root == tmp_path / "named"
    assert find_place(environ=environ).root == tmp_path / "environment"


def test_an_empty_variable_is_no_folder() -> None:
    empty = {"DOCASSIST_DATA_DIR": "", "DOCASSIST_DATABASE_URL": ""}
    assert find_place(environ=empty) == find_place(environ={})


def test_a_checkout_keeps_its_data_beside_the_code() -> None:
    assert find_place(environ={}).root == Path(__file__).parents[3] / "data"


def test_an_installed_program_uses_the_folder_of_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(place_module, "__file__", str(tmp_path / "lib/docassist/services/office/place.py"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HOME", str(tmp_path))
    found = find_place(environ={}).root
    assert found.name == "docassist"
    assert tmp_path in found.parents or os.name == "nt"


def test_the_demo_lives_inside_and_never_follows_the_environment_to_a_database(tmp_path: Path) -> None:
    environ = {"DOCASSIST_DATABASE_URL": "postgresql://clinic@db/real"}
    demo = find_place(str(tmp_path), demo=True, environ=environ)
    assert demo.root == tmp_path / "demo"
    assert demo.database_url is None
    assert find_place(str(tmp_path), environ=environ).database_url == "postgresql://clinic@db/real"


def test_a_password_in_the_address_is_not_shown(tmp_path: Path) -> None:
    place = find_place(str(tmp_path), database_url="postgresql://clinic:s3cret@db/clinic")
    assert "s3cret" not in repr(place)


def test_a_new_folder_is_private(tmp_path: Path) -> None:
    place = find_place(str(tmp_path / "a" / "b"))
    place.prepare()
    assert rights(place.root) == 0o700


def test_a_demo_that_comes_first_leaves_a_private_folder_for_the_clinic(tmp_path: Path) -> None:
    demo = find_place(str(tmp_path / "data"), demo=True, environ={})
    demo.prepare()
    assert (rights(demo.root), rights(tmp_path / "data")) == (0o700, 0o700)


@pytest.mark.parametrize("url", ["postgresql://amina:pw@db:5433/clinic?password=pw", "postgresql://[pw", "//pw@x"])
def test_a_database_is_named_without_its_secrets(tmp_path: Path, url: str) -> None:
    assert "pw" not in Place(tmp_path, database_url=url).database_name
    assert Place(tmp_path).database_name == str(tmp_path / "clinic.db")


@pytest.mark.parametrize("secret", ["pw/ss", "pw#ss", "pw?ss", "pw:ss"])
def test_a_password_with_signs_of_an_address_in_it_stays_secret(tmp_path: Path, secret: str) -> None:
    url = f"postgresql://amina:{secret}@db:5433/clinic"
    assert Place(tmp_path, database_url=url).database_name == "postgresql://db:5433/clinic"
    assert "pw" not in redact(f"connecting to {url}")


def test_an_empty_folder_and_a_clinics_folder_become_private(tmp_path: Path) -> None:
    for name, files in (("empty", ()), ("clinic", ("clinic.id", "other.txt"))):
        folder = tmp_path / name
        folder.mkdir(mode=0o755)
        for file in files:
            (folder / file).write_text("01JD0000000000000000000000\n")
        find_place(str(folder)).prepare()
        assert rights(folder) == 0o700, name


def test_a_folder_named_by_mistake_keeps_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    (shared / "somebody-elses.txt").write_text("x")
    find_place(str(shared)).prepare()
    assert rights(shared) == 0o1777


def test_a_demo_in_a_folder_of_many_leaves_that_folder_its_rights(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    (shared / "somebody-elses.txt").write_text("x")
    Place(shared / "demo", demo=True).prepare()
    assert rights(shared) == 0o1777


@pytest.mark.parametrize("name", ["file/inside", "nul\0byte"])
def test_a_folder_that_cannot_be_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(FolderUnusable, match="cannot write to its data folder"):
        find_place(str(tmp_path / name)).prepare()


def test_a_home_that_is_nobodys_is_told_in_a_sentence() -> None:
    with pytest.raises(FolderUnusable):
        find_place("~nobody-here/clinic")


def test_somebody_elses_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    """As root, who may write anywhere, the question is asked in another account's name."""
    folder = tmp_path / "theirs"
    folder.mkdir()
    (folder / "clinic.id").write_text("x")
    folder.chmod(0o500)
    if os.geteuid() != 0:
        with pytest.raises(FolderUnusable):
            find_place(str(folder / "inner")).prepare()
        return
    for parent in (tmp_path, tmp_path.parent, tmp_path.parent.parent):
        parent.chmod(0o755)
    code = (
        "import os, sys; from docassist.services.office.place import find_place; from docassist.core.errors import *\n"
        "os.setuid(65534)\n"
        "try: find_place(sys.argv[1]).prepare()\n"
        "except FolderUnusable: print('refused')"
    )
    for target in (folder, folder / "inner"):
        ran = subprocess.run([sys.executable, "-c", code, target], capture_output=True, text=True, check=False)
        assert ran.stdout == "refused\n", ran.stderr


def test_the_clinics_id_is_made_once(tmp_path: Path) -> None:
    place = find_place(str(tmp_path))
    made = place.clinic_id()
    assert len(made) == 26
    assert place.clinic_id() == made == find_place(str(tmp_path)).clinic_id()
    assert rights(place.clinic_id_file) == 0o600


def test_an_unreadable_id_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "clinic.id").mkdir()
    with pytest.raises(FolderUnusable):
        Place(root=tmp_path).clinic_id()


def test_nothing_but_the_standard_library_is_needed_before_the_first_frame() -> None:
    code = "import sys, docassist.services.office.place as place; place.find_place(); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert "docassist" in loaded
    assert not loaded & {"ulid", "platformdirs", "sqlalchemy", "PySide6", "keyring"}
