"""Positions: where places lie in the country, by the vocabulary or by the gazetteer."""

from collections import Counter
from collections.abc import Iterable

from bank.model.outline import Position
from bank.model.terms import City
from bank.model.towns import home_of
from bank.model.vocabulary import Vocabulary


def abroad(cities: Iterable[City], vocabulary: Vocabulary) -> list[City]:
    """Those that lie in another country than most cities of the vocabulary do."""
    most = Counter(_country(city) for city in vocabulary.cities).most_common(1)
    homes = {region.country for region in vocabulary.regions}
    return [city for city in cities if not _is_at_home(city, most[0][0] if most else "", homes, vocabulary)]


def _is_at_home(city: City, most: str, homes: set[str], vocabulary: Vocabulary) -> bool:
    """A place that is written out has its country in the stead of a region."""
    written = filter(None, map(vocabulary.countries.find, city.region.values()))
    return _country(city) == most and all(country.id in homes for country in written)


def _country(city: City) -> str:
    return next(iter(city.country.values()), "")


def position(city: City, vocabulary: Vocabulary) -> Position | None:
    """Where a place of the country lies; None for what is wider than a place, or nowhere told."""
    if city.scope:
        return None
    if city.lat is not None and city.lon is not None:
        return city.lon, city.lat
    home = home_of(city, vocabulary)
    named = vocabulary.gazetteer.named(next(iter(city.labels.values())))
    found = [one for one in named if home is None or one.region == home.id]
    return (found[0].lon, found[0].lat) if len(found) == 1 else None
