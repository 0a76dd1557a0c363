"""Duplicates: the form tells of the same ones as the check, by the same codes."""

from itertools import product

import pytest

from bank.check.duplicates import Outline, bare, twins
from tests.bridge import Ask

SUMMARY = (
    "Zmyśleni sąsiedzi prowadzą dom spotkań przy ulicy Zmyślonej i co miesiąc razem układają jego program, a w soboty "
    "gotują zupę dla wszystkich, którzy przyjdą."
)
TITLES = ("Dom przy ulicy", "DOM przy ulicy!", "Inny dom")
SUMMARIES = (
    SUMMARY,
    SUMMARY.replace("soboty", "niedziele"),
    SUMMARY[:60],
    "Coś zupełnie innego, co nie ma z tym nic wspólnego.",
)
ADDRESSES = (
    (),
    ("https://www.example.org/rok/",),
    ("http://example.org/rok",),
    ("https://example.org/rok", "https://example.org/inny?a=1#b"),
    ("https://EXAMPLE.org:443/rok", "https://example.org/inny?a=1", "https://example.org/trzeci"),
)
ENTRIES = list(product(TITLES, SUMMARIES, ADDRESSES))


def told(one: tuple[str, str, tuple[str, ...]], other: tuple[str, str, tuple[str, ...]]) -> list[str]:
    """The codes by which the check tells two practices of one place for one."""
    outlines = [
        Outline(path, title, ("nibyn",), frozenset(map(bare, addresses)), summary)
        for path, (title, summary, addresses) in (("a.md", one), ("b.md", other))
    ]
    return [code for code, *_ in twins(outlines)]


@pytest.mark.parametrize("entry", ENTRIES[:: len(ADDRESSES) + 1], ids=str)
def test_the_form_tells_of_the_duplicates_that_the_check_tells_of(
    ask: Ask, entry: tuple[str, str, tuple[str, ...]]
) -> None:
    title, summary, addresses = entry
    front = {"title": title, "summary": summary, "sources": [{"url": address} for address in addresses]}
    for other in ENTRIES:
        outline = {"id": "b", "title": other[0], "summary": other[1], "addresses": sorted(map(bare, other[2]))}
        found = ask("form/rules/duplicates", "checkDuplicates", front, [outline])
        assert [problem["code"] for problem in found] == told(entry, other), other


def test_what_is_not_written_yet_is_like_nothing(ask: Ask) -> None:
    outline = {"id": "b", "title": "Dom", "summary": SUMMARY, "addresses": []}
    for front in ({}, {"title": ["a"], "summary": {}, "sources": "x"}, {"sources": [{"url": ["x"]}, {}]}):
        assert ask("form/rules/duplicates", "checkDuplicates", front, [outline]) == []
