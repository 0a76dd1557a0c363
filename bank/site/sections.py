"""The sections of a practice's page: which texts stand under which heading, in the order of the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from operator import attrgetter

from markdown_it.token import Token

from bank.markdown.dialect import parse
from bank.markdown.html import anchors
from bank.markdown.plain import words
from bank.model.practice import Practice, texts
from bank.model.terms import Heading, Terms
from bank.text.language import N_, Language


@dataclass(frozen=True, eq=False)
class Section:
    """What stands under a heading; `tag` is that of a heading in the text, as "h2", or "" of one that the page adds.

    What stands before the first heading of the text has neither heading nor anchor.
    """

    anchor: str
    heading: str
    tokens: Sequence[Token]
    tag: str = ""

    @property
    def words(self) -> str:
        """Its heading and its texts, without citations."""
        return " ".join((self.heading, *(words(token) for token in self.tokens if token.type == "inline")))

    @cached_property
    def cited(self) -> frozenset[str]:
        """The ids of the sources that it cites."""
        children = (child for token in self.tokens for child in token.children or ())
        return frozenset(child.meta["id"] for child in children if child.type == "citation")


@lru_cache(maxsize=4096)  # its page asks for each source, then questions and the search; a preview reads it anew
def sections(practice: Practice, headings: frozenset[str], language: Language) -> tuple[Section, ...]:
    """All sections with texts; `headings` are the slugs of the bank's own headings."""
    return (
        *_of_fields(practice, _BEFORE, language),
        *_of_text(practice, headings),
        *_of_fields(practice, _AFTER, language),
    )


def chapters(sections: Iterable[Section]) -> list[Section]:
    """Those of the text under its headings of the second level."""
    return [section for section in sections if section.tag == "h2"]


def ends_with_transfer(sections: Iterable[Section], headings: Terms[Heading]) -> bool:
    """Whether the last chapter is the one that tells what to know before copying."""
    told = chapters(sections)
    heading = headings.find(told[-1].heading) if told else None
    return heading is not None and heading.meaning == "transfer"


def _of_text(practice: Practice, headings: frozenset[str]) -> Iterator[Section]:
    tokens = parse(practice.body)
    ids = anchors(tokens, headings)
    starts = [at for at, token in enumerate(tokens) if token.type == "heading_open"]
    if before := tokens[: starts[0] if starts else len(tokens)]:
        yield Section("", "", before)
    for id, (start, end) in zip(ids, pairwise([*starts, len(tokens)]), strict=True):
        yield Section(id, words(tokens[start + 1]), tokens[start + 1 : end], tokens[start].tag)


def _of_fields(
    practice: Practice, told: Iterable[tuple[str, str, tuple[str, ...]]], language: Language
) -> Iterator[Section]:
    for anchor, heading, fields in told:
        values = [attrgetter(field)(practice) for field in fields]
        tokens = [token for text in texts(*values) for token in parse(text)]
        if tokens:
            yield Section(anchor, language.text(heading), tokens)


# The anchor, the heading and the fields of what the page adds to the text.
_BEFORE = (
    ("week", N_("A week in the place"), ("week",)),
    ("scenario", N_("Step by step"), ("scenario",)),
    ("workshop", N_("Tables and conclusions"), ("workshop",)),
    ("editions", N_("Editions"), ("editions",)),
    ("charter", N_("Clauses"), ("charter",)),
    ("grant", N_("The grants"), ("grant",)),
)
_AFTER = (
    ("conditions", N_("Do not start without"), ("conditions",)),
    ("staying", N_("What must stay"), ("fixed",)),
    ("changing", N_("What may change"), ("variable",)),
    ("plan", N_("Plan and outcome"), ("plan",)),
    ("failures", N_("What did not work"), ("failures",)),
    ("facts", N_("Facts and contact"), ("status.why", "cost", "needs", "counts", "evidence")),
    ("lineage", N_("Lineage"), ("adapted_from", "adapted_elsewhere")),
    ("reviews", N_("Reviews"), ("reviews",)),
)
