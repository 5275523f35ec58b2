"""The narrow column beside a record: how the patient is reached, what they agreed to, what the desk should know."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from docassist.core.access import Permission
from docassist.services.clinic.patient_records import Patient, PatientListItem
from docassist.services.office.consent import Consent
from docassist.ui.clinic.patient_words import language_name
from docassist.ui.context import Context
from docassist.ui.kit.boxes import STRETCH, Box, Item, hbox, vbox
from docassist.ui.kit.buttons import Button
from docassist.ui.kit.labels import Icon, PlainLabel
from docassist.ui.kit.text import BODY, LABEL, SECONDARY, Style, ltr


def section(title: str, *items: Item) -> QWidget:
    """A title and what belongs to it, with a line below."""
    return Box(vbox(PlainLabel(title, LABEL), 8, *items), pad=(16, 16, 16, 16), rules=("bottom",), rule_tone="soft")


def fact(name: str, value: str) -> Item:
    """A name at the start, its value at the end."""
    return hbox(PlainLabel(name, SECONDARY), 12, (PlainLabel(value, BODY, align="end", elide=True), 1))


def phone_section(patient: Patient, family: Sequence[PatientListItem], context: Context) -> QWidget:
    """The phone, its language, and who else answers it."""
    translate = QCoreApplication.translate
    phone = ltr(patient.phone.international) if patient.phone else translate("patients", "none yet")
    items: list[Item] = [
        fact(translate("patients", "Phone"), phone),
        6,
        fact(translate("patients", "Language"), language_name(patient.language)),
    ]
    if family:
        items += [10, PlainLabel(translate("patients", "The same phone reaches"), SECONDARY)]
        items += [hbox(_relative(one, context), STRETCH) for one in family]
    return section(translate("patients", "Contact"), *items)


def _relative(one: PatientListItem, context: Context) -> Button:
    button = Button(one.name, kind="quiet", size=28)
    button.clicked.connect(lambda: context.navigator.open("patients", one.id))
    return button


def consent_section(consent: Consent, context: Context, ask: Callable[[bool], None]) -> QWidget:
    """Whether messages may be sent, since when, and the button that changes it."""
    translate = QCoreApplication.translate
    icon, tone, said = {
        "granted": ("check", "delivered", translate("patients", "Yes, messages may be sent")),
        "withdrawn": ("xc", "failed", translate("patients", "No, withdrawn")),
        None: ("help", "held", translate("patients", "Not asked yet, so nothing is sent")),
    }[consent.decision]
    granting = not consent.granted
    words = translate("patients", "Record consent") if granting else translate("patients", "Withdraw")
    button = Button(words, size=32)
    button.clicked.connect(lambda: ask(granting))
    button.setVisible(context.user.may(Permission.CONSENT_WRITE))
    return section(
        translate("patients", "Consent to WhatsApp"),
        hbox(Icon(icon, 16, tone), (PlainLabel(said, Style(tone=tone, weight=500), wrap=True), 1), gap=6),
        12,
        hbox(button, STRETCH),
    )


def notes_section(patient: Patient) -> QWidget | None:
    """What the desk wrote down, as it was written."""
    if not patient.notes.strip():
        return None
    return section(
        QCoreApplication.translate("patients", "Notes"), PlainLabel(patient.notes, Style(own_direction=True), wrap=True)
    )
