"""The index: the tokens of all pages turned round, so that each code tells on which pages it stands.

What is known of a code stands in columns of numbers, which take less than 50 MB for 10,000 practices of 400 words.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from operator import sub

from bank.search.tokens import Token


@dataclass(frozen=True, slots=True)
class Entries:
    """What is known of a code: the numbers of the pages on which it stands, how much it weighs on each, and where.

    `places` are, for each page, the number of its places there, the first of them, and the steps to the others.
    """

    pages: "array[int]" = field(default_factory=lambda: array("I"))
    weights: "array[float]" = field(default_factory=lambda: array("f"))
    places: "array[int]" = field(default_factory=lambda: array("I"))

    def add(self, page: int, weight: float, places: list[int]) -> None:
        """Add a page, which comes after all others."""
        self.pages.append(page)
        self.weights.append(weight)
        self.places.append(len(places))
        self.places.extend(places if len(places) == 1 else steps(places))


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """What is added from each number to the next, the first being itself."""
    return map(sub, numbers, (0, *numbers))


def make_index(pages: Iterable[Iterable[Token]]) -> Iterator[tuple[str, Entries]]:
    """The codes in alphabetical order, each with its entries; pages are numbered as they come."""
    known: dict[str, Entries] = defaultdict(Entries)
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
            known[code].add(page, weight, places[code])
    for code in sorted(known):
        yield code, known.pop(code)
