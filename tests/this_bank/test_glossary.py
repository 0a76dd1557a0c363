"""The glossary: one thing has one name in what people read."""

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po

from bank.text.locale_file import LOCALES
from tests.sites import ROOT

ROW = re.compile(r"^\| (?!say|---)([^|]+) \| ([^|]+) \| [^|]+ \|$", re.MULTILINE)
AVOIDED = [
    word.strip()
    for row in ROW.findall((ROOT / "docs-dev/glossary.md").read_text("utf-8"))
    for word in row[1].split(",")
]


@cache
def said() -> list[str]:
    """All lines of the interface and of the hand-written pages."""
    with (LOCALES / "pl.po").open("rb") as file:
        messages = [message.string for message in read_po(file, "pl") if message.id]
    words = [text for one in messages for text in ([one] if isinstance(one, str) else one)]
    texts = [*words, *(page.read_text("utf-8") for page in sorted((ROOT / "docs").rglob("*.md")))]
    return [line for text in texts for line in text.split("\n")]


@pytest.mark.parametrize("word", AVOIDED)
def test_one_thing_has_one_name(word: str) -> None:
    found = re.compile(rf"\b{re.escape(word)}")
    assert [line for line in said() if found.search(line)] == []
