"""The desk of an open clinic: who sits there, whose rooms are shown, when it locks, what it speaks.

Every user has a frame with their rooms. It is hidden when the desk is locked, and kept when somebody else sits down, so
that a draft is still there when its author is back; logging out takes one's own apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from docassist.core.access import Actor
from docassist.core.clock import zone
from docassist.core.errors import Cancelled, DocAssistError
from docassist.core.events import Event, EventKind
from docassist.services.office import desk_settings
from docassist.services.office.desk_settings import DeskSettings
from docassist.services.office.place import Place
from docassist.ui.bridge import EventBridge
from docassist.ui.context import Clinic
from docassist.ui.idle import IdleWatch
from docassist.ui.insist import Insist
from docassist.ui.kit.background import Background
from docassist.ui.kit.clipboard import Clipboard
from docassist.ui.kit.theme import theme
from docassist.ui.office.event_words import restored_words
from docassist.ui.rooms import House
from docassist.ui.screen import Screen
from docassist.ui.shell.calm import ProblemPage, Way
from docassist.ui.shell.desk_frame import DeskFrame, Office
from docassist.ui.shell.gate import Gate, Person
from docassist.ui.translation import first_known, system_language

DEMO_PIN = "1234"
"""Everybody's in the invented clinic."""


@dataclass(frozen=True)
class _Unmade:
    """What is left of a frame that was taken apart for another language: its room and its drafts."""

    room: str
    drafts: dict[str, object]


_ABOUT_PEOPLE = frozenset({EventKind.USER_ADDED, EventKind.USER_CHANGED, EventKind.SETTING_CHANGED})


