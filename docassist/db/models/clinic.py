"""The clinic's tables: patients, and the words they are found by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from docassist.core.ids import ID_LENGTH
from docassist.db.models.base import Base, FreeText, UtcTime


class PatientRow(Base):
    """A patient as the desk knows them. ``number`` is the short one people say (PT-00482); ``id`` is the one that leaves.

    ``sort_key`` is the folded name: lists are in one order on both engines. A phone may belong to a whole family.
    """

    __tablename__ = "patients"
    __table_args__ = (
        CheckConstraint("sex IN ('female', 'male', 'other', 'unknown')", name="sex"),
        Index(None, "sort_key", "id"),
        Index(None, "phone"),
    )

    id: Mapped[str] = mapped_column(FreeText(ID_LENGTH), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, unique=True)
    name: Mapped[str]
    sort_key: Mapped[str] = mapped_column(FreeText(bytewise=True))
    sex: Mapped[str] = mapped_column(FreeText(8))
    birth_date: Mapped[date | None] = mapped_column(Date)
    birth_year_only: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str | None] = mapped_column(FreeText(20))
    language: Mapped[str] = mapped_column(FreeText(8))
    allergies: Mapped[str] = mapped_column(default="")
    notes: Mapped[str] = mapped_column(default="")
    created_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class PatientWordRow(Base):
    """A word a patient is found by: a folded part of the name, a phone's tail, the number. Found by prefix.

    A keystroke walks the rows of what was typed, in their order; the second index is for changing one patient's words.
    """

    __tablename__ = "patient_words"
    __table_args__ = (Index(None, "patient_id", "word"), {"sqlite_with_rowid": False})

    word: Mapped[str] = mapped_column(FreeText(64, bytewise=True), primary_key=True)
    patient_id: Mapped[str] = mapped_column(
        FreeText(ID_LENGTH), ForeignKey("patients.id", ondelete="CASCADE"), primary_key=True
    )
