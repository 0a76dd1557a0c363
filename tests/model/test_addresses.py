"""Addresses: where the pages of a bank are, in its own words and in ASCII."""

import pytest

from bank.model.addresses import Addresses
from tests.invented import VOCABULARY, practice

CITY = VOCABULARY.cities["przykladowo"]


def test_a_practice_lies_under_its_first_city() -> None:
    shared = practice("wzorowo/wspolna.md", city=["Wzorowo", "Przykładowo"])
    assert Addresses().practice(shared) == "praktyki/wzorowo/wspolna/"


def test_places_lie_under_their_city() -> None:
    addresses = Addresses()
    assert addresses.city(CITY) == "miasta/przykladowo/"
    assert addresses.place(CITY.district("gorne")) == "miasta/przykladowo/gorne/"
    assert addresses.place(CITY.area("pod-gorka")) == "miasta/przykladowo/pod-gorka/"


def test_another_bank_names_its_addresses_itself() -> None:
    addresses = Addresses.of({"practices": "practices", "themes": "topics"})
    assert addresses.practice(practice()) == "practices/przykladowo/kuchnia/"
    assert addresses.theme(VOCABULARY.themes["kuchnie"]) == "topics/kuchnie/"
    assert addresses.city(CITY) == "miasta/przykladowo/"


def test_a_misspelt_group_of_addresses_is_refused() -> None:
    with pytest.raises(TypeError, match="practises"):
        Addresses.of({"practises": "p"})


def test_an_organisation_is_a_place_on_the_page_of_all() -> None:
    assert Addresses().organisation("Koło „Żuraw”, Łąkowa") == "organizacje/#kolo-zuraw-lakowa"
