"""What the health checks say, in the few words of the strip and the sentences behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from docassist.core.errors import DocAssistError, fill
from docassist.core.text import isolate
from docassist.ui.kit.words import what_happened, what_to_do

if TYPE_CHECKING:
    from docassist.services.office.health import Check, Health


@dataclass(frozen=True)
class HealthLine:
    """One check in the reader's language. ``well`` False: somebody should do something; None: nothing to say."""

    name: str
    short: str
    well: bool | None
    sentence: str = ""
    advice: str = ""

    @classmethod
    def of_check(cls, check: Check) -> HealthLine:
        """The templates are translated first and filled afterwards."""
        facts: dict[str, object] = {name: isolate(_fact(value)) for name, value in check.facts.items()}

        def spoken(template: str) -> str:
            return fill(QCoreApplication.translate(check.context, template), facts) if template else ""

        return cls(check.name, spoken(check.short), check.ok, spoken(check.sentence), spoken(check.advice))

    @classmethod
    def of_failure(cls, failure: DocAssistError) -> HealthLine:
        """Something could not even be looked at."""
        short = QCoreApplication.translate("Health", "Not known")
        return cls("failure", short, well=False, sentence=what_happened(failure), advice=what_to_do(failure))


def health_lines(health: Health) -> tuple[HealthLine, ...]:
    """Every check of the strip, in words. Called in the background."""
    return tuple(HealthLine.of_check(check) for check in health.checks())


def _fact(value: object) -> str:
    return QLocale().toString(value, "f", 1) if isinstance(value, float) else str(value)
