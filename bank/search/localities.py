"""The localities that no page is about, and the places with practices that are nearest to any spot."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians

from bank.model.catalogue import Catalogue
from bank.model.gazetteer import Locality
from bank.model.terms import City
from bank.text.language import Language
from bank.text.normalise import slug

_NEAREST = 3


@dataclass(frozen=True)
class Localities:
    """The localities of a catalogue's gazetteer."""

    catalogue: Catalogue
    language: Language

    @property
    def parameter(self) -> str:
        """What a city is called in the address of the catalogue's page."""
        return self.language.translations.pgettext("address", "city")

    def without_page(self) -> Iterator[Locality]:
        """Those whose name is that of no city of the catalogue."""
        described = {slug(label.partition(" (")[0]) for city in self.catalogue.cities for label in city.labels.values()}
        return (one for one in self.catalogue.vocabulary.gazetteer.localities if slug(one.name) not in described)

    def repeats(self, locality: Locality) -> bool:
        """Whether another locality has its name."""
        return len(self.catalogue.vocabulary.gazetteer.named(locality.name)) > 1

    def title(self, locality: Locality) -> str:
        """The name with its region."""
        region = self.catalogue.vocabulary.regions[locality.region]
        return f"{locality.name} ({self.language.label(region.labels)})"

    def near_city(self, city: City) -> list[City]:
        """The places with practices nearest to a city; none when nobody knows where it lies."""
        return [] if city.lat is None or city.lon is None else self.near(city.lat, city.lon)

    def near(self, lat: float, lon: float) -> list[City]:
        """The places with practices nearest to a spot, the nearest first."""
        narrow = cos(radians(lat)) ** 2  # a degree of longitude is so much shorter, squared
        steps = [(north - lat) ** 2 + narrow * (east - lon) ** 2 for north, east in self._spots]
        return [self._lively[at] for at in sorted(range(len(steps)), key=steps.__getitem__)[:_NEAREST]]

    @cached_property
    def _lively(self) -> list[City]:
        """The places at home that have practices and are no wider than a city."""
        cities = self.catalogue.cities
        return [city for city in cities if city.lat is not None and not city.scope and self.catalogue.in_city(city)]

    @cached_property
    def _spots(self) -> list[tuple[float, float]]:
        return [(city.lat or 0, city.lon or 0) for city in self._lively]
