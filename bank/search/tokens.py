"""The tokens of a record: its words as codes, in the HTML from which Pagefind makes the index.

Each word is one word to Pagefind too, so that the place of a hit in the index is that of the word in the record. Where
an expression begins, the code of its concept stands at the same place: Pagefind takes a compound with hyphens apart and
keeps its parts together. A compound as a whole is indexed as well, under a first letter that no code has, so that no
query ever loads it. A full stop takes a place and is no word: it stands between passages, so that no phrase reaches
from one into the next, and for idle words, which would be a third of the index.
"""

from collections.abc import Iterator, Sequence, Set

from bank.letters import fold
from bank.search.lexicon import APART, Concept, Expression, Lexicon
from bank.search.records import Record
from bank.search.words import words

_GAP = "."
# Pagefind's greatest weight is 10, and the parts of a compound share its weight: body text gets this times its weight.
_UNIT = 0.5


def html(record: Record, lexicon: Lexicon, idle: Set[str]) -> str:
    """The record as a page for Pagefind, without the idle words."""
    passages = (_passage(passage.text, passage.weight * _UNIT, lexicon, idle) for passage in record.passages)
    return f"<html><body data-pagefind-body>{''.join(passages)}</body></html>"


def _passage(text: str, weight: float, lexicon: Lexicon, idle: Set[str]) -> str:
    codes = [_GAP if fold(word) in idle else lexicon.codes[word] for word in words(text)]
    tokens = list(codes)
    for concept in lexicon.concepts:
        for at in _beginnings(concept, codes):
            compound = "-".join((APART, codes[at], concept.code))
            tokens[at] = f'<span data-pagefind-weight="{2 * weight:g}">{compound}</span>'
    return f'<p data-pagefind-weight="{weight:g}">{" ".join(tokens)} {_GAP}</p>'


def _beginnings(concept: Concept, text: Sequence[str]) -> Iterator[int]:
    """Where in a text an expression of the concept begins."""
    for expression in concept.expressions:
        for at, code in enumerate(text):
            if code in expression[0] and _stands(expression, text[at : at + len(expression)]):
                yield at


def _stands(expression: Expression, text: Sequence[str]) -> bool:
    return len(expression) == len(text) and all(one in codes for one, codes in zip(text, expression, strict=True))
