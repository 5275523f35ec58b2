"""Paged rows: fetched as one scrolls, and refreshed without moving what one reads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from docassist.core.errors import DatabaseBusy, DocAssistError
from docassist.ui.kit.background import Background
from docassist.ui.kit.models import PLACEHOLDERS, WAITING, Column, PagedModel, Source, keep_place
from docassist.ui.kit.rows import ROW, ListView, Look, RowDelegate

PAGE = 20


@dataclass(frozen=True)
class Thing:
    id: int
    name: str
    order: int


class Store:
    """A table in memory, asked by keyset; it counts what it was asked."""

    def __init__(self, count: int) -> None:
        self.things = [Thing(number, f"Thing {number}", number * 10) for number in range(count)]
        self.asked: list[tuple[int | None, int]] = []
        self.gate = threading.Event()
        self.gate.set()
        self.failure: DocAssistError | None = None

    def fetch(self, after: int | None, limit: int) -> Sequence[Thing]:
        self.asked.append((after, limit))
        assert self.gate.wait(5)
        if self.failure is not None:
            raise self.failure
        ordered = sorted(self.things, key=lambda thing: thing.order)
        return [thing for thing in ordered if after is None or thing.order > after][:limit]

    @property
    def source(self) -> Source[Thing]:
        return Source(self.fetch, place=lambda thing: thing.order, identity=lambda thing: thing.id)


class Row(RowDelegate):
    height = 40

    def paint_row(self, look: Look, facts: Any) -> bool:
        return False

    def tip(self, facts: Any) -> str:
        return ""


@pytest.fixture
def model(background: Background) -> PagedModel[Thing]:
    columns = [Column[Thing]("Name", lambda thing: thing.name)]
    made = PagedModel(background, columns, name=lambda thing: thing.name, page=PAGE)
    made.tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)  # type: ignore[attr-defined]
    return made


def shown(qtbot: QtBot, model: PagedModel[Thing], store: Store) -> None:
    with qtbot.waitSignal(model.arrived):
        model.show(store.source)


def in_a_list(qtbot: QtBot, model: PagedModel[Thing]) -> ListView:
    view = ListView(model, Row())
    qtbot.addWidget(view)
    keep_place(view, model)
    view.resize(300, 400)
    view.show()
    return view


def names(model: PagedModel[Thing]) -> list[str]:
    return [thing.name for thing in model.items]


def test_the_first_page_comes_with_placeholders_behind_it(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shown(qtbot, model, store := Store(100))
    assert len(model.items) == PAGE
    assert model.rowCount() == PAGE + PLACEHOLDERS
    assert model.item(PAGE) is None
    assert model.index(0, 0).data(ROW) == "Thing 0"
    assert model.flags(model.index(PAGE, 0)) == Qt.ItemFlag.NoItemFlags
    assert store.asked == [(None, PAGE)]


def test_looking_at_a_placeholder_fetches_the_next_page(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shown(qtbot, model, store := Store(100))
    assert model.index(PAGE, 0).data(ROW) is WAITING
    qtbot.waitUntil(lambda: len(model.items) == 2 * PAGE)
    assert store.asked == [(None, PAGE), ((PAGE - 1) * 10, PAGE)]


def test_scrolling_a_list_to_its_end_reads_everything_once(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    store = Store(105)
    view = in_a_list(qtbot, model)
    shown(qtbot, model, store)

    def at_the_end() -> bool:
        view.scrollToBottom()
        return len(model.items) == 105

    qtbot.waitUntil(at_the_end)
    assert model.rowCount() == 105, "no placeholder is left"
    assert [after for after, _ in store.asked] == [None, *range(190, 1001, 200)]
    assert names(model) == [f"Thing {number}" for number in range(105)]


def test_another_question_drops_the_answer_to_the_old_one(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    slow, quick = Store(50), Store(3)
    slow.gate.clear()
    model.show(slow.source)
    shown(qtbot, model, quick)
    slow.gate.set()
    qtbot.waitUntil(lambda: not model._background.operations)
    assert len(model.items) == 3


def test_a_page_that_fails_is_told_and_can_be_asked_again(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shown(qtbot, model, store := Store(50))
    store.failure = DatabaseBusy()
    with qtbot.waitSignal(model.failed) as failed:
        model.fetch_next()
    assert isinstance(failed.args[0], DatabaseBusy)
    store.failure = None
    model.retry()
    qtbot.waitUntil(lambda: len(model.items) == 2 * PAGE)


def change_nothing(things: list[Thing]) -> None:
    return


def rename(things: list[Thing]) -> None:
    things[5] = replace(things[5], name="Renamed")


def add_first(things: list[Thing]) -> None:
    things += [Thing(900, "New", -5), Thing(901, "Newer", -3)]


def remove_some(things: list[Thing]) -> None:
    del things[2:5], things[9]


def move(things: list[Thing]) -> None:
    things[1] = replace(things[1], order=155)


def shuffle(things: list[Thing]) -> None:
    rng = Random(7)
    for place, order in enumerate(rng.sample(range(10_000), len(things))):
        things[place] = replace(things[place], order=order)


@pytest.mark.parametrize("change", [change_nothing, rename, add_first, remove_some, move, shuffle])
def test_a_refresh_ends_as_a_fresh_read_would(
    qtbot: QtBot, model: PagedModel[Thing], change: Callable[[list[Thing]], None]
) -> None:
    """The model tester of Qt looks at every single step."""
    shown(qtbot, model, store := Store(60))
    model.fetch_next()
    qtbot.waitUntil(lambda: len(model.items) == 2 * PAGE)
    change(store.things)
    with qtbot.waitSignal(model.merged):
        model.refresh()
    assert list(model.items) == list(store.fetch(None, 2 * PAGE))


def test_a_refresh_that_changes_nothing_repaints_nothing(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shown(qtbot, model, Store(10))
    told: list[str] = []
    model.dataChanged.connect(lambda *_: told.append("changed"))
    model.rowsInserted.connect(lambda *_: told.append("inserted"))
    model.rowsRemoved.connect(lambda *_: told.append("removed"))
    model.modelReset.connect(lambda: told.append("reset"))
    with qtbot.waitSignal(model.merged):
        model.refresh()
    assert told == []


def test_selection_and_place_survive_rows_that_come_in_above(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    store = Store(200)
    view = in_a_list(qtbot, model)
    shown(qtbot, model, store)

    def three_pages() -> bool:
        view.scrollToBottom()
        return len(model.items) >= 3 * PAGE

    qtbot.waitUntil(three_pages)
    qtbot.waitUntil(lambda: not model.loading)
    row = model.row_of(30)
    assert row is not None
    view.setCurrentIndex(model.index(row, 0))
    view.verticalScrollBar().setValue(28 * 40 + 13)
    before = view.visualRect(model.index(row, 0)).top()
    add_first(store.things)
    remove_some(store.things)
    with qtbot.waitSignal(model.merged):
        model.refresh()
    qtbot.waitUntil(lambda: view.visualRect(view.currentIndex()).top() == before)
    assert model.identity(view.currentIndex().row()) == 30
    assert view.selectionModel().isSelected(view.currentIndex())


def test_at_the_very_top_what_is_new_is_seen(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    store = Store(100)
    view = in_a_list(qtbot, model)
    shown(qtbot, model, store)
    add_first(store.things)
    with qtbot.waitSignal(model.merged):
        model.refresh()
    assert view.verticalScrollBar().value() == 0
    assert names(model)[:2] == ["New", "Newer"]


def test_news_during_a_fetch_is_worked_in_afterwards(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    store = Store(10)
    store.gate.clear()
    model.show(store.source)
    qtbot.waitUntil(lambda: bool(store.asked))
    model.refresh()
    store.things.append(Thing(50, "Late", 5000))
    with qtbot.waitSignal(model.merged):
        store.gate.set()
    assert names(model)[-1] == "Late"


def test_rows_that_slid_into_the_next_page_are_not_shown_twice(qtbot: QtBot, model: PagedModel[Thing]) -> None:
    shown(qtbot, model, store := Store(60))
    store.things[0] = replace(store.things[0], order=10_000)
    for _ in range(3):
        qtbot.waitUntil(lambda: not model.loading)
        model.fetch_next()
    qtbot.waitUntil(lambda: not model.loading and len(model.items) == 60)
    assert len(set(names(model))) == 60


def test_a_table_has_its_columns_and_heads(qtbot: QtBot, background: Background) -> None:
    columns = [
        Column[Thing]("Name", lambda thing: thing.name),
        Column[Thing]("Order", lambda thing: thing.order, Qt.AlignmentFlag.AlignTrailing),
    ]
    model = PagedModel(background, columns, name=lambda thing: thing.name, page=PAGE)
    shown(qtbot, model, Store(3))
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.selectionModel().select(model.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    assert model.columnCount() == 2
    assert model.index(2, 1).data(ROW) == 20
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Order"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(2, 1).data() == "Thing 2", "a screen reader hears whose row it is"
