"""The postings: on which pages each code stands, in files of a few kilobytes of which a browser loads those it needs.

An entry of a file is a code, how many bytes follow, and those. In index/ they are the number of pages, the steps from
each page to the next, and a byte for each page with what the code weighs there; in places/, which only phrases need,
for each of the same pages the number of places and the steps between them. Numbers below 128 take a byte, others
more, of which all but the last have their highest bit set.
"""

from bisect import bisect
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bank.search.index import Entries, steps
from bank.search.written import compressed

_FILE = 16_000  # bytes of an index file before compression, which leaves about half
# A weight is written as a level: the number of these steps in its logarithm, from the least that counts.
_STEPS, _LEAST, _MOST = 4, 0.125, 63
_BORDERS = [_LEAST * 2 ** ((level - 0.5) / _STEPS) for level in range(1, _MOST + 1)]
# Long practices are not worse ones: how much of a text's length, as a share of the mean, divides its weights.
_LENGTH = 0.4


@dataclass(frozen=True)
class Postings:
    """The files in alphabetical order, with the first code of each."""

    firsts: tuple[str, ...]
    index: tuple[bytes, ...]
    places: tuple[bytes, ...]


def postings(codes: Iterable[tuple[str, Entries]], lengths: Sequence[int], most: int = _FILE) -> Postings:
    """The postings of codes that come in alphabetical order; `lengths` are the numbers of words on the pages.

    A file has at most so many bytes before compression, or one code.
    """
    mean = sum(lengths) / len(lengths) if lengths else 1
    divisors = [1 - _LENGTH + _LENGTH * length / mean for length in lengths]
    firsts: list[str] = []
    index: list[bytearray] = []
    places: list[bytearray] = []
    size = most
    for code, entries in codes:
        one, other = _packed(code, _pages(entries, divisors)), _packed(code, _bytes(entries.places))
        if size + len(one) > most:
            firsts.append(code)
            index.append(bytearray())
            places.append(bytearray())
            size = 0
        index[-1] += one
        places[-1] += other
        size += len(one)
    return Postings(tuple(firsts), tuple(map(compressed, index)), tuple(map(compressed, places)))


def _packed(code: str, content: bytes) -> bytes:
    return code.encode() + _bytes([len(content)]) + content


def _pages(entries: Entries, divisors: Sequence[float]) -> bytes:
    pages = entries.pages
    weighed = zip(pages, entries.weights, strict=True)
    levels = bytes([bisect(_BORDERS, weight / divisors[page]) for page, weight in weighed])
    return _bytes([len(pages), *steps(pages)]) + levels


def _bytes(numbers: Sequence[int]) -> bytes:
    if max(numbers) < 128:
        return bytes(list(numbers))
    written = bytearray()
    for number in numbers:
        while number > 127:
            written.append(number & 127 | 128)
            number >>= 7
        written.append(number)
    return bytes(written)
