"""Mending of a body: lines that the site would read otherwise than they were meant, where it is plain what was meant.

No word and no number changes: points begin with a hyphen, a date keeps its number, marks of other tools become ours.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.markdown.misread import BULLET, DASH, POINT, misread, numbered

_NUMBER = re.compile(r"^([\s>]*\d{1,9})\.(?=\s)")
_SIGN = re.compile(r"^(?:->|=>|\W)\s*")
_STOP = re.compile(r"^(\d{1,9})([.)])(?=\s)")
_BACKSLASH = re.compile(r"\\([\"'$@])")
_SPAN = re.compile(r"\[([^\[\]]+)\]\{\.(?:underline|mark|smallcaps)\}")
_HIGHLIGHT = re.compile(r"==(?=[^\s=])([^=]*[^=\s])==")
_TARGET = re.compile(
    r"\]\(([^()<>]*(?:\([^()<>]*\)[^()<>]*)*?\.(?:md|jpe?g|png|webp|gif))(?: =\d*x\d*)?\)", re.IGNORECASE
)


def mend_body(text: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The mended text, and each line, counted from 0, that was another before, with what it was and is."""
    told: list[tuple[int, str, str]] = []
    while True:
        lines, tokens = text.split("\n"), parse(text)
        mended = dict(_signs(text, lines, tokens)) or dict(_layout(lines, tokens)) or dict(_tables(lines, tokens))
        if not mended:
            return text, told
        told += [
            (number, lines[number].strip(), mended[number].partition("\n")[0].strip()) for number in sorted(mended)
        ]
        text = "\n".join(mended.get(number, line) for number, line in enumerate(lines))


def _signs(text: str, lines: Sequence[str], tokens: tuple[Token, ...]) -> Iterator[tuple[int, str]]:
    """Marks of other tools within a line; code is left as it is."""
    codes = {found for found in misread(text, tokens) if found[1] in _MENDED and "`" not in lines[found[0]]}
    for number in sorted({number for number, _ in codes}):
        better = lines[number]
        for code, pattern, by in _MENDED_SIGNS:
            better = pattern.sub(by, better) if (number, code) in codes else better
        if better != lines[number]:
            yield number, better


def _layout(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Numbers that begin no list, and points that were to be one."""
    yield from _numbers(lines, tokens)
    for paragraph in _paragraphs(tokens):
        yield from _points(lines, paragraph)


def _paragraphs(tokens: Sequence[Token]) -> Iterator[range]:
    """The lines of each paragraph."""
    return (range(*token.map) for token in tokens if token.type == "paragraph_open" and token.map)


def _numbers(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Dates and ordinals that stand alone or do not count, each a paragraph of its own with an empty line above it."""
    for points in numbered(tokens):
        places = [token.map or [0, 0] for token, _, _ in points]
        doubtful = len(points) == 1 or any(written != shown for _, written, shown in points)
        same = len(points) > 1 and len({written for _, written, _ in points}) == 1
        apart = all(not lines[start - 1].strip() for start, _ in places[1:])
        whole = all(not any(line.startswith(" ") for line in lines[start + 1 : end]) for start, end in places)
        if doubtful and not same and apart and whole and points[0][0].level == 1:
            starts = [start for start, _ in places]
            yield from (
                (start, better) for start in starts if (better := _NUMBER.sub(r"\1\\.", lines[start])) != lines[start]
            )


def _points(lines: Sequence[str], paragraph: range) -> Iterator[tuple[int, str]]:
    """Points begun with a sign of a word processor, with dashes, arrows, letters or numbers."""
    bare = {number: lines[number].strip(" \t>") for number in paragraph}
    for pattern, least in ((BULLET, 1), (DASH, 2), (POINT, 2)):
        found = [number for number in paragraph if pattern.match(bare[number])]
        for number in found if len(found) >= least else ():
            words = _STOP.sub(r"\1\\\2", bare[number]) if pattern is POINT else _SIGN.sub("", bare[number])
            yield number, f"{lines[number][: len(lines[number]) - len(lines[number].lstrip(' >'))]}- {words}"


def _tables(lines: Sequence[str], tokens: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Cells parted by tabs, as many in each line."""
    for paragraph in _paragraphs(tokens):
        rows = {number: re.split(r"\t+", lines[number].strip()) for number in paragraph}
        widths = {len(row) for row in rows.values()}
        if len(rows) > 1 and len(widths) == 1 and widths != {1} and not any("|" in lines[n] for n in rows):
            rule = f"\n|{' --- |' * widths.pop()}"
            for number, row in rows.items():
                yield number, f"| {' | '.join(row)} |{rule if number == paragraph[0] else ''}"


def _angled(match: re.Match[str]) -> str:
    return f"](<{match[1]}>)" if re.search(r"[\s()]", match[1]) else f"]({match[1]})"


_MENDED_SIGNS: Sequence[tuple[str, re.Pattern[str], str | Callable[[re.Match[str]], str]]] = (
    ("needless-backslash", _BACKSLASH, r"\1"),
    ("attributes-in-braces", _SPAN, r"\1"),
    ("highlight-mark", _HIGHLIGHT, r"**\1**"),
    ("link-not-read", _TARGET, _angled),
)
_MENDED = frozenset(code for code, _, _ in _MENDED_SIGNS)
