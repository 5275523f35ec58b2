"""Who agreed to be written to: a ledger in which lines are added and none is ever changed.

The last line decides. Whoever sends asks ``may_send``; an answer that could not be looked up is no answer, and means do
not send.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Select, select
from sqlalchemy.orm import Session
from ulid import ULID

from docassist.core import text
from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock
from docassist.core.errors import ConsentUnknown, NotAChoice, PatientNotFound, TextMissing, TextTooLong
from docassist.core.events import EventKind
from docassist.core.ids import new_id
from docassist.core.words import LANGUAGES
from docassist.db.engine import Database
from docassist.db.models import ConsentRow, PatientRow
from docassist.services.office import consent_wording
from docassist.services.office.consent_wording import OWN_VERSION, Wording
from docassist.services.office.events import EventLog

Decision = Literal["granted", "withdrawn"]
_DECISIONS: Mapping[str, Decision] = {"granted": "granted", "withdrawn": "withdrawn"}
_LONGEST_HOW, _LONGEST_WORDING = 300, 4000


@dataclass(frozen=True)
class Consent:
    """A line of the ledger; ``decision`` None: this patient was never asked."""

    patient_id: str
    decision: Decision | None = None
    recorded_at: datetime | None = None
    recorded_by: str = ""
    how: str = ""
    wording: str = ""
    wording_version: str = ""
    language: str = ""

    @property
    def granted(self) -> bool:
        return self.decision == "granted"


class Consents:
    """The ledger of one clinic."""

    def __init__(self, db: Database, clock: Clock, events: EventLog) -> None:
        self._db = db
        self._clock = clock
        self._events = events

    @operation(Permission.CONSENT_WRITE)
    def grant(
        self, actor: Actor, patient_id: str, how: str, wording: str | None = None, language: str | None = None
    ) -> Consent:
        """The patient agreed, to our words in their language or to the ones given. ``how``: in writing, by phone ..."""
        check(how, wording, language)
        with self._db.write() as session:
            return self._grant(session, actor, patient_id, how, wording=wording, language=language)

    @operation(Permission.CONSENT_WRITE)
    def granting(self, actor: Actor, how: str) -> Callable[[Session, str], None]:
        """The same for a patient who is just being added: to be written in that transaction, so that both are or none."""
        check(how)

        def write(session: Session, patient_id: str) -> None:
            self._grant(session, actor, patient_id, how)

        return write

    @operation(Permission.CONSENT_WRITE)
    def withdraw(self, actor: Actor, patient_id: str, how: str) -> Consent:
        """The patient no longer agrees; valid from this moment on, whether or not they ever agreed."""
        check(how)
        with self._db.write() as session:
            line = Consent(patient_id, "withdrawn", how=how, language=_held(session, patient_id).language)
            return self._write(session, actor, line)

    def of(self, patient_id: str) -> Consent:
        """What holds now. Called by the program beside a patient's record; who may see that was asked there."""
        with self._db.read() as session:
            row = session.scalar(_lines(patient_id).limit(1))
        return Consent(patient_id) if row is None else _consent(row)

    @operation(Permission.PATIENTS_READ)
    def history(self, actor: Actor, patient_id: str) -> tuple[Consent, ...]:
        """Every line about this patient, newest first."""
        with self._db.read() as session:
            return tuple(_consent(row) for row in session.scalars(_lines(patient_id)))

    def may_send(self, patient_id: str) -> bool:
        """Whether this patient may be written to. ``ConsentUnknown`` means no as well. Called before every message."""
        try:
            with self._db.read() as session:
                session.get_one(PatientRow, patient_id)
                row = session.scalar(_lines(patient_id).limit(1))
                return row is not None and _consent(row).granted
        except Exception as error:  # whatever went wrong: without an answer nothing is sent
            raise ConsentUnknown from error

    def _grant(
        self,
        session: Session,
        actor: Actor,
        patient_id: str,
        how: str,
        *,
        wording: str | None = None,
        language: str | None = None,
    ) -> Consent:
        agreed = _wording(wording, language or _held(session, patient_id).language)
        line = Consent(
            patient_id,
            "granted",
            how=how,
            wording=agreed.text,
            wording_version=agreed.version,
            language=agreed.language,
        )
        return self._write(session, actor, line)

    def _write(self, session: Session, actor: Actor, line: Consent) -> Consent:
        row = ConsentRow(
            id=_next_id(session.scalar(_lines(line.patient_id).limit(1))),
            patient_id=line.patient_id,
            decision=line.decision,
            wording=line.wording,
            wording_version=line.wording_version,
            language=line.language,
            how=line.how,
            recorded_at=self._clock.now(),
            recorded_by=actor.name,
        )
        session.add(row)
        kind = EventKind.CONSENT_GRANTED if line.granted else EventKind.CONSENT_WITHDRAWN
        facts = {"wording_version": line.wording_version, "language": line.language} if line.granted else {}
        self._events.record(session, actor, kind, "patient", line.patient_id, **facts)
        return _consent(row)


def _lines(patient_id: str) -> Select[ConsentRow]:
    return select(ConsentRow).where(ConsentRow.patient_id == patient_id).order_by(ConsentRow.id.desc())


def _consent(row: ConsentRow) -> Consent:
    return Consent(
        patient_id=row.patient_id,
        decision=_DECISIONS[row.decision],
        recorded_at=row.recorded_at,
        recorded_by=row.recorded_by,
        how=row.how,
        wording=row.wording,
        wording_version=row.wording_version,
        language=row.language,
    )


def _held(session: Session, patient_id: str) -> PatientRow:
    """The patient, whose ledger nobody else writes to until this is committed."""
    row = session.get(PatientRow, patient_id, with_for_update=True)
    if row is None:
        raise PatientNotFound
    return row


def _next_id(last: ConsentRow | None) -> str:
    """An id after the last line's, even within one millisecond or after the clock was set back: the order decides."""
    fresh = new_id()
    return fresh if last is None or fresh > last.id else str(ULID.from_int(int(ULID.from_str(last.id)) + 1))


def _wording(own: str | None, language: str) -> Wording:
    """Our words in that language, or in English where we have none; or the clinic's own words."""
    if own is not None:
        return Wording(own, OWN_VERSION, language)
    ours = consent_wording.current()
    return ours.get(language, ours["en"])


def check(how: str, wording: str | None = None, language: str | None = None) -> None:
    """Refuse in words what the ledger cannot hold or nobody could understand later; also called before a patient is added."""
    for field, written, most in (("how", how, _LONGEST_HOW), ("wording", wording, _LONGEST_WORDING)):
        if written is not None and text.is_blank(written):
            raise TextMissing(field=field)
        if written is not None and len(written) > most:
            raise TextTooLong(field=field, most=most, found=len(written))
    if language is not None and language not in LANGUAGES:
        raise NotAChoice(field="language", choices=", ".join(LANGUAGES))
