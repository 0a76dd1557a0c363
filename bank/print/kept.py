"""What builds keep: files by a digest of everything that went into them, so that they are made once."""

import hashlib
import re
from pathlib import Path


class Kept:
    """The files with an ending in a folder, made when missing.

    A file there is named by that digest and by one of its own content, so that a damaged one is known and made again;
    `damaged` counts those. Whatever else stands in the folder is left alone.
    """

    def __init__(self, folder: Path, ending: str) -> None:
        self.damaged = 0
        self._folder, self._ending = folder, ending
        self._used: set[Path] = set()
        folder.mkdir(parents=True, exist_ok=True)
        named = re.compile(rf"([0-9a-f]{{64}})-[0-9a-f]{{32}}{re.escape(ending)}")
        found = {
            match[1]: file for file in folder.iterdir() if (match := named.fullmatch(file.name)) and file.is_file()
        }
        self._files = found

    def read(self, digest: str) -> bytes | None:
        """What was made before, when it is what was written then."""
        file = self._files.get(digest)
        if file is None:
            return None
        try:
            content = file.read_bytes()
        except OSError:
            content = b""
        if file.name != self._name(digest, content):
            self.damaged += 1
            return None
        self._used.add(file)
        return content

    def keep(self, digest: str, content: bytes) -> None:
        """Write down what was made."""
        file = self._folder / self._name(digest, content)
        if file.is_dir():  # nothing of ours
            return
        unfinished = file.with_suffix(f".{id(content)}")
        unfinished.write_bytes(content)
        unfinished.replace(file)
        self._used.add(file)

    def forget_unused(self) -> None:
        """Delete what nobody needed."""
        for file in set(self._files.values()) - self._used:
            file.unlink(missing_ok=True)

    def _name(self, digest: str, content: bytes) -> str:
        return f"{digest}-{hashlib.sha256(content).hexdigest()[:32]}{self._ending}"
