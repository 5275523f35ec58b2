"""``docassist recovery-key``: the clinic's key is written down here, and entered on the clinic's next computer."""

from __future__ import annotations

from docassist.cli.answer import Answer
from docassist.cli.call import Call, piped_line
from docassist.cli.parser import Groups
from docassist.core.clock import SystemClock


def add_to(groups: Groups) -> None:
    recovery = groups.group("recovery-key", "The key that opens the clinic's data on another computer")
    recovery.command("show", "Show the recovery key, to be written down and locked away", show)
    recovery.command("enter", "Read the recovery key from standard input and keep it in this computer's keyring", enter)


def show(call: Call) -> Answer:
    key = call.clinic.recovery.show(call.actor)
    text = f"{key}\n\nWhoever has this key can read the clinic's data. Keep it on paper, not on this computer."
    return Answer({"recovery_key": key}, text)


def enter(call: Call) -> Answer:
    from docassist.services.office.recovery import enter as enter_key

    enter_key(call.place, piped_line("recovery key"), SystemClock())
    return Answer({"ok": True}, "The recovery key is in this computer's keyring; the clinic opens with it.")
