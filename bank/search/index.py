"""The index: the tokens of all pages turned round, so that each code tells on which pages it stands.

Until the last page is read, what is known of a code stands in columns of numbers, which take less than 50 MB for 10,000
practices of 400 words; entries are made for one code at a time.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from bank.search.tokens import Token


@dataclass(frozen=True, slots=True)
class Entry:
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

    def add(self, page: int, weight: float, place: int) -> None:
        """Add a hit, which comes after all others of the code."""
        if not self.pages or self.pages[-1] != page:
            self.pages.append(page)
            self.weights.append(0)
            self.counts.append(0)
        self.weights[-1] += weight
        self.counts[-1] += 1
        self.places.append(place)

    def entries(self) -> list[Entry]:
        places = iter(self.places)
        known = zip(self.pages, self.weights, self.counts, strict=True)
        return [Entry(page, weight, list(islice(places, count))) for page, weight, count in known]


def make_index(pages: Iterable[Iterable[Token]]) -> Iterator[tuple[str, list[Entry]]]:
    """The codes in alphabetical order, each with its entries by page; pages are numbered as they come."""
    columns: dict[str, _Columns] = defaultdict(_Columns)
    for page, tokens in enumerate(pages):
        for code, weight, place in tokens:
            columns[code].add(page, weight, place)
    for code in sorted(columns):
        yield code, columns.pop(code).entries()
