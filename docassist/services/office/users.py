"""The people who work here: who they are and what they may do.

A person alone may do without a PIN, though an idle lock then only hides the screen; as soon as there are two, everybody
needs one. Nobody is deleted: what somebody did keeps their name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import exists, select
from sqlalchemy import text as sql
from sqlalchemy.orm import Session

from docassist.core import text
from docassist.core.access import Actor, Permission, Role, operation
from docassist.core.clock import Clock
from docassist.core.errors import (
    AlreadySetUp,
    LastAdministrator,
    NameTaken,
    NotAChoice,
    NotFound,
    PinNeeded,
    RoleNeeded,
    TextMissing,
    TextTooLong,
)
from docassist.core.events import EventKind, Fact
from docassist.core.ids import new_id
from docassist.core.words import LANGUAGES
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office import pins
from docassist.services.office.events import EventLog
from docassist.services.office.pin_tries import PinTries

_LONGEST_NAME = 80
_ACTIVE = select(UserRow).where(UserRow.active)
_IN_ORDER = select(UserRow).order_by(UserRow.name_key, UserRow.id)


@dataclass(frozen=True)
class User:
    """A person who works here. ``language`` None: the clinic's."""

    id: str
    name: str
    roles: frozenset[Role]
    has_pin: bool
    language: str | None
    active: bool

    @property
    def actor(self) -> Actor:
        """This person as the one who does something. Who it really is was proved before, or a command names them."""
        return Actor(id=self.id, name=self.name, roles=self.roles)


class Users:
    """The users of the clinic, shared by all desks."""

    def __init__(self, db: Database, clock: Clock, events: EventLog) -> None:
        self._db = db
        self._clock = clock
        self._events = events
        self._tries = PinTries(db, clock, events)

    def any(self) -> bool:
        """Whether the clinic has been set up. Called by the first screen."""
        with self._db.read() as session:
            return bool(session.scalar(select(exists(select(UserRow.id)))))

    def everybody(self) -> tuple[User, ...]:
        """Who may log in, in order of their names. Called by the screen on which one chooses oneself."""
        with self._db.read() as session:
            return tuple(_user(row) for row in session.scalars(_IN_ORDER.where(UserRow.active)))

    def find(self, named: str) -> User:
        """The active user of that id or name. Called where somebody is named: on the command line, at the desk."""
        wanted = (UserRow.id == named) | (UserRow.name_key == _key(named))
        with self._db.read() as session:
            row = session.scalar(select(UserRow).where(wanted, UserRow.active))
        if row is None:
            raise NotFound(name=text.clean(named))
        return _user(row)

    def first_user(
        self, name: str, roles: Iterable[Role | str], pin: str | None = None, language: str | None = None
    ) -> User:
        """The person who sets the clinic up; they are administrator whatever else they are. Only while there is nobody."""
        row = self._new_row(name, _roles(roles) | {Role.ADMIN}, pin, language)
        with self._alone() as session:
            if session.scalar(select(exists(select(UserRow.id)))):
                raise AlreadySetUp
            return self._add(session, _user(row).actor, row)

    @operation(Permission.USERS_WRITE)
    def add(
        self,
        actor: Actor,
        name: str,
        roles: Iterable[Role | str],
        pin: str | None = None,
        language: str | None = None,
    ) -> User:
        """One more person. From the second on, everybody has a PIN."""
        row = self._new_row(name, _roles(roles), pin, language)
        with self._alone() as session:
            _require_pins([*session.scalars(_ACTIVE), row])
            _require_free(session, row.name, but_for=row.id)
            return self._add(session, actor, row)

    @operation(Permission.USERS_WRITE)
    def change(
        self,
        actor: Actor,
        user_id: str,
        *,
        name: str | None = None,
        roles: Iterable[Role | str] | None = None,
        language: str | None = None,
    ) -> User:
        """Change what is given; an empty language is the clinic's."""
        with self._alone() as session:
            row = _existing(session, user_id)
            if name is not None:
                _require_free(session, _named(name), but_for=row.id)
                row.name, row.name_key = name, _key(name)
            if language is not None:
                row.language = _language(language)
            if roles is not None:
                row.roles = _joined(_roles(roles))
                _require_administrator(session)
            return self._changed(session, actor, row, roles=row.roles)

    @operation(Permission.USERS_WRITE)
    def set_pin(self, actor: Actor, user_id: str, pin: str | None) -> User:
        """A new PIN for somebody who forgot theirs, or none for somebody who works alone."""
        kept = _kept(pin)
        with self._alone() as session:
            row = _existing(session, user_id)
            _keep_pin(row, kept)
            _require_pins(session.scalars(_ACTIVE).all())
            return self._changed(session, actor, row, pin=kept is not None)

    @operation(Permission.SETTINGS_READ)
    def change_own_pin(self, actor: Actor, old: str | None, new: str) -> User:
        """Everybody may change their own, with the old one in hand."""
        kept = _kept(new)
        self._tries.prove(actor.id, old, None)
        with self._alone() as session:
            row = _existing(session, actor.id)
            _keep_pin(row, kept)
            return self._changed(session, actor, row, pin=True)

    @operation(Permission.SETTINGS_READ)
    def prove(self, actor: Actor, pin: str | None) -> None:
        """Whether it is really they who sit there: asked before something is shown that is worth stealing."""
        self._tries.prove(actor.id, pin, None)

    @operation(Permission.USERS_WRITE)
    def deactivate(self, actor: Actor, user_id: str) -> User:
        """Somebody no longer works here; what they did keeps their name."""
        with self._alone() as session:
            row = _existing(session, user_id)
            row.active = False
            _require_administrator(session)
            return self._changed(session, actor, row, active=False)

    @operation(Permission.USERS_WRITE)
    def activate(self, actor: Actor, user_id: str) -> User:
        """Somebody is back."""
        with self._alone() as session:
            row = _existing(session, user_id)
            row.active = True
            _require_pins(session.scalars(_ACTIVE).all())
            return self._changed(session, actor, row, active=True)

    @operation(Permission.USERS_WRITE)
    def list(self, actor: Actor) -> tuple[User, ...]:
        """Everybody who works or worked here."""
        with self._db.read() as session:
            return tuple(_user(row) for row in session.scalars(_IN_ORDER))

    def log_in(self, user_id: str, pin: str | None, then: EventKind = EventKind.USER_LOGGED_IN) -> Actor:
        """Whoever proves to be this user may act as them. Called by the desk."""
        return _user(self._tries.prove(user_id, pin, then)).actor

    @contextmanager
    def _alone(self) -> Iterator[Session]:
        """A write during which nobody else changes users: what is checked in here stays true."""
        with self._db.write() as session:
            if self._db.dialect == "postgresql":
                session.execute(sql("LOCK TABLE users IN SHARE ROW EXCLUSIVE MODE"))
            yield session

    def _new_row(self, name: str, roles: frozenset[Role], pin: str | None, language: str | None) -> UserRow:
        return UserRow(
            id=new_id(),
            name=_named(name),
            name_key=_key(name),
            roles=_joined(roles),
            pin_hash=_kept(pin),
            language=_language(language),
            active=True,
            wrong_pins=0,
            created_at=self._clock.now(),
        )

    def _add(self, session: Session, actor: Actor, row: UserRow) -> User:
        session.add(row)
        self._events.record(session, actor, EventKind.USER_ADDED, "user", row.id, roles=row.roles)
        return _user(row)

    def _changed(self, session: Session, actor: Actor, row: UserRow, **facts: Fact) -> User:
        self._events.record(session, actor, EventKind.USER_CHANGED, "user", row.id, **facts)
        return _user(row)


