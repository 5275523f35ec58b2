"""What a keystroke in the search box costs, in a small clinic and in a large one.

Names are drawn like a real clinic's: a few first names and surnames are everywhere. Every beginning of what people type
(a name, two names in either order, a phone, a number, a name in another script) is one keystroke. With a PostgreSQL URL
as argument the same runs there, in a database that is emptied.
"""

from __future__ import annotations

import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert, text

from docassist.core.access import system_account
from docassist.core.clock import SystemClock
from docassist.core.ids import new_id
from docassist.core.text import fold
from docassist.db import migrate
from docassist.db.engine import Database, open_database
from docassist.services.clinic.patient_index import index_words
from docassist.services.clinic.patient_search import PATIENTS, WORDS
from docassist.services.clinic.patients import Patients
from docassist.services.office.clinic_settings import ClinicSettings
from docassist.services.office.events import EventLog

SIZES = (1_000, 50_000)
LIMIT_MS = 16.0
FIRST = [
    "Aarav",
    "Aditi",
    "Ahmed",
    "Aicha",
    "Amina",
    "Anil",
    "Anita",
    "Anjali",
    "Arjun",
    "Camille",
    "Deepak",
    "Fatima",
    "Hassan",
    "Imane",
    "Jean",
    "Kavita",
    "Khadija",
    "Kiran",
    "Lakshmi",
    "Leila",
    "Mahesh",
    "Meera",
    "Mohamed",
    "Nadia",
    "Nikhil",
    "Omar",
    "Pooja",
    "Priya",
    "Rahul",
    "Rajesh",
    "Rakesh",
    "Ravi",
    "Rohan",
    "Sachin",
    "Salma",
    "Samir",
    "Sandrine",
    "Sangeeta",
    "Sanjay",
    "Santosh",
    "Sara",
    "Savita",
    "Sunil",
    "Sunita",
    "Suresh",
    "Swati",
    "Vijay",
    "Vikram",
    "Youssef",
    "Zineb",
    "सरिता",
    "राजेश",
    "सुनीता",
    "अनिल",
    "मीरा",
    "محمد",
    "فاطمة",
    "سارة",
    "يوسف",
    "خديجة",
]
LAST = [
    "Alami",
    "Alaoui",
    "Amrani",
    "Benali",
    "Bennani",
    "Berrada",
    "Bouazza",
    "Chavan",
    "Cherkaoui",
    "Deshmukh",
    "Deshpande",
    "Dubois",
    "Fassi",
    "Gaikwad",
    "Gupta",
    "Idrissi",
    "Iyer",
    "Jadhav",
    "Joshi",
    "Kale",
    "Khan",
    "Kulkarni",
    "Kumar",
    "Laurent",
    "Lefèvre",
    "Mehta",
    "Moreau",
    "More",
    "Nair",
    "Naik",
    "Patel",
    "Patil",
    "Pawar",
    "Rao",
    "Reddy",
    "Sathe",
    "Sawant",
    "Sharma",
    "Shinde",
    "Singh",
    "Tazi",
    "Yadav",
    "पाटील",
    "शर्मा",
    "कुलकर्णी",
    "जोशी",
    "العلوي",
    "بنعلي",
    "الإدريسي",
]
TYPED = [
    "savita kulkarni",
    "kulkarni sav",
    "mohamed alaoui",
    "s k",
    "sa pa",
    "zz unknown",
    "9876543218",
    "+91 98765 43218",
    "43218",
    "PT-00482",
    "sarita",
    "سارة العلوي",
    "सरिता पाटील",
    "rao 98",
]
KEYSTROKES = [text[:end] for text in TYPED for end in range(1, len(text) + 1) if text[end - 1] != " "]
ROUNDS = 3


class Here:
    clinic = ClinicSettings(region="IN", time_zone="Asia/Kolkata")


def fill(db: Database, size: int) -> None:
    """A clinic of that many patients, a third of them reached at somebody else's phone."""
    source, now = random.Random(size), datetime.now(UTC)
    constant = {"sex": "unknown", "birth_year_only": False, "language": "en", "allergies": "", "notes": ""}
    phones = [f"+9198{source.randrange(10**8):08}" for _ in range(size * 2 // 3)]
    with db.write() as session:
        for start in range(1, size + 1, 5_000):
            rows: list[dict[str, Any]] = []
            for number in range(start, min(start + 5_000, size + 1)):
                name = f"{source.choice(FIRST)} {source.choice(LAST)}"
                row = {"id": new_id(), "number": number, "name": name, "sort_key": fold(name)}
                rows.append({**constant, **row, "phone": source.choice(phones), "created_at": now, "changed_at": now})
            session.execute(insert(PATIENTS), rows)
            words = [(word, r["id"]) for r in rows for word in index_words(r["name"], r["number"], r["phone"])]
            session.execute(insert(WORDS), [{"word": word, "patient_id": one} for word, one in sorted(words)])
        if db.dialect == "postgresql":
            session.execute(text("ANALYZE"))


def times(search: Callable[[str], object]) -> tuple[list[float], dict[str, float]]:
    """Milliseconds of each keystroke, and the median of each text's."""
    every: list[float] = []
    by_text: dict[str, list[float]] = {typed: [] for typed in KEYSTROKES}
    for typed in KEYSTROKES:
        search(typed)
    for _ in range(ROUNDS):
        for typed in KEYSTROKES:
            began = time.perf_counter()
            search(typed)
            by_text[typed].append((time.perf_counter() - began) * 1000)
            every.append(by_text[typed][-1])
    return every, {typed: statistics.median(taken) for typed, taken in by_text.items()}


def report(title: str, search: Callable[[str], object]) -> None:
    every, by_text = times(search)
    p95 = statistics.quantiles(every, n=20)[-1]
    slowest = max(by_text, key=by_text.__getitem__)
    verdict = "ok" if p95 <= LIMIT_MS else "TOO SLOW"
    print(
        f"{title:34} mean {statistics.mean(every):6.2f} ms   p95 {p95:6.2f}   worst {max(every):6.2f}"
        f"   slowest “{slowest}” {by_text[slowest]:.2f}   {verdict}"
    )


def measure(db: Database, size: int) -> None:
    migrate.upgrade(db)
    began = time.perf_counter()
    fill(db, size)
    print(f"{db.dialect}, {size:,} patients, filled in {time.perf_counter() - began:.1f} s", end="")
    print(f", {db.path.stat().st_size / 1e6:.0f} MB" if db.path else "")
    clock, actor = SystemClock(), system_account("benchmark")
    patients = Patients(db, clock, EventLog(db, clock, bytes(32)), Here())
    report("  a keystroke, the first 20", lambda typed: patients.search(actor, typed))
    report("  how many match", lambda typed: patients.count(actor, typed))
    report("  a page of 100 in name order", lambda typed: patients.page(actor, (fold(typed), "")))


def main(arguments: Sequence[str]) -> None:
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            db = open_database(None, Path(folder) / "clinic.db", bytes(32))
            measure(db, size)
            db.close()
    for url in arguments:
        for size in SIZES:
            db = open_database(url, Path("unused"), None)
            migrate.upgrade(db)
            with db.write() as session:
                session.execute(text("TRUNCATE patients, patient_words CASCADE"))
            measure(db, size)
            db.close()


if __name__ == "__main__":
    main(sys.argv[1:])
