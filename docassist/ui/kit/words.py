"""Errors as sentences in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from docassist.core.errors import DocAssistError, fill
from docassist.core.phone import region_name
from docassist.core.states import MessageState
from docassist.core.text import isolate
from docassist.ui.kit.states import state_word


def sentence(error: DocAssistError) -> str:
    """What happened and what to do. The template is translated first and filled afterwards."""
    return " ".join(part for part in (what_happened(error), what_to_do(error)) if part)


def what_happened(error: DocAssistError) -> str:
    return _spoken(error.sentence, error)


def what_to_do(error: DocAssistError) -> str:
    return _spoken(error.advice, error)


def _spoken(template: str, error: DocAssistError) -> str:
    if not template:
        return ""
    facts: dict[str, object] = {name: isolate(_fact(value)) for name, value in error.facts.items()}
    if "region_code" in error.facts:
        facts["region"] = isolate(region_name(str(error.facts["region_code"]), QLocale().name().split("_")[0]))
    return fill(QCoreApplication.translate("errors", template), facts)


def _fact(value: object) -> str:
    return state_word(value) if isinstance(value, MessageState) else str(value)
