"""Leftovers: marks of other tools, which Markdown would print as they stand, each a pattern by the code that tells."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

# Patterns by the codes that tell, with the flag m; ^ and $ are the ends of a line.
PATTERNS = {
    "private-note": r"%%",
    "wiki-link": r"!?\[\[[^\[\]\n]*\]\]",
    "template-mark": (
        r"\{\{[^\n]{0,200}?\}\}|\{%[^\n]{0,200}?%\}|<%[^\n]{0,200}?%>|^\[TOC\]$|^:{3,}|^={2,6} [^=\n]+ ={2,6}$"
        r"|\[/?(?:b|i|u|url|img|quote)(?:=[^\[\]\n]*)?\](?![(\[])|^\\[A-Za-z]{3,}|\$\$[^$\n]*[\\^_][^$\n]*\$\$"
    ),
    "attributes-in-braces": r"(?<!\{)\{(?::? ?[.#][A-Za-z][^{}\n]*|:[^{}\n]*|[^{}\n%]*=[^{}\n%]*)\}",
    "highlight-mark": r"(?:^|[^=\w/?&])==(?=[^\s=])[^=\n]*[^=\s]==(?!=)",
    "callout-mark": r"^\[![A-Za-z]+\]",
    "script-mark": r"[A-Za-zÀ-ž0-9)]~[^\s~]{1,20}~(?!~)|[A-Za-zÀ-ž0-9)]\^[^\s^\[\]]{1,20}\^",
    "citation-not-read": r"\[-?@[A-Za-z0-9][^\[\]\n]*\]",
    "link-torn": (
        r"\[(?!\^)[^\[\]\n]+\] +\((?:https?://|www\.|mailto:)[^()\s]*\)"
        r"|\([^()\n]+\)\[(?:https?://|www\.|mailto:)[^\[\]\n]*\]"
    ),
    "property-mark": r"^[A-Za-zÀ-ž][^\n:]{0,30}:: ",
    "address-with-brackets": r"(?<![(<a-z])[a-z]+://[^\s\[\]]*\[[^\]\^\n][^\]\n]*\]|[Hh][Xx][Xx][Pp]s?://",
    "link-not-read": (
        r'\]\((?!<)(?:[^()\s]+ +(?!["\x27(])[^()\n]*(?:\([^()\n]*\))*[^()\n]*'
        r"|[^()\n]* \([^()\n]*\)[^()\s][^()\n]*)\)"
    ),
}
# Marks that a field without Markdown would print too, among them characters as HTML writes them.
PLAIN_PATTERNS = {
    **{code: PATTERNS[code] for code in ("private-note", "wiki-link", "template-mark", "attributes-in-braces")},
    "entity-in-field": r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});",
    "mark-in-field": r"\*\*[^*\n]+\*\*|__[^_\n]+__|\[[^\[\]\n]+\]\([^()\s]*\)|`[^`\n]+`",
}
# Signs that a backslash makes plain: no marks.
ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
NEEDLESS = re.compile(r"\\[\"'$@]")
_PLAIN_SIGN = re.compile(r"[%[{<\\$:&*_`]")  # of which each of the marks in plain text has one
# Every leftover has one of these in it, a sign of a citation that stands alone, or letters of an address made harmless.
_MARKS = ("{", "\\", "~", "%%", "==", ":: ", ":::", "](", "<%", "$$")
_HARMLESS = re.compile("[Xx][Xx][Pp]")
_PLAIN_PATTERNS = {code: re.compile(pattern, re.MULTILINE) for code, pattern in PLAIN_PATTERNS.items()}
_PATTERNS = {code: re.compile(pattern, re.MULTILINE) for code, pattern in PATTERNS.items()}


def leftovers(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text or of the words of a block, counted from 0, that hold one, each with the code that tells."""
    if not may_hold(text):
        return
    bare = ESCAPED.sub("  ", without_code(text))
    for code, pattern in _PATTERNS.items():
        yield from ((text.count("\n", 0, match.start()), code) for match in pattern.finditer(bare))
    yield from ((text.count("\n", 0, match.start()), "needless-backslash") for match in NEEDLESS.finditer(text))


def may_hold(text: str) -> bool:
    """Whether a text may hold a leftover: most have nothing of one, which is sooner seen than looked for."""
    citations = text.count("[^")
    if text.count("[") > citations or text.count("^") > citations:
        return True
    for mark in _MARKS:
        if mark in text:
            return True
    return _HARMLESS.search(text) is not None


def in_plain_text(text: str) -> Iterator[str]:
    """The codes that tell of marks in a text without Markdown."""
    if not _PLAIN_SIGN.search(text):
        return iter(())
    return (code for code, pattern in _PLAIN_PATTERNS.items() if pattern.search(text))


def of_blocks(tokens: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """The same of all blocks of a text, each line with a code once."""
    for token in tokens:
        if token.type == "inline":
            start = token.map[0] if token.map else 0
            yield from dict.fromkeys((start + line, code) for line, code in leftovers(token.content))


def without_code(text: str) -> str:
    """The text with blanks in the place of its code spans, in which nothing is a mark."""
    runs = [match.span() for match in re.finditer("`+", text)]
    closers: list[int] = []
    later: dict[int, int] = {}
    for number in reversed(range(len(runs))):
        length = runs[number][1] - runs[number][0]
        closers.append(later.get(length, 0))
        later[length] = number
    closers.reverse()
    parts, done, number = [], 0, 0
    while number < len(runs):
        start, closer = runs[number][0], closers[number]
        if closer and text[start - 1 : start] != "\\":
            end = runs[closer][1]
            parts += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
            done, number = end, closer
        number += 1
    return "".join([*parts, text[done:]])
