"""One command from its arguments to its answer. The window needs none of this."""

from __future__ import annotations

import gc
from argparse import Namespace
from contextlib import closing

from docassist.cli.answer import Answer, failure, show
from docassist.cli.call import Call
from docassist.cli.stopping import Attention
from docassist.core.errors import DocAssistError
from docassist.services.office import logs
from docassist.services.office.place import find_place


def run_command(args: Namespace, attention: Attention) -> int:
    """Do it, print the answer, and say with which code the process ends."""
    gc.disable()  # nothing that is loaded while a command starts is garbage; ``Call.clinic`` begins to collect
    try:
        answer = _attempt(args, attention)
        attention.end()
        return show(answer, as_json=args.as_json) or answer.exit_code
    finally:
        gc.enable()


def _attempt(args: Namespace, attention: Attention) -> Answer:
    try:
        place = find_place(args.data_dir, args.demo, args.database_url)
        with closing(logs.set_up(place.logs, to_stderr=True)):
            return _answer(Call(args, place, attention), attention)
    except DocAssistError as problem:
        return failure(problem)


def _answer(call: Call, attention: Attention) -> Answer:
    try:
        with call:
            answer: Answer = call.args.work(call)
            return answer
    except DocAssistError:
        raise
    except Exception as bug:
        if attention.asked:
            raise
        raise logs.unexpected(bug) from bug
