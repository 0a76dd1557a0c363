"""Positions: a place lies where the vocabulary or the gazetteer puts it; abroad is another country than most are in."""

from dataclasses import replace

import pytest

from bank.model.positions import abroad, position
from bank.model.terms import City, Terms
from tests.invented import VOCABULARY


@pytest.mark.parametrize(
    ("city", "where"),
    [
        (City("a", {"pl": "A"}, lat=50.0, lon=19.0), (19.0, 50.0)),
        (City("pagorki", {"pl": "Pagórki"}), (20.5, 50.5)),
        (City("lipowo", {"pl": "Lipowo"}), None),
        (City("nigdzie", {"pl": "Nigdzie"}), None),
        (City("powiat", {"pl": "Powiat"}, scope={"pl": "powiat"}, lat=50.0, lon=19.0), None),
    ],
    ids=["vocabulary", "gazetteer", "two of one name", "nowhere", "wider"],
)
def test_a_place_lies_where_it_is_put(city: City, where: tuple[float, float] | None) -> None:
    assert position(city, VOCABULARY) == where


def test_abroad_is_another_country_than_most_places_are_in() -> None:
    plain, other = City("a", {"pl": "A"}), City("b", {"pl": "B"}, country={"pl": "Niemcy"})
    written = City("c", {"pl": "C"}, region={"pl": "Niemcy"})
    assert abroad([plain, other, written], VOCABULARY) == [other, written]
    theirs = replace(VOCABULARY, cities=Terms([other]))
    assert abroad([plain, other], theirs) == [plain]
