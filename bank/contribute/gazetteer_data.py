"""The gazetteer as the form loads it: names with their regions, and what tells the region of a city."""

import json
from collections.abc import Mapping
from typing import Any

from bank.model.towns import home_of
from bank.model.vocabulary import Region, Term, Vocabulary
from bank.text.language import N_, Language


def gazetteer_name(language: Language) -> str:
    """The name of the file."""
    return f"{language.text(_STEM)}.json"


def gazetteer_text(vocabulary: Vocabulary) -> str:
    """The file."""
    return json.dumps(gazetteer_data(vocabulary), ensure_ascii=False, separators=(",", ":")) + "\n"


def gazetteer_data(vocabulary: Vocabulary) -> Mapping[str, Any]:
    """The localities are lines of a name and the number of a region, the largest first as in the bank's own file."""
    numbers = {region.id: number for number, region in enumerate(vocabulary.regions)}
    homes = {city.id: home.id for city in vocabulary.cities if (home := home_of(city, vocabulary))}
    return {
        "regions": [_region(region) for region in vocabulary.regions],
        "countries": [_country(country) for country in vocabulary.countries],
        "homes": homes,
        "localities": "\n".join(f"{one.name}\t{numbers[one.region]}" for one in vocabulary.gazetteer.localities),
    }


def _region(region: Region) -> dict[str, Any]:
    label = next(iter(region.labels.values()))
    full = next(iter(region.full.values()), label)
    return {"id": region.id, "label": label, "names": region.names, "full": full, "country": region.country}


def _country(country: Term) -> dict[str, Any]:
    label = next(iter(country.labels.values()))
    return {"id": country.id, "label": label, "names": country.names, "full": label}


_STEM = N_("gazetteer")
