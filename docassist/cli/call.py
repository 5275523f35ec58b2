"""One command under way: what was asked, in which clinic, in whose name. The clinic is opened when first needed."""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from contextlib import ExitStack
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Self

from docassist.core.access import Actor, system_account
from docassist.core.clock import iso, zone
from docassist.services.office.place import Place

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from docassist.app import Clinic
    from docassist.cli.stopping import Attention


class Call:
    """Used as a context: at its end the clinic it opened is sealed and closed, undisturbed."""

    def __init__(self, args: Namespace, place: Place, attention: Attention) -> None:
        self.args = args
        self.place = place
        self._attention = attention
        self._at_end = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._attention.end()
        self._at_end.close()

    def close_clinic(self) -> None:
        """Before something else opens the same files."""
        self._at_end.close()
        self.__dict__.pop("clinic", None)

    @cached_property
    def clinic(self) -> Clinic:
        from docassist.app import open_clinic

        opened = self._at_end.enter_context(open_clinic(self.place, start_threads=False))
        gc.freeze()
        gc.enable()
        return opened

    @cached_property
    def actor(self) -> Actor:
        """The account that runs the command, or the user it acts for."""
        if self.args.as_user is None:
            return system_account(account_name())
        return self.clinic.users.find(self.args.as_user).actor

    def patient_id(self, named: str) -> str:
        """The id of a patient named by id or number."""
        from docassist.core.ids import is_id

        return named if is_id(named) else self.clinic.patients.id_of(self.actor, named)

    def time(self, moment: datetime | None) -> str | None:
        """ISO 8601 in the clinic's zone."""
        return None if moment is None else iso(moment, self._zone)

    @cached_property
    def _zone(self) -> ZoneInfo:
        return zone(self.clinic.settings.clinic.time_zone)


def account_name() -> str:
    """The name of the account of this process, as the computer knows it."""
    try:
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (ImportError, KeyError):  # Windows, or an account without an entry
        import getpass

        return getpass.getuser()


def piped_line(what: str) -> str:
    """A secret from standard input: its first line, never echoed, never an argument that others could read."""
    if sys.stdin is None:
        return ""
    if sys.stdin.isatty():
        from getpass import getpass

        return getpass(f"{what}: ")
    return sys.stdin.readline().strip()
