"""The booklets that a site offers: one for each city, theme and kind that has practices."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bank.addresses import Addresses
from bank.catalogue import Catalogue
from bank.language import Language
from bank.practice import Practice
from bank.selection import by_title


@dataclass(frozen=True)
class Booklet:
    """Practices in their order under a title; the files stand at `address`, an address without an ending."""

    address: str
    title: str
    subtitle: str
    practices: tuple[Practice, ...]

    @property
    def issued(self) -> datetime.date:
        """The day of the newest knowledge in it, so that the same content is the same file."""
        return issued(self.practices)


def booklets(catalogue: Catalogue, addresses: Addresses, language: Language) -> Iterator[Booklet]:
    """The booklets of cities, themes and kinds, in the order of the vocabulary."""
    vocabulary = catalogue.vocabulary
    groups = [
        *((addresses.city(city), city, catalogue.in_city(city)) for city in vocabulary.cities),
        *((addresses.theme(theme), theme, catalogue.on_theme(theme)) for theme in vocabulary.themes),
        *((addresses.kind(kind), kind, catalogue.of_kind(kind)) for kind in vocabulary.kinds),
    ]
    for address, term, practices in groups:
        if practices:
            title, subtitle = language.label(term.labels), how_many(practices, language)
            title = title[0].upper() + title[1:]
            yield Booklet(addresses.booklet(address), title, subtitle, tuple(by_title(practices, language)))


def how_many(practices: Iterable[Practice], language: Language) -> str:
    """The number of practices, as a cover tells it."""
    return language.count("{number} practice", "{number} practices", len(list(practices)))


def issued(practices: Iterable[Practice]) -> datetime.date:
    """The newest day for which any of the practices tells how it stands."""
    return max(practice.status.as_of.first_day for practice in practices)
