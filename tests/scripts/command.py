"""A command run as a contributor runs it: in a process of its own that knows nothing of the project."""

import os
import subprocess
import sys
from pathlib import Path

from tests.sites import ROOT

# The interpreter that the environment was made from: it has none of the project's libraries.
BARE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))


def run(
    script: str, *arguments: str | Path, here: Path, answers: str = "", python: str = sys.executable
) -> subprocess.CompletedProcess[str]:
    """Run a script from the folder `here` with the lines of `answers` on its input."""
    variables = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [python, str(ROOT / "scripts" / script), *map(str, arguments)],
        cwd=here,
        env=variables,
        input=answers,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
