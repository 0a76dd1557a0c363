"""The bundle: a ZIP of practices with what lies beside them, such as a proposal, in the layout of the bank's folder."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from bank.check import documents, images
from bank.check.reading import ENDING, is_hidden
from bank.exchange.archive import DAMAGED, open_archive
from bank.exchange.passages import UnreadableError, refusing
from bank.markdown.links import IMAGE_ENDINGS
from bank.model.objects import DOCUMENT_ENDINGS
from bank.source.front_matter_file import split_front
from bank.source.problems import Finding
from bank.text.language import N_

TAKEN = (ENDING, *IMAGE_ENDINGS, *DOCUMENT_ENDINGS)
_SOUND = re.compile(r"[A-Za-z0-9ĄĆĘŁŃÓŚŹŻąćęłńóśźż()_. -]{1,120}")
_DRAFT = re.compile(r"^draft:.*$", re.MULTILINE)


def is_bundle(data: bytes) -> bool:
    """Whether it is a ZIP with a practice's file in it."""
    return data.startswith(b"PK") and any(name.endswith(ENDING) for name in open_archive(data).namelist())


@refusing(DAMAGED)
def bundle_files(data: bytes) -> dict[str, bytes]:
    """The files by their paths under the folder of practices; raise UnreadableError at one that leads elsewhere."""
    archive, files = open_archive(data), dict[str, bytes]()
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.is_absolute() or ".." in path.parts:
            raise UnreadableError(_ASTRAY, name=path.name)
        if member.is_dir() or is_hidden(path.as_posix()) or "__MACOSX" in path.parts:
            continue
        if not all(map(_SOUND.fullmatch, path.parts)):
            raise UnreadableError(_ASTRAY, name=path.name)
        if path.suffix.casefold() in TAKEN:
            files["/".join(path.parts[-2:])] = archive.read(member)
    return files


def beside(path: str, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The pictures and documents in the folder of a practice."""
    folder = PurePosixPath(path).parent
    return {
        name: data for name, data in files.items() if PurePosixPath(name).parent == folder and not name.endswith(ENDING)
    }


@contextmanager
def opened(files: Mapping[str, bytes]) -> Iterator[Callable[[str], Sequence[Finding]]]:
    """What tells of each picture and document of a bundle what is wrong with it, as of one that lies in the bank."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        yield lambda path: _look(folder / path) if path in files else ()


def _look(file: Path) -> Sequence[Finding]:
    return (documents if file.suffix.casefold() in DOCUMENT_ENDINGS else images).look(file)


def as_draft(text: str) -> str:
    """The text of a practice's file with “draft: true” as the last of its fields."""
    parts = split_front(text)
    if parts is None:
        return text
    opening, front, closing, body = parts
    front = _DRAFT.sub("", front).rstrip("\n")
    return f"{opening}{front}\ndraft: true\n{closing}{body}"


_ASTRAY = N_("The file “{name}” in it has a name or a place that no practice's file has.")
