"""The project that a script belongs to: its root, its settings, and the environment with its libraries."""

import os
import subprocess
import sys
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


def settings(root: Path = ROOT) -> dict[str, Any]:
    """What mkdocs.yml says; what only MkDocs can make of its tags is None."""
    import yaml

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("", lambda loader, tag, node: None)
    told: dict[str, Any] = yaml.load((root / "mkdocs.yml").read_text("utf-8"), Loader)
    return told


def language() -> str:
    """The language that mkdocs.yml names for the site, which the scripts speak as well."""
    return str(settings()["extra"]["bank"]["language"])
