"""The site as books: a chapter for each practice, and a book for each booklet that the site offers."""

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from bank.epub.book import Book, Chapter, chapter
from bank.model.addresses import Addresses
from bank.model.practice import Practice
from bank.print.booklets import Booklet
from bank.print.images import copy_name
from bank.text.language import Language


def chapters(
    practices: Iterable[Practice], site: Path, root: str, addresses: Addresses, language: Language
) -> dict[str, Chapter]:
    """The chapters by the ids of the practices, from the pages in the folder `site`, whose address is `root`."""
    return {practice.id: _chapter(practice, site, root, addresses, language) for practice in practices}


def _chapter(practice: Practice, site: Path, root: str, addresses: Addresses, language: Language) -> Chapter:
    address = addresses.practice(practice)
    page = (site / address / "index.html").read_text("utf-8")

    def print_copy(path: str) -> str | None:
        """The print copy of a picture: no larger than it need be, and of a type that every reader shows."""
        found = sorted((site / address / "print").glob(f"{copy_name(PurePosixPath(path).name)}.*"))
        return found[0].relative_to(site).as_posix() if found else None

    return chapter(practice, page, address, root, language, print_copy)


def book(booklet: Booklet, made: Mapping[str, Chapter], bank: str, root: str, by: str) -> Book:
    """A booklet as a book of the chapters made before; `bank` is the name of the bank at the address `root`."""
    of_it = tuple(made[practice.id] for practice in booklet.practices)
    return Book(booklet.title, by, booklet.issued, of_it, bank, root, booklet.subtitle)
