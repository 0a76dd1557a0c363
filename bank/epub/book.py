"""A book of practices: its chapters in their order, and what stands on its cover."""

import datetime
import uuid
from dataclasses import dataclass
from functools import cached_property

from jinja2 import Environment

from bank.epub.article import Site, Text, text
from bank.model.places import place
from bank.model.practice import Practice
from bank.site.article import Article


@dataclass(frozen=True)
class Chapter:
    """A practice in a book; `address` is that of its page, cities and themes are as a reader knows them."""

    id: str
    title: str
    place: str
    address: str
    cities: tuple[str, ...]
    themes: tuple[str, ...]
    licence: str
    text: Text

    @property
    def file(self) -> str:
        """Its name in the book."""
        return f"p-{self.id}.xhtml"


@dataclass(frozen=True)
class Book:
    """Chapters under a title; `by` is who put them together, `bank` where they come from, at the address `site`.

    Two books with the same title, `by` and practices are issues of one book.
    """

    title: str
    by: str
    issued: datetime.date
    chapters: tuple[Chapter, ...]
    bank: str
    site: str
    subtitle: str = ""

    @cached_property
    def identifier(self) -> str:
        """The same for each issue of the book, and for no other book."""
        names = (self.site, self.title, self.by, *(chapter.id for chapter in self.chapters))
        return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(names)).urn

    @property
    def licences(self) -> tuple[str, ...]:
        """The licences of its texts, that of most chapters first."""
        all_of_them = [chapter.licence for chapter in self.chapters]
        return tuple(sorted(set(all_of_them), key=lambda licence: (-all_of_them.count(licence), licence)))

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """The paths of all its pictures in the site, each once."""
        return tuple(dict.fromkeys(path for chapter in self.chapters for path in chapter.text.pictures))


def chapter(practice: Practice, article: Article, site: Site, templates: Environment) -> Chapter:
    """The chapter of a practice, which says what its article says."""
    label = site.language.label
    return Chapter(
        id=practice.id,
        title=practice.title,
        place=place(practice, site.language),
        address=site.address(practice),
        cities=tuple(label(city.labels) for city in practice.cities),
        themes=tuple(label(theme.labels) for theme in practice.themes),
        licence=practice.licence.id,
        text=text(practice, article, site, templates),
    )
