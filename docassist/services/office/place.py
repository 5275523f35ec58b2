"""Where a clinic lies on this computer: one data folder, private to its owner, and the names of what is in it.

The desktop asks for this before its first frame is painted, so nothing but the standard library is imported here.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from docassist.core.errors import FolderUnusable

DATA_DIR = "DOCASSIST_DATA_DIR"
DATABASE_URL = "DOCASSIST_DATABASE_URL"
PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True)
class Place:
    """One clinic's data folder. ``database_url`` may hold a password, so it is never shown; see ``database_name``."""

    root: Path
    demo: bool = False
    database_url: str | None = field(default=None, repr=False)
    chosen: bool = False
    """Whether a person named the folder; DocAssist changes the rights of the folders that it chose itself."""

    @property
    def clinic_db(self) -> Path:
        return self.root / "clinic.db"

    @property
    def whatsapp_settings(self) -> Path:
        return self.root / "whatsapp_settings.json"

    @property
    def desk_settings(self) -> Path:
        return self.root / "desk.json"

    @property
    def backups(self) -> Path:
        return self.root / "backups"

    @property
    def files(self) -> Path:
        return self.root / "files"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def borrowed(self) -> Path:
        """Decrypted copies lent to viewers; emptied at every start."""
        return self.root / "borrowed"

    @property
    def anchor(self) -> Path:
        """How far the event chain had come, kept beside the database."""
        return self.root / "events.anchor"

    @property
    def demo_key(self) -> Path:
        return self.root / "demo.key"

    @property
    def opening_lock(self) -> Path:
        """Held by the process that makes, migrates or restores the clinic."""
        return self.root / "opening.lock"

    @property
    def clinic_id_file(self) -> Path:
        return self.root / "clinic.id"

    @property
    def database_name(self) -> str:
        """Where the database is, as people may read it: without user, password or options."""
        if self.database_url is None:
            return str(self.clinic_db)
        from sqlalchemy import exc, make_url

        try:
            address = make_url(self.database_url)
        except (exc.ArgumentError, ValueError):
            return "postgresql"
        host, port = address.host or "", f":{address.port}" if address.port else ""
        if any(letter in host for letter in "[]@"):
            return "postgresql"  # not an address; it may be anything
        return f"postgresql://{host}{port}/{address.database or ''}"

    def has_database_file(self) -> bool:
        """Whether a SQLite database was made here; a file without a byte is none."""
        try:
            return self.clinic_db.stat().st_size > 0
        except FileNotFoundError:
            return False
        except OSError as error:
            raise FolderUnusable(folder=self.root) from error

    def clinic_id(self) -> str:
        """The name under which this folder's key lies in the keyring; made once, under the opening lock."""
        try:
            found = self.clinic_id_file.read_text(encoding="utf-8").strip()
        except FileNotFoundError:
            found = ""
        except (OSError, UnicodeDecodeError) as error:
            raise FolderUnusable(folder=self.root) from error
        return found or self._make_clinic_id()

    def prepare(self) -> None:
        """The folder exists, only its owner may look into it, and we may write to it; or a sentence."""
        if self.demo:
            Place(self.root.parent, chosen=True).prepare()  # it may be anybody's, such as /tmp
        try:
            is_new = not self.root.exists()
            self.root.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            if is_new or not self.chosen or self._is_ours():
                self.root.chmod(PRIVATE_FOLDER)
            if not os.access(self.root, os.W_OK | os.X_OK):
                raise FolderUnusable(folder=self.root)
        except (OSError, ValueError) as error:
            raise FolderUnusable(folder=self.root) from error

    def _is_ours(self) -> bool:
        """An empty folder or one with a clinic in it; never a folder such as /tmp that was named by mistake."""
        return self.clinic_id_file.exists() or self.clinic_db.exists() or not any(self.root.iterdir())

    def _make_clinic_id(self) -> str:
        from docassist.core.ids import new_id  # not before the first frame

        made = new_id()
        try:
            handle = os.open(self.clinic_id_file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(f"{made}\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise FolderUnusable(folder=self.root) from error
        return made


def find_place(
    data_dir: str | None = None,
    demo: bool = False,
    database_url: str | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Place:
    """The folder named by a person, else a checkout's ``data/``, else the platform's folder for this user.

    The demo lies in its own folder inside and never follows the environment to a database that may be the clinic's.
    """
    named = data_dir or environ.get(DATA_DIR)
    root = _named_root(named) if named else _usual_root()
    url = database_url or (None if demo else environ.get(DATABASE_URL)) or None
    return Place(root=root / "demo" if demo else root, demo=demo, database_url=url, chosen=bool(named))


def _named_root(named: str) -> Path:
    try:
        return Path(named).expanduser().absolute()
    except RuntimeError as error:  # ~somebody, who has no home here
        raise FolderUnusable(folder=named) from error


def _usual_root() -> Path:
    checkout = Path(__file__).resolve().parents[3]
    if (checkout / "pyproject.toml").is_file():
        return checkout / "data"
    from platformdirs import user_data_path  # needed only where DocAssist is installed

    return user_data_path("docassist", appauthor=False)
