"""The daily backup: once after each planned hour, and soon after a start that finds it missed."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event as Signal
from threading import Thread
from zoneinfo import ZoneInfo

from docassist.core.clock import Clock
from docassist.core.errors import DatabaseBusy, DocAssistError
from docassist.services.office.backup import Backups

LOOK_EVERY = 60.0
"""Seconds between two looks at the clock, which may have been corrected, or have slept, meanwhile; also how long a start
is left alone before the first one."""

TRY_AGAIN = 3600.0
SLACK = timedelta(hours=1)
"""A backup dated further ahead than this was made while the clock was wrong, and does not count."""

log = logging.getLogger(__name__)


def is_due(last: datetime | None, now: datetime, hour: int, where: ZoneInfo) -> bool:
    """Whether the latest planned hour, in the clinic's time, has passed without a backup since."""
    local = now.astimezone(where)
    planned = local.replace(hour=hour, minute=0, second=0, microsecond=0)
    if planned > local:
        planned -= timedelta(days=1)
    return last is None or last.astimezone(where) < planned


class BackupSchedule:
    """``plan`` says at which hour of which zone the clinic wants its backup."""

    def __init__(self, backups: Backups, clock: Clock, plan: Callable[[], tuple[int, ZoneInfo]]) -> None:
        self._backups = backups
        self._clock = clock
        self._plan = plan
        self._not_before = float("-inf")
        self._stopping = Signal()
        self._thread: Thread | None = None
        self.problem: DocAssistError | None = None

    def look(self) -> bool:
        """Make the backup if it is due, thin the old ones, and say whether one was made."""
        if self._clock.monotonic() < self._not_before or not self._is_due():
            return False
        try:
            made = self._backups.scheduled(self._is_due) is not None
            self._backups.thin(self._plan()[1])
        except DatabaseBusy:
            return False  # another DocAssist is making it
        except DocAssistError as problem:
            self.problem = problem
            self._not_before = self._clock.monotonic() + TRY_AGAIN
            return False
        self.problem = None
        return made

    def start(self) -> None:
        if self._thread is None:
            self._stopping.clear()
            self._thread = Thread(target=self._work, name="backup schedule", daemon=True)
            self._thread.start()

    def stop(self, patience: float = 5.0) -> bool:
        """End the thread and say whether it ended in time; a backup cut short leaves nothing behind."""
        thread, self._thread = self._thread, None
        self._stopping.set()
        if thread is None:
            return True
        thread.join(patience)
        return not thread.is_alive()

    def _work(self) -> None:
        while not self._stopping.wait(LOOK_EVERY):
            try:
                self.look()
            except DocAssistError as problem:
                log.warning("whether a backup is due could not be found out: %s", problem.code)
            except Exception:  # tomorrow's backup must not fall out because of today's
                log.exception("the backup schedule stumbled")

    def _is_due(self) -> bool:
        now = self._clock.now()
        past = [backup.made_at for backup in self._backups.found() if backup.made_at <= now + SLACK]
        return is_due(max(past, default=None), now, *self._plan())
