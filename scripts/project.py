"""The project that a script belongs to: its root, its settings, and the environment with its libraries."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bank.site.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
UNREADABLE = 2  # the exit code of every script that cannot go on
_PYTHON = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def enter() -> None:
    """Make the engine importable; a bare python hands the script over to the project's environment."""
    sys.path.insert(0, str(ROOT))
    if find_spec("markdown_it") and find_spec("babel"):
        return
    if not _PYTHON.exists():
        # The catalogue of messages needs a library too, so this one cannot come from it.
        print("Brakuje bibliotek. Uruchom najpierw: make check (w systemie Windows: patrz README).", file=sys.stderr)
        sys.exit(UNREADABLE)
    sys.exit(subprocess.run([str(_PYTHON), *sys.argv], check=False).returncode)


def settings(root: Path = ROOT) -> "Settings":
    """The settings of the bank in a folder; a command that cannot have them ends here."""
    from bank.site.settings import UnsettledError, read_settings

    try:
        return read_settings(root, os.environ)
    except UnsettledError as error:
        print(error, file=sys.stderr)
        sys.exit(UNREADABLE)


def language() -> str:
    """The language that mkdocs.yml names for the site, which the scripts speak as well."""
    return settings().language.code
