"""The clinic's patients: entered, changed, opened, found and listed. Nobody is ever deleted.

Opening a record leaves an event, as adding and changing one does; the events hold ids and names of fields, never what
stands in them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any, Protocol, Unpack

from sqlalchemy import delete, func, insert, select, tuple_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from docassist.core.access import Actor, Permission, operation
from docassist.core.clock import Clock, zone
from docassist.core.errors import DatabaseBusy, PatientChangedMeanwhile, PatientNotFound, PatientNumberTaken
from docassist.core.events import EventKind
from docassist.core.ids import is_id, new_id
from docassist.core.phone import parse
from docassist.db.engine import Database
from docassist.services.clinic import patient_search
from docassist.services.clinic.patient_checks import Columns, columns
from docassist.services.clinic.patient_checks import number as checked_number
from docassist.services.clinic.patient_index import index_words, parse_query, patient_number
from docassist.services.clinic.patient_records import (
    NewPatient,
    PageKey,
    Patient,
    PatientChanges,
    PatientListItem,
    number_label,
    record,
)
from docassist.services.clinic.patient_search import IN_ORDER, LIST, PATIENTS, WORDS, listed
from docassist.services.office.events import EventLog

SUBJECT = "patient"
_TRIES = 20  # desks that take the same next number at the same moment


class ClinicFacts(Protocol):
    """What a patient's fields depend on."""

    @property
    def region(self) -> str: ...
    @property
    def time_zone(self) -> str: ...
    @property
    def language(self) -> str: ...


class HasClinic(Protocol):
    """The settings, as far as patients need them."""

    @property
    def clinic(self) -> ClinicFacts: ...


