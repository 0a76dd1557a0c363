"""The page of a practice: a source where its number stands and back again, its contents, and what is done with it."""

import gzip
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Visit
from tests.sites import Site

KITES = "cases/examplewick/kite-hour/"
MOST = 270_000  # bytes on the wire of a practice's page on first view


@pytest.mark.parametrize("look", [pytest.param({}, marks=pytest.mark.nightly), PHONE], ids=["desk", "phone"])
def test_a_source_opens_where_its_number_stands_and_leads_back(visit: Visit, second_home: str, look: dict) -> None:
    page = visit(second_home + KITES, **look)
    number = page.locator(".prose a.cite").first
    number.focus()
    page.keyboard.press("Enter")
    note = page.get_by_role("note")
    expect(note).to_be_focused()
    expect(note).to_be_in_viewport(ratio=1)
    source = page.locator("ol.sources li").first
    title = source.locator("a, cite").first
    expect(note).to_contain_text(title.text_content() or "?")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    expect(number).to_be_focused()
    number.click()
    note.locator(".note__list").click()
    expect(note).to_be_hidden()
    expect(source).to_be_in_viewport()


def test_without_a_script_a_number_leads_to_the_list_and_the_list_back(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES, java_script_enabled=False)
    page.locator(".prose a.cite").first.click()
    source = page.locator("ol.sources li:target")
    expect(source).to_be_in_viewport()
    back = source.locator(".source__back a").first
    anchor = back.get_attribute("href")
    back.click()
    expect(page.locator(f"{anchor}")).to_be_in_viewport()
    expect(page.locator(".onward__text").first).to_be_visible()
    expect(page.locator(".onward [data-press]").first).to_be_hidden()


@pytest.mark.this_bank
def test_a_question_leads_to_the_section_that_answers_it(visit: Visit, home: str) -> None:
    page = visit(home + "pytania/")
    link = page.locator(".answer > a[href*='#']").first
    anchor = urlsplit(link.get_attribute("href") or "").fragment
    link.click()
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    expect(page.locator(f".part--answered a[href='#{anchor}']").first).to_be_visible()


def test_one_press_copies_how_to_cite(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES, permissions=["clipboard-read", "clipboard-write"])
    for name, text in (("onward-line", "examplewick"), ("onward-bibtex", "@online{kite-hour,")):
        page.locator(f"[data-of={name}]").click()
        expect(page.locator("[data-copied]")).to_have_text("Copied")
        assert text in page.evaluate("navigator.clipboard.readText()")


def test_what_the_browser_does_not_let_a_page_copy_is_told(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator("[data-of=onward-line]").click()
    expect(page.locator("[data-copied]")).to_contain_text("does not let the page copy")


def weighed(page: Page, site: Site) -> Iterator[int]:
    """What each file that a page asked for weighs on the wire of a host that packs text."""
    for address in {page.url, *page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")}:
        path = urlsplit(address).path.removeprefix(urlsplit(site.url).path)
        data = (site.folder / (f"{path}index.html" if path.endswith("/") or not path else path)).read_bytes()
        yield len(data if path.endswith((".woff2", ".gz")) else gzip.compress(data))


def test_a_page_is_light_on_first_view(visit: Visit, home: str, real_site: Site, practice: str) -> None:
    page = visit(home + practice)
    page.wait_for_load_state("networkidle")
    assert sum(weighed(page, real_site)) <= MOST
