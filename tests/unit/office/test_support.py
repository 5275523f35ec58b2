"""The support bundle: what is needed to help, and of a thousand planted markers not one."""

from __future__ import annotations

import json
import logging
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from docassist.core.access import Actor, Role
from docassist.core.clock import ManualClock
from docassist.core.errors import FileUnwritable, NotPermitted, SupportTargetTaken
from docassist.core.ids import new_id
from docassist.db.engine import Database
from docassist.db.models import UserRow
from docassist.services.office import logs
from docassist.services.office.health import Health
from docassist.services.office.health_checks import office_checks
from docassist.services.office.support import Support
from tests.office import ME, Office
from tests.unit.office.test_health import as_examined

TOKEN = "EAAGm0PX4ZCpsBAKZC7example"
PHONE_ID = "109876543210123"


class Furnished:
    """An office with everything a bundle looks at."""

    def __init__(self, db: Database, clock: ManualClock, folder: Path) -> None:
        self.office = Office(db, clock, folder)
        examined = as_examined(self.office)
        self.settings = examined.settings
        self.secrets = examined.settings._secrets
        self.health = Health(clock, office_checks(examined))
        self.support = Support(
            db,
            clock,
            self.office.events,
            place=self.office.place,
            settings=self.settings,
            secrets=self.secrets,
            health=self.health,
            backups=self.office.backups,
        )

    def bundle(self, target: Path) -> dict[str, str]:
        with zipfile.ZipFile(self.support.bundle(ME, target)) as packed:
            return {name: packed.read(name).decode() for name in packed.namelist()}


@pytest.fixture
def furnished(database: Database, clock: ManualClock, tmp_path: Path) -> Furnished:
    return Furnished(database, clock, tmp_path / "data")


def part(content: dict[str, str], name: str) -> Any:
    return json.loads(content[f"{name}.json"])


def test_what_support_needs_is_in_it(furnished: Furnished, tmp_path: Path) -> None:
    furnished.office.furnish()
    furnished.office.backups.make(ME)
    made = logs.set_up(furnished.office.place.logs)
    logging.getLogger("docassist.test").warning("a thing of %s happened", 153)
    made.close()
    content = furnished.bundle(tmp_path / "b.zip")
    assert set(content) == {
        "README.txt",
        "versions.json",
        "settings.json",
        "checks.json",
        "counts.json",
        "backups.json",
        "logs/docassist.log.txt",
    }
    assert part(content, "versions")["engine"].startswith(furnished.office.db.dialect)
    assert part(content, "versions")["schema"] == part(content, "versions")["newest_schema"]
    assert part(content, "versions")["libraries"]["sqlcipher3"]
    assert part(content, "counts")["rows"]["patients"] == 3
    assert part(content, "counts")["events"]["patient.added"] == 3
    assert [check["name"] for check in part(content, "checks")][:2] == ["encryption", "keyring"]
    assert part(content, "backups")[0]["kind"] == "manual"
    assert part(content, "settings")["mode"] == "mock"
    assert part(content, "settings")["secrets"]["access_token"] == "missing"
    line = content["logs/docassist.log.txt"]
    assert line[:2] == "20"
    assert "a thing of 153 happened" in line
    assert furnished.office.events.list(ME, limit=1)[0].kind == "support.bundle_made"


def test_ids_are_hinted_at_and_secrets_never(furnished: Furnished, tmp_path: Path) -> None:
    furnished.settings.change(ME, {"phone_number_id": PHONE_ID, "clinic_name": "Cabinet Dr. Amrani"})
    furnished.secrets.store(ME, "access_token", TOKEN)
    content = furnished.bundle(tmp_path / "b.zip")
    shown = part(content, "settings")
    assert shown["phone_number_id"] == "…0123"
    assert shown["clinic_name"] == "set"
    assert shown["secrets"]["access_token"] == "stored"
    everything = "\n".join(content.values())
    for hidden in (PHONE_ID, TOKEN, "Amrani", "EAAG"):
        assert hidden not in everything


