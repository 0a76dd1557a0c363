"""Drawings: what templates draw of a bank, each by the practices that it is about."""

from collections.abc import Iterable
from dataclasses import dataclass

from bank.drawing.country_map import CountryMap, country_map
from bank.drawing.lanes import Lanes
from bank.drawing.life import life_line, life_lines
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.text.language import Language


@dataclass(frozen=True)
class Drawings:
    """Each is None where there are no two numbers or dates to draw."""

    catalogue: Catalogue
    language: Language

    def country_map(self, practices: Iterable[Practice]) -> CountryMap | None:
        return country_map(practices, self.catalogue.vocabulary, self.language)

    def life(self, practice: Practice) -> Lanes | None:
        successor = self.catalogue.get(practice.status.successor or "")
        return life_line(practice, successor, self.catalogue.today, self.language)

    def lives(self, practices: Iterable[Practice]) -> Lanes | None:
        return life_lines(practices, self.catalogue.today, self.language)
