"""Registering a patient, or changing the record: a few fields, each refused in words beside it, nothing lost."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from docassist.core.age import read_birth
from docassist.core.errors import DocAssistError, InvalidPhone, InvalidValue
from docassist.core.phone import parse
from docassist.core.words import LANGUAGES
from docassist.services.clinic.patient_records import NewPatient, Patient, Sex
from docassist.ui.clinic.patient_words import language_name, sex_word, today
from docassist.ui.context import Context
from docassist.ui.kit.boxes import hbox
from docassist.ui.kit.choice import Choice, Option
from docassist.ui.kit.fields import Field, FormField
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.text import ltr
from docassist.ui.kit.textarea import TextArea
from docassist.ui.kit.toggles import Check
from docassist.ui.kit.words import sentence

_PAUSE_MS = 400


class PatientForm(Sheet):
    """The sheet.

    Signals:
        saved: the id of the patient who is on disk now.
    """

    saved = Signal(str)

    def __init__(self, host: QWidget, context: Context, patient: Patient | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            host, translate("patients", "Edit patient") if patient else translate("patients", "Add patient"), width=560
        )
        self._context, self._patient = context, patient
        self._region = context.clinic.settings.known_clinic.region
        self.name = Field(translate("patients", "Name"), text=patient.name if patient else "")
        self.sex = Choice(translate("patients", "Sex"), [Option(sex, sex_word(sex)) for sex in Sex])
        self.born = Field(
            translate("patients", "Birth date or age"),
            text=_written_birth(patient),
            help_=translate("patients", "14/05/1992, or 34 if only the age is known"),
        )
        self.phone = Field(
            translate("patients", "Phone"), text=patient.phone.international if patient and patient.phone else ""
        )
        self.language = Choice(
            translate("patients", "Language"), [Option(code, language_name(code)) for code in LANGUAGES]
        )
        self.allergies = TextArea(
            translate("patients", "Allergies"),
            text=patient.allergies if patient else "",
            help_=translate("patients", "One a line, with what it does: Penicillin: rash"),
            lines=(2, 6),
        )
        self.notes = TextArea(translate("patients", "Notes"), text=patient.notes if patient else "", lines=(2, 6))
        self.consent = Check(translate("patients", "Agrees to messages on WhatsApp (said at the desk)"))
        self._fill()
        self._lay_out()
        self._check_soon = QTimer(self)
        self._check_soon.setSingleShot(True)
        self._check_soon.setInterval(_PAUSE_MS)
        self._check_soon.timeout.connect(self._check_phone)
        self.phone.text_changed.connect(lambda _text: self._check_soon.start())
        words = translate("patients", "Save") if patient else translate("patients", "Register")
        self._button = self.set_buttons(words, self._save)
        self.closed.connect(self.deleteLater)

    def _fill(self) -> None:
        patient = self._patient
        self.sex.set_current(patient.sex if patient else Sex.UNKNOWN)
        self.language.set_current(patient.language if patient else self._context.clinic.settings.known_clinic.language)
        self.consent.setVisible(patient is None)

    def _lay_out(self) -> None:
        self.body.addWidget(self.name)
        self.body.addLayout(hbox((self.sex, 1), (self.born, 1), gap=16))
        self.body.addLayout(hbox((self.phone, 1), (self.language, 1), gap=16))
        for field in (self.allergies, self.notes, self.consent):
            self.body.addWidget(field)

    # --- while one types --------------------------------------------------------------------------------------------

    def _check_phone(self) -> None:
        """Say at once what a phone lacks, and show it as it will be kept."""
        typed = self.phone.text()
        if not typed.strip():
            self.phone.set_help("")
            return
        try:
            self.phone.set_help(ltr(parse(typed, self._region).international))
        except InvalidPhone as problem:
            self.phone.set_error(sentence(problem))

    # --- saving -----------------------------------------------------------------------------------------------------

    def _save(self) -> None:
        try:
            entered = self._entered()
        except InvalidValue as problem:
            self._refuse(problem)
            return
        clinic, actor, patient, agreed = self._context.clinic, self._context.actor, self._patient, self._agreed()
        self._button.setEnabled(False)

        def write(_progress: object) -> Patient:
            if patient is not None:
                return clinic.patients.change(actor, patient.id, patient.changed_at, **entered)
            then = clinic.consents.granting(actor, agreed) if agreed else None
            return clinic.patients.add(actor, NewPatient(**entered), then)

        self._context.background.run(write, done=self._on_saved, failed=self._on_failed, owner=self)

    def _agreed(self) -> str:
        if self._patient is not None or not self.consent.isChecked():
            return ""
        return QCoreApplication.translate("consent", "In words, at the desk")

    def _entered(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "name": self.name.text(),
            "sex": self.sex.current(),
            "phone": self.phone.text(),
            "language": self.language.current(),
            "allergies": self.allergies.text(),
            "notes": self.notes.text(),
        }
        if self._patient is None or self.born.text() != _written_birth(self._patient):
            born, age = read_birth(self.born.text(), today(self._context.clinic))
            found |= {"birth_date": born, "age": age}
        return found

    def _on_saved(self, patient: Patient) -> None:
        words = QCoreApplication.translate("patients", "{name} is registered: {number}.")
        if self._patient is not None:
            words = QCoreApplication.translate("patients", "{name} is saved.")
        self._context.toasts.show_toast(words.format(name=patient.name, number=ltr(patient.label)))
        self.accept()
        self.saved.emit(patient.id)

    def _on_failed(self, failure: DocAssistError) -> None:
        self._button.setEnabled(True)
        if isinstance(failure, InvalidValue):
            self._refuse(failure)
        else:
            self._context.tell(failure)

    def _refuse(self, problem: InvalidValue) -> None:
        """The sentence goes beside its field, and the keyboard to it."""
        fields: dict[str, FormField] = {
            "sex": self.sex,
            "birth_date": self.born,
            "age": self.born,
            "phone": self.phone,
            "language": self.language,
        }
        wrong = fields.get(problem.field, self.name)
        wrong.set_error(sentence(problem))
        wrong.input().setFocus()


def _written_birth(patient: Patient | None) -> str:
    if patient is None or patient.birth_date is None:
        return ""
    return patient.birth_date.strftime("%Y" if patient.birth_year_only else "%d/%m/%Y")
