"""What a screen says by itself, boxes that turn round, states and sentences."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QWidget
from pytestqt.qtbot import QtBot

from docassist.core.errors import DatabaseBusy, FolderUnusable
from docassist.core.states import MessageState
from docassist.ui.kit.boxes import STRETCH, Card, Rule, column, hbox, row, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Count, Icon, PlainLabel
from docassist.ui.kit.notices import AllergyBanner, Banner, EmptyState, ProgressLine
from docassist.ui.kit.states import STATES, StateMark, state_word
from docassist.ui.kit.text import lay
from docassist.ui.kit.words import sentence, what_happened

Show = Callable[[QWidget], QWidget]


def words_of(banner: AllergyBanner) -> PlainLabel:
    label = banner.findChild(PlainLabel)
    assert isinstance(label, PlainLabel)
    return label


def banner_of(page: QWidget) -> AllergyBanner:
    banner = page.findChild(AllergyBanner)
    assert isinstance(banner, AllergyBanner)
    return banner


def test_allergies_are_never_cut(qtbot: QtBot, shown: Show) -> None:
    many = [(f"Substance {number}", "a reaction that takes its room") for number in range(14)]
    page = column(AllergyBanner(many, "checked 14 Oct by Dr. Benali"), STRETCH)
    page.resize(640, 500)
    shown(page)
    banner = banner_of(page)
    assert not words_of(banner).is_cut()
    assert words_of(banner).height() >= words_of(banner).heightForWidth(words_of(banner).width()) > 40
    assert "Substance 13" in banner.accessibleName()


def test_allergies_are_not_squeezed_where_there_is_too_little_room(qtbot: QtBot, shown: Show) -> None:
    many = [(f"Substance {number}", "a reaction that takes its room") for number in range(14)]
    tall = QWidget()
    tall.setMinimumHeight(300)
    page = column(AllergyBanner(many), tall, STRETCH)
    window = QWidget()
    page.setParent(window)
    window.resize(640, 320)
    page.setGeometry(0, 0, 640, 320)
    shown(window)
    label = words_of(banner_of(page))
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()) > 40)


def visual(label: PlainLabel, *, rtl: bool) -> list[str]:
    """The words in the order a reader of that direction meets them."""
    layout = lay(label._runs, label._style, width=900, wrap=True, rtl=rtl).layouts[0]
    line = layout.lineAt(0)
    places = {word: line.cursorToX(layout.text().index(word))[0] for word in ("Penicillin", "rash", "البنسلين", "2019")}  # type: ignore[index]  # Qt gives the place and the cursor
    return sorted(places, key=lambda word: places[word], reverse=rtl)


def test_a_reaction_stays_with_its_substance_in_both_directions(qtbot: QtBot) -> None:
    banner = AllergyBanner([("Penicillin", "rash"), ("البنسلين", "صدمة 2019")])
    qtbot.addWidget(banner)
    label = words_of(banner)
    assert visual(label, rtl=True)[:2] == ["Penicillin", "rash"]
    assert visual(label, rtl=False)[:2] == ["Penicillin", "rash"]


def test_a_banner_grows_with_its_sentence(qtbot: QtBot, shown: Show) -> None:
    short, long = Banner("Quality is medium.", "Short."), Banner("Quality is medium.", "Long enough to wrap. " * 12)
    page = column(short, long, STRETCH)
    page.resize(400, 500)
    shown(page)
    assert long.height() > short.height() >= 36
    assert long.accessibleDescription().startswith("Long enough")


def test_progress_has_words_and_can_be_stopped(qtbot: QtBot, shown: Show) -> None:
    progress = ProgressLine("Sending the broadcast")
    shown(progress)
    bar = progress.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    unknown = progress.grab().toImage()
    progress.set_progress(412, 1284, "412 of 1,284")
    assert (bar.value(), bar.maximum()) == (412, 1284)
    assert bar.accessibleDescription() == "412 of 1,284"
    assert progress.grab().toImage() != unknown
    stop = progress.findChild(Button)
    assert isinstance(stop, Button)
    with qtbot.waitSignal(progress.cancelled):
        QTest.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not stop.isEnabled()


def test_an_empty_place_offers_what_to_do_first(qtbot: QtBot, shown: Show) -> None:
    first = Button("Write the first one", kind="primary")
    empty = EmptyState("broadcast", "No broadcasts yet", "A broadcast tells many patients the same thing.", first)
    empty.resize(500, 400)
    shown(empty)
    assert first.isVisible()
    assert all(not label.is_cut() for label in empty.findChildren(PlainLabel))


# --- boxes ----------------------------------------------------------------------------------------------------------


def test_padding_turns_round_with_the_reader(qtbot: QtBot, shown: Show) -> None:
    inside = PlainLabel("Savita")
    box = row(inside, STRETCH, pad=(0, 8, 0, 40))
    box.resize(300, 40)
    shown(box)
    assert inside.geometry().left() == 40
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.qWaitForWindowExposed(box)
    qtbot.waitUntil(lambda: inside.geometry().right() == 300 - 40 - 1)


def test_a_number_widens_a_gap_and_a_hidden_widget_leaves_none(qtbot: QtBot, shown: Show) -> None:
    first, second, third = Icon("check"), Icon("check"), Icon("check")
    box = row(4, first, second, 20, third, STRETCH, gap=8)
    box.resize(300, 40)
    shown(box)
    assert [icon.x() for icon in (first, second, third)] == [4, 32, 72]
    second.hide()
    qtbot.waitUntil(lambda: third.x() == 4 + 20 + 20)


def test_nested_layouts_need_no_widget(qtbot: QtBot, shown: Show) -> None:
    card = Card(hbox(PlainLabel("a"), (vbox(PlainLabel("b"), Rule("soft"), None), 1), gap=4), gap=4)
    card.resize(200, 100)
    shown(card)
    assert all(label.isVisible() for label in card.findChildren(PlainLabel))


def test_a_count_has_its_room(qtbot: QtBot) -> None:
    count = Count(5)
    qtbot.addWidget(count)
    assert count.size().toTuple() == (20, 20)
    count.set_number(1284)
    assert count.width() > 20
    assert count.accessibleName() == "1284"


# --- states and sentences -------------------------------------------------------------------------------------------


def test_every_state_has_an_icon_a_word_and_a_colour(qtbot: QtBot) -> None:
    assert set(STATES) == set(MessageState)
    looks = {(look.icon, look.word) for look in STATES.values()}
    assert len(looks) == len(STATES)
    mark = StateMark(MessageState.QUEUED)
    qtbot.addWidget(mark)
    mark.set_state(MessageState.READ)
    assert mark.accessibleName() == state_word(MessageState.READ) == "Read"


class French(QTranslator):
    def translate(self, context: str, source: str, disambiguation: str | None = None, number: int = -1) -> str | None:
        told = "DocAssist ne peut pas écrire dans son dossier {folder}." if "data folder" in source else ""
        return {"Read": "Lu"}.get(source, told or None)

    def isEmpty(self) -> bool:
        return False


def test_an_error_is_told_in_the_readers_language(qtbot: QtBot) -> None:
    english = sentence(DatabaseBusy())
    assert english.startswith("The database is busy")
    assert english.endswith("try again.")
    french = French()
    QCoreApplication.installTranslator(french)
    try:
        told = what_happened(FolderUnusable(folder="{evil} <b>"))
        assert told.startswith("DocAssist ne peut pas écrire")
        assert "{evil} <b>" in told
        assert state_word(MessageState.READ) == "Lu"
    finally:
        QCoreApplication.removeTranslator(french)


def test_a_box_stays_where_it_was_put(qtbot: QtBot) -> None:
    box = column(PlainLabel("x"), width=304)
    qtbot.addWidget(box)
    assert box.width() == 304
    assert QRect(0, 0, 304, 10).width() == box.maximumWidth()
