"""What is not ours, not whole or not there is refused with its own sentence and left as it is."""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
import sqlcipher3.dbapi2 as driver

from docassist.core import errors
from docassist.db import diagnosis, migrate
from docassist.db.engine import open_database
from tests.conftest import DATABASE_KEY
from tests.unit.db.rows import count, save

OTHER_KEY = bytes(32)
NOBODY = 65534


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def refused(path: Path, problem: type[errors.DatabaseProblem], key: bytes = DATABASE_KEY) -> None:
    """The file is refused twice, with the same words, and nothing that lay there is changed."""
    before = contents(path.parent)
    for create in (True, False):
        with pytest.raises(problem):
            open_database(None, path, key, create=create)
    after = contents(path.parent)
    assert {name: after.get(name) for name in before} == before


def test_a_wrong_key(sqlite_file: Path) -> None:
    refused(sqlite_file, errors.DatabaseWrongKey, OTHER_KEY)
    open_database(None, sqlite_file, DATABASE_KEY, create=False).close()


def test_a_wrong_key_beside_the_right_one(sqlite_file: Path) -> None:
    db = open_database(None, sqlite_file, DATABASE_KEY)
    save(db, "a")
    with pytest.raises(errors.DatabaseProblem):
        open_database(None, sqlite_file, OTHER_KEY)
    save(db, "b")
    assert count(db) == 2
    db.close()


def test_a_damaged_first_page_is_not_a_wrong_key(sqlite_file: Path) -> None:
    for position in (0, 15, 16, 20, 100, 4000, 4020, 4095):
        data = bytearray(sqlite_file.read_bytes())
        data[position] ^= 1
        damaged = sqlite_file.with_name(f"{position}.db")
        damaged.write_bytes(data)
        refused(damaged, errors.DatabaseDamaged)


