"""Positions: where a place lies in the country, by the vocabulary or by the gazetteer."""

from bank.model.outline import Position
from bank.model.towns import home_of
from bank.model.vocabulary import City, Vocabulary


def is_abroad(city: City, vocabulary: Vocabulary) -> bool:
    """Whether it lies in a country that no region of the vocabulary is in."""
    homes = {region.country for region in vocabulary.regions}
    within = filter(None, map(vocabulary.countries.find, city.region.values()))
    return bool(city.country) or any(country.id not in homes for country in within)


def position(city: City, vocabulary: Vocabulary) -> Position | None:
    """None for what is wider than a place, lies abroad, or is nowhere told."""
    if city.scope or is_abroad(city, vocabulary):
        return None
    if city.lat is not None and city.lon is not None:
        return city.lon, city.lat
    home = home_of(city, vocabulary)
    named = vocabulary.gazetteer.named(next(iter(city.labels.values())))
    found = [one for one in named if home is None or one.region == home.id]
    return (found[0].lon, found[0].lat) if len(found) == 1 else None
