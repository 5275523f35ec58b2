"""``docassist audit``: what happened in the clinic, and whether the record of it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docassist.cli.answer import Answer
from docassist.cli.call import Call
from docassist.cli.layout import amount, table
from docassist.cli.parser import Groups, natural
from docassist.core.errors import EventsNotAsWritten

if TYPE_CHECKING:
    from docassist.core.events import Event
    from docassist.services.office.audit import FirstBad


def add_to(groups: Groups) -> None:
    audit = groups.group("audit", "Who did what, and the proof of it")
    audit.command("verify", "Prove that no event was changed, removed, moved or slipped in", verify)
    listing = audit.command("list", "Show what happened, the newest first", show_list)
    listing.add_argument("--limit", type=natural, default=100, metavar="N", help="at most so many (100)")
    listing.add_argument("--before", type=natural, metavar="EVENT", help="those before this number")
    listing.add_argument("--subject", metavar="KIND", help="about patient, user, setting ...")
    listing.add_argument("--subject-id", metavar="ID")


def verify(call: Call) -> Answer:
    report = call.clinic.audit.verify(call.actor)
    bad = report.first_bad
    document = {
        "ok": report.ok,
        "events": report.events,
        "waiting": report.waiting,
        "anchored": report.anchored,
        "first_bad": _bad(bad) if bad else None,
    }
    looked_at = amount(report.events, "event", "events")
    text = f"{bad.message}" if bad else f"Nothing was tampered with: {looked_at}, each as it was written."
    return Answer(document, text, None if report.ok else EventsNotAsWritten())


def show_list(call: Call) -> Answer:
    about = {"subject": call.args.subject, "subject_id": call.args.subject_id}
    found = call.clinic.events.list(call.actor, before_id=call.args.before, limit=call.args.limit, **about)
    total = call.clinic.events.count(call.actor, **about)
    items = [_document(call, event) for event in found]
    columns = ("id", "at", "actor", "kind", "subject", "subject_id")
    shown = table(("Event", "When", "Who", "What", "About", ""), ([item[name] for name in columns] for item in items))
    return Answer({"items": items, "total": total}, f"{shown}\n{amount(total, 'event', 'events')} in all.")


def _bad(bad: FirstBad) -> dict[str, Any]:
    return {"what": bad.what, "position": bad.position, "event_id": bad.event_id, "message": bad.message}


def _document(call: Call, event: Event) -> dict[str, Any]:
    return {
        "id": event.id,
        "at": call.time(event.at),
        "kind": str(event.kind),
        "actor_id": event.actor_id,
        "actor": event.actor_name,
        "subject": event.subject,
        "subject_id": event.subject_id,
        "facts": dict(event.facts),
    }
