"""``docassist patients``: people are added, found and looked up."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from docassist.cli.answer import Answer
from docassist.cli.call import Call
from docassist.cli.layout import amount, facts, table
from docassist.cli.parser import Groups, natural
from docassist.core.errors import BirthDateInvalid

if TYPE_CHECKING:
    from docassist.services.clinic.patient_records import NewPatient, Patient, PatientListItem
    from docassist.services.office.consent import Consent


def add_to(groups: Groups) -> None:
    patients = groups.group("patients", "The people of the clinic")
    add = patients.command("add", "Add a patient", add_one)
    add.add_argument("--name", required=True)
    add.add_argument("--phone", default="", help="as people write it; the clinic's country is understood")
    add.add_argument("--sex", default="unknown", help="female, male, other or unknown")
    add.add_argument("--birth-date", metavar="YYYY-MM-DD")
    add.add_argument("--age", type=natural, metavar="YEARS", help="when nobody remembers the birth date")
    add.add_argument("--language", default="", help="en, fr, hi or ar; else the clinic's")
    add.add_argument("--allergies", default="")
    add.add_argument("--notes", default="")
    add.add_argument("--consent", metavar="HOW", help="they agree to messages, and said so like this")
    search = patients.command("search", "Find patients by parts of their name, their phone or their number", find)
    search.add_argument("text", metavar="TEXT", help="what is known of them; “” for everybody")
    search.add_argument("--limit", type=natural, default=20, metavar="N", help="at most so many (20)")
    show = patients.command("show", "Show one patient's record", show_one)
    show.add_argument("patient", metavar="ID", help="an id, PT-00482 or 482")


def add_one(call: Call) -> Answer:
    how = call.args.consent
    then = call.clinic.consents.granting(call.actor, how) if how is not None else None
    patient = call.clinic.patients.add(call.actor, _entered(call.args), then)
    return Answer(_document(call, patient), f"Added {patient.name} as {patient.label}.")


def find(call: Call) -> Answer:
    text, limit, patients = call.args.text.strip() or None, call.args.limit, call.clinic.patients
    found = patients.search(call.actor, text, limit) if text else patients.page(call.actor, limit=limit)
    total = patients.count(call.actor, text)
    items = [_listed(patient, call.clinic.consents.of(patient.id)) for patient in found]
    return Answer({"items": items, "total": total}, _as_table(items, total))


def show_one(call: Call) -> Answer:
    patient = call.clinic.patients.show(call.actor, call.args.patient)
    document = _document(call, patient)
    return Answer(document, _as_facts(document))


def _entered(args: Namespace) -> NewPatient:
    from docassist.services.clinic.patient_records import NewPatient

    taken = ("name", "phone", "sex", "age", "language", "allergies", "notes")
    return NewPatient(**{name: getattr(args, name) for name in taken}, birth_date=_day(args.birth_date))


def _day(text: str | None) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BirthDateInvalid(field="birth_date", oldest=130) from None


def _document(call: Call, patient: Patient) -> dict[str, Any]:
    return {
        **_listed(patient, call.clinic.consents.of(patient.id)),
        "allergies": patient.allergies,
        "notes": patient.notes,
        "created_at": call.time(patient.created_at),
        "changed_at": call.time(patient.changed_at),
    }


def _listed(patient: PatientListItem, consent: Consent) -> dict[str, Any]:
    return {
        "id": patient.id,
        "number": patient.label,
        "name": patient.name,
        "phone": patient.phone.e164 if patient.phone else None,
        "consent": consent.decision,
        "sex": str(patient.sex),
        "birth_date": patient.birth_date.isoformat() if patient.birth_date else None,
        "birth_year_only": patient.birth_year_only,
        "language": patient.language,
    }


def _as_table(items: Sequence[dict[str, Any]], total: int) -> str:
    if not items:
        return "No patient is found by that."
    head = ("Number", "Name", "Phone", "Born", "Consent")
    rows = ((item["number"], item["name"], item["phone"], _born(item), item["consent"]) for item in items)
    shown = table(head, rows)
    count = amount(total, "patient", "patients")
    return f"{shown}\n{count}." if total == len(items) else f"{shown}\nThe first {len(items)} of {count}."


def _as_facts(record: dict[str, Any]) -> str:
    return facts(
        (
            ("Name", record["name"]),
            ("Number", record["number"]),
            ("Phone", record["phone"]),
            ("Consent", record["consent"] or "not asked"),
            ("Allergies", record["allergies"]),
            ("Sex", record["sex"]),
            ("Born", _born(record)),
            ("Language", record["language"]),
            ("Notes", record["notes"]),
            ("Added", record["created_at"]),
            ("Changed", record["changed_at"]),
            ("Id", record["id"]),
        )
    )


def _born(patient: dict[str, Any]) -> str | None:
    """As much of it as is known."""
    day: str | None = patient["birth_date"]
    return day[:4] if day and patient["birth_year_only"] else day
