"""The tokens of a document: its words as codes, for the index with their places and for the browser beside the text.

After the passages come the codes of the concepts that are told in them, and those of compounds as one word. A place
stays free between passages, so that no phrase reaches from one into the next, and so does that of an idle word, which
has a full stop for a code: idle words would be a third of the index.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from bank.search.documents import Document, Passage
from bank.search.lexicon import GAP, Expression, Lexicon
from bank.search.tokenizer import words

# What the index knows of a word: its code, what a hit of it weighs, and its place on the page.
Token = tuple[str, float, int]


class Readable(Protocol):
    """What has passages: a document, a signpost."""

    @property
    def passages(self) -> tuple[Passage, ...]: ...


@dataclass(frozen=True)
class Tokens:
    """The codes of the words of each passage, and the concepts and compounds told there."""

    codes: tuple[list[str], ...]
    concepts: tuple[list[str], ...]

    @property
    def length(self) -> int:
        """The number of words."""
        return sum(map(len, self.codes))


def tokens(document: Readable, lexicon: Lexicon) -> Tokens:
    """The tokens of a document."""
    codes = tuple(_codes(passage, lexicon) for passage in document.passages)
    concepts = (
        [*_told(some, passage, lexicon), *(lexicon.codes[word] for word in passage.compounds)]
        for some, passage in zip(codes, document.passages, strict=True)
    )
    return Tokens(codes, tuple(concepts))


def placed(document: Readable, tokens: Tokens) -> Iterator[Token]:
    """The tokens as the index takes them, in the order of their places."""
    start = 0
    for passage, codes in zip((*document.passages, *document.passages), (*tokens.codes, *tokens.concepts), strict=True):
        for place, code in enumerate(codes, start):
            if code != GAP:
                yield code, passage.weight, place
        start += len(codes) + bool(codes)


def shown(document: Document, tokens: Tokens) -> dict[str, Any]:
    """What a browser makes excerpts of: the passages that may be shown, and the codes of the words of each.

    As many of the first as `stated` tells are shown elsewhere; a section is [its first passage, anchor, heading].
    """
    passages = [passage for passage in document.passages if not passage.hidden]
    led = [(passage.anchor, passage.heading) for passage in passages]
    starts = [at for at, section in enumerate(led) if section != (led[at - 1] if at else ("", ""))]
    return {
        "passages": [passage.text for passage in passages],
        "codes": [" ".join(codes) for codes in tokens.codes[: len(passages)]],
        "stated": sum(passage.stated for passage in passages),
        "sections": [[at, *led[at]] for at in starts],
    }


def _codes(passage: Passage, lexicon: Lexicon) -> list[str]:
    """The codes of the words of a passage; those of references are gaps."""
    codes = list(map(lexicon.codes.__getitem__, passage.words))
    for run in map(words, passage.references):
        for at in range(len(codes) - len(run) + 1):
            if passage.words[at : at + len(run)] == run:
                codes[at : at + len(run)] = [GAP] * len(run)
    return codes


def _told(text: list[str], passage: Passage, lexicon: Lexicon) -> list[str]:
    """The concepts of which an expression stands in the codes; places only where a practice says it lies."""
    begun_by = lexicon.begun_by
    if begun_by.keys().isdisjoint(text):
        return []
    return [
        concept.code
        for at, code in enumerate(text)
        if code in begun_by
        for concept, expressions in begun_by[code]
        if passage.place or not concept.place
        if any(not rest or _follows(rest, text[at + 1 : at + 1 + len(rest)]) for rest in expressions)
    ]


def _follows(rest: Expression, text: list[str]) -> bool:
    return len(text) == len(rest) and all(one in codes for one, codes in zip(text, rest, strict=True))
