"""The rules of the house that no tool knows, each as a function from a source file to what it finds there.

A finding is a sentence with its line. A rule looks at one parsed file and knows nothing of the others, so a test can
show it a seeded fault as easily as the house itself.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from subprocess import check_output

ROOT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 450
CATALOGUES = ("docassist/core/errors.py",)  # a list of small entries under headings, looked up by name
LONGEST_FUNCTION = 70

# Qt guesses whether a text is rich in these, so patient text could become a picture loaded from the network.
GUESSING_CLASSES = {
    "QErrorMessage",
    "QInputDialog",
    "QLabel",
    "QMessageBox",
    "QProgressDialog",
    "QTextBrowser",
    "QWizardPage",
}
GUESSING_CALLS = {"insertHtml", "setHtml", "setMarkdown", "setToolTip", "setWhatsThis", "showText"}
GUESSING_ROLES = {"ToolTipRole", "WhatsThisRole"}

WALL_CLOCKS = {
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("date", "today"),
    ("time", "time"),
    ("time", "time_ns"),
    ("QDate", "currentDate"),
    ("QDateTime", "currentDateTime"),
    ("QDateTime", "currentDateTimeUtc"),
    ("QDateTime", "currentMSecsSinceEpoch"),
    ("QDateTime", "currentSecsSinceEpoch"),
    ("QTime", "currentTime"),
}
FIXED_WAITS = {("time", "sleep"), ("qtbot", "wait"), ("QTest", "qWait"), ("QThread", "msleep"), ("QThread", "sleep")}

# Written in pieces, so that this file does not name what it forbids.
REGISTRY_HOSTS = [
    name + end
    for name, end in (
        ("pypi", ".org"),
        ("pythonhosted", ".org"),
        ("npmjs", ".org"),
        ("npmjs", ".com"),
        ("crates", ".io"),
        ("proxy.golang", ".org"),
        ("anaconda", ".org"),
        ("deb.debian", ".org"),
        ("archive.ubuntu", ".com"),
    )
]
_START = r"(?<![\w.~$})/-])"
MACHINE_FOLDER = re.compile(_START + r"/(?:root/\w|work/\w|tmp/brief)")
HOME_FOLDER = re.compile(_START + r"/(?:home|Users)/\w+/\w|\b[A-Za-z]:\\+Users\\+\w")


@dataclass(frozen=True)
class Source:
    """One file of the house: where it is from the top, and what it says."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    def inside(self, *folders: str) -> bool:
        """Whether it lies in one of these folders, or is that file."""
        return any(self.path == folder or self.path.startswith(f"{folder}/") for folder in folders)


@cache
def sources() -> tuple[Source, ...]:
    """Every text file that is tracked, or new and about to be."""
    listed = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    names = check_output(["git", "-c", "safe.directory=*", *listed], cwd=ROOT, text=True).split("\0")
    return tuple(source for name in names if name for source in _read(name))


def _read(name: str) -> Iterator[Source]:
    path = ROOT / name
    if not path.is_file():  # deleted here, not yet in a commit
        return
    content = path.read_bytes()
    if b"\0" not in content:
        yield Source(name, content.decode("utf-8"))


def python_sources(*folders: str) -> list[Source]:
    """The Python files of these folders, or all of them."""
    return [s for s in sources() if s.path.endswith(".py") and (not folders or s.inside(*folders))]


def text_that_guesses(source: Source) -> Iterator[str]:
    """Outside ui/kit nothing may let Qt guess that a text is rich: the kit's PlainLabel and `plain_tip` do not."""
    if source.inside("docassist/ui/kit"):
        return
    calls = [node for node in source.nodes if isinstance(node, ast.Call)]
    tips = {id(call.func) for call in calls if _name_of(call.func) == "setToolTip" and _is_plain_tip(call.args[0])}
    for node in source.nodes:
        name = _name_of(node)
        if name in GUESSING_CLASSES | GUESSING_CALLS | GUESSING_ROLES and id(node) not in tips:
            yield f"{source.path}:{node.lineno} uses {name}; the kit has its plain-text twin"  # type: ignore[attr-defined]  # a node with a name has a line
    for call in calls:
        if _name_of(call.func) == "addRow" and _makes_a_label(call):
            yield f"{source.path}:{call.lineno} lets a form make its own label; give it the kit's"


def _is_plain_tip(tip: ast.expr) -> bool:
    """Nothing, or a text that went through the kit's `plain_tip`."""
    if isinstance(tip, ast.IfExp):
        return _is_plain_tip(tip.body) and _is_plain_tip(tip.orelse)
    return (isinstance(tip, ast.Constant) and tip.value == "") or (
        isinstance(tip, ast.Call) and _name_of(tip.func) == "plain_tip"
    )


