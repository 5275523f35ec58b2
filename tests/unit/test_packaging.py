"""`pip install .` gives the command `docassist` with everything it needs inside the wheel, and nothing of the workshop."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import docassist

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "docassist"


def run(*command: object, cwd: Path) -> str:
    """What a program printed; its error output if it failed."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the project's own build system, from this checkout and without a network."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment with the wheel in it; the libraries are borrowed from this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=sys.platform != "win32")
    programs = home / ("Scripts" if sys.platform == "win32" else "bin")
    python = programs / Path(sys.executable).name
    pip = (sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check")
    run(*pip, "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=home)
    site = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home).strip())
    borrowed = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "borrowed.pth").write_text("\n".join(sorted(borrowed)) + "\n", encoding="locale")
    return programs


def docassist_command(scripts: Path) -> str:
    """The command that the wheel brought."""
    command = shutil.which("docassist", path=scripts)
    assert command
    return command


def shipped_files() -> set[str]:
    """What lies in the package's folder and is no by-product of running it."""
    files = (path for path in SHIPPED.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(ROOT).as_posix() for path in files}


def test_the_wheel_holds_the_whole_package_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if not name.startswith(f"docassist-{docassist.__version__}.dist")}
    assert inside == shipped_files()


@pytest.mark.parametrize(
    "kind",
    ["py.typed", "resources/fonts/*.ttf", "resources/fonts/OFL.txt", "resources/icons/*.svg", "db/migrations/**/*.py"],
)
def test_what_must_ship_is_there_to_ship(kind: str) -> None:
    assert list(SHIPPED.glob(kind))


def test_the_wheel_carries_the_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        licences = {Path(name).name for name in archive.namelist() if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "OFL.txt"}


def test_the_installed_command_is_the_installed_package(scripts: Path, tmp_path: Path) -> None:
    python = scripts / Path(sys.executable).name
    where = Path(run(python, "-c", "import docassist; print(docassist.__file__)", cwd=tmp_path).strip())
    assert where.is_relative_to(scripts.parent)
    assert "usage: docassist" in run(docassist_command(scripts), "--help", cwd=tmp_path)
    assert docassist.__version__ in run(docassist_command(scripts), "--version", cwd=tmp_path)


def test_the_installed_command_makes_a_clinic(scripts: Path, tmp_path: Path) -> None:
    """Its migrations and its demo clinic's source data came with it."""
    shown = run(
        docassist_command(scripts), "--data-dir", tmp_path, "--demo", "settings", "show", "--json", cwd=tmp_path
    )
    assert json.loads(shown)["mode"] == "mock"
