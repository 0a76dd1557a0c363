"""Addresses: where the pages of a bank are, in its own words and in ASCII."""

from bank.model.addresses import Addresses
from tests.invented import VOCABULARY, practice

CITY = VOCABULARY.cities["przykladowo"]


def test_a_practice_lies_under_its_first_city() -> None:
    shared = practice("wzorowo/wspolna.md", city=["Wzorowo", "Przykładowo"])
    assert Addresses().practice(shared) == "practices/wzorowo/wspolna/"


def test_places_lie_under_their_city() -> None:
    addresses = Addresses()
    assert addresses.city(CITY) == "cities/przykladowo/"
    assert addresses.place(CITY.district("gorne")) == "cities/przykladowo/gorne/"
    assert addresses.place(CITY.area("pod-gorka")) == "cities/przykladowo/pod-gorka/"


def test_another_bank_names_its_addresses_itself() -> None:
    addresses = Addresses(practices="cases", themes="topics")
    assert addresses.practice(practice()) == "cases/przykladowo/kuchnia/"
    assert addresses.theme(VOCABULARY.themes["kuchnie"]) == "topics/kuchnie/"
    assert addresses.city(CITY) == "cities/przykladowo/"


def test_an_organisation_is_a_place_on_the_page_of_all() -> None:
    assert Addresses().organisation("Koło „Żuraw”, Łąkowa") == "organisations/#h-kolo-zuraw-lakowa"
