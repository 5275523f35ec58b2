"""The consent ledger: who agreed to what, how and when; and without an answer nothing is sent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import exc, text

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import (
    ConsentUnknown,
    DocAssistError,
    NotAChoice,
    NotFound,
    NotPermitted,
    TextMissing,
    TextTooLong,
)
from docassist.core.events import EventKind
from docassist.core.ids import new_id
from docassist.core.words import LANGUAGES
from docassist.db.engine import Database
from docassist.db.models import PatientRow
from docassist.services.office import consent as consent_module
from docassist.services.office import consent_wording
from docassist.services.office.consent import Consent, Consents
from docassist.services.office.events import EventLog
from tests.hostile import HOSTILE, expected

NURSE = Actor("u2", "Leïla", frozenset({Role.NURSE}))
ADMIN = Actor("u3", "Amina", frozenset({Role.ADMIN}))


@pytest.fixture
def consents(database: Database, clock: ManualClock, events: EventLog) -> Consents:
    return Consents(database, clock, events)


def add_patient(database: Database, clock: ManualClock, number: int, language: str = "fr") -> str:
    patient = PatientRow(
        id=new_id(),
        number=number,
        name=f"Patient {number}",
        sort_key=f"patient {number}",
        sex="unknown",
        language=language,
        created_at=clock.now(),
        changed_at=clock.now(),
    )
    with database.write() as session:
        session.add(patient)
    return patient.id


@pytest.fixture
def patient(database: Database, clock: ManualClock) -> str:
    return add_patient(database, clock, 1)


def test_nobody_agreed_before_being_asked(consents: Consents, patient: str) -> None:
    assert consents.of(patient) == Consent(patient)
    assert not consents.of(patient).granted
    assert consents.history(NURSE, patient) == ()
    assert consents.may_send(patient) is False


def test_a_consent_says_everything(consents: Consents, patient: str, clock: ManualClock, events: EventLog) -> None:
    given = consents.grant(NURSE, patient, "in writing, at the desk")
    ours = consent_wording.current()["fr"]
    assert given == Consent(
        patient_id=patient,
        decision="granted",
        recorded_at=clock.now(),
        recorded_by="Leïla",
        how="in writing, at the desk",
        wording=ours.text,
        wording_version=ours.version,
        language="fr",
    )
    assert consents.of(patient) == given
    assert consents.may_send(patient) is True
    (event,) = events.about_patient(NURSE, patient)
    assert (event.kind, event.actor_id) == (EventKind.CONSENT_GRANTED, NURSE.id)
    assert dict(event.facts) == {"wording_version": ours.version, "language": "fr"}


def test_a_withdrawal_holds_from_that_moment(consents: Consents, patient: str, clock: ManualClock) -> None:
    given = consents.grant(NURSE, patient, "by phone")
    clock.advance(timedelta(days=30))
    withdrawn = consents.withdraw(NURSE, patient, "answered STOP")
    assert (withdrawn.decision, withdrawn.recorded_at, withdrawn.how) == ("withdrawn", clock.now(), "answered STOP")
    assert consents.may_send(patient) is False
    assert consents.history(NURSE, patient) == (withdrawn, given)
    consents.grant(NURSE, patient, "changed their mind")
    assert consents.may_send(patient) is True
    assert len(consents.history(NURSE, patient)) == 3


def test_somebody_never_asked_may_say_no(consents: Consents, patient: str, events: EventLog) -> None:
    assert consents.withdraw(NURSE, patient, "at the desk").decision == "withdrawn"
    assert consents.may_send(patient) is False
    assert events.about_patient(NURSE, patient)[0].kind == EventKind.CONSENT_WITHDRAWN


def test_each_patient_answers_for_themselves(
    consents: Consents, patient: str, database: Database, clock: ManualClock
) -> None:
    sister = add_patient(database, clock, 2)
    consents.grant(NURSE, patient, "at the desk")
    assert consents.may_send(patient) is True
    assert consents.may_send(sister) is False


def going_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ids are made from the time: within one millisecond, or after the clock was set back, they are not in order."""
    made = (f"01KAAAAAAA{number:016d}" for number in range(99, 0, -1))
    monkeypatch.setattr(consent_module, "new_id", lambda: next(made))


