"""Misread: Markdown that its author and the site would read differently, or that no page can hold."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice, pairwise

from markdown_it.token import Token

from bank.markdown.leftovers import may_hold, of_blocks
from bank.markdown.references import torn_references
from bank.text.escaping import LISTED
from bank.text.normalise import WORD

DEEPEST = 6  # lists, quotations, callouts and emphasis in each other; Typst ends at some twenty
# Patterns that Python and JavaScript read alike, of single lines.
PATTERNS = {
    "hash": r"^#+[^#\s]",
    "bullet": r"^(?:[•◦▪●○■□◆►▶➢➤✓✔‣⁃∙\uf0a7\uf0b7\uf0d8\uf0fc]|·\s)",
    "dash": r"^(?:(?:[–—―→⇒~]|->|=>)\s|[–—―→⇒~+-](?=[A-Za-zÀ-ž])|\*(?=[A-Za-zÀ-ž])[^*]*$)",
    "point": rf"^(?:{LISTED.pattern}|\*\*[^*]+\*\*)",
    "cells": r"\S\t+\S|^\|.*\||\S \| \S",
}
# How a line begins that one of them finds, if no cells stand in it; most lines begin otherwise.
_SUSPECT = re.compile(r"[^\w\s]|\w{1,5}[.:)/]|[A-ZÀ-Ž][a-zà-ž]+ \d")
MARGIN = re.compile(r"[\s>]*")  # of a line in a quotation too
FENCE = re.compile(r"^[\s>]*(?:`{3,}|~{3,})\s*$")
HASH, BULLET, DASH, POINT, CELLS = (re.compile(pattern) for pattern in PATTERNS.values())


def misread(text: str, tokens: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """The lines, counted from 0, that the site's Markdown reads differently, each with the code of the problem."""
    lines, types = text.split("\n"), {token.type for token in tokens}
    if may_hold(text):
        yield from of_blocks(tokens)
    yield from torn_references(text)
    for before, token in pairwise(tokens):
        if before.type == "paragraph_open":
            yield from _lines(token)
    if types & _CODE:
        yield from _code(lines, tokens)
    if types & _LISTS:
        yield from _numbers(tokens)
        yield from _shallow(lines, tokens)
    if types & _CONTAINERS:
        yield from _joined(lines, tokens)
        yield from _deep(tokens)
    yield from _unprintable(tokens)


_CODE = {"code_block", "fence"}
_LISTS = {"bullet_list_open", "ordered_list_open"}
_MARKED = {f"{name}_{end}" for name in ("blockquote", "list_item") for end in ("open", "close")}
_CONTAINERS = _MARKED | {"admonition_open", "admonition_close"}


def _code(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Code that nobody meant, or of which nobody told the end."""
    for token in tokens:
        if token.type == "code_block":
            yield (token.map or [0])[0], "indented-code"
        if token.type == "fence" and token.map and not _is_closed(lines[token.map[0] : token.map[1]]):
            yield token.map[0], "code-not-closed"


def _is_closed(lines: Sequence[str]) -> bool:
    """Whether a block of code ends where its writer ended it, and not with all that follows."""
    return len(lines) > 1 and bool(FENCE.match(lines[-1]))


def _lines(paragraph: Token) -> Iterator[tuple[int, str]]:
    """The lines of a paragraph that were to be a heading, points of a list or rows of a table."""
    if paragraph.content[:1].isalnum() and "\n" not in paragraph.content:
        return  # as of most
    lines = [line.strip() for line in paragraph.content.split("\n")]
    if not any(_SUSPECT.match(line) or "\t" in line or " | " in line for line in lines):
        return
    start = (paragraph.map or [0])[0]
    yield from ((start + number, "hash-without-space") for number, line in enumerate(lines) if HASH.match(line))
    yield from ((start + number, "foreign-bullet") for number, line in enumerate(lines) if BULLET.match(line))
    for code, pattern in (("dash-for-bullet", DASH), ("points-not-read", POINT), ("table-not-read", CELLS)):
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


def _joined(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """The first line at the margin that goes on with a point or a quotation, though it may have been to leave it."""
    depth = 0
    for token in tokens:
        depth += token.nesting if token.type in _MARKED else 0
        if depth and token.type == "paragraph_open" and token.map:
            after = range(token.map[0] + 1, token.map[1])
            own = (number for number in after if lines[number][:1] not in (" ", "\t", ">"))
            yield from ((number, "line-joins-point") for number in islice(own, 1))


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


def _is_words(token: Token) -> bool:
    return token.type in ("text", "code_inline") and bool(WORD.search(token.content))
