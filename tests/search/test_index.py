"""The index: what Pagefind makes of pages, by the numbers that the pages came with."""

from pathlib import Path

import pytest

from bank.search import index
from bank.search.index import Entry, IndexFailedError, make_index


def page(*paragraphs: tuple[float, str]) -> str:
    texts = (f'<p data-pagefind-weight="{weight:g}">{text} .</p>' for weight, text in paragraphs)
    return f"<html><body data-pagefind-body>{''.join(texts)}</body></html>"


def test_a_word_is_told_by_page_with_its_weight_and_its_places() -> None:
    pages = [page((10, "aaa bbb"), (1, "bbb . bbb")), page((4, "bbb"))]
    assert dict(make_index(pages)) == {
        "aaa": [Entry(0, 10.0, [0])],
        "bbb": [Entry(0, 12.0, [1, 3, 5]), Entry(1, 4.0, [0])],
    }


def test_pages_keep_the_numbers_they_came_with() -> None:
    pages = [page((1, "aaa")) for _ in range(30)]
    assert [entry.page for entry in dict(make_index(pages))["aaa"]] == list(range(30))


def test_words_come_in_alphabetical_order() -> None:
    some = ["zzz", "aaa", "rrr", "ccc"]
    assert [word for word, _ in make_index([page((1, word)) for word in some])] == sorted(some)


def test_nothing_gives_an_empty_index() -> None:
    assert list(make_index([])) == []


def test_what_pagefind_says_when_it_fails_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    broken = tmp_path / "pagefind"
    broken.write_text("#!/bin/sh\necho no room left\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setattr(index, "get_executable", lambda: broken)
    with pytest.raises(IndexFailedError, match="no room left"):
        list(make_index([page((1, "aaa"))]))
