"""Several desks on one PostgreSQL: the second desk needs the clinic's key, and nobody shows the password."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests.e2e.conftest import Computer

PASSWORD = "s3cret-of-the-server"


@pytest.fixture
def server_url(empty_postgres_url: str) -> str:
    """The address with a password in it; the test server trusts everybody on this computer anyway."""
    scheme, rest = empty_postgres_url.split("://")
    user, host = rest.split("@") if "@" in rest else ("postgres", rest)
    return f"{scheme}://{user.partition(':')[0]}:{PASSWORD}@{host}"


def test_two_desks_work_in_one_clinic(computer: Computer, server_url: str, tmp_path: Path) -> None:
    first = computer.with_environ(DOCASSIST_DATABASE_URL=server_url)
    added = first.do("patients", "add", "--name", "Amina Benali", "--consent", "signed form")
    recovery_key = first.do("recovery-key", "show")["recovery_key"]
    assert not (first.data / "clinic.db").exists()

    second = first.elsewhere(tmp_path / "second")
    assert second.refuse("patients", "show", "1") == "database_key_missing"
    strangers = computer.elsewhere(tmp_path / "strangers").do("recovery-key", "show")["recovery_key"]
    assert second.refuse("recovery-key", "enter", stdin=strangers) == "database_wrong_key"
    second.do("recovery-key", "enter", stdin=recovery_key)
    assert second.do("patients", "show", "1")["id"] == added["id"]

    second.do("consent", "withdraw", "--patient", added["id"], "--how", "by phone")
    assert first.do("patients", "show", "1")["consent"] == "withdrawn"
    for desk in (first, second):
        assert desk.do("audit", "verify")["ok"] is True


def test_another_clinics_database_is_refused_unchanged(computer: Computer, server_url: str, tmp_path: Path) -> None:
    computer.do("patients", "add", "--name", "Amina Benali", "--database-url", server_url)
    other = computer.elsewhere(tmp_path / "other")
    other.do("settings", "show")
    assert other.refuse("settings", "show", "--database-url", server_url) == "database_wrong_key"
    assert other.refuse("--demo", "settings", "show", "--database-url", server_url) == "database_wrong_key"
    assert computer.do("audit", "list", "--database-url", server_url)["total"] == 2


def test_the_password_is_shown_nowhere(computer: Computer, server_url: str) -> None:
    lines = (
        ("settings", "show", "--json", "--database-url", server_url),
        ("settings", "show", "--json", "--database-url", server_url.replace("test_", "missing_")),
        ("settings", "show", "--json", "--database-url", f"mysql://u:{PASSWORD}@127.0.0.1/x"),
        ("settings", "show", "--json", "--database-url", f"postgresql://u:{PASSWORD}@127.0.0.1:1/x"),
        ("settings", "set", "--json", "--database-url", server_url),
    )
    ran = [computer.run(*line) for line in lines]
    assert [one.code for one in ran] == [0, 1, 1, 1, 2], ran
    told = [one.json["error"]["code"] for one in ran[1:4]]
    assert told == ["database_refused", "database_address_invalid", "database_unreachable"]
    for one in ran:
        assert PASSWORD not in one.out + one.err
    for file in computer.data.rglob("*"):
        assert file.is_dir() or PASSWORD.encode() not in file.read_bytes(), file


def test_an_up_to_date_database_without_an_owner_becomes_ours(computer: Computer, postgres_url: str) -> None:
    computer.do("settings", "show", "--database-url", postgres_url)
    with psycopg.connect(postgres_url) as connection:
        found = connection.execute("SELECT kind FROM events ORDER BY id").fetchall()
    assert found == [("clinic.made",)]
