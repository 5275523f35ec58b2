"""Finding patients as somebody types, by index ranges alone: the cost of a keystroke hardly grows with the clinic.

What the text begins (a number, a name) comes first, in the order of names; then whoever has all the words somewhere.
Several words are met by INTERSECT, which walks each word's rows once; asking for each row whether the patient has the
other word too was thirty times slower in a large clinic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from sqlalchemy import ColumnElement, Select, and_, func, intersect, or_, select
from sqlalchemy.orm import Session

from docassist.db.models import Base, PatientRow, PatientWordRow
from docassist.services.clinic.patient_index import Query, Term
from docassist.services.clinic.patient_records import PatientListItem, list_item

MOST_COUNTED = 1000
_ROWS_PER_PATIENT = 12  # one patient may match with several words: 9999 stands in 9999999 four times
_AFTER_ALL = "\U0010ffff"

PATIENTS = Base.metadata.tables[PatientRow.__tablename__]
WORDS = Base.metadata.tables[PatientWordRow.__tablename__]
_LISTED = ("id", "number", "name", "sex", "birth_date", "birth_year_only", "phone", "language", "sort_key")
LIST = select(*(PATIENTS.c[name] for name in _LISTED), (PATIENTS.c.allergies != "").label("has_allergies"))
IN_ORDER = (PATIENTS.c.sort_key, PATIENTS.c.id)


def find(session: Session, query: Query, limit: int) -> tuple[PatientListItem, ...]:
    """The best matches first, none twice."""
    if not query.terms:
        return ()
    begun = {item.id: item for item in _begun(session, query, limit)}
    others = (one for one in _with_all_words(session, query.terms, limit) if one not in begun)
    missing = limit - len(begun)
    more = tuple(_first_different(others, missing)) if missing > 0 else ()
    return (*islice(begun.values(), limit), *_items(session, more))


def count(session: Session, query: Query) -> int:
    """How many match, up to a thousand; nobody reads further."""
    if not query.terms:
        return 0
    matching = intersect(*map(_ids, query.terms)) if len(query.terms) > 1 else _ids(query.terms[0]).distinct()
    return session.scalar(select(func.count()).select_from(matching.limit(MOST_COUNTED).subquery())) or 0


def listed(session: Session, statement: Select[tuple[object, ...]]) -> Iterable[PatientListItem]:
    """The items of a statement over the list's columns."""
    return (list_item(row) for row in session.execute(statement).mappings())


def _begun(session: Session, query: Query, limit: int) -> Iterator[PatientListItem]:
    """Whose number it is, then whose name begins like this."""
    if query.number is not None:
        yield from listed(session, LIST.where(PATIENTS.c.number == query.number))
    begins = _between(PATIENTS.c.sort_key, query.name)
    yield from listed(session, LIST.where(begins).order_by(*IN_ORDER).limit(limit))


def _with_all_words(session: Session, terms: Sequence[Term], limit: int) -> Iterator[str]:
    """The ids of those who have a word for every term; of a single term the nearest words first."""
    if len(terms) > 1:
        everywhere = intersect(*map(_ids, terms)).limit(limit * 2)
        yield from (str(row[0]) for row in session.execute(everywhere))
        return
    for beginning in terms[0].beginnings:
        matching = select(WORDS.c.patient_id).where(_between(WORDS.c.word, beginning))
        yield from session.scalars(matching.order_by(WORDS.c.word).limit(limit * _ROWS_PER_PATIENT))


def _first_different(ids: Iterable[str], most: int) -> dict[str, None]:
    """The first so many, each once; no more are fetched."""
    found: dict[str, None] = {}
    for one in ids:
        found[one] = None
        if len(found) == most:
            break
    return found


def _items(session: Session, ids: Sequence[str]) -> list[PatientListItem]:
    """The patients with these ids, in this order."""
    if not ids:
        return []
    found = {item.id: item for item in listed(session, LIST.where(PATIENTS.c.id.in_(ids)))}
    return [found[one] for one in ids if one in found]


def _ids(term: Term) -> Select[tuple[str]]:
    """Who has a word that begins like this; with several such words, more than once."""
    return select(WORDS.c.patient_id).where(or_(*(_between(WORDS.c.word, one) for one in term.beginnings)))


def _between(column: ColumnElement[str], beginning: str) -> ColumnElement[bool]:
    """Everything that begins like this, as a range that both engines find in an index."""
    return and_(column >= beginning, column < beginning + _AFTER_ALL)