def test_the_last_word_counts_whatever_the_clock_says(
    consents: Consents, patient: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_back(monkeypatch)
    for number in range(3):
        consents.grant(NURSE, patient, "at the desk")
        assert consents.may_send(patient) is True
        consents.withdraw(NURSE, patient, "at the desk")
        assert consents.may_send(patient) is False
        assert len(consents.history(NURSE, patient)) == 2 * (number + 1)


def test_seeded_ids_as_they_come_would_let_an_old_consent_win(
    consents: Consents, patient: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(consent_module, "_next_id", lambda last: "01KAAAAAAA" + ("1" if last else "2") * 16)
    consents.grant(NURSE, patient, "at the desk")
    consents.withdraw(NURSE, patient, "at the desk")
    assert consents.may_send(patient) is True


# --- no answer is no ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("patient_id", ["nobody", "", "01KAAAAAAA0000000000000000", "\ud800", "\0"])
def test_nobody_is_not_written_to(consents: Consents, patient_id: str) -> None:
    with pytest.raises(ConsentUnknown):
        consents.may_send(patient_id)


def test_a_broken_ledger_answers_nothing(consents: Consents, patient: str, database: Database) -> None:
    consents.grant(NURSE, patient, "at the desk")
    with database.write() as session:
        session.execute(text("DROP TABLE consents"))
    with pytest.raises(ConsentUnknown):
        consents.may_send(patient)


@pytest.mark.parametrize("problem", [RuntimeError, KeyError, DocAssistError, MemoryError, OSError])
def test_whatever_goes_wrong_is_no_answer(
    consents: Consents, patient: str, monkeypatch: pytest.MonkeyPatch, problem: type[Exception]
) -> None:
    def fail() -> None:
        raise problem

    consents.grant(NURSE, patient, "at the desk")
    monkeypatch.setattr(Database, "read", lambda self: fail())
    with pytest.raises(ConsentUnknown):
        consents.may_send(patient)


def test_a_line_nobody_understands_is_no_answer(
    consents: Consents, patient: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    consents.grant(NURSE, patient, "at the desk")
    monkeypatch.setattr(consent_module, "_DECISIONS", {})
    with pytest.raises(ConsentUnknown):
        consents.may_send(patient)


# --- words ----------------------------------------------------------------------------------------------------------


def test_the_words_exist_in_every_language() -> None:
    ours = consent_wording.current()
    assert set(ours) == set(LANGUAGES)
    assert len({wording.text for wording in ours.values()}) == len(LANGUAGES)
    for language, wording in ours.items():
        assert (wording.language, wording.version) == (language, "2026-11")
        assert "STOP" in wording.text


@pytest.mark.parametrize(
    ("spoken", "asked", "recorded"), [("ar", None, "ar"), ("hi", "en", "en"), ("mr", None, "en"), ("mr", "hi", "hi")]
)
def test_the_words_are_the_patient_s_or_the_ones_asked_for(
    consents: Consents, database: Database, clock: ManualClock, spoken: str, asked: str | None, recorded: str
) -> None:
    patient = add_patient(database, clock, 7, spoken)
    given = consents.grant(NURSE, patient, "read out", language=asked)
    assert given.language == recorded
    assert given.wording == consent_wording.current()[recorded].text


def test_a_clinic_may_have_its_own_words(consents: Consents, patient: str) -> None:
    given = consents.grant(NURSE, patient, "in writing", wording="Yes to WhatsApp.", language="en")
    assert (given.wording, given.wording_version, given.language) == ("Yes to WhatsApp.", "own", "en")


# --- what is refused ------------------------------------------------------------------------------------------------


def test_what_the_ledger_cannot_use_is_refused(consents: Consents, patient: str) -> None:
    for how in ("", "  ", "\u200f"):
        with pytest.raises(TextMissing) as refused:
            consents.grant(NURSE, patient, how)
        assert refused.value.facts["field"] == "how"
        with pytest.raises(TextMissing):
            consents.withdraw(NURSE, patient, how)
    with pytest.raises(TextTooLong):
        consents.grant(NURSE, patient, "x" * 301)
    with pytest.raises(TextMissing):
        consents.grant(NURSE, patient, "in writing", wording=" ")
    with pytest.raises(NotAChoice):
        consents.grant(NURSE, patient, "in writing", language="de")
    with pytest.raises(NotFound):
        consents.grant(NURSE, "nobody", "in writing")
    with pytest.raises(NotFound):
        consents.withdraw(NURSE, new_id(), "in writing")
    assert consents.history(NURSE, patient) == ()


def test_who_may(consents: Consents, patient: str) -> None:
    with pytest.raises(NotPermitted):
        consents.grant(ADMIN, patient, "in writing")
    with pytest.raises(NotPermitted):
        consents.withdraw(ADMIN, patient, "in writing")


def test_how_comes_back_as_typed(consents: Consents, patient: str) -> None:
    for how in HOSTILE[::5]:
        try:
            consents.grant(NURSE, patient, how)
        except (TextMissing, TextTooLong):
            continue
        assert consents.of(patient).how == expected(how)


@pytest.mark.parametrize("statement", ["UPDATE consents SET decision = 'granted'", "DELETE FROM consents"])
def test_a_line_can_be_neither_changed_nor_removed(
    consents: Consents, patient: str, database: Database, statement: str
) -> None:
    consents.withdraw(NURSE, patient, "at the desk")

    def change() -> None:
        with database.write() as session:
            session.execute(text(statement))

    with pytest.raises((exc.SQLAlchemyError, DocAssistError)):
        change()
    assert consents.may_send(patient) is False
