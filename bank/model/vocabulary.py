"""The vocabulary: the closed lists of a bank, such as cities, themes and kinds, read from practices/vocabulary/."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from bank.model.gazetteer import Gazetteer
from bank.model.outline import Outline
from bank.model.terms import (
    City,
    CostAbsence,
    CostUnit,
    District,
    Fate,
    Heading,
    Kind,
    Licence,
    NeedKind,
    Precision,
    Region,
    Role,
    State,
    Term,
    Terms,
    Theme,
    WordGroup,
)

FOLDER = "vocabulary"

OPTIONAL = ("precisions", "need_kinds", "tellers", "causes", "subjects", "synonyms", "regions", "countries")


@dataclass(frozen=True)
class Vocabulary:
    """All closed lists of a bank, each in the file of its name, the gazetteer and the outline of its country."""

    cities: Terms[City] = field(default_factory=Terms)
    themes: Terms[Theme] = field(default_factory=Terms)
    kinds: Terms[Kind] = field(default_factory=Terms)
    audiences: Terms[Term] = field(default_factory=Terms)
    states: Terms[State] = field(default_factory=Terms)
    roles: Terms[Role] = field(default_factory=Terms)
    funding: Terms[Term] = field(default_factory=Terms)
    cost_units: Terms[CostUnit] = field(default_factory=Terms)
    precisions: Terms[Precision] = field(default_factory=Terms)
    cost_absences: Terms[CostAbsence] = field(default_factory=Terms)
    need_kinds: Terms[NeedKind] = field(default_factory=Terms)
    tellers: Terms[Term] = field(default_factory=Terms)
    causes: Terms[Term] = field(default_factory=Terms)
    subjects: Terms[Term] = field(default_factory=Terms)
    fates: Terms[Fate] = field(default_factory=Terms)
    source_kinds: Terms[Term] = field(default_factory=Terms)
    evidence_levels: Terms[Term] = field(default_factory=Terms)
    licences: Terms[Licence] = field(default_factory=Terms)
    headings: Terms[Heading] = field(default_factory=Terms)
    synonyms: Terms[WordGroup] = field(default_factory=Terms)
    regions: Terms[Region] = field(default_factory=Terms)
    countries: Terms[Term] = field(default_factory=Terms)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    outline: Outline = field(default_factory=Outline)
    # Places that the lists do not describe, as practices named them: one object each, since terms are told apart so.
    named: dict[str, City] = field(default_factory=dict, compare=False)
    named_districts: dict[tuple[str, str], District] = field(default_factory=dict, compare=False)

    @classmethod
    def lists(cls) -> list[str]:
        """The names of all lists."""
        return [item.name for item in fields(cls) if item.default_factory is Terms]

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that every kind is labelled in, first the bank's own."""
        first, *others = [kind.labels for kind in self.kinds] or [{}]
        return tuple(code for code in first if all(code in labels for labels in others))

    def name_of(self, terms: Sequence[Term]) -> str:
        """The name of the list that the terms are."""
        return next(name for name in self.lists() if getattr(self, name).items is terms)

    def narrower(self, theme: Theme) -> list[Theme]:
        """The themes directly under a theme."""
        return [other for other in self.themes if other.broader == theme.id]

    def with_broader(self, theme: Theme) -> list[str]:
        """The ids of a theme and of those above it."""
        ids = [theme.id]
        while (above := self.themes[ids[-1]].broader) and above not in ids:
            ids.append(above)
        return ids
