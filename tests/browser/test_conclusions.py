"""The ledger of conclusions: one narrows it to a city and a theme, and the address keeps what was chosen."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.sites import Site

pytestmark = pytest.mark.this_bank


@pytest.fixture
def page(visit: Visit, home: str, real_site: Site) -> Page:
    return visit(f"{home}{real_site.names['conclusions']}/")


def shown(page: Page) -> Locator:
    return page.locator("main [data-city]:visible")


def test_a_city_that_is_chosen_leaves_its_rows_and_stands_in_the_address(page: Page) -> None:
    every = shown(page).count()
    city = page.get_by_label("Miasto").locator("option").nth(1)
    id = city.get_attribute("value")
    page.get_by_label("Miasto").select_option(id)
    own = page.locator(f"main [data-city~='{id}']").count()
    assert 0 < own < every
    expect(shown(page)).to_have_count(own)
    expect(page).to_have_url(re.compile(rf"\?miasto={id}$"))
    expect(page.locator(".narrow [role=status]")).to_have_text(f"Pokazano {own} z {every}.")
    assert page.locator("main section:visible h2 [data-count]").all_inner_texts().count("0") == 0
    page.reload()
    expect(shown(page)).to_have_count(own)


def test_a_theme_and_a_city_are_asked_for_together_and_what_no_row_has_is_left_out(
    visit: Visit, home: str, real_site: Site
) -> None:
    address = f"{home}{real_site.names['conclusions']}/"
    page = visit(address)
    row = page.locator("main [data-city]").first
    city, theme = ((row.get_attribute(f"data-{name}") or "").split()[0] for name in ("city", "theme"))
    both = page.locator(f"main [data-city~='{city}'][data-theme~='{theme}']").count()
    page.goto(f"{address}?miasto={city}&temat={theme}")
    expect(shown(page)).to_have_count(both)
    page.goto(f"{address}?miasto=zmyslone")
    expect(page.get_by_label("Miasto")).to_have_value("")
    expect(shown(page)).to_have_count(page.locator("main [data-city]").count())
