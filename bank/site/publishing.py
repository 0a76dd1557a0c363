"""Publishing: a site is built beside the one that is there, and takes its place whole or not at all.

Everything happens in the folder in which the site stands, so that a rename is all it takes. Each build has a folder of
its own, `.<site>.new-…`, so that one whose parent was killed cannot write into the next. Where the system can exchange
two folders in one step, it does; elsewhere the old site is moved away first, and the journal `.<site>.journal` tells
whoever comes next what a kill left undone.
"""

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

_HERE, _EXCHANGE = -100, 2  # AT_FDCWD of <fcntl.h> and RENAME_EXCHANGE of <linux/fs.h>


@dataclass(frozen=True)
class Place:
    """Where a site stands, and what stands beside it while it is being built."""

    site: Path

    def beside(self, name: str) -> Path:
        """What is called so beside the site."""
        return self.site.with_name(f".{self.site.name}.{name}")

    def publish(self, build: Callable[[Path], bool], wait: Callable[[], None]) -> bool:
        """Build a site into a new folder and put it here; when `build` says that it failed, nothing changes.

        `wait` is called once when another build of the site has to end first. Raise OSError when a folder cannot be
        written or moved.
        """
        self.site.parent.mkdir(parents=True, exist_ok=True)
        with self._alone(wait):
            self._recover()
            new = Path(tempfile.mkdtemp(prefix=f".{self.site.name}.new-", dir=self.site.parent))
            try:
                new.chmod(0o755)
                built = build(new)
                if built:
                    self._journal.write_text(_identity(new), "utf-8")
                    self._take(new)
            finally:
                self._tidy()
            return built

    @property
    def _journal(self) -> Path:
        """Names the new site that lacks nothing but its place."""
        return self.beside("journal")

    @property
    def _old(self) -> Path:
        return self.beside("old")

    @contextmanager
    def _alone(self, wait: Callable[[], None]) -> Iterator[None]:
        """Hold the lock, which the system lets go when a process ends, however it ends."""
        lock = FileLock(self.beside("lock"))
        try:
            lock.acquire(timeout=0)
        except Timeout:
            wait()
            lock.acquire()
        try:
            yield
        finally:
            lock.release()

    def _recover(self) -> None:
        """Finish what a build that was killed has left: a whole new site goes in, else the old one comes back."""
        whole = self._journal.read_text("utf-8") if self._journal.exists() else ""
        new = next((folder for folder in self._begun() if _identity(folder) == whole), None)
        if new:
            self._take(new)
        elif self._old.exists() and not self.site.exists():
            self._old.rename(self.site)
        self._tidy()

    def _take(self, new: Path) -> None:
        """Put a new site in its place; the old one, if any, is left under another name."""
        if self.site.exists() and not _exchanged(new, self.site):
            _remove(self._old)
            self.site.rename(self._old)
        if not self.site.exists():
            new.rename(self.site)

    def _begun(self) -> list[Path]:
        return sorted(self.site.parent.glob(f".{self.site.name}.new-*"))

    def _tidy(self) -> None:
        """Take away all that is not the site."""
        self._journal.unlink(missing_ok=True)
        for folder in (*self._begun(), self._old):
            _remove(folder)


def _identity(folder: Path) -> str:
    """What stays the folder's when it is renamed, and is another's once two have changed places."""
    return f"{folder.name} {folder.stat().st_ino}"


def _exchanged(one: Path, other: Path) -> bool:
    """Whether the system has exchanged two folders in one step, which only Linux can."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
