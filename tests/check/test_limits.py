"""Limits: what is too large is told of before it is parsed."""

import pytest

from bank.check.fix import mend
from bank.check.practice_file import Reading, read_practice
from bank.schema.front_matter import front_matter
from bank.source.front_matter_file import LARGEST, LONGEST_BLOCK
from tests.golden_cases import TODAY
from tests.invented import VOCABULARY, text


def told(body: str) -> list[tuple[str, int]]:
    """What is told of a practice with the body: the codes, and the lines below the fields' end."""
    whole = text(body)
    above = whole[: whole.index(body)].count("\n")
    _, problems = read_practice("przykladowo/kuchnia.md", whole.encode(), Reading(VOCABULARY, frozenset(), TODAY))
    return [(problem.code, problem.line - above if problem.line else 0) for problem in problems]


def test_a_file_that_is_too_large_is_told_of_and_nothing_else() -> None:
    assert told("słowo\n\n" * LARGEST) == [("file-too-large", 0)]


@pytest.mark.parametrize("unit", ["[", "![a](", "`a", "*a ", "| a ", "- a\n", "[^a", "{{"])
def test_a_block_that_is_too_long_is_told_of_at_its_line_and_nothing_else(unit: str) -> None:
    block = unit * (LONGEST_BLOCK // len(unit) + 1)
    assert told(f"Gotowano.[^menu]\n\n{block}\n\nKoniec.") == [("block-too-long", 3)]


def test_what_is_too_large_is_not_mended() -> None:
    data = text("a" * LARGEST).encode()
    assert mend("a.md", data, front_matter(VOCABULARY), VOCABULARY) == (data, [])
