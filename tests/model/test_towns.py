"""Towns: what a written name means, and what becomes of a place that the vocabulary does not describe."""

from dataclasses import replace

import pytest

from bank.model.addresses import Addresses
from bank.model.places import place
from bank.model.terms import City, Region, Terms
from bank.model.towns import Unclear, find_city
from bank.print.booklets import booklets
from bank.search.facets import facet_values
from bank.site.pages import generated_pages
from bank.text.language import Language
from tests import invented
from tests.invented import VOCABULARY

POLISH = Language("pl")
MOUNTAINS = Region("gorskie", {"pl": "górskie"}, ("kr. górska",), full={"pl": "kraina górska"}, country="pl")
WITH_FULL_NAMES = replace(VOCABULARY, regions=Terms([MOUNTAINS, VOCABULARY.regions["nizinne"]]), named={})


def found(name: str) -> City:
    city = find_city(name, VOCABULARY)
    assert isinstance(city, City), city
    return city


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("przykladowo", "przykladowo"),
        ("PAGORKI", "pagorki"),
        ("Pagórki, górskie", "pagorki"),
        ("Pagórki, Polska", "pagorki"),
        ("Lipowo, nizinne", "lipowo-nizinne"),
        ("Lipowo ,  NIZINNE, polska", "lipowo-nizinne"),
        ("Pagórki, nizinne", "pagorki-nizinne"),
        ("Wieś pod Lasem, górskie", "wies-pod-lasem-gorskie"),
        ("gminy Ta, Tamta i Owa, górskie", "gminy-ta-tamta-i-owa-gorskie"),
        ("Lipowo i Nibydorf, górskie, Niemcy", "lipowo-i-nibydorf-gorskie-niemcy"),
    ],
)
def test_a_name_means_a_place_of_the_lists_or_stands_as_it_is_written_with_its_region(name: str, id: str) -> None:
    assert found(name).id == id


def test_the_same_place_is_the_same_however_it_is_written() -> None:
    assert found("Wieś pod Lasem, górskie") is found("wies pod lasem, GÓRSKIE")
    assert found("Pagórki") is found("Pagórki, górskie")


@pytest.mark.parametrize("name", ["Wieś pod Lasem", "powiat zmyślony", "Pagurki", "górskie", "", "17, górskie"])
def test_what_is_not_written_out_never_makes_a_place(name: str) -> None:
    assert isinstance(find_city(name, VOCABULARY), Unclear)


@pytest.mark.parametrize("name", ["kraina górska", "KRAINA GORSKA", "kr. górska"])
def test_a_region_that_is_named_in_full_is_a_place_as_a_whole(name: str) -> None:
    city = find_city(name, WITH_FULL_NAMES)
    assert isinstance(city, City)
    assert (city.id, city.labels, city.scope) == ("gorskie", {"pl": "Kraina górska"}, {"pl": "Polska"})
    assert find_city("kraina górska", WITH_FULL_NAMES) is city


@pytest.mark.parametrize("name", ["górskie", "gorskie", "kraina nizinna", "Polska"])
def test_the_short_name_of_a_region_is_no_place(name: str) -> None:
    assert isinstance(find_city(name, WITH_FULL_NAMES), Unclear)


def test_a_near_miss_and_a_name_that_repeats_are_told() -> None:
    assert find_city("Pagurki", VOCABULARY) == Unclear(suggestion="Pagórki")
    assert find_city("Lipowo", VOCABULARY) == Unclear(ways=("Lipowo, górskie", "Lipowo, nizinne"))


def test_only_a_name_that_repeats_shows_its_region() -> None:
    labels = [found(name).labels["pl"] for name in ("Pagórki", "Lipowo, nizinne", "powiat górny, górskie")]
    assert labels == ["Pagórki", "Lipowo (nizinne)", "Powiat górny"]


def test_the_region_of_a_name_that_repeats_is_told_in_each_language_that_it_is_labelled_in() -> None:
    lowlands = replace(VOCABULARY.regions["nizinne"], labels={"pl": "nizinne", "en": "Lowlands"})
    vocabulary = replace(VOCABULARY, regions=Terms([VOCABULARY.regions["gorskie"], lowlands]), named={})
    city = find_city("Lipowo, nizinne", vocabulary)
    assert isinstance(city, City)
    assert city.labels == {"pl": "Lipowo (nizinne)", "en": "Lipowo (Lowlands)"}
    assert city.region == {"pl": "nizinne", "en": "Lowlands"}


def test_practices_of_a_place_and_a_district_that_no_list_has_meet_in_all_that_is_made_of_them() -> None:
    one = invented.practice("pagorki/a.md", city="Pagórki", district="Zdrój nad Potokiem")
    other = invented.practice("pagorki/b.md", city="pagorki", district="zdrój nad potokiem")
    catalogue = invented.catalogue(one, other)
    (district,) = catalogue.districts_of(one.city)
    assert catalogue.in_city(one.city) == catalogue.in_district(district) == [one, other]
    assert catalogue.city("pagorki") is one.city
    assert catalogue.district(one.city, district.id) is district
    assert [city.id for city in catalogue.cities] == ["przykladowo", "wzorowo", "pagorki"]
    assert place(other, POLISH) == "Pagórki, Zdrój nad Potokiem"
    pages = {page.uri for page in generated_pages(catalogue, Addresses(), POLISH)}
    assert {"cities/pagorki/index.md", "cities/pagorki/zdroj-nad-potokiem/index.md"} <= pages
    (value,) = facet_values(catalogue, POLISH).cities
    assert (value.label, value.practices, value.narrower[0].label) == ("Pagórki", 2, "Zdrój nad Potokiem")
    assert "cities/pagorki/pagorki" in {booklet.address for booklet in booklets(catalogue, Addresses(), POLISH)}


def test_a_place_of_the_gazetteer_without_practices_has_no_page() -> None:
    found("Pagórki")
    assert not any("pagorki" in page.uri for page in generated_pages(invented.catalogue(), Addresses(), POLISH))
