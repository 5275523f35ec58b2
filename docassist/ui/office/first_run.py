"""Setting a clinic up: what it is called, who works here, and the key that must not be lost. Three steps, no more.

Nothing is written before the second step is done; from then on the clinic exists, and the recovery key can also be seen
later, under Settings.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from docassist.core.access import Role
from docassist.core.errors import DocAssistError, InvalidValue
from docassist.services.office.users import User
from docassist.ui.context import Clinic
from docassist.ui.kit.background import Background
from docassist.ui.kit.boxes import STRETCH, Box, Card, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice
from docassist.ui.kit.fields import Field, FormField
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.text import LABEL, PAGE, SECONDARY, Style
from docassist.ui.kit.toggles import Check
from docassist.ui.kit.words import sentence
from docassist.ui.office.choices import language_options, region_options, role_options, zone_options
from docassist.ui.office.files import ask_where_to_save
from docassist.ui.office.recovery_key import key_lines, write_recovery_file
from docassist.ui.shell.logo import Logo

WIDTH = 520
LogIn = Callable[[str, str | None], None]


@dataclass(frozen=True)
class Made:
    """What there is after the second step."""

    user_id: str
    pin: str | None
    recovery_key: str


class Step(QWidget):
    """One page of the three: its title, what it is for, its fields, and its button."""

    def __init__(self, title: str, sentence_: str) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        words = PlainLabel(sentence_, Style(tone="muted"), wrap=True)
        self._layout.addLayout(vbox(PlainLabel(title, PAGE, wrap=True), 4, words))

    def put(self, *things: QWidget) -> None:
        for thing in things:
            self._layout.addWidget(thing)

    def put_foot(self, *buttons: QWidget) -> None:
        self._layout.addLayout(hbox(STRETCH, *buttons, gap=8))


class ClinicStep(Step):
    """The clinic's name, country, time zone and language, as this computer suggests them."""

    def __init__(self, clinic: Clinic) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("FirstRun", "Welcome to DocAssist"),
            translate(
                "FirstRun", "Three short steps, then the clinic is ready. Everything can be changed later in Settings."
            ),
        )
        known = clinic.settings.known_clinic
        self.name = Field(translate("FirstRun", "Name of the clinic"), text=known.clinic_name)
        self.region = Choice(translate("FirstRun", "Country"), region_options(), known.region)
        self.region.set_help(translate("FirstRun", "Phones typed without a country code belong here."))
        self.zone = Choice(
            translate("FirstRun", "Time zone"), zone_options(known.region, known.time_zone), known.time_zone
        )
        self.language = Choice(translate("FirstRun", "Language of the clinic"), language_options(), known.language)
        self.region.chosen.connect(self._on_region)
        self.next = Button(translate("FirstRun", "Next"), kind="primary")
        self.put(self.name, self.region, Box(hbox((self.zone, 1), (self.language, 1), gap=16)))
        self.put_foot(self.next)
        self.name.submitted.connect(self.next.click)

    def _on_region(self, region: str) -> None:
        options = zone_options(region, self.zone.current())
        inside = [option.key for option in options[1:]] if len(options) > 1 else [options[0].key]
        current = self.zone.current() if self.zone.current() in inside else inside[0]
        self.zone.set_options(options, current)

    def fields(self) -> dict[str, FormField]:
        return {
            "clinic_name": self.name,
            "region": self.region,
            "time_zone": self.zone,
            "language": self.language,
        }

    def settings(self) -> dict[str, object]:
        return {
            "clinic_name": self.name.text(),
            "region": self.region.current(),
            "time_zone": self.zone.current(),
            "language": self.language.current(),
        }


class PersonStep(Step):
    """Who sets the clinic up; this person is its first administrator."""

    def __init__(self) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("FirstRun", "Who are you?"),
            translate(
                "FirstRun", "You look after the settings; colleagues are added later. Alone, one person is enough."
            ),
        )
        self.name = Field(
            translate("FirstRun", "Your name"),
            help_=translate("FirstRun", "As colleagues see it, for example Dr. Anjali Mehta"),
        )
        self.roles = {
            role: Check(words, on=role is Role.DOCTOR) for role, words in role_options() if role is not Role.ADMIN
        }
        self.pin = Field(
            translate("FirstRun", "PIN"),
            password=True,
            help_=translate("FirstRun", "4 to 12 digits. Without one, the lock only hides the screen."),
        )
        self.again = Field(translate("FirstRun", "PIN once more"), password=True)
        self.back = Button(translate("FirstRun", "Back"))
        self.make = Button(translate("FirstRun", "Set up the clinic"), kind="primary")
        work = PlainLabel(translate("FirstRun", "What you do here"), LABEL)
        self.put(
            self.name,
            Box(vbox(work, 4, hbox(*self.roles.values(), STRETCH, gap=16))),
            Box(hbox((self.pin, 1), (self.again, 1), gap=16)),
        )
        self.put_foot(self.back, self.make)
        self.again.submitted.connect(self.make.click)

    def chosen_roles(self) -> set[Role]:
        return {role for role, check in self.roles.items() if check.isChecked()}

    def agreed_pin(self) -> str | None:
        """The PIN typed twice alike; anything else is refused beside the field."""
        if self.pin.text() != self.again.text():
            raise _PinsDiffer
        return self.pin.text() or None


class _PinsDiffer(Exception):
    """The two PINs are not the same."""


