"""Twins: every text is the same HTML, and the same plain words, in Python and in JavaScript."""

import json
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import deno
import pytest
import yaml

from bank.markdown.dialect import parse
from bank.markdown.html import Surroundings, to_html, to_inline_html
from bank.text.escaping import plain_text
from tests.sites import ROOT

AROUND = Surroundings({"menu": 1}, "source {number}", frozenset({"po-co"}), lead=lambda path: path)
BRIDGE = Path(__file__).with_name("twins.js")
FILES = ("practices/*/*.md", "tests/golden/**/*.md", "tests/second_bank/**/*.md", "docs/*.md", "tests/print/*.md")
# What texts are made up of, so that every rule meets every other.
BITS = (
    *(
        "- ",
        "* ",
        "1. ",
        "2) ",
        "15. ",
        "> ",
        "    ",
        "  ",
        "\n",
        "\n\n",
        "# ",
        "## Po co",
        "`",
        "``",
        "```\n",
        "---\n",
    ),
    *("**", "*", "_", "~~", "[", "](", "]", "(", ")", "![", "<b>", "<!--", "&amp;", "&#2;", "[^menu]", " [^nie]", "\\"),
    *(
        "https://a.example/ł_x",
        "www.a.example",
        "a@b.example",
        "<https://a.example>",
        "javascript:",
        "%C5%82",
        "|",
        "~",
    ),
    *(
        "!!! note\n",
        '??? tip "T"\n',
        ": ",
        "| a | b |\n",
        "| - | :-: |\n",
        "[x] ",
        "[ ] ",
        "===\n",
        "[r]: /u 'T'\n",
        "[r]",
    ),
    *(
        "słowo",
        "Raz dwa",
        " ",
        "\t",
        '"',
        "„a”",
        "{.x}",
        "%%",
        "[[a]]",
        "==",
        "::",
        " — ",
        "\u00a0",
        "\\*",
        "b.md#x",
        "ż",
    ),
)


def texts() -> Iterator[str]:
    """The bodies and the single values of all files, and made-up texts."""
    for file in (file for pattern in FILES for file in sorted(ROOT.glob(pattern))):
        whole = file.read_bytes().decode("utf-8", "ignore").lstrip("\ufeff").replace("\r", "")
        front, _, body = whole.removeprefix("---\n").partition("\n---\n")
        yield from (body.strip(), front)
        try:
            yield from values(yaml.compose(front, Loader=yaml.CSafeLoader))
        except yaml.YAMLError:
            continue
    chance = random.Random(9)
    yield from ("".join(chance.choices(BITS, k=chance.randint(1, 25))) for _ in range(2000))


def values(node: yaml.Node | None) -> Iterator[str]:
    """The single values under a node."""
    if isinstance(node, yaml.ScalarNode):
        yield node.value.strip()
    elif isinstance(node, yaml.SequenceNode):
        yield from (text for item in node.value for text in values(item))
    elif isinstance(node, yaml.MappingNode):
        yield from (text for _, value in node.value for text in values(value))


@pytest.fixture(scope="module")
def told() -> dict[str, list[str]]:
    """What JavaScript makes of each text."""
    asked = list(dict.fromkeys(texts()))
    question = {"texts": asked, "numbers": AROUND.numbers, "citation": AROUND.citation, "headings": [*AROUND.headings]}
    command = [deno.find_deno_bin(), "run", "--quiet", "--no-remote", "--no-npm", "--allow-read", str(BRIDGE)]
    answer = subprocess.run(command, input=json.dumps(question), capture_output=True, encoding="utf-8", check=True)
    return dict(zip(asked, json.loads(answer.stdout), strict=True))


@pytest.mark.this_bank
def test_the_texts_are_enough(told: dict[str, list[str]]) -> None:
    assert len(told) > 4000


@pytest.mark.parametrize("way", [0, 1, 2], ids=["body", "field", "words"])
def test_a_text_is_the_same_in_both_languages(way: int, told: dict[str, list[str]]) -> None:
    ours = (lambda text: to_html(parse(text), AROUND), lambda text: to_inline_html(parse(text), AROUND), plain_text)[
        way
    ]
    assert {text: theirs[way] for text, theirs in told.items() if ours(text) != theirs[way]} == {}
