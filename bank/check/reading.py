"""What reading a practice takes to know of the bank around it, and which files are practices."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from bank.check.translation_name import original_of
from bank.model.vocabulary import FOLDER, Vocabulary
from bank.schema.containers import Record
from bank.schema.front_matter import front_matter
from bank.source.problems import Finding

ENDING = ".md"


@dataclass(frozen=True)
class Reading:
    """What reading one practice takes to know of the bank around it.

    `files` are the paths of all files under the folder of practices, relative to it; `root` is that folder's own path
    as messages show it; `look` tells what is wrong with a picture, `covered` are the characters that print can show.
    `language` is the code of that of the texts.
    """

    vocabulary: Vocabulary
    files: frozenset[str]
    today: datetime.date
    root: str = "practices"
    look: Callable[[str], Sequence[Finding]] = lambda path: ()
    covered: frozenset[str] = frozenset()
    language: str = ""

    @cached_property
    def paths_by_id(self) -> dict[str, list[str]]:
        """The files of practices by the id that their names give."""
        by_id: dict[str, list[str]] = {}
        for path in sorted(self.files):
            if is_practice(path):
                by_id.setdefault(PurePosixPath(path).stem, []).append(path)
        return by_id

    @cached_property
    def shape(self) -> Record:
        return front_matter(self.vocabulary)


def is_practice(path: str) -> bool:
    """Whether a file under practices/ is a practice: Markdown, outside the vocabulary and of what is hidden."""
    return is_text(path) and original_of(path) is None


def is_translation(path: str) -> bool:
    """Whether it is one of a practice, which lies beside it."""
    return is_text(path) and original_of(path) is not None


def is_hidden(path: str) -> bool:
    """Whether it or a folder of it begins with a dot, as what systems and editors keep for themselves does."""
    return any(part.startswith(".") for part in PurePosixPath(path).parts)


def is_text(path: str) -> bool:
    """Whether it is a practice or a translation of one."""
    return path.endswith(ENDING) and PurePosixPath(path).parts[0] != FOLDER and not is_hidden(path)
