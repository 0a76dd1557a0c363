"""The article: what the page of a practice says, as data, of which print and books are made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markdown_it.token import Token

from bank.drawing.lanes import Lanes
from bank.site.article_words import Block, Nodes


@dataclass(frozen=True)
class Passage(Block):
    """A text of the practice that stands on its own."""

    tokens: Sequence[Token]


@dataclass(frozen=True)
class Line(Block):
    """Words on a line of their own; blocks may be among them."""

    words: Nodes


@dataclass(frozen=True)
class Note(Block):
    """A quiet line."""

    words: Nodes


@dataclass(frozen=True)
class Notice(Block):
    """What has to be known before all else: a draft, or the phase of a life in which care is needed."""

    kind: str
    words: str


@dataclass(frozen=True)
class BandMark(Block):
    """A mark of the band; `id` is that of bank/site/band.py."""

    id: str
    label: str
    body: Nodes


@dataclass(frozen=True)
class Entry(Block):
    """A label with what it labels: a fact, a detail, a definition."""

    label: str
    body: Nodes


@dataclass(frozen=True)
class Section(Block):
    """A part of the article under a heading; its anchor is that of the fields that it tells of."""

    anchor: str
    heading: str
    body: Nodes


@dataclass(frozen=True)
class Subsection(Block):
    """A part of a section, or of the last chapter of the text, under a heading of its own."""

    anchor: str
    heading: str
    body: Nodes


@dataclass(frozen=True)
class Facts(Block):
    """All facts under their heading; where there is a margin they stand in it."""

    anchor: str
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Subheading(Block):
    """A heading in a section."""

    words: Nodes


@dataclass(frozen=True)
class Item(Block):
    """An item of a list; one of a numbered list of sheets or clauses begins with its heading."""

    body: Nodes
    heading: str = ""


@dataclass(frozen=True)
class ItemList(Block):
    """Items one after another."""

    style: Literal["points", "checks", "dashes", "members", "sheets", "clauses"]
    items: tuple[Item, ...]


@dataclass(frozen=True)
class EntryList(Block):
    """Labels with what they label: definitions below each other, or details side by side."""

    style: Literal["definitions", "strip"]
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Step(Block):
    """A step of a scenario: `minutes` from the minute `start` on, of a `total`; `time` and `clock` are said of them."""

    title: str
    time: str
    clock: str
    minutes: int
    start: int
    total: int
    body: Nodes


@dataclass(frozen=True)
class Steps(Block):
    """The steps of a scenario in their order."""

    steps: tuple[Step, ...]


@dataclass(frozen=True)
class EditionItem(Block):
    """An edition of a forum."""

    date: str
    body: Nodes


@dataclass(frozen=True)
class Editions(Block):
    """The editions of a forum in their order."""

    editions: tuple[EditionItem, ...]


@dataclass(frozen=True)
class Row(Block):
    """A row of numbers in words."""

    label: str
    figures: tuple[Item, ...]


@dataclass(frozen=True)
class Figures(Block):
    """A table of numbers; `columns` name all columns, that of the labels too."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Pair(Block):
    """Two sides to compare, or one of them."""

    sides: tuple[Nodes, ...]


@dataclass(frozen=True)
class Side(Block):
    """One side of a pair."""

    body: Nodes


@dataclass(frozen=True)
class FailureItem(Block):
    """What did not work, and what is told of it."""

    what: Nodes
    about: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class SourceItem(Block):
    """A source by its number; a paper document has no address."""

    number: int
    title: str
    address: str | None
    about: Nodes


@dataclass(frozen=True)
class Sources(Block):
    """The sources in the order of their numbers."""

    sources: tuple[SourceItem, ...]


@dataclass(frozen=True)
class Drawing(Block):
    """Lanes under a heading."""

    heading: str
    lanes: Lanes


@dataclass(frozen=True)
class Article:
    """All that an article says beside its title, summary and picture; `anchors` are all that it has.

    `opening` is what one came for, `sections` follow the text.
    """

    notices: tuple[Notice, ...]
    band: tuple[BandMark, ...]
    opening: tuple[Section, ...]
    lead: tuple[Drawing, ...]
    body: Passage
    sections: tuple[Section | Subsection | Pair | Facts, ...]
    anchors: frozenset[str] = field(default_factory=frozenset)

    @property
    def facts(self) -> tuple[Entry, ...]:
        """The facts, wherever they stand."""
        return tuple(entry for part in self.sections if isinstance(part, Facts) for entry in part.entries)


def anchors_in(nodes: Nodes) -> Iterator[str]:
    """The anchors of all parts, and of those within them."""
    for node in nodes:
        match node:
            case Section(anchor, _, body) | Subsection(anchor, _, body):
                yield anchor
                yield from anchors_in(body)
            case Facts(anchor):
                yield anchor
            case Pair(sides):
                yield from (anchor for side in sides for anchor in anchors_in(side))
