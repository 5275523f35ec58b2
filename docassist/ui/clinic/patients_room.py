"""The Patients room: everybody on the left, one record on the right."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from docassist.core.access import Permission
from docassist.core.events import Event, EventKind
from docassist.core.words import QT_TRANSLATE_NOOP
from docassist.services.clinic.patient_records import Patient
from docassist.ui.actions import Action
from docassist.ui.clinic.patient_form import PatientForm
from docassist.ui.clinic.patient_list import PatientList
from docassist.ui.clinic.patient_page import PatientPage
from docassist.ui.context import Context
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.notices import EmptyState
from docassist.ui.rooms import Order, Room

NAME = "patients"
ADD = "add"
"""As a subject: do not show anybody, register somebody."""

_CHANGES = frozenset({EventKind.PATIENT_ADDED, EventKind.PATIENT_CHANGED})


class PatientsPage(QWidget):
    """List and record. What is searched, chosen or half entered stays while other rooms are shown."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.list = PatientList(context)
        self.record = PatientPage(context)
        self._nobody = self._empty(
            QCoreApplication.translate("patients", "Register the first patient"),
            QCoreApplication.translate(
                "patients", "A name is enough to begin with. Phone, allergies and the consent to messages can follow."
            ),
        )
        self._nobody_chosen = EmptyState(
            "patients",
            QCoreApplication.translate("patients", "Choose a patient"),
            QCoreApplication.translate(
                "patients", "Search by name, phone or number. Enter opens the best match, Ctrl+K finds from anywhere."
            ),
        )
        self._stack = QStackedWidget()
        for page in (self._nobody_chosen, self._nobody, self.record):
            self._stack.addWidget(page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._stack, 1)
        self.list.chosen.connect(self.record.show_patient)
        self.list.add_wanted.connect(self.add)
        self.list.counted.connect(self._on_counted)
        self.record.shown.connect(lambda: self._stack.setCurrentWidget(self.record))
        self.record.edit_wanted.connect(self.edit)
        context.events.events_committed.connect(self._on_events)
        self.list.reload()

    def show_subject(self, subject_id: str) -> None:
        if subject_id == ADD:
            self.add()
        else:
            self.list.choose(subject_id)
            self.record.show_patient(subject_id)

    def step_back(self) -> bool:
        return self.list.clear_search()

    def draft(self) -> object:
        return self.record.patient_id

    def take_draft(self, draft: object) -> None:
        if isinstance(draft, str) and draft:
            self.show_subject(draft)

    def add(self) -> None:
        """Register somebody."""
        form = PatientForm(self, self._context)
        form.saved.connect(self._on_saved)
        form.open()

    def edit(self, patient: Patient) -> None:
        form = PatientForm(self, self._context, patient)
        form.saved.connect(self._on_saved)
        form.open()

    def _empty(self, title: str, sentence: str) -> EmptyState:
        button = None
        if self._context.user.may(Permission.PATIENTS_WRITE):
            button = Button(QCoreApplication.translate("patients", "Add patient"), kind="primary", icon="userplus")
            button.clicked.connect(self.add)
        return EmptyState("patients", title, sentence, button)

    def _on_counted(self, everybody: int) -> None:
        if self._stack.currentWidget() is not self.record:
            self._stack.setCurrentWidget(self._nobody_chosen if everybody else self._nobody)

    def _on_saved(self, patient_id: str) -> None:
        self.list.choose(patient_id)
        self.record.show_patient(patient_id)

    def _on_events(self, events: list[Event]) -> None:
        if any(event.kind in _CHANGES for event in events):
            self.list.refresh()
        self.record.on_events(events)

    def focusInEvent(self, event: object) -> None:
        self.list.search.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _actions(context: Context) -> Iterable[Action]:
    if context.user.may(Permission.PATIENTS_WRITE):
        yield Action(
            "patients.add",
            QCoreApplication.translate("patients", "Add patient"),
            "userplus",
            lambda: context.navigator.open(NAME, ADD),
            keys="Ctrl+N",
            words=QCoreApplication.translate("patients", "register new patient"),
        )


PATIENTS = Room(
    NAME,
    QT_TRANSLATE_NOOP("rooms", "Patients"),
    "patients",
    Order.PATIENTS,
    make=PatientsPage,
    needs=Permission.PATIENTS_READ,
    actions=_actions,
)
