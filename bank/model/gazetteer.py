"""The gazetteer: localities that a vocabulary need not describe, each with its region and where it lies."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bank.text.normalise import slug

FILE = "gazetteer.tsv"


@dataclass(frozen=True)
class Locality:
    """A town or a village; `region` is the id of its region, latitude and longitude are in degrees (WGS 84)."""

    name: str
    region: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True)
class Gazetteer:
    """The localities in the order of their file; a bank may have none."""

    localities: tuple[Locality, ...] = ()

    def named(self, name: str) -> list[Locality]:
        """Those of a name in any case, with or without diacritics and hyphens."""
        return self._by_slug.get(slug(name), [])

    @cached_property
    def names(self) -> list[str]:
        """Each name once."""
        return list(dict.fromkeys(locality.name for locality in self.localities))

    @cached_property
    def _by_slug(self) -> dict[str, list[Locality]]:
        return _by_slug(self.localities)


def _by_slug(localities: Iterable[Locality]) -> dict[str, list[Locality]]:
    found: dict[str, list[Locality]] = {}
    for locality in localities:
        found.setdefault(slug(locality.name), []).append(locality)
    return found
