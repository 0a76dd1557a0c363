"""Accessibility that a machine can judge: axe on a page of each template, light and dark, at a desk and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Open
from tests.browser.test_catalogue import settled
from tests.browser.test_search import look_for
from tests.sites import Site

BAD = ("serious", "critical")
# Axe would read style sheets anew as styles within the page, which the policy of the pages refuses.
OPTIONS = {"preload": False}


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical, each with the first element that it is about."""
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['target']} ({rule['help']})" for rule in found if rule["impact"] in BAD]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_any_template(
    open_page: Open, printed_home: str, specimens: dict[str, str], scheme: str
) -> None:
    page = open_page(printed_home, color_scheme=scheme)
    found = {}
    for name, address in specimens.items():
        page.goto(printed_home + address)
        found[name] = violations(page)
    assert {name: bad for name, bad in found.items() if bad} == {}


@pytest.mark.nightly
def test_axe_finds_nothing_serious_on_any_page(open_page: Open, home: str, real_site: Site) -> None:
    page = open_page(home)
    found = {}
    for address in real_site.written:
        page.goto(home + address)
        found[address] = violations(page)
    assert {address: bad for address, bad in found.items() if bad} == {}


def test_axe_finds_nothing_serious_on_a_phone(open_page: Open, home: str, practice: str) -> None:
    page = open_page(home + practice, **PHONE)
    assert violations(page) == []
    page.locator("header button[popovertarget=menu]").click()
    assert violations(page) == []


@pytest.mark.this_bank
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_open_search(open_page: Open, home: str, scheme: str) -> None:
    page = open_page(home, color_scheme=scheme)
    look_for(page, "sąsiedzki")
    page.keyboard.press("ArrowDown")
    assert violations(page) == []


@pytest.mark.this_bank
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["q=sąsiedzki&miasto=gdansk&stan=trwa", "q=qqqqqqqqq&miasto=gdansk"])
def test_axe_finds_nothing_serious_in_the_catalogue(open_page: Open, home: str, state: str, scheme: str) -> None:
    page = open_page(f"{home}katalog/?{state}", color_scheme=scheme)
    settled(page)
    page.locator("details").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_practice_with_a_picture(open_page: Open, second_home: str, scheme: str) -> None:
    page = open_page(f"{second_home}cases/examplewick/lantern-house/", color_scheme=scheme)
    assert violations(page) == []
