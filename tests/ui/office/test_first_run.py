"""Setting a clinic up: three steps by the keyboard, each refusal beside its field, and a key that opens the clinic."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from docassist.core.access import Role
from docassist.core.clock import ManualClock
from docassist.core.errors import PinInvalid, TextMissing
from docassist.db.engine import Database
from docassist.services.office.events import EventLog
from docassist.services.office.keychain import MemoryKeychain
from docassist.services.office.keys import ClinicKeys
from docassist.services.office.recovery import Recovery
from docassist.services.office.secrets import Secrets
from docassist.services.office.settings import Settings
from docassist.services.office.users import Users
from docassist.ui.context import Clinic
from docassist.ui.kit.background import Background
from docassist.ui.kit.words import sentence
from docassist.ui.office.first_run import FirstRunPage
from docassist.ui.office.recovery_key import write_recovery_file

KEYS = ClinicKeys(bytes(range(32)))


@dataclass
class NewClinic:
    """As much of a clinic as is there before anybody works in it."""

    users: Users
    settings: Settings
    recovery: Recovery


class Newcomer:
    """Somebody in front of the first page."""

    def __init__(self, qtbot: QtBot, clinic: NewClinic) -> None:
        self.qtbot, self.clinic = qtbot, clinic
        self.background = Background()
        self.logged_in: list[tuple[str, str | None]] = []
        self.page = FirstRunPage(cast(Clinic, clinic), self.background, lambda *who: self.logged_in.append(who))
        self.page.resize(1024, 700)
        self.page.show()

    def type(self, field: Any, text: str) -> None:
        field.edit.setText("")
        QTest.keyClicks(field.edit, text)

    def fill_in(
        self,
        *,
        name: str = "Dr. Meera Rao",
        pin: str = "4711",
        again: str = "4711",
        clinic_name: str = "Rao Clinic",
    ) -> None:
        self.type(self.page.clinic_step.name, clinic_name)
        self.page.clinic_step.next.click()
        person = self.page.person_step
        self.type(person.name, name)
        self.type(person.pin, pin)
        self.type(person.again, again)
        person.make.click()
        self.qtbot.waitUntil(lambda: not self.background.operations)


@pytest.fixture
def newcomer(qtbot: QtBot, sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> Iterator[Newcomer]:
    events = EventLog(sqlite_database, clock, KEYS.audit)
    secrets = Secrets(MemoryKeychain(), events, sqlite_database)
    settings = Settings(sqlite_database, clock, events, secrets, tmp_path / "whatsapp_settings.json")
    made = Newcomer(
        qtbot, NewClinic(Users(sqlite_database, clock, events), settings, Recovery(KEYS, events, sqlite_database))
    )
    yield made
    made.background.close()
    assert made.background.join(5.0)
    made.page.close()
    made.page.deleteLater()


def test_three_steps_make_a_clinic_and_its_first_administrator(newcomer: Newcomer) -> None:
    newcomer.fill_in()
    step = newcomer.page.key_step
    assert step is not None
    assert not step.open.isEnabled(), "nobody goes on before the key is kept"
    step.kept.click()
    step.open.click()
    user = newcomer.clinic.users.everybody()[0]
    assert newcomer.logged_in == [(user.id, "4711")]
    assert user.roles == {Role.DOCTOR, Role.ADMIN}
    assert newcomer.clinic.settings.clinic.clinic_name == "Rao Clinic"


def test_the_key_that_is_shown_is_the_clinics(newcomer: Newcomer, tmp_path: Path) -> None:
    newcomer.fill_in()
    assert newcomer.page.key_step is not None
    shown = newcomer.page.key_step.recovery_key
    assert ClinicKeys.from_recovery_key(shown).database == KEYS.database
    write_recovery_file(str(tmp_path / "key.txt"), shown)
    assert ClinicKeys.from_recovery_key((tmp_path / "key.txt").read_text().splitlines()[1]).files == KEYS.files


@pytest.mark.parametrize(
    ("entered", "field", "why"),
    [
        ({"name": " "}, "name", sentence(TextMissing())),
        ({"pin": "12", "again": "12"}, "pin", sentence(PinInvalid())),
        ({"again": "4712"}, "again", "The two PINs are not the same."),
    ],
)
def test_a_refusal_stands_beside_its_field_and_nothing_is_made(
    newcomer: Newcomer, entered: dict[str, str], field: str, why: str
) -> None:
    newcomer.fill_in(**entered)
    assert getattr(newcomer.page.person_step, field).error == why
    assert not newcomer.clinic.users.any()
    assert newcomer.page.person_step.make.isEnabled(), "one can try again"


def test_an_attempt_goes_on_where_the_last_one_failed(newcomer: Newcomer) -> None:
    """The person is made already when the settings are refused: correcting them is enough."""
    newcomer.fill_in(clinic_name="x" * 121)
    step = newcomer.page.clinic_step
    newcomer.qtbot.waitUntil(lambda: bool(step.name.error))
    assert newcomer.clinic.users.any()
    newcomer.fill_in()
    assert newcomer.page.key_step is not None
    assert newcomer.clinic.settings.clinic.clinic_name == "Rao Clinic"
    assert len(newcomer.clinic.users.everybody()) == 1


def test_another_country_brings_its_time_zones(newcomer: Newcomer) -> None:
    step = newcomer.page.clinic_step
    step.region.set_current("MA")
    step.region.chosen.emit("MA")
    assert step.settings()["time_zone"] == "Africa/Casablanca"
