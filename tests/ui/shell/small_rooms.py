"""Rooms for tests of the frame: one that shows a subject and keeps a draft, one with a number and a permission."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from docassist.core.access import Actor, Permission
from docassist.core.events import Event
from docassist.ui.actions import Action
from docassist.ui.context import Clinic, Context
from docassist.ui.rooms import Badge, Order, Room


class Notes(QWidget):
    """Writes down a draft, and everything that was told."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.line = QLineEdit()
        self.shown: list[str] = []
        self.events: list[Event] = []
        self.steps = 0
        layout = QVBoxLayout(self)
        layout.addWidget(self.line)
        context.events.events_committed.connect(self.events.extend)

    def show_subject(self, subject_id: str) -> None:
        self.shown.append(subject_id)

    def draft(self) -> object:
        return self.line.text()

    def take_draft(self, draft: object) -> None:
        self.line.setText(str(draft))

    def step_back(self) -> bool:
        self.steps += 1
        return True


class People(QWidget):
    """A room that keeps nothing."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context


def count_patients(clinic: Clinic, actor: Actor) -> Badge:
    return Badge(clinic.patients.count(actor), "unread")


def notes_actions(context: Context) -> list[Action]:
    def note() -> None:
        context.navigator.open("patients", "new")

    return [Action("notes.new", "New note", "note", note, keys="Ctrl+N", words="write")]


NOTES = Room("patients", "Patients", "patients", Order.PATIENTS, make=Notes, actions=notes_actions)
PEOPLE = Room(
    "today",
    "Today",
    "today",
    Order.TODAY,
    make=People,
    needs=Permission.PATIENTS_WRITE,
    badge=count_patients,
    counts=("patient.",),
)
AT_FOOT = Room("settings", "Settings", "sliders", Order.SETTINGS, make=People, needs=Permission.USERS_WRITE)
