"""References: addresses that Markdown lets stand in lines of their own, under labels, apart from their words."""

import re
from collections.abc import Iterator

from bank.markdown.leftovers import without_code

DEFINITION = re.compile(r"^[\s>]{0,3}\[(?!\^)([^\[\]\n]+)\]:")
REFERENCE = re.compile(r"(?<!\\)\]\[(?!\^)([^\[\]\n]+)\]")


def torn_references(text: str) -> Iterator[tuple[int, str]]:
    """Lines, counted from 0, that hold an address or a remark for no words, or words for no address."""
    if "][" not in text and "]:" not in text:
        return
    bare = without_code(text)
    folded = bare.lower()
    for number, line in enumerate(bare.split("\n")):
        if (defined := DEFINITION.match(line)) and folded.count(f"[{defined[1].lower()}]") == 1:
            yield number, "definition-unused"
        for label in REFERENCE.findall(line):
            if f"[{label.lower()}]:" not in folded:
                yield number, "link-torn"
