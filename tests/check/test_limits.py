"""Limits: what is too large is told of before it is parsed."""

from pathlib import Path

import pytest

from bank.check.bank import content
from bank.check.fix import mend
from bank.check.limits import LONGEST_BLOCK, MOST_BRACKETS, MOST_LINES, too_much
from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.schema.front_matter import front_matter
from bank.source.front_matter_file import LARGEST
from bank.source.problems import Finding
from tests.bridge import Ask
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


def test_too_many_lines_are_told_of_where_they_begin_to_be_too_many_and_nothing_else() -> None:
    assert told("- słowo\n\n" * (MOST_LINES // 2)) == [("too-many-lines", MOST_LINES - 2)]


@pytest.mark.parametrize("unit", ["[^a] ", "[a](b.md) ", "![a](b.png)\n\n"])
def test_too_many_brackets_are_told_of_and_nothing_else(unit: str) -> None:
    assert [code for code, _ in told(unit * (MOST_BRACKETS + 1))] == ["too-many-brackets"]


def test_brackets_of_the_fields_count_too() -> None:
    whole = text(conditions=["[^menu]" * 200] * 2)
    _, problems = read_practice("przykladowo/kuchnia.md", whole.encode(), Reading(VOCABULARY, frozenset(), TODAY))
    assert [problem.code for problem in problems] == ["too-many-brackets"]


def test_a_large_file_is_refused_before_it_is_read_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    with file.open("wb") as stream:
        stream.truncate(10**12)  # which no memory holds
    assert content(file) == Finding("file-too-large", {"size": 10**9, "most": LARGEST // 1000})


def test_the_form_tells_what_is_too_much(ask: Ask) -> None:
    bodies = ["a" * (LONGEST_BLOCK + 1), "a\n\n" * MOST_LINES, "[^a] " * (MOST_BRACKETS + 1), "🪁" * LONGEST_BLOCK]
    for body in bodies:
        ours = [(line + 1, finding.code, dict(finding.values)) for line, finding in too_much(body, [])]
        theirs = [(one["line"], one["code"], one["values"]) for one in ask("form/rules/limits", "tooMuch", body, [])]
        assert theirs == ours
