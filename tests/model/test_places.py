"""Places: what their names mean, and the few words that tell where a practice is."""

from bank.model.places import find_places, place
from bank.text.language import Language
from tests.invented import VOCABULARY, practice

ENGLISH = Language("en")
PRZYKLADOWO = VOCABULARY.cities["przykladowo"]


def test_a_name_means_a_place_in_each_of_the_cities_that_has_it() -> None:
    cities = tuple(VOCABULARY.cities)
    assert [(city.id, found.id) for city, found in find_places("gorne", cities)] == [
        ("przykladowo", "gorne"),
        ("wzorowo", "gorne"),
    ]
    assert [found.id for _, found in find_places("PRZYKLADOWO/pod górką", cities)] == ["pod-gorka"]
    assert find_places("Wzorowo/Dolne", cities) == []


def test_a_city_comes_before_its_district() -> None:
    assert place(practice(district="Górne"), ENGLISH) == "Przykładowo, Górne"


def test_a_named_area_stands_for_the_districts_it_lies_in() -> None:
    assert place(practice(district="Pod Górką"), ENGLISH) == "Przykładowo, Pod Górką"


def test_what_the_page_is_about_is_not_named_again() -> None:
    assert place(practice(district="Górne"), ENGLISH, [PRZYKLADOWO]) == "Górne"


def test_many_districts_are_counted() -> None:
    spread = practice(
        city=["Przykładowo", "Wzorowo"], district=["Przykładowo/Górne", "Dolne", "Wzorowo/Górne", "Zastodole"]
    )
    assert place(spread, ENGLISH) == "Przykładowo, Wzorowo, 4 districts"
