"""Books for tests: of the practices of a built site, and of invented ones with every construct."""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from jinja2 import Environment

from bank.epub.article import Picture
from bank.epub.article import Site as BookSite
from bank.epub.book import Book, Chapter, chapter
from bank.epub.files import book_templates, epub, shown
from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.site.context import read_context
from bank.site.describing import Describer
from bank.site.prose import Prose
from bank.site.settings import read_settings
from bank.text.language import Language
from tests.invented import catalogue, practice
from tests.sites import ROOT, Site

ISSUED = datetime.date(2026, 11, 22)
SITE = "https://bank.example/b/"
PICTURE = (ROOT / "tests/second_bank/practices/examplewick/lantern-house.png").read_bytes()
# Each thing that a text may hold and a book cannot, or not as it is on a page.
EVERYTHING = (Path(__file__).parent / "everything.md").read_text("utf-8")
THEME = ROOT / "theme"


def templates_in(language: str) -> Environment:
    """The templates of books."""
    return book_templates(THEME / "epub", Language(language))


def _invented(id: str, title: str, body: str) -> Practice:
    one = practice(
        f"przykladowo/{id}.md",
        title=title,
        conditions=["A key.[^menu]"],
        failures=[{"what": "The stove.", "why": "Cold.", "changed": "Wood."}],
        cost=[{"amount": 5000, "currency": "PLN", "per": "rok", "source": "menu"}],
        sources=[{"id": "menu", "title": "Menu"}],
        review_by="2026-01-31",
    )
    (menu,) = one.sources
    sources = (menu, replace(menu, id="first", url="https://x.example/1?a&b"), replace(menu, id="second"))
    return replace(one, path=f"practices/przykladowo/{id}.md", body=body, sources=sources)


HOUSE = _invented("house", "The house & its yard", EVERYTHING)
YARD = _invented("yard", "The yard of the house", "## Po co\n\nTo play.")
OTHER = _invented("other", "Another house far away", "## Po co\n\nTo stay.")
INVENTED = catalogue(HOUSE, YARD, OTHER)


def chapters(
    practices: Iterable[Practice],
    known: Catalogue,
    addresses: Addresses,
    language: Language,
    root: str,
    picture: Picture,
) -> tuple[Chapter, ...]:
    """The chapters of practices of a catalogue."""
    describer = Describer(THEME, known, addresses, language, root)
    site = BookSite(root, Prose.of(known, addresses, language), language, picture)
    templates = templates_in(language.code)
    return tuple(chapter(one, describer.article(one), site, templates) for one in practices)


def _plain_type(_: Practice, path: str) -> str | None:
    return shown(path)


def stress_book() -> Book:
    """A book with everything, and a chapter that the first one leads to."""
    made = chapters((HOUSE, YARD), INVENTED, Addresses(), Language("en"), SITE, _plain_type)
    return Book("Houses & <yards>", "Somebody", ISSUED, made, "The Bank", SITE, "2 practices")


def whole_bank(site: Site) -> tuple[Book, bytes]:
    """A book of all practices of a built site, and its file."""
    bank = read_context(read_settings(site.root, {}), datetime.date.today())
    made = chapters(bank.catalogue.practices, bank.catalogue, bank.addresses, bank.language, site.url, _plain_type)
    name = bank.settings.site_name
    book = Book(name, name, ISSUED, made, name, site.url)
    return book, epub(book, templates_in(bank.language.code), lambda path: (site.folder / path).read_bytes())


def file_of(book: Book, language: str = "en") -> bytes:
    """The file of an invented book, all of whose pictures are one."""
    style = (THEME / "assets/css/book.css").read_bytes()
    return epub(book, templates_in(language), lambda path: style if path.endswith(".css") else PICTURE)
