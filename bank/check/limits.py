"""Limits: what is too much to be read in time, told before any of it is read as Markdown."""

import re
from collections.abc import Iterable, Iterator

from bank.source.problems import Finding

LONGEST_BLOCK = 6000  # characters without an empty line; reading them takes the square of their number
MOST_LINES = 2000  # of a body: points of lists and rows of tables among them
MOST_BRACKETS = 300  # of all texts: citations, links and pictures begin with one
BETWEEN_BLOCKS = re.compile(r"\n(?=[^\S\n]*\n)")


def too_much(body: str, fields: Iterable[str]) -> list[tuple[int, Finding]]:
    """What is too much in a body and in the texts of the fields, with the line of the body, counted from 0."""
    return [*_long_blocks(body)] or [*_many_lines(body)] or [*_many_brackets(body, fields)]


def _long_blocks(body: str) -> Iterator[tuple[int, Finding]]:
    """Paragraphs, lists and tables that are too long."""
    line = 0
    for block in BETWEEN_BLOCKS.split(body):
        if len(block) > LONGEST_BLOCK:
            first = line + len(block) - len(block.lstrip("\n"))
            yield first, Finding("block-too-long", {"length": len(block), "most": LONGEST_BLOCK})
        line += block.count("\n") + 1


def _many_lines(body: str) -> Iterator[tuple[int, Finding]]:
    if (count := body.count("\n") + 1) > MOST_LINES:
        yield MOST_LINES, Finding("too-many-lines", {"count": count, "most": MOST_LINES})


def _many_brackets(body: str, fields: Iterable[str]) -> Iterator[tuple[int, Finding]]:
    if (count := body.count("[") + sum(text.count("[") for text in fields)) > MOST_BRACKETS:
        yield 0, Finding("too-many-brackets", {"count": count, "most": MOST_BRACKETS})
