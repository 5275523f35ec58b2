"""The scripting surface: the same services behind another door, for cron, support and tests.

With no command it opens the desktop. What a command prints is a contract: with ``--json`` exactly one document on
standard output, and everything else on standard error.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command, or the desktop; the exit code is 0 done, 1 refused or failed, 2 wrong usage."""
    from docassist.cli.run import run

    return run(list(sys.argv[1:] if argv is None else argv))
