"""The office's tables: users, consent, settings every desk shares, and the events with their seals."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, ForeignKey, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from docassist.core.ids import ID_LENGTH
from docassist.db.models.append_only import append_only
from docassist.db.models.base import Base, FreeText, UtcTime

BigKey = BigInteger().with_variant(Integer, "sqlite")


class UserRow(Base):
    """A person who works here. ``pin_hash`` is Argon2id in PHC form; ``roles`` are words joined by commas."""

    __tablename__ = "users"

    id: Mapped[str] = mapped_column(FreeText(ID_LENGTH), primary_key=True)
    name: Mapped[str]
    name_key: Mapped[str] = mapped_column(unique=True)
    roles: Mapped[str]
    pin_hash: Mapped[str | None]
    language: Mapped[str | None] = mapped_column(FreeText(8))
    active: Mapped[bool] = mapped_column(default=True)
    wrong_pins: Mapped[int] = mapped_column(default=0)
    paused_until: Mapped[datetime | None] = mapped_column(UtcTime)
    created_at: Mapped[datetime] = mapped_column(UtcTime)


class SettingRow(Base):
    """What the whole clinic shares; each desk's own choices lie in its data folder."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(FreeText(64), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)
    changed_at: Mapped[datetime] = mapped_column(UtcTime)


class ConsentRow(Base):
    """One line of the ledger: given or withdrawn, in which words and language, how, when and who wrote it down.

    Append-only, as the events are.
    """

    __tablename__ = "consents"
    __table_args__ = (
        CheckConstraint("decision IN ('granted', 'withdrawn')", name="decision"),
        Index(None, "patient_id", "id"),
    )

    id: Mapped[str] = mapped_column(FreeText(ID_LENGTH), primary_key=True)
    patient_id: Mapped[str] = mapped_column(FreeText(ID_LENGTH), ForeignKey("patients.id"))
    decision: Mapped[str] = mapped_column(FreeText(16))
    wording: Mapped[str]
    wording_version: Mapped[str] = mapped_column(FreeText(32))
    language: Mapped[str] = mapped_column(FreeText(8))
    how: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(UtcTime)
    recorded_by: Mapped[str]


append_only(ConsentRow.metadata.tables[ConsentRow.__tablename__])


class EventRow(Base):
    """Append-only: triggers refuse an update or a delete. ``mac`` proves that DocAssist itself wrote the row."""

    __tablename__ = "events"
    __table_args__ = (Index(None, "subject", "subject_id", "id"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(UtcTime)
    kind: Mapped[str] = mapped_column(FreeText(64))
    actor_id: Mapped[str]
    actor_name: Mapped[str]
    subject: Mapped[str] = mapped_column(FreeText(32))
    subject_id: Mapped[str]
    facts: Mapped[Any] = mapped_column(JSON)
    mac: Mapped[str] = mapped_column(FreeText(64))


append_only(EventRow.metadata.tables[EventRow.__tablename__])


class SealRow(Base):
    """The chain: one seal per event in the order the sealer met them, each made over the one before."""

    __tablename__ = "event_seals"

    position: Mapped[int] = mapped_column(BigKey, primary_key=True, autoincrement=False)
    event_id: Mapped[int] = mapped_column(BigKey, unique=True)
    seal: Mapped[str] = mapped_column(FreeText(64))


class ChainHeadRow(Base):
    """How long the chain is and how it ends, signed: the row that makes a cut tail show. There is exactly one.

    ``restores`` counts the backups that were put back: the only thing that may make the chain shorter.
    """

    __tablename__ = "event_chain_head"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    position: Mapped[int] = mapped_column(BigKey)
    seal: Mapped[str] = mapped_column(FreeText(64))
    restores: Mapped[int]
    signature: Mapped[str] = mapped_column(FreeText(64))
