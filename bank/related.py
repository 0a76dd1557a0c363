"""Related practices: those nearest to one by theme, kind, audience and place, each with its reasons."""

import heapq
from collections.abc import Iterable
from dataclasses import dataclass

from bank.catalogue import Catalogue
from bank.practice import Practice
from bank.vocabulary import AnyTerm, City, District, Kind, Term, Theme


@dataclass(frozen=True)
class Related:
    """A practice and what it shares with another one; `place` is the nearest they share."""

    practice: Practice
    score: float
    themes: tuple[Theme, ...]
    kind: Kind | None
    audience: tuple[Term, ...]
    place: District | City | None


def related(practice: Practice, catalogue: Catalogue, most: int = 4) -> list[Related]:
    """The nearest practices, best first; a theme or a kind is needed to be near, a place alone is not enough."""
    near = {id(other): other for theme in practice.themes for other in catalogue.on_theme(theme)}
    near |= {id(other): other for other in catalogue.of_kind(practice.kind)}
    near.pop(id(practice), None)
    compared = (_compare(practice, other, catalogue) for other in near.values())
    alike = (found for found in compared if found.themes or found.kind)
    return heapq.nsmallest(most, alike, key=lambda found: (-found.score, found.practice.id))


def _compare(one: Practice, other: Practice, catalogue: Catalogue) -> Related:
    themes = _shared(one.themes, other.themes)
    audience = _shared(one.audience, other.audience)
    kind = one.kind if one.kind is other.kind else None
    districts, cities = _shared(one.districts, other.districts), _shared(one.cities, other.cities)
    places: tuple[District | City, ...] = (*districts, *cities)
    # A theme that few practices have says more than one that most have.
    rarity = sum(1 + 2 / len(catalogue.on_theme(theme)) for theme in themes)
    score = 2 * rarity + 1.5 * bool(kind) + 0.5 * len(audience) + 1.0 * bool(districts) + 0.5 * bool(cities)
    return Related(other, score, themes, kind, audience, next(iter(places), None))


def _shared(ones: Iterable[AnyTerm], others: Iterable[AnyTerm]) -> tuple[AnyTerm, ...]:
    among = set(map(id, others))
    return tuple(term for term in ones if id(term) in among)
