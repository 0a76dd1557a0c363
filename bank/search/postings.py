"""The postings: on which pages each code stands, in files of a few kilobytes of which a browser loads those it needs.

An entry of a file is a code, how many bytes follow, and those. In index/ they are the number of pages, the steps from
each page to the next, and a byte for each page with what the code weighs there; in places/, which only phrases need,
for each of the same pages the number of places and the steps between them.
"""

from dataclasses import dataclass

from bank.search.index import Entries, Index
from bank.search.numbers import steps, written
from bank.search.written import compressed

_FILE = 16_000  # bytes of an index file before compression, which leaves about half


@dataclass(frozen=True)
class Postings:
    """The files in alphabetical order, with the first code of each."""

    firsts: tuple[str, ...]
    index: tuple[bytes, ...]
    places: tuple[bytes, ...]


def postings(known: Index, most: int = _FILE) -> Postings:
    """The postings of an index, in files that have at most so many bytes before compression, or one code."""
    firsts: list[str] = []
    index: list[bytearray] = []
    places: list[bytearray] = []
    size = most
    for code, entries in known.codes():
        one, other = _packed(code, _pages(entries)), _packed(code, entries.places)
        if size + len(one) > most:
            firsts.append(code)
            index.append(bytearray())
            places.append(bytearray())
            size = 0
        index[-1] += one
        places[-1] += other
        size += len(one)
    return Postings(tuple(firsts), tuple(map(compressed, index)), tuple(map(compressed, places)))


def _packed(code: str, content: bytes | bytearray) -> bytes:
    return code.encode() + written([len(content)]) + content


def _pages(entries: Entries) -> bytes:
    return written([len(entries.pages), *steps(entries.pages)]) + entries.levels
