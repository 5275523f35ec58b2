"""The house keeps its own rules, and each rule notices a seeded fault."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests import house_rules as rules
from tests.house_rules import ROOT, Source

Rule = Callable[[Source], Iterator[str]]

# Each rule, where it holds, and a file that breaks it.
RULES: dict[str, tuple[Rule, tuple[str, ...], Source]] = {
    "text that guesses": (
        rules.text_that_guesses,
        ("docassist/ui",),
        Source("docassist/ui/clinic/record.py", "from PySide6.QtWidgets import QLabel\n"),
    ),
    "docstrings": (rules.missing_docstring, ("docassist",), Source("docassist/core/new.py", "import re\n")),
    "wall clock": (
        rules.wall_clock,
        ("docassist",),
        Source("docassist/services/office/late.py", "from datetime import UTC, datetime\nnow = datetime.now(UTC)\n"),
    ),
    "fixed waits": (rules.fixed_wait, ("tests",), Source("tests/unit/test_slow.py", "import time\ntime.sleep(1)\n")),
    "prints": (
        rules.prints,
        ("docassist/core", "docassist/db", "docassist/services", "docassist/ui", "docassist/app.py"),
        Source("docassist/core/loud.py", 'print("here")\n'),
    ),
    "words": (
        rules.unseen_words,
        ("docassist",),
        Source("docassist/ui/office/users.py", 'title = self.tr("Users")\n'),
    ),
    "long functions": (
        rules.long_function,
        (),
        Source("docassist/core/long.py", "def all_of_it():\n" + "    1\n" * 70),
    ),
    "long files": (rules.long_file, (), Source("docassist/core/long.py", "1\n" * 451)),
}


@pytest.mark.parametrize("name", RULES)
def test_the_house_keeps_the_rule(name: str) -> None:
    rule, folders, _ = RULES[name]
    looked_at = rules.python_sources(*folders)
    assert looked_at
    assert [finding for source in looked_at for finding in rule(source)] == []


@pytest.mark.parametrize("name", RULES)
def test_the_rule_notices_a_seeded_fault(name: str) -> None:
    rule, folders, fault = RULES[name]
    assert not folders or fault.inside(*folders)
    assert len(list(rule(fault))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "widget.setToolTip(patient.name)",
        'widget.setToolTip(patient.name if cut else "")',
        "QToolTip.showText(place, patient.name)",
        "view.setHtml(text)",
        "if role == Qt.ItemDataRole.ToolTipRole: pass",
        "QtWidgets.QMessageBox.warning(self, title, text)",
        'form.addRow("Name", field)',
        'form.addRow(self.tr("Name"), field)',
    ],
)
def test_every_way_to_let_qt_guess_is_noticed(code: str) -> None:
    assert list(rules.text_that_guesses(Source("docassist/ui/office/users.py", code)))
    assert not list(rules.text_that_guesses(Source("docassist/ui/kit/labels.py", code)))


@pytest.mark.parametrize("tip", ["plain_tip(name)", '""', 'plain_tip(name) if cut else ""'])
def test_a_tip_that_is_plain_may_be_shown(tip: str) -> None:
    assert not list(rules.text_that_guesses(Source("docassist/ui/office/users.py", f"widget.setToolTip({tip})")))


@pytest.mark.parametrize(
    "code",
    [
        "import time as t\nt.time()",
        "from time import time",
        "import datetime\ndatetime.datetime.now()",
        "import datetime as dt\ndt.date.today()",
        "from datetime import datetime as moment\nmoment.utcnow()",
        "QDateTime.currentDateTime()",
    ],
)
def test_a_wall_clock_under_another_name_is_noticed(code: str) -> None:
    assert list(rules.wall_clock(Source("docassist/ui/shell.py", code)))


def test_the_injected_clock_may_be_asked() -> None:
    code = (
        "now = self._clock.now()\nstart = clock.monotonic()\nfrom datetime import datetime\ndatetime.fromisoformat(x)"
    )
    assert not list(rules.wall_clock(Source("docassist/ui/shell.py", code)))


@pytest.mark.parametrize(
    "code",
    [
        "tr = QCoreApplication.translate",
        'translate("users", f"{name} is saved.")',
        'QCoreApplication.translate("users", name + " is saved.")',
        'QT_TRANSLATE_NOOP("users", "{} is saved.".format(name))',
    ],
)
def test_words_the_extractor_cannot_see_are_noticed(code: str) -> None:
    assert list(rules.unseen_words(Source("docassist/ui/office/users.py", code)))


@pytest.mark.parametrize("code", ["time.sleep(PAUSE)", "from time import sleep", "qtbot.wait(50)", "QTest.qWait(50)"])
def test_every_fixed_wait_is_noticed(code: str) -> None:
    assert list(rules.fixed_wait(Source("tests/unit/test_slow.py", code)))


@pytest.mark.parametrize(
    "code", ["def wait_until(so):\n    while not so():\n        time.sleep(0.01)", "time.sleep(dice.random() / 9)"]
)
def test_a_bounded_helper_and_a_load_at_random_may_sleep(code: str) -> None:
    assert not list(rules.fixed_wait(Source("tests/unit/test_load.py", code)))


# --- what a clone names ----------------------------------------------------------------------------------------------


def test_no_file_names_a_registry_or_a_folder_of_one_machine() -> None:
    assert [finding for source in rules.sources() for finding in rules.named_places(source)] == []


@pytest.mark.parametrize(
    "line",
    [
        f"--index-url https://{rules.REGISTRY_HOSTS[0]}/simple",
        f"see Files.{rules.REGISTRY_HOSTS[1].title()}",
        'DATA = "' + "/ro" + 'ot/clinic"',
        "cd " + "/ho" + "me/amina/docassist",
        "C:" + r"\Users\amina",
    ],
)
def test_a_named_place_is_noticed(line: str) -> None:
    assert list(rules.named_places(Source("README.md", line)))


@pytest.mark.parametrize("line", ["docs/home/x/y.md", "~/work/notes", "$HOME/root/x", "https://example.org/home/a/b"])
def test_a_path_that_is_nobodys_machine_may_stand(line: str) -> None:
    assert not list(rules.named_places(Source("README.md", line)))


# --- what ships ------------------------------------------------------------------------------------------------------


def unlicensed_fonts(resources: Path, named: set[Path]) -> list[str]:
    """Folders with fonts whose licence is not beside them or not named in pyproject.toml."""
    folders = {font.parent for font in resources.rglob("*") if font.suffix.lower() in {".ttf", ".otf"}}
    return sorted(folder.name for folder in folders if not any(file.parent == folder for file in named))


def test_every_font_ships_with_its_licence() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    files = {ROOT / name for name in project["license-files"]}
    assert [file.name for file in files if not file.is_file()] == []
    assert unlicensed_fonts(ROOT / "docassist/resources", files) == []


def test_a_font_without_a_licence_is_noticed(tmp_path: Path) -> None:
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "Some.ttf").touch()
    assert unlicensed_fonts(tmp_path, {tmp_path / "LICENSE"}) == ["fonts"]


# --- what is locked --------------------------------------------------------------------------------------------------


def unlocked(wanted: list[str], lock: str) -> list[str]:
    """The requirements that the lock does not pin to a version they allow."""
    pins = {canonicalize_name(n): v for n, v in re.findall(r"^([\w.-]+)==([^ ;\\]+)", lock, re.MULTILINE)}
    requirements = [Requirement(line) for line in wanted]
    return [str(r) for r in requirements if not r.specifier.contains(pins.get(canonicalize_name(r.name), "0"))]


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    runs = asked["project"]["dependencies"] + asked["project"]["optional-dependencies"]["postgresql"]
    tests = runs + asked["dependency-groups"]["dev"]
    assert unlocked(runs, (ROOT / "requirements/run.txt").read_text("utf-8")) == []
    assert unlocked(tests, (ROOT / "requirements/test.txt").read_text("utf-8")) == []


def test_both_locks_pin_the_same_versions() -> None:
    run, test = (
        set(re.findall(r"^[\w.-]+==[^ ;\\]+", (ROOT / "requirements" / name).read_text("utf-8"), re.MULTILINE))
        for name in ("run.txt", "test.txt")
    )
    assert run < test


def test_a_requirement_that_is_not_locked_is_noticed() -> None:
    lock = "alembic==1.20.1 \\\n    --hash=sha256:0\npyside6-essentials==6.12.0 \\\n"
    wanted = ["alembic>=1.20", "PySide6-Essentials>=6.11.3,<6.12", "babel>=2"]
    assert unlocked(wanted, lock) == ["PySide6-Essentials<6.12,>=6.11.3", "babel>=2"]


# --- who may import whom ---------------------------------------------------------------------------------------------

CLIMBING = {
    "docassist/core/text.py": "import docassist.db\nimport socket\n",
    "docassist/services/office/place.py": "import PySide6.QtCore\n",
    "docassist/ui/climbing.py": "import sqlalchemy\n",
    "docassist/ui/kit/climbing.py": "import docassist.services.clinic\n",
}


def check_imports(house: Path) -> subprocess.CompletedProcess[str]:
    """The contracts' verdict on the docassist package in this folder."""
    lint_imports = shutil.which("lint-imports", path=Path(sys.executable).parent)
    assert lint_imports
    command = [lint_imports, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)


@pytest.fixture
def copied_house(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "docassist", tmp_path / "docassist", ignore=shutil.ignore_patterns("resources", "*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_each_contract_notices_a_forbidden_import(copied_house: Path) -> None:
    before = check_imports(copied_house)
    assert before.returncode == 0, before.stdout

    for name, line in CLIMBING.items():
        with (copied_house / name).open("a", encoding="utf-8") as file:
            file.write(line)
    after = check_imports(copied_house)

    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    assert after.returncode == 1
    assert [c["name"] for c in contracts if f"{c['name']} BROKEN" not in after.stdout] == []
