"""Writing a consent, or its end, into the ledger: the words that hold, and how the patient said so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from docassist.core.errors import DocAssistError, InvalidValue
from docassist.services.clinic.patient_records import Patient
from docassist.services.office import consent_wording
from docassist.services.office.consent import Consent
from docassist.ui.context import Context
from docassist.ui.kit.boxes import Box, vbox
from docassist.ui.kit.fields import Field
from docassist.ui.kit.labels import PlainLabel
from docassist.ui.kit.sheet import Sheet
from docassist.ui.kit.text import LABEL, Style
from docassist.ui.kit.words import sentence


class ConsentForm(Sheet):
    """One line of the ledger."""

    def __init__(self, host: QWidget, context: Context, patient: Patient, *, granting: bool) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            host, translate("consent", "Record consent") if granting else translate("consent", "Withdraw consent")
        )
        self._context, self._patient, self._granting = context, patient, granting
        self.how = Field(
            translate("consent", "How"),
            text=translate("consent", "In words, at the desk"),
            help_=translate("consent", "For example: on paper, in words at the desk, by phone."),
        )
        if granting:
            self.body.addWidget(_wording(patient))
        else:
            said = translate("consent", "{name} will get no more messages. Appointments and records are not touched.")
            self.body.addWidget(PlainLabel(said.format(name=patient.name), wrap=True))
        self.body.addWidget(self.how)
        self.how.edit.selectAll()  # whoever types says it in other words, and not after ours
        words = translate("consent", "Record consent") if granting else translate("consent", "Withdraw consent")
        self._button = self.set_buttons(words, self._save, kind="primary" if granting else "danger")
        self.closed.connect(self.deleteLater)

    def _save(self) -> None:
        consents, actor = self._context.clinic.consents, self._context.actor
        patient_id, how, granting = self._patient.id, self.how.text(), self._granting
        self._button.setEnabled(False)

        def write(_progress: object) -> Consent:
            return consents.grant(actor, patient_id, how) if granting else consents.withdraw(actor, patient_id, how)

        self._context.background.run(write, done=self._on_saved, failed=self._on_failed, owner=self)

    def _on_saved(self, _consent: Consent) -> None:
        said = QCoreApplication.translate("consent", "Written into the consent ledger.")
        self._context.toasts.show_toast(said)
        self.accept()

    def _on_failed(self, failure: DocAssistError) -> None:
        self._button.setEnabled(True)
        if isinstance(failure, InvalidValue):
            self.how.set_error(sentence(failure))
        else:
            self._context.tell(failure)


def _wording(patient: Patient) -> QWidget:
    """What is read out or shown to the patient, in their language."""
    ours = consent_wording.current()
    wording = ours.get(patient.language, ours["en"])
    text = PlainLabel(wording.text, Style(own_direction=True), wrap=True)
    label = PlainLabel(QCoreApplication.translate("consent", "What {name} agrees to").format(name=patient.name), LABEL)
    return Box(vbox(label, 6, Box(vbox(text), pad=(12, 14, 12, 14), fill="well", radius=8)))
