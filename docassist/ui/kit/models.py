"""Long lists for Qt's views: pages fetched in the background as one scrolls, and news worked in without a jump.

``PagedModel`` has one column for a list and several for a table. It asks for a page after the last row it has (a keyset,
so that page one thousand costs what page one does), shows placeholders where rows are still to come, and fetches them
when a placeholder is looked at. ``refresh`` reads again what is loaded and changes only what is different: rows are
removed, moved, inserted and repainted one by one, so selection, focus and place survive. ``keep_place`` holds what one
reads still while rows come in above it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView

from docassist.core.errors import Cancelled, DocAssistError
from docassist.ui.kit.background import Background, Operation, Progress
from docassist.ui.kit.rows import ROW

T = TypeVar("T")

PAGE = 60
PLACEHOLDERS = 4
_Index = QModelIndex | QPersistentModelIndex


class Waiting:
    """What stands under ``ROW`` where a row is still on its way."""


WAITING = Waiting()


@dataclass(frozen=True)
class Source(Generic[T]):
    """Where the rows come from. ``fetch`` is called in the background with the place after which to go on (None: the
    beginning) and how many rows are wanted; ``place`` tells an item's place, ``identity`` which item it is.
    """

    fetch: Callable[[Any, int], Sequence[T]]
    place: Callable[[T], Any]
    identity: Callable[[T], Hashable]


@dataclass(frozen=True)
class Column(Generic[T]):
    """A column of a table: its title, already translated, and what its delegate paints of an item."""

    title: str
    facts: Callable[[T], Any]
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading


class PagedModel(QAbstractTableModel, Generic[T]):
    """Rows of a ``Source``.

    Signals:
        arrived: the first page of what was asked for is there (it may be empty).
        failed: a page could not be fetched; ``retry`` asks again.
        merging: a refresh is about to change rows.
        merged: it has.
    """

    arrived = Signal()
    failed = Signal(object)
    merging = Signal()
    merged = Signal()

    def __init__(
        self,
        background: Background,
        columns: Sequence[Column[T]],
        *,
        name: Callable[[T], str],
        page: int = PAGE,
        parent: QObject | None = None,
    ) -> None:
        """``name`` is what a screen reader says of a row, and what typing its letters finds."""
        super().__init__(parent)
        self._background = background
        self._columns = tuple(columns)
        self._name = name
        self._page = page
        self._source: Source[T] | None = None
        self._items: list[T] = []
        self._more = False
        self._operation: Operation[Sequence[T]] | None = None
        self._stale = False
        self._refresh_due = False
        self._fetch_soon = QTimer(self)
        self._fetch_soon.setSingleShot(True)
        self._fetch_soon.timeout.connect(self.fetch_next)

    # --- what the room says -----------------------------------------------------------------------------------------

    def show(self, source: Source[T]) -> None:
        """Show other rows, from their beginning. What was on its way is let go; the old rows stay until then."""
        self._let_go()
        self._source = source
        self._stale = False
        self._run(lambda _progress: source.fetch(None, self._page), self._start_over)

    def refresh(self) -> None:
        """Something changed: read again what is loaded, and change only what is different."""
        if self._source is None:
            return
        if self._operation is not None:
            self._stale = True
            return
        self._refresh_due = True  # until it has come
        source, wanted, page = self._source, max(self._page, len(self._items)), self._page
        self._run(lambda progress: _read(source, wanted, page, progress), lambda items: self._merge(items, wanted))

    def fetch_next(self) -> None:
        """Fetch the page after the last row, unless something is being fetched."""
        source = self._source
        if source is None or not self._more or self._operation is not None or not self._items:
            return
        after, page = source.place(self._items[-1]), self._page
        self._run(lambda _progress: source.fetch(after, page), self._append)

    def retry(self) -> None:
        """Ask again for what failed."""
        if self._items and self._refresh_due:
            self.refresh()
        elif self._items:
            self.fetch_next()
        elif self._source is not None:
            self.show(self._source)

    @property
    def loading(self) -> bool:
        return self._operation is not None

    @property
    def items(self) -> tuple[T, ...]:
        """The rows that are loaded."""
        return tuple(self._items)

    def item(self, row: int) -> T | None:
        """The item of a row; None for a placeholder."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def row_of(self, identity: Hashable) -> int | None:
        """Where that item stands, if it is loaded."""
        if self._source is None:
            return None
        found = self._source.identity
        return next((row for row, item in enumerate(self._items) if found(item) == identity), None)

    def identity(self, row: int) -> Hashable:
        """Which item a row shows; None for a placeholder."""
        item = self.item(row)
        return None if item is None or self._source is None else self._source.identity(item)

    # --- what Qt's views ask ----------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return len(self._items) + (PLACEHOLDERS if self._more else 0)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.item(index.row())
        if role == ROW:
            if item is None:
                self._fetch_soon.start(0)
                return WAITING
            return self._columns[index.column()].facts(item)
        if item is not None and role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._name(item)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[section].align | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    # --- how pages come in ------------------------------------------------------------------------------------------

    def _run(self, work: Callable[[Progress], Sequence[T]], done: Callable[[Sequence[T]], None]) -> None:
        def arrived(items: Sequence[T]) -> None:
            self._operation = None
            done(items)
            self._catch_up()

        self._operation = self._background.run(work, done=arrived, failed=self._on_failed, owner=self)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._operation = None
        self._stale = False
        if not isinstance(failure, Cancelled):
            self.failed.emit(failure)

    def _let_go(self) -> None:
        if self._operation is not None:
            self._operation.forget()
            self._operation = None

    def _catch_up(self) -> None:
        """A change came while a page was on its way."""
        if self._stale:
            self._stale = False
            self.refresh()

    def _start_over(self, items: Sequence[T]) -> None:
        self.beginResetModel()
        self._items = list(items)
        self._more = len(items) >= self._page
        self.endResetModel()
        self.arrived.emit()

    def _append(self, items: Sequence[T]) -> None:
        known = {self.identity(row) for row in range(len(self._items))}
        source = self._source
        new = [item for item in items if source is not None and source.identity(item) not in known]
        if new:  # before the placeholders, so that nothing jumps
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
            self._items.extend(new)
            self.endInsertRows()
        self._set_more(more=len(items) >= self._page)

    def _set_more(self, *, more: bool) -> None:
        """Put the placeholders after the last row, or take them off."""
        if more == self._more:
            return
        first, last = len(self._items), len(self._items) + PLACEHOLDERS - 1
        if more:
            self.beginInsertRows(QModelIndex(), first, last)
            self._more = True
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            self._more = False
            self.endRemoveRows()

    # --- how news is worked in --------------------------------------------------------------------------------------

    def _merge(self, items: Sequence[T], wanted: int) -> None:
        source = self._source
        if source is None:
            return
        self._refresh_due = False
        self.merging.emit()
        identities = [source.identity(item) for item in items]
        self._remove_missing(set(identities))
        for row, item in enumerate(items):
            self._put(row, item, identities[row])
        self._set_more(more=len(items) >= wanted)
        self.merged.emit()

    def _remove_missing(self, kept: set[Hashable]) -> None:
        """Take off the rows that are gone, a run of neighbours at a time, from the end."""
        row = len(self._items) - 1
        while row >= 0:
            last = row
            while row >= 0 and self.identity(row) not in kept:
                row -= 1
            if row < last:
                self.beginRemoveRows(QModelIndex(), row + 1, last)
                del self._items[row + 1 : last + 1]
                self.endRemoveRows()
            row -= 1

    def _put(self, row: int, item: T, identity: Hashable) -> None:
        """Rows before this one are right already: bring this item here."""
        if self.identity(row) != identity:
            found = next((at for at in range(row, len(self._items)) if self.identity(at) == identity), None)
            if found is None:
                self.beginInsertRows(QModelIndex(), row, row)
                self._items.insert(row, item)
                self.endInsertRows()
                return
            self.beginMoveRows(QModelIndex(), found, found, QModelIndex(), row)
            self._items.insert(row, self._items.pop(found))
            self.endMoveRows()
        if self._items[row] != item:
            self._items[row] = item
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))


