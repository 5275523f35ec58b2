"""Putting a backup back: proved first, brought up to date on the side, then taken over in one transaction.

The clinic's own database stays where it is and keeps its numbers: only its rows are replaced, by one transaction that
other desks see as a whole or not at all, and that a crash at any moment undoes. A copy of the present state is made
inside that transaction, so that nothing saved meanwhile is missing from it. What nobody can know after a restore is what
went out since the backup; so everything that was not final opens as held.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import ColumnClause, column, func, inspect, select, table, text, update
from sqlalchemy.orm import Session

from docassist.core.access import Actor
from docassist.core.clock import Clock
from docassist.core.errors import FileDamaged, RestoreFailed
from docassist.core.events import EventKind, Fact
from docassist.core.ids import new_id
from docassist.core.states import HELD_AFTER_RESTORE, MessageState
from docassist.db import copy, files, migrate, rows
from docassist.db.engine import Database, open_database
from docassist.db.models import Base
from docassist.services.office import backup_file, chain, clinic_settings
from docassist.services.office.audit import Audit
from docassist.services.office.backup_file import Manifest
from docassist.services.office.events import EVENTS, EventLog
from docassist.services.office.keys import FINGERPRINT, ClinicKeys
from docassist.services.office.place import Place
from docassist.services.office.sealer import Sealer
from docassist.services.office.vault import Vault
from docassist.services.office.whole_file import disk_errors, remove_parts, sync_folder

WORK = ".restore-"

AfterRestore = Callable[[Session], Mapping[str, int]]


def hold_messages(session: Session) -> Mapping[str, int]:
    """Whatever was not final waits for a person: sending it again might send it twice."""
    if not inspect(session.connection()).has_table("whatsapp_messages"):
        return {}
    state: ColumnClause[str] = column("state")
    unsure = sorted(HELD_AFTER_RESTORE - {MessageState.HELD})
    messages = table("whatsapp_messages", state)
    waiting = session.execute(select(func.count()).select_from(messages).where(state.in_(unsure))).scalar_one()
    session.execute(update(messages).where(state.in_(unsure)).values(state=MessageState.HELD.value))
    return {"held": waiting}


AFTER_RESTORE: list[AfterRestore] = [hold_messages]
"""What a wing has to set right after a restore, within its transaction; the counts become facts of the event."""


@dataclass(frozen=True)
class Restored:
    """What was put back. ``chain_ok`` False: the backup's own chain of events was already not as written."""

    made_at: str
    rows: int
    upgraded: tuple[str, ...]
    files_missing: int
    chain_ok: bool
    counts: Mapping[str, int]


@dataclass(frozen=True)
class Into:
    """The clinic that a backup is put back into."""

    db: Database
    keys: ClinicKeys
    vault: Vault
    place: Place
    clock: Clock


@dataclass(frozen=True)
class _Prepared:
    """The backup as an up-to-date database of its own, with its chain closed and looked at."""

    db: Database
    manifest: Manifest
    upgraded: tuple[str, ...]
    chain_ok: bool
    theirs: ClinicKeys


def put_back(into: Into, path: Path, theirs: ClinicKeys, actor: Actor, safety: Callable[[], object]) -> Restored:
    """Replace every row of an open clinic by those of the backup. Called under the opening lock."""
    remove_parts(into.place.root, WORK)
    with _prepared(into.place.root, path, theirs) as prepared:
        missing = _put_files_back(into, path, prepared)
        with into.db.write() as session:
            _keep_others_out(session)
            safety()
            return _take_over(into, prepared, session, actor, missing)


def put_back_instead_of_damaged(
    place: Place, keys: ClinicKeys, clock: Clock, path: Path, theirs: ClinicKeys, *, actor: Actor
) -> Restored:
    """Make a new database file from the backup, where the old one cannot be opened; that one is kept for support.

    Called where no clinic can open, under the opening lock.
    """
    new = place.root / f"{WORK}{new_id()}.new"
    vault = Vault(place.files, keys.files, place.borrowed)
    try:
        with _prepared(place.root, path, theirs) as prepared:
            db = open_database(None, new, keys.database)
            try:
                migrate.upgrade(db)
                into = Into(db, keys, vault, place, clock)
                missing = _put_files_back(into, path, prepared)
                with db.write() as session:
                    restored = _take_over(into, prepared, session, actor, missing)
            finally:
                db.close()
        _swap(place.clinic_db, new, f"{clock.now():%Y-%m-%dT%H-%M-%SZ}")
    finally:
        remove_parts(place.root, new.name)
    return restored


