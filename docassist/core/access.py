"""Who may do what. Roles and permissions are data; the check stands in front of every operation of every service.

A service method that a person can cause is decorated with ``@operation(permission)`` and takes the actor first. The
decorator is the only way to pass: it looks at the actor before the method runs, so a screen, a command or a web request
cannot forget to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, Concatenate, Literal, ParamSpec, TypeVar

from docassist.core.errors import NotPermitted


class Role(StrEnum):
    """A person may have several: a solo doctor is doctor and admin."""

    DOCTOR = "doctor"
    RECEPTIONIST = "receptionist"
    NURSE = "nurse"
    ADMIN = "admin"


class Permission(StrEnum):
    PATIENTS_READ = "patients.read"
    PATIENTS_WRITE = "patients.write"
    CONSENT_WRITE = "consent.write"
    SETTINGS_READ = "settings.read"
    SETTINGS_WRITE = "settings.write"
    SECRETS_WRITE = "secrets.write"
    USERS_WRITE = "users.write"
    AUDIT_READ = "audit.read"
    BACKUP_MAKE = "backup.make"
    BACKUP_RESTORE = "backup.restore"
    SUPPORT_BUNDLE = "support.bundle"


_EVERYBODY = frozenset({Permission.PATIENTS_READ, Permission.SETTINGS_READ})
_DESK = _EVERYBODY | {Permission.PATIENTS_WRITE, Permission.CONSENT_WRITE, Permission.BACKUP_MAKE}

ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.DOCTOR: _DESK | {Permission.AUDIT_READ},
    Role.RECEPTIONIST: _DESK,
    Role.NURSE: _EVERYBODY | {Permission.PATIENTS_WRITE, Permission.CONSENT_WRITE},
    Role.ADMIN: frozenset(Permission) - {Permission.PATIENTS_WRITE, Permission.CONSENT_WRITE},
}


@dataclass(frozen=True)
class Actor:
    """In whose name something is done: a user of the clinic, or the account that runs a command or a background job."""

    id: str
    name: str
    roles: frozenset[Role]
    kind: Literal["user", "account"] = "user"

    @property
    def permissions(self) -> frozenset[Permission]:
        if self.kind == "account":
            return frozenset(Permission)
        granted: frozenset[Permission] = frozenset()
        for role in self.roles:
            granted |= ROLE_PERMISSIONS[role]
        return granted

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def require(self, permission: Permission) -> None:
        """Refuse in words unless this actor may."""
        if not self.may(permission):
            raise NotPermitted(name=self.name, permission=permission)


def system_account(name: str) -> Actor:
    """Whoever can read the data folder and its key: the account of a command, or DocAssist itself in the background."""
    return Actor(id=f"account:{name}", name=name, roles=frozenset(), kind="account")


P = ParamSpec("P")
R = TypeVar("R")


def operation(
    permission: Permission,
) -> Callable[[Callable[Concatenate[Any, Actor, P], R]], Callable[Concatenate[Any, Actor, P], R]]:
    """Put the permission in front of a service method whose first argument is the actor."""

    def decorate(method: Callable[Concatenate[Any, Actor, P], R]) -> Callable[Concatenate[Any, Actor, P], R]:
        @wraps(method)
        def guarded(self: Any, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            actor.require(permission)
            return method(self, actor, *args, **kwargs)

        guarded.permission = permission  # type: ignore[attr-defined]  # read by the test that walks every operation
        return guarded

    return decorate
