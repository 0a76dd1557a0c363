"""What is misread: what tells most texts soon from those with something to tell hides nothing of it."""

import random
import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from bank.markdown.dialect import parse
from bank.markdown.leftovers import NEEDLESS, PATTERNS, PLAIN_PATTERNS, in_plain_text, may_hold
from bank.markdown.misread import BULLET, CELLS, DASH, HASH, POINT, misread

MARKS = (
    *'%[](){}=:\\"^~@<>!.&?$ \n',
    *(
        "$$",
        "*a*",
        "**a**",
        "__a__",
        "`a`",
        "&amp;",
        "a",
        "Note",
        "TOC",
        "hxxp",
        "HXxPs",
        "://",
        "[^",
        ":: ",
        "==",
        "[[",
        "{{",
    ),
    *("](", "](a)"),
)
BEGINNINGS = (
    *"#•◦▪·●○■□◆►▶➢➤✓✔‣⁃∙\uf0a7\uf0b7–—―→⇒|->1.aX*~\t\u00a0",
    "**",
    "Raz 1",
    "iv.",
    "[1]",
    "12:30",
    "->",
    "=>",
    "a)",
    "ab)",
    "- ",
    "> ",
    "  ",
)


def lines_of(parts: tuple[str, ...], most: int) -> Iterator[str]:
    """Lines that begin with up to so many of the parts, always the same."""
    chance = random.Random(1)
    return ("".join(chance.choices(parts, k=chance.randint(1, most))) for _ in range(10_000))


def test_no_leftover_stands_in_a_text_that_may_hold_none() -> None:
    patterns = [*(re.compile(pattern, re.MULTILINE) for pattern in PATTERNS.values()), NEEDLESS]
    holding = [line for line in lines_of(MARKS, 9) if any(pattern.search(line) for pattern in patterns)]
    assert len(holding) > 100
    assert [line for line in holding if not may_hold(line)] == []


def test_no_mark_in_plain_text_is_passed_over() -> None:
    patterns = {code: re.compile(pattern, re.MULTILINE) for code, pattern in PLAIN_PATTERNS.items()}
    held = {line: [code for code, pattern in patterns.items() if pattern.search(line)] for line in lines_of(MARKS, 9)}
    assert {code for codes in held.values() for code in codes} == set(patterns)
    assert {line: list(in_plain_text(line)) for line in held} == held


@pytest.mark.parametrize(
    ("pattern", "code", "least"),
    [
        (HASH, "hash-without-space", 1),
        (BULLET, "foreign-bullet", 1),
        (DASH, "dash-for-bullet", 2),
        (POINT, "points-not-read", 2),
        (CELLS, "table-not-read", 2),
    ],
)
def test_a_paragraph_whose_lines_look_like_another_thing_is_told(
    pattern: re.Pattern[str], code: str, least: int
) -> None:
    told = 0
    for line in lines_of(BEGINNINGS, 3):
        tokens = parse(f"{line} b|\n{line} b|")
        paragraphs = [token.content for before, token in pairwise(tokens) if before.type == "paragraph_open"]
        looking = [[part for part in text.split("\n") if pattern.search(part.strip())] for text in paragraphs]
        expected = any(len(parts) >= least for parts in looking)
        assert (code in {found for _, found in misread(f"{line} b|\n{line} b|", tokens)}) == expected, line
        told += expected
    assert told > 10
