"""What the desktop has from its first frame on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from docassist.services.office.desk_settings import DeskSettings
    from docassist.ui.kit.first_frame import FirstFrame
    from docassist.ui.main_window import MainWindow
    from docassist.ui.translation import Translation


@dataclass
class Screen:
    """``settings`` are this desk's; whoever changes them puts the new ones here."""

    window: MainWindow
    first_frame: FirstFrame
    translation: Translation
    settings: DeskSettings
