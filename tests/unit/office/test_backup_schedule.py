"""The schedule: daily at the clinic's hour, caught up after a pause, once however many desks, tried again after failure."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docassist.core.clock import ManualClock
from docassist.core.errors import DiskFull
from docassist.db.engine import Database
from docassist.services.office import backup_file, backup_schedule
from docassist.services.office.backup_schedule import BackupSchedule, is_due
from docassist.services.office.opening_lock import only_one
from tests.office import ME, Office, tick
from tests.waiting import wait_until

CASABLANCA, KOLKATA = ZoneInfo("Africa/Casablanca"), ZoneInfo("Asia/Kolkata")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "now", "hour", "where", "due"),
    [
        (None, "2026-11-20T09:00", 2, UTC, True),
        ("2026-11-20T02:00", "2026-11-20T09:00", 2, UTC, False),
        ("2026-11-20T01:59", "2026-11-20T09:00", 2, UTC, True),
        ("2026-11-19T02:05", "2026-11-20T01:59", 2, UTC, False),
        ("2026-11-19T02:05", "2026-11-20T02:00", 2, UTC, True),
        ("2026-10-01T02:00", "2026-11-20T09:00", 2, UTC, True),  # caught up after downtime
        ("2026-11-19T20:31", "2026-11-20T09:00", 2, KOLKATA, False),  # 02:01 there
        ("2026-11-19T20:29", "2026-11-20T09:00", 2, KOLKATA, True),
        ("2026-11-20T09:00", "2026-11-20T09:00", 9, UTC, False),
    ],
)
def test_when_it_is_due(last: str | None, now: str, hour: int, where: ZoneInfo, due: bool) -> None:
    assert is_due(at(last) if last else None, at(now), hour, where) is due


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda moment: moment.replace(tzinfo=UTC)),  # noqa: DTZ001
    st.integers(0, 23),
    st.sampled_from([CASABLANCA, KOLKATA, ZoneInfo("America/New_York"), ZoneInfo("UTC")]),
)
def test_once_made_it_is_not_due_now_but_within_a_day_and_an_hour(now: datetime, hour: int, where: ZoneInfo) -> None:
    assert not is_due(now, now, hour, where)
    assert is_due(now, now + timedelta(hours=25), hour, where)


@pytest.fixture
def office(sqlite_database: Database, clock: ManualClock, tmp_path: Path) -> Office:
    return Office(sqlite_database, clock, tmp_path / "data")


@pytest.fixture
def schedule(office: Office, clock: ManualClock) -> BackupSchedule:
    return BackupSchedule(office.backups, clock, lambda: (2, ZoneInfo("UTC")))


def test_a_week_of_looks_makes_a_backup_a_day(office: Office, schedule: BackupSchedule, clock: ManualClock) -> None:
    made = 0
    for _ in range(7 * 24 * 2):
        made += schedule.look()
        tick(clock, minutes=30)
    days = {backup.made_at.date() for backup in office.backups.found()}
    assert made == len(days) == 8  # the first at once, then at two o'clock


def test_a_backup_by_hand_counts(office: Office, schedule: BackupSchedule) -> None:
    office.backups.make(ME)
    assert not schedule.look()


def test_old_ones_are_thinned(office: Office, schedule: BackupSchedule, clock: ManualClock) -> None:
    for _ in range(30):
        assert schedule.look()
        tick(clock, days=1)
    assert 12 < len(office.backups.found()) < 25


def test_another_desk_that_is_making_it_is_left_alone(office: Office, schedule: BackupSchedule) -> None:
    office.place.backups.mkdir()
    with only_one(office.place.backups / "backup.lock"):
        assert not schedule.look()
    assert schedule.problem is None
    assert schedule.look()


def test_what_another_desk_made_meanwhile_is_not_made_again(
    office: Office, schedule: BackupSchedule, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = schedule._is_due

    def first_yes_then_really() -> bool:
        monkeypatch.setattr(schedule, "_is_due", real)
        office.backups.make(ME)
        return True

    monkeypatch.setattr(schedule, "_is_due", first_yes_then_really)
    assert not schedule.look()
    assert [backup.kind for backup in office.backups.found()] == ["manual"]


def test_a_failure_is_kept_for_the_health_strip_and_tried_again_later(
    office: Office, schedule: BackupSchedule, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise DiskFull

    with monkeypatch.context() as patch:
        patch.setattr(backup_file, "write", full)
        assert not schedule.look()
        assert isinstance(schedule.problem, DiskFull)
        assert office.events.list(ME, limit=1)[0].kind == "backup.failed"
        assert not schedule.look()
        assert len(office.events.list(ME)) == 1  # not tried again at once
    tick(clock, hours=1)
    assert schedule.look()
    assert schedule.problem is None


def test_backups_from_a_future_that_never_was_do_not_stop_the_next(
    office: Office, schedule: BackupSchedule, clock: ManualClock
) -> None:
    clock.set_wall(at("2031-01-01T00:00"))
    assert schedule.look()
    clock.set_wall(at("2026-11-20T09:00"))
    assert schedule.look()
    assert not schedule.look()


def test_the_thread_works_and_ends(office: Office, schedule: BackupSchedule, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backup_schedule, "LOOK_EVERY", 0.01)
    schedule.start()
    schedule.start()
    wait_until(office.backups.found)
    assert schedule.stop()
    assert schedule.stop()
