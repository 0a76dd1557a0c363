"""The layout of a text: Markdown that its author and the site would read differently, or that no page can hold."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from markdown_it.token import Token

INDENT = 4  # spaces: what belongs to a point of a list stands so deep
_DEEPEST = 6  # lists, quotations, callouts and emphasis in each other; Typst ends at some twenty
_DEEP_CALLOUT = re.compile(rf" {{{INDENT * _DEEPEST},}}(?:!!!|\?\?\?|===)")
_ATTRIBUTE = re.compile(r"(?<!\\)\{:?[^{}\n]*=[^{}\n]*\}")
_HASH = re.compile(r"#+[^#\s]")
_BULLET = re.compile(r"^\s*[•◦▪·]\s")


def misread(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The lines, counted from 0, that the site's Markdown reads differently, each with the code of the problem."""
    lines = text.split("\n")
    yield from ((number, "foreign-bullet") for number, line in enumerate(lines) if _BULLET.match(line))
    paragraph_start, paragraph_end, depth = -1, -1, 0
    for token in tokens:
        start, end = token.map or (-1, -1)
        if token.type in ("bullet_list_open", "ordered_list_open", "table_open"):
            if start == paragraph_end and not depth:
                yield start, "no-blank-line"
            if token.markup == ")":
                yield start, "number-with-bracket"
        if token.type == "list_item_open":
            depth += 1
        elif token.type == "list_item_close":
            depth -= 1
        if token.block and token.nesting == 1 and _shallow(token, lines, depth):
            yield start, "indent-too-small"
        if token.type == "paragraph_open":
            paragraph_end = end
        if token.type == "inline" and start == paragraph_start:
            said = enumerate(token.content.split("\n"), start)
            yield from ((number, "hash-without-space") for number, line in said if _HASH.match(line))
        paragraph_start = start if token.type == "paragraph_open" else -1
    yield from _unprintable(lines, tokens)


def _unprintable(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """What would end the making of a whole booklet, or tear its page."""
    yield from ((number, "nested-too-deep") for number, line in enumerate(lines) if _DEEP_CALLOUT.match(line))
    containers = 0
    for before, token in pairwise([Token("", "", 0), *tokens]):
        start = (token.map or (0, 0))[0]
        if token.type.startswith(("blockquote", "list_item")):
            containers += token.nesting
            if token.nesting == 1 and containers == _DEEPEST + 1:
                yield start, "nested-too-deep"
        children = token.children or ()
        if max(accumulate((child.nesting for child in children), initial=0)) > _DEEPEST:
            yield start, "nested-too-deep"
        # A brace may stand there as an entity, which is a brace to read and no attribute.
        if token.type == "inline" and _ATTRIBUTE.search(token.content) and any(map(_is_attribute, children)):
            yield start, "attributes-in-braces"
        if before.type == "heading_open" and not any(_is_words(child) for child in children):
            yield start, "heading-without-words"


def _is_attribute(token: Token) -> bool:
    return token.type == "text" and _ATTRIBUTE.search(token.content) is not None


def _is_words(token: Token) -> bool:
    return token.type in ("text", "code_inline") and bool(token.content.strip())


def _shallow(token: Token, lines: Sequence[str], depth: int) -> bool:
    """Whether a block that belongs to a point of a list stands too far left."""
    if token.type == "list_item_open" or not token.map or not depth:
        return False
    line = lines[token.map[0]]
    own = len(line) - len(line.lstrip())
    first = re.match(r"[\s>]*([-*+]|\d+[.)])\s", line)
    nested = token.type.endswith("list_open")
    return (nested or not first) and own < INDENT * depth