def test_defect_without_a_diagnosis_a_person_would_look_for_a_key(
    sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(diagnosis, "_authenticates_a_page", lambda _file, _key: False)
    monkeypatch.setattr(diagnosis, "_decrypts_the_header", lambda _file, _key: False)
    data = bytearray(sqlite_file.read_bytes())
    data[100] ^= 1
    sqlite_file.write_bytes(data)
    refused(sqlite_file, errors.DatabaseWrongKey)


def test_a_file_cut_short(sqlite_file: Path) -> None:
    whole = sqlite_file.read_bytes()
    for length in (0, 1, 4095, 4096, 4097, len(whole) - 4096, len(whole) - 1):
        cut = sqlite_file.with_name(f"{length}.db")
        cut.write_bytes(whole[:length])
        refused(cut, errors.DatabaseDamaged)


def test_a_file_with_something_behind_it(sqlite_file: Path) -> None:
    sqlite_file.write_bytes(sqlite_file.read_bytes() + b"tail")
    refused(sqlite_file, errors.DatabaseDamaged)


def test_any_other_file(tmp_path: Path) -> None:
    path = tmp_path / "clinic.db"
    path.write_bytes(random.Random(20).randbytes(20_000))
    refused(path, errors.DatabaseWrongKey)  # random bytes are what a database of another key looks like


def test_a_plain_database(tmp_path: Path) -> None:
    path = tmp_path / "clinic.db"
    plain = driver.connect(path)
    plain.execute("CREATE TABLE patients (name)")
    plain.close()
    refused(path, errors.DatabaseForeign)


def test_a_folder(tmp_path: Path) -> None:
    (tmp_path / "clinic.db").mkdir()
    with pytest.raises(errors.DatabaseNotOpened):
        open_database(None, tmp_path / "clinic.db", DATABASE_KEY)


def test_nothing_where_something_should_be(tmp_path: Path) -> None:
    with pytest.raises(errors.DatabaseMissing):
        open_database(None, tmp_path / "clinic.db", DATABASE_KEY, create=False)
    with pytest.raises(errors.DatabaseNotOpened):
        open_database(None, tmp_path / "no folder" / "clinic.db", DATABASE_KEY)
    assert contents(tmp_path) == {}


def test_a_log_without_its_file_is_somebodys_data(tmp_path: Path) -> None:
    (tmp_path / "clinic.db-wal").write_bytes(b"x" * 5000)
    with pytest.raises(errors.DatabaseDamaged):
        open_database(None, tmp_path / "clinic.db", DATABASE_KEY)
    assert [file.name for file in tmp_path.iterdir()] == ["clinic.db-wal"]


def test_making_it_leaves_one_file(tmp_path: Path) -> None:
    open_database(None, tmp_path / "clinic.db", DATABASE_KEY).close()
    assert [file.name for file in tmp_path.iterdir()] == ["clinic.db"]
    open_database(None, tmp_path / "clinic.db", DATABASE_KEY, create=False).close()


@pytest.mark.parametrize("name", ["with space", "half#path", "what?", "100%41", "עברית 診療所", "a'b\"c"])
def test_any_folder_name(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32":
        name = name.translate(str.maketrans('?"', "__"))
    folder = tmp_path / name
    folder.mkdir()
    db = open_database(None, folder / "clinic.db", DATABASE_KEY)
    migrate.upgrade(db)
    save(db, "a")
    db.close()
    assert [file.relative_to(tmp_path) for file in tmp_path.rglob("*.db")] == [Path(name) / "clinic.db"]


def test_a_disk_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_one: object, _other: object) -> None:
        raise PermissionError

    monkeypatch.setattr("docassist.db.files.os.link", refuse)
    test_making_it_leaves_one_file(tmp_path)


def test_several_may_make_it_at_once(tmp_path: Path) -> None:
    several = 6
    start = Barrier(several)

    def begin(number: int) -> None:
        start.wait(20)
        db = open_database(None, tmp_path / "clinic.db", DATABASE_KEY)
        migrate.upgrade(db)
        save(db, str(number))
        db.close()

    with ThreadPoolExecutor(several) as pool:
        list(pool.map(begin, range(several)))
    db = open_database(None, tmp_path / "clinic.db", DATABASE_KEY)
    assert count(db) == several
    assert migrate.check(db).ok
    db.close()
    assert [file.name for file in tmp_path.iterdir()] == ["clinic.db"]


@pytest.fixture
def locked_folder(sqlite_file: Path) -> Iterator[Path]:
    """A folder that its reader may not write to, whoever runs the tests: root may write anywhere, so root steps down."""
    folder = Path(tempfile.mkdtemp(prefix="docassist-locked-"))
    shutil.copy(sqlite_file, folder)
    root = os.geteuid() == 0
    if root:
        os.chown(folder, NOBODY, -1)
        os.chown(folder / "clinic.db", NOBODY, -1)
        os.seteuid(NOBODY)
    folder.chmod(0o500)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o700)
    shutil.rmtree(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
def test_a_folder_that_may_not_be_written(locked_folder: Path) -> None:
    with pytest.raises(errors.DatabaseReadOnly):
        open_database(None, locked_folder / "clinic.db", DATABASE_KEY)
    with pytest.raises(errors.DatabaseNotOpened):
        open_database(None, locked_folder / "new.db", DATABASE_KEY)


def test_what_is_written_by_a_crash_is_folded_in_at_the_next_opening(sqlite_file: Path, tmp_path: Path) -> None:
    db = open_database(None, sqlite_file, DATABASE_KEY)
    save(db, "a", "b")
    left = tmp_path / "left"
    left.mkdir()
    for name in ("clinic.db", "clinic.db-wal", "clinic.db-shm"):
        shutil.copy(sqlite_file.with_name(name), left / name)
    db.close()
    db = open_database(None, left / "clinic.db", DATABASE_KEY, create=False)
    assert count(db) == 2
    db.close()
    assert [file.name for file in left.iterdir()] == ["clinic.db"]


def test_sqlcipher_says_nothing_on_standard_error(sqlite_file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(errors.DatabaseWrongKey):
        open_database(None, sqlite_file, OTHER_KEY)
    assert capfd.readouterr() == ("", "")


def test_a_key_never_stands_in_a_connection_string(sqlite_file: Path) -> None:
    db = open_database(None, sqlite_file, DATABASE_KEY)
    for engine in (db.engines.writers, db.engines.readers, db.engines.lines):
        assert DATABASE_KEY.hex() not in repr(engine.url) + repr(engine) + repr(db)
    db.close()
    assert driver.sqlite_version_info >= (3, 51, 3), "older libraries carry the WAL-reset bug"
