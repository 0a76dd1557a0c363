"""The pages that print is made of, which MkDocs builds while a script goes on with something else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from answers import RefusedError
from project import Settings

from bank.language import N_, Language

FOLDER = ".pages"
_STAMP = ".built"  # MkDocs leaves alone what begins with a dot
_MADE_OF = ("mkdocs.yml", "docs", "practices", "theme", "bank", "hooks")


@contextmanager
def pages_of(settings: Settings, language: Language) -> Iterator[Callable[[], Path]]:
    """What waits for the folder of the pages; they are built anew when anything they are made of is newer.

    It raises RefusedError when they cannot be built.
    """
    folder = settings.root / FOLDER
    stamp = folder / _STAMP
    if stamp.exists() and stamp.stat().st_mtime > max(_changed(settings.root / name) for name in _MADE_OF):
        yield lambda: folder
        return
    stamp.unlink(missing_ok=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", FOLDER]
    environment = {**os.environ, "BANK_PRINT": "pages", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=settings.root, env=environment) as building:
        try:
            yield partial(_built, building, stamp, time.time(), language)
        finally:
            building.terminate()


def _built(building: "subprocess.Popen[bytes]", stamp: Path, begun: float, language: Language) -> Path:
    """The folder, when all is in it; the stamp is as old as the beginning, since which something may have changed."""
    if building.poll() is None:
        print(language.text(_BUILDING), file=sys.stderr)
    if building.wait():
        raise RefusedError(language.text(_NOT_BUILT))
    stamp.touch()
    os.utime(stamp, (begun, begun))
    return stamp.parent


def _changed(path: Path) -> float:
    """When the file, or anything in the folder, was last changed."""
    return max((file.stat().st_mtime for file in (path, *path.rglob("*")) if file.exists()), default=0)


_BUILDING = N_("Building the pages…")
_NOT_BUILT = N_("The pages could not be built; the reason stands above.")
