"""Misread: Markdown that its author and the site would read differently, or that no page can hold."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from markdown_it.token import Token

from bank.markdown.leftovers import may_hold, of_blocks
from bank.text.normalise import WORD

DEEPEST = 6  # lists, quotations, callouts and emphasis in each other; Typst ends at some twenty
# Patterns that Python and JavaScript read alike, of single lines.
PATTERNS = {
    "hash": r"^#+[^#\s]",
    "bullet": r"^[•◦▪·●○■□◆►▶➢➤✓✔]\s",
    "dash": r"^(?:[–—―→⇒]|->|=>)\s",
    "letter": r"^[a-z]\)\s",
    "cells": r"\S\t+\S|^\|.*\|$",
}
_BEGINNINGS = frozenset("#•◦▪·●○■□◆►▶➢➤✓✔–—―→⇒-=|")  # of the lines that one of them finds, but for tabs and letters
MARGIN = re.compile(r"[\s>]*")  # of a line in a quotation too
HASH, BULLET, DASH, LETTER, CELLS = (re.compile(pattern) for pattern in PATTERNS.values())


def misread(text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """The lines, counted from 0, that the site's Markdown reads differently, each with the code of the problem."""
    types = {token.type for token in tokens}
    if may_hold(text):
        yield from of_blocks(tokens)
    for before, token in pairwise(tokens):
        if before.type == "paragraph_open":
            yield from _lines(token)
    if "code_block" in types:
        yield from (((token.map or [0])[0], "indented-code") for token in tokens if token.type == "code_block")
    if types & _LISTS:
        yield from _numbers(tokens)
        yield from _shallow(text.split("\n"), tokens)
    if types & _CONTAINERS:
        yield from _deep(tokens)
    yield from _unprintable(tokens)


_LISTS = {"bullet_list_open", "ordered_list_open"}


def _lines(paragraph: Token) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph that were to be a heading, points of a list or rows of a table."""
    lines = [line.strip() for line in paragraph.content.split("\n")]
    if not any(line[:1] in _BEGINNINGS or line[1:2] == ")" or "\t" in line for line in lines):
        return  # as of most
    start = (paragraph.map or [0])[0]
    yield from ((start + number, "hash-without-space") for number, line in enumerate(lines) if HASH.match(line))
    yield from ((start + number, "foreign-bullet") for number, line in enumerate(lines) if BULLET.match(line))
    for code, pattern in (("dash-for-bullet", DASH), ("letter-for-number", LETTER), ("table-not-read", CELLS)):
        if sum(bool(pattern.search(line)) for line in lines) > 1:
            first = next(number for number, line in enumerate(lines) if pattern.search(line))
            yield start + first, code


def numbered(tokens: Sequence[Token]) -> Iterator[list[tuple[Token, int, int]]]:
    """Each numbered list as its points, with the number that is written there and the one that is shown."""
    lists: list[list[tuple[Token, int, int]]] = []
    shown: list[int] = []
    for token in tokens:
        if token.type == "ordered_list_open":
            lists.append([])
            shown.append(int(token.attrs.get("start", 1)))
        elif token.type == "bullet_list_open":
            lists.append([])
            shown.append(0)
        elif token.type == "list_item_open" and token.info:
            lists[-1].append((token, int(token.info), shown[-1]))
            shown[-1] += 1
        elif token.type in ("ordered_list_close", "bullet_list_close"):
            shown.pop()
            if points := lists.pop():
                yield points


def _numbers(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Points whose number is shown as another, or stands alone, so that it may be a date; all of one number count."""
    for points in numbered(tokens):
        if len(points) == 1:
            yield (points[0][0].map or [0])[0], "number-alone"
        elif len({written for _, written, _ in points}) > 1:
            wrong = (token for token, written, shown in points if written != shown)
            yield from (((token.map or [0])[0], "number-changes") for token in wrong)


def _shallow(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """A block below a list that is indented, but not enough to belong to its last point."""
    indents: dict[int, int] = {}
    ended: Token | None = None
    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open", "paragraph_open") and token.map:
            own = _indent(lines[token.map[0]])
            if ended and ended.level == token.level and own > indents.get(token.level, own):
                yield token.map[0], "indent-too-small"
            if token.type != "paragraph_open":
                indents[token.level] = own
        ended = token if token.type in ("bullet_list_close", "ordered_list_close") else None


def _indent(line: str) -> int:
    return len(MARGIN.match(line)[0])  # type: ignore[index]  # it matches any line


def _deep(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Containers in each other that would end the making of a whole booklet."""
    containers = 0
    for token in tokens:
        if token.type in _CONTAINERS:
            containers += token.nesting
            if token.nesting == 1 and containers == DEEPEST + 1:
                yield (token.map or (0, 0))[0], "nested-too-deep"


def _unprintable(tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Words that would end it too, and headings that would tear its page."""
    for before, token in pairwise(tokens):
        if token.type != "inline":
            continue
        children = token.children or ()
        if len(children) > DEEPEST and max(accumulate(child.nesting for child in children)) > DEEPEST:
            yield (token.map or (0, 0))[0], "nested-too-deep"
        if before.type == "heading_open" and not any(_is_words(child) for child in children):
            yield (token.map or (0, 0))[0], "heading-without-words"


_CONTAINERS = {f"{name}_{end}" for name in ("blockquote", "list_item", "admonition") for end in ("open", "close")}


def _is_words(token: Token) -> bool:
    return token.type in ("text", "code_inline") and bool(WORD.search(token.content))
