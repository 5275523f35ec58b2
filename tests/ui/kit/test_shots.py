"""Every scene of the gallery can be built, shown and pictured, in both directions and both looks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from docassist.ui.kit import theme
from tests.shots import kit_gallery
from tests.shots.camera import picture
from tests.shots.scenes import SCENES, Language

KIT = [name for name in SCENES if name.startswith("kit-")]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", KIT)
def test_a_scene_can_be_pictured(name: str, language: Language, qapp: QApplication) -> None:
    assert kit_gallery.PATIENTS
    theme.theme().choose("dark" if language == "ar" else "light")
    if language == "ar":
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    image = picture(SCENES[name], language, (1280, 800)).toImage()
    assert (image.width(), image.height()) == (1280, 800)
    colours = {image.pixel(x, y) for x in range(0, 1280, 7) for y in range(0, 800, 7)}
    assert len(colours) > 3  # grounds at least: nothing came out blank
