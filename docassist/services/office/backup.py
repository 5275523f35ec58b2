"""Backups: made on demand and on schedule, each one proved before it counts, and put back when they are needed."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Literal, cast, get_args
from zoneinfo import ZoneInfo

from docassist.core.access import Actor, Permission, operation, system_account
from docassist.core.clock import Clock, iso
from docassist.core.errors import (
    BackupFailed,
    BackupTargetTaken,
    BackupUnusable,
    DatabaseBusy,
    DocAssistError,
    FileUnwritable,
    FolderUnusable,
)
from docassist.core.events import EventKind, Fact
from docassist.db.engine import Database
from docassist.services.office import backup_file
from docassist.services.office.backup_file import ENDING, Kind
from docassist.services.office.events import EventLog
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.opening_lock import only_one
from docassist.services.office.place import Place
from docassist.services.office.restore import Into, Restored, put_back
from docassist.services.office.thinning import superfluous
from docassist.services.office.vault import Vault
from docassist.services.office.whole_file import part_of, private_folder, remove_parts

LOCK = "backup.lock"
_STAMP = "%Y-%m-%dT%H-%M-%SZ"
_NAME = re.compile(rf"(?P<at>[0-9T-]+Z)-(?P<kind>{'|'.join(get_args(Kind))})(?:-[0-9]+)?{re.escape(ENDING)}")

SCHEDULE = system_account("DocAssist")
log = logging.getLogger(__name__)


class _NotDue(Exception):
    """Another process was quicker."""


@dataclass(frozen=True)
class Backup:
    """A finished backup. What only its inside tells is None in a list, which opens none of them."""

    path: Path
    made_at: datetime
    kind: Kind
    size: int
    schema_version: str | None = None
    rows: int | None = None
    files: int | None = None
    encrypted: bool = True


class Backups:
    """Those in the clinic's own folder are listed and thinned; a person may have one made anywhere else."""

    def __init__(
        self, db: Database, clock: Clock, events: EventLog, keys: ClinicKeys, *, vault: Vault, place: Place
    ) -> None:
        self._db = db
        self._clock = clock
        self._events = events
        self._keys = keys
        self._vault = vault
        self._place = place

    @operation(Permission.BACKUP_MAKE)
    def make(self, actor: Actor, target: Path | None = None) -> Backup:
        """A backup in our folder, or in ``target`` as one file with everything in it."""
        if target is None:
            return self._on_record(actor, "manual", lambda: self._own("manual"))
        path = target / self._name("manual") if target.is_dir() else target
        if not path.parent.is_dir():
            raise FileUnwritable(file=path)
        self._require_replaceable(path)
        return self._on_record(actor, "manual", lambda: self._made_elsewhere(path))

    def scheduled(self, is_due: Callable[[], bool]) -> Backup | None:
        """A backup if one is still due when no other process is making one. Called by the schedule."""
        try:
            return self._on_record(SCHEDULE, "scheduled", lambda: self._own("scheduled", patience=0, only_if=is_due))
        except _NotDue:
            return None

    def before_upgrade(self) -> Backup:
        """Called while the database is locked for its upgrade, so that no event can be written."""
        return self._own("before-upgrade")

    @operation(Permission.BACKUP_MAKE)
    def list(self, actor: Actor) -> tuple[Backup, ...]:
        """The backups in our folder, newest first."""
        return self.found()

    def found(self) -> tuple[Backup, ...]:
        """The same for the program itself: the schedule and the health strip."""
        return found_in(self._folder)

    @operation(Permission.BACKUP_RESTORE)
    def restore(self, actor: Actor, path: Path, recovery_key: str | None = None) -> Restored:
        """Put a backup in place of everything; the present state is backed up first. All of it happens or nothing.

        ``recovery_key`` opens the backup of another clinic key; what it holds belongs to the present key afterwards.
        """
        theirs = ClinicKeys.from_recovery_key(recovery_key) if recovery_key else self._keys
        with only_one(self._place.opening_lock):
            into = Into(self._db, self._keys, self._vault, self._place, self._clock)
            safety = partial(self._own, "before-restore", patience=10)  # others wait for us meanwhile
            return put_back(into, path, theirs, actor, safety)

    def thin(self, where: ZoneInfo) -> int:
        """Remove the scheduled backups that are no longer needed, and say how many. Called by the schedule."""
        scheduled = {backup.made_at: backup.path for backup in self.found() if backup.kind == "scheduled"}
        gone = superfluous(scheduled, where)
        for moment in gone:
            scheduled[moment].unlink(missing_ok=True)
        return len(gone)

    @property
    def _folder(self) -> Path:
        return self._place.backups

    def _name(self, kind: Kind) -> str:
        return f"{self._clock.now():{_STAMP}}-{kind}{ENDING}"

    def _own(self, kind: Kind, *, patience: float = 60, only_if: Callable[[], bool] = lambda: True) -> Backup:
        private_folder(self._folder)
        with only_one(self._folder / LOCK, patience):
            if not only_if():
                raise _NotDue
            remove_parts(self._folder)
            path, number = self._folder / self._name(kind), 2
            while path.exists():
                path, number = self._folder / self._name(kind).replace(ENDING, f"-{number}{ENDING}"), number + 1
            return self._made(path, kind, "beside")

    def _made_elsewhere(self, path: Path) -> Backup:
        """Where a person wants it. What is not to be written there is not our folder's fault."""
        try:
            return self._made(path, "manual", "inside")
        except (FolderUnusable, OSError) as error:
            raise FileUnwritable(file=path) from error

    def _made(self, target: Path, kind: Kind, files: Literal["inside", "beside"]) -> Backup:
        made_at, key = self._clock.now(), self._keys.backup
        with part_of(target) as part:
            manifest = backup_file.write(self._db, part, key, self._vault, made_at=iso(made_at), kind=kind, files=files)
            try:
                if backup_file.prove(part, key) != manifest:
                    raise BackupUnusable(file=part.name)
                kept = backup_file.prove_files(part, key)
            except BackupUnusable as error:
                raise BackupFailed(folder=target.parent) from error
        rows = sum(manifest.rows.values())
        return Backup(target, made_at, kind, target.stat().st_size, manifest.schema_version, rows, kept)

    def _require_replaceable(self, path: Path) -> None:
        """Never write over anything but an older backup of this clinic."""
        if not path.exists():
            return
        try:
            with backup_file.opened(path, self._keys.backup) as file:
                backup_file.manifest_of(file, path)
        except DocAssistError as error:
            raise BackupTargetTaken(file=path.name) from error

    def _on_record(self, actor: Actor, kind: Kind, work: Callable[[], Backup]) -> Backup:
        """Do it and write down that it was done, or that it was not and why."""
        try:
            backup = work()
        except (_NotDue, DatabaseBusy):
            raise
        except DocAssistError as error:
            self._failed(actor, kind, error)
            raise
        except Exception as error:
            failure = BackupFailed(folder=self._folder)
            self._failed(actor, kind, failure)
            raise failure from error
        with self._db.write() as session:
            facts: dict[str, Fact] = {"rows": backup.rows, "files": backup.files, "size": backup.size}
            self._events.record(session, actor, EventKind.BACKUP_MADE, "backup", kind, **facts)
        return backup

    def _failed(self, actor: Actor, kind: Kind, error: DocAssistError) -> None:
        log.error("a backup could not be made: %s", error.code)
        with suppress(DocAssistError), self._db.write() as session:
            self._events.record(session, actor, EventKind.BACKUP_FAILED, "backup", kind, reason=error.code)


def found_in(folder: Path) -> tuple[Backup, ...]:
    """The backups in that folder, newest first, by their names alone. Called where no clinic can open, too."""
    found = (_as_listed(path) for path in folder.glob(f"*{ENDING}"))
    return tuple(sorted(filter(None, found), key=lambda backup: backup.made_at, reverse=True))


def _as_listed(path: Path) -> Backup | None:
    """What the name of one of our backups tells; nothing if it is not one of ours."""
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    try:
        made_at = datetime.strptime(name["at"], _STAMP).replace(tzinfo=UTC)
        size = path.stat().st_size
    except (ValueError, OSError):  # no such day, or thinned away this moment
        return None
    return Backup(path, made_at, cast(Kind, name["kind"]), size)
