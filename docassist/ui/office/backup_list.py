"""The backups in the clinic's own folder, newest first: when, why, how large."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QLocale, QModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from docassist.core.text import isolate
from docassist.services.office.backup import Backup
from docassist.ui.kit.dates import day_and_time
from docassist.ui.kit.icons import draw_icon
from docassist.ui.kit.paint import middle
from docassist.ui.kit.rows import ROW, ListView, Look, RowDelegate
from docassist.ui.kit.text import SECONDARY, Style, draw_text, natural_width

_SHOWN = 6
"""Rows that are seen at once; the others are scrolled to."""


@dataclass(frozen=True)
class _Line:
    when: str
    why: str
    age: str
    size: str
    icon: str


def kind_words(kind: str) -> str:
    """Why a backup was made."""
    words = {
        "manual": QCoreApplication.translate("backup", "made by hand"),
        "scheduled": QCoreApplication.translate("backup", "on schedule"),
        "before-upgrade": QCoreApplication.translate("backup", "before an update"),
        "before-restore": QCoreApplication.translate("backup", "before a restore"),
    }
    return words.get(kind, kind)


def size_words(size: int) -> str:
    digits = 0 if size < 1_000_000 else 1
    return isolate(QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeTraditionalFormat))


def age_words(made_at: datetime, now: datetime) -> str:
    """How long ago, in the largest unit that says something."""
    minutes = max(0, int((now - made_at).total_seconds() // 60))
    if minutes < 60:
        return QCoreApplication.translate("backup", "{count} min ago").format(count=minutes)
    if minutes < 48 * 60:
        return QCoreApplication.translate("backup", "{count} h ago").format(count=minutes // 60)
    days = minutes // (24 * 60)
    return QCoreApplication.translate("backup", "%n day(s) ago", None, days)


class _BackupRow(RowDelegate):
    height = 40

    def paint_row(self, look: Look, facts: Any) -> bool:
        if not isinstance(facts, _Line):
            return False
        strip = look.strip()
        draw_icon(look.painter, facts.icon, middle(strip.start(18, 12), 18, 18), "muted")
        size = strip.end(84, 16)
        draw_text(look.painter, size, facts.size, SECONDARY, rtl=look.rtl, align="end")
        age = strip.end(natural_width(facts.age, SECONDARY), 12)
        draw_text(look.painter, age, facts.age, SECONDARY, rtl=look.rtl, align="end")
        when = strip.start(natural_width(facts.when, Style(weight=500)), 12)
        draw_text(look.painter, when, facts.when, Style(weight=500), rtl=look.rtl)
        return draw_text(look.painter, strip.rest(), facts.why, SECONDARY, rtl=look.rtl).cut

    def tip(self, facts: Any) -> str:
        return f"{facts.when}\n{facts.why}" if isinstance(facts, _Line) else ""


class BackupList(QWidget):
    """Signals:
    chosen: another one is selected, or none.
    wanted: this one is to be restored (Enter, or a double click).
    """

    chosen = Signal()
    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._backups: tuple[Backup, ...] = ()
        self._model = QStandardItemModel(self)
        self.view = ListView(self._model, _BackupRow())
        self.view.setAccessibleName(QCoreApplication.translate("backup", "Backups"))
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.selectionModel().selectionChanged.connect(lambda _new, _old: self.chosen.emit())
        self.view.selectionModel().currentChanged.connect(self._select)
        self.view.activated.connect(lambda _index: self.wanted.emit())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)

    @property
    def backups(self) -> tuple[Backup, ...]:
        return self._backups

    @property
    def current(self) -> Backup | None:
        """The selected one."""
        selected = self.view.selectionModel().selectedIndexes()
        return self._backups[selected[0].row()] if selected else None

    def _select(self, current: QModelIndex, _before: QModelIndex) -> None:
        """Qt makes a row current when the keyboard comes in, and leaves it to a second key to select it."""
        if current.isValid():
            self.view.selectionModel().select(current, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, path: Path) -> None:
        row = next((row for row, backup in enumerate(self._backups) if backup.path == path), None)
        self.view.setCurrentIndex(QModelIndex() if row is None else self._model.index(row, 0))

    def show_backups(self, backups: tuple[Backup, ...], now: datetime, where: ZoneInfo) -> None:
        """These are there; what was selected stays selected."""
        chosen = self.current
        self._backups = backups
        self._model.clear()
        for backup in backups:
            line = _line(backup, now, where)
            item = QStandardItem(f"{line.when}, {line.why}")
            item.setData(line, ROW)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._model.appendRow(item)
        self.view.setFixedHeight(min(max(1, len(backups)), _SHOWN) * _BackupRow.height)
        if chosen is not None:
            self.choose(chosen.path)
        self.chosen.emit()


def _line(backup: Backup, now: datetime, where: ZoneInfo) -> _Line:
    return _Line(
        when=day_and_time(backup.made_at, where, now),
        why=kind_words(backup.kind),
        age=age_words(backup.made_at, now),
        size=size_words(backup.size),
        icon="clock" if backup.kind == "scheduled" else "backup",
    )