def _user(row: UserRow) -> User:
    return User(
        id=row.id,
        name=row.name,
        roles=frozenset(Role(role) for role in row.roles.split(",")),
        has_pin=row.pin_hash is not None,
        language=row.language,
        active=row.active,
    )


def _existing(session: Session, user_id: str) -> UserRow:
    row = session.get(UserRow, user_id)
    if row is None:
        raise NotFound(name=text.clean(user_id))
    return row


def _named(name: str) -> str:
    if text.is_blank(name):
        raise TextMissing(field="name")
    if len(name) > _LONGEST_NAME:
        raise TextTooLong(field="name", most=_LONGEST_NAME, found=len(name))
    return name


def _key(name: str) -> str:
    """Two names that differ in case or accents alone are one name."""
    return text.fold(name) or text.clean(name).casefold()


def _roles(roles: Iterable[Role | str]) -> frozenset[Role]:
    try:
        found = frozenset(Role(role) for role in roles)
    except ValueError:
        raise NotAChoice(field="roles", choices=", ".join(Role)) from None
    if not found:
        raise RoleNeeded(field="roles")
    return found


def _joined(roles: frozenset[Role]) -> str:
    return ",".join(sorted(roles))


def _language(language: str | None) -> str | None:
    if language and language not in LANGUAGES:
        raise NotAChoice(field="language", choices=", ".join(LANGUAGES))
    return language or None


def _kept(pin: str | None) -> str | None:
    if pin is None:
        return None
    pins.require_good(pin)
    return pins.hashed(pin)


def _keep_pin(row: UserRow, kept: str | None) -> None:
    row.pin_hash, row.wrong_pins, row.paused_until = kept, 0, None


def _require_free(session: Session, name: str, but_for: str) -> None:
    taken = exists(select(UserRow.id).where(UserRow.name_key == _key(name), UserRow.id != but_for))
    if session.scalar(select(taken)):
        raise NameTaken(name=text.clean(name))


def _require_pins(active: Sequence[UserRow]) -> None:
    """Refuse somebody without a PIN among several."""
    without = next((row for row in active if row.pin_hash is None), None)
    if without is not None and len(active) > 1:
        raise PinNeeded(field="pin", name=text.clean(without.name))


def _require_administrator(session: Session) -> None:
    if not any(Role.ADMIN in _user(row).roles for row in session.scalars(_ACTIVE)):
        raise LastAdministrator
