"""Everybody in the order of their names, or whoever is found while one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from docassist.core.access import Permission
from docassist.core.errors import DocAssistError
from docassist.services.clinic.patient_records import PatientListItem
from docassist.ui.clinic.patient_words import about, today
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.models import Column, PagedModel, Source, keep_place
from docassist.ui.kit.notices import EmptyState
from docassist.ui.kit.rows import ListView, PatientLine, PatientRow
from docassist.ui.kit.text import LABEL, SECONDARY, SECTION
from docassist.ui.kit.words import sentence
from docassist.ui.matching import marked

WIDTH = 304
FOUND = 60
"""The best matches that are shown; who is not among them is found with another letter."""
_PAUSE_MS = 60


class PatientList(Box):
    """The left column.

    Signals:
        chosen: the id of a patient to show.
        add_wanted: somebody is to be registered.
        counted: how many patients the clinic has.
    """

    chosen = Signal(str)
    add_wanted = Signal()
    counted = Signal(int)

    def __init__(self, context: Context) -> None:
        super().__init__(pad=(0, 1, 0, 0), fill="surface", rules=("end",))
        self.setFixedWidth(WIDTH)
        self._context = context
        self._wanted = ""
        self._typed = ""
        self._today = today(context.clinic)
        self._count = PlainLabel("", SECONDARY)
        self._found = PlainLabel("", LABEL, wrap=True)
        self.search = Field(
            placeholder=QCoreApplication.translate("patients", "Name, phone or number"), icon="search", clear=True
        )
        self.search.edit.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.reload)
        self.search.text_changed.connect(lambda _text: self._pause.start())
        self.search.submitted.connect(self._choose_first)
        self.model = PagedModel[PatientListItem](
            context.background, [Column("", self._line)], name=lambda patient: patient.name, parent=self
        )
        self.view = ListView(self.model, PatientRow())
        self.view.setAccessibleName(QCoreApplication.translate("patients", "Patients"))
        keep_place(self.view, self.model)
        self.model.arrived.connect(self._on_arrived)
        self.model.merged.connect(self._on_merged)
        self.model.failed.connect(self._on_failed)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self._lay_out()

    def _lay_out(self) -> None:
        title = PlainLabel(QCoreApplication.translate("patients", "Patients"), SECTION)
        add = Button(icon="plus", name=QCoreApplication.translate("patients", "Add patient (Ctrl+N)"))
        add.clicked.connect(self.add_wanted)
        add.setVisible(self._context.user.may(Permission.PATIENTS_WRITE))
        head = Box(hbox(title, 8, self._count, STRETCH, add), pad=(14, 16, 8, 20))
        field = Box(hbox((self.search, 1)), pad=(0, 16, 4, 16))
        self._again = Button(QCoreApplication.translate("patients", "Try again"), kind="quiet", size=28)
        self._again.clicked.connect(self.reload)
        self._again.hide()
        below = Box(hbox((self._found, 1), self._again), pad=(4, 16, 4, 20))
        self._nothing = EmptyState(
            "search",
            QCoreApplication.translate("patients", "Nobody found"),
            QCoreApplication.translate(
                "patients", "Fewer letters find more. A phone is found by any four digits of it."
            ),
            width=240,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self.setLayout(vbox(head, field, below, (self._stack, 1)))
        self._apply_pad()

    # --- what the room says -----------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Show what is asked for now: everybody, or whom the text finds."""
        self._pause.stop()
        self._typed = self.search.text().strip()
        self._today = today(self._context.clinic)
        self.model.show(self._source(self._typed))
        self._count_all()

    def refresh(self) -> None:
        """Something changed: the rows stay where they are, only what is different is painted anew."""
        self.model.refresh()
        self._count_all()

    def choose(self, patient_id: str) -> None:
        """Select this one as soon as it is in the list."""
        self._wanted = patient_id
        self._select_wanted()

    def clear_search(self) -> bool:
        if not self.search.text():
            return False
        self.search.set_text("")
        return True

    # --- where rows come from ---------------------------------------------------------------------------------------

    def _source(self, typed: str) -> Source[PatientListItem]:
        actor, patients = self._context.actor, self._context.clinic.patients

        def fetch(after: Any, limit: int) -> Sequence[PatientListItem]:
            if not typed:
                return patients.page(actor, after, limit)
            return patients.search(actor, typed, FOUND) if after is None else ()

        return Source(fetch, place=lambda patient: patient.key, identity=lambda patient: patient.id)

    def _count_all(self) -> None:
        actor, patients, typed = self._context.actor, self._context.clinic.patients, self._typed

        def done(counts: tuple[int, int | None]) -> None:
            if typed == self._typed:  # else other letters were typed meanwhile
                self._on_count(*counts)

        self._context.background.run(
            lambda _progress: (patients.count(actor), patients.count(actor, typed) if typed else None),
            done=done,
            failed=self._on_failed,
            owner=self,
        )

    def _on_count(self, everybody: int, found: int | None) -> None:
        self._again.hide()
        locale = QLocale()
        self._count.set_text(locale.toString(everybody))
        words = QCoreApplication.translate("patients", "By name")
        if found is not None:
            words = QCoreApplication.translate("patients", "Best matches: {shown} of {found}").format(
                shown=locale.toString(min(FOUND, found)), found=locale.toString(found)
            )
        self._found.set_text(words)
        self.counted.emit(everybody)

    def _line(self, patient: PatientListItem) -> PatientLine:
        runs = marked(patient.name, self._typed) if self._typed else ()
        first = runs[0] if runs and runs[0].tone else None
        return PatientLine(
            patient.name,
            about(patient, self._today),
            allergic=patient.has_allergies,
            match=len(first.text) if first else 0,
        )

    # --- what a person does -----------------------------------------------------------------------------------------

    def _on_arrived(self) -> None:
        self._stack.setCurrentWidget(self.view if self.model.items or not self._typed else self._nothing)
        self._select_wanted()

    def _on_merged(self) -> None:
        self._select_wanted()

    def _on_failed(self, failure: DocAssistError) -> None:
        self._found.set_text(sentence(failure))
        self._again.show()

    def _select_wanted(self) -> None:
        row = self.model.row_of(self._wanted)
        if row is not None:
            index = self.model.index(row, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        patient = self.model.item(current.row()) if current.isValid() else None
        if patient is not None and patient.id != self._wanted:
            self._wanted = patient.id
            self.chosen.emit(patient.id)

    def _choose_first(self) -> None:
        """Enter in the search: the best match, once it is there."""
        if self._pause.isActive():
            self.reload()
        if self.model.loading:
            self.model.arrived.connect(self._take_first, Qt.ConnectionType.SingleShotConnection)
        else:
            self._take_first()

    def _take_first(self) -> None:
        if self.model.items:
            self.view.setCurrentIndex(self.model.index(0, 0))
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        """The arrow keys go from the search straight into the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self._take_first()
            return True
        return False
