"""The shape of a place: one of the vocabulary, one of the gazetteer, or any that is written with its region."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from bank.model.terms import City
from bank.model.towns import Unclear, find_city, find_region
from bank.model.vocabulary import Vocabulary
from bank.schema.scalars import Choice, Text, choice_of, scalar
from bank.source.location import Location

_WRITTEN = Text(2, 120, one_line=True)


@dataclass(frozen=True)
class Town(Choice):
    """A choice of which the list is not closed; `names` and `terms` are those that the vocabulary describes."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    def spelling(self, term: City) -> str:
        return term.spelling or next(iter(term.labels.values()))

    def read(self, node: yaml.Node, location: Location) -> Any:
        text = scalar(node, location)
        if text is None:
            return None
        city = find_city(text, self.vocabulary)
        if isinstance(city, Unclear):
            return self._report(text, city, node, location)
        known = city.id in self.vocabulary.cities or city.lat is not None or bool(city.scope)
        return city if known or _WRITTEN.read(node, location) else None

    def _report(self, text: str, unclear: Unclear, node: yaml.Node, location: Location) -> None:
        if unclear.ways:
            location.report(node, "city-repeats", name=text, ways="; ".join(unclear.ways))
        elif find_region(text, self.vocabulary):
            location.report(node, "region-without-place", value=text)
        elif "," in text and "," not in (unclear.suggestion or "") and any(map(self.find, text.split(","))):
            location.report(node, "several-values", value=text)
        else:
            location.report(node, "unknown-city", value=text, suggestion=unclear.suggestion)


def town(vocabulary: Vocabulary) -> Town:
    """The shape over the places of a vocabulary."""

    def find(name: str) -> City | None:
        city = find_city(name, vocabulary)
        return city if isinstance(city, City) else None

    return Town(**{**vars(choice_of(vocabulary.cities)), "find": find, "vocabulary": vocabulary})
