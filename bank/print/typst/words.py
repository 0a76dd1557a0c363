"""Texts of a line: as strings of Typst, which break within an address only where an address may."""

import re
from collections.abc import Iterator

from bank.print.typst.literal import call, code

# An address, or a word that some line may be too narrow for.
_MARKS = ("://", "www.", "@")
_LONG = re.compile(r"\S*(?:://|\bwww\.|\S@\S)\S*|(?=\S*[\d_/.=&?#\\])\S{36,}|\S{60,}")
_SHORTEST = 36
_AFTER_IT = "]).,;:!?…”’»}"
# Where an address may be broken: after its marks, and at the latest after so many letters.
_PIECE = re.compile(r".{3,20}?[/.?&=#@_:;,-]+|.{1,20}")


def text_markup(text: str) -> str:
    """The text as strings in markup; pieces of an address are boxes, which neither hyphens nor justifying change."""
    return "".join(_runs(text))


def _runs(text: str) -> Iterator[str]:
    done = 0
    for match in _LONG.finditer(text) if _may_be_long(text) else ():
        word = match[0].rstrip(_AFTER_IT)
        yield _string(text[done : match.start()])
        yield from (call("box", piece) for piece in _PIECE.findall(word))
        done = match.start() + len(word)
    yield _string(text[done:])


def _may_be_long(text: str) -> bool:
    """Whether it pays to look closely."""
    return any(mark in text for mark in _MARKS) or max(map(len, text.split()), default=0) >= _SHORTEST


def _string(text: str) -> str:
    return f"#{code(text)}" if text else ""
