"""Every service, every public method, every role: there is no way past the permissions.

Classes are found by looking through the modules of ``docassist.services``, so a new service is walked the day it is
written. A method is guarded by ``@operation``, or stands in ``EXEMPT`` with the reason why nobody needs a permission.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import combinations
from typing import Any

import pytest

import docassist.services
from docassist.app import Clinic, open_clinic
from docassist.core.access import ROLE_PERMISSIONS, Actor, Permission, Role
from docassist.core.errors import NotPermitted
from docassist.services.clinic import patients
from docassist.services.clinic.patients import Patients
from docassist.services.office.place import find_place

PROGRAM = "called by the program itself, never on a person's word alone"
PLUMBING = "a part of the services around it, which ask first"
PROVED = "this is where a person proves who they are"

EXEMPT: dict[str, str] = {
    "Anchor": PLUMBING,
    "Arrivals": PLUMBING,
    "Audit.proof": PROGRAM,
    "AuditKeys": PLUMBING,
    "Backups.before_upgrade": PROGRAM,
    "Backups.found": PROGRAM,
    "Backups.scheduled": PROGRAM,
    "Backups.thin": PROGRAM,
    "BackupSchedule": PROGRAM,
    "ClinicKeys": "whoever holds the keys needs no permission; a person sees them through Recovery, which asks",
    "Consents.may_send": PROGRAM,
    "Consents.of": PROGRAM,
    "Counted": PLUMBING,
    "Desk": PROVED,
    "EventFeed": PROGRAM,
    "EventLog.record": "called inside an operation that was allowed",
    "Health.add": PROGRAM,
    "Health.checks": PROGRAM,
    "KeptFile": PLUMBING,
    "Keychain": PLUMBING,
    "Loan": PLUMBING,
    "Logs": PROGRAM,
    "MemoryKeychain": PLUMBING,
    "PinTries": PROVED,
    "Redacted": PLUMBING,
    "SealedReader": PLUMBING,
    "Sealer": PROGRAM,
    "Secrets.is_stored": PROGRAM,
    "Secrets.require_safe": PROGRAM,
    "Secrets.reveal": PROGRAM,
    "SharedFile": PLUMBING,
    "Settings.live_problem": PROGRAM,
    "Settings.remember_defaults": PROGRAM,
    "Settings.secrets_in_file": PROGRAM,
    "Trail": PLUMBING,
    "Users.any": "asked before anybody is there",
    "Users.everybody": "the names one chooses oneself from, before anybody has logged in",
    "Users.find": "names a user; acting as one is decided by the desk's PIN or the command's account",
    "Users.first_user": "only while there is nobody, so nobody's permission can be asked",
    "Users.log_in": PROVED,
    "Vault": "the services that own a document ask, and write the event",
    "Walk": PLUMBING,
}


def service_classes() -> Iterator[type]:
    """Every class with behaviour in the services' modules; values, errors and protocols are not services."""
    for found in pkgutil.walk_packages(docassist.services.__path__, "docassist.services."):
        module = importlib.import_module(found.name)
        for name, one in inspect.getmembers(module, inspect.isclass):
            is_behaviour = not (is_dataclass(one) or issubclass(one, Enum | Exception | dict) or one.__base__ is Any)
            is_protocol = getattr(one, "_is_protocol", False)
            if one.__module__ == module.__name__ and not name.startswith("_") and is_behaviour and not is_protocol:
                yield one


