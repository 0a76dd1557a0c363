"""The press: makes many documents at once, and those again only whose content changed."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from os import cpu_count
from pathlib import Path

from bank.print.document import FOLDER, PrintJob
from bank.print.kept import Kept
from bank.print.typesetter import NotTypesetError, Typesetter


class Press:
    """Keeps what it made in the folder `kept`; `damaged` counts files that were no longer what was written there."""

    def __init__(self, typesetter: Typesetter, kept: Path) -> None:
        self._typesetter = typesetter
        self._kept = Kept(kept, ".pdf")

    @property
    def damaged(self) -> int:
        return self._kept.damaged

    def make(self, documents: Mapping[str, PrintJob]) -> Iterator[tuple[str, bytes | NotTypesetError]]:
        """Each document's PDF under its name, or why there is none."""
        with ThreadPoolExecutor(cpu_count()) as threads:
            yield from zip(documents, threads.map(self._made, documents.values()), strict=True)

    def forget_unused(self) -> None:
        """Delete what no document needed."""
        self._kept.forget_unused()

    def _made(self, document: PrintJob) -> bytes | NotTypesetError:
        digest = self._digest(document)
        if (kept := self._kept.read(digest)) is not None:
            return kept
        try:
            made = self._typesetter.pdf(document)
        except NotTypesetError as error:
            return error
        self._kept.keep(digest, made)
        return made

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
