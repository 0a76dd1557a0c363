"""Pages: one for each city, district, area, theme, kind and audience, named in the bank's own words."""

import pytest

from bank.model.addresses import Addresses
from bank.site.pages import GeneratedPage, generated_pages, practice_meta
from bank.text.language import Language
from tests.invented import VOCABULARY, catalogue, practice

ENGLISH = Language("en")
PAGES = {page.uri: page for page in generated_pages(catalogue(), Addresses(), ENGLISH)}


def page(uri: str) -> GeneratedPage:
    return PAGES[f"{uri}index.md"]


def test_every_term_that_has_a_page_has_one_even_without_practices() -> None:
    addresses = Addresses()
    expected = [addresses.city(city) for city in VOCABULARY.cities]
    expected += [addresses.place(district) for city in VOCABULARY.cities for district in city.districts]
    expected += [addresses.place(area) for city in VOCABULARY.cities for area in city.areas]
    expected += [addresses.theme(theme) for theme in VOCABULARY.themes]
    expected += [addresses.kind(kind) for kind in VOCABULARY.kinds]
    expected += [addresses.audience(audience) for audience in VOCABULARY.audiences]
    assert {f"{address}index.md" for address in expected} <= set(PAGES)


def test_no_two_pages_share_an_address() -> None:
    assert len(PAGES) == len(list(generated_pages(catalogue(), Addresses(), ENGLISH)))


@pytest.mark.parametrize(
    "name", ["practices", "cities", "themes", "kinds", "organisations", "what-did-not-work", "open-questions"]
)
def test_each_list_has_a_page(name: str) -> None:
    assert f"{name}/index.md" in PAGES


def test_a_district_is_named_with_its_city() -> None:
    assert page("cities/wzorowo/gorne/").meta["title"] == "Górne, Wzorowo"
    assert page("cities/przykladowo/gorne/").meta["title"] == "Górne, Przykładowo"


def test_a_theme_is_described_by_its_definition() -> None:
    assert page("themes/kuchnie/").meta["description"] == "Przy garnku."


def test_a_practice_keeps_its_title_whatever_it_holds() -> None:
    title = 'Raz: „dwa” "trzy" # cztery --- {y: z}'
    assert practice_meta(practice(title=title))["title"] == title
