"""The project that a script belongs to: its root, its settings, and the environment with its libraries."""

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
    """What the mkdocs.yml in the folder `root` says of its bank."""

    root: Path
    site_name: str
    site_url: str
    practices: str
    language: str
    addresses: dict[str, str]


def settings(root: Path = ROOT) -> Settings:
    """The settings of the bank in a folder; raise OSError when there is no reading them."""
    import yaml

    class Loader(yaml.SafeLoader):
        """Knows none of MkDocs' own tags, and makes None of them."""

    Loader.add_multi_constructor("", lambda loader, tag, node: None)
    told: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader)
    own = told["extra"]["bank"]
    named = (told["site_name"], told["site_url"], own["practices"], own["language"], own.get("addresses", {}))
    return Settings(root, *named)


def language() -> str:
    """The language that mkdocs.yml names for the site, which the scripts speak as well."""
    return settings().language
