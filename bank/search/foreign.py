"""Foreign practices in the search and the catalogue: their documents, facets and places in the columns.

They are numbered after all of the bank's own. A bank that names no other has none of this.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from bank.model.catalogue import Catalogue
from bank.model.foreign import ForeignPractice
from bank.model.terms import City, Term, Theme, in_order
from bank.search.documents import PLACE, SUBJECT, SUMMARY, TITLE, Document, passage
from bank.search.facet_terms import OWN
from bank.search.facets import Facets, Value, catalogue_files, facet_values, facets, terms_column
from bank.site.band import Mark, state_mark
from bank.text.language import Language

Ids = Callable[[ForeignPractice], Iterable[str]]
_READERS: Mapping[str, Ids] = {
    "city": lambda practice: [city.id for city in practice.cities],
    "theme": lambda practice: [theme.id for theme in practice.themes],
    "kind": lambda practice: [practice.kind.id] if practice.kind else [],
    "state": lambda practice: [practice.state.id] if practice.state else [],
    "bank": lambda practice: [practice.home.bank.id],
}


def foreign_documents(catalogue: Catalogue, language: Language) -> Iterator[Document]:
    """The practices of other banks as the search sees them."""
    for practice in catalogue.foreign:
        ours = (language.label(term.labels) for term in (practice.kind, *practice.themes) if term)
        subjects = dict.fromkeys([practice.kind_label, *practice.theme_labels, *ours])
        passages = (
            passage(practice.title, TITLE, stated=True),
            passage(practice.summary, SUMMARY, stated=True),
            *(passage(label, SUBJECT, stated=True) for label in subjects),
            passage(practice.place, PLACE, stated=True, place=True),
        )
        yield Document(
            practice.id,
            practice.title,
            practice.address,
            practice.summary,
            practice.place,
            tuple(one for one in passages if one.text),
            kind_of(practice, language),
            marks_of(practice, language),
            practice.home.bank.name,
            practice.home.language,
        )


def kind_of(practice: ForeignPractice, language: Language) -> str:
    """Its kind in our words where we have them, else in its own."""
    return language.label(practice.kind.labels) if practice.kind else practice.kind_label


def marks_of(practice: ForeignPractice, language: Language) -> tuple[Mark, ...]:
    """What is known of it on its row: how it stands."""
    state = practice.state
    words = language.label(state.labels) if state else practice.state_label
    meaning = state.meaning if state else practice.state_meaning or "unknown"
    return (state_mark(words, meaning, language),) if words else ()


def listed_values(catalogue: Catalogue, name: str, language: Language) -> Facets:
    """What a reader may choose in each facet, among all that the catalogue lists; `name` is that of this bank."""
    own = facet_values(catalogue, language)
    if not catalogue.foreign:
        return own
    vocabulary = catalogue.vocabulary
    counts = {key: Counter(id for one in catalogue.foreign for id in ids(one)) for key, ids in _READERS.items()}
    others = (Value(bank.id, bank.name, len(practices)) for bank, practices in catalogue.homes.items())
    return replace(
        own,
        kinds=_merged(own.kinds, vocabulary.kinds, counts["kind"], language),
        states=_merged(own.states, vocabulary.states, counts["state"], language),
        cities=_told_apart(_merged(own.cities, _cities(catalogue, language), counts["city"], language), catalogue),
        themes=_themes(own.themes, None, catalogue, language),
        banks=(Value(OWN, name, len(catalogue.current)), *others),
    )


def listed_files(catalogue: Catalogue, name: str, language: Language) -> Iterator[tuple[str, Any]]:
    """The files of the catalogue's data, with the practices of other banks in them."""
    if not catalogue.foreign:
        yield from catalogue_files(catalogue, language)
        return
    data = facets(catalogue, language, listed_values(catalogue, name, language))
    for key, text in data["columns"].items():
        ids = _READERS.get(key, lambda practice: ())
        more = terms_column(catalogue.foreign, ids, data["terms"].get(key, []))
        data["columns"][key] = f"{text}/{more}" if catalogue.practices else more
    yield "catalogue.json", {**data, "practices": len(catalogue) + len(catalogue.foreign), "own": len(catalogue)}
    titles = [*(one.title for one in catalogue.practices), *(one.title for one in catalogue.foreign)]
    ranks = {number: rank for rank, number in enumerate(language.sort(range(len(titles)), titles.__getitem__))}
    yield "titles.json", [ranks[number] for number in range(len(titles))]


def _merged(
    own: Iterable[Value], terms: Iterable[Term], numbers: Mapping[str, int], language: Language
) -> tuple[Value, ...]:
    """The values of terms with the numbers of other banks added, in the order of the terms."""
    known = {value.id: value for value in own}
    return tuple(
        replace(known[term.id], practices=known[term.id].practices + numbers.get(term.id, 0))
        if term.id in known
        else Value(term.id, language.label(term.labels), numbers[term.id], meaning=getattr(term, "meaning", ""))
        for term in terms
        if term.id in known or term.id in numbers
    )


def _cities(catalogue: Catalogue, language: Language) -> list[City]:
    """The places of all practices, by the alphabet."""
    foreign = dict.fromkeys(city for practice in catalogue.foreign for city in practice.cities)
    return in_order(dict.fromkeys(chain(catalogue.cities, foreign)), language)


def _told_apart(cities: tuple[Value, ...], catalogue: Catalogue) -> tuple[Value, ...]:
    """The places, of which those of other banks that are named like another say whose they are."""
    numbers = Counter(value.label for value in cities)
    banks = {city: one.home.bank.name for one in reversed(catalogue.foreign) for city in one.cities}
    named = {city.id: name for city, name in banks.items() if city not in catalogue.cities}
    return tuple(
        replace(value, label=f"{value.label} ({named[value.id]})")
        if numbers[value.label] > 1 and value.id in named
        else value
        for value in cities
    )


def _themes(own: Iterable[Value], broader: str | None, catalogue: Catalogue, language: Language) -> tuple[Value, ...]:
    """The themes right under a theme, with those of other banks added, by the alphabet."""
    above = catalogue.vocabulary.with_broader
    known = {value.id: value for value in own}
    found: list[Value] = []
    for theme in in_order(catalogue.vocabulary.themes, language):
        if theme.broader == broader:
            number = sum(theme.id in _all_above(one.themes, above) for one in catalogue.foreign)
            value = known.get(theme.id, Value(theme.id, language.label(theme.labels), 0))
            narrower = _themes(value.narrower, theme.id, catalogue, language)
            if theme.id in known or number:
                found.append(replace(value, practices=value.practices + number, narrower=narrower))
    return tuple(found)


def _all_above(themes: Iterable[Theme], above: Callable[[Theme], Iterable[str]]) -> set[str]:
    return {id for theme in themes for id in above(theme)}
