"""A command run as a contributor runs it, in this process, or in one of its own that knows nothing of the project."""

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from commands.main import main
from tests import processes
from tests.sites import ROOT

# The interpreter that the environment was made from: it has none of the project's libraries.
BARE_PYTHON = str(getattr(sys, "_base_executable", sys.executable))


def run(
    command: str, *arguments: str | Path, here: Path, answers: str = "", charset: str = "utf-8"
) -> subprocess.CompletedProcess[str]:
    """Run `bank` with a command from the folder `here` with the lines of `answers` on its input."""
    runner, given = CliRunner(charset=charset), [command, *map(str, arguments)]
    with chdir(here), runner.isolation(input=answers) as (out, err, _):
        code = main(given)
        sys.stdout.flush()
        sys.stderr.flush()
        said, complained = (stream.getvalue().decode(charset).replace("\r\n", "\n") for stream in (out, err))
    return subprocess.CompletedProcess(given, code, said, complained)


def run_script(
    script: str, *arguments: str | Path, here: Path, answers: str = "", python: str = sys.executable, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a script of the project in a process of its own."""
    known = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    command = [python, str(ROOT / "scripts" / script), *map(str, arguments)]
    return processes.run(command, here, {**known, **variables}, answers, apart=True)
