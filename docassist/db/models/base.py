"""What every table shares: named constraints, times in UTC, and text that survives whatever was pasted.

SQLite keeps times as ISO text that sorts as time; PostgreSQL as timestamptz. A time without a zone is refused on the way
in, and every time is aware UTC on the way out.

PostgreSQL cannot hold a NUL in text, SQLite's functions stop at one, and neither can hold half a surrogate pair. So a
NUL is written as two other characters (the first of them is no character of any language) and read back as typed; a
lone half becomes U+FFFD, the sign for a character that was lost.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import DateTime, Dialect, MetaData, String, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


_MARK = "\ufdd0"


def storable(text: str) -> str:
    """The text as both engines can hold it."""
    if "\0" in text or _MARK in text:
        text = text.replace(_MARK, _MARK + "1").replace("\0", _MARK + "0")
    return whole_characters(text)


def whole_characters(text: str) -> str:
    """The text with U+FFFD for each lone half of a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def as_typed(text: str) -> str:
    """What ``storable`` was given."""
    return text.replace(_MARK + "0", "\0").replace(_MARK + "1", _MARK) if _MARK in text else text


def json_text(value: Any) -> str:
    """JSON as both engines can hold it; it writes a NUL as an escape by itself."""
    return whole_characters(json.dumps(value, ensure_ascii=False))


class FreeText(TypeDecorator[str]):
    """Text of a person or another program. ``bytewise`` sorts by code point on both engines, for keys already folded."""

    impl = Text
    cache_ok = True

    def __init__(self, length: int | None = None, *, bytewise: bool = False) -> None:
        super().__init__(length)
        self.length = length
        self.bytewise = bytewise

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        collation = "C" if self.bytewise and dialect.name == "postgresql" else None
        return Text(collation=collation) if self.length is None else String(self.length, collation=collation)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else storable(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else as_typed(value)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {str: FreeText()}


class UtcTime(TypeDecorator[datetime]):
    """Aware UTC on both engines."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name == "sqlite":
            return dialect.type_descriptor(String(32))
        return dialect.type_descriptor(DateTime(timezone=True))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time needs its zone")
        moment = value.astimezone(UTC)
        return moment.isoformat(timespec="microseconds") if dialect.name == "sqlite" else moment

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        return moment.astimezone(UTC)
