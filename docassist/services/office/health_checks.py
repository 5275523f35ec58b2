"""The office's own checks: encryption, keyring, token, webhook, disk, clock, backup, events, settings and the rest."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import select

from docassist.core.clock import Clock
from docassist.core.errors import DocAssistError
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.db import migrate
from docassist.db.engine import Database
from docassist.services.office import clinic_settings, graph_versions
from docassist.services.office.backup import Backups
from docassist.services.office.events import EVENTS
from docassist.services.office.health import Check, NamedLook
from docassist.services.office.keychain import KeyStore
from docassist.services.office.place import Place
from docassist.services.office.sealer import Sealer
from docassist.services.office.settings import Settings

LOW_DISK = 1_000_000_000
STALE_BACKUP = timedelta(hours=36)
SILENT_WEBHOOK = timedelta(hours=3)
LAST_WEBHOOK = "last_webhook_at"
"""Beside the settings: the moment of WhatsApp's last report, in ISO 8601."""
BUILT = datetime(2026, 11, 1, tzinfo=UTC)
"""No clock that is right shows an earlier time than this."""
FUTURE = timedelta(minutes=5)
SET_BACK_SECONDS = 120.0
FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@dataclass(frozen=True)
class Examined:
    """What the office's checks look at. ``backup_problem`` is what the schedule last ran into."""

    db: Database
    clock: Clock
    place: Place
    settings: Settings
    keychain: KeyStore
    backups: Backups
    sealer: Sealer
    backup_problem: Callable[[], DocAssistError | None] = lambda: None


def office_checks(examined: Examined) -> list[NamedLook]:
    """In the order in which they are shown."""
    clock = _ClockLook(examined)
    return [
        NamedLook("encryption", lambda: encryption(examined), slow=True),
        NamedLook("keyring", lambda: keyring(examined), slow=True),
        NamedLook("token", lambda: token(examined), slow=True),
        NamedLook("webhook", lambda: webhook(examined)),
        NamedLook("disk", lambda: disk(examined)),
        NamedLook("clock", clock.look),
        NamedLook("backup", lambda: backup(examined)),
        NamedLook("events", lambda: events(examined)),
        NamedLook("settings", lambda: settings(examined), slow=True),
        NamedLook("graph_version", lambda: graph_version(examined)),
        NamedLook("database", lambda: database(examined), thorough=True),
        NamedLook("fonts", fonts, thorough=True),
    ]


def encryption(examined: Examined) -> Check:
    with examined.db.connect(watching=True) as line:
        if examined.db.dialect == "sqlite":
            return _ENCRYPTED if line.exec_driver_sql("PRAGMA cipher_status").scalar() == "1" else _NOT_ENCRYPTED
        over_tls = line.exec_driver_sql("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").scalar()
    is_safe = bool(over_tls) or _is_here(examined.db.engine.url.host)
    return _SERVER_SAFE if is_safe else _SERVER_IN_THE_OPEN


_ENCRYPTED = Check(
    "encryption",
    True,
    QT_TRANSLATE_NOOP("health", "Encrypted"),
    QT_TRANSLATE_NOOP("health", "The database, its backups and the attachments are encrypted on this disk."),
)
_NOT_ENCRYPTED = Check(
    "encryption",
    False,
    QT_TRANSLATE_NOOP("health", "Not encrypted"),
    QT_TRANSLATE_NOOP("health", "The database is not encrypted."),
    QT_TRANSLATE_NOOP("health", "Make a backup, and restore it into a newly set up DocAssist."),
)
_SERVER_SAFE = Check(
    "encryption",
    True,
    QT_TRANSLATE_NOOP("health", "Encrypted"),
    QT_TRANSLATE_NOOP(
        "health", "Backups and attachments are encrypted on this disk; the server's disk is up to who runs the server."
    ),
)
_SERVER_IN_THE_OPEN = Check(
    "encryption",
    False,
    QT_TRANSLATE_NOOP("health", "Connection not encrypted"),
    QT_TRANSLATE_NOOP("health", "What goes to the database server can be read on the network."),
    QT_TRANSLATE_NOOP("health", "Ask who runs the server to switch TLS on."),
)


def keyring(examined: Examined) -> Check:
    if examined.place.demo:
        short = QT_TRANSLATE_NOOP("health", "No keyring needed")
        return Check("keyring", None, short, QT_TRANSLATE_NOOP("health", "The demo clinic needs no keyring."))
    state = examined.keychain.state()
    if state.problem is not None:
        return Check.of_error("keyring", state.problem)
    sentence = QT_TRANSLATE_NOOP("health", "The clinic's key is safe in {keyring}.")
    facts = MappingProxyType({"keyring": state.backend})
    return Check("keyring", True, QT_TRANSLATE_NOOP("health", "Keyring in order"), sentence, facts=facts)


