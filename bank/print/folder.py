"""The folder that Typst reads: the theme's templates with their words, and practices with their pictures."""

import shutil
from collections import deque
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

from bank.model.practice import Practice
from bank.print.document import FOLDER
from bank.print.site import source_files
from bank.print.typst.practice import Printing
from bank.print.typst.strings import words


def copy_templates(theme: Path, folder: Path) -> None:
    """Put the templates of a theme into a folder, as MkDocs does for a site."""
    shutil.copytree(theme / FOLDER, folder / FOLDER, dirs_exist_ok=True)


def write_sources(folder: Path, practices: Iterable[Practice], printing: Printing, bank: str) -> None:
    """Write what the practices of the bank of that name are typeset from."""
    _write(folder / FOLDER / "words.typ", words(printing.language, bank, printing.root).encode())

    def write_one(practice: Practice) -> None:
        for path, content in source_files(practice, printing):
            _write(folder / path, content)

    with ThreadPoolExecutor(cpu_count()) as threads:  # pictures take most of the time, and leave Python free meanwhile
        deque(threads.map(write_one, practices), maxlen=0)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