class _Making:
    """Makes the clinic, in the background. What an attempt has done already, the next one does not do again."""

    def __init__(self, clinic: Clinic) -> None:
        self._clinic = clinic
        self._first: tuple[User, str | None] | None = None

    def make(self, name: str, roles: set[Role], pin: str | None, settings: dict[str, object]) -> Made:
        if self._first is None:
            self._first = self._clinic.users.first_user(name, roles, pin), pin
        user, kept = self._first
        self._clinic.settings.change(user.actor, settings)
        return Made(user.id, kept, self._clinic.recovery.show(user.actor))


class KeyStep(Step):
    """The recovery key: written down or saved somewhere else before anybody goes on."""

    def __init__(self, made: Made, background: Background) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("FirstRun", "Keep this recovery key safe"),
            translate(
                "FirstRun",
                "The clinic's data is encrypted, and its key lies in this computer's keyring. If the computer breaks, this"
                " recovery key is the only way back in. Write it down or keep it on a stick, away from this computer.",
            ),
        )
        self.recovery_key = made.recovery_key
        self._background = background
        key = PlainLabel(key_lines(made.recovery_key), Style(size=15, weight=600), wrap=True, align="centre")
        key.setAccessibleName(made.recovery_key)
        save = Button(translate("FirstRun", "Save as a file…"), icon="file")
        save.clicked.connect(self._save)
        self._saved = PlainLabel("", SECONDARY, elide=True)
        self.kept = Check(translate("FirstRun", "I have written it down or saved it somewhere else"))
        self.open = Button(translate("FirstRun", "Open the clinic"), kind="primary")
        self.open.setEnabled(False)
        self.kept.toggled.connect(self.open.setEnabled)
        self.put(Card(key, pad=20), Box(hbox(save, (self._saved, 1), gap=12)), self.kept)
        self.put_foot(self.open)

    def _save(self) -> None:
        translate = QCoreApplication.translate
        path = ask_where_to_save(self, translate("FirstRun", "Save the recovery key"), "DocAssist recovery key.txt")
        if path is None:
            return
        key, saved = self.recovery_key, translate("FirstRun", "Saved. Move it away from this computer.")
        self._background.run(
            lambda _progress: write_recovery_file(str(path), key),
            done=lambda _none: self._saved.set_text(saved),
            failed=lambda problem: self._saved.set_text(sentence(problem)),
            owner=self,
        )


class FirstRunPage(QWidget):
    """The three steps, one after the other."""

    def __init__(self, clinic: Clinic, background: Background, log_in: LogIn) -> None:
        super().__init__()
        self._making, self._background, self._log_in = _Making(clinic), background, log_in
        self.clinic_step = ClinicStep(clinic)
        self.person_step = PersonStep()
        self.key_step: KeyStep | None = None
        self._trouble = PlainLabel("", Style(tone="failed"), wrap=True)
        self._trouble.hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.clinic_step)
        self._stack.addWidget(self.person_step)
        head = hbox(Logo(), PlainLabel("DocAssist", Style(size=15, weight=600)), STRETCH, gap=10)
        inside = QWidget()
        inside.setMaximumWidth(WIDTH)
        inside.setLayout(vbox(head, 20, self._trouble, (self._stack, 1)))
        page = QWidget()
        page.setLayout(vbox(STRETCH, hbox(STRETCH, (inside, 100), STRETCH), STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.addWidget(ScrollArea(page))
        self.clinic_step.next.clicked.connect(lambda: self._show(self.person_step, self.person_step.name))
        self.person_step.back.clicked.connect(lambda: self._show(self.clinic_step, self.clinic_step.name))
        self.person_step.make.clicked.connect(self._make)
        self._show(self.clinic_step, self.clinic_step.name)

    def _show(self, step: QWidget, first: FormField) -> None:
        self._stack.setCurrentWidget(step)
        first.input().setFocus(Qt.FocusReason.OtherFocusReason)

    # --- making it --------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        person = self.person_step
        try:
            pin = person.agreed_pin()
        except _PinsDiffer:
            person.again.set_error(QCoreApplication.translate("FirstRun", "The two PINs are not the same."))
            person.again.input().setFocus()
            return
        name, roles, settings = person.name.text(), person.chosen_roles(), self.clinic_step.settings()
        person.make.setEnabled(False)
        self._trouble.hide()
        self._background.run(
            lambda _progress: self._making.make(name, roles, pin, settings),
            done=self._on_made,
            failed=self._on_failed,
            owner=self,
        )

    def _on_made(self, made: Made) -> None:
        self.key_step = KeyStep(made, self._background)
        self.key_step.open.clicked.connect(lambda: self._log_in(made.user_id, made.pin))
        self._stack.addWidget(self.key_step)
        self._stack.setCurrentWidget(self.key_step)
        self.key_step.kept.setFocus()

    def _on_failed(self, failure: DocAssistError) -> None:
        self.person_step.make.setEnabled(True)
        person = {"name": self.person_step.name, "pin": self.person_step.pin}
        field = failure.field if isinstance(failure, InvalidValue) else ""
        if field in self.clinic_step.fields():
            wrong = self.clinic_step.fields()[field]
            self._show(self.clinic_step, wrong)
            wrong.set_error(sentence(failure))
        elif field in person:
            person[field].set_error(sentence(failure))
            person[field].input().setFocus()
        else:
            self._trouble.set_text(sentence(failure))
            self._trouble.show()
