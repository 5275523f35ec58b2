"""The schema as typed models, one file per wing."""

from docassist.db.models.base import Base
from docassist.db.models.clinic import PatientRow, PatientWordRow
from docassist.db.models.office import ChainHeadRow, ConsentRow, EventRow, SealRow, SettingRow, UserRow

__all__ = [
    "Base",
    "ChainHeadRow",
    "ConsentRow",
    "EventRow",
    "PatientRow",
    "PatientWordRow",
    "SealRow",
    "SettingRow",
    "UserRow",
]
