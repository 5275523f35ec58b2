"""What can be done at a desk from anywhere: the menu under one's name, and the same in Ctrl+K."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from docassist.core.access import Permission
from docassist.core.text import isolate
from docassist.core.words import LANGUAGES
from docassist.ui.actions import Action
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, row
from docassist.ui.kit.labels import KeyHint, PlainLabel
from docassist.ui.kit.menu import Menu
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.theme import theme
from docassist.ui.office.event_words import bad_words

if TYPE_CHECKING:
    from docassist.services.office.audit import ChainReport
    from docassist.services.office.backup import Backup
    from docassist.ui.shell.desk_frame import DeskFrame

LANGUAGE_NAMES = {"en": "English", "fr": "Français", "hi": "हिन्दी", "ar": "العربية"}


class DeskActions(QObject):
    """Offers them, and shows the menu and the list of keys."""

    def __init__(self, frame: DeskFrame, context: Context, log_out: Callable[[], None]) -> None:
        super().__init__(frame)
        self._frame, self._context, self._log_out = frame, context, log_out
        context.actions.add(*self._rooms(), *self._desk(), *self._looks(), *self._office())
        frame.top.user.clicked.connect(self.show_menu)
        frame.top.theme.clicked.connect(self._turn_theme)

    # --- what Ctrl+K offers -----------------------------------------------------------------------------------------

    def _rooms(self) -> list[Action]:
        template = QCoreApplication.translate("Desk", "Go to {room}")
        return [
            Action(
                f"go.{room.name}",
                template.format(room=QCoreApplication.translate("rooms", room.title)),
                room.icon,
                partial(self._frame.open, room.name),
                keys=f"Ctrl+{int(room.order)}",
            )
            for room in self._frame.rooms
        ]

    def _desk(self) -> list[Action]:
        translate = QCoreApplication.translate
        return [
            Action(
                "desk.lock",
                translate("Desk", "Lock"),
                "lock",
                self._context.lock,
                "Ctrl+L",
                translate("Desk", "hide screen PIN"),
                always=True,
            ),
            Action(
                "desk.switch",
                translate("Desk", "Switch user"),
                "people",
                self._context.lock,
                "",
                translate("Desk", "log in"),
            ),
            Action(
                "desk.log_out", translate("Desk", "Log out"), "logout", self._log_out, "", translate("Desk", "leave")
            ),
            Action("desk.keys", translate("Desk", "Keyboard shortcuts"), "help", self.show_keys, "F1"),
        ]

    def _looks(self) -> list[Action]:
        translate, look = QCoreApplication.translate, self._context.appearance
        words = translate("Desk", "theme light dark")
        actions = [
            Action(
                "look.light", translate("Desk", "Light colours"), "sun", partial(look.choose_theme, "light"), "", words
            ),
            Action(
                "look.dark", translate("Desk", "Dark colours"), "moon", partial(look.choose_theme, "dark"), "", words
            ),
            Action(
                "look.system",
                translate("Desk", "Colours as the system has them"),
                "tv",
                partial(look.choose_theme, "system"),
                "",
                words,
            ),
        ]
        template = translate("Desk", "Language: {language}")
        actions += [
            Action(
                f"language.{code}",
                template.format(language=isolate(LANGUAGE_NAMES[code])),
                "globe",
                partial(look.choose_language, code),
                possible=partial(self._is_another, code),
            )
            for code in LANGUAGES
        ]
        return actions

    def _office(self) -> list[Action]:
        translate, may = QCoreApplication.translate, self._context.user.may
        return [
            Action(
                "office.backup",
                translate("Desk", "Back up now"),
                "backup",
                self._back_up,
                possible=lambda: may(Permission.BACKUP_MAKE),
            ),
            Action(
                "office.verify",
                translate("Desk", "Verify the audit trail"),
                "shield",
                self._verify,
                possible=lambda: may(Permission.AUDIT_READ),
            ),
        ]

    # --- what they do -----------------------------------------------------------------------------------------------

    def _is_another(self, language: str) -> bool:
        return self._context.appearance.language != language

    def _turn_theme(self) -> None:
        self._context.appearance.choose_theme("light" if theme().dark else "dark")

    def _back_up(self) -> None:
        actor, backups = self._context.actor, self._context.clinic.backups
        words = QCoreApplication.translate("Desk", "Backing up")

        def told(_backup: Backup) -> None:
            self._context.toasts.show_toast(QCoreApplication.translate("Desk", "The backup is made and was tried."))

        self._context.background.run(
            lambda _progress: backups.make(actor, None), done=told, failed=self._context.tell, title=words, owner=self
        )

    def _verify(self) -> None:
        actor, audit = self._context.actor, self._context.clinic.audit
        words = QCoreApplication.translate("Desk", "Verifying the audit trail")
        self._context.background.run(
            lambda _progress: audit.verify(actor),
            done=self._tell_report,
            failed=self._context.tell,
            title=words,
        )

    def _tell_report(self, report: ChainReport) -> None:
        toasts = self._context.toasts
        if report.first_bad is None:
            template = QCoreApplication.translate("Desk", "The audit trail is whole. Events: {number}")
            toasts.show_toast(template.format(number=QLocale().toString(report.events)))
        else:
            toasts.show_toast(bad_words(report.first_bad), icon="alertc", tone="failed", seconds=60)

    # --- the menu and the keys --------------------------------------------------------------------------------------

    def show_menu(self) -> None:
        """Under one's name."""
        translate, look, button = QCoreApplication.translate, self._context.appearance, self._frame.top.user
        menu = Menu(button)
        menu.add(translate("Desk", "Switch user"), self._context.lock, icon="people")
        menu.add(translate("Desk", "Lock"), self._context.lock, icon="lock", keys="Ctrl+L")
        menu.add_rule()
        menu.add_heading(translate("Desk", "Language"))
        for code in LANGUAGES:
            menu.add(
                LANGUAGE_NAMES[code],
                partial(look.choose_language, code),
                icon="globe",
                checked=code == look.language,
            )
        menu.add_rule()
        menu.add(translate("Desk", "Keyboard shortcuts"), self.show_keys, icon="help", keys="F1")
        menu.add(translate("Desk", "Log out"), self._log_out, icon="logout")
        menu.open_below(button)

    def show_keys(self) -> None:
        """Every key that does something everywhere."""
        translate = QCoreApplication.translate
        sheet = Sheet(self._frame, translate("Desk", "Keyboard shortcuts"))
        sheet.body.setSpacing(8)
        listed = [("Ctrl+K", translate("Desk", "Search patients and actions"))]
        listed += [(action.keys, action.title) for action in self._context.actions.all() if action.keys]
        listed += [("F8", translate("Desk", "To the newest note")), ("Esc", translate("Desk", "Back"))]
        for keys, words in listed:
            sheet.body.addWidget(row(PlainLabel(words, elide=True), STRETCH, KeyHint(keys), height=28))
        sheet.closed.connect(sheet.deleteLater)
        sheet.open()
