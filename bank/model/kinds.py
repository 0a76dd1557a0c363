"""What some kinds of practices have of their own: a scenario, a workshop, editions, a charter, a grant."""

from dataclasses import dataclass

from bank.model.quantity import Figure
from bank.model.terms import Fate, Term
from bank.text.dates import PartialDate


@dataclass(frozen=True)
class GroupSize:
    """From how many people to how many."""

    least: int
    most: int | None = None


@dataclass(frozen=True)
class Step:
    """A step of a scenario; `reconstructed` tells that the editors named it, because no source does."""

    minutes: int
    title: str
    text: str | None = None
    reconstructed: bool = False


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """A session step by step; the minutes of the steps add up to `minutes`."""

    minutes: int
    preparation_minutes: int | None = None
    group: GroupSize | None = None
    age: str | None = None
    leaders: str | None = None
    materials: tuple[str, ...] = ()
    steps: tuple[Step, ...]
    variants: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    accessibility: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether one can run it from the sheet alone: it tells what is needed and what is done in each step."""
        return bool(self.materials) and all(step.text for step in self.steps)


@dataclass(frozen=True)
class Conclusion:
    """A conclusion of a table, and what became of it."""

    text: str
    fate: Fate
    evidence: str | None = None
    date: PartialDate | None = None


@dataclass(frozen=True)
class Table:
    """A table of a world café; `reconstructed` tells that the editors put the question, because no source does."""

    question: str
    host: str | None = None
    conclusions: tuple[Conclusion, ...] = ()
    reconstructed: bool = False


@dataclass(frozen=True, kw_only=True)
class Workshop:
    """A world café: tables, each with a question, or how many there were where nobody knows the questions."""

    date: PartialDate | None = None
    place: str | None = None
    participants: Figure | None = None
    rounds: int | None = None
    round_minutes: int | None = None
    table_count: Figure | None = None
    tables: tuple[Table, ...] = ()
    outcome: str | None = None


@dataclass(frozen=True)
class Edition:
    """One meeting of a forum."""

    date: PartialDate
    form: str | None = None
    participants: Figure | None = None
    topic: str | None = None
    decisions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """A clause of a charter; charters are laid side by side by the subjects of their clauses.

    `reconstructed` tells that the editors gave it its heading, because no source does.
    """

    title: str
    text: str
    subject: Term | None = None
    reconstructed: bool = False


@dataclass(frozen=True, kw_only=True)
class Charter:
    """What a network agreed on."""

    valid_from: PartialDate | None = None
    clauses: tuple[Clause, ...] = ()
    members: tuple[str, ...] = ()
    how_to_join: str | None = None


@dataclass(frozen=True)
class GrantYear:
    """A year of a grant scheme, the amount in its currency."""

    year: int
    applications: Figure | None = None
    awarded: Figure | None = None
    amount: Figure | None = None


@dataclass(frozen=True, kw_only=True)
class Grant:
    """A scheme of small grants; least and most are of one grant, in the currency."""

    least: float | None = None
    most: float | None = None
    currency: str
    who: str | None = None
    operator: str | None = None
    years: tuple[GrantYear, ...] = ()
