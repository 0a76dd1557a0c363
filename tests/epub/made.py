"""Books for tests: of the practices of a built site, and of pages with every construct."""

import datetime
from pathlib import Path

from bank.check.bank import read_bank
from bank.epub.article import article
from bank.epub.book import Book, Chapter, chapter
from bank.epub.files import book_templates, epub, shown
from bank.model.addresses import Addresses
from bank.text.language import Language
from tests.sites import ROOT, Site

ISSUED = datetime.date(2026, 11, 22)
ADDRESS, SITE = "https://bank.example/b/cases/town/house/", "https://bank.example/b/"
PICTURE = (ROOT / "tests/second_bank/practices/examplewick/lantern-house.png").read_bytes()
# Each thing that a page may hold and a book cannot, or not as it is there.
EVERYTHING = (Path(__file__).parent / "everything.html").read_text("utf-8")


def invented(id: str, page: str) -> Chapter:
    """A chapter made of any page."""
    address = f"{SITE}cases/town/{id}/"
    return Chapter(
        id, f"{id} & co", "Town", address, ("Town",), ("Theme",), "CC-BY-4.0", article(page, address, SITE, shown)
    )


def stress_book() -> Book:
    """A book with everything, and a chapter that the first one leads to."""
    yard = '<article class="practice"><h1>Yard</h1><h2 id="part">Part</h2></article>'
    chapters = (invented("house", f"<main>{EVERYTHING}</main>"), invented("yard", yard))
    return Book("Houses & <yards>", "Somebody", ISSUED, chapters, "The Bank", SITE, "2 practices")


def whole_bank(site: Site) -> tuple[Book, bytes]:
    """A book of all practices of a built site, and its file."""
    options = site.config["extra"]["bank"]
    language = Language(options["language"])
    catalogue, _ = read_bank(site.root / "practices", ISSUED)
    addresses = Addresses(**options["addresses"])
    chapters = tuple(
        chapter(
            practice,
            (site.folder / addresses.practice(practice) / "index.html").read_text("utf-8"),
            addresses.practice(practice),
            site.url,
            language,
            shown,
        )
        for practice in catalogue.practices
    )
    name = str(site.config["site_name"])
    book = Book(name, name, ISSUED, chapters, name, site.url)
    templates = book_templates(ROOT / "theme/epub", language)
    return book, epub(book, templates, lambda path: (site.folder / path).read_bytes())


def file_of(book: Book, language: str = "en") -> bytes:
    """The file of an invented book, all of whose pictures are one."""
    style = (ROOT / "theme/assets/css/book.css").read_bytes()
    templates = book_templates(ROOT / "theme/epub", Language(language))
    return epub(book, templates, lambda path: style if path.endswith(".css") else PICTURE)
