"""Documents beside a practice: what is wrong with one before anybody opens it, told from its file alone."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

from bank.source.problems import Finding
from bank.text.escaping import shortened

MOST_BYTES = 5_000_000
_LONGEST_NAME = 60
_MOST_READ = 2_000_000  # bytes of a part of an office document
_WORD, _OPEN = "wordprocessingml.document.main", "application/vnd.oasis.opendocument.text"
# Who wrote it, who saved it last, and who left a remark or a change in it.
_PERSON = re.compile(
    rb"<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)[^>]*>\s*([^<\s][^<]*)<|\bw:author=\"([^\"]+)\""
)
_TELLING = ("docProps/core.xml", "meta.xml", "word/comments.xml", "word/document.xml", "content.xml")
_RUNNING = re.compile(r"(?:.*/)?vbaProject\.bin|Basic/.+|Scripts/.+")
_RUNNING_PDF = re.compile(rb"/(?:JavaScript|JS|Launch|EmbeddedFile)\b")


def look(file: Path) -> tuple[Finding, ...]:
    """What is wrong with a document; raise OSError when there is no reading its file at all."""
    about: dict[str, object] = {"file": file.name}
    size = file.stat().st_size
    if size > MOST_BYTES:
        return (_finding("document-too-large", about, size=-(-size // 10**6), most=MOST_BYTES // 10**6),)
    try:
        return tuple(_OF_TYPES[file.suffix.casefold()](file, about))
    except OSError:
        raise
    except Exception:  # readers raise anything over the bytes of strangers
        return (_finding("not-a-document", about, kind=file.suffix.removeprefix(".").upper()),)


def publishable(file: Path) -> bool:
    """Whether a document may be handed on."""
    try:
        return all(finding.level != "error" for finding in look(file))
    except FileNotFoundError:
        return False


def _pdf(file: Path, about: dict[str, object]) -> Iterator[Finding]:
    data = file.read_bytes()
    if not data.startswith(b"%PDF-"):
        raise ValueError(file)
    from pypdf import PdfReader  # takes a tenth of the time in which a command starts, and few banks have a PDF

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted:
        yield Finding("document-locked", about)
        return
    if not reader.pages:
        raise ValueError(file)
    if _RUNNING_PDF.search(data):
        yield Finding("document-runs", about)
    author = reader.metadata.author if reader.metadata else None
    yield from _persons([author or "", *_names(data)], about)


def _office(file: Path, about: dict[str, object]) -> Iterator[Finding]:
    with ZipFile(file) as archive:
        names = archive.namelist()
        if not _is_of_type(archive, file.suffix.casefold()):
            raise ValueError(file)
        if any(_RUNNING.fullmatch(name) for name in names):
            yield Finding("document-runs", about)
        told = (_names(_read(archive, part)) for part in _TELLING if part in names)
        yield from _persons(chain.from_iterable(told), about)


def _is_of_type(archive: ZipFile, ending: str) -> bool:
    """Whether the archive says of itself what the ending does."""
    part, kind = ("mimetype", _OPEN) if ending == ".odt" else ("[Content_Types].xml", _WORD)
    return kind.encode() in _read(archive, part)


def _read(archive: ZipFile, name: str) -> bytes:
    """The beginning of a part, whatever it would unpack to."""
    with archive.open(name) as stream:
        return stream.read(_MOST_READ)


def _names(data: bytes) -> Iterator[str]:
    for match in _PERSON.finditer(data):
        yield (match[1] or match[2]).decode(errors="replace").strip()


def _persons(names: Iterable[str], about: dict[str, object]) -> Iterator[Finding]:
    if name := next(filter(None, names), ""):
        yield _finding("document-with-person", about, name=shortened(name, _LONGEST_NAME))


def _finding(code: str, about: dict[str, object], **values: object) -> Finding:
    return Finding(code, {**about, **values})


_OF_TYPES = {".pdf": _pdf, ".odt": _office, ".docx": _office}
