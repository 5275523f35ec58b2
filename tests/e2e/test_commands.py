"""What each command of the office answers, key by key, in the demo clinic or a real one."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime, timedelta
from pathlib import Path

from docassist.core.clock import SystemClock
from tests.e2e.conftest import Computer

SETTINGS = {
    *("mode", "phone_number_id", "waba_id", "graph_url", "graph_version", "region", "time_zone", "clinic_name"),
    *("language", "rate_per_minute", "quiet_hours", "enabled"),
}
SECRETS = ("access_token", "app_secret", "verify_token", "relay_token")
TOKEN = "EAAG0123456789abcdef"


# --- settings --------------------------------------------------------------------------------------------------------


def test_settings_are_shown_whole_and_secrets_only_as_stored_or_missing(computer: Computer) -> None:
    shown = computer.do("settings", "show")
    assert shown.keys() >= SETTINGS | set(SECRETS)
    assert (shown["mode"], shown["rate_per_minute"], shown["quiet_hours"]) == ("mock", 20, "off")
    assert {shown[name] for name in SECRETS} == {"missing"}

    assert computer.do("settings", "secret", "access_token", stdin=f"{TOKEN}\n") == {
        "name": "access_token",
        "stored": True,
    }
    shown = computer.run("settings", "show", "--json")
    assert shown.json["access_token"] == "stored"
    assert TOKEN not in shown.out + shown.err
    for file in computer.data.rglob("*"):
        assert file.is_dir() or TOKEN.encode() not in file.read_bytes(), file
    assert computer.do("settings", "secret", "access_token", "--remove")["stored"] is False
    assert computer.do("settings", "show")["access_token"] == "missing"


def test_settings_change_all_or_none(computer: Computer) -> None:
    changed = computer.do("settings", "set", "region=MA", "time_zone=Africa/Casablanca", "clinic_name=Dar Chifa = 1")
    assert (changed["region"], changed["time_zone"], changed["clinic_name"]) == (
        "MA",
        "Africa/Casablanca",
        "Dar Chifa = 1",
    )
    ran = computer.run("settings", "set", "clinic_name=Other", "rate_per_minute=4801", "--json")
    assert ran.error == "number_out_of_range"
    assert ran.json["error"]["field"] == "rate_per_minute"
    assert computer.do("settings", "show")["clinic_name"] == "Dar Chifa = 1"
    assert computer.refuse("settings", "set", "colour=red") == "unknown_setting"
    assert computer.do("settings", "set", "quiet_hours=21:00-08:00", "enabled=off")["enabled"] is False


def test_live_mode_waits_for_ids_and_token(computer: Computer) -> None:
    assert computer.refuse("settings", "set", "mode=live") == "live_mode_incomplete"
    computer.do("settings", "secret", "access_token", stdin=TOKEN)
    ids = ("phone_number_id=123456789012345", "waba_id=123456789012346")
    assert computer.do("settings", "set", *ids, "mode=live")["mode"] == "live"
    on_disk = json.loads((computer.data / "whatsapp_settings.json").read_text("utf-8"))
    assert on_disk["mode"] == "live"


# --- patients and consent --------------------------------------------------------------------------------------------


def test_a_patient_is_added_found_and_shown(computer: Computer) -> None:
    computer.do("settings", "set", "region=MA", "time_zone=Africa/Casablanca")
    added = computer.do(
        *("patients", "add", "--name", "Amina Benali", "--phone", "0693955230", "--sex", "female"),
        *("--birth-date", "1990-05-17", "--language", "ar", "--allergies", "Penicillin", "--notes", "two\nlines"),
    )
    assert added.keys() >= {"id", "name", "phone", "consent"}
    assert (added["name"], added["phone"], added["consent"]) == ("Amina Benali", "+212693955230", None)
    for named in (added["id"], added["number"], "1", "PT-00001"):
        assert computer.do("patients", "show", named) == added
    assert datetime.fromisoformat(added["created_at"]).utcoffset() == timedelta(hours=1)
    for text in ("amina", "benali am", "693955", "PT-00001"):
        found = computer.do("patients", "search", text)
        assert (found["total"], [item["id"] for item in found["items"]]) == (1, [added["id"]])
    assert computer.do("patients", "search", "nobody") == {"items": [], "total": 0}
    assert computer.refuse("patients", "show", "77") == "patient_not_found"


def test_searching_counts_all_and_shows_as_many_as_wanted(demo: Computer) -> None:
    found = demo.do("--demo", "patients", "search", "a", "--limit", "2")
    assert len(found["items"]) == 2 < found["total"]
    everybody = demo.do("--demo", "patients", "search", "", "--limit", "1000")
    assert len(everybody["items"]) == everybody["total"] > found["total"]


def test_consent_is_written_down_and_taken_back(computer: Computer) -> None:
    added = computer.do("patients", "add", "--name", "Amina Benali", "--consent", "signed form")
    assert added["consent"] == "granted"
    withdrawn = computer.do("consent", "withdraw", "--patient", added["id"], "--how", "by phone")
    assert withdrawn.keys() >= {"patient_id", "consent", "recorded_at"}
    assert (withdrawn["patient_id"], withdrawn["consent"]) == (added["id"], "withdrawn")
    assert datetime.fromisoformat(withdrawn["recorded_at"]).tzinfo is not None
    assert computer.do("consent", "grant", "--patient", "PT-00001", "--how", "at the desk")["consent"] == "granted"
    assert computer.refuse("consent", "grant", "--patient", "PT-00009", "--how", "x") == "patient_not_found"
    assert computer.refuse("consent", "grant", "--patient", "1", "--how", " ") == "text_missing"


# --- in whose name ---------------------------------------------------------------------------------------------------


def test_a_command_acts_as_the_account_or_as_a_user_with_their_rights(demo: Computer) -> None:
    added = demo.do("--demo", "--as", "nadia", "patients", "add", "--name", "Zohra Testing")
    demo.do("--demo", "patients", "show", added["id"])
    events = demo.do("--demo", "audit", "list", "--subject", "patient", "--subject-id", added["id"])["items"]
    assert [event["kind"] for event in events] == ["patient.viewed", "patient.added"]
    assert events[1]["actor"] == "Nadia"
    assert events[0]["actor_id"].startswith("account:")
    assert demo.do("--demo", "--as", events[1]["actor_id"], "patients", "show", added["id"]) == added
    assert demo.refuse("--demo", "--as", "Nadia", "audit", "list") == "not_permitted"
    assert demo.refuse("--demo", "--as", "Nadia", "recovery-key", "show") == "not_permitted"
    assert demo.refuse("--demo", "--as", "Nobody", "patients", "show", "1") == "not_found"


# --- audit -----------------------------------------------------------------------------------------------------------


def test_events_are_listed_in_pages_and_proved(demo: Computer) -> None:
    listed = demo.do("--demo", "audit", "list", "--limit", "5")
    assert len(listed["items"]) == 5 < listed["total"]
    older = demo.do("--demo", "audit", "list", "--limit", "1", "--before", str(listed["items"][-1]["id"]))
    assert older["items"][0]["id"] < listed["items"][-1]["id"]
    for item in listed["items"]:
        assert datetime.fromisoformat(item["at"]) <= SystemClock().now()
    proof = demo.do("--demo", "audit", "verify")
    assert (proof["ok"], proof["first_bad"]) == (True, None)
    assert proof["events"] == listed["total"]


def test_a_tampered_event_is_named(demo: Computer) -> None:
    demo.do("--demo", "patients", "add", "--name", "Zohra Testing")
    _rewrite_an_event(demo.data / "demo")
    ran = demo.run("--demo", "audit", "verify", "--json")
    assert ran.code == 1
    assert ran.json["ok"] is False
    assert ran.json["first_bad"]["what"] == "edited"
    assert ran.json["first_bad"]["event_id"] == 3
    assert ran.json["error"]["code"] == "events_not_as_written"
    said = demo.run("--demo", "audit", "verify")
    assert (said.code, said.out.startswith("Event 3 ")) == (1, True)


def _rewrite_an_event(folder: Path) -> None:
    """Somebody with the key and a tool changes who did it."""
    from docassist.db.engine import open_database
    from docassist.services.office.keys import ClinicKeys

    db = open_database(None, folder / "clinic.db", ClinicKeys.of_demo(folder / "demo.key").database)
    with db.write() as session:
        connection = session.connection()
        triggers = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events'"
        ).all()
        for name, _ in triggers:
            connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
        connection.exec_driver_sql("UPDATE events SET actor_name = 'Somebody else' WHERE id = 3")
        for _, statement in triggers:
            connection.exec_driver_sql(statement)
    db.close()


# --- when something is wrong -----------------------------------------------------------------------------------------


def test_the_doctor_says_what_is_there_and_what_is_wrong(computer: Computer, bare_computer: Computer) -> None:
    healthy = computer.do("doctor")["checks"]
    assert all(check.keys() >= {"name", "ok", "message"} and check["message"] for check in healthy)
    found = {check["name"]: check["ok"] for check in healthy}
    assert found.keys() >= {"keyring", "encryption", "disk", "fonts", "clock", "graph_version", "backup"}
    assert set(found.values()) == {True}
    without = bare_computer.elsewhere(computer.data.parent / "empty").do("doctor")["checks"]
    assert [check["name"] for check in without if not check["ok"]] == ["keyring"]


def test_the_doctor_looks_even_where_no_clinic_opens(demo: Computer) -> None:
    database = demo.data / "demo" / "clinic.db"
    database.write_bytes(database.read_bytes()[:-10])
    checks = demo.do("--demo", "doctor")["checks"]
    assert [check["name"] for check in checks if not check["ok"]] == ["database"]
    (demo.data / "file").write_text("")
    checks = demo.do("--data-dir", demo.data / "file", "doctor")["checks"]
    assert [check["name"] for check in checks if not check["ok"]] == ["folder"]
    said = demo.run("--demo", "doctor")
    assert said.out.splitlines()[0].split() == ["Check", "State"]
    assert said.out.endswith("1 problem.\n")


def test_a_support_bundle_holds_no_patient_and_no_secret(computer: Computer, tmp_path: Path) -> None:
    computer.do("settings", "secret", "access_token", stdin=TOKEN)
    computer.do("patients", "add", "--name", "Zohra Unmistakable", "--phone", "+212693955230", "--notes", "migraine")
    file = tmp_path / "support.zip"
    assert computer.do("support", "bundle", file) == {"path": str(file)}
    with zipfile.ZipFile(file) as bundle:
        content = b"\n".join(bundle.read(name) for name in bundle.namelist()).decode()
    assert "versions" in " ".join(bundle.namelist())
    for secret in ("Unmistakable", "693955230", "migraine", TOKEN):
        assert secret not in content
    mine = tmp_path / "thesis.odt"
    mine.write_text("years of work")
    computer.refuse("support", "bundle", mine)
    assert mine.read_text() == "years of work"
