"""One user's desk: the navigation, the bar above, the rooms, the strip below. Made at log-in, kept under a lock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from docassist.core.access import Actor
from docassist.ui.actions import Action, Actions
from docassist.ui.bridge import Events, HeldEvents
from docassist.ui.context import Appearance, Clinic, Context
from docassist.ui.kit.background import Background
from docassist.ui.kit.boxes import hbox, vbox
from docassist.ui.kit.clipboard import Clipboard
from docassist.ui.kit.notices import EmptyState
from docassist.ui.kit.sheet import SheetGround
from docassist.ui.kit.toasts import Toasts
from docassist.ui.palette import Palette
from docassist.ui.rooms import House, KeepsDraft, Room, ShowsSubject, StepsBack
from docassist.ui.shell.activity import Activity
from docassist.ui.shell.badges import Badges
from docassist.ui.shell.desk_actions import DeskActions
from docassist.ui.shell.desk_facts import DeskFacts
from docassist.ui.shell.health_strip import HEIGHT as STRIP
from docassist.ui.shell.health_strip import HealthStrip
from docassist.ui.shell.nav import Navigation
from docassist.ui.shell.top_bar import TopBar
from docassist.ui.shell.watermark import Watermark


@dataclass(frozen=True)
class Office:
    """What every desk of this process shares."""

    clinic: Clinic
    house: House
    background: Background
    events: Events
    clipboard: Clipboard
    appearance: Appearance
    lock: Callable[[], None]
    log_out: Callable[[], None]


class DeskFrame(SheetGround):
    """The frame and its rooms; the ``Navigator`` of its context. A room is made when it is first opened."""

    def __init__(
        self, office: Office, user: Actor, *, room: str = "", drafts: Mapping[str, object] | None = None
    ) -> None:
        """``room``: the one to begin with; ``drafts``: what was being written in a frame that this one follows."""
        super().__init__()
        self.user = user
        self._office = office
        self._rooms = {room.name: room for room in office.house.open_to(user)}
        self._made: dict[str, QWidget] = {}
        self._drafts = dict(drafts or {})
        self._held = HeldEvents(office.events, self)
        self.context = self._make_context(office, user)
        self._build(office)
        self._badges = Badges(self.context, list(self._rooms.values()), self.navigation)
        self._facts = DeskFacts(self.context, self.top, self.strip)
        self._actions = DeskActions(self, self.context, office.log_out)
        self._offer_rooms_actions()
        self._add_key("Ctrl+K", self.search)
        if self._rooms:
            self.open(room if room in self._rooms else next(iter(self._rooms)))

    def _make_context(self, office: Office, user: Actor) -> Context:
        return Context(
            clinic=office.clinic,
            user=user,
            background=office.background,
            events=self._held,
            toasts=Toasts(self, bottom=STRIP + 16),
            clipboard=office.clipboard,
            navigator=self,
            appearance=office.appearance,
            actions=Actions(self._give_keys),
            lock=office.lock,
        )

    def _build(self, office: Office) -> None:
        demo = office.clinic.place.demo
        self.navigation = Navigation(list(self._rooms.values()))
        self.top = TopBar(self.user.name, demo=demo)
        self.pages = QStackedWidget()
        self.strip = HealthStrip(Activity(office.background))
        self.setLayout(hbox(self.navigation, (vbox(self.top, (self.pages, 1), self.strip), 1)))
        if not self._rooms:
            self.pages.addWidget(self._nothing_open())
        if demo:
            Watermark(self.pages)
        self.palette_card = Palette(self, self.context)
        self.navigation.chosen.connect(self.open)
        self.top.search.clicked.connect(self.search)

    @staticmethod
    def _nothing_open() -> EmptyState:
        title = QCoreApplication.translate("Desk", "No room is open to you")
        words = QCoreApplication.translate("Desk", "Ask an administrator to give you a role that has work here.")
        return EmptyState("door", title, words)

    def _offer_rooms_actions(self) -> None:
        for room in self._rooms.values():
            if room.actions is not None:
                self.context.actions.add(*room.actions(self.context))

    # --- rooms ------------------------------------------------------------------------------------------------------

    @property
    def rooms(self) -> tuple[Room, ...]:
        return tuple(self._rooms.values())

    @property
    def current(self) -> str:
        """The name of the room that is shown."""
        shown = self.pages.currentWidget()
        return next((name for name, page in self._made.items() if page is shown), "")

    def search(self) -> None:
        """Ctrl+K."""
        self.palette_card.open()

    def has(self, room: str) -> bool:
        return room in self._rooms

    def open(self, room: str, subject: str = "") -> None:
        """Show a room; one that is not there is no reason to stop."""
        if room not in self._rooms:
            return
        page = self._made.get(room) or self._make(self._rooms[room])
        self.pages.setCurrentWidget(page)
        self.navigation.show_current(room)
        if subject and isinstance(page, ShowsSubject):
            page.show_subject(subject)

    def page(self, room: str) -> QWidget | None:
        """The widget of a room, if it was opened already."""
        return self._made.get(room)

    def _make(self, room: Room) -> QWidget:
        page = room.make(self.context)
        self._made[room.name] = page
        self.pages.addWidget(page)
        draft = self._drafts.pop(room.name, None)
        if draft is not None and isinstance(page, KeepsDraft):
            page.take_draft(draft)
        return page

    def drafts(self) -> dict[str, object]:
        """What is being written in the rooms, to be given to a frame that takes this one's place."""
        made = {name: page.draft() for name, page in self._made.items() if isinstance(page, KeepsDraft)}
        return {**self._drafts, **made}

    # --- the desk is left and taken again ---------------------------------------------------------------------------

    def rest(self) -> None:
        """Nobody is there: what floats is closed, and nothing is asked in this user's name."""
        self._held.hold()
        self.palette_card.close_again()
        self.strip.rest()

    def wake(self) -> None:
        """They are back."""
        self.strip.wake()
        if self.sheets:
            self.sheets[-1].take_keyboard()
        self._held.release()
        self._facts.look()

    # --- keys -------------------------------------------------------------------------------------------------------

    def _give_keys(self, action: Action) -> None:
        if action.keys:
            self._add_key(action.keys, partial(self.context.actions.act, action.name), always=action.always)

    def _add_key(self, keys: str, act: Callable[[], object], *, always: bool = False) -> None:
        """Behind an open sheet keys do nothing, unless ``always``."""
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(lambda: act() if always or not self.sheets else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing inside the room wanted."""
        if event.key() == Qt.Key.Key_Escape and self._step_back():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _step_back(self) -> bool:
        page: object = self.pages.currentWidget()
        return isinstance(page, StepsBack) and page.step_back()
