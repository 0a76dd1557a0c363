"""The index: what is told page by page comes out code by code."""

from collections.abc import Iterable

import pytest

from bank.search.index import Index, divisors
from bank.search.lexicon import GAP
from bank.search.spellings import BREAK
from bank.search.tokens import Tokens


def index(*pages: Iterable[tuple[str, float]], lengths: tuple[int, ...] = ()) -> Index:
    """The index of pages, each told as the code in each place and its weight."""
    known = Index()
    for page, divisor in zip(pages, divisors(lengths or [1] * len(pages)), strict=True):
        told = list(page)
        known.add(Tokens([code for code, _ in told], [weight for _, weight in told]), divisor)
    return known


def told(*pages: Iterable[tuple[str, float]]) -> list[tuple[str, list[int], list[int]]]:
    """Each code with its pages, and the number of its places on each with the steps to them, all below 128."""
    return [(code, list(of.pages), list(of.places)) for code, of in index(*pages).codes()]


def levels(*weights: float, lengths: tuple[int, ...] = ()) -> list[int]:
    """The levels of a code that has a weight on each of some pages."""
    [(_, entries)] = index(*([("aaa", weight)] for weight in weights), lengths=lengths).codes()
    return list(entries.levels)


def test_a_code_is_told_by_page_with_its_places() -> None:
    first = [("aaa", 10.0), ("bbb", 10.0), (BREAK, 10.0), ("bbb", 1.0), (GAP, 1.0), ("bbb", 1.0)]
    assert told(first, [("bbb", 4.0)]) == [("aaa", [0], [1, 0]), ("bbb", [0, 1], [3, 1, 2, 2, 1, 0])]


def test_a_code_weighs_on_a_page_what_it_weighs_in_all_its_places() -> None:
    [(_, thrice), *_] = index([("aaa", 10.0), ("aaa", 1.0), ("aaa", 1.0)]).codes()
    assert list(thrice.levels) == levels(12.0)


def test_three_times_a_weight_and_again_are_twelve_levels_more() -> None:
    lighter, heavier = levels(1.0, 8.0)
    assert heavier - lighter == 12


def test_a_word_weighs_less_on_a_long_page() -> None:
    short, long = levels(1.0, 1.0, lengths=(10, 1000))
    assert short > long


@pytest.mark.parametrize("weight", [0.001, 1e9])
def test_the_least_and_the_greatest_weight_fit_a_byte(weight: float) -> None:
    assert 0 <= levels(weight)[0] <= 63


def test_a_page_without_words_keeps_its_number() -> None:
    assert told([("aaa", 1.0)], [], [("aaa", 1.0)]) == [("aaa", [0, 2], [1, 0, 1, 0])]


def test_codes_come_in_alphabetical_order() -> None:
    some = ["zzz", "aaa", "rrr", "ccc"]
    assert [code for code, *_ in told(*([(code, 1.0)] for code in some))] == sorted(some)


def test_nothing_gives_an_empty_index() -> None:
    assert told() == []
