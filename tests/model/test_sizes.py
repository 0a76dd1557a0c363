"""Sizes: how large the place of a practice is, by what it tells itself or by the gazetteer."""

from dataclasses import replace

import pytest

from bank.model.gazetteer import Gazetteer, Locality
from bank.model.sizes import size_class, sizes_in_words
from bank.model.terms import City, Terms
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("people", "size"), [(1, 0), (5_000, 0), (5_001, 1), (20_000, 1), (100_000, 2), (500_000, 3), (500_001, 4)]
)
def test_a_class_holds_its_upper_bound(people: int, size: int) -> None:
    assert size_class(people) == size


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"city": "Pagórki"}, "up to 5,000 people"),
        ({"city": "Lipowo, nizinne"}, "up to 5,000 people"),
        ({"city": "Przykładowo"}, ""),
        ({"city": "Pagórki, Niemcy"}, ""),
        ({"city": ["Pagórki", "Lipowo, gorskie"]}, "up to 5,000 people"),
        ({"city": "Pagórki", "needs": [{"kind": "mieszkańcy", "number": 12000}]}, "5,000–20,000 people"),
        ({"city": "Pagórki", "needs": [{"kind": "mieszkańcy", "number": "ponad 20000"}]}, "20,000–100,000 people"),
        ({"city": "Pagórki", "needs": [{"kind": "mieszkańcy", "note": "dwie wsie"}]}, "up to 5,000 people"),
    ],
)
def test_a_practice_tells_the_size_of_its_place_or_the_gazetteer_does(fields: dict[str, object], words: str) -> None:
    folder = {"Przykładowo": "przykladowo", "Pagórki, Niemcy": "pagorki-niemcy", "Lipowo, nizinne": "lipowo-nizinne"}
    path = f"{folder.get(str(fields['city']), 'pagorki')}/kuchnia.md"
    assert sizes_in_words(practice(path, **fields), VOCABULARY, ENGLISH) == words


def test_a_city_of_the_vocabulary_has_the_size_of_the_place_that_lies_where_it_does() -> None:
    city = City("wielkie", {"pl": "Wielkie"}, lat=50.0, lon=20.0)
    near, far = (Locality("Wielkie", "gorskie", lat, 20.0, people) for lat, people in ((50.1, 600_000), (53.0, 900)))
    vocabulary = replace(VOCABULARY, cities=Terms([city]), gazetteer=Gazetteer((near, far)))
    there = replace(practice(), cities=(city,))
    assert sizes_in_words(there, vocabulary, ENGLISH) == "more than 500,000 people"
    wider = replace(there, cities=(replace(city, scope={"pl": "cały kraj"}),))
    assert sizes_in_words(wider, vocabulary, ENGLISH) == ""
