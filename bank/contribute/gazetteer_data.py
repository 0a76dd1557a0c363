"""The gazetteer as the form loads it: names with their regions and sizes, and those of the cities."""

from collections.abc import Mapping
from typing import Any

from bank.model.sizes import size_class, size_of
from bank.model.terms import Region, Term
from bank.model.towns import home_of
from bank.model.vocabulary import Vocabulary
from bank.text.json_bytes import to_json
from bank.text.language import N_, Language


def gazetteer_name(language: Language) -> str:
    """The name of the file."""
    return f"{language.text(_STEM)}.json"


def gazetteer_file(vocabulary: Vocabulary) -> bytes:
    """The file."""
    return to_json(gazetteer_data(vocabulary))


def gazetteer_data(vocabulary: Vocabulary) -> Mapping[str, Any]:
    """The localities are lines of a name, the number of a region and a size, the largest first as in their file."""
    numbers = {region.id: number for number, region in enumerate(vocabulary.regions)}
    homes = {city.id: home.id for city in vocabulary.cities if (home := home_of(city, vocabulary))}
    sizes = {city.id: size for city in vocabulary.cities if (size := size_of(city, vocabulary)) is not None}
    known = vocabulary.gazetteer.localities
    lines = (f"{one.name}\t{numbers[one.region]}\t{size_class(one.population)}" for one in known)
    return {
        "regions": [_region(region) for region in vocabulary.regions],
        "countries": [_country(country) for country in vocabulary.countries],
        "homes": homes,
        "sizes": sizes,
        "localities": "\n".join(lines),
    }


def _region(region: Region) -> dict[str, Any]:
    label = next(iter(region.labels.values()))
    full = next(iter(region.full.values()), label)
    return {"id": region.id, "label": label, "names": region.names, "full": full, "country": region.country}


def _country(country: Term) -> dict[str, Any]:
    label = next(iter(country.labels.values()))
    return {"id": country.id, "label": label, "names": country.names, "full": label}


_STEM = N_("gazetteer")
