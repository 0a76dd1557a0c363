"""Problems in words: what a stranger wrote is told, and does nothing where it is shown."""

import pytest

from bank.source.problems import LONGEST_VALUE, Problem
from bank.text.language import Language

ENGLISH = Language("en")
# What acts on a terminal, on the log of a workflow or on the way of reading.
ACTING = {
    "escape sequence": ("\x1b[31mred", "<U+001B>[31mred"),
    "title of a window": ("\x1b]0;x\x07", "<U+001B>]0;x<U+0007>"),
    "line feed": ("a\n::error::b", "a<U+000A>::error::b"),
    "carriage return": ("a\rb", "a<U+000D>b"),
    "line of Unicode": ("a\u2028b\u2029c\u0085d", "a<U+2028>b<U+2029>c<U+0085>d"),
    "old command": ("##[error]x", "<U+0023>#[error]x"),
    "turned letters": ("\u202egnp.exe", "<U+202E>gnp.exe"),
    "isolated letters": ("\u2066a\u2069", "<U+2066>a<U+2069>"),
    "unseen letters": ("a\u200bb\u00adc\ufeffd", "a<U+200B>b<U+00AD>c<U+FEFF>d"),
    "tags": ("a\U000e0041", "a<U+E0041>"),
    "half a character": ("a\udcff", "a<U+DCFF>"),
}


@pytest.mark.parametrize("kind", ACTING)
def test_a_value_is_shown_inert(kind: str) -> None:
    text, shown = ACTING[kind]
    problem = Problem("a.md", 1, "kind", "value-not-in-list", {"value": text, "file": "kinds.yml"}, text, (text,))
    assert problem.explain(ENGLISH).count(shown) == 3
    assert text not in problem.write(ENGLISH)


@pytest.mark.parametrize("kind", ACTING)
def test_a_path_and_a_field_are_shown_inert(kind: str) -> None:
    text, shown = ACTING[kind]
    line = Problem(f"a/{text}.md", 1, text, "field-required").write(ENGLISH)
    assert line.count(shown) == 2
    assert line.isprintable()


def test_a_line_that_begins_with_a_strangers_words_is_no_command_of_a_workflow() -> None:
    assert Problem("::error::a.md", 0, "", "field-required").write(ENGLISH).startswith("<U+003A>:error::a.md")


def test_a_long_value_is_cut() -> None:
    told = Problem("a.md", 1, "kind", "not-an-id", {"value": "x" * 100_000}).explain(ENGLISH)
    assert f"{'x' * LONGEST_VALUE}…" in told
    assert len(told) < LONGEST_VALUE + 300
