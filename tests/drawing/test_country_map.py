"""The map: a spot for each place, as large as its practices are many; what is no spot is told beside it."""

from dataclasses import replace
from math import pi
from typing import Any

import pytest

from bank.drawing.country_map import CountryMap, country_map
from bank.model.foreign import ForeignPractice, Home, OtherBank
from bank.model.outline import Outline
from bank.model.practice import Practice
from bank.model.terms import City, Terms
from bank.text.language import Language
from tests.invented import TODAY, VOCABULARY, practice

POLISH = Language("pl")
SQUARE = Outline((((17.0, 49.0), (22.0, 49.0), (22.0, 53.0), (17.0, 53.0), (17.0, 49.0)),))
NEAR, FAR = City("blisko", {"pl": "Blisko"}, lat=50.0, lon=18.0), City("daleko", {"pl": "Daleko"}, lat=52.0, lon=21.0)
ABROAD = City("obce", {"pl": "Obce"}, country={"pl": "Niemcy"}, lat=51.0, lon=14.0)
WIDE = City("powiat", {"pl": "Powiat"}, scope={"pl": "powiat"}, lat=51.0, lon=20.0)
NOWHERE = City("nigdzie", {"pl": "Nigdzie"})
HILLS = City("pagorki", {"pl": "Pagórki"})
_HOME = Home(OtherBank("Obcy", "https://other.example/"), "cs", "", "", TODAY)
FOREIGN = ForeignPractice("kopec", "Na kopci", "Na kopci.", "https://other.example/kopec/", _HOME)
CITIES = (NEAR, FAR, ABROAD, WIDE, NOWHERE, HILLS)


def within(*cities: City) -> Practice:
    return replace(practice(), cities=cities)


def drawn(*practices: Practice, **changes: Any) -> CountryMap | None:
    vocabulary = replace(VOCABULARY, **{"cities": Terms(CITIES), "outline": SQUARE, **changes})
    return country_map(practices, vocabulary, POLISH)


def test_a_spot_is_as_large_as_its_practices_are_many() -> None:
    map = drawn(*[within(NEAR)] * 4, *[within(FAR)] * 9, within(NEAR, FAR))
    assert map
    assert [(spot.city, spot.count) for spot in map.spots] == [(FAR, 10), (NEAR, 5)]
    large, small = (pi * spot.radius**2 for spot in map.spots)
    assert large / small == pytest.approx(10 / 5, rel=0.01)


def test_a_place_of_other_banks_alone_is_a_spot_of_its_own_kind_within_the_sheet() -> None:
    hill = City("obcy.wzgorze", {"cs": "Kopec"}, lat=51.0, lon=19.5)
    beyond = City("obcy.morze", {"cs": "Moře"}, lat=10.0, lon=19.5)
    unplaced = City("obcy.pagorki", {"cs": "Pagórki"})  # named as one of the gazetteer, which nobody says it is
    some = [replace(FOREIGN, cities=(hill, NEAR, beyond, unplaced)), replace(FOREIGN, cities=(hill,))]
    vocabulary = replace(VOCABULARY, cities=Terms(CITIES), outline=SQUARE)
    map = country_map([within(NEAR), within(FAR)], vocabulary, POLISH, some)
    assert map
    assert [(spot.city, spot.count, spot.foreign) for spot in map.spots] == [
        (NEAR, 1, False),
        (FAR, 1, False),
        (hill, 2, True),
    ]


def test_a_place_lies_where_it_is() -> None:
    map = drawn(within(NEAR), within(FAR))
    assert map
    where = {spot.city: (spot.x, spot.y) for spot in map.spots}
    assert where[NEAR][0] < where[FAR][0]
    assert where[NEAR][1] > where[FAR][1]


def test_what_the_vocabulary_does_not_place_the_gazetteer_does() -> None:
    map = drawn(within(NEAR), within(HILLS))
    assert map
    assert {spot.city for spot in map.spots} == {NEAR, HILLS}


def test_what_is_no_spot_is_told_beside_the_map() -> None:
    map = drawn(*(within(city) for city in CITIES))
    assert map
    assert (map.abroad, map.wider, map.unplaced) == (((ABROAD, 1),), ((WIDE, 1),), ((NOWHERE, 1),))
    assert {spot.city for spot in map.spots} == {NEAR, FAR, HILLS}


def test_one_place_alone_makes_no_map_nor_does_a_bank_without_an_outline() -> None:
    assert drawn(within(NEAR), within(ABROAD)) is None
    assert drawn(within(NEAR), within(FAR), outline=Outline()) is None
    assert drawn() is None


def test_a_place_of_very_many_is_no_larger_than_the_largest_may_be() -> None:
    map = drawn(*[within(NEAR)] * 500, *[within(FAR)] * 125)
    assert map
    assert [spot.radius for spot in map.spots] == [36, 18]
