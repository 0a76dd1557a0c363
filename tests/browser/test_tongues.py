"""The English pages of this bank in a browser: search, rows that lead to Polish pages, the switch, and axe."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations, violations_light_and_dark
from tests.browser.conftest import PHONE, Visit
from tests.browser.test_catalogue import settled

pytestmark = pytest.mark.this_bank
WHOLE = "en/practices/sopot/sopocki-fundusz-sasiedzki/"
PAGES = ("en/", "en/catalogue/", "en/cities/", "en/cities/sopot/", "en/kinds/", "en/themes/", WHOLE)
MAIN_ROAD = ("en/", WHOLE)


def test_the_catalogue_finds_other_forms_of_english_words(visit: Visit, home: str) -> None:
    page = visit(f"{home}en/catalogue/?q=doubling+grants")
    settled(page)
    row = page.locator("#wyniki .row", has_text="The Sopot Neighbourhood Fund")
    expect(row).to_be_visible()
    row.locator(".row__title a").click()
    expect(page).to_have_url(home + WHOLE)


def test_what_is_told_in_polish_alone_says_so_and_leads_there(visit: Visit, home: str) -> None:
    page = visit(f"{home}en/catalogue/?q=barszczanska")
    settled(page)
    row = page.locator("#wyniki .row").first
    expect(row).to_contain_text("summary only – the page is in Polish")
    expect(row.locator(".row__title a")).to_have_attribute("hreflang", "pl")
    row.locator(".row__title a").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    expect(page).to_have_url(f"{home}praktyki/bialystok/klub-barszczanska/")


def test_the_field_of_the_header_says_so_too(visit: Visit, home: str) -> None:
    page = visit(f"{home}en/")
    page.locator("#find").fill("barszczanska")
    option = page.locator("#find-hits .hit").first
    expect(option).to_contain_text("summary only – the page is in Polish")


def test_facets_count_in_english(visit: Visit, home: str) -> None:
    page = visit(f"{home}en/catalogue/")
    settled(page)
    whole = page.locator(".catalogue__count").inner_text()
    page.get_by_label("Young people").first.check()
    expect(page.locator(".catalogue__count")).not_to_have_text(whole)
    expect(page.locator(".catalogue__count")).to_contain_text("practices")


def test_the_switch_goes_to_the_same_practice_and_back(visit: Visit, home: str) -> None:
    page = visit(home + WHOLE)
    page.get_by_role("navigation", name="Languages").get_by_role("link", name="Polski").click()
    expect(page).to_have_url(f"{home}praktyki/sopot/sopocki-fundusz-sasiedzki/")
    page.get_by_role("navigation", name="Języki").get_by_role("link", name="English").click()
    expect(page).to_have_url(home + WHOLE)


@pytest.mark.parametrize("window", [PHONE, pytest.param({}, marks=pytest.mark.nightly)], ids=["phone", "desk"])
def test_axe_finds_nothing_serious_on_english_pages(
    visit: Visit, home: str, window: dict[str, object], whole: bool
) -> None:
    page = visit("about:blank", **window)
    found = {}
    for address in PAGES if whole else MAIN_ROAD:
        page.goto(home + address)
        found[address] = violations(page) if window else violations_light_and_dark(page)
    assert {address: bad for address, bad in found.items() if bad} == {}
