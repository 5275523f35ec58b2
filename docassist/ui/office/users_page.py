"""Settings, Users and roles: who works here, what they may do, and one's own PIN."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docassist.core.access import Permission
from docassist.core.events import EventKind
from docassist.core.text import isolate
from docassist.services.office.users import User
from docassist.ui.context import Context
from docassist.ui.kit.avatar import Avatar
from docassist.ui.kit.boxes import STRETCH, Box, Card, Rule, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Count, PlainLabel
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.sheet import confirm
from docassist.ui.kit.states import Mark
from docassist.ui.kit.text import LABEL, SECONDARY, STRONG, Run, Style
from docassist.ui.office.settings_page import SettingsPage, calm_note, group
from docassist.ui.office.user_forms import OwnPinForm, PinForm, UserForm
from docassist.ui.shell.gate import role_words

_PAD = (0, 20, 0, 20)


class PersonRow(Box):
    """One person: name and roles, whether they have a PIN, and what can be done."""

    def __init__(self, page: UsersPage, user: User, *, alone: bool) -> None:
        translate = QCoreApplication.translate
        self._page, self.user, self._alone = page, user, alone
        tone = "text" if user.active else "muted"
        name = [Run(user.name, 600, tone)]
        if user.id == page.context.user.id:
            name.append(Run("  " + translate("users", "you"), 400, "muted", 12))
        words = vbox(
            STRETCH,
            PlainLabel(name, Style(), elide=True),
            PlainLabel(role_words(user.roles), SECONDARY, elide=True),
            STRETCH,
        )
        self.button = Button(translate("users", "Change") if user.active else translate("users", "Activate"), size=28)
        self.button.setAccessibleName(f"{self.button.text()}, {user.name}")
        self.more = Button(
            icon="more", kind="ghost", size=28, name=translate("users", "More for {name}").format(name=user.name)
        )
        self.more.setVisible(user.active)
        self.button.clicked.connect(partial(page.change if user.active else page.activate, user))
        self.more.clicked.connect(self._show_menu)
        pin = Mark("key", translate("users", "PIN"), "muted", size=12) if user.has_pin else _no_pin()
        pin.setVisible(user.active)
        super().__init__(hbox(Avatar(user.name, 36), 12, (words, 1), 12, pin, 16, self.button, 4, self.more), pad=_PAD)
        self.setFixedHeight(60)

    def _show_menu(self) -> None:
        translate, page, user = QCoreApplication.translate, self._page, self.user
        menu = Menu(self.more)
        menu.add(translate("users", "Set PIN"), partial(page.set_pin, user), icon="key")
        if user.has_pin and self._alone:
            menu.add(translate("users", "Work without a PIN"), partial(page.remove_pin, user), icon="x")
        menu.add_rule()
        menu.add(translate("users", "Deactivate"), partial(page.deactivate, user), icon="userx", tone="failed")
        menu.open_below(self.more)


def _no_pin() -> Mark:
    return Mark("alertc", QCoreApplication.translate("users", "No PIN"), "held", size=12)


class UsersPage(SettingsPage):
    tells = frozenset({EventKind.USER_ADDED, EventKind.USER_CHANGED})

    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Users and roles"), width=720)
        self.rows: list[PersonRow] = []
        self._users: tuple[User, ...] = ()
        self._count = Count(0)
        self._list = QVBoxLayout()
        self.add_button = Button(translate("users", "Add person"), icon="userplus", size=32)
        self.add_button.clicked.connect(self.add)
        self.own_pin = Button(translate("users", "Change my PIN"), icon="key", size=32)
        self.own_pin.clicked.connect(lambda: OwnPinForm(self).open())
        if self.may(Permission.USERS_WRITE):
            head = hbox(PlainLabel(translate("users", "People"), STRONG), 8, self._count, STRETCH, self.add_button)
            self.put(Card(Box(head, pad=(14, 16, 10, 20)), Rule("soft"), self._list, 4, pad=1))
        else:
            self.put(calm_note("lock", translate("users", "An administrator looks after the people who work here.")))
        self.put(
            group(
                translate("users", "Your own PIN"),
                Box(hbox(self.own_pin, STRETCH)),
                about=translate("users", "It unlocks this screen, and what you do is recorded under your name."),
            )
        )

    # --- what is shown ----------------------------------------------------------------------------------------------

    def reload(self) -> None:
        if self.may(Permission.USERS_WRITE):
            users = self.context.clinic.users
            self.look(lambda actor, _progress: users.list(actor), self._on_loaded)

    def _on_loaded(self, users: tuple[User, ...]) -> None:
        if users == self._users:
            return
        self._users = users
        focused = QApplication.focusWidget()
        had_focus = next((row.user.id for row in self.rows if focused and row.isAncestorOf(focused)), "")
        while (item := self._list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        active = [user for user in users if user.active]
        self.rows = [PersonRow(self, user, alone=len(active) == 1) for user in users]
        self._count.set_number(len(active))
        self._lay_out([row for row in self.rows if row.user.active])
        gone = [row for row in self.rows if not row.user.active]
        if gone:
            self._list.addWidget(_divider())
            self._lay_out(gone)
        for row in self.rows:
            if row.user.id == had_focus:
                row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, rows: Sequence[QWidget]) -> None:
        for place, row in enumerate(rows):
            if place:
                self._list.addWidget(Rule("soft", inset=68))
            self._list.addWidget(row)

    # --- what a person does -----------------------------------------------------------------------------------------

    def add(self) -> None:
        UserForm(self).open()

    def change(self, user: User) -> None:
        UserForm(self, user).open()

    def set_pin(self, user: User) -> None:
        PinForm(self, user).open()

    def remove_pin(self, user: User) -> None:
        users = self.context.clinic.users
        said = QCoreApplication.translate("users", "You have no PIN now: the lock only hides the screen.")
        self.work(lambda actor, _progress: users.set_pin(actor, user.id, None), lambda _user: self._tell(said))

    def deactivate(self, user: User) -> None:
        """Others can be brought back by Undo; whoever shuts themselves out is asked first."""
        if user.id != self.context.user.id:
            self._deactivate(user)
            return
        translate = QCoreApplication.translate
        words = translate("users", "You are logged out at once, and another administrator has to bring you back.")
        title = translate("users", "Deactivate yourself?")
        confirm(self, title, words, translate("users", "Deactivate"), partial(self._deactivate, user), kind="danger")

    def _deactivate(self, user: User) -> None:
        users = self.context.clinic.users
        said = QCoreApplication.translate("users", "{name} can no longer log in.").format(name=isolate(user.name))
        self.work(
            lambda actor, _progress: users.deactivate(actor, user.id),
            lambda _user: self._tell(said, undo=user),
        )

    def activate(self, user: User) -> None:
        users = self.context.clinic.users
        said = QCoreApplication.translate("users", "{name} can log in again.").format(name=isolate(user.name))
        self.work(lambda actor, _progress: users.activate(actor, user.id), lambda _user: self._tell(said))

    def _tell(self, said: str, undo: User | None = None) -> None:
        self.context.toasts.show_toast(said, undo=partial(self.activate, undo) if undo else None)
        self.reload()


def _divider() -> QWidget:
    return Box(
        hbox(PlainLabel(QCoreApplication.translate("users", "No longer here"), LABEL)),
        pad=(10, 20, 6, 20),
        rules=("top",),
        rule_tone="soft",
    )