@contextmanager
def _prepared(folder: Path, path: Path, theirs: ClinicKeys) -> Iterator[_Prepared]:
    manifest = backup_file.prove(path, theirs.backup)
    work, key = folder / f"{WORK}{new_id()}", secrets.token_bytes(32)  # nobody can read what a crash leaves
    try:
        with backup_file.damage_is_the_backups(path):
            copy.copy_file(path, theirs.backup, work, key)
            db = open_database(None, work, key, create=False)
        try:
            with backup_file.damage_is_the_backups(path):
                upgraded, chain_ok = _bring_up_to_date(db, work, theirs)
            yield _Prepared(db, manifest, upgraded, chain_ok, theirs)
        finally:
            db.close()
    finally:
        remove_parts(folder, work.name)


def _bring_up_to_date(db: Database, work: Path, theirs: ClinicKeys) -> tuple[tuple[str, ...], bool]:
    """The steps that were applied, and whether the backup's own chain of events is as it was written."""
    with db.write() as session:
        for ours in backup_file.OUR_TABLES:
            session.execute(text(f"DROP TABLE {ours}"))
    upgraded = tuple(migrate.upgrade(db))
    Sealer(db, theirs.audit, work.with_name(f"{work.name}.anchor")).seal()
    return upgraded, Audit(db, theirs.audit, work.with_name("none")).proof().ok


def _keep_others_out(session: Session) -> None:
    """SQLite has let nobody else write since this transaction began; PostgreSQL is told to."""
    if session.connection().dialect.name == "postgresql":
        names = ", ".join(found.name for found in Base.metadata.sorted_tables)
        session.execute(text(f"LOCK TABLE {names} IN EXCLUSIVE MODE"))


def _take_over(into: Into, prepared: _Prepared, session: Session, actor: Actor, missing: int) -> Restored:
    restores = _restores(into, session)
    with prepared.db.read() as source:
        rows.replace_all(source, session)
        if rows.counts(session) != rows.counts(source):
            raise RestoreFailed
    counts: dict[str, int] = {}
    for hook in AFTER_RESTORE:
        counts.update(hook(session))
    _go_on_with_the_chain(into, prepared, session, restores)
    facts: dict[str, Fact] = {"files_missing": missing, "chain_ok": prepared.chain_ok, **counts}
    events = EventLog(into.db, into.clock, into.keys.audit)
    events.record(session, actor, EventKind.BACKUP_RESTORED, "backup", prepared.manifest.made_at, **facts)
    total = sum(prepared.manifest.rows.values())
    return Restored(prepared.manifest.made_at, total, prepared.upgraded, missing, prepared.chain_ok, counts)


def _restores(into: Into, session: Session) -> int:
    """How often this clinic was restored so far, as far as anything signed says."""
    heads = [chain.trusted_head(session, into.keys.audit), chain.Anchor(into.place.anchor, into.keys.audit).read()]
    return max((head.restores for head in heads if head is not None), default=0)


def _go_on_with_the_chain(into: Into, prepared: _Prepared, session: Session, restores: int) -> None:
    """The backup's chain goes on from its end. An end that was tampered with stays as it is, for the proof to find."""
    theirs, ours = prepared.theirs.audit, into.keys.audit
    head = chain.trusted_head(session, theirs)
    if head is not None:
        chain.store_head(session, ours, replace(head, restores=max(restores, head.restores) + 1))
    if theirs != ours:
        last_event = session.execute(select(func.coalesce(func.max(EVENTS.c.id), 0))).scalar_one()
        their_key = chain.AuditKey(theirs, last_event, head.position if head else 0)
        former = (*chain.former_keys(session, theirs), their_key)
        chain.store_former_keys(session, ours, former, into.clock.now())
        clinic_settings.put(session, {FINGERPRINT: into.keys.fingerprint}, into.clock.now())


def _put_files_back(into: Into, path: Path, prepared: _Prepared) -> int:
    """Store the attachments that are not here; files only ever come, so this harms nothing. Says how many are lost."""
    here, missing = set(into.vault.ids()), 0
    with backup_file.opened(path, prepared.theirs.backup) as file:
        for file_id, read in backup_file.kept_files(file, prepared.manifest, path):
            if file_id not in here:
                try:
                    into.vault.put_back(file_id, read(), prepared.theirs.files)
                except FileDamaged:
                    missing += 1
    return missing


def _swap(live: Path, new: Path, stamp: str) -> None:
    """Put the new file where the damaged one is. A crash between two steps leaves a damaged one, never an older state."""
    aside = live.with_name(f"{live.name}.damaged-{stamp}")
    unfinished = live.with_name(f"{WORK}{new_id()}")
    with disk_errors(live.parent):
        for suffix in ("", "-wal", "-shm"):
            if files.beside(live, suffix).exists():
                shutil.copy2(files.beside(live, suffix), files.beside(aside, suffix))
        unfinished.write_bytes(b"a backup is being put back")  # too short to be taken for a database
        unfinished.replace(live)
        for suffix in ("-wal", "-shm"):
            files.beside(live, suffix).unlink(missing_ok=True)
        new.replace(live)
        sync_folder(live.parent)
