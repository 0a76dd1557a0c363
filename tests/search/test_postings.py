"""The postings: what a browser reads of them is what was written."""

import gzip
from collections.abc import Iterator

import pytest

from bank.search.index import Entries
from bank.search.postings import postings


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


def entries(*pages: tuple[int, float, list[int]]) -> Entries:
    """Of pages with their numbers, weights and places."""
    known = Entries()
    for page, weight, places in pages:
        known.add(page, weight, places)
    return known


def test_pages_are_steps_and_each_has_a_weight() -> None:
    packed = postings([("abc", entries((2, 1.0, [0]), (300, 8.0, [0])))], [10] * 301)
    content = entry(packed.index[0], "abc")
    assert list(numbers(content[:-2])) == [2, 2, 298]
    lighter, heavier = content[-2:]
    assert heavier - lighter == 12, "three times as much again, in four steps each"


def test_a_word_weighs_less_on_a_long_page() -> None:
    packed = postings([("abc", entries((0, 1.0, [0]), (1, 1.0, [0])))], [10, 1000])
    short, long = entry(packed.index[0], "abc")[-2:]
    assert short > long


def test_places_are_steps_for_each_page() -> None:
    packed = postings([("abc", entries((0, 1.0, [3, 200]), (1, 1.0, [7])))], [10, 10])
    assert list(numbers(entry(packed.places[0], "abc"))) == [2, 3, 197, 1, 7]


def test_each_file_is_known_by_its_first_code() -> None:
    many = entries(*((page, 1.0, [0]) for page in range(6000)))
    packed = postings([(code, many) for code in ("aaa", "bbb", "ccc")], [1] * 6000)
    assert packed.firsts == ("aaa", "bbb", "ccc")
    assert [gzip.decompress(file)[:3] for file in packed.index] == [b"aaa", b"bbb", b"ccc"]
    assert len(packed.places) == len(packed.index)


@pytest.mark.parametrize("weight", [0.001, 1e9])
def test_the_least_and_the_greatest_weight_fit_a_byte(weight: float) -> None:
    packed = postings([("abc", entries((0, weight, [0])))], [1])
    assert 0 <= entry(packed.index[0], "abc")[-1] <= 63
