"""Who may do what, and that the check stands in front of the operation."""

from __future__ import annotations

import itertools

import pytest

from docassist.core.access import ROLE_PERMISSIONS, Actor, Permission, Role, operation, system_account
from docassist.core.errors import NotPermitted

P = Permission
READING = {P.PATIENTS_READ, P.SETTINGS_READ}
EXPECTED = {
    Role.DOCTOR: READING | {P.PATIENTS_WRITE, P.CONSENT_WRITE, P.BACKUP_MAKE, P.AUDIT_READ},
    Role.RECEPTIONIST: READING | {P.PATIENTS_WRITE, P.CONSENT_WRITE, P.BACKUP_MAKE},
    Role.NURSE: READING | {P.PATIENTS_WRITE, P.CONSENT_WRITE},
    Role.ADMIN: set(P) - {P.PATIENTS_WRITE, P.CONSENT_WRITE},
}


def person(*roles: Role) -> Actor:
    return Actor(id="01J", name="Nadia", roles=frozenset(roles))


class Drawer:
    def __init__(self) -> None:
        self.opened: list[str] = []

    @operation(Permission.BACKUP_RESTORE)
    def open(self, actor: Actor, name: str, *, wide: bool = False) -> str:
        """Opens it."""
        self.opened.append(name)
        return f"{actor.name} {name} {wide}"


@pytest.mark.parametrize(("role", "permission"), list(itertools.product(Role, Permission)))
def test_each_role_may_do_exactly_this(role: Role, permission: Permission) -> None:
    assert person(role).may(permission) is (permission in EXPECTED[role])


def test_every_role_has_its_line() -> None:
    assert set(ROLE_PERMISSIONS) == set(Role) == set(EXPECTED)


def test_roles_add_up_and_a_solo_doctor_may_everything() -> None:
    assert person(Role.DOCTOR, Role.ADMIN).permissions == frozenset(Permission)
    assert person().permissions == frozenset()


def test_the_account_that_runs_a_command_may_everything() -> None:
    account = system_account("nadia")
    assert account.permissions == frozenset(Permission)
    assert account.id == "account:nadia"


def test_an_operation_runs_for_those_who_may() -> None:
    drawer = Drawer()
    assert drawer.open(person(Role.ADMIN), "left", wide=True) == "Nadia left True"
    assert drawer.opened == ["left"]


@pytest.mark.parametrize("roles", [(), (Role.DOCTOR,), (Role.NURSE, Role.RECEPTIONIST)])
def test_an_operation_never_starts_for_others(roles: tuple[Role, ...]) -> None:
    drawer = Drawer()
    with pytest.raises(NotPermitted, match="Nadia may not do this") as caught:
        drawer.open(person(*roles), "left")
    assert caught.value.facts["permission"] is Permission.BACKUP_RESTORE
    assert drawer.opened == []


def test_the_actor_cannot_be_passed_by_name_around_the_check() -> None:
    drawer = Drawer()
    with pytest.raises(TypeError):
        drawer.open(actor=person(Role.NURSE), name="left")  # type: ignore[call-arg]  # what the test is about
    assert drawer.opened == []


def test_an_operation_keeps_its_name_and_shows_its_permission() -> None:
    assert Drawer.open.__name__ == "open"
    assert Drawer.open.__doc__ == "Opens it."
    assert Drawer.open.permission is Permission.BACKUP_RESTORE  # type: ignore[attr-defined]  # read by the walk


def test_an_open_door_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seeded defect: when the check lets everybody pass, the refusal's own test fails."""
    monkeypatch.setattr(Actor, "require", lambda self, permission: None)
    with pytest.raises(pytest.fail.Exception):
        test_an_operation_never_starts_for_others(())
