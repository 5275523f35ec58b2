"""Every page of Settings, as an administrator and as a nurse see it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from docassist.ui.office.settings_pages import PAGES
from docassist.ui.office.settings_room import SETTINGS
from tests.shots.demo_desk import desk_of, wait_until_quiet
from tests.shots.scenes import Language, scene


def _build(page: str, language: Language) -> QWidget:
    return desk_of(language, SETTINGS, page)


for _page in PAGES:
    scene(f"settings-{_page.name}", act=lambda _window: wait_until_quiet())(partial(_build, _page.name))
