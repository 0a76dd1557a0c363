"""The outcome: what came of the files that were brought in, before anything is written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bank.exchange.drafting import Draft
from bank.exchange.placing import Left
from bank.exchange.revising import Change
from bank.source.problems import Problem
from bank.text.language import Language


@dataclass(frozen=True)
class Twin:
    """A draft that looks like a practice of the bank, the code of what tells it, and whether it was written."""

    draft: Draft
    other: str
    code: str
    written: bool


@dataclass(frozen=True)
class Source:
    """A file that was read: its name, its drafts and changes of practices, or why nothing came of it."""

    name: str
    drafts: tuple[Draft, ...] = ()
    refusal: str = ""
    more: tuple[Left, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What was brought in: the sources, and what looks like practices of the bank."""

    sources: tuple[Source, ...]
    twins: tuple[Twin, ...]
    skipped: frozenset[str] = frozenset()  # paths of drafts that were not written

    @property
    def changes(self) -> list[Change]:
        return [change for source in self.sources for change in source.changes]

    @property
    def drafts(self) -> list[Draft]:
        return [draft for source in self.sources for draft in source.drafts]

    @property
    def written(self) -> list[Draft]:
        return [draft for draft in self.drafts if draft.path not in self.skipped]


def reason(found: Sequence[Left], language: Language) -> str:
    """Why passages of a kind are left over, in words that hold for all."""
    problems = [left.problem for left in found if left.problem]
    return shared(problems).explain(language) if problems else language.text(found[0].reason)


def shared(problems: Sequence[Problem]) -> Problem:
    """What problems of one code have in common: of their values those that all share."""
    apart = differing(problems)
    values = {name: "…" if name in apart else value for name, value in problems[0].values.items()}
    suggestion = problems[0].suggestion if len(problems) == 1 else None
    return replace(problems[0], values=values, suggestion=suggestion)


def differing(problems: Sequence[Problem]) -> frozenset[str]:
    """The names of the values that problems of one code do not share."""
    first = problems[0].values
    return frozenset(name for one in problems for name, value in one.values.items() if first.get(name) != value)
