"""The bundle a clinic sends when something does not work: enough to see why, nothing of a patient, nothing secret.

A zip file of readable texts, so that whoever sends it can look at it first.
"""

from __future__ import annotations

import io
import json
import platform
import re
import zipfile
from importlib import metadata
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from docassist import __version__
from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock, iso
from docassist.core.errors import DocAssistError, FileUnwritable, FolderUnusable, SupportTargetTaken
from docassist.core.events import EventKind
from docassist.db import migrate, rows
from docassist.db.engine import Database
from docassist.services.office import logs
from docassist.services.office.backup import Backups
from docassist.services.office.events import EVENTS, EventLog
from docassist.services.office.health import Health
from docassist.services.office.place import Place
from docassist.services.office.redaction import redact
from docassist.services.office.secrets import NAMES, Secrets
from docassist.services.office.settings import Settings
from docassist.services.office.whole_file import written_whole

LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "cryptography", "keyring", "psycopg", "sqlcipher3")
SHOWN = frozenset({"mode", "graph_url", "graph_version", "region", "time_zone", "language", "quiet_hours"})
"""The settings whose words are told; of others only numbers and switches are. A practice often bears its doctor's name."""
_LINE = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z )?(.*)", re.ASCII)
README = """This is what DocAssist collected for its support. It holds no patients, no messages, no tokens and no keys.
Look through it before you send it: every file in it is plain text.
"""


class Support:
    """Collects the bundle."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        events: EventLog,
        *,
        place: Place,
        settings: Settings,
        secrets: Secrets,
        health: Health,
        backups: Backups,
    ) -> None:
        self._db = db
        self._clock = clock
        self._events = events
        self._place = place
        self._settings = settings
        self._secrets = secrets
        self._health = health
        self._backups = backups

    @operation(Permission.SUPPORT_BUNDLE)
    def bundle(self, actor: Actor, target: Path) -> Path:
        """Write the bundle; only an older bundle is ever written over."""
        path = target / f"docassist-support-{self._clock.now():%Y-%m-%dT%H-%M-%SZ}.zip" if target.is_dir() else target
        if not path.parent.is_dir():
            raise FileUnwritable(file=path)
        if path.exists() and not _is_bundle(path):
            raise SupportTargetTaken(file=path.name)
        content = self._content(actor)
        try:
            with written_whole(path) as file:
                file.write(content)
        except FolderUnusable as error:
            raise FileUnwritable(file=path) from error
        with self._db.write() as session:
            self._events.record(session, actor, EventKind.SUPPORT_BUNDLE_MADE, "support")
        return path

    def _content(self, actor: Actor) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bundle:
            bundle.writestr("README.txt", README)
            for name, part in (
                ("versions", self._versions),
                ("settings", lambda: self._shown_settings(actor)),
                ("checks", lambda: self._checks(actor)),
                ("counts", self._counts),
                ("backups", self._made_backups),
            ):
                bundle.writestr(f"{name}.json", json.dumps(_or_why_not(part), indent=2, ensure_ascii=False))
            for path in logs.files(self._place.logs):
                bundle.writestr(f"logs/{path.name}.txt", _redacted(path))
        return packed.getvalue()

    def _versions(self) -> dict[str, Any]:
        with self._db.connect(watching=True) as line:
            asked = "SELECT sqlite_version()" if self._db.dialect == "sqlite" else "SHOW server_version"
            engine = str(line.exec_driver_sql(asked).scalar())
        return {
            "docassist": __version__,
            "schema": migrate.current_version(self._db),
            "newest_schema": migrate.newest_version(),
            "engine": f"{self._db.dialect} {engine}",
            "python": platform.python_version(),
            "system": f"{platform.system()} {platform.release()} {platform.machine()}",
            "libraries": {name: _version_of(name) for name in LIBRARIES},
            "bundled_at": iso(self._clock.now()),
            "demo": self._place.demo,
        }

    def _shown_settings(self, actor: Actor) -> dict[str, Any]:
        shown = {
            name: _hinted(value) if isinstance(value, str) and name not in SHOWN else value
            for name, value in self._settings.show(actor).items()
            if name not in NAMES
        }
        secrets = {
            name: "stored" if status.stored else "missing" for name, status in self._secrets.status(actor).items()
        }
        return {**shown, "secrets": secrets}

    def _checks(self, actor: Actor) -> list[dict[str, Any]]:
        checks = self._health.examine(actor)
        return [{"name": check.name, "ok": check.ok, "message": redact(check.message)} for check in checks]

    def _counts(self) -> dict[str, Any]:
        with self._db.read() as session:
            kinds = session.execute(select(EVENTS.c.kind, func.count()).group_by(EVENTS.c.kind)).all()
            return {"rows": rows.counts(session), "events": {redact(kind): count for kind, count in kinds}}

    def _made_backups(self) -> list[dict[str, Any]]:
        found = self._backups.found()
        return [{"made_at": iso(one.made_at), "kind": one.kind, "size": one.size} for one in found]


def _or_why_not(part: Any) -> Any:
    """What could not be collected is a finding too."""
    try:
        return part()
    except DocAssistError as error:
        return {"error": error.code}


def _version_of(library: str) -> str | None:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return None


def _hinted(value: str) -> str:
    """Whether there is something, and of an id how it ends."""
    is_id = value.isdigit() and len(value) > 8
    return f"…{value[-4:]}" if is_id else ("set" if value else "")


def _redacted(path: Path) -> str:
    """The log once more through the net: it may be from an older version with wider meshes. Its own times stay."""
    lines = (_LINE.fullmatch(line) for line in path.read_text(encoding="utf-8", errors="replace").splitlines())
    return "\n".join(f"{line[1] or ''}{redact(line[2])}" for line in lines if line)


def _is_bundle(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as bundle:
            return bundle.read("README.txt").decode() == README
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return False
