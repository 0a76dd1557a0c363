"""The map of the country: a spot for each place with practices, as large as they are many."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from bank.drawing.names import Disc, Name, anchor, names
from bank.drawing.projection import WIDTH, Point, Sheet, sheet
from bank.model.foreign import ForeignPractice
from bank.model.positions import abroad, position
from bank.model.practice import Practice
from bank.model.terms import City
from bank.model.vocabulary import Vocabulary
from bank.text.language import Language

ONE = 12.0  # the radius of a spot of one practice, and how large any may become
LARGEST = 36.0
FEWEST = 2  # spots, below which there is nothing to compare


@dataclass(frozen=True)
class Spot:
    """A place on the map, whose area is as large as its practices are many; its name is written from a point on.

    One that only practices of other banks name is a `foreign` one.
    """

    city: City
    count: int
    x: float
    y: float
    radius: float
    name: Name
    name_at: Point
    foreign: bool = False


@dataclass(frozen=True)
class CountryMap:
    """Spots, the largest first; places abroad, those wider than a spot and those that nobody places are told beside."""

    width: int
    height: int
    outline: str
    spots: tuple[Spot, ...]
    abroad: tuple[tuple[City, int], ...]
    wider: tuple[tuple[City, int], ...]
    unplaced: tuple[tuple[City, int], ...]


def country_map(
    practices: Iterable[Practice],
    vocabulary: Vocabulary,
    language: Language,
    foreign: Iterable[ForeignPractice] = (),
) -> CountryMap | None:
    """The map of some practices; None without an outline, or where they are not in several places.

    Places that only `foreign` ones name are spots, too, where they are within the sheet.
    """
    counts = Counter(city for practice in practices for city in practice.cities)
    ranked = sorted(counts, key=lambda city: (-counts[city], language.sort_key(language.label(city.labels))))
    placed = discs({city: counts[city] for city in ranked}, vocabulary, language)
    if len(placed) < FEWEST:
        return None
    beyond = abroad(ranked, vocabulary)
    paper = sheet(vocabulary.outline)
    rest = [city for city in ranked if city not in placed and city not in beyond]
    others = Counter(city for practice in foreign for city in practice.cities if city not in counts)
    scale = max(disc.radius / sqrt(counts[city]) for city, disc in placed.items())
    away = _on_sheet(others, scale, paper, language)
    return CountryMap(
        WIDTH,
        paper.height,
        paper.path,
        tuple(_spots({**placed, **away}, {**counts, **others}, away, paper.height)),
        abroad=tuple((city, counts[city]) for city in beyond),
        wider=tuple((city, counts[city]) for city in rest if city.scope),
        unplaced=tuple((city, counts[city]) for city in rest if not city.scope),
    )


def discs(counts: Mapping[City, int], vocabulary: Vocabulary, language: Language) -> dict[City, Disc]:
    """What is drawn of those places that somebody places in the country; nothing without an outline."""
    if not vocabulary.outline.rings:
        return {}
    beyond, paper = abroad(counts, vocabulary), sheet(vocabulary.outline)
    positions = {city: at for city in counts if city not in beyond and (at := position(city, vocabulary))}
    one = min(ONE, LARGEST / sqrt(max((counts[city] for city in positions), default=1)))
    return {
        city: Disc(*paper.point(where), one * sqrt(counts[city]), _words(city, counts[city], language))
        for city, where in positions.items()
    }


def _on_sheet(counts: Mapping[City, int], scale: float, paper: Sheet, language: Language) -> dict[City, Disc]:
    """What is drawn of places that only other banks know; they are where these say, and only on the sheet."""
    points = {
        city: paper.point((city.lon, city.lat)) for city in counts if city.lon is not None and city.lat is not None
    }
    return {
        city: Disc(x, y, min(scale * sqrt(counts[city]), LARGEST), _words(city, counts[city], language))
        for city, (x, y) in points.items()
        if 0 <= x <= WIDTH and 0 <= y <= paper.height
    }


def _spots(
    placed: Mapping[City, Disc], counts: Mapping[City, int], foreign: Container[City], height: int
) -> Iterable[Spot]:
    for (city, disc), name in zip(placed.items(), names(list(placed.values()), WIDTH, height), strict=True):
        x, y = anchor(disc, name)
        at, where = (round(x, 1), round(y, 1)), (round(disc.x, 1), round(disc.y, 1))
        yield Spot(city, counts[city], *where, round(disc.radius, 2), name, at, city in foreign)


def _words(city: City, count: int, language: Language) -> str:
    """What is written at a spot: a lone practice needs no number."""
    return language.label(city.labels) + (f" {count}" if count > 1 else "")
