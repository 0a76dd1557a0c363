"""The sections of a practice's page as the search reads them: their blocks, and what in these is about others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from markdown_it.token import Token

from bank.markdown.plain import words
from bank.model.practice import Practice
from bank.site.sections import sections as of_page
from bank.text.language import Language


class Block(NamedTuple):
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
    """The sections with texts, in the order of the page; `headings` are the slugs of the bank's own headings."""
    for section in of_page(practice, headings, language):
        yield Section(section.anchor, section.heading, tuple(_blocks(section.tokens)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    for token in tokens:
        if token.type == "inline":
            yield Block(words(token), tuple(_references(token.children or ())))
        elif token.type in ("fence", "code_block"):
            yield Block(token.content)


def _references(tokens: Sequence[Token]) -> Iterator[str]:
    """The words of the links that lead to other practices."""
    for at in [at for at, token in enumerate(tokens) if token.type == "link_open"]:
        if str(tokens[at].attrs["href"]).partition("#")[0].endswith(".md"):
            end = next(place for place in range(at, len(tokens)) if tokens[place].type == "link_close")
            yield "".join(inner.content for inner in tokens[at:end])
