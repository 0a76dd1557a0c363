"""Drawings: what templates draw of a bank, each by the practices that it is about."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bank.drawing.bars import grant_years, growth, participants, plan
from bank.drawing.causes import cause_bars
from bank.drawing.cost_scale import CostScale, cost_lanes, cost_scale, cost_summary
from bank.drawing.country_map import CountryMap, country_map
from bank.drawing.fates import fate_strip
from bank.drawing.front import front
from bank.drawing.lanes import Lanes
from bank.drawing.life import life_line, life_lines
from bank.model.catalogue import Catalogue
from bank.model.costs import own_currency
from bank.model.lineage import Branch, family
from bank.model.practice import Practice
from bank.model.terms import Kind
from bank.text.language import Language


@dataclass(frozen=True)
class Drawings:
    """Each is None where there are no two numbers or dates to draw."""

    catalogue: Catalogue
    language: Language

    def country_map(self, practices: Iterable[Practice], whole: bool = False) -> CountryMap | None:
        """The map of practices; that of the `whole` bank has places of other banks, too."""
        foreign = self.catalogue.foreign if whole else ()
        return country_map(practices, self.catalogue.vocabulary, self.language, foreign)

    def lives(self, practices: Iterable[Practice]) -> Lanes | None:
        return life_lines(practices, self.catalogue.today, self.language)

    def life(self, practice: Practice) -> Lanes | None:
        successor = self.catalogue.get(practice.status.successor or "")
        return life_line(practice, successor, self.catalogue.today, self.language)

    def costs(self, practice: Practice) -> Lanes | None:
        return cost_lanes(practice, self._scale, self.language)

    def costs_of(self, practices: Iterable[Practice]) -> Lanes | None:
        return cost_summary(practices, self._scale, self.language)

    def family(self, practice: Practice) -> Branch | None:
        return family(practice, self.catalogue)

    def grants(self, practice: Practice) -> Lanes | None:
        return grant_years(practice, self.language)

    def participants(self, practice: Practice) -> Lanes | None:
        return participants(practice, self.language)

    def plan(self, practice: Practice) -> Lanes | None:
        return plan(practice, self.language)

    def growth(self, practice: Practice) -> Lanes | None:
        return growth(practice, self.language)

    def fates(self, practice: Practice) -> Lanes | None:
        return self.fates_of([practice])

    def fates_of(self, practices: Iterable[Practice]) -> Lanes | None:
        return fate_strip(practices, self.catalogue.vocabulary.fates, self.language)

    def causes_of(self, practices: Iterable[Practice], most: int | None = None) -> Lanes | None:
        return cause_bars(practices, self.language, most)

    def front(self, kind: Kind) -> str:
        """The strokes of the house that stands for a kind."""
        return front([one.id for one in self.catalogue.vocabulary.kinds].index(kind.id))

    @cached_property
    def _scale(self) -> CostScale:
        practices = self.catalogue.current
        return cost_scale(practices, own_currency(practices))
