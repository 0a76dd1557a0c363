"""Matching: which terms and places of ours are meant by those of another bank; nothing is guessed by a likeness."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from bank.check.bank_data import LISTS, BankData, Concept, Row
from bank.model.foreign import ForeignPractice, Home
from bank.model.positions import position
from bank.model.terms import City, State, Term, Terms
from bank.model.towns import find_city
from bank.model.vocabulary import Vocabulary
from bank.text.normalise import fold

_UNTOLD = Concept("")
_NEAR = 0.2  # degrees between where two banks put one place
_Own = TypeVar("_Own", bound=Term)


@dataclass(frozen=True)
class Matching:
    """Matches over a vocabulary; `address` gives that of an entry of a list by the list's name and the entry's id."""

    vocabulary: Vocabulary
    address: Callable[[str, str], str]

    def practices(self, data: BankData, home: Home) -> list[ForeignPractice]:
        """The practices of a bank with our terms and places where they are the same."""
        places = {code: self._place(code, concept, home) for code, concept in data.codes["cities"].items()}
        return [self._practice(row, data, home, places) for row in data.practices]

    def unmatched(self, data: BankData) -> Iterator[tuple[str, str]]:
        """The terms that practices of a bank have and that mean nothing here, each with the name of its list."""
        used = {
            "kinds": (row.kind for row in data.practices),
            "themes": (theme for row in data.practices for theme in row.themes),
            "states": (row.state for row in data.practices),
        }
        for name, codes in used.items():
            for code in dict.fromkeys(codes):
                concept = data.codes[name].get(code)
                if concept and self._same(getattr(self.vocabulary, name), name, code, concept, data) is None:
                    yield name, concept.label

    def _practice(self, row: Row, data: BankData, home: Home, places: Mapping[str, City]) -> ForeignPractice:
        vocabulary = self.vocabulary
        cities = tuple(places[code] for code in row.cities if code in places)
        themes = (self._of(vocabulary.themes, "themes", code, data) for code in row.themes)
        return ForeignPractice(
            row.id,
            row.title,
            row.summary,
            row.url,
            home,
            tuple(dict.fromkeys(cities)),
            self._of(vocabulary.kinds, "kinds", row.kind, data),
            tuple(dict.fromkeys(theme for theme in themes if theme)),
            self._of(vocabulary.states, "states", row.state, data),
            kind_label=", ".join(_labels("kinds", [row.kind], data)),
            theme_labels=tuple(_labels("themes", row.themes, data)),
            state_label=", ".join(_labels("states", [row.state], data)),
            state_meaning=data.codes["states"].get(row.state, _UNTOLD).meaning,
            place=", ".join(_labels("cities", row.cities, data)),
        )

    def _of(self, terms: Terms[_Own], name: str, code: str, data: BankData) -> _Own | None:
        concept = data.codes[name].get(code)
        return self._same(terms, name, code, concept, data) if concept else None

    def _same(self, terms: Terms[_Own], name: str, code: str, concept: Concept, data: BankData) -> _Own | None:
        """Our term that either bank says to mean the same, or nearly so, or that both took from one list.

        The last is so where id and name are the same, as among banks that began as copies of one another. A state is
        also the only one here that means running, ended, planned or unknown as theirs does.
        """
        own, same, close = self._addresses[name]
        said = (*((address, same) for address in (concept.uri, *concept.exact)), (concept.uri, close))
        near = ((address, own) for address in concept.close)
        for address, ids in (*said, *near):
            if address in ids:
                return terms[ids[address]]
        copied = code in terms and fold(terms[code].labels.get(data.language, "")) == fold(concept.label)
        alike = [term for term in terms if isinstance(term, State) and term.meaning == concept.meaning]
        return terms[code] if copied else alike[0] if len(alike) == 1 else None

    @cached_property
    def _addresses(self) -> Mapping[str, tuple[Mapping[str, str], ...]]:
        """The ids of our terms by their addresses, by these and all that mean the same, and by those that nearly do."""
        lists: Mapping[str, Terms[Term]] = {name: getattr(self.vocabulary, name) for name in LISTS if name != "cities"}
        found = {}
        for name, terms in lists.items():
            own = {self.address(name, term.id): term.id for term in terms}
            exact = {address: term.id for term in reversed(terms.items) for address in term.exact}
            close = {address: term.id for term in reversed(terms.items) for address in term.close}
            found[name] = own, {**own, **exact}, close
        return found

    def _place(self, code: str, concept: Concept, home: Home) -> City:
        """The city of ours with the same name in the same spot, or one that this bank does not know."""
        own = find_city(concept.label, self.vocabulary)
        if isinstance(own, City) and _is_there(position(own, self.vocabulary), concept):
            return own
        named = self._unknown.setdefault(fold(concept.label), [])
        known = next((city for city in named if _is_there((city.lon, city.lat), concept)), None)
        if known is None:
            labels = {home.language: concept.label}
            known = City(f"{home.bank.id}.{code}", labels, lat=concept.lat, lon=concept.lon)
            named.append(known)
        return known

    @cached_property
    def _unknown(self) -> dict[str, list[City]]:
        """The places of other banks that this one does not know, by their names."""
        return {}


def _labels(name: str, codes: Iterable[str], data: BankData) -> list[str]:
    return [data.codes[name][code].label for code in codes if code in data.codes[name]]


def _is_there(spot: tuple[float | None, float | None] | None, concept: Concept) -> bool:
    lon, lat = spot or (None, None)
    if lon is None or lat is None or concept.lat is None or concept.lon is None:
        return False
    return abs(lon - concept.lon) < _NEAR and abs(lat - concept.lat) < _NEAR
