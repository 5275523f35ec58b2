"""A person who works here, entered or changed, and PINs: a few fields, each refused in words beside it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from docassist.core.access import Actor, Role
from docassist.core.errors import DocAssistError, InvalidValue, LastAdministrator, NameTaken, PinPaused, WrongPin
from docassist.core.text import isolate
from docassist.services.office.users import User
from docassist.ui.kit.boxes import hbox
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field, FormField
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.toggles import Check
from docassist.ui.kit.words import sentence
from docassist.ui.office.choices import language_options, role_options
from docassist.ui.office.settings_page import MUTED, SettingsPage

AS_CLINIC = ""
"""In the place of a language: the clinic's."""


class RolesField(FormField):
    """What somebody does here; one box for each role."""

    def __init__(self, chosen: frozenset[Role]) -> None:
        self.checks = {role: Check(words, on=role in chosen) for role, words in role_options()}
        boxes = QWidget()
        grid = QGridLayout(boxes)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, check in enumerate(self.checks.values()):
            grid.addWidget(check, place // 2, place % 2)
            check.toggled.connect(self.clear_error)
        boxes.setFocusProxy(next(iter(self.checks.values())))
        super().__init__(boxes, QCoreApplication.translate("users", "Roles"))

    def roles(self) -> frozenset[Role]:
        return frozenset(role for role, check in self.checks.items() if check.isChecked())


class NewPin:
    """A PIN, typed twice."""

    def __init__(self, help_: str = "") -> None:
        translate = QCoreApplication.translate
        self.pin = Field(translate("users", "PIN"), password=True, help_=help_ or translate("users", "4 to 12 digits"))
        self.again = Field(translate("users", "PIN once more"), password=True)

    def agreed(self) -> bool:
        """Whether both are alike; else it is said beside the second."""
        if self.pin.text() == self.again.text():
            return True
        self.again.set_error(QCoreApplication.translate("users", "The two PINs are not the same."))
        self.again.input().setFocus(Qt.FocusReason.OtherFocusReason)
        return False


class _Form(Sheet):
    """Saves in the background; what is refused is said beside its field, and everything typed stays."""

    def __init__(self, page: SettingsPage, title: str) -> None:
        super().__init__(page, title)
        self._page = page
        self._users = page.context.clinic.users
        self.closed.connect(self.deleteLater)

    def _offer(self, words: str) -> None:
        self.button = self.set_buttons(words, self._submit)

    def _submit(self) -> None:
        raise NotImplementedError

    def _fields(self) -> dict[str, FormField]:
        """Where each refusal belongs; the first takes what belongs nowhere else."""
        raise NotImplementedError

    def _save(self, change: Callable[[Actor], User], said: str) -> None:
        self.button.setEnabled(False)

        def done(user: User) -> None:
            self._page.context.toasts.show_toast(said.format(name=isolate(user.name)))
            self.accept()
            self._page.reload()

        self._page.work(lambda actor, _progress: change(actor), done, failed=self._refuse, owner=self)

    def _refuse(self, failure: DocAssistError) -> None:
        self.button.setEnabled(True)
        fields = self._fields()
        wrong = fields.get(_place_of(failure)) or next(iter(fields.values()))
        wrong.set_error(sentence(failure))
        wrong.input().setFocus(Qt.FocusReason.OtherFocusReason)


def _place_of(failure: DocAssistError) -> str:
    if isinstance(failure, NameTaken):
        return "name"
    if isinstance(failure, LastAdministrator):
        return "roles"
    if isinstance(failure, WrongPin | PinPaused):
        return "old"
    return failure.field if isinstance(failure, InvalidValue) else ""


class UserForm(_Form):
    """Somebody new, or somebody whose name, roles or language change."""

    def __init__(self, page: SettingsPage, user: User | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("users", "Change person") if user else translate("users", "Add person"))
        self._user = user
        self.name = Field(
            translate("users", "Name"),
            text=user.name if user else "",
            help_=translate("users", "As colleagues see it, for example Dr. Anjali Mehta"),
        )
        self.roles = RolesField(user.roles if user else frozenset())
        self.language = Choice(
            translate("users", "Language"),
            [Option(AS_CLINIC, translate("users", "As this computer")), *language_options()],
            (user.language or AS_CLINIC) if user else AS_CLINIC,
        )
        self.new_pin = NewPin(translate("users", "4 to 12 digits. They can change it themselves."))
        for field in (self.name, self.roles, self.language):
            self.body.addWidget(field)
        if user is None:
            self.body.addLayout(hbox((self.new_pin.pin, 1), (self.new_pin.again, 1), gap=16))
        self._offer(translate("users", "Save") if user else translate("users", "Add person"))

    def _fields(self) -> dict[str, FormField]:
        return {"name": self.name, "roles": self.roles, "pin": self.new_pin.pin, "language": self.language}

    def _submit(self) -> None:
        name, roles, language = self.name.text(), self.roles.roles(), self.language.current()
        user, users, translate = self._user, self._users, QCoreApplication.translate
        if user is not None:
            self._save(
                lambda actor: users.change(actor, user.id, name=name, roles=roles, language=language),
                translate("users", "{name} is saved."),
            )
        elif self.new_pin.agreed():
            pin = self.new_pin.pin.text() or None
            self._save(
                lambda actor: users.add(actor, name, roles, pin, language or None),
                translate("users", "{name} can log in now."),
            )


class PinForm(_Form):
    """A new PIN for somebody who forgot theirs."""

    def __init__(self, page: SettingsPage, user: User) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("users", "Set PIN"))
        self._user = user
        self.new_pin = NewPin()
        about = translate("users", "For {name}. Say it to nobody else; they can change it themselves.")
        self.body.addWidget(PlainLabel(about.format(name=isolate(user.name)), MUTED, wrap=True))
        self.body.addLayout(hbox((self.new_pin.pin, 1), (self.new_pin.again, 1), gap=16))
        self._offer(translate("users", "Set PIN"))

    def _fields(self) -> dict[str, FormField]:
        return {"pin": self.new_pin.pin}

    def _submit(self) -> None:
        if self.new_pin.agreed():
            pin, user, users = self.new_pin.pin.text(), self._user, self._users
            said = QCoreApplication.translate("users", "The new PIN of {name} holds from now on.")
            self._save(lambda actor: users.set_pin(actor, user.id, pin), said)


class OwnPinForm(_Form):
    """Whoever sits here changes their own, with the old one in hand."""

    def __init__(self, page: SettingsPage) -> None:
        translate = QCoreApplication.translate
        super().__init__(page, translate("users", "Change my PIN"))
        self.old = Field(
            translate("users", "PIN until now"),
            password=True,
            help_=translate("users", "Leave it empty if you have none yet."),
        )
        self.new_pin = NewPin()
        self.body.addWidget(self.old)
        self.body.addLayout(hbox((self.new_pin.pin, 1), (self.new_pin.again, 1), gap=16))
        self._offer(translate("users", "Change my PIN"))

    def _fields(self) -> dict[str, FormField]:
        return {"pin": self.new_pin.pin, "old": self.old}

    def _submit(self) -> None:
        if self.new_pin.agreed():
            old, new, users = self.old.text() or None, self.new_pin.pin.text(), self._users
            said = QCoreApplication.translate("users", "Your new PIN holds from now on.")
            self._save(lambda actor: users.change_own_pin(actor, old, new), said)
