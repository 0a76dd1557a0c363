"""A process measured: how long a command takes, and how much memory it and all that it starts have at once."""

import os
import re
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_INTERVAL = 0.1  # seconds between two looks at the memory
_SHARE = re.compile(r"^Pss:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True)
class Measured:
    """What a command took: seconds by the clock and of all processors together, and megabytes at the highest."""

    seconds: float
    processors: float
    memory: int


def run(command: Sequence[str | Path], folder: Path, **variables: str) -> Measured:
    """Run a command; raise CalledProcessError with what it said when it fails.

    Memory that several processes share is counted once. Where the system does not tell it (it is Linux that does),
    memory is that of the largest process, or of this one, from which it begins.
    """
    start = time.monotonic()
    with subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        env=_environment(variables),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        said = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stop()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, list(map(str, command)), said)
    return Measured(seconds, usage.ru_utime + usage.ru_stime, (watch.highest or usage.ru_maxrss) // 1000)


def _environment(variables: Mapping[str, str]) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("BANK_")}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", **variables}


def chromium() -> str | None:
    """Where a browser is that prints and searches."""
    names = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")
    return next(filter(None, map(shutil.which, names)), None)


class _Watch(threading.Thread):
    """Looks again and again how many kilobytes a process and those under it have together."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.highest = 0
        self._process = process
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(_INTERVAL):
            self.highest = max(self.highest, sum(map(_memory, _tree(self._process))))

    def stop(self) -> None:
        """Look no more."""
        self._done.set()
        self.join()


def _tree(process: int) -> Iterator[int]:
    """The process and all under it."""
    yield process
    try:
        threads = list(Path(f"/proc/{process}/task").iterdir())
    except OSError:  # it has ended meanwhile, or this is no Linux
        return
    for thread in threads:
        for child in _read(thread / "children").split():
            yield from _tree(int(child))


def _memory(process: int) -> int:
    """The kilobytes of a process, its share of what it shares; 0 when it has ended."""
    found = _SHARE.search(_read(Path(f"/proc/{process}/smaps_rollup")))
    return int(found[1]) if found else 0


def _read(file: Path) -> str:
    try:
        return file.read_text("ascii")
    except OSError:
        return ""
