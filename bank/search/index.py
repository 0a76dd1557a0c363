"""The index: the tokens of all pages turned round, so that each code tells on which pages it stands.

Until the last page is read, what is known of a code stands in columns of numbers, which take less than 50 MB for 10,000
practices of 400 words; entries are made for one code at a time.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from bank.search.tokens import Token


class Posting(NamedTuple):
    """A code on a page: the number of the page, how much the code weighs there, and at which places it stands."""

    page: int
    weight: float
    places: list[int]


@dataclass(frozen=True, slots=True)
class _Columns:
    """The entries of a code: a number of each column for each page, but as many of the places as `counts` says."""

    pages: "array[int]" = field(default_factory=lambda: array("I"))
    weights: "array[float]" = field(default_factory=lambda: array("f"))
    counts: "array[int]" = field(default_factory=lambda: array("I"))
    places: "array[int]" = field(default_factory=lambda: array("I"))

    def add(self, page: int, weight: float, places: list[int]) -> None:
        """Add an entry, whose page comes after those of all others of the code."""
        self.pages.append(page)
        self.weights.append(weight)
        self.counts.append(len(places))
        self.places.extend(places)

    def entries(self) -> list[Posting]:
        places = iter(self.places)
        known = zip(self.pages, self.weights, self.counts, strict=True)
        return [Posting(page, weight, list(islice(places, count))) for page, weight, count in known]


def make_index(pages: Iterable[Iterable[Token]]) -> Iterator[tuple[str, list[Posting]]]:
    """The codes in alphabetical order, each with its entries by page; pages are numbered as they come."""
    columns: dict[str, _Columns] = defaultdict(_Columns)
    for page, tokens in enumerate(pages):
        weights: dict[str, float] = {}
        places: dict[str, list[int]] = {}
        for code, weight, place in tokens:
            if code in places:
                weights[code] += weight
                places[code].append(place)
            else:
                weights[code], places[code] = weight, [place]
        for code, weight in weights.items():
            columns[code].add(page, weight, places[code])
    for code in sorted(columns):
        yield code, columns.pop(code).entries()
