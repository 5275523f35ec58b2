"""The rooms of the desktop: what stands in the navigation, and how each is made.

To add a room, write a module such as ``ui/clinic/patients_room.py`` with one constant::

    PATIENTS = Room("patients", QT_TRANSLATE_NOOP("rooms", "Patients"), "patients", Order.PATIENTS, make=PatientsPage)

and put it into ``house()`` below. ``make`` is called with the ``Context`` when the room is first opened and returns its
widget; that widget lives as long as its user is logged in, hidden while another room is shown. It refreshes itself from
``context.events.events_committed``. What it may also have, all of it optional:

- ``show_subject(subject_id)``: called by ``context.navigator.open("patients", subject_id)``, for example from Ctrl+K;
- ``draft()`` and ``take_draft(draft)``: what is being written, so that it survives a change of language;
- ``step_back() -> bool``: Esc; True if there was something to leave.

A room whose piece of the program is not there is simply not in the list, and so not in the navigation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Literal, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from docassist.core.access import Actor, Permission
from docassist.ui.actions import Action
from docassist.ui.context import Clinic, Context
from docassist.ui.kit.background import Background


class Order(IntEnum):
    """Where a room stands; Ctrl+1 to Ctrl+8 open them by this order."""

    TODAY = 1
    PATIENTS = 2
    APPOINTMENTS = 3
    MESSAGES = 4
    FRONT_DESK = 5
    BROADCASTS = 6
    DELIVERY = 7
    SETTINGS = 8


@dataclass(frozen=True)
class Badge:
    """A number beside a room: ``unread`` filled with the accent, ``failed`` red with its icon, ``plain`` only counted."""

    number: int
    kind: Literal["plain", "unread", "failed"] = "plain"


@dataclass(frozen=True)
class Room:
    """One entry of the navigation.

    ``title`` is English, marked with ``QT_TRANSLATE_NOOP("rooms", ...)``. ``badge`` is asked in the background, at the
    start and after events of one of the ``counts`` kinds (their prefixes, such as ``"message."``). ``actions`` are what
    Ctrl+K offers of this room before it was ever opened.
    """

    name: str
    title: str
    icon: str
    order: Order
    make: Callable[[Context], QWidget]
    needs: Permission | None = None
    badge: Callable[[Clinic, Actor], Badge | None] | None = None
    counts: tuple[str, ...] = ()
    actions: Callable[[Context], Iterable[Action]] | None = None

    @property
    def at_foot(self) -> bool:
        """Settings stands apart, at the foot of the navigation."""
        return self.order is Order.SETTINGS


@runtime_checkable
class ShowsSubject(Protocol):
    """A room that can show one patient, message or setting."""

    def show_subject(self, subject_id: str) -> None: ...


@runtime_checkable
class KeepsDraft(Protocol):
    """A room whose unfinished input survives being made anew."""

    def draft(self) -> object: ...

    def take_draft(self, draft: object) -> None: ...


@runtime_checkable
class StepsBack(Protocol):
    """A room in which Esc leaves something: a form, a selection, a search."""

    def step_back(self) -> bool: ...


FirstRun = Callable[[Clinic, Background, Callable[[str, str | None], None]], QWidget]
"""Makes the page that sets the clinic up while nobody works there. It is given the clinic, the way to work
in the background, and a function to call with the new user's id and PIN, which logs them in; the page shows what ``clinic.users.first_user`` refuses."""


@dataclass(frozen=True)
class House:
    """What is built."""

    rooms: tuple[Room, ...] = ()
    first_run: FirstRun | None = None

    def open_to(self, actor: Actor) -> tuple[Room, ...]:
        """The rooms this person may enter, in their order."""
        allowed = (room for room in self.rooms if room.needs is None or actor.may(room.needs))
        return tuple(sorted(allowed, key=lambda room: room.order))


def house() -> House:
    """The house as it is built. Called after the first frame, so a room's imports cost nobody a wait."""
    from docassist.ui.clinic.patients_room import PATIENTS
    from docassist.ui.office.first_run import FirstRunPage
    from docassist.ui.office.settings_room import SETTINGS

    return House(rooms=(PATIENTS, SETTINGS), first_run=FirstRunPage)