def public_methods(service: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Its own and those it inherits from our classes; what a library's base class brings is not ours to guard."""
    ours = [one for one in service.__mro__ if one.__module__.startswith("docassist.")]
    for name in sorted({name for one in ours for name in vars(one) if not name.startswith("_")}):
        found = getattr(service, name)
        if callable(found) and not inspect.isclass(found):
            yield name, found


def unguarded() -> set[str]:
    """Methods anybody could call, as ``Class.method``; a class that is exempt as a whole stands for all of its own."""
    return {
        service.__name__ if service.__name__ in EXEMPT else f"{service.__name__}.{name}"
        for service in service_classes()
        for name, method in public_methods(service)
        if not hasattr(method, "permission")
    }


def guarded(clinic: Clinic) -> Iterator[tuple[str, Permission, Callable[..., Any]]]:
    """The guarded methods as a screen or a command reaches them: through the open clinic."""
    for part in fields(clinic):
        service = getattr(clinic, part.name)
        for name, method in public_methods(type(service)):
            if hasattr(method, "permission"):
                yield f"{part.name}.{name}", method.permission, getattr(service, name)


def somebody(roles: tuple[Role, ...]) -> Actor:
    return Actor(id="somebody", name="Somebody", roles=frozenset(roles))


ROLE_SETS = [roles for size in range(len(Role) + 1) for roles in combinations(Role, size)]


def refuses(method: Callable[..., Any], actor: Actor) -> bool:
    """Whether this actor is turned away. Whoever is let in fails at the nonsense that follows: nothing is done."""
    try:
        method(actor, nonsense=True)
    except NotPermitted:
        return True
    except TypeError:
        return False
    raise AssertionError("an operation that takes nonsense")


def bypasses(clinic: Clinic) -> list[str]:
    """Where somebody is let in who may not, or turned away who may."""
    return [
        f"{name} as {'+'.join(roles) or 'nobody'}"
        for name, permission, method in guarded(clinic)
        for roles in ROLE_SETS
        if refuses(method, somebody(roles)) == (permission in somebody(roles).permissions)
    ]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Clinic]:
    place = find_place(str(tmp_path_factory.mktemp("walk")), demo=True, environ={})
    with open_clinic(place, start_threads=False) as opened:
        yield opened


def test_every_public_method_is_guarded_or_exempt_with_a_reason() -> None:
    assert sorted(unguarded() - EXEMPT.keys()) == []


def test_no_exemption_outlives_its_reason() -> None:
    assert sorted(EXEMPT.keys() - unguarded()) == []


def test_every_role_gets_exactly_what_it_may(clinic: Clinic) -> None:
    assert bypasses(clinic) == []


def test_the_walk_is_not_empty(clinic: Clinic) -> None:
    walked = {permission for _, permission, _ in guarded(clinic)}
    assert walked == set(Permission)
    assert {role: somebody((role,)).permissions for role in Role} == dict(ROLE_PERMISSIONS)


def test_every_guarded_class_is_reached_through_the_clinic(clinic: Clinic) -> None:
    reached = {type(getattr(clinic, part.name)) for part in fields(clinic)}
    with_operations = {
        service for service in service_classes() if any(hasattr(m, "permission") for _, m in public_methods(service))
    }
    assert with_operations <= reached


# --- the walk notices ------------------------------------------------------------------------------------------------


def test_a_method_without_a_guard_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Patients, "everything", lambda self, actor: None, raising=False)
    assert unguarded() - EXEMPT.keys() == {"Patients.everything"}


def test_a_new_service_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = type("Fresh", (), {"open_everything": lambda self, actor: None, "__module__": patients.__name__})
    monkeypatch.setattr(patients, "Fresh", fresh, raising=False)
    assert unguarded() - EXEMPT.keys() == {"Fresh.open_everything"}


def test_a_guard_that_does_not_ask_is_noticed(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    def asleep(self: Patients, actor: Actor, id_or_number: str) -> None: ...

    asleep.permission = Permission.PATIENTS_READ  # type: ignore[attr-defined]
    monkeypatch.setattr(Patients, "show", asleep)
    assert bypasses(clinic) == ["patients.show as nobody"]


def test_a_guard_that_asks_for_another_permission_is_noticed(clinic: Clinic, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Patients.show, "permission", Permission.USERS_WRITE)
    assert any(found.startswith("patients.show as ") for found in bypasses(clinic))
