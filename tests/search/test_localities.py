"""The localities: those that have no page, and the places with practices next to a spot."""

from dataclasses import replace

from bank.model.gazetteer import Gazetteer, Locality
from bank.model.terms import City
from bank.search.localities import Localities
from bank.text.language import Language
from tests.invented import catalogue, practice

NORTH, MIDDLE, SOUTH = (
    City(id, {"pl": id.title()}, lat=lat, lon=19.0) for id, lat in (("n", 54), ("m", 52), ("s", 50))
)


def localities(*cities: City, names: tuple[str, ...] = ()) -> Localities:
    made = catalogue(*(replace(practice(), id=city.id, cities=(city,)) for city in cities))
    gazetteer = Gazetteer(tuple(Locality(name, "zmyslone", 50.0, 20.0, 1000) for name in names))
    return Localities(replace(made, vocabulary=replace(made.vocabulary, gazetteer=gazetteer)), Language("pl"))


def test_a_locality_that_is_a_city_of_the_bank_has_a_page_already() -> None:
    some = localities(names=("Przykładowo", "Gdzieś Indziej"))
    assert [one.name for one in some.without_page()] == ["Gdzieś Indziej"]


def test_the_nearest_places_with_practices_come_first() -> None:
    assert localities(NORTH, MIDDLE, SOUTH).near(53.5, 19.0) == [NORTH, MIDDLE, SOUTH]
    assert localities(NORTH, SOUTH).near(51.0, 19.0) == [SOUTH, NORTH]


def test_a_place_wider_than_a_city_and_one_that_lies_nowhere_are_near_nothing() -> None:
    wide = replace(MIDDLE, id="w", scope={"pl": "cały kraj"})
    lost = replace(MIDDLE, id="l", lat=None)
    some = localities(wide, lost, SOUTH)
    assert some.near(52.0, 19.0) == [SOUTH]
    assert some.near_city(lost) == []
