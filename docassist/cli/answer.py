"""What a command answers, and how it is printed: one JSON document, or plain lines for a person.

Patients choose their own names, so nothing of theirs may steer a terminal: control and direction characters are shown
as escapes in both forms.
"""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from docassist.core.errors import DocAssistError, InvalidValue

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

_STEERING = {code for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc"} | {
    *range(0x200E, 0x2010),
    *range(0x2028, 0x202F),
    *range(0x2066, 0x206A),
    0x061C,
    0xFEFF,
}
_VISIBLE = {code: f"\\u{code:04x}" for code in _STEERING - {0x0A}}
_VISIBLE_ON_ONE_LINE = {**_VISIBLE, 0x0A: "\\n"}


@dataclass(frozen=True)
class Answer:
    """``document`` for programs, ``text`` for people; ``problem`` when the answer is that something is not right."""

    document: Mapping[str, Any]
    text: str
    problem: DocAssistError | None = None

    @property
    def exit_code(self) -> int:
        return FAILED if self.problem else DONE


def failure(problem: DocAssistError) -> Answer:
    """The answer of a command that was refused or failed."""
    return Answer(document={}, text="", problem=problem)


def show(answer: Answer, *, as_json: bool) -> int:
    """Print it; the exit code is not 0 when it could not be printed, but a reader who went away early is no error."""
    if as_json:
        return write(sys.stdout, to_json(answer) + "\n")
    told = write(sys.stderr, _sentence(answer.problem) + "\n") if answer.problem else DONE
    return (write(sys.stdout, answer.text + "\n") if answer.text else DONE) or told


def _sentence(problem: DocAssistError) -> str:
    found = error_document(problem)
    told_already = type(problem) is InvalidValue  # its sentence begins with the field
    field = f"{found['field']}: " if "field" in found and not told_already else ""
    return one_line(f"{field}{found['message']}")


def to_json(answer: Answer) -> str:
    document = dict(answer.document)
    if answer.problem:
        document["error"] = error_document(answer.problem)
    return json.dumps(document, ensure_ascii=False, indent=2).translate(_VISIBLE)


def error_document(problem: DocAssistError) -> dict[str, str]:
    found = {"code": problem.code, "message": problem.message}
    if isinstance(problem, InvalidValue) and "field" in problem.facts:
        found["field"] = str(problem.facts["field"])
    return found


def one_line(text: str) -> str:
    """Text from outside as it may stand in a line of a terminal."""
    return text.translate(_VISIBLE_ON_ONE_LINE)


def write(stream: TextIO | None, text: str) -> int:
    """Text to a stream that may be closed, full, or read by nobody."""
    if stream is None:
        return DONE
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        _forget(stream)
    except OSError as error:
        _forget(stream)
        if stream is not sys.stderr:
            write(sys.stderr, f"The answer could not be written: {error.strerror}.\n")
        return FAILED
    return DONE


def _forget(stream: TextIO) -> None:
    """What Python would still flush at its end goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, stream.fileno())
    finally:
        os.close(nowhere)
