"""The pages that print is made of, which MkDocs builds while a script goes on with something else.

Nothing of the engine is imported here, so that MkDocs can begin at once.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = ".pages"
_STAMP = ".built"  # MkDocs leaves alone what begins with a dot
_MADE_OF = ("mkdocs.yml", "docs", "practices", "theme", "bank", "hooks")


class NotBuiltError(Exception):
    """The pages could not be built; MkDocs has said why."""


class Pages:
    """The pages of the bank in the folder `root`, built anew when anything that they are made of is newer."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._stamp = root / FOLDER / _STAMP
        self._begun = time.time()
        self._building = None if self._is_fresh() else self._build()

    @property
    def are_ready(self) -> bool:
        """Whether nothing has to be waited for."""
        return self._building is None or self._building.poll() is not None

    def folder(self) -> Path:
        """The folder, when all is in it; raise NotBuiltError when it cannot be."""
        if self._building and self._building.wait():
            raise NotBuiltError
        if self._building:  # the stamp is as old as the beginning, since which something may have changed
            self._stamp.touch()
            os.utime(self._stamp, (self._begun, self._begun))
        return self._stamp.parent

    def stop(self) -> None:
        """Build no further."""
        if self._building:
            self._building.terminate()
            self._building.wait()

    def _is_fresh(self) -> bool:
        changed = (_changed(self._root / name) for name in _MADE_OF)
        return self._stamp.exists() and self._stamp.stat().st_mtime > max(changed)

    def _build(self) -> "subprocess.Popen[bytes]":
        self._stamp.unlink(missing_ok=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", FOLDER]
        environment = {**os.environ, "BANK_PRINT": "pages", "NO_MKDOCS_2_WARNING": "1"}
        return subprocess.Popen(command, cwd=self._root, env=environment)


@contextmanager
def pages_of(root: Path) -> Iterator[Pages]:
    """The pages, built as long as somebody is there to use them."""
    pages = Pages(root)
    try:
        yield pages
    finally:
        pages.stop()


def _changed(path: Path) -> float:
    """When the file, or anything in the folder, was last changed."""
    return max((file.stat().st_mtime for file in (path, *path.rglob("*")) if file.exists()), default=0)
