"""``docassist doctor`` and ``docassist support``: what is wrong here, and what to send to somebody who may know."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docassist.cli.answer import Answer
from docassist.cli.call import Call
from docassist.cli.layout import amount, table
from docassist.cli.parser import Groups
from docassist.core.errors import DocAssistError, FolderUnusable, KeyringUnusable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docassist.services.office.health import Check

WORDS = {True: "ok", None: "note", False: "problem"}


def add_to(groups: Groups) -> None:
    support = groups.group("support", "For whoever helps you")
    bundle = support.command("bundle", "Gather what support needs to know, without patient data", make_bundle)
    bundle.add_argument("file", metavar="FILE", type=Path)
    groups.command("doctor", "Say what this computer has, and what is wrong with it", doctor)


def make_bundle(call: Call) -> Answer:
    made = call.clinic.support.bundle(call.actor, call.args.file.absolute())
    return Answer({"path": str(made)}, f"Made {made}. It holds no patient data and no secret.")


def doctor(call: Call) -> Answer:
    checks = _examined(call)
    items = [
        {"name": one.name, "ok": one.ok is not False, "state": WORDS[one.ok], "message": one.message} for one in checks
    ]
    shown = table(("Check", "State", ""), ((item["name"], item["state"], item["message"]) for item in items))
    wrong = sum(not item["ok"] for item in items)
    return Answer({"checks": items}, f"{shown}\n\n{amount(wrong, 'problem', 'problems').capitalize()}.")


def _examined(call: Call) -> Sequence[Check]:
    """Every check of the clinic; where it does not open, why, and what can be looked at without it."""
    try:
        clinic = call.clinic
    except DocAssistError as problem:
        return _without_a_clinic(problem)
    return clinic.health.examine(call.actor)


def _without_a_clinic(problem: DocAssistError) -> Sequence[Check]:
    from docassist.services.office.health import Check
    from docassist.services.office.health_checks import fonts

    where = {FolderUnusable: "folder", KeyringUnusable: "keyring"}
    name = next((found for kind, found in where.items() if isinstance(problem, kind)), "database")
    return (Check.of_error(name, problem), fonts())
