"""The clinic's settings behind one door: shown and changed by name, checked before anything is written, all or none.

What the whole clinic shares lies in the database, what concerns this computer's way to WhatsApp in a file beside it.
Going live needs the ids, the token and a keyring that keeps it safe.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock
from docassist.core.errors import DemoStaysMock, DocAssistError, LiveModeIncomplete, UnknownSetting
from docassist.core.events import EventKind
from docassist.core.text import clean
from docassist.core.words import LANGUAGES
from docassist.db.engine import Database
from docassist.services.office import clinic_settings, whatsapp_settings
from docassist.services.office import setting_values as values
from docassist.services.office.clinic_settings import ClinicSettings
from docassist.services.office.events import EventLog
from docassist.services.office.opening_lock import only_one
from docassist.services.office.secrets import Secrets
from docassist.services.office.whatsapp_settings import WhatsAppSettings
from docassist.services.office.whole_file import written_whole

Where = Literal["file", "clinic"]


@dataclass(frozen=True)
class _Setting:
    where: Where
    parse: values.Parse


_SETTINGS: Mapping[str, _Setting] = {
    "mode": _Setting("file", values.one_of(("mock", "live"))),
    "phone_number_id": _Setting("file", values.whatsapp_id),
    "waba_id": _Setting("file", values.whatsapp_id),
    "graph_url": _Setting("file", values.graph_address),
    "graph_version": _Setting("file", values.graph_version),
    "region": _Setting("clinic", values.region),
    "time_zone": _Setting("clinic", values.time_zone),
    "clinic_name": _Setting("clinic", values.line(most=120)),
    "language": _Setting("clinic", values.one_of(LANGUAGES)),
    "rate_per_minute": _Setting("file", values.number(1, 4800)),
    "quiet_hours": _Setting("file", values.quiet_hours),
    "enabled": _Setting("file", values.switch),
    "idle_lock_minutes": _Setting("clinic", values.number(0, 240)),
    "backup_hour": _Setting("clinic", values.number(0, 23)),
}
_NEEDED_LIVE = ("phone_number_id", "waba_id")
_DECIDE_LIVE = frozenset({"mode", *_NEEDED_LIVE})
_TOKEN = "access_token"
_ANY_DAY = date.min
"""What is in the file already is read even when its Graph version has ended: the health check warns."""


class Settings:
    """``file`` is whatsapp_settings.json; a ``demo`` clinic never goes live."""

    def __init__(
        self, db: Database, clock: Clock, events: EventLog, secrets: Secrets, file: Path, *, demo: bool = False
    ) -> None:
        self._db = db
        self._clock = clock
        self._events = events
        self._secrets = secrets
        self._file = file
        self._demo = demo
        self._last: ClinicSettings | None = None

    @property
    def whatsapp(self) -> WhatsAppSettings:
        """As the file has it now. Called by the program; what cannot be read is a sentence, never a default."""
        raw = whatsapp_settings.read(self._file)
        known: dict[str, Any] = {
            name: _SETTINGS[name].parse(name, raw[name], _ANY_DAY) for name in _names("file") if name in raw
        }
        return WhatsAppSettings(**{**known, "mode": "mock"} if self._demo else known)

    @property
    def clinic(self) -> ClinicSettings:
        """As the database has it now. Called by the program."""
        with self._db.read() as session:
            self._last = _clinic(clinic_settings.stored(session))
        return self._last

    @property
    def known_clinic(self) -> ClinicSettings:
        """As it was when it was last read: for a screen that cannot wait. The desk reads it again when it changes."""
        return self._last or self.clinic

    def remember_defaults(self, defaults: ClinicSettings) -> None:
        """Keep what this computer suggests, so that a command run with another locale finds the same country and zone.

        Called once, when the clinic is made.
        """
        suggested = {name: getattr(defaults, name) for name in ("region", "time_zone", "language")}
        with self._db.write() as session:
            clinic_settings.add_if_missing(session, suggested, self._clock.now())

    def secrets_in_file(self) -> tuple[str, ...]:
        """Names in the settings file that look like secrets, for a warning. They are not used. Called by the health check."""
        return tuple(filter(whatsapp_settings.is_secret, whatsapp_settings.read(self._file)))

    def live_problem(self) -> DocAssistError | None:
        """Why nothing can be sent for real although live mode is on. Called by the health check and before sending."""
        try:
            current = self.whatsapp
            if current.mode == "live":
                self._require_ready_as(current)
        except DocAssistError as problem:
            return problem
        return None

    @operation(Permission.SETTINGS_READ)
    def what_stops_live(self, actor: Actor) -> DocAssistError | None:
        """Why live mode would be refused now, or None: the question before anybody is asked to confirm it."""
        try:
            self._require_ready_as(self.whatsapp)
        except DocAssistError as problem:
            return problem
        return None

    @operation(Permission.SETTINGS_READ)
    def show(self, actor: Actor) -> dict[str, object]:
        """Every setting by name, as it would be written."""
        whatsapp, clinic = self.whatsapp, self.clinic
        return {
            name: _written(getattr(whatsapp if setting.where == "file" else clinic, name))
            for name, setting in _SETTINGS.items()
        }

    @operation(Permission.SETTINGS_WRITE)
    def change(self, actor: Actor, wanted: Mapping[str, object]) -> dict[str, object]:
        """Set what is named, given as text or as a value of its kind; if one is refused, none is changed."""
        new = {name: self._parsed(name, value) for name, value in wanted.items()}
        with only_one(self._file.with_suffix(".lock")):
            before = whatsapp_settings.read(self._file)
            after = {**before, **new}
            if _is_live(after) and not new.keys().isdisjoint(_DECIDE_LIVE):
                self._require_ready(after)
            self._store(actor, before, new)
        return self.show(actor)

    def _parsed(self, name: str, value: object) -> object:
        if name not in _SETTINGS:
            raise UnknownSetting(field=clean(name), name=clean(name))
        return _SETTINGS[name].parse(name, clean(value) if isinstance(value, str) else value, self._clock.now().date())

    def _require_ready_as(self, current: WhatsAppSettings) -> None:
        self._require_ready({name: getattr(current, name) for name in _NEEDED_LIVE})

    def _require_ready(self, settings: Mapping[str, object]) -> None:
        """Refuse unless live mode could work: the ids, the token, and a keyring that keeps it safe."""
        if self._demo:
            raise DemoStaysMock
        self._secrets.require_safe()
        missing = [name for name in _NEEDED_LIVE if not settings.get(name)]
        if not self._secrets.is_stored(_TOKEN):
            missing.append(_TOKEN)
        if missing:
            raise LiveModeIncomplete(missing=", ".join(missing))

    def _store(self, actor: Actor, before: Mapping[str, object], new: Mapping[str, object]) -> None:
        """The database's part, the events and the file together: if one of them fails, none is changed."""
        with _put_back_on_failure(self._file), self._db.write() as session:
            clinic = _changed(clinic_settings.stored(session), new, "clinic")
            whatsapp = _changed(before, new, "file")
            clinic_settings.put(session, clinic, self._clock.now())
            for name in (*clinic, *whatsapp):
                self._events.record(session, actor, EventKind.SETTING_CHANGED, "setting", name)
            if whatsapp:
                whatsapp_settings.write(self._file, {**before, **whatsapp})


