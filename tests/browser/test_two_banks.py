"""Two banks, one search: a site that names another bank, both built whole and served on ports of their own."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open
from tests.sites import Site, change, copy_of_second_bank, served, strict_site

pytestmark = pytest.mark.this_bank

OTHER = "Bank za rzeką"
SHARED = "modelownia"  # a word of both banks


@dataclass(frozen=True)
class Banks:
    """The addresses of a bank's catalogue, and of the other bank that it searches too."""

    catalogue: str
    other: str


@pytest.fixture(scope="module")
def banks(real_site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Banks]:
    folder = tmp_path_factory.mktemp("banks")
    with served(real_site, shared=True) as other:
        root = copy_of_second_bank(folder / "bank")
        settings = f"    language: en\n    banks: [{{name: {OTHER}, address: '{other}'}}]"
        change(root / "mkdocs.yml", "    language: en", settings)
        with (root / "practices/examplewick/kite-hour.md").open("a", encoding="utf-8") as practice:
            practice.write(f"\nWe learned it from a {SHARED} abroad.\n")
        with served(strict_site(root, folder / "site")) as own:
            yield Banks(f"{own}find/", other)


def settled(page: Page) -> Page:
    page.locator("#wyniki[aria-busy=false]").wait_for(state="attached")
    return page


def shown(page: Page) -> dict[str, bool]:
    """The practices that the page lists by their ids, and whether each says that it comes from the other bank."""
    rows = settled(page).locator("#wyniki li[data-practice]")
    told = rows.evaluate_all("rows => rows.map(row => [row.dataset.practice, row.innerText])")
    return {id: OTHER in text for id, text in told}


def test_each_bank_finds_its_own_words_and_the_other_ones(open_page: Open, banks: Banks) -> None:
    assert shown(open_page(f"{banks.catalogue}?q=lantern")) == {"lantern-house": False, "two-town-kitchen": False}
    found = shown(open_page(f"{banks.catalogue}?q=domami+sasiedzkimi"))
    assert "goscinna-przystan" in found
    assert all(found.values())


def test_one_query_finds_practices_of_both(open_page: Open, banks: Banks) -> None:
    found = shown(open_page(f"{banks.catalogue}?q={SHARED}"))
    assert found["kite-hour"] is False
    assert found["modelownia"] is True


def test_a_result_of_the_other_bank_leads_there(open_page: Open, banks: Banks) -> None:
    page = settled(open_page(f"{banks.catalogue}?q={SHARED}"))
    page.locator("#wyniki li[data-practice=modelownia] .row__title a").click()
    page.wait_for_url(f"{banks.other}praktyki/gdynia/modelownia/")
    expect(page.locator("h1")).to_contain_text("Modelownia")


def test_a_facet_leaves_only_the_own_bank(open_page: Open, banks: Banks) -> None:
    page = open_page(f"{banks.catalogue}?q={SHARED}&city=examplewick")
    assert shown(page) == {"kite-hour": False}


def test_the_header_says_where_a_practice_comes_from(open_page: Open, banks: Banks) -> None:
    page = open_page(banks.catalogue)
    page.keyboard.press("/")
    page.keyboard.type(SHARED)
    expect(page.get_by_role("option").filter(has_text=OTHER).first).to_be_visible()


@pytest.mark.parametrize("part", ["search/words.json", "search/**", "search/forms/**", "search/rows/**"])
def test_the_other_bank_may_be_down(open_page: Open, banks: Banks, part: str) -> None:
    page = open_page("about:blank")
    page.route(banks.other + part + ("" if part.endswith("**") else "*"), lambda route: route.abort())
    page.goto(f"{banks.catalogue}?q={SHARED}")
    assert shown(page) == {"kite-hour": False}