def plant(furnished: Furnished, markers: list[str]) -> None:
    """Everywhere a patient's words can get to: rows, names, settings, exceptions, library lines, file names."""
    office, logger = furnished.office, logging.getLogger("docassist.test")
    fifth = len(markers) // 5
    for start in range(0, fifth, 20):
        office.add(markers[start], notes="\n".join(markers[start : start + 20]))
    furnished.settings.change(ME, {"clinic_name": markers[fifth]})
    with office.db.write() as session:
        for marker in markers[fifth : fifth + 10]:
            user = UserRow(id=new_id(), name=marker, name_key=marker, roles="doctor", created_at=office.clock.now())
            session.add(user)
    made = logs.set_up(office.place.logs)
    try:
        for marker in markers[2 * fifth : 3 * fifth]:
            try:
                raise ValueError(marker)
            except ValueError as error:
                logger.exception("something failed")
                logs.unexpected(error)
        for marker in markers[3 * fifth :]:
            logging.getLogger("some.library").warning("about %s", marker)
            logger.warning("sent to %s", f"+2126{random.Random(marker).randint(10**7, 10**8 - 1)}")
    finally:
        made.close()
    (office.place.backups).mkdir(exist_ok=True)
    (office.place.backups / f"{markers[0]}.docassist-backup").write_text("not one of ours")


MARKERS = [f"MARKER{number:04}{random.Random(number).randbytes(6).hex()}" for number in range(1000)]


def hits(content: dict[str, str]) -> list[str]:
    everything = "\n".join([*content, *content.values()])
    return [marker for marker in MARKERS if marker in everything]


def test_a_thousand_markers_and_none_is_in_it(furnished: Furnished, tmp_path: Path) -> None:
    plant(furnished, MARKERS)
    content = furnished.bundle(tmp_path / "b.zip")
    assert hits(content) == []
    assert "MARKER" not in "".join(content.values())
    assert "+2126" not in content["logs/docassist.log.txt"]
    assert content["logs/docassist.log.txt"].count("ValueError") == 400


def test_defect_with_plain_logs_the_markers_would_be_in_it(
    furnished: Furnished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "Redacted", logging.Formatter)
    plant(furnished, MARKERS)
    assert len(hits(furnished.bundle(tmp_path / "b.zip"))) > 300


def test_an_older_versions_log_goes_through_the_net_again(furnished: Furnished, tmp_path: Path) -> None:
    furnished.office.place.logs.mkdir()
    old = "2026-11-20T09:00:00.123Z INFO docassist.x: sent to +212693955230 with Bearer abc\n"
    (furnished.office.place.logs / logs.NAME).write_text(old)
    line = furnished.bundle(tmp_path / "b.zip")["logs/docassist.log.txt"]
    assert line == "2026-11-20T09:00:00.123Z INFO docassist.x: sent to •••30 with Bearer [secret]"


def test_what_cannot_be_collected_is_a_finding(furnished: Furnished, tmp_path: Path) -> None:
    furnished.office.place.whatsapp_settings.write_text("{")
    content = furnished.bundle(tmp_path / "b.zip")
    assert part(content, "settings") == {"error": "settings_unreadable"}
    assert part(content, "counts")["rows"]


def test_only_a_bundle_is_written_over(furnished: Furnished, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    furnished.bundle(target)
    furnished.bundle(target)
    precious = [tmp_path / "thesis.txt", tmp_path / "photos.zip"]
    precious[0].write_text("ten years")
    with zipfile.ZipFile(precious[1], "w") as packed:
        packed.writestr("README.txt", "holiday")
    for path in precious:
        before = path.read_bytes()
        with pytest.raises(SupportTargetTaken):
            furnished.support.bundle(ME, path)
        assert path.read_bytes() == before
    with pytest.raises(FileUnwritable):
        furnished.support.bundle(ME, tmp_path / "not" / "there.zip")
    assert furnished.support.bundle(ME, tmp_path).parent == tmp_path


def test_who_may(furnished: Furnished, tmp_path: Path) -> None:
    with pytest.raises(NotPermitted):
        furnished.support.bundle(Actor("u", "Salma", frozenset({Role.RECEPTIONIST})), tmp_path / "b.zip")
