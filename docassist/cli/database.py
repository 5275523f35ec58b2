"""``docassist db``: whether the database is whole, a copy of it, and putting a copy back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docassist.cli.answer import Answer
from docassist.cli.call import Call, piped_line
from docassist.cli.layout import amount
from docassist.cli.parser import Groups
from docassist.core.access import Permission
from docassist.core.clock import SystemClock
from docassist.core.errors import DatabaseDamaged, DatabaseForeign, DatabaseProblem

if TYPE_CHECKING:
    from docassist.db.check import CheckReport
    from docassist.services.office.restore import Restored

PLAIN_SQLITE = b"SQLite format 3\0"


def add_to(groups: Groups) -> None:
    db = groups.group("db", "The clinic's database and its backups")
    db.command("check", "Look at every page, every index and every reference", check)
    backup = db.command("backup", "Make an encrypted backup in one file, while others go on working", make_backup)
    backup.add_argument("file", metavar="FILE", type=Path, help="a new file, or a folder to put it in")
    restore = db.command("restore", "Put a backup in place of everything; the present state is kept as one", put_back)
    restore.add_argument("file", metavar="FILE", type=Path)
    restore.add_argument(
        "--recovery-key", action="store_true", help="read the key the backup was made with from standard input"
    )
    db.command("upgrade", "Bring the database up to date, after a backup; every start does so too", upgrade)


def check(call: Call) -> Answer:
    try:
        report = _report(call)
    except DatabaseProblem as problem:
        found = {
            "ok": False,
            "encrypted": _is_encrypted(call),
            "schema_version": None,
            "path": call.place.database_name,
        }
        return Answer({**found, "problems": [problem.message]}, "", problem)
    document = {**_document(call, report), "problems": list(report.problems)}
    if report.ok:
        return Answer(document, f"Everything is whole in {call.place.database_name}.")
    return Answer(document, "\n".join(report.problems), DatabaseDamaged())


def make_backup(call: Call) -> Answer:
    made = call.clinic.backups.make(call.actor, call.args.file.absolute())
    document = {
        "ok": True,
        "encrypted": made.encrypted,
        "schema_version": made.schema_version,
        "path": str(made.path),
        "made_at": call.time(made.made_at),
        "size": made.size,
        "rows": made.rows,
        "files": made.files,
    }
    holds = f"{amount(made.rows or 0, 'row', 'rows')} and {amount(made.files or 0, 'file', 'files')}"
    return Answer(document, f"Made {made.path} with {holds}, and proved that it opens.")


def put_back(call: Call) -> Answer:
    file, recovery_key = call.args.file.absolute(), piped_line("recovery key") if call.args.recovery_key else None
    try:
        restored = call.clinic.backups.restore(call.actor, file, recovery_key)
    except (DatabaseDamaged, DatabaseForeign):
        if call.place.database_url is not None or call.args.as_user is not None:
            raise
        call.close_clinic()
        restored = _instead_of_damaged(call, file, recovery_key)
    made_at = call.time(datetime.fromisoformat(restored.made_at))
    document = {
        **_document(call, _report(call)),
        "backup": str(file),
        "made_at": made_at,
        "rows": restored.rows,
        "files_missing": restored.files_missing,
        "chain_ok": restored.chain_ok,
        **restored.counts,
    }
    text = f"The clinic is as it was on {made_at}: {amount(restored.rows, 'row', 'rows')}."
    held = restored.counts.get("held", 0)
    return Answer(
        document, f"{text}\n{amount(held, 'message waits', 'messages wait')} for a decision." if held else text
    )


def upgrade(call: Call) -> Answer:
    steps = call.clinic.upgraded
    document = {**_document(call, _report(call)), "applied": list(steps)}
    return Answer(document, f"Brought up to date by {amount(len(steps), 'step', 'steps')}." if steps else "Up to date.")


def _report(call: Call) -> CheckReport:
    from docassist.db.check import check as look

    call.actor.require(Permission.SETTINGS_READ)
    return look(call.clinic.db)


def _document(call: Call, report: CheckReport) -> dict[str, Any]:
    return {
        "ok": report.ok,
        "encrypted": report.encrypted,
        "schema_version": report.schema_version,
        "path": call.place.database_name,
    }


def _instead_of_damaged(call: Call, file: Path, recovery_key: str | None) -> Restored:
    from docassist.services.office.recovery import restore_unopened

    return restore_unopened(call.place, file, recovery_key, call.actor, SystemClock())


def _is_encrypted(call: Call) -> bool:
    """What can be said of a file that does not open."""
    if call.place.database_url is not None or not call.place.has_database_file():
        return False
    with call.place.clinic_db.open("rb") as file:
        return file.read(len(PLAIN_SQLITE)) != PLAIN_SQLITE
