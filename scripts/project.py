"""The project that a script belongs to: its root, and the virtual environment with its libraries."""

import os
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

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


@dataclass(frozen=True)
class Settings:
    """What a site's mkdocs.yml says of its bank, and where that file stands."""

    root: Path
    site_name: str
    site_url: str
    practices: str
    language: str
    addresses: dict[str, str]


def settings(config: Path = ROOT / "mkdocs.yml") -> Settings:
    """Read the settings; raise OSError when the file cannot be read."""
    import yaml

    from bank.document import descend

    # Composed and not loaded: MkDocs has tags of its own.
    root: Any = yaml.compose(config.read_text("utf-8"))
    bank = ("extra", "bank")
    addresses = descend(root, (*bank, "addresses"))
    return Settings(
        config.resolve().parent,
        str(descend(root, ("site_name",)).value),
        str(descend(root, ("site_url",)).value),
        str(descend(root, (*bank, "practices")).value),
        str(descend(root, (*bank, "language")).value),
        {key.value: node.value for key, node in addresses.value},
    )


def language() -> str:
    """The language of the site, which the scripts speak as well."""
    return settings().language
