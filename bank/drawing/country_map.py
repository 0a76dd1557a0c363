"""The map of the country: a spot for each place with practices, as large as they are many."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from bank.drawing.names import Disc, Name, anchor, names
from bank.drawing.projection import WIDTH, Point, sheet
from bank.model.foreign import ForeignPractice
from bank.model.outline import Position
from bank.model.positions import abroad, position
from bank.model.practice import Practice
from bank.model.vocabulary import City, Vocabulary
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
    beyond = abroad(ranked, vocabulary)
    positions = {city: at for city in ranked if city not in beyond and (at := position(city, vocabulary))}
    if not vocabulary.outline.rings or len(positions) < FEWEST:
        return None
    paper = sheet(vocabulary.outline)
    rest = [city for city in ranked if city not in positions and city not in beyond]
    return CountryMap(
        WIDTH,
        paper.height,
        paper.path,
        tuple(_spots(positions, counts, _beyond(counts, foreign), vocabulary, language)),
        abroad=tuple((city, counts[city]) for city in beyond),
        wider=tuple((city, counts[city]) for city in rest if city.scope),
        unplaced=tuple((city, counts[city]) for city in rest if not city.scope),
    )


def _beyond(own: Counter[City], foreign: Iterable[ForeignPractice]) -> Counter[City]:
    """How many practices of other banks are in each place that none of this bank is in."""
    return Counter(city for practice in foreign for city in practice.cities if city not in own)


def _spots(
    positions: dict[City, Position],
    counts: Counter[City],
    beyond: Counter[City],
    vocabulary: Vocabulary,
    language: Language,
) -> Iterable[Spot]:
    paper, one = sheet(vocabulary.outline), min(ONE, LARGEST / sqrt(max(counts[city] for city in positions)))
    places = {city: paper.point(where) for city, where in positions.items()}
    told = {city: paper.point((city.lon, city.lat)) for city in beyond if city.lon is not None and city.lat is not None}
    places |= {city: at for city, at in told.items() if 0 <= at[0] <= WIDTH and 0 <= at[1] <= paper.height}
    numbers = counts | beyond
    discs: Sequence[Disc] = [
        Disc(*at, min(one * sqrt(numbers[city]), LARGEST), _words(city, numbers[city], language))
        for city, at in places.items()
    ]
    for city, disc, name in zip(places, discs, names(discs, WIDTH, paper.height), strict=True):
        x, y = anchor(disc, name)
        at, where = (round(x, 1), round(y, 1)), (round(disc.x, 1), round(disc.y, 1))
        yield Spot(city, numbers[city], *where, round(disc.radius, 2), name, at, city in beyond)


def _words(city: City, count: int, language: Language) -> str:
    """What is written at a spot: a lone practice needs no number."""
    return language.label(city.labels) + (f" {count}" if count > 1 else "")