def token(examined: Examined) -> Check | None:
    """In mock mode nobody needs one."""
    if not _is_live(examined):
        return None
    if examined.keychain.get("access_token") is not None:
        sentence = QT_TRANSLATE_NOOP("health", "The access token lies in the keyring.")
        return Check("token", True, QT_TRANSLATE_NOOP("health", "Token stored"), sentence)
    sentence = QT_TRANSLATE_NOOP("health", "There is no access token in the keyring, so nothing can be sent.")
    advice = QT_TRANSLATE_NOOP("health", "Store one under Settings, WhatsApp.")
    return Check("token", False, QT_TRANSLATE_NOOP("health", "Token missing"), sentence, advice)


def webhook(examined: Examined) -> Check | None:
    """When WhatsApp last reported anything: whoever takes its reports in notes the moment under ``LAST_WEBHOOK``."""
    if not _is_live(examined):
        return None
    with examined.db.read() as session:
        last = clinic_settings.stored(session).get(LAST_WEBHOOK)
    advice = QT_TRANSLATE_NOOP("health", "Replies and receipts do not reach the clinic: check the way they come in.")
    if last is None:
        sentence = QT_TRANSLATE_NOOP("health", "WhatsApp has not reported anything to this clinic yet.")
        return Check("webhook", None, QT_TRANSLATE_NOOP("health", "No webhook yet"), sentence, advice)
    silent = examined.clock.now() - datetime.fromisoformat(str(last))
    facts = MappingProxyType({"hours": max(0, int(silent.total_seconds() // 3600))})
    if silent < SILENT_WEBHOOK:
        sentence = QT_TRANSLATE_NOOP("health", "WhatsApp reports what happens to messages.")
        return Check("webhook", True, QT_TRANSLATE_NOOP("health", "Webhook heard"), sentence)
    sentence = QT_TRANSLATE_NOOP("health", "WhatsApp has reported nothing for {hours} h.")
    return Check("webhook", False, QT_TRANSLATE_NOOP("health", "Webhook silent {hours} h"), sentence, advice, facts)


def _is_live(examined: Examined) -> bool:
    """Settings that cannot be read have a check of their own."""
    try:
        return examined.settings.whatsapp.mode == "live"
    except DocAssistError:
        return False


def disk(examined: Examined) -> Check:
    free = shutil.disk_usage(examined.place.root).free
    facts = MappingProxyType({"free": round(free / 1e9, 1)})
    short = QT_TRANSLATE_NOOP("health", "{free} GB free")
    if free < LOW_DISK:
        sentence = QT_TRANSLATE_NOOP("health", "Only {free} GB are left on the disk with the clinic's data.")
        advice = QT_TRANSLATE_NOOP("health", "Free some space soon: on a full disk nothing more can be saved.")
        return Check("disk", False, short, sentence, advice, facts)
    sentence = QT_TRANSLATE_NOOP("health", "{free} GB are free on the disk with the clinic's data.")
    return Check("disk", True, short, sentence, facts=facts)


class _ClockLook:
    """Compares the wall clock with the program's age, with the last event, and with the clock that only grows."""

    def __init__(self, examined: Examined) -> None:
        self._examined = examined
        self._started = examined.clock.now(), examined.clock.monotonic()

    def look(self) -> Check:
        now = self._examined.clock.now()
        with self._examined.db.read() as session:
            last = session.execute(select(EVENTS.c.at).order_by(EVENTS.c.id.desc()).limit(1)).scalar()
        if now < BUILT or (last is not None and last > now + FUTURE):
            sentence = QT_TRANSLATE_NOOP(
                "health", "The computer's clock is behind: reminders would go out at wrong times."
            )
        elif self._set_back(now) > SET_BACK_SECONDS:
            sentence = QT_TRANSLATE_NOOP("health", "The computer's clock was set back while DocAssist was running.")
        else:
            short = QT_TRANSLATE_NOOP("health", "Clock plausible")
            return Check("clock", True, short, QT_TRANSLATE_NOOP("health", "The computer's clock looks right."))
        advice = QT_TRANSLATE_NOOP("health", "Set date and time, and let the system keep them right.")
        return Check("clock", False, QT_TRANSLATE_NOOP("health", "Check the clock"), sentence, advice)

    def _set_back(self, now: datetime) -> float:
        """How far; a computer that slept seems to have been set forward, which is no reason to worry."""
        wall, monotonic = self._started
        return (self._examined.clock.monotonic() - monotonic) - (now - wall).total_seconds()


def backup(examined: Examined) -> Check:
    problem, now = examined.backup_problem(), examined.clock.now()
    made = [found.made_at for found in examined.backups.found() if found.made_at <= now + FUTURE]
    hours = int((now - max(made)).total_seconds() // 3600) if made else None
    facts = MappingProxyType({"hours": max(0, hours or 0)})
    advice = QT_TRANSLATE_NOOP("health", "Make one now under Settings, and see whether it works.")
    if problem is not None:
        return Check.of_error("backup", problem)
    if hours is None:
        return Check(
            "backup",
            None,
            QT_TRANSLATE_NOOP("health", "No backup yet"),
            QT_TRANSLATE_NOOP("health", "There is no backup on this computer yet."),
            "" if examined.place.demo else advice,
        )
    short = QT_TRANSLATE_NOOP("health", "Backup {hours} h ago")
    sentence = QT_TRANSLATE_NOOP("health", "The last backup was made and proved {hours} h ago.")
    is_fresh = timedelta(hours=hours) < STALE_BACKUP
    return Check("backup", is_fresh, short, sentence, "" if is_fresh else advice, facts)


def events(examined: Examined) -> Check:
    if examined.sealer.broken:
        return Check(
            "events",
            False,
            QT_TRANSLATE_NOOP("health", "Record of events broken"),
            QT_TRANSLATE_NOOP("health", "The record of what happened was changed by something other than DocAssist."),
            QT_TRANSLATE_NOOP("health", "Have it proved under Settings, and keep the data folder as it is."),
        )
    return Check(
        "events",
        True,
        QT_TRANSLATE_NOOP("health", "Events recorded"),
        QT_TRANSLATE_NOOP("health", "What happens is recorded and chained."),
    )


def settings(examined: Examined) -> Check:
    problem = examined.settings.live_problem()
    if problem is not None:
        return Check.of_error("settings", problem)
    secrets = examined.settings.secrets_in_file()
    if secrets:
        return Check(
            "settings",
            False,
            QT_TRANSLATE_NOOP("health", "Secret in a file"),
            QT_TRANSLATE_NOOP("health", "The settings file holds a secret ({names}), which is not used."),
            QT_TRANSLATE_NOOP(
                "health", "Remove it from the file, have it replaced, and store the new one in the keyring."
            ),
            MappingProxyType({"names": ", ".join(secrets)}),
        )
    return Check(
        "settings",
        True,
        QT_TRANSLATE_NOOP("health", "Settings in order"),
        QT_TRANSLATE_NOOP("health", "The settings can be read and hold no secret."),
    )


def graph_version(examined: Examined) -> Check:
    current = examined.settings.whatsapp
    version = graph_versions.look_up(current.graph_version, examined.clock.now().date())
    facts = MappingProxyType({"version": version.name, "days": version.days_left})
    short = QT_TRANSLATE_NOOP("health", "WhatsApp {version}")
    is_live = current.mode == "live"
    advice = QT_TRANSLATE_NOOP("health", "Update DocAssist, or choose a newer version under Settings.")
    if version.is_over:
        sentence = QT_TRANSLATE_NOOP("health", "WhatsApp no longer offers version {version} of its interface.")
        return Check("graph_version", False if is_live else None, short, sentence, advice, facts)
    if version.ends_soon:
        sentence = QT_TRANSLATE_NOOP(
            "health", "WhatsApp soon ends version {version} of its interface. Days left: {days}."
        )
        return Check("graph_version", False if is_live else None, short, sentence, advice, facts)
    sentence = QT_TRANSLATE_NOOP("health", "WhatsApp offers version {version} of its interface for long enough.")
    return Check("graph_version", True, short, sentence, facts=facts)


def database(examined: Examined) -> Check:
    report = migrate.check(examined.db)
    if report.ok:
        return Check(
            "database",
            True,
            QT_TRANSLATE_NOOP("health", "Database whole"),
            QT_TRANSLATE_NOOP("health", "The database was looked through and is whole."),
        )
    return Check(
        "database",
        False,
        QT_TRANSLATE_NOOP("health", "Database damaged"),
        QT_TRANSLATE_NOOP("health", "The database is damaged. Places found: {count}."),
        QT_TRANSLATE_NOOP("health", "Restore the last backup; keep the damaged file for support."),
        MappingProxyType({"count": len(report.problems)}),
    )


def fonts() -> Check:
    count = len(list(FONTS.glob("*.ttf")))
    facts = MappingProxyType({"count": count})
    short = QT_TRANSLATE_NOOP("health", "Typefaces: {count}")
    if count:
        sentence = QT_TRANSLATE_NOOP("health", "The typefaces for every script are installed with DocAssist.")
        return Check("fonts", True, short, sentence, facts=facts)
    sentence = QT_TRANSLATE_NOOP("health", "DocAssist was installed without its typefaces.")
    return Check("fonts", False, short, sentence, QT_TRANSLATE_NOOP("health", "Install it again."), facts)


def _is_here(host: str | None) -> bool:
    """Whether that is this computer: no name, a socket's folder, or a loopback address."""
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