def _name_of(node: ast.AST) -> str:
    """The name a node uses: of a variable, an attribute or an imported thing."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
            return name
        case _:
            return ""


def _makes_a_label(call: ast.Call) -> bool:
    """A form's row of two whose first is a text, written out or translated."""
    if len(call.args) != 2:
        return False
    first = call.args[0]
    is_text = isinstance(first, ast.JoinedStr) or (isinstance(first, ast.Constant) and isinstance(first.value, str))
    return is_text or (isinstance(first, ast.Call) and _name_of(first.func) in {"tr", "translate"})


def missing_docstring(source: Source) -> Iterator[str]:
    """Each room says why it exists."""
    if not ast.get_docstring(source.tree):
        yield f"{source.path} has no docstring"


def wall_clock(source: Source) -> Iterator[str]:
    """Times come from core/clock.py."""
    if not source.inside("docassist/core/clock.py"):
        yield from _calls(source, WALL_CLOCKS, "reads the wall clock; ask the injected clock")


def fixed_wait(source: Source) -> Iterator[str]:
    """Tests wait for conditions; a bounded `wait_until` may sleep between two looks, and a load may sleep at random."""
    helpers = [n for n in source.nodes if isinstance(n, ast.FunctionDef) and n.name == "wait_until"]
    excused = {id(node) for helper in helpers for node in ast.walk(helper)}
    excused |= {id(n.func) for n in source.nodes if isinstance(n, ast.Call) and _is_worked_out(n.args)}
    yield from _calls(source, FIXED_WAITS, "waits a fixed time; wait for what should happen", excused)


def _is_worked_out(arguments: list[ast.expr]) -> bool:
    """Whether an argument comes from a call, such as random(), instead of standing there."""
    return any(isinstance(node, ast.Call) for argument in arguments for node in ast.walk(argument))


def _calls(source: Source, forbidden: set[tuple[str, str]], why: str, excused: Container[int] = ()) -> Iterator[str]:
    """Uses of `owner.name`, whatever the owner was imported as, and of `name` imported from its owner."""
    renamed = {a.asname: a.name for n in source.nodes if isinstance(n, ast.Import | ast.ImportFrom) for a in n.names}
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and id(node) not in excused:
            owner = _name_of(node.value)
            if (renamed.get(owner, owner), node.attr) in forbidden:
                yield f"{source.path}:{node.lineno} {why}"
        elif isinstance(node, ast.ImportFrom) and any((node.module, a.name) in forbidden for a in node.names):
            yield f"{source.path}:{node.lineno} {why}"


def prints(source: Source) -> Iterator[str]:
    """Only the command line writes to standard output; everything else returns or logs."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{source.path}:{node.lineno} prints"


def unseen_words(source: Source) -> Iterator[str]:
    """Qt's extractor reads whole sentences in calls of `translate`; a call of `tr` loses its context."""
    for node in source.nodes:
        if _name_of(node) == "tr":
            yield f"{source.path}:{node.lineno} says tr; translate keeps the context"  # type: ignore[attr-defined]  # the same
        elif isinstance(node, ast.Call) and _name_of(node.func) in {"translate", "QT_TRANSLATE_NOOP"}:
            texts = node.args[1:2] if node.args and isinstance(node.args[0], ast.Constant) else []
            if any(isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call) for text in texts):
                yield f"{source.path}:{node.lineno} glues a sentence; write it whole, with placeholders"


def long_file(source: Source) -> Iterator[str]:
    """A long file has two subjects."""
    lines = source.text.count("\n")
    if lines > LONGEST_FILE and not source.inside(*CATALOGUES):
        yield f"{source.path} has {lines} lines"


def long_function(source: Source) -> Iterator[str]:
    """A long function does several things."""
    for node in source.nodes:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{source.path}:{node.lineno} {node.name} has {length} lines"


def named_places(source: Source) -> Iterator[str]:
    """A clone is the same everywhere: no file names a package registry or a folder of one machine.

    A test may make up somebody's home folder, to show that a log does not tell it.
    """
    folders = [MACHINE_FOLDER] if source.inside("tests") else [MACHINE_FOLDER, HOME_FOLDER]
    for number, line in enumerate(source.text.splitlines(), 1):
        hosts = [host for host in REGISTRY_HOSTS if host in line.lower()]
        paths = [found.group() for folder in folders for found in folder.finditer(line)]
        for place in hosts + paths:
            yield f"{source.path}:{number} names {place}"