def _names(where: Where) -> tuple[str, ...]:
    return tuple(name for name, setting in _SETTINGS.items() if setting.where == where)


def _clinic(stored: Mapping[str, object]) -> ClinicSettings:
    known: dict[str, Any] = {name: stored[name] for name in _names("clinic") if name in stored}
    return ClinicSettings(**known)


def _changed(stored: Mapping[str, object], new: Mapping[str, object], where: Where) -> dict[str, object]:
    """What is new or other than stored, in the form in which it is stored."""
    written = {name: _written(new[name]) for name in _names(where) if name in new}
    return {name: value for name, value in written.items() if name not in stored or stored[name] != value}


def _written(value: object) -> object:
    """The form in which a value is shown and stored."""
    if value is None:
        return "off"
    return str(value) if isinstance(value, values.QuietHours) else value


def _is_live(settings: Mapping[str, object]) -> bool:
    return str(settings.get("mode")).strip().lower() == "live"


@contextmanager
def _put_back_on_failure(file: Path) -> Iterator[None]:
    """If what happens in here fails, the file is as it was."""
    before = file.read_bytes() if file.exists() else None
    try:
        yield
    except BaseException:
        if before is None:
            file.unlink(missing_ok=True)
        elif file.read_bytes() != before:
            with written_whole(file) as old:
                old.write(before)
        raise
