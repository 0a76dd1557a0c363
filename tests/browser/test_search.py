"""Search in the browser: opened by keyboard, it finds a practice by the words of its title."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open
from tests.sites import Site, words

SHORTCUT = "/"


def results(page: Page) -> Locator:
    """The links of the results."""
    return page.locator(".md-search-result__list a[href]")


def title_words(site: Site, address: str) -> str:
    """The long words of the title of a practice."""
    return " ".join(re.findall(r"\w{5,}", words(site.pages[address].tree.xpath("//h1")[0])))


def test_the_keyboard_opens_search_and_enter_leads_on(
    open_page: Open, home: str, real_site: Site, practice: str
) -> None:
    page = open_page(home)
    page.keyboard.press(SHORTCUT)
    page.keyboard.type(title_words(real_site, practice))
    results(page).first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(home + practice)))
    expect(page.locator("h1")).to_be_visible()


def test_every_practice_is_found_by_the_words_of_its_title(open_page: Open, home: str, real_site: Site) -> None:
    page = open_page(home)
    page.keyboard.press(SHORTCUT)
    field = page.locator("[data-md-component=search-query]")
    practices = [address for address, page in real_site.pages.items() if page.tree.xpath("//article/@data-practice")]
    for address in practices:
        field.fill(title_words(real_site, address))
        field.press("End")  # Material looks when a key goes up
        leading = page.locator(f".md-search-result__list a[href*='{address}']")
        expect(leading.first).to_be_visible()


def test_the_field_on_the_first_page_searches(open_page: Open, home: str, real_site: Site, practice: str) -> None:
    page = open_page(home)
    page.locator("main input[type=search]").fill(title_words(real_site, practice))
    page.keyboard.press("Enter")
    expect(page.locator(f".md-search-result__list a[href*='{practice}']").first).to_be_visible()


def test_escape_closes_search(open_page: Open, home: str) -> None:
    page = open_page(home)
    page.keyboard.press(SHORTCUT)
    page.keyboard.type("sąsiedzi")
    results(page).first.wait_for()
    page.keyboard.press("Escape")
    expect(results(page).first).to_be_hidden()
