"""The project that a script belongs to, and the environment with its libraries."""

from __future__ import annotations  # for a Python too old for the rest

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from commands.libraries import explain, missing
from commands.main import UNREADABLE, main

if TYPE_CHECKING:
    from bank.site.settings import Settings

_PYTHON = ROOT / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def enter() -> None:
    """Go on only with the libraries; a bare python hands the script over to the project's environment."""
    lacking = missing()
    if not lacking:
        return
    if not _PYTHON.exists() or Path(sys.executable).absolute() == _PYTHON:
        print(explain(lacking), file=sys.stderr)
        sys.exit(UNREADABLE)
    sys.exit(subprocess.run([str(_PYTHON), *sys.argv], check=False).returncode)


def run(command: str) -> None:
    """Do what `bank` does with the name of a command in front of the script's own arguments."""
    enter()
    sys.exit(main([command, *sys.argv[1:]]))


def settings(root: Path = ROOT) -> Settings:
    """The settings of the bank in a folder; raise UnsettledError."""
    from bank.site.settings import read_settings

    return read_settings(root, os.environ)
