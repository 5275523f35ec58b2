"""The list of what is to be pictured. A module of this package adds its scenes by importing ``scene``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QWidget

Language = Literal["en", "ar"]
Build = Callable[[Language], QWidget]


@dataclass(frozen=True)
class Scene:
    name: str
    build: Build
    act: Callable[[QWidget], None] | None


SCENES: dict[str, Scene] = {}


def scene(name: str, act: Callable[[QWidget], None] | None = None) -> Callable[[Build], Build]:
    """Register a function that builds a window; ``act`` is done to it once it is shown."""

    def register(build: Build) -> Build:
        SCENES[name] = Scene(name, build, act)
        return build

    return register
