"""Places: the few words that tell where a practice is."""

from bank.language import Language
from bank.places import place
from tests.invented import VOCABULARY, practice

ENGLISH = Language("en")
PRZYKLADOWO = VOCABULARY.cities["przykladowo"]


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
