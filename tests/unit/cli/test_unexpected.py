"""What nobody foresaw: a sentence with a reference for the person, places without values for support."""

from __future__ import annotations

import io
import signal
import threading
from pathlib import Path

import pytest

from docassist.cli import answer, main
from docassist.cli.stopping import Attention, StopRequested
from docassist.db.engine import Database
from docassist.services.office.sealer import Sealer
from docassist.services.office.settings import Settings
from tests.unit.cli.conftest import Run

SECRET_WORDS = "Amina Benali +212693955230"


def test_a_bug_is_a_sentence_with_a_reference_that_the_log_knows(
    run: Run, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bug(*_: object) -> None:
        patient = SECRET_WORDS
        raise ValueError(patient)

    monkeypatch.setattr(Settings, "show", bug)
    ran = run("settings", "show", "--json")
    assert ran.error == "unexpected"
    message = ran.json["error"]["message"]
    reference = message.partition("(reference ")[2].partition(")")[0]
    logged = (data / "demo" / "logs" / "docassist.log").read_text("utf-8")
    assert len(reference) >= 6
    assert reference in logged
    assert "ValueError" in logged
    assert "test_unexpected" in logged
    for told in (ran.out, ran.err, logged):
        assert "Amina" not in told
        assert "693955230" not in told
        assert "Traceback" not in told


def test_a_bug_leaves_nothing_open(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = []
    close = Database.close

    def closing(db: Database) -> None:
        closed.append(db)
        close(db)

    monkeypatch.setattr(Database, "close", closing)
    monkeypatch.setattr(Settings, "show", lambda *_: 1 / 0)
    assert run("settings", "show", "--json").error == "unexpected"
    assert len(closed) == 1


def test_events_that_cannot_be_sealed_now_do_not_fail_the_command(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sealer, "seal", lambda _: 1 / 0)
    added = run("patients", "add", "--name", "Zohra Testing", "--json")
    assert added.code == 0
    assert added.json["name"] == "Zohra Testing"
    assert "the sealer did not end in order" in added.err
    assert "division by zero" not in added.err
    monkeypatch.undo()
    assert run("settings", "show").code == 0
    assert run("audit", "verify", "--json").json["waiting"] == 0


def test_two_documents_would_be_noticed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The seeded fault for every test that reads one document: a second one beside it."""
    shown = answer.to_json
    monkeypatch.setattr(answer, "to_json", lambda one: shown(one) + "\n{}")
    with pytest.raises(ValueError, match="Extra data"):
        _ = run("settings", "show", "--json").json


def test_a_stop_that_comes_after_the_answer_is_known_changes_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    seal = Sealer.seal

    def interrupted(sealer: Sealer) -> int:
        signal.raise_signal(signal.SIGTERM)
        signal.raise_signal(signal.SIGINT)
        return seal(sealer)

    monkeypatch.setattr(Sealer, "seal", interrupted)
    assert run("patients", "add", "--name", "Zohra Testing", "--json").code == 0
    monkeypatch.setattr(Attention, "end", lambda _: None)
    assert run("patients", "add", "--name", "Zohra Testing", "--json").error == "stopped"


def test_a_stop_in_the_middle_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
    monkeypatch.setattr(Settings, "show", lambda *_: signal.raise_signal(signal.SIGTERM))
    assert run("settings", "show", "--json").error == "stopped"
    assert [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)] == before


def test_a_stop_is_swallowed_by_no_handler_of_errors() -> None:
    assert not issubclass(StopRequested, Exception)


def test_commands_run_in_any_thread(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr("sys.stdout", told)
    codes: list[int] = []
    line = ["--data-dir", str(data), "--demo", "settings", "show", "--json"]
    thread = threading.Thread(target=lambda: codes.append(main(line)))
    thread.start()
    thread.join(60)
    assert codes == [0]
    assert '"mode": "mock"' in told.getvalue()


def test_a_stop_that_python_wraps_into_another_error_is_still_a_stop(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Field:
        def __set_name__(self, owner: type, name: str) -> None:
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(Settings, "show", lambda *_: type("Made", (), {"field": Field()}))
    ran = run("settings", "show", "--json")
    assert (ran.code, ran.json["error"]["code"]) == (130, "stopped")
    assert "unexpected" not in ran.err
