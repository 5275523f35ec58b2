"""``docassist consent``: the ledger of who agreed to messages, and who took it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docassist.cli.answer import Answer
from docassist.cli.call import Call
from docassist.cli.parser import Groups

if TYPE_CHECKING:
    from docassist.services.office.consent import Consent


def add_to(groups: Groups) -> None:
    consent = groups.group("consent", "Whether a patient agrees to messages")
    for verb, does, work in (
        ("grant", "Write down that a patient agreed", grant),
        ("withdraw", "Write down that a patient no longer agrees", withdraw),
    ):
        command = consent.command(verb, does, work)
        command.add_argument("--patient", metavar="ID", required=True, help="an id, PT-00482 or 482")
        command.add_argument("--how", metavar="TEXT", required=True, help="how they said so, such as “signed form”")


def grant(call: Call) -> Answer:
    patient_id = call.patient_id(call.args.patient)
    return _answer(call, call.clinic.consents.grant(call.actor, patient_id, call.args.how), "agrees to messages")


def withdraw(call: Call) -> Answer:
    patient_id = call.patient_id(call.args.patient)
    line = call.clinic.consents.withdraw(call.actor, patient_id, call.args.how)
    return _answer(call, line, "no longer agrees to messages")


def _answer(call: Call, line: Consent, what: str) -> Answer:
    document = {
        "patient_id": line.patient_id,
        "consent": line.decision,
        "recorded_at": call.time(line.recorded_at),
        "recorded_by": line.recorded_by,
        "how": line.how,
        "wording_version": line.wording_version,
        "language": line.language,
    }
    return Answer(document, f"Written down: this patient {what}.")
