"""bank site: the whole site, built beside the one that is there and put in its place; exit 0 when it is, else 1."""

import os
import subprocess
import sys
from pathlib import Path

import click

from bank.site.publishing import Place
from bank.text.language import N_
from commands.help import Spoken
from commands.options import root_option, settings
from commands.terminal import complain

FOLDER = "site"


@click.command(
    cls=Spoken,
    short_help=N_("build the whole site; the old one stays until the new one is sound"),
    help=N_("Build the whole site into site/. The one that is there stays until the new one is sound."),
)
@root_option(N_("the folder of mkdocs.yml"))
def command(root: Path) -> int:
    """Build strictly, so that nothing unsound is published."""
    language = settings(root).language

    def build(folder: Path) -> bool:
        build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
        return (
            subprocess.run(build, cwd=root, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}, check=False).returncode == 0
        )

    return 0 if Place(root / FOLDER).publish(build, lambda: complain(language.text(_WAITS))) else 1


_WAITS = N_("Another build of this site is under way. Waiting until it ends.")
