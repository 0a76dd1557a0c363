"""Related practices: those nearest to one by theme, kind, audience and place, each with its reasons."""

import heapq
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, islice

from bank.model.alike import subjects
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.model.terms import AnyTerm, City, District, Kind, Term, Theme

_CANDIDATES = 64  # that are compared with a practice, so that a bank of any size takes no more for each


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
    # A theme that few practices have says more than one that most have; one that only the archive has says nothing.
    numbers = {theme: len(catalogue.by_subject[theme,]) for theme in practice.themes}
    weights = [(theme, 2 + 4 / number) for theme, number in numbers.items() if number]
    points = [(-_points(practice, other, weights), other.id, other) for other in _candidates(practice, catalogue)]
    return [_compare(practice, other) for _, _, other in heapq.nsmallest(most, points)]


def _candidates(practice: Practice, catalogue: Catalogue) -> Iterable[Practice]:
    """Those that share a theme or the kind; in a large bank the first of those that share most, so many and no more.

    Of a list too long to be taken whole come those that stand after the practice itself, so that each list has
    neighbours all over and none is always the first.
    """
    found: dict[Practice, None] = {}
    for alike in sorted((catalogue.by_subject[subject] for subject in subjects(practice)), key=len):
        start = bisect(alike, practice.path, key=lambda one: one.path) if len(alike) > _CANDIDATES else 0
        around = chain(alike[start : start + _CANDIDATES], alike)  # the list goes on at its beginning
        found |= dict.fromkeys(islice(around, _CANDIDATES))
        if len(found) > _CANDIDATES:
            break
    found.pop(practice, None)
    return found


def _points(practice: Practice, other: Practice, weights: Iterable[tuple[Theme, float]]) -> float:
    themes = sum([weight for theme, weight in weights if theme in other.themes])
    kind = 1.5 * (practice.kind is other.kind)
    audience = 0.5 * sum([group in other.audience for group in practice.audience])
    district = 1.0 * _meet(practice.districts, other.districts)
    city = 0.5 * _meet(practice.cities, other.cities)
    return themes + kind + audience + district + city


def _meet(ones: tuple[AnyTerm, ...], others: tuple[AnyTerm, ...]) -> bool:
    return bool(ones and others) and not frozenset(ones).isdisjoint(others)


def _compare(one: Practice, other: Practice) -> Related:
    kind = one.kind if one.kind is other.kind else None
    places: tuple[District | City, ...] = (*_shared(one.districts, other.districts), *_shared(one.cities, other.cities))
    themes, audience = _shared(one.themes, other.themes), _shared(one.audience, other.audience)
    return Related(other, themes, kind, audience, next(iter(places), None))


def _shared(ones: Iterable[AnyTerm], others: tuple[AnyTerm, ...]) -> tuple[AnyTerm, ...]:
    return tuple(term for term in ones if term in others)
