"""Towns: the city that a written name means, of the vocabulary, of the gazetteer, or written out with its region."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bank.model.gazetteer import Locality
from bank.model.terms import City, District, Region, Term
from bank.model.vocabulary import Vocabulary
from bank.text.normalise import fold, nearest, slug

_NEAR = 0.2  # degrees between where the vocabulary and the gazetteer put one town


@dataclass(frozen=True)
class Unclear:
    """A name that means no one place: `ways` to write each that it may mean, or what it was probably meant to be."""

    ways: tuple[str, ...] = ()
    suggestion: str | None = None


def find_city(written: str, vocabulary: Vocabulary) -> City | Unclear:
    """The city that a name means; one with its region or country after commas is taken as it stands."""
    if city := vocabulary.cities.find(written) or _whole_region(written, vocabulary):
        return city
    name, regions = parted(written, vocabulary)
    homes = {region.country for region in vocabulary.regions}
    within = [region for region in regions if region.id not in homes]  # one's own country says nothing more
    if len(within) <= 1:
        region = within[0] if within else None
        city = vocabulary.cities.find(name)
        if city and _lies_in(home_of(city, vocabulary), region):
            return city
        found = [one for one in vocabulary.gazetteer.named(name) if region is None or one.region == region.id]
        if len(found) == 1:
            return _of_gazetteer(found[0], vocabulary)
        if found and not region:
            return Unclear(_ways(found, vocabulary))
    if not regions or not re.search("[a-z]", slug(name)):
        return Unclear(suggestion=_suggestion(written, vocabulary))
    return _as_written(name, regions, vocabulary)


def find_region(name: str, vocabulary: Vocabulary) -> Term | None:
    """The region or the country of a name."""
    return vocabulary.regions.find(name) or vocabulary.countries.find(name)


def takes_any_district(city: City) -> bool:
    """Whether any name is a district: none is listed, and the place is no wider one."""
    return not (city.districts or city.areas or city.scope)


def named_district(name: str, city: City, vocabulary: Vocabulary) -> District:
    """The one object of a district that no list has, as it was first written."""
    id, code = slug(name), next(iter(city.labels))
    return vocabulary.named_districts.setdefault((city.id, id), District(id, {code: name}, city=city.id))


def parted(written: str, vocabulary: Vocabulary) -> tuple[str, tuple[Term, ...]]:
    """The name of a place and the regions and countries that stand after it."""
    parts = [" ".join(part.split()) for part in written.split(",")]
    regions: list[Term] = []
    while len(parts) > 1 and (region := find_region(parts[-1], vocabulary)):
        regions.insert(0, region)
        parts.pop()
    return ", ".join(parts), tuple(regions)


def home_of(city: City, vocabulary: Vocabulary) -> Term | None:
    """The region of a city of the vocabulary, or its country abroad; None when nothing tells it."""
    if city.country:
        named = (vocabulary.countries.find(label) for label in city.country.values())
        return next(filter(None, named), None)
    if city.terc:
        return next((region for region in vocabulary.regions if city.terc.startswith(region.terc or "-")), None)
    locality = _locality(city, vocabulary)
    return vocabulary.regions[locality.region] if locality else None


def population(city: City, vocabulary: Vocabulary) -> int | None:
    """How many people live there by the gazetteer; None of a wider place and of one that it lacks."""
    if city.population or city.scope or city.country:
        return city.population
    locality = _locality(city, vocabulary)
    return locality.population if locality else None


def _whole_region(written: str, vocabulary: Vocabulary) -> City | None:
    """The place that a region is as a whole, when it is named in full; its short name is no place."""
    region = vocabulary.regions.find(written)
    if not region or not region.full or fold(written) in map(fold, (region.id, *region.labels.values())):
        return None
    if region.id in vocabulary.cities:
        return vocabulary.cities[region.id]
    labels = {code: _capital(name) for code, name in region.full.items()}
    scope = vocabulary.countries[region.country].labels if region.country in vocabulary.countries else region.labels
    return vocabulary.named.setdefault(region.id, City(region.id, labels, (_label(region),), scope=scope))


def _lies_in(home: Term | None, region: Term | None) -> bool:
    """Whether a city may be meant by its name and a region, or by its name and its own country."""
    return home is region if region else home is None or isinstance(home, Region)


def _locality(city: City, vocabulary: Vocabulary) -> Locality | None:
    """That of the gazetteer which a city of the vocabulary is, where only one may be."""
    near = [one for one in vocabulary.gazetteer.named(_label(city)) if _is_near(city, one)]
    return near[0] if len(near) == 1 else None


def _is_near(city: City, locality: Locality) -> bool:
    """Whether the two may be one; a city of which the vocabulary does not tell where it is may be any."""
    if city.lat is None or city.lon is None:
        return True
    return abs(city.lat - locality.lat) < _NEAR and abs(city.lon - locality.lon) < _NEAR


def _of_gazetteer(locality: Locality, vocabulary: Vocabulary) -> City:
    """A name that the gazetteer or the vocabulary has once more stands with its region."""
    region = vocabulary.regions[locality.region]
    repeats = len(vocabulary.gazetteer.named(locality.name)) > 1 or vocabulary.cities.find(locality.name)
    id = slug(locality.name)
    if repeats or id in vocabulary.cities:
        id = f"{id}-{slug(region.id)}"
    return _named(id, locality.name, (region,), bool(repeats), vocabulary, locality)


def _as_written(name: str, regions: Sequence[Term], vocabulary: Vocabulary) -> City:
    """Its id always has the regions in it, so that none depends on what other practices name."""
    id = slug("-".join([name, *map(_label, regions)]))
    repeats = vocabulary.gazetteer.named(name) or vocabulary.cities.find(name)
    return _named(id, name, regions, bool(repeats), vocabulary)


def _named(
    id: str,
    name: str,
    regions: Sequence[Term],
    repeats: bool,
    vocabulary: Vocabulary,
    locality: Locality | None = None,
) -> City:
    """The one object of a place, that of the vocabulary where it has the id; named in the languages of the regions."""
    if id in vocabulary.cities:
        return vocabulary.cities[id]
    written = f"{name}, {', '.join(map(_label, regions))}"
    own, *others = [code for code in regions[0].labels if all(code in region.labels for region in regions)]
    labels = {
        code: _capital(f"{name} ({', '.join(region.labels[code] for region in regions)})" if repeats else name)
        for code in (own, *(others if repeats else ()))
    }
    city = City(
        id,
        labels,
        (written,),
        spelling="" if locality and not repeats else written,
        region={code: ", ".join(_full(region, code) for region in regions) for code in (own, *others)},
        lat=locality.lat if locality else None,
        lon=locality.lon if locality else None,
        population=locality.population if locality else None,
    )
    return vocabulary.named.setdefault(id, city)


def _ways(found: Sequence[Locality], vocabulary: Vocabulary) -> tuple[str, ...]:
    """The ways to write localities of one name, in the order of the regions."""
    ids = {locality.region for locality in found}
    return tuple(f"{found[0].name}, {_label(region)}" for region in vocabulary.regions if region.id in ids)


def _suggestion(written: str, vocabulary: Vocabulary) -> str | None:
    """The nearest known name, or the same name in the nearest region."""
    head, comma, tail = written.rpartition(",")
    regions = [name for region in (*vocabulary.regions, *vocabulary.countries) for name in region.names[1:]]
    if comma and not find_region(tail, vocabulary) and (region := nearest(tail, regions)):
        return f"{head.strip()}, {region}"
    described = [name for city in vocabulary.cities for name in city.names[1:]]
    return nearest(written, [*described, *vocabulary.gazetteer.names])


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _label(term: Term) -> str:
    return next(iter(term.labels.values()))


def _full(region: Term, code: str) -> str:
    return (region.full.get(code) if isinstance(region, Region) else None) or region.labels[code]
