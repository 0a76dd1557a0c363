"""Related practices: those nearest to one by theme, kind, audience and place, each with its reasons."""

import heapq
from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Mapping, Set
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
    points = _points(practice, _candidates(practice, catalogue), catalogue.naming)
    least = min(heapq.nlargest(most, points.values()), default=0)
    near = [other for other, reached in points.items() if reached >= least]  # more than the most where some are alike
    near.sort(key=lambda other: (-points[other], other.id))
    return [_compare(practice, other) for other in near[:most]]


def _candidates(practice: Practice, catalogue: Catalogue) -> Set[Practice]:
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
    return found.keys() - {practice}


def _points(
    practice: Practice, others: Set[Practice], naming: Mapping[Term, Set[Practice]]
) -> Mapping[Practice, float]:
    """How near each of the others is: term by term, which asks nothing of those that do not name it."""
    points = dict.fromkeys(others, 0.0)
    for theme in practice.themes:  # one that few practices have says more than one that most have
        for other in others & naming[theme]:
            points[other] += 2 + 4 / len(naming[theme])
    for other in others & naming[practice.kind]:
        points[other] += 1.5
    for other, groups in Counter(chain.from_iterable(others & naming[term] for term in practice.audience)).items():
        points[other] += 0.5 * groups
    for weight, places in ((1.0, practice.districts), (0.5, practice.cities)):
        for other in {other for place in places for other in others & naming[place]}:
            points[other] += weight
    return points


def _compare(one: Practice, other: Practice) -> Related:
    kind = one.kind if one.kind is other.kind else None
    places: tuple[District | City, ...] = (*_shared(one.districts, other.districts), *_shared(one.cities, other.cities))
    themes, audience = _shared(one.themes, other.themes), _shared(one.audience, other.audience)
    return Related(other, themes, kind, audience, next(iter(places), None))


def _shared(ones: Iterable[AnyTerm], others: tuple[AnyTerm, ...]) -> tuple[AnyTerm, ...]:
    return tuple(term for term in ones if term in others)
