"""What can happen in the clinic, and what is told about it.

An event names who, what, which row and when. It never holds message text, a patient's words or a secret: its facts are
ids, states, counts and settings' names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

Fact = str | int | bool | None


class EventKind(StrEnum):
    """Past tense, subject first. Other wings add theirs here."""

    CLINIC_MADE = "clinic.made"
    PATIENT_ADDED = "patient.added"
    PATIENT_CHANGED = "patient.changed"
    PATIENT_VIEWED = "patient.viewed"
    PATIENTS_SEARCHED = "patients.searched"
    CONSENT_GRANTED = "consent.granted"
    CONSENT_WITHDRAWN = "consent.withdrawn"
    USER_ADDED = "user.added"
    USER_CHANGED = "user.changed"
    USER_LOGGED_IN = "user.logged_in"
    USER_LOGGED_OUT = "user.logged_out"
    USER_PIN_WRONG = "user.pin_wrong"
    DESK_LOCKED = "desk.locked"
    DESK_UNLOCKED = "desk.unlocked"
    SETTING_CHANGED = "setting.changed"
    SECRET_STORED = "secret.stored"
    SECRET_REMOVED = "secret.removed"
    BACKUP_MADE = "backup.made"
    BACKUP_FAILED = "backup.failed"
    BACKUP_RESTORED = "backup.restored"
    RECOVERY_KEY_SHOWN = "recovery_key.shown"
    DATABASE_UPGRADED = "database.upgraded"
    FILE_STORED = "file.stored"
    FILE_OPENED = "file.opened"
    SUPPORT_BUNDLE_MADE = "support.bundle_made"


@dataclass(frozen=True)
class Event:
    """A committed event, as the audit view and the panels see it."""

    id: int
    at: datetime
    kind: EventKind | str
    actor_id: str
    actor_name: str
    subject: str
    subject_id: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
