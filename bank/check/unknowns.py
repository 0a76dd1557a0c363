"""Unknowns: the sentences of a practice that say what nobody knows; an editor makes open questions of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import yaml

from bank.check.canonical import scalars_of
from bank.schema.containers import Record
from bank.schema.scalars import Text
from bank.source.front_matter_file import compose, split_front
from bank.text.escaping import one_line
from bank.text.locale_file import locale_file

# Where it is asked already, or where not knowing is the reason of a level.
ELSEWHERE = ("evidence", "open_questions", "questions", "reviews", "sources", "title")
# Between paragraphs, items and cells, and behind the end of a sentence with its quotation marks and citations.
_EDGE = re.compile(
    r"\n\s*\n|\n(?=\s*(?:[-*+|#]|\d+[.)])\s)|\s*\|\s*|(?<=[.!?…])[”\"’)*]*(?:\[\^[\w-]+\])*[”\"’)*]*\s+(?=[„“\"(\[*]*[^\W\d_a-z])"
)
_BLOCK = re.compile(r"\A[>|][-+\d]*")  # how YAML begins a text on lines of its own
_MARKS = re.compile(r"^(?:\s*(?:[-*+>#]|\d+[.)]))+\s+")


@dataclass(frozen=True)
class Sentence:
    """A sentence and the line of the file that it begins on."""

    line: int
    words: str


@dataclass(frozen=True)
class Unknowns:
    """How a language says that something is not known, and the short forms after whose stop a sentence goes on."""

    pattern: re.Pattern[str] | None
    abbreviations: frozenset[str]

    def within(self, path: str, text: str, shape: Record) -> Iterator[Sentence]:
        """Such sentences in the text of a practice's file; `shape` is that of its front matter."""
        parts = split_front(text)
        if parts is None or self.pattern is None:
            return
        opening, front, closing, body = parts
        root, _ = compose(path, front)
        if root is not None:
            for line, raw in _texts(shape, root, front):
                yield from self._sentences(raw, opening.count("\n") + line)
        yield from self._sentences(body, (opening + front + closing).count("\n") + 1)

    def _sentences(self, raw: str, first_line: int) -> Iterator[Sentence]:
        begun = 0
        for edge in (*_EDGE.finditer(raw), None):
            end = edge.start() if edge else len(raw)
            if edge and raw[:end].rpartition(" ")[2].strip('(„"').rstrip(".") in self.abbreviations:
                continue
            stop = edge.end() if edge else end
            written = raw[begun : edge.end() if edge and "|" not in edge[0] else end]
            words = _MARKS.sub("", one_line(written).strip("\"' "))
            if self.pattern and len(words.split()) > 3 and self.pattern.search(words):
                blank = len(written) - len(written.lstrip())
                yield Sentence(first_line + raw.count("\n", 0, begun + blank), words)
            begun = stop


def _texts(shape: Record, root: yaml.Node, front: str) -> Iterator[tuple[int, str]]:
    """The texts of the fields as they are written, each with its line."""
    for own, node, place in scalars_of(shape, root):
        if isinstance(own, Text) and re.split(r"[.[]", place)[0] not in ELSEWHERE:
            yield node.start_mark.line + 1, _BLOCK.sub("", front[node.start_mark.index : node.end_mark.index])


@cache
def unknowns(language: str) -> Unknowns:
    """What the language with the code says; nothing is found where it says nothing."""
    told = locale_file(language).get("unknown", {})
    patterns = told.get("said", ())
    said = re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else None
    return Unknowns(said, frozenset(told.get("abbreviations", ())))
