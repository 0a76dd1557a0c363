"""The story: the text of a practice, chapter by chapter."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.markdown.html import anchors, own_anchors
from bank.markdown.plain import words
from bank.model.practice import Practice
from bank.model.vocabulary import Heading, Terms


@dataclass(frozen=True)
class Chapter:
    """A part of the text under a heading of the second level, without that heading."""

    anchor: str
    title: str
    tokens: Sequence[Token]


def chapters(practice: Practice, headings: Terms[Heading]) -> list[Chapter]:
    """The chapters of a practice's text; what stands before the first is in none."""
    tokens = parse(practice.body)
    ids = iter(anchors(tokens, own_anchors(headings)))
    opened = [(at, next(ids), token.tag) for at, token in enumerate(tokens) if token.type == "heading_open"]
    starts = [(at, id) for at, id, tag in opened if tag == "h2"]
    return [
        Chapter(id, words(tokens[at + 1]), tokens[at + 3 : end])
        for (at, id), (end, _) in pairwise([*starts, (len(tokens), "")])
    ]


def ends_with_transfer(practice: Practice, headings: Terms[Heading]) -> bool:
    """Whether the last chapter is the one that tells what to know before copying."""
    told = chapters(practice, headings)
    heading = headings.find(told[-1].title) if told else None
    return heading is not None and heading.meaning == "transfer"
