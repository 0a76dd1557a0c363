"""JSON: a practice as one object, and the whole bank as one file, with the labels of all codes."""

from collections.abc import Iterator
from typing import Any

from bank.data.dataset import CODEBOOK, Dataset, Translated
from bank.model.practice import Practice
from bank.model.terms import Term
from bank.source.version import version


def practice_json(practice: Practice, dataset: Dataset) -> dict[str, Any]:
    """The id, addresses, the state of the file, the front matter by its keys with codes in it, the text in Markdown."""
    adapted = [other.id for other in dataset.catalogue.adapted_by(practice)]
    translations = dataset.translations.get(practice.id, ())
    return {
        "id": practice.id,
        "url": dataset.address(practice),
        "file": dataset.site + dataset.addresses.source(practice),
        "version": version(dataset.sources.get(practice.path, b"")),
        "language": dataset.language.code,
        "phase": dataset.catalogue.phase(practice),
        **dataset.coded[practice.id],
        **({"adapted_by": adapted} if adapted else {}),
        **({"translations": [_translation(one) for one in translations]} if translations else {}),
        "text": practice.body,
    }


def _translation(told: Translated) -> dict[str, str]:
    return {"language": told.language, "title": told.title, "url": told.address, "translated": told.day}


def bank_json(dataset: Dataset) -> dict[str, Any]:
    """All practices, and what their codes mean."""
    return {
        "name": dataset.name,
        "url": dataset.site,
        "codebook": CODEBOOK,
        "date": str(dataset.catalogue.today),
        "codes": {name: dict(_labels(name, dataset)) for name in code_lists(dataset)},
        "practices": [practice_json(practice, dataset) for practice in dataset.catalogue.practices],
    }


def code_lists(dataset: Dataset) -> list[str]:
    """The names of the closed lists that have codes."""
    vocabulary = dataset.catalogue.vocabulary
    return [name for name in vocabulary.lists() if name != "synonyms" and getattr(vocabulary, name)]


def _labels(name: str, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """The labels of a list by its codes; a district goes by the ids of its city and itself."""
    vocabulary, label = dataset.catalogue.vocabulary, dataset.language.label
    terms: tuple[Term, ...] = dataset.catalogue.cities if name == "cities" else getattr(vocabulary, name).items
    for term in terms:
        yield term.id, label(term.labels)
    if name == "cities":
        for city in dataset.catalogue.cities:
            for place in (*dataset.catalogue.places_of(city), *city.areas):
                yield f"{city.id}/{place.id}", label(place.labels)
