"""Facets: by what a reader narrows the catalogue, and the small data from which her browser counts and lists.

A column tells a fact of every practice, in the order of the catalogue. It is one string, since that is half of what the
same numbers weigh as JSON: the practices are parted by "/", and a number n is the character n after that mark. The
numbers are places in the list of the facet's terms, or months. All columns of 10,000 practices, each fact of which was
drawn by lot, weigh 80 kB on the wire. What a row of the list shows is elsewhere: see rows.py.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from bank.model.catalogue import Catalogue
from bank.model.costs import Bands, bands
from bank.model.practice import Practice
from bank.model.terms import City, Term, Theme, in_order
from bank.search.facet_terms import KEPT, Ids, district_id, readers, size_names
from bank.text.dates import PartialDate
from bank.text.language import N_, Language

ZERO = ord("/") + 1  # the character of the number 0
EPOCH = 1900  # the year from which months are counted; what is older counts as that
MONTHS = 13  # a year's months and, before them, the year that is told without a month


Listed = TypeVar("Listed")


@dataclass(frozen=True)
class Value:
    """A term that a reader may choose, its number of practices, and the terms under it.

    `meaning` is that of a state, or "amount" for a band of costs that has one.
    """

    id: str
    label: str
    practices: int
    narrower: tuple["Value", ...] = ()
    meaning: str = ""


@dataclass(frozen=True)
class Facets:
    """The terms of each facet that at least one practice has, in the order in which they are shown.

    What only practices in the archive have is there too, with the number 0: it can be chosen once they are.
    """

    audiences: tuple[Value, ...]
    costs: tuple[Value, ...]
    needs: tuple[Value, ...]
    states: tuple[Value, ...]
    years_known: tuple[Value, ...]
    cities: tuple[Value, ...]
    sizes: tuple[Value, ...]
    themes: tuple[Value, ...]
    kinds: tuple[Value, ...]
    causes: tuple[Value, ...]
    evidence: tuple[Value, ...]
    archived: tuple[Value, ...]
    bands: Bands
    banks: tuple[Value, ...] = ()

    def by_column(self) -> dict[str, tuple[Value, ...]]:
        """The terms of each column, in the order in which its numbers count them."""
        return {
            "city": self.cities,
            "district": tuple(district for city in self.cities for district in city.narrower),
            "size": self.sizes,
            "theme": tuple(_flat(self.themes)),
            "kind": self.kinds,
            "audience": self.audiences,
            "state": self.states,
            "known": self.years_known,
            "cost": self.costs,
            "need": self.needs,
            "cause": self.causes,
            "evidence": self.evidence,
            "archived": self.archived,
            **({"bank": self.banks} if self.banks else {}),
        }


def facet_values(catalogue: Catalogue, language: Language) -> Facets:
    """What a reader may choose in each facet."""
    vocabulary = catalogue.vocabulary
    costs = bands(catalogue.practices, vocabulary, language)
    counts = {name: _count(catalogue, ids) for name, ids in readers(catalogue, costs, language).items()}
    levels = _values(vocabulary.evidence_levels, counts["evidence"], language)
    return Facets(
        audiences=_values(vocabulary.audiences, counts["audience"], language),
        costs=_costs(costs, counts["cost"]),
        needs=_values(vocabulary.need_kinds, counts["need"], language),
        states=tuple(
            Value(state.id, language.label(state.labels), counts["state"][state.id], meaning=state.meaning)
            for state in vocabulary.states
            if state.id in counts["state"]
        ),
        years_known=tuple(Value(year, year, counts["known"][year]) for year in sorted(counts["known"], reverse=True)),
        cities=_cities(catalogue, counts, language),
        sizes=tuple(
            Value(id, label, counts["size"][id]) for id, label in size_names(language).items() if id in counts["size"]
        ),
        themes=tuple(_themes(catalogue, _themed(catalogue), language, None)),
        kinds=_values(vocabulary.kinds, counts["kind"], language),
        causes=_values(vocabulary.causes, counts["cause"], language),
        evidence=tuple(Value(level.id, f"{level.id} – {level.label}", level.practices) for level in levels),
        archived=_archived(catalogue, language),
        bands=costs,
    )


def facets(catalogue: Catalogue, language: Language, values: Facets | None = None) -> dict[str, Any]:
    """The data of search/catalogue.json: the terms' ids, which theme lies under which, what runs, the columns.

    `values` are all that can be chosen, where that is more than the practices have.
    """
    values = values or facet_values(catalogue, language)
    terms = {name: [value.id for value in some] for name, some in values.by_column().items()}
    read = readers(catalogue, values.bands, language)
    columns = {name: terms_column(catalogue.practices, read[name], ids) for name, ids in terms.items()}
    for name, end in (("from", False), ("to", True)):
        columns[name] = _column([_month(practice, end)] for practice in catalogue.practices)
    return {
        "practices": len(catalogue),
        "today": _months(PartialDate(catalogue.today.year, catalogue.today.month)),
        "terms": terms,
        "broader": _broader(catalogue, terms["theme"]),
        "running": [number for number, state in enumerate(values.states) if state.meaning == "running"],
        "columns": columns,
    }


def catalogue_files(catalogue: Catalogue, language: Language) -> Iterator[tuple[str, Any]]:
    """Every file of the catalogue's data as its name under search/ and what it holds.

    titles.json gives the place of each practice in the order of titles; it is loaded only when it is needed.
    """
    practices = catalogue.practices
    yield "catalogue.json", facets(catalogue, language)
    numbered = language.sort(range(len(practices)), lambda number: practices[number].title)
    ranks = {number: rank for rank, number in enumerate(numbered)}
    yield "titles.json", [ranks[number] for number in range(len(practices))]


def _count(catalogue: Catalogue, ids: Ids) -> Counter[str]:
    """How many current practices have each; 0 of what only those in the archive have."""
    numbers: Counter[str] = Counter()
    for practice in catalogue.practices:
        for id in ids(practice):
            numbers[id] += practice.archived is None
    return numbers


def _values(terms: Iterable[Term], numbers: Mapping[str, int], language: Language) -> tuple[Value, ...]:
    """The terms that practices have, in their own order."""
    return tuple(Value(term.id, language.label(term.labels), numbers[term.id]) for term in terms if term.id in numbers)


def _cities(catalogue: Catalogue, counts: Mapping[str, Counter[str]], language: Language) -> tuple[Value, ...]:
    """The cities with practices by the alphabet, each with those of its districts that have any."""
    cities, districts = counts["city"], counts["district"]
    return tuple(
        Value(city.id, language.label(city.labels), cities[city.id], _districts(city, catalogue, districts, language))
        for city in in_order(catalogue.cities, language)
        if city.id in cities
    )


def _districts(city: City, catalogue: Catalogue, numbers: Counter[str], language: Language) -> tuple[Value, ...]:
    return tuple(
        Value(district_id(district), language.label(district.labels), numbers[district_id(district)])
        for district in in_order(catalogue.places_of(city), language)
        if district_id(district) in numbers
    )


def _themes(catalogue: Catalogue, themed: set[str], language: Language, broader: str | None) -> Iterator[Value]:
    """The themes with practices right under a theme, or under none, by the alphabet."""
    for theme in in_order(catalogue.vocabulary.themes, language):
        if theme.broader == broader and theme.id in themed:
            narrower = tuple(_themes(catalogue, themed, language, theme.id))
            yield Value(theme.id, language.label(theme.labels), len(catalogue.on_theme(theme)), narrower)


def _themed(catalogue: Catalogue) -> set[str]:
    """The ids of the themes of all practices, and of those above them."""
    themes = {theme for practice in catalogue.practices for theme in practice.themes}
    return {id for theme in themes for id in catalogue.vocabulary.with_broader(theme)}


def _archived(catalogue: Catalogue, language: Language) -> tuple[Value, ...]:
    """A single value, where anything is in the archive."""
    number = len(catalogue.archived)
    return (Value(KEPT, language.text(_ALSO), number),) if number else ()


def _costs(costs: Bands, numbers: Mapping[str, int]) -> tuple[Value, ...]:
    return tuple(
        Value(band.id, band.label, numbers[band.id], meaning="amount" if band.is_amount else "")
        for band in costs.all
        if band.id in numbers
    )


def _flat(values: Iterable[Value]) -> Iterator[Value]:
    """The values, each followed by those under it."""
    for value in values:
        yield value
        yield from _flat(value.narrower)


def _broader(catalogue: Catalogue, ids: list[str]) -> list[int | None]:
    """The place in the list of the theme above each theme."""
    themes: Iterable[Theme] = (catalogue.vocabulary.themes[id] for id in ids)
    return [ids.index(theme.broader) if theme.broader else None for theme in themes]


def terms_column(practices: Iterable[Listed], read: Callable[[Listed], Iterable[str]], ids: Sequence[str]) -> str:
    """The terms of practices as their places in a list of ids."""
    places = {id: number for number, id in enumerate(ids)}
    return _column([places[id] for id in dict.fromkeys(read(practice))] for practice in practices)


def _column(numbers: Iterable[Iterable[int | None]]) -> str:
    """Numbers as characters after the mark that parts one practice from the next."""
    return "/".join("".join(chr(ZERO + number) for number in some if number is not None) for some in numbers)


def _month(practice: Practice, end: bool) -> int | None:
    """The month of a practice's beginning or end, None when it is not told."""
    date = practice.period and (practice.period.end if end else practice.period.start)
    return _months(date) if date else None


def _months(date: PartialDate) -> int:
    """A date as a number of months that keeps the order in which dates are written."""
    return max(0, date.year - EPOCH) * MONTHS + (date.month or 0)


_ALSO = N_("also those in the archive")
