"""The scripting surface: the same services behind another door, for cron, support and tests.

With no command it opens the desktop. What a command prints is a contract: with ``--json`` exactly one document on
standard output, and everything else on standard error.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence

from docassist.cli.stopping import Attention


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the desktop; the exit code is 0 done, 1 refused or failed, 2 wrong usage."""
    line = list(sys.argv[1:] if argv is None else argv)
    with Attention() as attention:
        try:
            from docassist.cli.run import run

            return run(line, attention)
        except BaseException:
            if attention.asked is None:
                raise
            attention.end()
            return _stopped(line, by_hand=attention.asked is signal.SIGINT)


def _stopped(line: Sequence[str], *, by_hand: bool) -> int:
    from docassist.cli.answer import FAILED, INTERRUPTED, failure, show
    from docassist.core.errors import Stopped

    show(failure(Stopped()), as_json="--json" in line)
    return INTERRUPTED if by_hand else FAILED
