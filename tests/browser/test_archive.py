"""The archive in the browser: the catalogue leaves it out until a reader asks, and whoever looks for it finds it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.test_catalogue import settled
from tests.sites import change, copy_of_second_bank, served, strict_site

KITE = "The kite hour, a session for a windy day"
OLD = "redirect_from: [świetlica na rogu/]\n"
KEPT = OLD + "archived: {date: 2026-01-02, why: Nobody flies kites on the quay.}\nkind:"


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The second bank, in which the kite hour is in the archive, and had an address with Polish letters before."""
    folder = tmp_path_factory.mktemp("archive")
    root = copy_of_second_bank(folder / "bank")
    change(root / "practices/examplewick/kite-hour.md", "kind:", KEPT)
    with served(strict_site(root, folder / "site", BANK_PRINT="none")) as home:
        yield home


def titles(page: Page) -> list[str]:
    return page.locator("#wyniki .row__title a").all_inner_texts()


def test_a_search_that_the_archive_alone_answers_leads_there_in_one_press(visit: Visit, bank: str) -> None:
    page = settled(visit(f"{bank}find/?q=kite"))
    assert titles(page) == []
    page.get_by_role("link", name="Also in the archive: 1 practice").click()
    expect(page.locator("#wyniki .row__title a")).to_have_text([KITE])
    expect(page.locator("#wyniki .state")).to_have_text("in the archive since 2026")
    assert page.url.endswith("?q=kite&archived=1")


def test_a_search_that_others_answer_too_says_how_many_are_in_the_archive(visit: Visit, bank: str) -> None:
    page = settled(visit(f"{bank}find/?q=invented"))
    assert KITE not in titles(page)
    number = len(titles(page))
    page.locator(".catalogue__said").get_by_role("link", name="Also in the archive: 1 practice").click()
    expect(page.locator("#wyniki .row__title a")).to_have_count(number + 1)
    expect(page.locator(".catalogue__said")).to_be_hidden()


def test_the_filter_brings_the_archive_and_its_chip_takes_it_away(visit: Visit, bank: str) -> None:
    page = settled(visit(f"{bank}find/"))
    number = len(titles(page))
    assert KITE not in titles(page)
    page.locator("summary", has_text="In the archive").click()
    page.get_by_label("also those in the archive").check()
    expect(page.locator("#wyniki .row__title a")).to_have_count(number + 1)
    page.get_by_role("button", name="also those in the archive").click()
    expect(page.locator("#wyniki .row__title a")).to_have_count(number)


def test_the_field_on_top_of_every_page_suggests_it(visit: Visit, bank: str) -> None:
    page = visit(bank)
    field = page.get_by_role("combobox").first
    field.fill("kite")
    expect(page.get_by_role("option").filter(has_text=KITE).first).to_be_visible()


@pytest.mark.parametrize(
    "typed",
    [
        *("świetlica na rogu/", "%C5%9Bwietlica%20na%20rogu/"),
        *("s\u0301wietlica na rogu/", "s%CC%81wietlica%20na%20rogu/"),
    ],
)
def test_an_old_address_with_polish_letters_leads_to_it_however_they_are_typed(
    visit: Visit, bank: str, typed: str
) -> None:
    page = visit(bank + typed)
    page.wait_for_url(f"{bank}cases/examplewick/kite-hour/")
    notice = "In the archive since 2 January 2026: the page is kept as it was. Nobody flies kites on the quay."
    expect(page.locator(".notice--archived")).to_have_text(notice)
