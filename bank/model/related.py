"""Related practices: those nearest to one by theme, kind, audience and place, each with its reasons."""

import heapq
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.vocabulary import AnyTerm, City, District, Kind, Term, Theme


@dataclass(frozen=True)
class Related:
    """A practice and what it shares with another one; `place` is the nearest they share."""

    practice: Practice
    themes: tuple[Theme, ...]
    kind: Kind | None
    audience: tuple[Term, ...]
    place: District | City | None


def related(practice: Practice, catalogue: Catalogue, most: int = 4) -> list[Related]:
    """The nearest practices, best first; a theme or a kind is needed to be near, a place alone is not enough."""
    points = _points(practice, catalogue)
    least = min(heapq.nlargest(most, points.values()), default=0.0)
    best = sorted((-found, other.id, other) for other, found in points.items() if found >= least)
    return [_compare(practice, other) for _, _, other in best[:most]]


def _points(practice: Practice, catalogue: Catalogue) -> dict[Practice, float]:
    """The practices that share a theme or the kind, each with its points: a quick sum, since a large bank has many."""
    points: dict[Practice, float] = defaultdict(float)
    for theme in practice.themes:
        alike = [other for other in catalogue.on_theme(theme) if theme in other.themes]
        for other in alike:
            # A theme that few practices have says more than one that most have.
            points[other] += 2 + 4 / len(alike)
    for other in catalogue.of_kind(practice.kind):
        points[other] += 1.5
    points.pop(practice, None)
    for group in practice.audience:
        _add(0.5, catalogue.for_audience(group), points)
    _add(1.0, {other for district in practice.districts for other in catalogue.in_district(district)}, points)
    _add(0.5, {other for city in practice.cities for other in catalogue.in_city(city)}, points)
    return points


def _add(more: float, practices: Iterable[Practice], points: dict[Practice, float]) -> None:
    for practice in practices:
        if practice in points:
            points[practice] += more


def _compare(one: Practice, other: Practice) -> Related:
    kind = one.kind if one.kind is other.kind else None
    places: tuple[District | City, ...] = (*_shared(one.districts, other.districts), *_shared(one.cities, other.cities))
    themes, audience = _shared(one.themes, other.themes), _shared(one.audience, other.audience)
    return Related(other, themes, kind, audience, next(iter(places), None))


def _shared(ones: Iterable[AnyTerm], others: tuple[AnyTerm, ...]) -> tuple[AnyTerm, ...]:
    return tuple(term for term in ones if term in others)