class Desktop(QObject):
    """Also the ``Appearance`` that rooms are given."""

    _desk_changed = Signal()

    def __init__(self, screen: Screen, background: Background, clinic: Clinic, house: House) -> None:
        super().__init__(screen.window)
        self._screen, self._window, self._background = screen, screen.window, background
        self._translation = screen.translation
        self._clinic, self._house = clinic, house
        self._proving = Background(self)  # an unlock never waits behind a backup
        self._frames: dict[str, DeskFrame] = {}
        self._unmade: dict[str, _Unmade] = {}
        self._gate: Gate | None = None
        self._seated = ""
        self._starting = True
        self._news = ""
        self._people: tuple[Person, ...] = ()
        self._languages: dict[str, str | None] = {}
        self.bridge = EventBridge(clinic.feed, self)
        self.clipboard = Clipboard(self)
        self._office = Office(
            clinic=clinic,
            house=house,
            background=background,
            events=self.bridge,
            clipboard=self.clipboard,
            appearance=self,
            lock=self.lock,
            log_out=self.log_out,
        )
        self._idle = IdleWatch(clinic.desk, self)
        self._idle.overdue.connect(self.lock)
        self._desk_changed.connect(self._on_desk_changed, Qt.ConnectionType.QueuedConnection)
        self._unsubscribe = clinic.desk.subscribe(lambda _state: self._desk_changed.emit())
        self.bridge.events_committed.connect(self._on_events)
        background.unheard.connect(self._on_unheard)
        self._proving.unheard.connect(self._on_trouble)
        self._rights = Insist(self._proving, clinic.desk.refresh, _nothing, self)
        self._staff = Insist(self._proving, self._everybody, self._know_people, self)
        self._staff.failed.connect(lambda problem: None if self._people else self._on_trouble(problem))
        self._restored: Event | None = None
        self._wording = Insist(self._proving, self._in_words, self._tell_news, self)

    # --- who sits here ----------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Set the clinic up if nobody works there yet, else ask who sits here."""
        users = self._clinic.users
        self._background.run(
            lambda _progress: (users.any(), self._clinic.settings.clinic.clinic_name),
            done=self._welcome,
            failed=self._cannot_begin,
        )

    def _cannot_begin(self, problem: DocAssistError) -> None:
        if isinstance(problem, Cancelled):
            return
        translate = QCoreApplication.translate

        def again() -> None:
            self._window.show_page(self._screen.first_frame)
            self._window.take_away(page)
            self.begin()

        ways = [
            Way(translate("Opening", "Try again"), again, "retry"),
            Way(translate("Opening", "Quit"), self._window.close),
        ]
        page = ProblemPage(problem, ways)
        self._window.show_page(page)

    def _welcome(self, found: tuple[bool, str]) -> None:
        is_set_up, name = found
        self._window.name_clinic(name)
        if is_set_up or self._house.first_run is None:
            self._ask_who()
        else:
            self._show(self._house.first_run(self._clinic, self._background, self._first_user_made))

    def _first_user_made(self, user_id: str, pin: str | None) -> None:
        self._prove(lambda: self._clinic.desk.log_in(user_id, pin), lambda _failure: self._ask_who())

    def _ask_who(self) -> None:
        """Show the gate, with the people who may sit down."""
        self._window.cover(self._open_gate())
        self._staff.ask()

    def _open_gate(self) -> Gate:
        if self._gate is None:
            self._gate = Gate(demo_pin=DEMO_PIN if self._clinic.place.demo else "")
            self._gate.proved.connect(self._on_proved)
            self._gate.asked_again.connect(self._staff.ask)
            self._show_people()
        return self._gate

    def _everybody(self) -> tuple[tuple[Person, ...], dict[str, str | None]]:
        found = self._clinic.users.everybody()
        people = tuple(Person(one.id, one.name, one.roles, has_pin=one.has_pin) for one in found)
        return people, {one.id: one.language for one in found}

    def _know_people(self, found: tuple[tuple[Person, ...], dict[str, str | None]]) -> None:
        people, self._languages = found
        alone = people[0] if len(people) == 1 and not people[0].has_pin else None
        if alone is not None and self._starting:
            self._on_proved(alone.user_id, "")  # a solo doctor without a PIN sits down by starting DocAssist
        if people != self._people:
            self._people = people
            self._show_people()

    def _show_people(self) -> None:
        if self._gate is not None:
            current = self._clinic.desk.current
            self._gate.show_people(
                self._people, locked_by=current.name if current else "", first=current.id if current else ""
            )

    def _on_proved(self, user_id: str, pin: str) -> None:
        desk = self._clinic.desk
        current = desk.current
        if current is not None and current.id == user_id:
            self._prove(lambda: desk.unlock(pin or None), self._refuse)
        else:
            self._prove(lambda: desk.log_in(user_id, pin or None), self._refuse)

    def _prove(self, proof: Callable[[], Actor], refused: Callable[[DocAssistError], None]) -> None:
        self._proving.run(lambda _progress: proof(), done=self._admit, failed=refused, owner=self)

    def _refuse(self, failure: DocAssistError) -> None:
        if self._gate is not None:
            self._gate.refuse(failure)

    def _admit(self, actor: Actor) -> None:
        """This person sits here now: show their rooms, as they left them."""
        self._starting = False
        self._seated = actor.id
        self._idle.start()
        for user_id, frame in self._frames.items():
            if user_id != actor.id:
                frame.rest()
        self._speak(self._language_of(actor))
        frame = self._frame(actor)
        self._show(frame)
        frame.wake()
        self._close_gate()
        self._show_news()

    def _close_gate(self) -> None:
        gate, self._gate = self._gate, None
        if gate is not None:
            self._window.take_away(gate)

    def _show(self, page: QWidget) -> None:
        before = self._window.page
        self._window.uncover(page)
        if (
            before is not None
            and before is not page
            and before not in self._frames.values()
            and before is not self._gate
        ):
            self._window.take_away(before)

    def _frame(self, actor: Actor) -> DeskFrame:
        """The frame of this user; made anew when their roles are others now."""
        frame = self._frames.get(actor.id)
        if frame is not None and frame.user != actor:
            self._unmake(frame)
            frame = None
        if frame is None:
            left = self._unmade.pop(actor.id, _Unmade("", {}))
            frame = self._frames[actor.id] = DeskFrame(self._office, actor, room=left.room, drafts=left.drafts)
        return frame

    def _unmake(self, frame: DeskFrame) -> None:
        """Take a frame apart, and keep what was being written in it."""
        del self._frames[frame.user.id]
        self._unmade[frame.user.id] = _Unmade(frame.current, frame.drafts())
        self._window.take_away(frame)

    @property
    def place(self) -> Place:
        return self._clinic.place

    @property
    def gate(self) -> Gate | None:
        """What is in front of the desk, if anything is."""
        return self._gate

    @property
    def has_entries(self) -> bool:
        """Whether anybody has a form open in which something was entered."""
        return any(frame.has_entries for frame in self._frames.values())

    @property
    def frame(self) -> DeskFrame | None:
        """The desk of whoever sits here, locked or not."""
        current = self._clinic.desk.current
        return self._frames.get(current.id) if current else None

    # --- lock and leave ---------------------------------------------------------------------------------------------

    def lock(self) -> None:
        """Hide everything now; the desk notes it a moment later, and nobody comes in without the PIN."""
        if self._clinic.desk.current is None:
            return
        self._hide()
        self._proving.run(lambda _progress: self._clinic.desk.lock(), done=_nothing)

    def log_out(self) -> None:
        """Whoever sits here leaves; their rooms are taken apart."""
        who = self._seated
        self._hide()
        self._proving.run(
            lambda _progress: self._clinic.desk.log_out(), done=lambda _none: self._on_left(who), owner=self
        )

    def _hide(self) -> None:
        self._idle.stop()
        frame = self.frame
        if frame is not None:
            frame.rest()
        if not self._window.covered:
            self._ask_who()

    def _on_desk_changed(self) -> None:
        """The desk locked by itself, was left, or its user's roles changed, perhaps at another desk."""
        state = self._clinic.desk.state
        if state.current is None:
            self._hide()
            self._on_left(self._seated)
            self._show_people()
        elif state.locked:
            self._hide()
        elif not self._window.covered and (frame := self.frame) is not None and frame.user != state.current:
            self._show(self._frame(state.current))

    def _on_left(self, user_id: str) -> None:
        """Whoever left takes their rooms along; drafts of those who only made room are kept."""
        current = self._clinic.desk.current
        if current is None or current.id != user_id:
            self._forget(user_id)

    def _forget(self, user_id: str) -> None:
        frame = self._frames.pop(user_id, None)
        if frame is not None:
            self._window.take_away(frame)
        self._unmade.pop(user_id, None)

    def _on_events(self, events: list[Event]) -> None:
        restored = next((event for event in events if event.kind == EventKind.BACKUP_RESTORED), None)
        if restored is not None:
            self._start_over(restored)
        if any(event.kind in _ABOUT_PEOPLE for event in events):
            self._rights.ask()
            self._staff.ask()

    def _start_over(self, restored: Event) -> None:
        """A backup was put back, here or at another desk: what the rooms show is of another time. Whoever works here logs
        in again, as the people of that time, and is told then."""
        self.log_out()
        for user_id in (*self._frames, *self._unmade):
            self._forget(user_id)
        self._staff.ask()
        self._restored = restored
        self._wording.ask()

    def _in_words(self) -> str:
        assert self._restored is not None  # noqa: S101 - asked for after it was set
        return restored_words(self._restored, zone(self._clinic.settings.clinic.time_zone), self._clinic.clock.now())

    def _tell_news(self, news: str) -> None:
        self._news = news
        self._show_news()

    def _show_news(self) -> None:
        frame = self.frame
        if self._news and frame is not None and not self._window.covered:
            frame.context.toasts.show_toast(self._news, icon="undo", seconds=30)
            self._news = ""

    def _on_unheard(self, failure: DocAssistError) -> None:
        frame = self.frame
        if frame is not None and not self._window.covered:
            frame.context.tell(failure)

    def _on_trouble(self, failure: DocAssistError) -> None:
        """With who sits here; nothing of the clinic is in it, so it is said under a lock too."""
        if self._gate is not None:
            self._gate.show_trouble(failure)
        else:
            self._on_unheard(failure)

    # --- how it looks and speaks ------------------------------------------------------------------------------------

    @property
    def language(self) -> str:
        return self._translation.language

    def choose_theme(self, theme_name: str) -> None:
        choice = next(known for known in ("light", "dark", "system") if known == theme_name)
        theme().choose(choice)
        self._keep(replace(self._screen.settings, theme=choice))

    def choose_language(self, language: str) -> None:
        self._keep(replace(self._screen.settings, language=language))
        current = self._clinic.desk.current
        self._speak(language)
        if current is not None and not self._window.covered:
            self._show(self._frame(current))

    def _language_of(self, actor: Actor) -> str:
        return first_known([self._screen.settings.language, self._languages.get(actor.id), system_language()])

    def _speak(self, language: str) -> None:
        """Change the language. Frames made in the old one are taken apart, and made anew when they are needed."""
        if language != self._translation.language:
            self._translation.speak(language)
            for frame in tuple(self._frames.values()):
                self._unmake(frame)

    def _keep(self, settings: DeskSettings) -> None:
        self._screen.settings = settings
        path = self._clinic.place.desk_settings
        self._background.run(lambda _progress: desk_settings.save(path, settings), done=_nothing)

    # --- the end ----------------------------------------------------------------------------------------------------

    def stop(self) -> None:
        """Nothing is shown, asked or remembered any more."""
        for insisted in (self._rights, self._staff, self._wording):
            insisted.stop()
        self._idle.stop()
        self._unsubscribe()
        self.bridge.stop()
        self.clipboard.forget()
        self._proving.close()
        self._proving.join(1.0)


def _nothing(_result: object) -> None:
    """It is done, and it shows by itself."""
