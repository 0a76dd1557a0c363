"""Letters: what two spellings of a name share, what becomes of them in an address, and near misses."""

import pytest

from bank.text.normalise import fold, nearest, plain, slug


def test_polish_letters_lose_their_marks_and_l_its_stroke() -> None:
    assert plain("Zażółć gęślą jaźń, ŁÓDŹ") == "Zazolc gesla jazn, LODZ"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "lodz"),
        ("Krakowiec – Górki Zachodnie", "krakowiec-gorki zachodnie"),
        ("world\u00a0café", "World  Cafe"),
        ("o\u0301semka", "ósemka"),
        ("Straße", "STRASSE"),
    ],
)
def test_two_spellings_of_a_name_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_two_names_stay_two() -> None:
    assert fold("Orunia Górna") != fold("Orunia Dolna")


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Dom Sąsiedzki „Żuraw”, ul. Łąkowa 3/5", "dom-sasiedzki-zuraw-ul-lakowa-3-5"),
        ("  --Ósmy   dzień--  ", "osmy-dzien"),
        ("🎉🎉", ""),
        ("?!…", ""),
    ],
)
def test_an_address_holds_ascii_letters_digits_and_single_hyphens(text: str, address: str) -> None:
    assert slug(text) == address


def test_a_slug_of_a_slug_is_the_same() -> None:
    assert slug(slug("Świetlica na Rogu")) == slug("Świetlica na Rogu")


def test_a_misspelt_name_is_recognised_without_its_diacritics() -> None:
    assert nearest("przykladow", ["Wzorowo", "Przykładowo"]) == "Przykładowo"


def test_a_strange_word_is_not_taken_for_a_known_one() -> None:
    assert nearest("zebra", ["Wzorowo", "Przykładowo"]) is None
