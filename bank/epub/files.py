"""The files of an EPUB: its packing list, contents, chapters, pictures and index, drawn by the theme's templates."""

import io
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path, PurePosixPath
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bank.epub.book import Book, Chapter
from bank.markdown.html import to_html, to_inline_html
from bank.model.citations import source_anchor
from bank.site.archive import write_archive
from bank.site.phrases import add_phrases
from bank.text.language import Language
from bank.text.normalise import slug

STYLE = "assets/css/book.css"

_TYPES = {".gif": "gif", ".jpeg": "jpeg", ".jpg": "jpeg", ".png": "png", ".svg": "svg+xml", ".webp": "webp"}
_FOLDER = "EPUB/"
_PAGES = ("cover", "nav", "index", "about")
_LINK = re.compile(r' href="(https?://[^"#]*)(?:#([^"]*))?"')
_SOURCE = re.compile(r' src="([^"]*)"')


def book_templates(folder: Path, language: Language) -> Environment:
    """The templates of a book's parts in a folder, with the words of a language."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    add_phrases(environment, language)
    environment.globals.update(language=language, source_anchor=source_anchor)
    environment.filters.update(
        date=language.date,
        kind=lambda record: type(record).__name__,
        words=lambda tokens, around: Markup(to_inline_html(tokens, around)),
        blocks=lambda tokens, around: Markup(to_html(tokens, around)),
    )
    return environment


def shown(path: str) -> str | None:
    """The picture itself, when it is of a type that every reader of books shows."""
    return path if PurePosixPath(path).suffix.casefold() in _TYPES else None


def epub(book: Book, templates: Environment, read: Callable[[str], bytes]) -> bytes:
    """The book as one file; `read` gives a file of the built site by its path."""
    target = io.BytesIO()
    write_archive(target, epub_files(book, templates, read), book.issued)
    return target.getvalue()


def epub_files(book: Book, templates: Environment, read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of the book, in the order in which a reader wants them."""
    pictures = {path: _picture(path, number) for number, path in enumerate(book.pictures, 1)}
    known: dict[str, object] = {
        "book": book,
        "pictures": [(name, f"image/{_TYPES[PurePosixPath(name).suffix]}") for name in pictures.values()],
    }

    def draw(name: str, **more: object) -> bytes:
        return f"{templates.get_template(f'{name}.html').render({**known, **more})}\n".encode()

    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", draw("container")
    yield f"{_FOLDER}package.opf", draw("package")
    yield f"{_FOLDER}cover.svg", draw("picture")
    yield f"{_FOLDER}book.css", read(STYLE)
    groups = _index(book, cast(Language, templates.globals["language"]))
    for page in _PAGES:
        yield f"{_FOLDER}{page}.xhtml", draw(page, groups=groups)
    by_address = {chapter.address: chapter for chapter in book.chapters}
    for chapter in book.chapters:
        xhtml = _within(chapter.text.xhtml, by_address, pictures)
        yield f"{_FOLDER}{chapter.file}", draw("chapter", chapter=chapter, xhtml=xhtml)
    for path, name in pictures.items():
        yield f"{_FOLDER}{name}", read(path)


def _picture(path: str, number: int) -> str:
    """The name of a picture in the book: none of two files, and of plain letters."""
    file = PurePosixPath(path)
    return f"pictures/{number}-{slug(file.stem)}{file.suffix.casefold()}"


def _within(xhtml: str, chapters: Mapping[str, Chapter], pictures: Mapping[str, str]) -> str:
    """A chapter's XHTML with its links to practices of the book, and its pictures, inside the book."""

    def lead(match: re.Match[str]) -> str:
        target = chapters.get(match[1])
        if target is None:
            return match[0]
        anchor = f"#{match[2]}" if match[2] in target.text.anchors else ""
        return f' href="{target.file}{anchor}"'

    names = {escape(path): name for path, name in pictures.items()}
    return _SOURCE.sub(lambda match: f' src="{names[match[1]]}"', _LINK.sub(lead, xhtml))


def _index(book: Book, language: Language) -> Sequence[Sequence[tuple[str, Sequence[Chapter]]]]:
    """The chapters by city, then by theme, each in the order of the alphabet."""
    by_title = language.sort(book.chapters, lambda chapter: chapter.title)
    return [_by(by_title, attribute, language) for attribute in (lambda one: one.cities, lambda one: one.themes)]


def _by(
    chapters: Iterable[Chapter], names: Callable[[Chapter], Sequence[str]], language: Language
) -> list[tuple[str, Sequence[Chapter]]]:
    found: dict[str, list[Chapter]] = defaultdict(list)
    for chapter in chapters:
        for name in names(chapter):
            found[name].append(chapter)
    return [(name, found[name]) for name in language.sort(found, str)]
