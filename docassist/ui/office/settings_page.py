"""What every page of Settings is: a title, a word on whether what was changed is on disk, and a column of cards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.errors import Cancelled, DocAssistError, Locked
from docassist.core.events import EventKind
from docassist.ui.context import Context
from docassist.ui.kit.background import Operation, Progress
from docassist.ui.kit.boxes import STRETCH, Box, Card, Item, hbox, vbox
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.notices import Banner
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.text import PAGE, SECONDARY, STRONG, Style
from docassist.ui.kit.words import what_happened, what_to_do

T = TypeVar("T")

FORM, WIDE = 640, 960
"""How broad a column of fields, or a list, may become."""
MUTED = Style(tone="muted")


class SavedMark(Box):
    """Beside the title: being saved, saved, or not saved because something is wrong."""

    def __init__(self) -> None:
        self._icon = Icon("check", 16, "delivered")
        self._words = PlainLabel("", SECONDARY)
        super().__init__(hbox(self._icon, self._words, gap=6))
        self.hide()

    @property
    def words(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def saving(self) -> None:
        self._say(QCoreApplication.translate("settings", "Saving…"), "clock", "muted")

    def saved(self) -> None:
        words = QCoreApplication.translate("settings", "Saved")
        self._say(words, "check", "delivered")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def refused(self) -> None:
        self._say(QCoreApplication.translate("settings", "Not saved"), "alertc", "failed")

    def _say(self, words: str, icon: str, tone: str) -> None:
        self._icon.set_icon(icon, tone)
        self._words.set_text(words)
        self.show()


class SettingsPage(QWidget):
    """One page. It is read anew whenever it is shown, and when one of the ``tells`` kinds of events was committed."""

    tells: ClassVar[frozenset[EventKind]] = frozenset()

    def __init__(self, context: Context, title: str, *, width: int = FORM, scrolls: bool = True) -> None:
        super().__init__()
        self.context = context
        self.mark = SavedMark()
        self._troubles: dict[str, DocAssistError] = {}
        self._banner = QVBoxLayout()
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self._column.setContentsMargins(0, 0, 0, 0)
        head = Box(hbox(PlainLabel(title, PAGE, elide=True), STRETCH, self.mark, gap=16))
        head.setMinimumHeight(36)
        head.setMaximumWidth(width)
        inside = Box(
            vbox(self._banner, (self._column, 0 if scrolls else 1), STRETCH if scrolls else None), pad=(0, 24, 20, 24)
        )
        self._scroll = ScrollArea(inside) if scrolls else None
        body: QWidget = self._scroll or inside
        inside.setMaximumWidth(width + 48)
        layout = vbox(Box(hbox((head, 100), STRETCH), pad=(16, 24, 12, 24)), (body, 1))
        self.setLayout(layout)
        self.setAccessibleName(title)

    def put(self, *things: QWidget | tuple[QWidget, int]) -> None:
        """Add to the column, from top to bottom."""
        for thing in things:
            widget, share = thing if isinstance(thing, tuple) else (thing, 0)
            self._column.addWidget(widget, share)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll to what has just appeared."""
        QTimer.singleShot(0, widget, partial(self._scroll_to, widget))

    def _scroll_to(self, widget: QWidget) -> None:
        if self._scroll is None:
            return
        inside = self._scroll.widget()
        around: QWidget | None = widget
        while around is not None and around is not inside:  # its place is known when every layout around it is done
            around = around.parentWidget()
            if around is not None and (layout := around.layout()) is not None:
                layout.activate()
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))
        self._scroll.ensureWidgetVisible(widget)

    def may(self, permission: Permission) -> bool:
        return self.context.user.may(permission)

    def work(
        self,
        job: Callable[[Actor, Progress], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[DocAssistError], None] | None = None,
        title: str = "",
        owner: QObject | None = None,
    ) -> Operation[T] | None:
        """Do something in the name of whoever sits here, off the screen's thread; None when nobody does."""
        refused = failed or self.context.tell
        try:
            actor = self.context.actor
        except DocAssistError as nobody:
            refused(nobody)
            return None
        return self.context.background.run(
            lambda progress: job(actor, progress), done=done, failed=refused, title=title, owner=owner or self
        )

    def look(self, job: Callable[[Actor, Progress], T], done: Callable[[T], None], name: str = "") -> None:
        """Read something to show; what cannot be read is said on the page until it can."""

        def shown(result: T) -> None:
            self._say_trouble(name, None)
            done(result)

        self.work(job, shown, failed=lambda failure: self._say_trouble(name, failure))

    def _say_trouble(self, name: str, failure: DocAssistError | None) -> None:
        if isinstance(failure, Locked | Cancelled):
            return
        before = dict(self._troubles)
        if failure is None:
            self._troubles.pop(name, None)
        else:
            self._troubles[name] = failure
        if {key: type(one) for key, one in before.items()} == {key: type(one) for key, one in self._troubles.items()}:
            return
        while (item := self._banner.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for one in list(self._troubles.values())[:1]:
            self._banner.addWidget(Box(vbox(Banner(what_happened(one), what_to_do(one))), pad=(0, 0, 12, 0)))

    # --- what a page may add ----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read again what is shown."""

    def drafts(self) -> dict[str, str]:
        """What was typed and is not saved, by the name of its field."""
        return {}

    def take_drafts(self, drafts: dict[str, str]) -> None:
        """Type it again."""

    def step_back(self) -> bool:
        """Esc: True if there was something to leave."""
        return False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()


def group(title: str, *items: Item, about: str = "") -> Card:
    """A card with a title, a sentence about it, and what belongs to it."""
    head: list[Item] = [PlainLabel(title, STRONG, wrap=True)]
    if about:
        head += [4, PlainLabel(about, MUTED, wrap=True)]
    return Card(*head, 12, *items, pad=20)


def side_by_side(*fields: QWidget) -> Box:
    """Fields of equal breadth in one row, their labels in line."""
    return Box(hbox(*((field, 1) for field in fields), gap=16))


def read_only_note() -> QWidget:
    """For those who may look and not change."""
    words = QCoreApplication.translate("settings", "You can look at this page. An administrator changes it.")
    return calm_note("lock", words)


def calm_note(icon: str, words: str) -> Box:
    """A sentence that explains and asks for nothing."""
    line = hbox(Icon(icon, 16, "muted"), (PlainLabel(words, SECONDARY, wrap=True), 1), gap=8)
    return Box(line, pad=(8, 12, 8, 12), fill="quiet", radius=8)
