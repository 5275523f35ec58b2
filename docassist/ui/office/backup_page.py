"""Settings, Backup: the last one and where, making one now, putting one back, the daily hour, the recovery key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.clock import zone
from docassist.core.errors import Cancelled, DocAssistError
from docassist.core.events import EventKind
from docassist.services.office.backup import Backup
from docassist.services.office.backup_file import ENDING
from docassist.ui.context import Clinic, Context
from docassist.ui.kit.boxes import STRETCH, Box, Card, Item, Rule, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.dates import day_and_time
from docassist.ui.kit.labels import Count, Icon, PlainLabel
from docassist.ui.kit.notices import Banner, ProgressLine
from docassist.ui.kit.text import SECONDARY, STRONG, ltr
from docassist.ui.kit.words import what_happened, what_to_do
from docassist.ui.office.autosave import AutoSave, Values
from docassist.ui.office.backup_list import BackupList, kind_words
from docassist.ui.office.files import ask_where_to_save, ask_which_file
from docassist.ui.office.recovery_card import RecoveryCard
from docassist.ui.office.restore_form import RestoreForm
from docassist.ui.office.settings_page import SettingsPage, group


@dataclass(frozen=True)
class _Known:
    backups: tuple[Backup, ...]
    now: datetime
    where: ZoneInfo


def _look_up(clinic: Clinic, actor: Actor) -> _Known:
    return _Known(clinic.backups.list(actor), clinic.clock.now(), zone(clinic.settings.clinic.time_zone))


class BackupPage(SettingsPage):
    tells = frozenset({EventKind.BACKUP_MADE, EventKind.BACKUP_FAILED, EventKind.SETTING_CHANGED})

    def __init__(self, context: Context) -> None:
        translate = QCoreApplication.translate
        super().__init__(context, translate("settings", "Backup"), width=720)
        self._known: _Known | None = None
        self._notice: QWidget | None = None
        self.save = AutoSave(self)
        self.list = BackupList()
        self.list.chosen.connect(self._on_chosen)
        self.list.wanted.connect(self._restore_chosen)
        self.put(self._status(), self._kept())
        self.hour = self.save.choice("backup_hour", Choice(translate("backup", "Every day at")), _hour_options)
        self.hour.setMaximumWidth(200)
        about = translate(
            "backup",
            "When this computer is off at that hour, it is done as soon as it is on. The last 12 days, 10 weeks and 9 months"
            " are kept.",
        )
        self.put(group(translate("backup", "On schedule"), self.hour, about=about))
        if self.may(Permission.BACKUP_RESTORE):
            self.recovery = RecoveryCard(self)
            self.put(self.recovery)

    # --- its cards --------------------------------------------------------------------------------------------------

    def _status(self) -> Card:
        translate = QCoreApplication.translate
        self._icon = Icon("backup", 20, "muted", box=40, tinted=True)
        self.last = PlainLabel("", STRONG, elide=True)
        where = self.context.clinic.place.backups
        folder = PlainLabel(ltr(str(where)), SECONDARY, elide=True)
        self.now = Button(translate("backup", "Back up now"), kind="primary")
        self.to_file = Button(translate("backup", "Back up to a file…"))
        self.now.clicked.connect(lambda: self.make(None))
        self.to_file.clicked.connect(self._ask_file)
        self._progress_place = QVBoxLayout()
        buttons = Box(hbox(self.now, self.to_file, STRETCH, gap=8))
        head = hbox(self._icon, 16, (vbox(self.last, 2, folder), 1))
        return Card(head, 16, buttons, self._progress_place, pad=20)

    def _kept(self) -> Card:
        translate = QCoreApplication.translate
        self._count = Count(0)
        self.restore = Button(translate("backup", "Restore…"), size=32)
        self.restore_file = Button(translate("backup", "Restore from a file…"), size=32)
        self.restore.clicked.connect(self._restore_chosen)
        self.restore_file.clicked.connect(self._ask_restore_file)
        self.restore.setEnabled(False)
        words = translate("backup", "There is none yet. Make the first one now.")
        self._empty = Box(vbox(PlainLabel(words, SECONDARY, wrap=True)), pad=(0, 20, 12, 20))
        head = Box(
            hbox(PlainLabel(translate("backup", "On this computer"), STRONG), 8, self._count, STRETCH),
            pad=(16, 20, 8, 20),
        )
        items: list[Item] = [head, self._empty, self.list]
        if self.may(Permission.BACKUP_RESTORE):
            foot = Box(hbox(self.restore, self.restore_file, STRETCH, gap=8), pad=(12, 20, 14, 20))
            items += [8, Rule("soft"), foot]
        else:
            items.append(12)
        return Card(*items, pad=1)

    # --- what is shown ----------------------------------------------------------------------------------------------

    def reload(self) -> None:
        self.save.load()
        clinic = self.context.clinic
        self.look(lambda actor, _progress: _look_up(clinic, actor), self._show_known)

    def _show_known(self, known: _Known) -> None:
        self._known = known
        self._count.set_number(len(known.backups))
        self._empty.setVisible(not known.backups)
        self.list.setVisible(bool(known.backups))
        self.list.show_backups(known.backups, known.now, known.where)
        translate = QCoreApplication.translate
        if known.backups:
            last = known.backups[0]
            words = translate("backup", "Last backup {when}, {why}")
            when = day_and_time(last.made_at, known.where, known.now)
            self.last.set_text(words.format(when=when, why=kind_words(last.kind)))
            self._icon.set_icon("shield", "delivered")
        else:
            self.last.set_text(translate("backup", "No backup yet"))
            self._icon.set_icon("alert", "held")

    # --- making one -------------------------------------------------------------------------------------------------

    def make(self, target: Path | None) -> None:
        """In our folder, or to a file."""
        backups, title = self.context.clinic.backups, QCoreApplication.translate("backup", "Backing up")
        line = ProgressLine(title, can_cancel=False)
        line.set_progress(0, 0, QCoreApplication.translate("backup", "It is copied, opened again and counted."))
        self._show_notice(line)
        self._enable(enabled=False)
        operation = self.work(
            lambda actor, _progress: backups.make(actor, target), self._on_made, failed=self._on_failed, title=title
        )
        if operation is not None:
            operation.progressed.connect(line.set_progress)

    def _on_made(self, backup: Backup) -> None:
        self._enable(enabled=True)
        translate = QCoreApplication.translate
        if backup.path.parent == self.context.clinic.place.backups:
            said = translate("backup", "The backup is made, and was opened and counted.")
        else:
            said = translate("backup", "The backup is in {file}, and was opened and counted.").format(
                file=ltr(backup.path.name)
            )
        self._show_notice(None)
        self.context.toasts.show_toast(said)
        self.reload()

    def _on_failed(self, failure: DocAssistError) -> None:
        self._enable(enabled=True)
        cancelled = isinstance(failure, Cancelled)
        self._show_notice(None if cancelled else Banner(what_happened(failure), what_to_do(failure)))

    def _enable(self, *, enabled: bool) -> None:
        for button in (self.now, self.to_file, self.restore_file):
            button.setEnabled(enabled)
        self.restore.setEnabled(enabled and self.list.current is not None)

    def _show_notice(self, widget: QWidget | None) -> None:
        """How far it is, or why it was not made."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = None
        if widget is not None:
            self._notice = Box(vbox(widget), pad=(16, 0, 0, 0))
            self._progress_place.addWidget(self._notice)

    def _ask_file(self) -> None:
        translate = QCoreApplication.translate
        title = translate("backup", "Back up to a file")
        path = ask_where_to_save(self, title, f"DocAssist{ENDING}", translate("backup", "Backups") + f" (*{ENDING})")
        if path is not None:
            self.make(path if path.name.endswith(ENDING) else path.with_name(path.name + ENDING))

    # --- putting one back -------------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        self.restore.setEnabled(self.list.current is not None and self.now.isEnabled())

    def _restore_chosen(self) -> None:
        backup, known = self.list.current, self._known
        if backup is None or known is None or not self.may(Permission.BACKUP_RESTORE):
            return
        RestoreForm(self, backup.path, day_and_time(backup.made_at, known.where, known.now), ours=True).open()

    def _ask_restore_file(self) -> None:
        translate = QCoreApplication.translate
        title, kinds = translate("backup", "Restore from a file"), translate("backup", "Backups") + f" (*{ENDING})"
        path = ask_which_file(self, title, self.context.clinic.place.backups, kinds)
        if path is not None:
            RestoreForm(self, path, ltr(path.name), ours=False).open()

    # --- what is typed ----------------------------------------------------------------------------------------------

    def drafts(self) -> dict[str, str]:
        return self.save.drafts()

    def take_drafts(self, drafts: dict[str, str]) -> None:
        self.save.take_drafts(drafts)


def _hour_options(_values: Values) -> Sequence[Option]:
    return [Option(str(hour), ltr(f"{hour:02}:00")) for hour in range(24)]
