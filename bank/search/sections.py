"""The sections of a practice's page: which texts stand in which, and the anchor that leads there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.markdown.html import anchors
from bank.markdown.plain import words
from bank.model.practice import Practice, texts
from bank.text.language import N_, Language


@dataclass(frozen=True)
class Block:
    """The words of a paragraph; those of `references`, which lead to other practices, are not about this one."""

    text: str
    references: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """The blocks under a heading; what stands before the first heading has neither heading nor anchor."""

    anchor: str
    heading: str
    blocks: tuple[Block, ...]


def sections(practice: Practice, language: Language, headings: frozenset[str]) -> Iterator[Section]:
    """The sections with texts, in the order of the fields; `headings` are the slugs of the bank's own headings."""
    yield from _of_body(parse(practice.body), headings)
    for anchor, heading, fields in _SECTIONS:
        told = texts(*(attrgetter(field)(practice) for field in fields))
        blocks = tuple(block for text in told for block in _blocks(parse(text)))
        if blocks:
            yield Section(anchor, language.text(heading), blocks)


def _of_body(tokens: Sequence[Token], headings: frozenset[str]) -> Iterator[Section]:
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    yield Section("", "", tuple(_blocks(tokens[: starts[0] if starts else None])))
    for anchor, start, end in zip(anchors(tokens, headings), starts, [*starts[1:], None], strict=True):
        yield Section(anchor, words(tokens[start + 1]), tuple(_blocks(tokens[start:end])))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.type == "inline":
            yield Block(words(token), tuple(_references(token.children or ())))
        elif token.type in ("fence", "code_block"):
            yield Block(token.content)


def _references(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of the links that lead to other practices."""
    for at, token in enumerate(tokens):
        if token.type == "link_open" and str(token.attrs["href"]).partition("#")[0].endswith(".md"):
            end = next(place for place in range(at, len(tokens)) if tokens[place].type == "link_close")
            yield "".join(inner.content for inner in tokens[at:end])


# The anchor and the heading of each section that the page makes of fields; those without one of their own are facts.
_SECTIONS = (
    ("scenario", N_("Step by step"), ("scenario",)),
    ("workshop", N_("Tables and conclusions"), ("workshop",)),
    ("editions", N_("Editions"), ("editions",)),
    ("charter", N_("The charter"), ("charter",)),
    ("grant", N_("The grants"), ("grant",)),
    ("conditions", N_("Do not start without"), ("conditions",)),
    ("adapting", N_("When you adapt it"), ("fixed", "variable")),
    ("failures", N_("What did not work"), ("failures",)),
    ("lineage", N_("Lineage"), ("adapted_from",)),
    ("facts", N_("Facts and contact"), ("status.why", "counts", "evidence", "cost", "needs")),
    ("reviews", N_("Reviews"), ("reviews",)),
)
