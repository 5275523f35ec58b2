"""A small office for tests of backups and restores: real database, real vault, real keys, and a few patients."""

from __future__ import annotations

import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from docassist.core.access import system_account
from docassist.core.clock import Clock, ManualClock
from docassist.core.events import EventKind
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.db.models import Base, ConsentRow, PatientRow, PatientWordRow, SettingRow, UserRow
from docassist.services.office.audit import Audit
from docassist.services.office.backup import Backups
from docassist.services.office.events import EventLog
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.place import Place
from docassist.services.office.sealer import Sealer
from docassist.services.office.vault import Vault

ME = system_account("test")
KEYS = ClinicKeys(bytes(range(32)))
OTHER_KEYS = ClinicKeys(bytes(range(100, 132)))


class Office:
    """Everything a backup needs, in one folder."""

    def __init__(self, db: Database, clock: Clock, folder: Path, keys: ClinicKeys = KEYS) -> None:
        self.db = db
        self.clock = clock
        self.keys = keys
        self.place = Place(folder)
        self.place.prepare()
        self.events = EventLog(db, clock, keys.audit)
        self.vault = Vault(self.place.files, keys.files, self.place.borrowed)
        self.sealer = Sealer(db, keys.audit, self.place.anchor)
        self.audit = Audit(db, keys.audit, self.place.anchor)
        self.backups = Backups(db, clock, self.events, keys, vault=self.vault, place=self.place)

    def add(self, name: str, notes: str = "") -> str:
        """A patient with consent and words, as the clinic's service would write them."""
        now, number = self.clock.now(), self.count(PatientRow) + 1
        patient = PatientRow(
            id=new_id(),
            number=number,
            name=name,
            sort_key=name,
            sex="female",
            birth_date=date(1984, 2, 29),
            birth_year_only=bool(number % 2),
            phone=None,
            language="ar",
            notes=notes,
            created_at=now,
            changed_at=now,
        )
        consent = ConsentRow(
            id=new_id(),
            patient_id=patient.id,
            decision="granted",
            wording=notes,
            wording_version="1",
            language="ar",
            how="in person",
            recorded_at=now,
            recorded_by="test",
        )
        with self.db.write() as session:
            session.add(patient)
            session.flush()
            session.add_all([consent, PatientWordRow(word=name[:20], patient_id=patient.id)])
            self.events.record(session, ME, EventKind.PATIENT_ADDED, "patient", patient.id)
        return patient.id

    def furnish(self) -> None:
        """A user, a setting, three patients and an attachment."""
        now = self.clock.now()
        with self.db.write() as session:
            session.add(UserRow(id=new_id(), name="Dr. Amrani", name_key="amrani", roles="doctor", created_at=now))
            session.add(SettingRow(name="odd", value={"a": ["\0", "é", None, 1.5, True]}, changed_at=now))
        for name in ("फ़ातिमा", "a\0b \ufdd0 \U0001f600", "'; DROP TABLE patients;--"):
            self.add(name, notes=name * 3)
        self.vault.put(io.BytesIO(b"prescription " * 1000))
        self.sealer.seal()

    def count(self, model: type[Base]) -> int:
        with self.db.read() as session:
            found: int = session.execute(select(func.count()).select_from(model)).scalar_one()
            return found

    def names(self) -> list[str]:
        with self.db.read() as session:
            return sorted(session.execute(select(PatientRow.name)).scalars())

    def content(self, *leave_out: str) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table but those left out, to compare."""
        found = {}
        with self.db.read() as session:
            for table in Base.metadata.sorted_tables:
                if table.name not in leave_out:
                    rows = [dict(row) for row in session.execute(select(table)).mappings()]
                    found[table.name] = sorted(rows, key=repr)
        return found

    def files(self) -> dict[str, bytes]:
        found = {}
        for file_id in self.vault.ids():
            with self.vault.open(file_id) as plain:
                found[file_id] = plain.read()
        return found


def tick(clock: ManualClock, **step: float) -> None:
    """Time passes."""
    clock.advance(timedelta(**step))
