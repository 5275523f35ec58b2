"""Who sits here: the page in front of the desk when nobody is logged in, when it is locked, and to change places.

It knows the users' names and nothing of the clinic. Wrong PINs are told below the field; the pause after too many of
them is counted down. The PIN is proved in the background, for that takes longer than a frame on purpose.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from docassist.core.access import Role
from docassist.core.errors import DocAssistError, PinPaused
from docassist.core.text import isolate
from docassist.ui.kit.avatar import draw_avatar
from docassist.ui.kit.boxes import STRETCH, hbox, is_rtl, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.focus import ringed, watch
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.paint import Strip, focus_ring, lines, middle, panel
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.text import NAME, SECONDARY, SECTION, Style, draw_text, line_height, ltr, plain_tip
from docassist.ui.kit.theme import mix
from docassist.ui.kit.words import sentence
from docassist.ui.shell.calm import CalmPage, letterhead
from docassist.ui.shell.top_bar import demo_pill

_WIDE, _NARROW = 600, 248


def role_words(roles: frozenset[Role]) -> str:
    """A person's roles, in the reader's language."""
    words = {
        Role.DOCTOR: QCoreApplication.translate("roles", "Doctor"),
        Role.RECEPTIONIST: QCoreApplication.translate("roles", "Receptionist"),
        Role.NURSE: QCoreApplication.translate("roles", "Nurse"),
        Role.ADMIN: QCoreApplication.translate("roles", "Administrator"),
    }
    return " · ".join(words[role] for role in Role if role in roles)


class PersonButton(QPushButton):
    """A person to choose."""

    def __init__(self, user_id: str, name: str, about: str) -> None:
        super().__init__()
        self.user_id, self._name, self._about = user_id, name, about
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setFixedHeight(52)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        watch(self)

    def text(self) -> str:
        return self._name

    def sizeHint(self) -> QSize:
        return QSize(240, 52)

    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, rtl = QRectF(self.rect()), is_rtl(self)
        if self.isChecked():
            panel(painter, whole, 8, "selection")
        elif self.underMouse():
            panel(painter, whole, 8, mix("bg", "text", 0.05))
        strip = Strip(whole, rtl=rtl)
        strip.start(10)
        strip.end(10)
        draw_avatar(painter, middle(strip.start(36, 12), 36, 36), self._name)
        if self.isChecked():
            draw_icon(painter, "check", middle(strip.end(16, 8), 16, 16), "accent")
        first, second = lines(strip.rest(), line_height(self._name, NAME), line_height(self._about, SECONDARY))
        cut = draw_text(painter, first, self._name, NAME, rtl=rtl).cut
        draw_text(painter, second, self._about, SECONDARY, rtl=rtl)
        self.setToolTip(plain_tip(self._name) if cut else "")
        if ringed(self):
            focus_ring(painter, whole, 8)


class PinPad(QWidget):
    """Digits for a finger. The keyboard types into the field beside it.

    Signals:
        typed: a digit.
        erased: the last one was wrong.
    """

    typed = Signal(str)
    erased = Signal()

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the digits of a phone lie the same everywhere
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._key(digit), place // 3, place % 3)
        grid.addWidget(self._key("0"), 3, 1)
        erase = Button(icon="left", size=44, name=QCoreApplication.translate("Gate", "Erase the last digit"))
        erase.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        erase.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        erase.clicked.connect(self.erased)
        grid.addWidget(erase, 3, 2)

    def _key(self, digit: str) -> Button:
        key = Button(digit, size=44)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        key.clicked.connect(lambda: self.typed.emit(digit))
        return key


def _demo_hint(pin: str) -> list[PlainLabel]:
    template = QCoreApplication.translate("Gate", "An invented clinic to try things out in. Everybody's PIN is {pin}.")
    return [PlainLabel(template.format(pin=ltr(pin)), Style(tone="muted"), wrap=True)] if pin else []


@dataclass(frozen=True)
class Person:
    """Somebody who may sit down here, as the gate shows them."""

    user_id: str
    name: str
    roles: frozenset[Role]
    has_pin: bool


class Gate(CalmPage):
    """People to choose from, and the PIN of the chosen one.

    Signals:
        proved: a person's id and what they typed (empty without a PIN); answer with ``refuse`` or by hiding the gate.
        asked_again: nobody could be shown, and somebody wants that tried once more.
    """

    proved = Signal(str, str)
    asked_again = Signal()

    def __init__(self, *, demo_pin: str = "", parent: QWidget | None = None) -> None:
        """``demo_pin``: everybody's in the demo clinic, which is said, so that a visitor can look around."""
        self._people: list[Person] = []
        self._buttons: list[PersonButton] = []
        self._chosen: Person | None = None
        self.title = PlainLabel("", SECTION, wrap=True)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._list.setContentsMargins(0, 0, 8, 0)
        inside = QWidget()
        inside.setLayout(vbox(self._list, STRETCH))
        self._scroll = ScrollArea(inside)
        self._choosing = QWidget()
        self._choosing.setLayout(hbox((self._scroll, 1), 24))
        self.pin = Field(QCoreApplication.translate("Gate", "PIN"), password=True)
        self.pad = PinPad()
        self.go = Button(QCoreApplication.translate("Gate", "Go on"), kind="primary", size=44)
        self._proof = QWidget()
        self._proof.setLayout(vbox(self.pin, 12, self.pad, 12, self.go, STRETCH))
        self._proof.setFixedWidth(_NARROW)
        head = letterhead()
        if demo_pin:
            head.addWidget(demo_pill())
        people = hbox((self._choosing, 1), self._proof)
        super().__init__(head, 16, self.title, *_demo_hint(demo_pin), 16, people, width=_WIDE, parent=parent)
        self.middle.setMinimumHeight(420)
        self._pause = QTimer(self)
        self._pause.setInterval(1000)
        self._pause.timeout.connect(self._count_down)
        self._seconds = 0
        self.pin.submitted.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        self.pad.typed.connect(self._on_digit)
        self.pad.erased.connect(self.pin.edit.backspace)

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_people(self, people: Sequence[Person], *, locked_by: str = "", first: str = "") -> None:
        """These may sit down. ``locked_by``: the name of whoever locked the desk; ``first``: whose id is chosen."""
        self._people = list(people)
        for button in self._buttons:
            button.deleteLater()
        self._buttons = [PersonButton(one.user_id, one.name, role_words(one.roles)) for one in people]
        for button, person in zip(self._buttons, people, strict=True):
            button.clicked.connect(lambda _checked=False, chosen=person: self.choose(chosen))
            self._list.addWidget(button)
        several = len(people) > 1
        self._choosing.setVisible(several)
        self.middle.setMaximumWidth(_WIDE if several else _NARROW)
        self.title.set_text(self._title(locked_by))
        chosen = next((one for one in people if one.user_id == first), people[0] if people else None)
        if chosen is not None:
            self.choose(chosen)

    def show_trouble(self, problem: DocAssistError) -> None:
        """Something failed that has nothing to do with a PIN: perhaps nobody could be read."""
        self.title.set_text(sentence(problem))
        if not self._people:
            self.pin.hide()
            self.pad.hide()
            self.go.set_text(QCoreApplication.translate("Opening", "Try again"))
            self.take_focus()

    def _title(self, locked_by: str) -> str:
        if locked_by:
            return QCoreApplication.translate("Gate", "Locked by {name}").format(name=isolate(locked_by))
        if len(self._people) == 1:
            return QCoreApplication.translate("Gate", "Welcome")
        return QCoreApplication.translate("Gate", "Who is working here?")

    def choose(self, person: Person) -> None:
        """This one wants to sit down."""
        if self._chosen is None or self._chosen.user_id != person.user_id:
            self._stop_pause()
        self._chosen = person
        for button in self._buttons:
            button.setChecked(button.user_id == person.user_id)
        self.pin.set_text("")
        self.pin.clear_error()
        self.pin.set_label(QCoreApplication.translate("Gate", "PIN of {name}").format(name=isolate(person.name)))
        self.pin.setVisible(person.has_pin)
        self.pad.setVisible(person.has_pin)
        self._set_waiting(waiting=False)
        self.take_focus()

    @property
    def chosen(self) -> Person | None:
        return self._chosen

    @property
    def people(self) -> tuple[Person, ...]:
        return tuple(self._people)

    @property
    def buttons(self) -> tuple[PersonButton, ...]:
        return tuple(self._buttons)

    def take_focus(self) -> None:
        """The keyboard goes where one types."""
        target = self.pin.edit if self._chosen is not None and self._chosen.has_pin else self.go
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.take_focus()

    # --- what one does ----------------------------------------------------------------------------------------------

    def _on_digit(self, digit: str) -> None:
        if self.pin.edit.isEnabled():
            self.pin.edit.insert(digit)
            self.pin.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        if self._chosen is None:
            self.asked_again.emit()
            return
        if not self.go.isEnabled():
            return
        if self._chosen.has_pin and not self.pin.text():
            self.pin.set_error(QCoreApplication.translate("Gate", "Type your PIN."))
            return
        self._set_waiting(waiting=True)
        self.proved.emit(self._chosen.user_id, self.pin.text())

    def refuse(self, failure: DocAssistError) -> None:
        """It was not that."""
        self._set_waiting(waiting=False)
        self.pin.set_text("")
        if self._chosen is not None and self._chosen.has_pin:
            self.pin.set_error(sentence(failure))
        else:
            self.title.set_text(sentence(failure))
        if isinstance(failure, PinPaused):
            self._start_pause(math.ceil(float(str(failure.facts.get("seconds", 30)))))
        self.take_focus()

    def clear(self) -> None:
        """Nothing that was typed stays behind."""
        self._stop_pause()
        self.pin.set_text("")
        self.pin.clear_error()
        self._set_waiting(waiting=False)

    def _set_waiting(self, *, waiting: bool) -> None:
        has_pin = self._chosen is not None and self._chosen.has_pin
        words = QCoreApplication.translate("Gate", "Log in") if has_pin else QCoreApplication.translate("Gate", "Go on")
        self.go.set_text(QCoreApplication.translate("Gate", "One moment…") if waiting else words)
        for widget in (self.go, self.pad, self.pin.edit, self._scroll):
            widget.setEnabled(not waiting)

    # --- the pause after too many wrong ones ------------------------------------------------------------------------

    def _start_pause(self, seconds: int) -> None:
        self._seconds = seconds
        self.go.setEnabled(False)
        self._tell_pause()
        self._pause.start()

    def _stop_pause(self) -> None:
        self._pause.stop()
        self._seconds = 0

    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._tell_pause()
            return
        self._stop_pause()
        self.pin.clear_error()
        self._set_waiting(waiting=False)

    def _tell_pause(self) -> None:
        self.pin.set_error(sentence(PinPaused(seconds=self._seconds)))
