"""The bank's index: what other banks take of this one, a small file at the root of its site."""

from collections.abc import Iterable
from typing import Any

from bank.check.bank_data import FORMAT
from bank.data.dataset import Dataset
from bank.model.positions import position
from bank.model.practice import Practice
from bank.model.terms import City, State, Term


def bank_index(dataset: Dataset) -> dict[str, Any]:
    """The bank's name, address, language and licence, what its codes mean, and a row of each practice."""
    vocabulary, licence = dataset.catalogue.vocabulary, dataset.licence
    practices = dataset.catalogue.current
    cities = dict.fromkeys(city for practice in practices for city in practice.cities)
    return {
        "format": FORMAT,
        "name": dataset.name,
        "url": dataset.site,
        "language": dataset.language.code,
        "date": str(dataset.catalogue.today),
        **({"licence": {"name": dataset.language.label(licence.labels), "url": licence.url}} if licence else {}),
        "codes": {
            "kinds": _concepts("kinds", vocabulary.kinds, dataset),
            "themes": _concepts("themes", vocabulary.themes, dataset),
            "states": _concepts("states", vocabulary.states, dataset),
            "cities": {city.id: _place(city, dataset) for city in cities},
        },
        "practices": [_row(practice, dataset) for practice in practices],
    }


def _concepts(name: str, terms: Iterable[Term], dataset: Dataset) -> dict[str, Any]:
    return {
        term.id: {
            "label": dataset.language.label(term.labels),
            "uri": dataset.site + dataset.addresses.concept(name, term.id),
            **{key: list(value) for key, value in (("exact", term.exact), ("close", term.close)) if value},
            **({"meaning": term.meaning} if isinstance(term, State) else {}),
        }
        for term in terms
    }


def _place(city: City, dataset: Dataset) -> dict[str, Any]:
    at = position(city, dataset.catalogue.vocabulary)
    return {"label": dataset.language.label(city.labels), **({"lat": at[1], "lon": at[0]} if at else {})}


def _row(practice: Practice, dataset: Dataset) -> dict[str, Any]:
    return {
        "id": practice.id,
        "title": practice.title,
        "summary": practice.summary,
        "url": dataset.address(practice),
        "cities": [city.id for city in practice.cities],
        "kind": practice.kind.id,
        "themes": [theme.id for theme in practice.themes],
        "state": practice.status.state.id,
    }
