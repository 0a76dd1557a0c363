"""References: addresses that Markdown lets stand in lines of their own, under labels, apart from their words."""

import re
from collections import Counter
from collections.abc import Iterator

from bank.markdown.leftovers import without_code

DEFINITION = re.compile(r"^[\s>]{0,3}\[(?!\^)([^\[\]\n]+)\]:")
LABEL = re.compile(r"\[[^\[\]\n]+\]:?")
REFERENCE = re.compile(r"(?<!\\)\]\[(?!\^)([^\[\]\n]+)\]")


def torn_references(text: str) -> Iterator[tuple[int, str]]:
    """Lines, counted from 0, that hold an address or a remark for no words, or words for no address."""
    if "][" not in text and "]:" not in text:
        return
    bare = without_code(text)
    named = Counter(LABEL.findall(bare.lower()))  # once, however many lines name the same
    for number, line in enumerate(bare.split("\n")):
        label = f"[{defined[1].lower()}]" if (defined := DEFINITION.match(line)) else ""
        if label and named[label] + named[f"{label}:"] == 1:
            yield number, "definition-unused"
        for referred in REFERENCE.findall(line):
            if f"[{referred.lower()}]:" not in named:
                yield number, "link-torn"
