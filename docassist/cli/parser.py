"""How a command line is read. Global options stand before or after the command; wrong usage is told in one sentence."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from docassist import __version__

if TYPE_CHECKING:
    from docassist.cli.answer import Answer
    from docassist.cli.call import Call

Work: TypeAlias = "Callable[[Call], Answer]"


class WrongUsage(Exception):
    """The command line cannot be read."""

    def __init__(self, message: str, usage: str) -> None:
        super().__init__(message)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """Raises instead of leaving the process; option names are never guessed from their beginnings."""

    def __init__(self, **options: object) -> None:
        super().__init__(**{"allow_abbrev": False, **options})  # type: ignore[arg-type]  # passed on as they came

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(message, self.format_usage())


class Groups:
    """Where each group of commands puts its own."""

    def __init__(self, parser: Parser, shared: Parser) -> None:
        self._shared = shared
        self._into = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=Parser)

    def group(self, name: str, does: str) -> Groups:
        """A noun such as ``patients``, whose verbs follow."""
        parser = self._into.add_parser(name, help=does, description=does, parents=[self._shared])
        verbs = Groups(parser, self._shared)
        verbs._into.required = True
        return verbs

    def command(self, name: str, does: str, work: Work) -> Parser:
        """A verb with the function that does it."""
        parser = self._into.add_parser(name, help=does, description=does, parents=[self._shared])
        parser.set_defaults(work=work)
        return parser


def read(argv: list[str]) -> argparse.Namespace:
    """What is asked for; ``work`` is None when no command was given."""
    with suppress(WrongUsage):  # the whole parser says better what is wrong
        alone, more = _global_options().parse_known_args(argv, _nothing_given())
        if not more:
            return alone  # the window: all commands together take longer to build than its first frame
    return build().parse_args(argv, _nothing_given())


def _nothing_given() -> argparse.Namespace:
    return argparse.Namespace(work=None, data_dir=None, demo=False, database_url=None, as_user=None, as_json=False)


def build() -> Parser:
    """The whole command line."""
    from docassist.cli import audit, consent, database, patients, recovery, settings, support

    shared = _global_options()
    parser = Parser(
        prog="docassist",
        description="A desktop clinic EMR that talks to its patients over WhatsApp. With no command it opens its window.",
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"DocAssist {__version__}")
    groups = Groups(parser, shared)
    for module in (settings, patients, consent, audit, database, recovery, support):
        module.add_to(groups)
    return parser


def _global_options() -> Parser:
    """Given before or after the command: only what is given is set, so neither place overwrites the other."""
    shared = Parser(add_help=False, argument_default=argparse.SUPPRESS)
    group = shared.add_argument_group("everywhere")
    group.add_argument("--data-dir", metavar="DIR", help="the clinic's data folder (else DOCASSIST_DATA_DIR)")
    group.add_argument("--demo", action="store_true", help="the demo clinic, in its own folder")
    group.add_argument("--database-url", metavar="URL", help="a PostgreSQL database (else DOCASSIST_DATABASE_URL)")
    group.add_argument("--as", dest="as_user", metavar="USER", help="act in this user's name and with their rights")
    group.add_argument("--json", dest="as_json", action="store_true", help="print one JSON document")
    return shared


def natural(text: str) -> int:
    """A number of things: 0, 1, 2 ..., as far as a database counts."""
    number = int(text)
    if not 0 <= number < 2**31:
        raise ValueError(text)
    return number