class Patients:
    """``make_id`` is for the demo clinic, whose ids are always the same."""

    def __init__(
        self, db: Database, clock: Clock, events: EventLog, settings: HasClinic, make_id: Callable[[], str] = new_id
    ) -> None:
        self._db = db
        self._clock = clock
        self._events = events
        self._settings = settings
        self._make_id = make_id

    @operation(Permission.PATIENTS_WRITE)
    def add(self, actor: Actor, new: NewPatient, then: Callable[[Session, str], None] | None = None) -> Patient:
        """``then`` writes into the same transaction what must not be without the patient: the consent."""
        return self._insert(actor, [new], then)[0]

    @operation(Permission.PATIENTS_WRITE)
    def add_many(self, actor: Actor, new: Sequence[NewPatient]) -> tuple[Patient, ...]:
        """All of them, or, when one cannot be, none."""
        return self._insert(actor, new)

    @operation(Permission.PATIENTS_WRITE)
    def change(
        self, actor: Actor, patient_id: str, seen: datetime | None = None, **changes: Unpack[PatientChanges]
    ) -> Patient:
        """Change these fields and no others. With ``seen``, the record's ``changed_at``, a later change is not lost."""
        wanted = self._columns(changes)
        with self._db.write() as session:
            before = _row(session, patient_id, lock=True)
            if seen is not None and before["changed_at"] != seen:
                raise PatientChangedMeanwhile
            new = {name: value for name, value in wanted.items() if before[name] != value}
            if new:
                self._update(session, actor, before, new)
            return record(_row(session, patient_id))

    @operation(Permission.PATIENTS_READ)
    def show(self, actor: Actor, id_or_number: str) -> Patient:
        """The record of an id, PT-00482 or 482. Who opened it stays on record too."""
        with self._db.write() as session:
            found = record(_row(session, _id_of(session, id_or_number)))
            self._events.record(session, actor, EventKind.PATIENT_VIEWED, SUBJECT, found.id)
            return found

    @operation(Permission.PATIENTS_READ)
    def show_again(self, actor: Actor, patient_id: str) -> Patient:
        """A record that is open already and has changed: nobody opened it anew, so no second opening is noted."""
        with self._db.read() as session:
            return record(_row(session, patient_id))

    @operation(Permission.PATIENTS_READ)
    def id_of(self, actor: Actor, id_or_number: str) -> str:
        """Who is meant by an id, PT-00482 or 482, without opening the record."""
        with self._db.read() as session:
            return str(_row(session, _id_of(session, id_or_number))["id"])

    @operation(Permission.PATIENTS_READ)
    def search(self, actor: Actor, text: str, limit: int = 20) -> tuple[PatientListItem, ...]:
        """Who is found by all words of the text, or by digits of a phone or the number: the best matches first."""
        with self._db.read() as session:
            return patient_search.find(session, parse_query(text), limit)

    @operation(Permission.PATIENTS_READ)
    def count(self, actor: Actor, text: str | None = None) -> int:
        """How many there are; of a text, how many it finds, up to ``patient_search.MOST_COUNTED``."""
        with self._db.read() as session:
            if text is not None:
                return patient_search.count(session, parse_query(text))
            return session.scalar(select(func.count()).select_from(PATIENTS)) or 0

    @operation(Permission.PATIENTS_READ)
    def page(self, actor: Actor, after: PageKey | None = None, limit: int = 100) -> tuple[PatientListItem, ...]:
        """The next patients in the order of their names, behind ``after``."""
        following = LIST.order_by(*IN_ORDER).limit(limit)
        if after is not None:
            following = following.where(tuple_(*IN_ORDER) > after)
        with self._db.read() as session:
            return tuple(listed(session, following))

    @operation(Permission.PATIENTS_READ)
    def named(self, actor: Actor, ids: Iterable[str]) -> Mapping[str, PatientListItem]:
        """Those of these ids that there are, for a list of things that happened to several."""
        with self._db.read() as session:
            return {found.id: found for found in listed(session, LIST.where(PATIENTS.c.id.in_(set(ids))))}

    @operation(Permission.PATIENTS_READ)
    def family(self, actor: Actor, phone: str) -> tuple[PatientListItem, ...]:
        """Everybody who is reached at this phone."""
        e164 = parse(phone, self._settings.clinic.region).e164
        with self._db.read() as session:
            return tuple(listed(session, LIST.where(PATIENTS.c.phone == e164).order_by(*IN_ORDER)))

    def _columns(self, entered: Mapping[str, Any]) -> Columns:
        clinic = self._settings.clinic
        return columns(entered, today=self._today(clinic), region=clinic.region, language=clinic.language)

    def _today(self, clinic: ClinicFacts) -> date:
        return self._clock.now().astimezone(zone(clinic.time_zone)).date()

    def _insert(
        self, actor: Actor, new: Sequence[NewPatient], then: Callable[[Session, str], None] | None = None
    ) -> tuple[Patient, ...]:
        """In one transaction. When another desk took the same next number first, once more with the one after it."""
        rows = [
            {**self._columns(asdict(one)), "number": checked_number(one.number), "id": self._make_id()} for one in new
        ]
        if not rows:
            return ()
        for _ in range(_TRIES):
            try:
                return self._try_insert(actor, rows, then)
            except IntegrityError as problem:
                self._refuse_taken_numbers(rows, problem)
        raise DatabaseBusy

    def _try_insert(
        self, actor: Actor, rows: Sequence[Columns], then: Callable[[Session, str], None] | None
    ) -> tuple[Patient, ...]:
        now = self._clock.now()
        with self._db.write() as session:
            numbers = _numbers(rows, _next_number(session))
            stamp = {"created_at": now, "changed_at": now}
            complete = [{**row, "number": number, **stamp} for row, number in zip(rows, numbers, strict=True)]
            session.execute(insert(PATIENTS), complete)
            session.execute(insert(WORDS), [word for row in complete for word in _words_of(row)])
            for row in complete:
                self._events.record(session, actor, EventKind.PATIENT_ADDED, SUBJECT, row["id"])
                if then is not None:
                    then(session, row["id"])
        return tuple(record(row) for row in complete)

    def _refuse_taken_numbers(self, rows: Sequence[Columns], problem: IntegrityError) -> None:
        """Only a number that nobody chose may be taken again."""
        chosen = _chosen(rows)
        if "number" not in str(problem.orig):
            raise problem
        with self._db.read() as session:
            taken = set(session.scalars(select(PATIENTS.c.number).where(PATIENTS.c.number.in_(chosen))))
        taken |= {number for number in chosen if chosen.count(number) > 1}
        if taken:
            raise PatientNumberTaken(label=", ".join(map(number_label, sorted(taken)[:3]))) from None

    def _update(self, session: Session, actor: Actor, before: Mapping[Any, Any], new: Columns) -> None:
        now = max(self._clock.now(), before["changed_at"] + timedelta(microseconds=1))
        mine = PATIENTS.c.id == before["id"]
        session.execute(update(PATIENTS).where(mine).values(**new, changed_at=now))
        if new.keys() & {"name", "phone"}:
            session.execute(delete(WORDS).where(WORDS.c.patient_id == before["id"]))
            session.execute(insert(WORDS), _words_of({**before, **new}))
        fields = ",".join(sorted(new.keys() - {"sort_key"}))
        self._events.record(session, actor, EventKind.PATIENT_CHANGED, SUBJECT, before["id"], fields=fields)


def _row(session: Session, patient_id: str, *, lock: bool = False) -> Mapping[Any, Any]:
    wanted = select(PATIENTS).where(PATIENTS.c.id == patient_id)
    found = session.execute(wanted.with_for_update() if lock else wanted).mappings().first()
    if found is None:
        raise PatientNotFound
    return found


def _id_of(session: Session, id_or_number: str) -> str:
    if is_id(id_or_number):
        return id_or_number.upper()
    number = patient_number(id_or_number)
    found = session.scalar(select(PATIENTS.c.id).where(PATIENTS.c.number == number))
    if number is None or found is None:
        raise PatientNotFound
    return str(found)


def _chosen(rows: Sequence[Columns]) -> list[int]:
    """The numbers that came with the patients, from an older file."""
    return [row["number"] for row in rows if row["number"] is not None]


def _numbers(rows: Sequence[Columns], following: int) -> list[int]:
    """A number for each: the chosen one, or the next that nobody here has chosen."""
    chosen, given = set(_chosen(rows)), []
    for row in rows:
        while row["number"] is None and following in chosen:
            following += 1
        given.append(row["number"] or following)
        following = max(following, given[-1] + 1)
    return given


def _next_number(session: Session) -> int:
    return (session.scalar(select(func.max(PATIENTS.c.number))) or 0) + 1


def _words_of(row: Mapping[Any, Any]) -> list[dict[str, str]]:
    words = index_words(row["name"], row["number"], row["phone"])
    return [{"word": word, "patient_id": row["id"]} for word in sorted(words)]
