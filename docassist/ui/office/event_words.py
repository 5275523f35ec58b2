"""What each event is called: an icon and a sentence, in the reader's language. New kinds of events add their line here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from docassist.core.errors import fill
from docassist.core.events import Event, EventKind
from docassist.core.text import isolate
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.ui.kit.dates import day_and_time

if TYPE_CHECKING:
    from docassist.services.office.audit import FirstBad

SENTENCES: Mapping[EventKind, tuple[str, str]] = {
    EventKind.CLINIC_MADE: ("building", QT_TRANSLATE_NOOP("events", "The clinic was set up")),
    EventKind.PATIENT_ADDED: ("userplus", QT_TRANSLATE_NOOP("events", "Registered {patient}")),
    EventKind.PATIENT_CHANGED: ("edit", QT_TRANSLATE_NOOP("events", "Changed the record of {patient}")),
    EventKind.PATIENT_VIEWED: ("eye", QT_TRANSLATE_NOOP("events", "Opened the record of {patient}")),
    EventKind.PATIENTS_SEARCHED: ("search", QT_TRANSLATE_NOOP("events", "Searched the patients")),
    EventKind.CONSENT_GRANTED: ("shield", QT_TRANSLATE_NOOP("events", "Recorded the consent of {patient}")),
    EventKind.CONSENT_WITHDRAWN: ("xc", QT_TRANSLATE_NOOP("events", "Recorded that {patient} withdrew consent")),
    EventKind.USER_ADDED: ("userplus", QT_TRANSLATE_NOOP("events", "Added {user}")),
    EventKind.USER_CHANGED: ("user", QT_TRANSLATE_NOOP("events", "Changed what is known of {user}")),
    EventKind.USER_LOGGED_IN: ("door", QT_TRANSLATE_NOOP("events", "Logged in")),
    EventKind.USER_LOGGED_OUT: ("logout", QT_TRANSLATE_NOOP("events", "Logged out")),
    EventKind.USER_PIN_WRONG: ("alertc", QT_TRANSLATE_NOOP("events", "A wrong PIN for {user}")),
    EventKind.DESK_LOCKED: ("lock", QT_TRANSLATE_NOOP("events", "Locked the screen")),
    EventKind.DESK_UNLOCKED: ("lock", QT_TRANSLATE_NOOP("events", "Unlocked the screen")),
    EventKind.SETTING_CHANGED: ("sliders", QT_TRANSLATE_NOOP("events", "Changed a setting: {setting}")),
    EventKind.SECRET_STORED: ("key", QT_TRANSLATE_NOOP("events", "Stored in the keyring: {secret}")),
    EventKind.SECRET_REMOVED: ("key", QT_TRANSLATE_NOOP("events", "Removed from the keyring: {secret}")),
    EventKind.BACKUP_MADE: ("backup", QT_TRANSLATE_NOOP("events", "Made a backup")),
    EventKind.BACKUP_FAILED: ("alertc", QT_TRANSLATE_NOOP("events", "A backup could not be made")),
    EventKind.BACKUP_RESTORED: ("undo", QT_TRANSLATE_NOOP("events", "Put a backup back")),
    EventKind.RECOVERY_KEY_SHOWN: ("key", QT_TRANSLATE_NOOP("events", "Looked at the recovery key")),
    EventKind.DATABASE_UPGRADED: ("up", QT_TRANSLATE_NOOP("events", "Brought the database up to date")),
    EventKind.FILE_STORED: ("clip", QT_TRANSLATE_NOOP("events", "Stored a file")),
    EventKind.FILE_OPENED: ("file", QT_TRANSLATE_NOOP("events", "Opened a file")),
    EventKind.SUPPORT_BUNDLE_MADE: ("help", QT_TRANSLATE_NOOP("events", "Saved a support bundle")),
}

_NAMES: Mapping[str, str] = {
    "mode": QT_TRANSLATE_NOOP("events", "mock or live"),
    "phone_number_id": QT_TRANSLATE_NOOP("events", "phone number ID"),
    "waba_id": QT_TRANSLATE_NOOP("events", "business account ID"),
    "graph_url": QT_TRANSLATE_NOOP("events", "Graph address"),
    "graph_version": QT_TRANSLATE_NOOP("events", "Graph version"),
    "region": QT_TRANSLATE_NOOP("events", "country"),
    "time_zone": QT_TRANSLATE_NOOP("events", "time zone"),
    "clinic_name": QT_TRANSLATE_NOOP("events", "name of the clinic"),
    "language": QT_TRANSLATE_NOOP("events", "language of the clinic"),
    "rate_per_minute": QT_TRANSLATE_NOOP("events", "messages per minute"),
    "quiet_hours": QT_TRANSLATE_NOOP("events", "quiet hours"),
    "enabled": QT_TRANSLATE_NOOP("events", "WhatsApp on or off"),
    "idle_lock_minutes": QT_TRANSLATE_NOOP("events", "lock of the screen"),
    "backup_hour": QT_TRANSLATE_NOOP("events", "hour of the backup"),
    "access_token": QT_TRANSLATE_NOOP("events", "access token"),
    "app_secret": QT_TRANSLATE_NOOP("events", "app secret"),
    "verify_token": QT_TRANSLATE_NOOP("events", "verify token"),
    "relay_token": QT_TRANSLATE_NOOP("events", "relay token"),
}
"""Settings and secrets, as the screens call them."""

SUBJECTS: Mapping[str, str] = {
    "patient": QT_TRANSLATE_NOOP("events", "Patients"),
    "user": QT_TRANSLATE_NOOP("events", "Users and log-ins"),
    "setting": QT_TRANSLATE_NOOP("events", "Settings"),
    "secret": QT_TRANSLATE_NOOP("events", "Secrets"),
    "backup": QT_TRANSLATE_NOOP("events", "Backups"),
    "recovery_key": QT_TRANSLATE_NOOP("events", "Recovery key"),
}
"""What an event can be about, for the filter."""


@dataclass(frozen=True)
class Known:
    """Names for the ids that events hold, ready to stand in a sentence. An id without one is shown as it is."""

    patients: Mapping[str, str] = field(default_factory=dict)
    users: Mapping[str, str] = field(default_factory=dict)


def event_icon(event: Event) -> str:
    known = SENTENCES.get(EventKind(event.kind)) if event.kind in set(EventKind) else None
    return known[0] if known else "info"


def event_words(event: Event, known: Known) -> str:
    """The sentence; a kind from a newer DocAssist keeps its own name."""
    if event.kind not in set(EventKind) or EventKind(event.kind) not in SENTENCES:
        return isolate(str(event.kind))
    subject = event.subject_id
    name = QCoreApplication.translate("events", _NAMES[subject]) if subject in _NAMES else subject
    template = QCoreApplication.translate("events", SENTENCES[EventKind(event.kind)][1])
    return template.format(
        patient=known.patients.get(subject, isolate(subject)),
        user=known.users.get(subject, isolate(subject)),
        setting=isolate(name),
        secret=isolate(name),
    )


def bad_words(bad: FirstBad) -> str:
    """Which event is not as it was written, in the reader's language."""
    return fill(QCoreApplication.translate("audit", bad.sentence), bad.facts)


def setting_words(names: Iterable[str]) -> str:
    """Settings and secrets in a row, as the screens call them."""
    between = QCoreApplication.translate("events", ", ", "between settings")
    return between.join(QCoreApplication.translate("events", _NAMES[name]) for name in names)


def subject_words(subject: str) -> str:
    return QCoreApplication.translate("events", SUBJECTS[subject])


def restored_words(event: Event, where: ZoneInfo, now: datetime) -> str:
    """What a restore brought back, for whoever logs in next."""
    translate, facts = QCoreApplication.translate, event.facts
    made_at = day_and_time(datetime.fromisoformat(event.subject_id), where, now)
    said = [translate("events", "The clinic is as it was in the backup of {moment}.").format(moment=made_at)]
    if facts.get("held"):
        held = translate("events", "Messages that wait for a decision: {count}.")
        said.append(held.format(count=QLocale().toString(int(facts["held"] or 0))))
    if facts.get("files_missing"):
        missing = translate("events", "Attachments that were not in it: {count}.")
        said.append(missing.format(count=QLocale().toString(int(facts["files_missing"] or 0))))
    if facts.get("chain_ok") is False:
        said.append(translate("events", "Its record of what happened was not as DocAssist wrote it."))
    return " ".join(said)
