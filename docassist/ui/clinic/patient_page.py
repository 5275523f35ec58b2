"""An open record: who it is, what they must never be given, how they are reached, what they agreed to, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.clock import zone
from docassist.core.errors import DocAssistError
from docassist.core.events import Event, EventKind
from docassist.services.clinic.patient_records import Patient, PatientListItem
from docassist.services.office.consent import Consent
from docassist.ui.clinic.consent_form import ConsentForm
from docassist.ui.clinic.patient_sections import consent_section, notes_section, phone_section
from docassist.ui.clinic.patient_timeline import Timeline
from docassist.ui.clinic.patient_words import introduced
from docassist.ui.context import Clinic, Context
from docassist.ui.kit.avatar import Avatar
from docassist.ui.kit.boxes import STRETCH, Box, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.notices import AllergyBanner, Banner
from docassist.ui.kit.scroll import ScrollArea
from docassist.ui.kit.text import PAGE, Style
from docassist.ui.kit.words import what_happened, what_to_do

_PAUSE_MS = 120
"""Rows passed with the arrow keys are not opened, and so not noted as opened."""
SIDE = 280
_SHOWN_EVENTS = 200
_OWN = frozenset({EventKind.PATIENT_CHANGED, EventKind.CONSENT_GRANTED, EventKind.CONSENT_WITHDRAWN})


@dataclass(frozen=True)
class Opened:
    """Everything a record shows, fetched together."""

    patient: Patient
    consents: tuple[Consent, ...]
    family: tuple[PatientListItem, ...]
    events: tuple[Event, ...]
    now: datetime
    where: ZoneInfo

    @property
    def consent(self) -> Consent:
        return self.consents[0] if self.consents else Consent(self.patient.id)


def fetch(clinic: Clinic, actor: Actor, patient_id: str, *, again: bool) -> Opened:
    """Called in the background. ``again``: it is on the screen already, and is only brought up to date."""
    patient = clinic.patients.show_again(actor, patient_id) if again else clinic.patients.show(actor, patient_id)
    family = clinic.patients.family(actor, patient.phone.e164) if patient.phone else ()
    return Opened(
        patient,
        clinic.consents.history(actor, patient.id),
        tuple(one for one in family if one.id != patient.id),
        clinic.events.about_patient(actor, patient.id, _SHOWN_EVENTS),
        clinic.clock.now(),
        zone(clinic.settings.clinic.time_zone),
    )


class PatientPage(QWidget):
    """The right side of the room.

    Signals:
        shown: a record (or why it cannot be opened) has come up.
        edit_wanted: the record is to be changed.
    """

    shown = Signal()
    edit_wanted = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.patient_id = ""
        self.opened: Opened | None = None
        self._body: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.reload)

    def show_patient(self, patient_id: str) -> None:
        self.patient_id = patient_id
        self._soon.start()

    @property
    def _is_open(self) -> bool:
        return self.opened is not None and self.opened.patient.id == self.patient_id

    def reload(self) -> None:
        """Fetch the record again; what is on the screen stays until it is there."""
        self._soon.stop()
        wanted, clinic, actor = self.patient_id, self._context.clinic, self._context.actor
        if not wanted:
            return
        again = self._is_open

        def done(opened: Opened) -> None:
            if wanted == self.patient_id:
                self.opened = opened
                self._put(self._record(opened))

        def failed(failure: DocAssistError) -> None:
            if wanted == self.patient_id:
                self._on_failed(failure)

        self._context.background.run(
            lambda _progress: fetch(clinic, actor, wanted, again=again), done=done, failed=failed, owner=self
        )

    def on_events(self, events: list[Event]) -> None:
        if any(event.subject_id == self.patient_id and event.kind in _OWN for event in events):
            self._soon.start()

    def _ask_consent(self, granting: bool) -> None:
        if self.opened is not None:
            ConsentForm(self, self._context, self.opened.patient, granting=granting).open()

    # --- what is shown ----------------------------------------------------------------------------------------------

    def _put(self, body: QWidget) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = body
        self._layout.addWidget(body)
        self.shown.emit()

    def _on_failed(self, failure: DocAssistError) -> None:
        self.opened = None
        again = Button(QCoreApplication.translate("patients", "Try again"), size=32)
        again.clicked.connect(self.reload)
        page = Box(
            vbox(Banner(what_happened(failure), what_to_do(failure), action=again), STRETCH), pad=(20, 24, 20, 24)
        )
        self._put(page)

    def _record(self, opened: Opened) -> QWidget:
        patient = opened.patient
        head = Box(
            vbox(self._head(opened), *self._allergies(patient), gap=16),
            pad=(16, 24, 16, 24),
            fill="surface",
            rules=("bottom",),
        )
        side = Box(
            vbox(
                phone_section(patient, opened.family, self._context),
                consent_section(opened.consent, self._context, self._ask_consent),
                notes_section(patient),
                STRETCH,
            ),
            fill="surface",
            rules=("start",),
        )
        beside = ScrollArea(side)
        beside.setFixedWidth(SIDE)
        timeline = Box(vbox(Timeline(opened), STRETCH), pad=(20, 24, 20, 24))
        page = Box(vbox(head, (hbox((ScrollArea(timeline), 1), beside), 1)))
        page.setAccessibleName(patient.name)
        return page

    def _head(self, opened: Opened) -> QWidget:
        patient = opened.patient
        name = PlainLabel(patient.name, PAGE, elide=True)
        about = PlainLabel(
            introduced(patient, opened.now.astimezone(opened.where).date()), Style(tone="muted"), elide=True
        )
        edit = Button(QCoreApplication.translate("patients", "Edit"), icon="edit")
        edit.clicked.connect(lambda: self.edit_wanted.emit(patient))
        edit.setVisible(self._context.user.may(Permission.PATIENTS_WRITE))
        return Box(hbox(Avatar(patient.name, 48), 16, (vbox(name, about), 1), 16, edit))

    def _allergies(self, patient: Patient) -> list[QWidget]:
        lines = [line.strip() for line in patient.allergies.splitlines() if line.strip()]
        return [AllergyBanner([split_allergy(line) for line in lines])] if lines else []


def split_allergy(line: str) -> tuple[str, str]:
    """“Penicillin: rash” is a substance and what it does; without a colon all of it is the substance."""
    substance, _colon, reaction = line.partition(":")
    return substance.strip(), reaction.strip()
