"""What a room of the desktop receives: the clinic's services, whoever sits at the desk, and the ways to be heard.

The composition root stands above this floor, so what the screens need of an open clinic is written down here as a
protocol; ``app.Clinic`` fulfils it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from docassist.core.access import Actor
from docassist.core.clock import Clock
from docassist.core.errors import Cancelled, DocAssistError, Locked
from docassist.ui.kit.words import sentence

if TYPE_CHECKING:
    from docassist.services.clinic.patients import Patients
    from docassist.services.office.audit import Audit
    from docassist.services.office.backup import Backups
    from docassist.services.office.consent import Consents
    from docassist.services.office.desk import Desk
    from docassist.services.office.events import EventLog
    from docassist.services.office.feed import EventFeed
    from docassist.services.office.health import Health
    from docassist.services.office.keys import ClinicKeys
    from docassist.services.office.place import Place
    from docassist.services.office.recovery import Recovery
    from docassist.services.office.secrets import Secrets
    from docassist.services.office.settings import Settings
    from docassist.services.office.support import Support
    from docassist.services.office.users import Users
    from docassist.services.office.vault import Vault
    from docassist.ui.actions import Actions
    from docassist.ui.bridge import Events
    from docassist.ui.kit.background import Background
    from docassist.ui.kit.clipboard import Clipboard
    from docassist.ui.kit.toasts import Toasts


class Clinic(Protocol):
    """An open clinic, as the screens know it."""

    @property
    def place(self) -> Place: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def keys(self) -> ClinicKeys: ...
    @property
    def events(self) -> EventLog: ...
    @property
    def feed(self) -> EventFeed: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def vault(self) -> Vault: ...
    @property
    def backups(self) -> Backups: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def secrets(self) -> Secrets: ...
    @property
    def users(self) -> Users: ...
    @property
    def desk(self) -> Desk: ...
    @property
    def consents(self) -> Consents: ...
    @property
    def patients(self) -> Patients: ...
    @property
    def recovery(self) -> Recovery: ...
    @property
    def health(self) -> Health: ...
    @property
    def support(self) -> Support: ...

    def close(self, seconds: float = ...) -> None: ...


class Navigator(Protocol):
    """The way to another room."""

    def has(self, room: str) -> bool:
        """Whether that room is built and open to whoever sits here."""
        ...

    def open(self, room: str, subject: str = "") -> None:
        """Show the room and, where it knows how, the patient or message with that id."""
        ...


class Appearance(Protocol):
    """How the desk looks and speaks; what is chosen is kept for the next start."""

    @property
    def language(self) -> str: ...

    def choose_theme(self, theme: str) -> None:
        """``light``, ``dark`` or ``system``."""
        ...

    def choose_language(self, language: str) -> None:
        """One of ``core.words.LANGUAGES``. The rooms are made anew; those that keep a draft get it back."""
        ...


@dataclass(frozen=True)
class Context:
    """One user's desk. It outlives a lock; after somebody else has logged in, ``actor`` refuses.

    Background work asks for ``actor`` on the GUI thread and takes it along: ``actor = context.actor``, then
    ``context.background.run(lambda progress: service.work(actor, ...), done=..., owner=self)``.
    """

    clinic: Clinic
    user: Actor
    background: Background
    events: Events
    toasts: Toasts
    clipboard: Clipboard
    navigator: Navigator
    appearance: Appearance
    actions: Actions
    lock: Callable[[], None]

    @property
    def actor(self) -> Actor:
        """In whose name something is done now. ``Locked`` when it is not this user who sits here."""
        actor = self.clinic.desk.actor
        if actor.id != self.user.id:
            raise Locked
        return actor

    def tell(self, failure: DocAssistError) -> None:
        """Say in a note at the foot of the window what went wrong. What somebody cancelled needs no words."""
        if not isinstance(failure, Cancelled):
            self.toasts.show_toast(sentence(failure), icon="alertc", tone="failed")
