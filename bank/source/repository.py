"""The repository: what git says of the folder in which a bank stands."""

import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

_SLOW = 120  # seconds after which git is not waited for


@dataclass(frozen=True)
class Repository:
    """A folder that may stand in a repository; git may be missing too."""

    root: Path

    @property
    def is_shallow(self) -> bool | None:
        """Whether it lacks the beginning of its history; None where there is no repository."""
        answer = self.ask("rev-parse", "--is-shallow-repository")
        return None if answer is None else answer.strip() == b"true"

    def ask(self, *question: str, told: bytes = b"") -> bytes | None:
        """What git answers, or None when it refuses or is not there."""
        try:
            done = subprocess.run(["git", *question], cwd=self.root, input=told, capture_output=True, timeout=_SLOW)
        except (OSError, subprocess.TimeoutExpired):
            return None
        return None if done.returncode else done.stdout

    def last_change(self, pattern: str, file: str) -> str:
        """The id of the last commit that changed a line of a file that matches; "" when there is none."""
        answer = self.ask("log", "-1", "--first-parent", "--format=%H", "-G", pattern, "--", file)
        return (answer or b"").decode().strip()

    def messages(self, commits: Iterable[str]) -> dict[str, str]:
        """The messages of commits by their ids."""
        ids = list(dict.fromkeys(commits))
        answer = self.ask("log", "--no-walk=unsorted", "-z", "--format=%B", *ids) if ids else None
        return dict(zip(ids, (answer or b"").decode("utf-8", "replace").split("\0"), strict=False))

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """The texts of files by their ids, all in one question; what is no UTF-8 has signs in its place."""
        asked = "".join(f"{id}\n" for id in ids).encode()
        answer = (self.ask("cat-file", "--batch", told=asked) if asked else None) or b""
        found: dict[str, str] = {}
        start = 0
        while start < len(answer):
            end = answer.index(b"\n", start)
            id, _, size = answer[start:end].split(b" ")
            start = end + 1 + int(size)
            found[id.decode()] = answer[end + 1 : start].decode("utf-8", "replace")
            start += 1
        return found
