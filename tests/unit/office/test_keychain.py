"""The keyring: a real one, a locked one, one that hangs, none, and those that only pretend."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from typing import ClassVar

import keyring
import keyring.backend
import keyring.core
import pytest
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.core import load_keyring

from docassist.core.errors import (
    DocAssistError,
    KeyringLockedError,
    KeyringNotAnswering,
    KeyringNotSafe,
    KeyringUnusable,
)
from docassist.core.ids import new_id
from docassist.services.office import keychain as keychain_module
from docassist.services.office.keychain import SERVICE, Keychain, MemoryKeychain
from tests.secret_service import SecretService
from tests.waiting import wait_until

SECRET = "EAAG-a-token-that-nobody-may-see"


class PlainText(keyring.backend.KeyringBackend):
    """Keeps passwords where everybody can read them, as keyrings.alt does in a file."""

    priority = 0.5
    values: ClassVar[dict[tuple[str, str], str]] = {}

    def __init__(self) -> None:
        """Takes nothing from the environment."""

    def get_password(self, service: str, username: str) -> str | None:
        return self.values.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.values[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.values[service, username]


PlainText.__module__ = "keyrings.alt.file"


class Breaking(PlainText):
    """Fails the way a careless backend does: with the secret in the exception."""

    def set_password(self, service: str, username: str, password: str) -> None:
        try:
            raise ValueError(password)
        except ValueError as error:
            raise RuntimeError(f"cannot store {password}") from error


keyring.backend.KeyringBackend._classes -= {PlainText, Breaking}  # never found by itself, only where a test sets it


@pytest.fixture
def keychain() -> Keychain:
    return Keychain(new_id())


# --- a real one -----------------------------------------------------------------------------------------------------


def test_it_keeps_reads_replaces_and_forgets(secret_service: SecretService, keychain: Keychain) -> None:
    assert keychain.get("access_token") is None
    keychain.set("access_token", "first")
    keychain.set("access_token", SECRET)
    assert keychain.get("access_token") == SECRET
    keychain.delete("access_token")
    assert keychain.get("access_token") is None
    keychain.delete("access_token")


def test_each_clinic_and_name_has_its_own_entry(secret_service: SecretService, keychain: Keychain) -> None:
    keychain.set("access_token", "one")
    keychain.set("app_secret", "two")
    assert keychain.get("access_token") == "one"
    assert Keychain(new_id()).get("access_token") is None


def test_another_program_finds_it_under_our_name(secret_service: SecretService) -> None:
    clinic = new_id()
    Keychain(clinic).set("access_token", SECRET)
    assert keyring.get_password(SERVICE, f"{clinic}/access_token") == SECRET


def test_the_system_s_keyring_is_usable_and_safe(secret_service: SecretService, keychain: Keychain) -> None:
    state = keychain.state()
    assert (state.usable, state.safe, state.problem) == (True, True, None)
    assert "SecretService" in state.backend
    keychain.require_safe()


def test_the_longest_secret_and_every_letter_come_back(secret_service: SecretService, keychain: Keychain) -> None:
    for value in ("x" * 1000, "".join(map(chr, range(33, 127))), "पासवर्ड كلمة"):
        keychain.set("app_secret", value)
        assert keychain.get("app_secret") == value


# --- locked, hanging, absent ----------------------------------------------------------------------------------------


def test_a_locked_keyring_is_a_sentence(own_secret_service: SecretService, keychain: Keychain) -> None:
    keychain.set("app_secret", SECRET)
    own_secret_service.lock()
    questions: list[Callable[[], object]] = [
        lambda: keychain.get("app_secret"),
        lambda: keychain.set("app_secret", "other"),
        lambda: keychain.delete("app_secret"),
    ]
    for question in questions:
        with pytest.raises(KeyringLockedError):
            question()
    state = keychain.state()
    assert (state.usable, state.safe) == (False, True)
    assert isinstance(state.problem, KeyringLockedError)


def test_a_keyring_that_hangs_is_left_alone_after_a_while(own_secret_service: SecretService) -> None:
    keychain = Keychain(new_id(), patience=20)
    hasty = Keychain(new_id(), patience=0.2)
    own_secret_service.freeze()
    for _ in range(2):
        with pytest.raises(KeyringNotAnswering):
            hasty.get("app_secret")
    assert isinstance(hasty.state().problem, KeyringNotAnswering)
    own_secret_service.thaw()
    keychain.set("app_secret", SECRET)
    assert keychain.get("app_secret") == SECRET
    wait_until(lambda: all(thread.name != "keyring" for thread in threading.enumerate()))


def test_nobody_waits_behind_a_question_that_hangs(own_secret_service: SecretService) -> None:
    hasty = Keychain(new_id(), patience=0.2)
    own_secret_service.freeze()
    for _ in range(12):
        with pytest.raises(KeyringNotAnswering):
            hasty.get("app_secret")
    assert sum(thread.name == "keyring" for thread in threading.enumerate()) <= 1
    own_secret_service.thaw()
    wait_until(lambda: all(thread.name != "keyring" for thread in threading.enumerate()))
    assert hasty.state().usable


def test_what_was_given_up_before_it_began_is_not_done_later(own_secret_service: SecretService) -> None:
    clinic = new_id()
    hasty, patient = Keychain(clinic, patience=0.2), Keychain(clinic)
    own_secret_service.freeze()
    with pytest.raises(KeyringNotAnswering):
        hasty.get("app_secret")
    with pytest.raises(KeyringNotAnswering):
        hasty.set("app_secret", "given up")
    own_secret_service.thaw()
    assert patient.get("app_secret") is None


@pytest.mark.usefixtures("no_keyring")
def test_no_keyring_at_all_is_a_sentence(keychain: Keychain) -> None:
    with pytest.raises(KeyringUnusable) as refused:
        keychain.get("app_secret")
    assert "no usable keyring" in refused.value.message
    assert keychain.state().usable is False


def test_a_bus_that_comes_late_is_found(
    secret_service: SecretService, keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
        assert keychain.state().usable is False
    assert keychain.state().usable is True


@pytest.mark.usefixtures("no_keyring")
def test_a_misspelt_backend_in_the_environment_is_a_sentence(
    keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "nowhere.to.be.Found")
    with pytest.raises(KeyringUnusable):
        keychain.get("app_secret")
    assert keychain.state().usable is False


# --- those that only pretend ----------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring, ChainerBackend])
def test_a_keyring_that_keeps_nothing_is_not_usable(
    backend: type[keyring.backend.KeyringBackend], keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{backend.__module__}.{backend.__name__}")
    with pytest.raises(KeyringUnusable):
        keychain.set("app_secret", SECRET)
    with pytest.raises(KeyringUnusable):
        keychain.require_safe()
    assert keychain.state().usable is False


@pytest.mark.usefixtures("no_keyring")
def test_plain_text_is_usable_but_not_safe(keychain: Keychain) -> None:
    keyring.set_keyring(PlainText())
    keychain.set("app_secret", SECRET)
    state = keychain.state()
    assert (state.usable, state.safe) == (True, False)
    assert isinstance(state.problem, KeyringNotSafe)
    with pytest.raises(KeyringNotSafe):
        keychain.require_safe()


def test_a_chain_is_as_safe_as_its_weakest_part(
    secret_service: SecretService, keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = load_keyring("keyring.backends.SecretService.Keyring")
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [system, PlainText()])
    keyring.set_keyring(load_keyring("keyring.backends.chainer.ChainerBackend"))
    assert (keychain.state().usable, keychain.state().safe) == (True, False)
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [system])
    assert (keychain.state().usable, keychain.state().safe) == (True, True)


@pytest.mark.usefixtures("no_keyring")
def test_seeded_a_plain_text_keyring_taken_for_the_system_s_would_show(
    keychain: Keychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(PlainText())
    monkeypatch.setattr(keychain_module, "_SYSTEM_KEYRINGS", {"keyrings.alt.file"})
    assert keychain.state().safe is True  # so it is this list, and nothing else, that the tests above rely on


# --- nothing leaks --------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("no_keyring")
def test_no_secret_follows_a_failure(keychain: Keychain, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keyring.set_keyring(Breaking())
    with pytest.raises(DocAssistError) as failed:
        keychain.set("app_secret", SECRET)
    told = "".join(traceback.format_exception(failed.value)) + repr(failed.value) + str(failed.value.facts)
    assert SECRET not in told + caplog.text
    assert failed.value.__cause__ is None
    assert failed.value.__context__ is None


def test_no_secret_in_repr_or_log(
    secret_service: SecretService, keychain: Keychain, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    memory = MemoryKeychain()
    for store in (keychain, memory):
        store.set("app_secret", SECRET)
        assert SECRET not in repr(store) + repr(store.state())
    assert SECRET not in caplog.text


def test_memory_keeps_until_the_end() -> None:
    memory = MemoryKeychain()
    memory.set("app_secret", SECRET)
    assert memory.get("app_secret") == SECRET
    memory.delete("app_secret")
    memory.delete("app_secret")
    assert memory.get("app_secret") is None
    assert memory.state().usable
    assert MemoryKeychain().get("app_secret") is None


@pytest.mark.skipif(sys.platform != "linux", reason="only here would a compiler be run")
@pytest.mark.parametrize(("prepared", "programs"), [("", 0), ("keychain._leave_out_the_mac = lambda: None", 1)])
def test_looking_for_the_keyring_runs_no_compiler(secret_service: SecretService, prepared: str, programs: int) -> None:
    """The second time with the cure left out: then at least one program is run."""
    code = (
        f"import sys; from docassist.services.office import keychain\n{prepared}\nstarted = []\n"
        "sys.addaudithook(lambda event, _: started.append(event) if event == 'subprocess.Popen' else None)\n"
        "print(keychain.Keychain('x').state().usable, min(len(started), 1))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], env=secret_service.environ, capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == (f"True {programs}\n", "")
