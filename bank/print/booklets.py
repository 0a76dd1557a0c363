"""The booklets that a site offers: one for each city, theme and kind that has practices."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.selection import by_title
from bank.text.language import N_, Language

MOST = 80  # practices in a volume: with photographs Typst takes up to ten megabytes of memory for each


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
        *((addresses.city(city), city, catalogue.in_city(city)) for city in catalogue.cities),
        *((addresses.theme(theme), theme, catalogue.on_theme(theme)) for theme in vocabulary.themes),
        *((addresses.kind(kind), kind, catalogue.of_kind(kind)) for kind in vocabulary.kinds),
    ]
    for address, term, practices in groups:
        if practices:
            title, subtitle = language.label(term.labels), how_many(practices, language)
            title = title[0].upper() + title[1:]
            yield Booklet(addresses.booklet(address), title, subtitle, tuple(by_title(practices, language)))


def number_of_volumes(practices: int) -> int:
    """How many volumes a booklet of so many practices has."""
    return max(1, ceil(practices / MOST))


def volume_addresses(address: str, practices: int) -> list[str]:
    """The addresses, without their endings, of the volumes of a booklet of so many practices at an address."""
    return [address, *(f"{address}-{number}" for number in range(2, number_of_volumes(practices) + 1))]


def volume_name(number: int, language: Language) -> str:
    """A volume as its cover and the list of contents name it."""
    return language.text(N_("volume {number}")).format(number=number)


def volumes(booklet: Booklet, language: Language) -> list[Booklet]:
    """The booklet itself, or as many of about the same size as it takes for none to be too large."""
    count, all = number_of_volumes(len(booklet.practices)), booklet.practices
    if count == 1:
        return [booklet]
    bounds = pairwise(round(number * len(all) / count) for number in range(count + 1))
    addresses = volume_addresses(booklet.address, len(all))
    return [
        replace(
            booklet,
            address=address,
            subtitle=f"{booklet.subtitle}, {volume_name(number, language)}",
            practices=all[start:end],
        )
        for number, (address, (start, end)) in enumerate(zip(addresses, bounds, strict=True), 1)
    ]


def how_many(practices: Iterable[Practice], language: Language) -> str:
    """The number of practices, as a cover tells it."""
    return language.count("{number} practice", "{number} practices", len(list(practices)))


def issued(practices: Iterable[Practice]) -> datetime.date:
    """The newest day of which any of the practices tells how it stands."""
    return max(practice.status.day.first_day for practice in practices)
