"""The demo clinic is believable, the same every time, as old as today needs, and there whole or not at all."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from docassist.core.access import Actor, Role
from docassist.core.age import Age
from docassist.core.clock import ManualClock
from docassist.core.phone import parse
from docassist.core.text import words
from docassist.db.engine import Database
from docassist.db.models import ConsentRow, PatientRow, UserRow
from docassist.services.clinic import demo
from docassist.services.clinic.patient_records import NewPatient, Patient
from docassist.services.clinic.patients import Patients
from docassist.services.office.clinic_settings import stored
from docassist.services.office.consent import Consents
from docassist.services.office.events import EventLog
from docassist.services.office.users import Users
from tests.unit.clinic.conftest import AUDIT_KEY

TODAY = date(2026, 11, 20)


@pytest.fixture
def everybody(database: Database, clock: ManualClock, patients: Patients, auditor: Actor) -> tuple[Patient, ...]:
    assert demo.fill(database, clock, AUDIT_KEY)
    return tuple(patients.show(auditor, one.id) for one in patients.page(auditor, limit=100))


def test_there_are_sixty_people_of_several_scripts(everybody: tuple[Patient, ...]) -> None:
    assert len(everybody) == 60
    scripts = Counter(_script(one.name) for one in everybody)
    assert scripts["Latin"] >= 30
    assert scripts["Devanagari"] >= 8
    assert scripts["Arabic"] >= 7
    assert {one.language for one in everybody} == {"en", "fr", "hi", "ar"}
    assert {one.sex for one in everybody} == {"female", "male", "other"}
    assert max(len(one.name) for one in everybody if _script(one.name) == "Devanagari") > 70
    assert max(len(one.name) for one in everybody if _script(one.name) == "Arabic") > 70


def test_the_people_of_the_pictures_are_there(everybody: tuple[Patient, ...]) -> None:
    by_label = {one.label: one for one in everybody}
    savita = by_label["PT-00482"]
    assert (savita.name, savita.sex, savita.age_on(TODAY)) == ("Savita Kulkarni", "female", Age(34, "years"))
    assert savita.phone is not None
    assert savita.phone.international == "+91 98765 43218"
    assert savita.allergies.startswith("Penicillin: anaphylaxis")
    for label, name, age in [
        ("PT-01107", "Salma Tazi", 29),
        ("PT-00093", "Sanjay Deshpande", 61),
        ("PT-00711", "सरिता पाटील", 47),
        ("PT-01312", "Samir Bouazza", 8),
        ("PT-00958", "سارة العلوي", 31),
        ("PT-00640", "Sandrine Lefèvre", 52),
        ("PT-00027", "Santosh Pawar", 70),
        ("PT-01290", "Sarah Cohen-Alami", 25),
        ("PT-00875", "Saad Berrada", 44),
    ]:
        assert (by_label[label].name, by_label[label].age_on(TODAY)) == (name, Age(age, "years"))
    names = {one.name for one in everybody}
    assert names >= {"राजेश कुमार शर्मा", "Youssef El Amrani", "Fatima Zahra Idrissi", "خديجة بنعلي", "Jean-Luc Moreau"}


def test_families_share_a_phone_and_somebody_has_none(everybody: tuple[Patient, ...]) -> None:
    phones = Counter(one.phone for one in everybody)
    assert phones.pop(None) == 1
    assert sum(count >= 2 for count in phones.values()) >= 8
    assert sum(count >= 3 for count in phones.values()) >= 4
    for phone in phones:
        assert phone is not None
        assert parse(phone.e164, "IN") == phone


def test_french_phones_lie_where_france_keeps_them_for_fiction(everybody: tuple[Patient, ...]) -> None:
    phones = [one.phone.e164 for one in everybody if one.phone is not None]
    french = [phone for phone in phones if phone.startswith("+33")]
    assert french
    assert all(phone.startswith("+3319900") for phone in french)
    assert all(phone.startswith(("+919876543", "+2126000000", "+3319900")) for phone in phones)


def test_a_newborn_a_baby_and_the_old_have_their_ages(everybody: tuple[Patient, ...]) -> None:
    ages = {one.name: one.age_on(TODAY) for one in everybody}
    assert ages["Baby of Zoya Merchant"] == Age(9, "days")
    assert ages["Anika Joshi"] == Age(6, "months")
    assert ages["लक्ष्मी देवी"] == Age(83, "years")
    assert sum(one.birth_year_only for one in everybody) >= 5
    assert sum(one.has_allergies for one in everybody) in range(10, 20)


def test_consents_of_every_kind(
    everybody: tuple[Patient, ...], database: Database, clock: ManualClock, event_log: EventLog
) -> None:
    consents = Consents(database, clock, event_log)
    now = {one.name: consents.of(one.id) for one in everybody}
    kinds = Counter(consent.decision for consent in now.values())
    assert kinds["granted"] >= 45
    assert kinds["withdrawn"] >= 4
    assert kinds[None] >= 5
    assert len({consent.how for consent in now.values()}) >= 5
    assert {consent.language for consent in now.values() if consent.granted} == {"en", "fr", "hi", "ar"}
    savita = now["Savita Kulkarni"]
    assert savita.recorded_at is not None
    assert clock.now() - savita.recorded_at > timedelta(days=252)
    assert savita.recorded_by == "Nadia"


def test_the_people_who_work_there_log_in_with_the_demos_pin(
    everybody: tuple[Patient, ...], database: Database, clock: ManualClock, event_log: EventLog
) -> None:
    users = Users(database, clock, event_log)
    roles = {user.name: user.roles for user in users.everybody()}
    assert roles == {
        "Dr. Anjali Mehta": {Role.DOCTOR, Role.ADMIN},
        "Dr. Karim Benali": {Role.DOCTOR},
        "Nadia": {Role.RECEPTIONIST},
        "Sunita": {Role.NURSE},
    }
    assert users.log_in(users.find("Nadia").id, "1234").name == "Nadia"


def test_the_clinic_has_its_name_and_place(everybody: tuple[Patient, ...], database: Database) -> None:
    with database.read() as session:
        settings = stored(session)
    assert settings["clinic_name"] == "Mehta Family Clinic"
    assert (settings["region"], settings["time_zone"], settings["language"]) == ("IN", "Asia/Kolkata", "en")


def test_the_events_tell_it_in_order(
    everybody: tuple[Patient, ...], event_log: EventLog, auditor: Actor, clock: ManualClock
) -> None:
    events = [event for event in event_log.list(auditor, limit=1000) if event.kind != "patient.viewed"][::-1]
    assert [event.at for event in events] == sorted(event.at for event in events)
    assert events[-1].at < clock.now()
    kinds = Counter(event.kind for event in events)
    assert (kinds["user.added"], kinds["patient.added"]) == (4, 60)
    assert kinds["consent.granted"] >= 50


def test_a_second_time_nothing_happens(everybody: tuple[Patient, ...], database: Database, clock: ManualClock) -> None:
    before = _rows(database)
    assert not demo.fill(database, clock, AUDIT_KEY)
    assert _rows(database) == before


def test_a_clinic_with_patients_of_its_own_is_left_alone(
    patients: Patients, nadia: Actor, database: Database, clock: ManualClock
) -> None:
    patients.add(nadia, NewPatient("A real one"))
    assert not demo.fill(database, clock, AUDIT_KEY)
    assert patients.count(nadia) == 1


def test_it_is_the_same_every_time_whatever_the_day(sqlite_database: Database, postgres_database: Database) -> None:
    assert demo.fill(sqlite_database, ManualClock(datetime(2026, 11, 20, 9, tzinfo=UTC)), AUDIT_KEY)
    assert demo.fill(postgres_database, ManualClock(datetime(2028, 2, 29, 0, 5, tzinfo=UTC)), AUDIT_KEY)
    known = select(PatientRow.id, PatientRow.number, PatientRow.name, PatientRow.phone).order_by(PatientRow.number)
    seen = []
    for db in (sqlite_database, postgres_database):
        with db.read() as session:
            seen.append(session.execute(known).all())
    assert seen[0] == seen[1]


@pytest.mark.parametrize("day", [date(2027, 1, 1), date(2028, 2, 29), date(2027, 12, 31), date(2027, 3, 31)])
def test_everybody_is_as_old_as_told_on_any_day(sqlite_database: Database, day: date) -> None:
    clock = ManualClock(datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
    assert demo.fill(sqlite_database, clock, AUDIT_KEY)
    with sqlite_database.read() as session:
        born = {row.name: row.birth_date for row in session.scalars(select(PatientRow)) if row.birth_date}
    assert born["Savita Kulkarni"].year in {day.year - 34, day.year - 35}
    assert day - born["Baby of Zoya Merchant"] == timedelta(days=9)
    assert len(born) == 60
    assert max(born.values()) < day


def test_when_it_fails_half_way_nothing_is_there(
    database: Database, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(Consents, "withdraw", fail)
    with pytest.raises(RuntimeError):
        demo.fill(database, clock, AUDIT_KEY)
    assert _rows(database) == (0, 0, 0)
    monkeypatch.undo()
    assert demo.fill(database, clock, AUDIT_KEY)


def test_it_finds_its_stories_from_any_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(demo._read("patients")["patients"]) == 60


def _rows(database: Database) -> tuple[int, ...]:
    with database.read() as session:
        return tuple(
            session.scalar(select(func.count()).select_from(table)) or 0 for table in (PatientRow, UserRow, ConsentRow)
        )


def _script(name: str) -> str:
    letter = words(name)[0][0]
    if "\u0900" <= letter <= "\u097f":
        return "Devanagari"
    return "Arabic" if "\u0600" <= letter <= "\u06ff" else "Latin"
