"""What the health checks say, in the few words of the strip and the sentences behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from docassist.core.errors import DocAssistError
from docassist.ui.kit.words import what_happened, what_to_do

if TYPE_CHECKING:
    from docassist.services.office.health import Health


@dataclass(frozen=True)
class HealthLine:
    """One check in the reader's language. ``well`` False: somebody should do something."""

    name: str
    short: str
    well: bool
    sentence: str = ""
    advice: str = ""

    @classmethod
    def of_failure(cls, failure: DocAssistError) -> HealthLine:
        """Something could not even be looked at."""
        short = QCoreApplication.translate("Health", "Not known")
        return cls("failure", short, well=False, sentence=what_happened(failure), advice=what_to_do(failure))


def health_lines(health: Health) -> tuple[HealthLine, ...]:
    """Every check, in words. Called in the background."""
    return tuple(
        HealthLine(check.name, check.message, well=check.ok is not False, advice=check.advice) for check in health.checks()
    )
