"""The practice: what the bank knows of one, each block a record of its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from bank.model.citations import CITATION, citation
from bank.model.kinds import Charter, Edition, Grant, Scenario, Workshop
from bank.model.objects import (
    Abstract,
    Adaptation,
    Ancestor,
    Archived,
    Contact,
    Cost,
    Count,
    Document,
    Evidence,
    Failure,
    Image,
    Need,
    Opening,
    OpenQuestion,
    Organisation,
    Plan,
    Review,
    Source,
    Status,
)
from bank.model.terms import Area, City, CostAbsence, District, Kind, Licence, Term, Theme
from bank.text.dates import PartialDate, Period


@dataclass(frozen=True)
class Unfinished:
    """A draft without some of what a practice has to have; `lacking` are the titles (msgids) of the missing fields.

    `path` is that of its file from the bank's root; `body` is Markdown, which cites nothing but the sources.
    """

    id: str
    path: str
    title: str
    body: str
    sources: tuple[Source, ...]
    lacking: tuple[str, ...]
    image: Image | None = None
    cities: tuple[City, ...] = ()
    summary: str = ""

    @property
    def numbered_sources(self) -> dict[str, Source]:
        """The sources by id, in their own order."""
        return {source.id: source for source in self.sources}


@dataclass(frozen=True)
class Translation:
    """The language of a translation, the path of its file, and the day on which it said what the practice said."""

    language: str
    path: str
    day: PartialDate


@dataclass(frozen=True, eq=False)
class Practice:
    """A practice that is sound. `path` is that of its file from the bank's root, with /; `body` is Markdown.

    `districts` holds the districts that were named and those in which the named `areas` lie; `abstracts` go by the
    codes of their languages; `page_language` is that of the page of one of which no more than an abstract is told;
    `written` are the single values as the file has them, by the paths of their fields.
    """

    id: str
    path: str
    body: str
    title: str
    summary: str
    kind: Kind
    cities: tuple[City, ...]
    themes: tuple[Theme, ...]
    status: Status
    organisations: tuple[Organisation, ...]
    sources: tuple[Source, ...]
    licence: Licence
    abstracts: Mapping[str, Abstract] = field(default_factory=dict)
    districts: tuple[District, ...] = ()
    areas: tuple[Area, ...] = ()
    audience: tuple[Term, ...] = ()
    questions: tuple[str, ...] = ()
    asked_by: Term | None = None
    told_by: Term | None = None
    period: Period | None = None
    week: tuple[Opening, ...] = ()
    contact: Contact | None = None
    cost: tuple[Cost, ...] = ()
    cost_absence: CostAbsence | None = None
    needs: tuple[Need, ...] = ()
    funding: tuple[Term, ...] = ()
    counts: tuple[Count, ...] = ()
    plan: tuple[Plan, ...] = ()
    evidence: Evidence | None = None
    conditions: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    variable: tuple[str, ...] = ()
    failures: tuple[Failure, ...] = ()
    adapted_from: tuple[Ancestor, ...] = ()
    adapted_elsewhere: tuple[Adaptation, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    review_by: PartialDate | None = None
    archived: Archived | None = None
    image: Image | None = None
    documents: tuple[Document, ...] = ()
    reviews: tuple[Review, ...] = ()
    draft: bool = False
    redirect_from: tuple[str, ...] = ()
    scenario: Scenario | None = None
    workshop: Workshop | None = None
    editions: tuple[Edition, ...] = ()
    charter: Charter | None = None
    grant: Grant | None = None
    translation: Translation | None = None
    page_language: str = ""
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def documents_by_path(self) -> dict[str, Document]:
        """The documents by the paths of their files from the bank's root."""
        return {str(PurePosixPath(self.path).with_name(own.file)): own for own in self.documents}

    @property
    def image_path(self) -> str:
        """The path of its picture under the folder of practices."""
        return f"{PurePosixPath(self.path).parent.name}/{self.image.file}" if self.image else ""

    @property
    def city(self) -> City:
        """The first city, under which the practice is filed."""
        return self.cities[0]

    @property
    def places(self) -> tuple[Area | District, ...]:
        """The areas, and the districts that none of them lies in."""
        covered = {(area.city, id) for area in self.areas for id in area.districts}
        return (*self.areas, *(d for d in self.districts if (d.city, d.id) not in covered))

    @property
    def is_checklist(self) -> bool:
        """Whether others hold their own places against its clauses."""
        return bool(self.kind.checklist and self.charter and self.charter.clauses)

    @property
    def comparable_costs(self) -> tuple[Cost, ...]:
        """The first amount of each thing that it buys, as far as others can be compared with it."""
        first = {cost.per: cost for cost in reversed(self.cost)}
        return tuple(cost for cost in self.cost if cost.per.comparable and first[cost.per] is cost)

    @property
    def looked(self) -> PartialDate | None:
        """The day on which somebody last looked for the answers to all its open questions, if it was one day."""
        days = {asked.looked for asked in self.open_questions}
        return days.pop() if len(days) == 1 else None

    def changed_from(self, id: str) -> str:
        """What was changed when it was adapted from that practice, without marks of its own sources; "" if untold."""
        told = (one.changed for one in self.adapted_from if one.practice == id and one.changed)
        return CITATION.sub("", next(told, ""))

    def prose(self) -> Iterator[str]:
        """Every text that may hold Markdown and citations, in the order of the page."""
        yield from texts(self.week, self.scenario, self.workshop, self.editions, self.charter, self.grant)
        yield self.body
        yield from texts(self.conditions, self.fixed, self.variable, self.plan, self.failures)
        yield from texts(self.status.why, self.cost, self.needs, self.counts, self.evidence and self.evidence.why)
        yield from texts(self.adapted_from, self.adapted_elsewhere, self.reviews)


def texts(*values: object) -> Iterator[str]:
    """The texts in records and lists, depth first."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from texts(*value)
        elif hasattr(value, "__dataclass_fields__") and not isinstance(value, (Term, PartialDate)):
            yield from texts(*(_cited(*item) for item in vars(value).items()))


def _cited(name: str, value: object) -> object:
    """The value of a record's field; that which names a source cites it."""
    return citation(value) if name == "source" and isinstance(value, str) else value
