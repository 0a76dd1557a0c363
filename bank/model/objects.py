"""Objects: what a practice is told by beside single values: its status, organisations, costs, sources and the like."""

from dataclasses import dataclass

from bank.model.citations import CITATION
from bank.model.quantity import Figure, Quantity
from bank.model.terms import CostUnit, Licence, NeedKind, Role, State, Term
from bank.text.dates import PartialDate, Period

DOCUMENT_ENDINGS = (".pdf", ".odt", ".docx")


@dataclass(frozen=True)
class Status:
    """How the practice stood on a day, or when somebody last looked where that is unknown.

    `causes` are those of its end; `successor` is the id of the practice that took its place.
    """

    state: State
    as_of: PartialDate | None = None
    looked: PartialDate | None = None
    why: str | None = None
    causes: tuple[Term, ...] = ()
    successor: str | None = None

    @property
    def day(self) -> PartialDate:
        """The day of which the state is told: that of looking where nothing is known."""
        day = self.looked if self.state.meaning == "unknown" else self.as_of
        assert day  # the check asks for it
        return day


@dataclass(frozen=True)
class Organisation:
    """Who took part, and as what."""

    name: str
    role: Role
    url: str | None = None


@dataclass(frozen=True)
class Contact:
    """A desk to ask, never a private person."""

    organisation: str
    role: str | None = None
    email: str | None = None
    url: str | None = None
    confirmed: PartialDate | None = None


@dataclass(frozen=True)
class Cost:
    """An amount in a currency (ISO 4217), in the prices of a year or for a span of them.

    `source` is the id of one of the practice's sources.
    """

    amount: Figure
    currency: str
    per: CostUnit
    year: Quantity | None = None
    note: str | None = None
    source: str | None = None


@dataclass(frozen=True)
class Need:
    """What the practice takes: a number, or words where nobody counted; `source` is as that of a cost."""

    kind: NeedKind
    number: Figure | None = None
    note: str | None = None
    source: str | None = None


@dataclass(frozen=True)
class Count:
    """How many there were of something at a date; a number that grows is told by several."""

    what: str
    number: Figure
    date: PartialDate


@dataclass(frozen=True)
class Opening:
    """What goes on in a place at set times, as it was at a date."""

    when: str
    what: str
    date: PartialDate


@dataclass(frozen=True)
class Plan:
    """How much of something was planned, and how much of it was done."""

    what: str
    planned: Figure
    done: Figure


@dataclass(frozen=True)
class Evidence:
    """How well the result is shown, from 0 to 4, and why that level."""

    level: Term
    why: str | None = None


@dataclass(frozen=True)
class Failure:
    """What did not work."""

    what: str
    why: str | None = None
    causes: tuple[Term, ...] = ()
    changed: str | None = None
    told_by: Term | None = None


@dataclass(frozen=True)
class OpenQuestion:
    """What nobody could tell of it, and when somebody last looked for the answer."""

    question: str
    looked: PartialDate | None = None


@dataclass(frozen=True)
class Ancestor:
    """What a practice was adapted from: the id of a practice here, or an address elsewhere."""

    practice: str | None = None
    url: str | None = None
    changed: str | None = None


@dataclass(frozen=True)
class Adaptation:
    """Where else the practice was taken over, when and by whom; `source` is as that of a cost."""

    place: str | None = None
    by: str | None = None
    period: Period | None = None
    changed: str | None = None
    source: str | None = None

    @property
    def uncited(self) -> str:
        """What was changed, without marks of sources."""
        return CITATION.sub("", self.changed or "")


@dataclass(frozen=True)
class Copy:
    """A copy of a page in an archive, and the day on which it was kept."""

    url: str
    kept: PartialDate


@dataclass(frozen=True)
class Source:
    """Where a fact stands; a paper document has no url, a page that is `gone` was known to be so on that day."""

    id: str
    title: str
    publisher: str | None = None
    url: str | None = None
    published: PartialDate | None = None
    accessed: PartialDate | None = None
    kind: Term | None = None
    archived: Copy | None = None
    gone: PartialDate | None = None

    @property
    def address(self) -> str | None:
        """Where to read it: in the archive, once its own page is gone."""
        return self.archived.url if self.archived and self.gone else self.url


@dataclass(frozen=True)
class Archived:
    """Since when the page of a practice is kept for memory alone, and why."""

    date: PartialDate
    why: str


@dataclass(frozen=True)
class Abstract:
    """What a practice is, in another language than its own."""

    title: str
    summary: str


@dataclass(frozen=True)
class Image:
    """A picture beside the practice's file, with its text alternative."""

    file: str
    alt: str


@dataclass(frozen=True)
class Document:
    """A document beside the practice's file: a rulebook, a lease, a survey."""

    file: str
    title: str
    licence: Licence | None = None

    @property
    def type(self) -> str:
        """What kind of file it is, as people call it."""
        return self.file.rpartition(".")[2].upper()


@dataclass(frozen=True)
class Review:
    """A review by somebody in a role."""

    by: str
    date: PartialDate
    answers: str
