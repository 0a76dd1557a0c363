"""Light and signs: what spares the parser work changes nothing of what it reads."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from operator import attrgetter

import pytest
from markdown_it.token import Token

from bank.markdown.dialect import parse, parser
from tests.golden_cases import GOLDEN
from tests.sites import ROOT

# What begins, goes on with or ends something, and words around it.
PARTS = (
    *"#>-*+_`~|:!?[]()<>&\\\"'=.1 \t\n",
    *(
        "\n\n",
        "\n    ",
        "\n  ",
        "1. ",
        "- ",
        "> ",
        "```",
        "~~~",
        "~~",
        "**",
        ": ",
        "| a | b |\n|---|---|\n",
        "---",
        "===",
    ),
    *(
        "!!! note",
        "??? tip",
        '"raz"',
        "[^a]",
        " [^b]",
        "[a](b.md)",
        "![a](b.png)",
        "[a]: b",
        "[ ] ",
        "[x] ",
        "&amp;",
        "<b>",
    ),
    *("https://a.example/b", "www.a.example", "biuro@a.example", "Raz", "dwa", "żółw"),
)


PLAIN = attrgetter(*(field.name for field in fields(Token) if field.name not in ("attrs", "children")))


def made_up(_: bool) -> Iterator[str]:
    """Texts of a few parts, always the same."""
    chance = random.Random(1)
    return ("".join(chance.choices(PARTS, k=chance.randint(1, 12))) for _ in range(6000))


def written(whole: bool) -> Iterator[str]:
    """The texts of the golden cases, sound or not, and of the bank: of every eighth practice unless `whole`."""
    practices = sorted((ROOT / "practices").rglob("*.md"))[:: 1 if whole else 8]
    golden = (file for name in ("sound", "wrong") for file in sorted((GOLDEN / name).rglob("*.md")))
    yield from (file.read_text("utf-8", "replace") for file in (*practices, *golden))


def told(tokens: Sequence[Token]) -> list[object]:
    """All that tokens hold, whatever class they are of."""
    return [(*PLAIN(token), list(token.attrs.items()), token.children and told(token.children)) for token in tokens]


@pytest.mark.parametrize("texts", [made_up, written])
def test_the_tokens_are_those_of_a_parser_that_is_spared_nothing(
    texts: Callable[[bool], Iterator[str]], whole: bool
) -> None:
    unspared = parser()
    for text in texts(whole):
        assert told(parse(text)) == told(unspared.parse(text)), text