def _read(source: Source[T], wanted: int, page: int, progress: Progress) -> list[T]:
    """The first ``wanted`` rows, a page at a time, so that a cancelled refresh stops early."""
    items: list[T] = []
    after: Any = None
    while len(items) < wanted:
        progress(len(items), wanted)
        asked = min(page, wanted - len(items))
        new = source.fetch(after, asked)
        items.extend(new)
        if len(new) < asked:
            break
        after = source.place(new[-1])
    return items


def keep_place(view: QAbstractItemView, model: PagedModel[T]) -> None:
    """Hold what one reads still while a refresh changes the rows above it. At the very top, stay at the top."""
    _Place(view, model)


class _Place(QObject):
    def __init__(self, view: QAbstractItemView, model: PagedModel[T]) -> None:
        super().__init__(view)
        self._view = view
        self._model: PagedModel[Any] = model
        self._seen: list[tuple[Hashable, int]] = []
        model.merging.connect(self._note)
        model.merged.connect(self._restore)

    def _note(self) -> None:
        """Which rows are seen, and how far each is below the top."""
        self._seen = []
        if self._view.verticalScrollBar().value() == 0:
            return
        index = self._view.indexAt(QPoint(1, 1))
        below = self._view.viewport().height()
        for row in range(index.row(), len(self._model.items) if index.isValid() else 0):
            top = self._view.visualRect(self._model.index(row, 0)).top()
            if top > below:
                break
            self._seen.append((self._model.identity(row), top))

    def _restore(self) -> None:
        for identity, top in self._seen:
            row = self._model.row_of(identity)
            if row is not None:
                bar = self._view.verticalScrollBar()
                self._view.scrollTo(self._model.index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
                bar.setValue(bar.value() - top)
                return
