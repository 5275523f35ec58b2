"""Steps that no release has, tried on top of those that every release has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from docassist.db import migrate, migrations

NewStep = Callable[..., str]


@pytest.fixture
def new_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> NewStep:
    """Write one more step in a folder of the test's own; returns its name."""
    from alembic.script import ScriptDirectory

    folder = tmp_path / "steps"
    folder.mkdir()
    ours = Path(migrations.__file__).parent

    def write(up: str, down: str = "pass") -> str:
        before = migrations.REVISIONS[-1]
        name = f"9{len(migrations.REVISIONS):03}"
        body = f'revision = "{name}"\ndown_revision = "{before}"\n'
        for function, lines in (("upgrade", up), ("downgrade", down)):
            body += f"\n\ndef {function}():\n" + indent(dedent(lines).strip(), "    ") + "\n"
        (folder / f"{name}.py").write_text("import sqlalchemy as sa\nfrom alembic import op\n\n" + body)
        monkeypatch.setattr(migrations, "REVISIONS", (*migrations.REVISIONS, name))
        return name

    locations = [str(ours / "versions"), str(folder)]
    monkeypatch.setattr(migrate, "_script", lambda: ScriptDirectory(str(ours), version_locations=locations))
    return write
