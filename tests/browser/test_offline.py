"""The copy on a disk: opened from there, without a server and without a network."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.browser.conftest import PHONE, Visit, unpacked
from tests.browser.windows import watched
from tests.sites import Site

pytestmark = pytest.mark.this_bank

WIDE = {"viewport": {"width": 1440, "height": 900}}
INFLECTED, PLAIN = "domów sąsiedzkich", "domow sasiedzkich"


@pytest.fixture(scope="module")
def disk(printed_site: Site, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the folder into which the ZIP was unpacked; as on any disk, its name has a space and a letter."""
    return unpacked(printed_site, tmp_path_factory.mktemp("disk") / "mój bank")


@pytest.fixture(scope="module", params=[WIDE, pytest.param(PHONE, marks=pytest.mark.nightly)], ids=["wide", "phone"])
def window(browser: Browser, request: pytest.FixtureRequest) -> Iterator[tuple[Page, list[str]]]:
    """A window without a network, and what was missed, logged or asked from elsewhere in it.

    What a click left behind half-read is not missed: the reader had gone on.
    """
    wrong: list[str] = []

    def failed(asked: Request) -> None:
        if asked.failure != "net::ERR_ABORTED":
            wrong.append(f"{asked.url} {asked.failure}")

    context, refused = watched(browser, offline=True, **request.param)
    context.on("request", lambda asked: None if asked.url.startswith(("file:", "data:")) else wrong.append(asked.url))
    context.on("requestfailed", failed)
    context.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    yield context.new_page(), wrong
    context.close()
    assert refused == []


@pytest.fixture
def page(window: tuple[Page, list[str]]) -> Iterator[Page]:
    """A page of that window, in which nothing may have gone wrong at the end."""
    page, wrong = window
    yield page
    page.goto("about:blank")
    found, wrong[:] = wrong[:], []
    assert found == []


def test_links_lead_from_home_by_way_of_a_city_to_a_practice_and_back(
    page: Page, disk: str, printed_site: Site
) -> None:
    names = printed_site.names
    page.goto(f"{disk}index.html")
    page.locator(f"main a[href$='{names['cities']}/index.html']").first.click()
    page.locator(".entry h2 a").first.click()
    page.locator("li[data-practice] a").first.click()
    expect(page.locator("article.practice h1")).to_be_visible()
    page.locator(".header__name").click()
    expect(page.locator(".doors")).to_be_visible()
    assert page.url == f"{disk}index.html"


def test_the_catalogue_finds_what_it_finds_on_the_network(
    page: Page, visit: Visit, disk: str, printed_home: str
) -> None:
    online = visit(f"{printed_home}katalog/")
    for query in (INFLECTED, PLAIN):
        page.goto(f"{disk}katalog/index.html?q={query}")
        online.goto(f"{printed_home}katalog/?q={query}")
        found = results(page)
        assert found == results(online)
        assert len(found) > 3
    page.locator("#wyniki li a").first.click()
    expect(page.locator("article.practice h1")).to_be_visible()


def test_the_catalogue_in_another_language_finds_too(page: Page, disk: str) -> None:
    page.goto(f"{disk}en/catalogue/index.html?q=neighbourhood")
    assert len(results(page)) > 0
    page.locator("#wyniki .row__title a").first.click()
    expect(page.locator("article.practice h1")).to_be_visible()


def results(page: Page) -> list[str]:
    """The ids of the practices that the catalogue shows, in their order."""
    expect(page.locator("#wyniki")).to_have_attribute("aria-busy", "false")
    return page.locator("#wyniki li").evaluate_all("rows => rows.map((row) => row.dataset.practice)")


def test_the_field_of_the_header_finds_and_leads_to_a_practice(page: Page, disk: str) -> None:
    page.goto(f"{disk}index.html")
    page.keyboard.press("/")
    page.keyboard.type(PLAIN)
    page.get_by_role("option").first.wait_for()
    practice = page.locator("header .hit:not(.hit--beside)").first
    while practice.get_attribute("aria-selected") != "true":
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("article.practice h1")).to_be_visible()


def test_the_catalogue_can_be_narrowed_down_and_gone_back_in(page: Page, disk: str) -> None:
    page.goto(f"{disk}katalog/index.html")
    expect(page.locator("#wyniki")).to_have_attribute("aria-busy", "false")
    everything = page.locator(".catalogue__count").inner_text()
    if (narrow := page.locator(".filters__open")).is_visible():
        narrow.click()
    box = page.locator(".facet [type=checkbox]").first
    if not box.is_visible():
        page.locator(".facet summary").first.click()
    box.check()
    expect(page.locator(".catalogue__count")).not_to_have_text(everything)
    page.go_back()
    expect(page.locator(".catalogue__count")).to_have_text(everything)


def test_the_fonts_of_the_bank_are_there(page: Page, disk: str) -> None:
    page.goto(f"{disk}index.html")
    loaded = page.evaluate("document.fonts.ready.then((all) => [...all].filter((f) => f.status === 'loaded').length)")
    assert loaded >= 2


def test_what_can_be_downloaded_is_beside_the_pages(page: Page, disk: str, printed_site: Site) -> None:
    first = min(printed_site.practices)
    for address in (f"{printed_site.names['practices']}/{first.parent.name}/{first.stem}/", "pobierz/"):
        page.goto(f"{disk}{address}index.html")
        files = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
        for file in (file for file in files if file.startswith("file:") and file.endswith((".pdf", ".epub"))):
            assert Path(unquote(file.removeprefix("file://"))).is_file()
