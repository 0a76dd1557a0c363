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


def made_up() -> Iterator[str]:
    """Texts of a few parts, always the same."""
    chance = random.Random(1)
    return ("".join(chance.choices(PARTS, k=chance.randint(1, 12))) for _ in range(6000))


def written() -> Iterator[str]:
    """The texts of the bank and of the golden cases, sound or not."""
    for folder in (ROOT / "practices", GOLDEN / "sound", GOLDEN / "wrong"):
        yield from (file.read_text("utf-8", "replace") for file in sorted(folder.rglob("*.md")))


def told(tokens: Sequence[Token]) -> list[object]:
    """All that tokens hold, whatever class they are of."""
    return [(*PLAIN(token), list(token.attrs.items()), token.children and told(token.children)) for token in tokens]


@pytest.mark.parametrize("texts", [made_up, written])
def test_the_tokens_are_those_of_a_parser_that_is_spared_nothing(texts: Callable[[], Iterator[str]]) -> None:
    whole = parser()
    for text in texts():
        assert told(parse(text)) == told(whole.parse(text)), text
