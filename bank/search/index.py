"""The index: the tokens of all pages turned round, so that each code tells on which pages it stands.

What is known of a code stands in columns, which take less than 50 MB for 10,000 practices of 400 words.
"""

from array import array
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bank.search.lexicon import GAP
from bank.search.numbers import WRITTEN
from bank.search.spellings import BREAK
from bank.search.tokens import Tokens

# A weight is written as a level: the number of these steps in its logarithm, from the least that counts.
_STEPS, _LEAST, _MOST = 4, 0.125, 63
_BORDERS = [_LEAST * 2 ** ((level - 0.5) / _STEPS) for level in range(1, _MOST + 1)]
# Long practices are not worse ones: how much of a text's length, as a share of the mean, divides its weights.
_LENGTH = 0.4


class _Levels(dict[float, int]):
    """The level of each weight that was asked for."""

    def __missing__(self, weight: float) -> int:
        self[weight] = bisect(_BORDERS, weight)
        return self[weight]


_LEVELS = _Levels()


class Entries(NamedTuple):
    """What is known of a code: the numbers of the pages on which it stands, the level of its weight on each, and where.

    `places` are, for each page, the number of its places there, the first of them, and the steps to the others.
    """

    pages: "array[int]"
    levels: bytearray
    places: bytearray


class Index:
    """An index that grows by a page at a time; the pages are numbered as they come."""

    def __init__(self) -> None:
        self._known: dict[str, Entries] = defaultdict(lambda: Entries(array("I"), bytearray(), bytearray()))
        self._size = 0

    def add(self, tokens: Tokens, divisor: float = 1) -> None:
        """Add a page, whose weights are divided."""
        on_page: dict[str, list[int]] = defaultdict(list)
        for place, code in enumerate(tokens.codes):
            on_page[code].append(place)
        for mark in (BREAK, GAP):
            on_page.pop(mark, None)
        weights = tokens.weights
        for code, places in on_page.items():
            pages, levels, written = self._known[code]
            written += WRITTEN[len(places)]
            weight, last = 0.0, 0
            for place in places:
                weight += weights[place]
                written += WRITTEN[place - last]
                last = place
            pages.append(self._size)
            levels.append(_LEVELS[weight / divisor])
        self._size += 1

    def codes(self) -> Iterator[tuple[str, Entries]]:
        """The codes in alphabetical order, each with its entries."""
        for code in sorted(self._known):
            yield code, self._known[code]


def divisors(lengths: Sequence[int]) -> list[float]:
    """What divides the weights of each of some texts with so many words."""
    mean = sum(lengths) / len(lengths) if lengths else 1
    return [1 - _LENGTH + _LENGTH * length / mean for length in lengths]
