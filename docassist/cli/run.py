"""From a command line to an exit code: every way a command can end is told in the form that was asked for."""

from __future__ import annotations

import sys
from argparse import Namespace

from docassist.cli import parser
from docassist.cli.stopping import Attention
from docassist.core.errors import DocAssistError
from docassist.services.office.place import find_place


def run(argv: list[str], attention: Attention) -> int:
    """Read the line, do the work, print the answer."""
    _speak_utf8()
    try:
        args = parser.read(argv)
        return _desktop(args, attention) if args.work is None else _command(args, attention)
    except parser.WrongUsage as wrong:
        return _refuse_usage(wrong, as_json="--json" in argv)
    except SystemExit as left:  # --help and --version have printed
        from docassist.cli.answer import write

        return write(sys.stdout, "") or int(left.code or 0)


def _command(args: Namespace, attention: Attention) -> int:
    from docassist.cli.command import run_command  # the window paints its first frame without it

    return run_command(args, attention)


def _desktop(args: Namespace, attention: Attention) -> int:
    if args.as_json or args.as_user is not None:
        raise parser.WrongUsage("--json and --as need a command", parser.build().format_usage())
    from docassist.cli.desktop import run_desktop

    attention.give_back()
    try:
        return run_desktop(find_place(args.data_dir, args.demo, args.database_url))
    except DocAssistError as problem:  # before there is a window to say it
        from docassist.cli.answer import FAILED, failure, show

        show(failure(problem), as_json=False)
        return FAILED


def _refuse_usage(wrong: parser.WrongUsage, *, as_json: bool) -> int:
    from docassist.cli.answer import WRONG_USAGE, failure, show
    from docassist.core.errors import InvalidUsage

    problem = InvalidUsage(reason=wrong)
    if as_json:
        show(failure(problem), as_json=True)
    if sys.stderr is not None:
        sys.stderr.write(f"{wrong.usage}{problem.message}\n")
    return WRONG_USAGE


def _speak_utf8() -> None:
    """Names of every script come out whole on every platform; half a character is shown as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
