"""The index: what is told page by page comes out code by code."""

from collections.abc import Iterable

from bank.search.index import make_index
from bank.search.tokens import Token


def told(pages: Iterable[Iterable[Token]]) -> list[tuple[str, list[int], list[float], list[int]]]:
    """Each code with its pages, its weights there, and the number of its places on each with the steps to them."""
    return [(code, list(of.pages), list(of.weights), list(of.places)) for code, of in make_index(pages)]


def test_a_code_is_told_by_page_with_its_weight_and_its_places() -> None:
    pages = [[("aaa", 10.0, 0), ("bbb", 10.0, 1), ("bbb", 1.0, 3), ("bbb", 1.0, 5)], [("bbb", 4.0, 0)]]
    assert told(pages) == [
        ("aaa", [0], [10.0], [1, 0]),
        ("bbb", [0, 1], [12.0, 4.0], [3, 1, 2, 2, 1, 0]),
    ]


def test_a_page_without_words_keeps_its_number() -> None:
    assert told([[("aaa", 1.0, 0)], [], [("aaa", 1.0, 0)]]) == [("aaa", [0, 2], [1.0, 1.0], [1, 0, 1, 0])]


def test_codes_come_in_alphabetical_order() -> None:
    some = ["zzz", "aaa", "rrr", "ccc"]
    assert [code for code, _ in make_index([[(code, 1.0, 0)] for code in some])] == sorted(some)


def test_nothing_gives_an_empty_index() -> None:
    assert list(make_index([])) == []
