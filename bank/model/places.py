"""Places: where a practice is, as it is written and in a few words."""

from collections.abc import Callable, Collection, Iterable
from operator import attrgetter

from bank.model.practice import Practice
from bank.model.terms import Area, City, District
from bank.text.language import Language
from bank.text.normalise import fold

MOST = 3  # districts and areas that are named; more are counted


def find_places(
    name: str, cities: Iterable[City], districts: Callable[[City], Iterable[District]] = attrgetter("districts")
) -> list[tuple[City, District | Area]]:
    """What a name such as “Old Town” or “City/Old Town” means in each of the cities."""
    city_name, slash, own_name = name.rpartition("/")
    among = (city for city in cities if not slash or fold(city_name) in map(fold, city.names))
    return [(city, found) for city in among if (found := _find(own_name, (*districts(city), *city.areas)))]


def _find(name: str, places: Iterable[District | Area]) -> District | Area | None:
    wanted = fold(name)
    return next((place for place in places if wanted in map(fold, place.names)), None)


def place(practice: Practice, language: Language, within: Collection[City | District | Area] = ()) -> str:
    """Cities, then areas and districts, or the number of them when they are many.

    `within` are the places that the page is about and need not be named again.
    """
    names = [language.label(city.labels) for city in practice.cities if city not in within]
    parts = practice.places
    if len(parts) > MOST:
        names.append(language.count("{number} district", "{number} districts", len(parts)))
    else:
        names += [language.label(part.labels) for part in parts if part not in within]
    return ", ".join(names)
