"""The tokens of a record: its words as codes, for Pagefind as HTML and for the browser beside the text itself.

Each word is one word to Pagefind too, so that the place of a hit in the index is that of the word in the record. After
the passages come the codes of the concepts that are told in them. A full stop takes a place and is no word: it stands
between passages, so that no phrase reaches from one into the next, and for idle words, which would be a third of the
index.
"""

from dataclasses import dataclass
from typing import Any

from bank.search.lexicon import GAP, Expression, Lexicon
from bank.search.records import Passage, Record
from bank.search.words import words


@dataclass(frozen=True)
class Tokens:
    """The codes of the words of each passage, and the concepts told there."""

    codes: tuple[list[str], ...]
    concepts: tuple[list[str], ...]

    @property
    def length(self) -> int:
        """The number of words."""
        return sum(map(len, self.codes))


def tokens(record: Record, lexicon: Lexicon) -> Tokens:
    """The tokens of a record."""
    codes = tuple([lexicon.codes[word] for word in words(passage.text)] for passage in record.passages)
    concepts = (_told(some, passage, lexicon) for some, passage in zip(codes, record.passages, strict=True))
    return Tokens(codes, tuple(concepts))


def html(record: Record, tokens: Tokens) -> str:
    """The record as a page for Pagefind."""
    told = zip((*record.passages, *record.passages), (*tokens.codes, *tokens.concepts), strict=True)
    body = "".join(_paragraph(passage, codes) for passage, codes in told)
    return f"<html><body data-pagefind-body>{body}</body></html>"


def shown(record: Record, tokens: Tokens) -> dict[str, Any]:
    """What a browser makes excerpts of: the passages that may be shown, and the codes of the words of each."""
    passages = [passage.text for passage in record.passages if not passage.hidden]
    return {"passages": passages, "codes": [" ".join(codes) for codes in tokens.codes[: len(passages)]]}


def _paragraph(passage: Passage, codes: list[str]) -> str:
    return f'<p data-pagefind-weight="{passage.weight:g}">{" ".join(codes)} {GAP}</p>' if codes else ""


def _told(text: list[str], passage: Passage, lexicon: Lexicon) -> list[str]:
    """The concepts of which an expression stands in the codes; places only where a practice says it lies."""
    return [
        concept.code
        for at, code in enumerate(text)
        for concept in lexicon.begun_by.get(code, ())
        if passage.place or not concept.place
        if any(_stands(expression, text[at : at + len(expression)]) for expression in concept.expressions)
    ]


def _stands(expression: Expression, text: list[str]) -> bool:
    return len(text) == len(expression) and all(one in codes for one, codes in zip(text, expression, strict=True))
