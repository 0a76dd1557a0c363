"""The press: makes many documents at once, and those again only whose content changed."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from os import cpu_count
from pathlib import Path

from bank.print.document import FOLDER, PrintJob
from bank.print.typesetter import NotTypesetError, Typesetter


class Press:
    """Keeps what it made in the folder `kept`, by a digest of everything that went into it.

    A file there is named by that digest and by one of its own content, so that a damaged one is known and made again;
    `damaged` counts those. Whatever else stands in the folder is left alone.
    """

    def __init__(self, typesetter: Typesetter, kept: Path) -> None:
        self.damaged = 0
        self._typesetter = typesetter
        self._folder = kept
        self._used: set[Path] = set()
        kept.mkdir(parents=True, exist_ok=True)
        found = {match[1]: file for file in kept.iterdir() if (match := _KEPT.fullmatch(file.name)) and file.is_file()}
        self._kept = found

    def make(self, documents: Mapping[str, PrintJob]) -> Iterator[tuple[str, bytes | NotTypesetError]]:
        """Each document's PDF under its name, or why there is none."""
        with ThreadPoolExecutor(cpu_count()) as threads:
            yield from zip(documents, threads.map(self._made, documents.values()), strict=True)

    def forget_unused(self) -> None:
        """Delete what no document needed."""
        for file in set(self._kept.values()) - self._used:
            file.unlink(missing_ok=True)

    def _made(self, document: PrintJob) -> bytes | NotTypesetError:
        digest = self._digest(document)
        if (kept := self._read(digest)) is not None:
            return kept
        try:
            made = self._typesetter.pdf(document)
        except NotTypesetError as error:
            return error
        self._keep(made, self._folder / f"{digest}-{_short(made)}.pdf")
        return made

    def _keep(self, made: bytes, file: Path) -> None:
        if file.is_dir():  # nothing of ours
            return
        unfinished = file.with_suffix(f".{id(made)}")
        unfinished.write_bytes(made)
        unfinished.replace(file)
        self._used.add(file)

    def _read(self, digest: str) -> bytes | None:
        """What was made before, when it is what was written then."""
        file = self._kept.get(digest)
        if file is None:
            return None
        try:
            content = file.read_bytes()
        except OSError:
            content = b""
        if file.name != f"{digest}-{_short(content)}.pdf":
            self.damaged += 1
            return None
        self._used.add(file)
        return content

    def _digest(self, document: PrintJob) -> str:
        digest = self._templates.copy()
        digest.update(document.main().encode())
        root = self._typesetter.root
        for source in document.sources:
            _add(digest, [root / source, *sorted((root / source).parent.glob("print/*"))])
        return digest.hexdigest()

    @cached_property
    def _templates(self) -> "hashlib._Hash":
        digest = hashlib.sha256(self._typesetter.version.encode())
        _add(digest, sorted(file for file in (self._typesetter.root / FOLDER).rglob("*") if file.is_file()))
        return digest


def _add(digest: "hashlib._Hash", files: Iterable[Path]) -> None:
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)} ".encode() + content)


def _short(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:32]


_KEPT = re.compile(r"([0-9a-f]{64})-[0-9a-f]{32}\.pdf")
