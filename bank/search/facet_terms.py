"""Facet terms: how the ids of each facet's terms are read off a practice."""

from collections.abc import Callable, Iterable, Mapping

from bank.model.catalogue import Catalogue
from bank.model.costs import Bands
from bank.model.life import has_ended
from bank.model.practice import Practice
from bank.model.sizes import SIZES, sizes
from bank.model.terms import District
from bank.text.language import Language
from bank.text.normalise import slug

OWN = "own"  # the id of this bank among others
KEPT = "1"  # chosen by whoever wants those in the archive too

Ids = Callable[[Practice], Iterable[str]]


def readers(catalogue: Catalogue, costs: Bands, language: Language) -> Mapping[str, Ids]:
    """How the ids of each facet's terms are read off a practice."""
    classes = list(size_names(language))
    return {
        "city": lambda practice: [city.id for city in practice.cities],
        "district": lambda practice: [district_id(district) for district in practice.districts],
        "size": lambda practice: [classes[size] for size in sizes(practice, catalogue.vocabulary)],
        "theme": lambda practice: [theme.id for theme in practice.themes],
        "kind": lambda practice: [practice.kind.id],
        "audience": lambda practice: [group.id for group in practice.audience],
        "state": lambda practice: [practice.status.state.id],
        "known": _known,
        "cost": costs.of,
        "need": lambda practice: _once(need.kind.id for need in practice.needs if need.kind.meaning != "size"),
        "cause": lambda practice: _once(cause.id for failure in practice.failures for cause in failure.causes),
        "evidence": lambda practice: [practice.evidence.level.id] if practice.evidence else [],
        "archived": lambda practice: [KEPT] if practice.archived else [],
        "bank": lambda practice: [OWN],
    }


def _known(practice: Practice) -> list[str]:
    """The year from which is known how it stands; what has ended does not grow old."""
    return [] if has_ended(practice) else [f"{practice.status.day.year}"]


def size_names(language: Language) -> dict[str, str]:
    """The classes of places from the smallest: their words by the ids that stand in addresses."""
    return {slug(words): words for words in map(language.text, SIZES)}


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def district_id(district: District) -> str:
    """The id of a district in addresses: two cities may have districts of one name."""
    return f"{district.city}/{district.id}"
