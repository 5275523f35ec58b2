"""What may be written down of a text or an exception: a second net, for what slipped through the rule that no patient
data and no secret is ever logged.

An exception's message may hold anything (a value, a row, a path with somebody's name), so only its type, its code and
the places it passed through are told. Names of people cannot be recognised by a pattern; numbers and secrets can.
"""

from __future__ import annotations

import errno
import re
import unicodedata
from collections.abc import Iterator
from types import TracebackType

from docassist.core.errors import DocAssistError

SECRET = "[secret]"
_BETWEEN = r"[\s().,/\-\u00a0\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2060-\u2069]{0,3}"

_SECRETS = (
    re.compile(r"\bEAA[A-Za-z0-9]{6,}"),
    re.compile(r"(?i)(\bbearer\s+)\S+"),
    re.compile(r"(?i)(\bbasic\s+)[a-z0-9+/=]{8,}"),
    re.compile(r"(?i)((?:token|secret|password|passwd|signature|key)[\"']?\s*[:=]\s*[\"']?)[^\s\"',;&]+"),
    re.compile(r"(?<=://)[^\s@:/]+:\S*(?=@)"),
    re.compile(r"(?:[0-9A-HJKMNP-TV-Z]{7}[- ]){7}[0-9A-HJKMNP-TV-Z]{7}", re.IGNORECASE),
    re.compile(r"(?<![A-Za-z0-9])[A-Za-z0-9+_=-]{32,}"),
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_NUMBER = re.compile(rf"\+?\d(?:{_BETWEEN}\d){{6,}}")
_FRAMES, _CAUSES = 40, 6


def redact(text: str) -> str:
    """One line without secrets, addresses and anything that could be dialled."""
    for pattern in _SECRETS:
        text = pattern.sub(lambda found: f"{found[1] if found.re.groups else ''}{SECRET}", text)
    text = _ADDRESS.sub("[address]", text)
    text = _NUMBER.sub(_masked, text)
    return "".join(character if _is_plain(character) else " " for character in text)


def describe(error: BaseException) -> Iterator[str]:
    """Types, codes and places of an exception and of what led to it; never a message or a value."""
    told: set[int] = set()
    pending: list[tuple[str, BaseException]] = [("", error)]
    while pending and len(told) < _CAUSES:
        how, current = pending.pop(0)
        if id(current) in told:
            continue
        told.add(id(current))
        yield f"{how}{name_of(current)}"
        yield from places(current.__traceback__)
        if current.__cause__ is not None:
            pending.append(("because of ", current.__cause__))
        elif current.__context__ is not None and not current.__suppress_context__:
            pending.append(("while handling ", current.__context__))
        if isinstance(current, BaseExceptionGroup):
            pending += [("together with ", one) for one in current.exceptions]


def name_of(error: BaseException) -> str:
    """The type, and the code that the system, the database or we ourselves give to what happened."""
    kind = type(error)
    name = (
        kind.__qualname__ if kind.__module__ in {"builtins", "__main__"} else f"{kind.__module__}.{kind.__qualname__}"
    )
    return f"{name} {code}" if (code := _code(error)) else name


def places(trace: TracebackType | None) -> Iterator[str]:
    """Module, line and function of every frame. No file names: the folder may bear a person's name."""
    for _ in range(_FRAMES):
        if trace is None:
            return
        code, module = trace.tb_frame.f_code, trace.tb_frame.f_globals.get("__name__", "?")
        yield f"  {module}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def _code(error: BaseException) -> str:
    if isinstance(error, DocAssistError):
        return error.code
    if isinstance(error, OSError) and error.errno is not None:
        return errno.errorcode.get(error.errno, str(error.errno))
    for source in (error, getattr(error, "orig", None)):
        for attribute in ("sqlite_errorname", "sqlstate"):
            found = getattr(source, attribute, None)
            if isinstance(found, str) and re.fullmatch(r"[A-Z0-9_]{3,40}", found):
                return found
    return ""


def _masked(number: re.Match[str]) -> str:
    digits = [character for character in number[0] if character.isdigit()]
    return f"•••{''.join(digits[-2:])}"


def _is_plain(character: str) -> bool:
    """No line breaks, no control characters, nothing that turns the line around."""
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}
