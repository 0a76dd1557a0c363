"""The outcome: what came of the files that were brought in, before anything is written."""

from dataclasses import dataclass

from bank.exchange.drafting import Draft
from bank.exchange.placing import Left
from bank.exchange.revising import Change


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
    """What was brought in: the sources, what looks like practices of the bank, and other words of the map."""

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
