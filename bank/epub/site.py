"""The site as books: a chapter for each practice, and a book for each booklet that the site offers."""

from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from jinja2 import Environment

from bank.epub.article import Site
from bank.epub.book import Book, Chapter, chapter
from bank.model.addresses import Addresses
from bank.model.practice import Practice
from bank.print.booklets import Booklet
from bank.print.images import copy_name
from bank.site.context import Context
from bank.site.describing import Describer


def chapters(
    practices: Iterable[Practice], bank: Context, folder: Path, root: str, templates: Environment
) -> dict[str, Chapter]:
    """The chapters by the ids of the practices; print copies of their pictures have to be in the site's folder."""
    describer = Describer(bank.settings.theme, bank.catalogue, bank.addresses, bank.language, root)
    site = Site(root, bank.prose, bank.language, partial(_print_copy, folder, bank.addresses))
    return {practice.id: chapter(practice, describer.article(practice), site, templates) for practice in practices}


def _print_copy(folder: Path, addresses: Addresses, practice: Practice, path: str) -> str | None:
    """The print copy of a picture: no larger than it need be, and of a type that every reader shows."""
    copies = folder / addresses.practice(practice) / "print"
    found = sorted(copies.glob(f"{copy_name(PurePosixPath(path).name)}.*"))
    return found[0].relative_to(folder).as_posix() if found else None


def book(booklet: Booklet, made: Mapping[str, Chapter], bank: str, root: str, by: str) -> Book:
    """A booklet as a book of the chapters made before; `bank` is the name of the bank at the address `root`."""
    of_it = tuple(made[practice.id] for practice in booklet.practices)
    return Book(booklet.title, by, booklet.issued, of_it, bank, root, booklet.subtitle)
