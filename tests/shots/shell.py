"""Scenes of the shell: the frame with its rooms, search, the gate, the lock, and the pages without a desk."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QWidget

from docassist.core.access import Role
from docassist.core.errors import DatabaseDamaged, DatabaseKeyMissing, KeyringUnusable, PinPaused
from docassist.services.office.place import Place
from docassist.ui.clinic.patients_room import PATIENTS
from docassist.ui.kit.first_frame import FirstFrame
from docassist.ui.main_window import MainWindow
from docassist.ui.office.settings_room import SETTINGS
from docassist.ui.opening import Opening
from docassist.ui.rooms import Badge
from docassist.ui.shell.calm import ClosingPage, ProblemPage
from docassist.ui.shell.desk_frame import DeskFrame
from docassist.ui.shell.gate import Gate, Person
from docassist.ui.shell.rescue import BackupPage, KeyPage
from tests.shots.demo_desk import demo_clinic, desk_of, shared_background, speak, wait_until_quiet
from tests.shots.scenes import Language, scene

PEOPLE = (
    Person("1", "Dr. Anjali Mehta", frozenset({Role.DOCTOR, Role.ADMIN}), has_pin=True),
    Person("2", "Dr. Karim Benali", frozenset({Role.DOCTOR}), has_pin=True),
    Person("3", "نادية الإدريسي", frozenset({Role.RECEPTIONIST}), has_pin=True),
    Person("4", "सुनीता पाटील", frozenset({Role.NURSE}), has_pin=True),
)


def quiet(_window: QWidget) -> None:
    wait_until_quiet()


def search(text: str) -> Callable[[QWidget], None]:
    def act(window: QWidget) -> None:
        assert isinstance(window, DeskFrame)
        wait_until_quiet()
        window.search()
        window.palette_card.field.set_text(text)
        while window.palette_card.searching:
            QApplication.processEvents()

    return act


def open_menu(window: QWidget) -> None:
    assert isinstance(window, DeskFrame)
    wait_until_quiet()
    window.top.user.click()


def say_health(window: QWidget) -> None:
    assert isinstance(window, DeskFrame)
    wait_until_quiet()
    window.strip.items[2].click()


def show_keys(window: QWidget) -> None:
    assert isinstance(window, DeskFrame)
    wait_until_quiet()
    window.context.actions.act("desk.keys")
    window.navigation.set_badge("patients", Badge(4, "failed"))


@scene("shell-desk", quiet)
def desk(language: Language) -> QWidget:
    return desk_of(language, SETTINGS)


@scene("shell-search-patients", search("sa"))
def search_patients(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


@scene("shell-search-actions", search(""))
def search_actions(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


@scene("shell-search-nothing", search("xyzzy"))
def search_nothing(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


@scene("shell-menu", open_menu)
def menu(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


@scene("shell-health", say_health)
def health(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


@scene("shell-keys", show_keys)
def keys(language: Language) -> QWidget:
    return desk_of(language, PATIENTS)


def gate_of(language: Language, *, demo: bool = False, locked_by: str = "", people: int = 4) -> Gate:
    speak(language)
    gate = Gate(demo_pin="1234" if demo else "")
    gate.show_people(PEOPLE[:people], locked_by=locked_by, first="1")
    return gate


@scene("shell-gate")
def gate(language: Language) -> QWidget:
    return gate_of(language, demo=True)


@scene("shell-gate-alone")
def gate_alone(language: Language) -> QWidget:
    return gate_of(language, people=1)


@scene("shell-locked")
def locked(language: Language) -> QWidget:
    gate = gate_of(language, locked_by=PEOPLE[0].name)
    gate.refuse(PinPaused(seconds=27))
    return gate


@scene("shell-problem-keyring")
def problem_keyring(language: Language) -> QWidget:
    return problem(language, KeyringUnusable())


@scene("shell-problem-key")
def problem_key(language: Language) -> QWidget:
    return problem(language, DatabaseKeyMissing())


@scene("shell-problem-damaged")
def problem_damaged(language: Language) -> QWidget:
    return problem(language, DatabaseDamaged())


def problem(language: Language, what: KeyringUnusable | DatabaseKeyMissing | DatabaseDamaged) -> QWidget:
    speak(language)
    first = FirstFrame("", dark=False)
    opening = Opening(MainWindow(first), first, shared_background(), lambda place, tell: demo_clinic())
    return ProblemPage(what, opening.ways(Place(root=demo_clinic().place.root.parent), what))


@scene("shell-rescue-key")
def rescue_key(language: Language) -> QWidget:
    speak(language)
    return KeyPage(demo_clinic().place, shared_background())


@scene("shell-rescue-backup", quiet)
def rescue_backup(language: Language) -> QWidget:
    speak(language)
    return BackupPage(demo_clinic().place, shared_background())


@scene("shell-closing")
def closing(language: Language) -> QWidget:
    speak(language)
    page = ClosingPage()
    page.tell("Finishing what is under way")
    return page
