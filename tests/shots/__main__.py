"""Renders every scene. One process per scale, for the scale of a screen is fixed when a program starts."""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import tests.shots

SCALES = ("1", "1.5")
SIZE = (1280, 800)
SCREEN = {
    "synchronousWindowSystemEvents": True,
    "windowFrameMargins": False,
    "screens": [
        {
            "name": "shot",
            "x": 0,
            "y": 0,
            "width": 2560,
            "height": 1600,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
    ],
}


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0] if arguments else "build/shots").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    wanted = arguments[1:]
    screen = folder / "screen.json"
    screen.write_text(json.dumps(SCREEN))
    for scale in SCALES:
        settings = {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "QT_SCALE_FACTOR": scale,
            "DOCASSIST_SHOT_SCALE": scale,
        }
        command = [sys.executable, "-m", "tests.shots", str(folder), *wanted]
        code = subprocess.run(command, env={**os.environ, **settings}, check=False).returncode
        if code:
            return code
    screen.unlink()
    count = len(list(folder.glob("*.png")))
    sys.stdout.write(f"{count} pictures in {folder}\n")
    return 0


def render(folder: Path, scale: str, wanted: list[str]) -> int:
    """Every scene at this scale: light and dark, left to right and right to left."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from docassist.ui.kit import motion, theme
    from tests.shots.camera import picture
    from tests.shots.scenes import SCENES

    app = QApplication([])
    theme.install(app, "light")
    motion.hold_still()
    for module in pkgutil.iter_modules(tests.shots.__path__):
        importlib.import_module(f"tests.shots.{module.name}")
    directions = {"en": Qt.LayoutDirection.LeftToRight, "ar": Qt.LayoutDirection.RightToLeft}
    for language in ("en", "ar"):
        app.setLayoutDirection(directions[language])
        for look in ("light", "dark"):
            theme.theme().choose(look)
            for scene in SCENES.values():
                if wanted and not any(scene.name.startswith(start) for start in wanted):
                    continue
                picture(scene, language, SIZE).save(str(folder / f"{scene.name}-{language}-{look}-{scale}.png"))
    return 0


if __name__ == "__main__":
    own_scale = os.environ.get("DOCASSIST_SHOT_SCALE")
    if own_scale:
        sys.exit(render(Path(sys.argv[1]), own_scale, sys.argv[2:]))
    sys.exit(main(sys.argv[1:]))
