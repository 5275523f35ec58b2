"""Asking where a file is, or where one shall go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
    """The place a person chose, with ``name`` suggested; None when they went back."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, name, kinds)
    return Path(chosen) if chosen else None


def ask_which_file(parent: QWidget, title: str, folder: Path, kinds: str = "") -> Path | None:
    """The file a person chose; None when they went back."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(chosen) if chosen else None
