"""The index: what is told page by page comes out code by code."""

from bank.search.index import Posting, make_index


def test_a_code_is_told_by_page_with_its_weight_and_its_places() -> None:
    pages = [[("aaa", 10.0, 0), ("bbb", 10.0, 1), ("bbb", 1.0, 3), ("bbb", 1.0, 5)], [("bbb", 4.0, 0)]]
    assert dict(make_index(pages)) == {
        "aaa": [Posting(0, 10.0, [0])],
        "bbb": [Posting(0, 12.0, [1, 3, 5]), Posting(1, 4.0, [0])],
    }


def test_a_page_without_words_keeps_its_number() -> None:
    assert list(make_index([[("aaa", 1.0, 0)], [], [("aaa", 1.0, 0)]])) == [
        ("aaa", [Posting(0, 1.0, [0]), Posting(2, 1.0, [0])])
    ]


def test_codes_come_in_alphabetical_order() -> None:
    some = ["zzz", "aaa", "rrr", "ccc"]
    assert [code for code, _ in make_index([[(code, 1.0, 0)] for code in some])] == sorted(some)


def test_nothing_gives_an_empty_index() -> None:
    assert list(make_index([])) == []
