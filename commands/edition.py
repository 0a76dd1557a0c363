"""An edition, written: from what was asked for to the file, with word of what is being done."""

import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from bank.epub.files import STYLE, book_templates, epub
from bank.epub.site import book, chapters
from bank.model.answers import RefusedError
from bank.print.booklets import Booklet, volume_addresses
from bank.print.document import PrintJob
from bank.print.edition import Asked, choose, documents
from bank.print.folder import copy_templates, write_sources
from bank.print.imposition import impose
from bank.print.typesetter import NotTypesetError, Typesetter, is_installed
from bank.print.typst.practice import Printing
from bank.site.context import Context, read_context
from bank.site.progress import follow
from bank.site.settings import Settings
from bank.source.problems import errors
from bank.text.language import N_
from bank.text.normalise import slug
from commands.clock import today
from commands.terminal import complain, say

WRITTEN, REFUSED = 0, 1


def make(asked: Asked, output: Path | None, settings: Settings) -> int:
    """Write what was asked for, and say where; raise RefusedError where it cannot be made."""
    bank = read_context(settings, today())
    language = bank.language
    complain(*(problem.write(language) for problem in errors(bank.problems)))
    try:
        for path in _make(asked, output, bank):
            size = language.number(path.stat().st_size // 1000)
            say(language.text(_DONE).format(path=path, size=size))
    except NotTypesetError as error:
        raise RefusedError(str(error)) from error
    return WRITTEN


def _make(asked: Asked, output: Path | None, bank: Context) -> Iterator[Path]:
    """Write the file, or one for each volume, and say where."""
    language = bank.language
    chosen = choose(asked, bank.catalogue, language, bank.settings.site_name)
    parts = _documents(asked, chosen, bank)
    if parts and not is_installed():
        raise RefusedError(language.text(_NO_TYPST))
    number = len(chosen.practices)
    complain(language.count("Typesetting {number} practice…", "Typesetting {number} practices…", number))
    name = chosen.title if number > 1 else chosen.practices[0].id
    output = output or Path(f"{slug(name)}.{'pdf' if parts else 'epub'}")
    with TemporaryDirectory() as kept:
        folder, settings = Path(kept), bank.settings
        printing = Printing.of(bank, f"{settings.site_url.rstrip('/')}/")
        write_sources(folder, chosen.practices, printing, settings.site_name)
        if not parts:
            yield _write_whole(output, _epub(asked, chosen, folder, bank))
            return
        copy_templates(settings.theme, folder)
        paths, typesetter = volume_addresses(str(output.with_suffix("")), number), Typesetter(folder)
        volumes = follow(zip(paths, parts, strict=False), len(parts), language.text(_VOLUMES), language, sys.stderr)
        for path, document in volumes:
            made = typesetter.pdf(document)
            yield _write_whole(Path(f"{path}{output.suffix}"), impose(made) if asked.format == "booklet" else made)


def _documents(asked: Asked, chosen: Booklet, bank: Context) -> list[PrintJob]:
    """What to typeset; nothing of a book."""
    if asked.made == "epub":
        return []
    day = bank.language.date(today())
    by = asked.by or bank.settings.site_name
    return documents(asked, chosen, bank.addresses, bank.language, by=by, date=day)


def _epub(asked: Asked, chosen: Booklet, folder: Path, bank: Context) -> bytes:
    """The book, with the pictures that are in the folder."""
    name, root = bank.settings.site_name, bank.settings.site_url
    templates = book_templates(bank.settings.theme / "epub", bank.language)
    made = chapters(chosen.practices, bank, folder, root, templates)
    one = book(chosen, made, name, root, asked.by or name)
    return epub(one, templates, lambda path: ((bank.settings.theme if path == STYLE else folder) / path).read_bytes())


def _write_whole(path: Path, content: bytes) -> Path:
    """Write a file that is there whole or not at all."""
    unfinished = path.with_name(f".{path.name}.part")
    unfinished.write_bytes(content)
    unfinished.replace(path)
    return path


_NO_TYPST = N_("Typst is not installed on this machine, so no PDF can be made; “--as epub” can.")
_VOLUMES = N_("Typesetting volumes")
_DONE = N_("Written: {path} ({size} kB)")
