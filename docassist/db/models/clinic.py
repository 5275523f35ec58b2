"""The clinic's tables: patients, and the words they are found by."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Date, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from docassist.core.ids import ID_LENGTH
from docassist.db.models.base import Base, UtcTime


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

    id: Mapped[str] = mapped_column(String(ID_LENGTH), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, unique=True)
    name: Mapped[str] = mapped_column(Text)
    sort_key: Mapped[str] = mapped_column(Text(collation="C").with_variant(Text(), "sqlite"))
    sex: Mapped[str] = mapped_column(String(8))
    birth_date: Mapped[date | None] = mapped_column(Date)
    birth_year_only: Mapped[bool] = mapped_column(default=False)
    phone: Mapped[str | None] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(8))
    allergies: Mapped[str] = mapped_column(Text, default="")
    notes: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(UtcTime)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class PatientWordRow(Base):
    """A word a patient is found by: a folded part of the name, a phone's tail, the number. Found by prefix."""

    __tablename__ = "patient_words"

    word: Mapped[str] = mapped_column(String(64, collation="C").with_variant(String(64), "sqlite"), primary_key=True)
    patient_id: Mapped[str] = mapped_column(ForeignKey("patients.id", ondelete="CASCADE"), primary_key=True, index=True)
