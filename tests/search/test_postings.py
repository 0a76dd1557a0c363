"""The postings: what a browser reads of them is what was written."""

import gzip
from collections.abc import Iterator

from bank.search.index import Index
from bank.search.postings import postings
from bank.search.spellings import BREAK
from bank.search.tokens import Tokens


def numbers(data: bytes) -> Iterator[int]:
    """The numbers of an entry as theme/assets/js/search/postings.js reads them."""
    number = shift = 0
    for byte in data:
        number |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            yield number
            number = shift = 0


def entry(file: bytes, code: str) -> bytes:
    """What follows a code and its length, which is below 128, in a file that begins with it."""
    data = gzip.decompress(file)
    assert data.startswith(code.encode())
    return data[len(code) + 1 : len(code) + 1 + data[len(code)]]


def index(size: int, *pages: tuple[int, list[int]], code: str = "abc") -> Index:
    """An index of so many pages, some of which have a code in the places that are told."""
    known, places = Index(), dict(pages)
    for page in range(size):
        codes = [BREAK] * (max(places.get(page, [0])) + 1)
        for place in places.get(page, ()):
            codes[place] = code
        known.add(Tokens(codes, [1.0] * len(codes)))
    return known


def test_pages_are_steps_and_each_has_a_weight() -> None:
    content = entry(postings(index(301, (2, [0]), (300, [0]))).index[0], "abc")
    assert list(numbers(content[:-2])) == [2, 2, 298]
    assert content[-1] == content[-2]


def test_places_are_steps_for_each_page() -> None:
    packed = postings(index(2, (0, [3, 200, 20_000]), (1, [7])))
    assert list(numbers(entry(packed.places[0], "abc"))) == [3, 3, 197, 19_800, 1, 7]


def test_each_file_is_known_by_its_first_code() -> None:
    known = Index()
    for _ in range(6000):
        known.add(Tokens(["aaa", "bbb", "ccc"], [1.0] * 3))
    packed = postings(known)
    assert packed.firsts == ("aaa", "bbb", "ccc")
    assert [gzip.decompress(file)[:3] for file in packed.index] == [b"aaa", b"bbb", b"ccc"]
    assert len(packed.places) == len(packed.index)
