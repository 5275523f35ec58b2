"""The recovery key as people write it down: in two lines on the screen, or as a file somewhere else."""

from __future__ import annotations

from docassist.core.errors import FileUnwritable


def key_lines(key: str) -> str:
    """The eight groups in two lines, left to right in every language."""
    groups = key.split("-")
    return "\n".join(f"\u2066{' – '.join(groups[start : start + 4])}\u2069" for start in (0, 4))


def write_recovery_file(path: str, key: str) -> None:
    """The key as a line of text, where a person chose."""
    try:
        with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123  # the dialog gives a text
            file.write(f"DocAssist\n{key}\n")
    except OSError as problem:
        raise FileUnwritable(file=path) from problem
