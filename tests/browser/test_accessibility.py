"""Accessibility that a machine can judge: axe on a page of each template, light and dark, at a desk and on a phone."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import OPTIONS, violations, violations_light_and_dark
from tests.browser.conftest import PHONE, Judge, Visit
from tests.browser.test_catalogue import settled
from tests.browser.test_search import look_for
from tests.sites import Site

TWICE = """() => {
    const root = document.documentElement;
    root.style.fontSize = `${parseFloat(getComputedStyle(root).fontSize) * 2}px`;
}"""
ENDINGS = ("brief", "sheet", "cards", "checklist")  # of files, not addresses of pages
TEMPLATES = (
    "",
    "about/",
    "there/is/no/such/page/",
    "cases/examplewick/lantern-house/",
    "cases/examplewick/kite-hour/",
    "cases/examplewick/two-town-kitchen/",
    "cases/fauxford/neighbours-pact/",
    "cases/fauxford/penny-purse/",
    "cases/fauxford/spring-gathering/",
    "towns/examplewick/",
    "towns/examplewick/the-shambles/",
    "find/?q=lantern",
    "find/?q=qqqq",
    "my-set/?p=kite-hour,lantern-house",
    "compare/?p=kite-hour,lantern-house",
)
# What most readers come by, and no test of its own judges: in a change these stand for all.
MAIN_ROAD = (
    "",
    "cases/fauxford/neighbours-pact/",
    "towns/examplewick/",
    "asked/",
    "compare/?p=kite-hour,lantern-house",
)
# The colours forced are the reader's own, whatever contrast axe reckons of ours.
FORCED = OPTIONS | {"rules": {"color-contrast": {"enabled": False}}}
DESK, NARROW = {"width": 1440, "height": 900}, {"width": 320, "height": 700}
CONDITIONS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "dark forced colours": {"forced_colors": "active", "color_scheme": "dark"},
    "text twice as large": {},
    "320 pixels": {"viewport": NARROW},
}


def addresses(site: Site) -> list[str]:
    """A page of each template of the second bank, and of each state that looks otherwise."""
    return [*TEMPLATES, *(f"{name}/" for key, name in site.names.items() if key not in ENDINGS)]


def unfold(page: Page) -> None:
    """Open every fold."""
    page.locator("details").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")


def stand(page: Page, address: str) -> None:
    """Go to a page, and wait until it stands with every fold open."""
    page.goto(address)
    expect(page.locator("[aria-busy=true]:visible")).to_have_count(0)
    unfold(page)


def too_wide(page: Page) -> list[str]:
    """By how much a page is wider than its window."""
    pixels = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return [f"{pixels} pixels too wide"] if pixels > 0 else []


def test_templates_keep_to_wcag_at_a_desk_or_in_320_pixels_and_are_too_wide_in_neither(
    visit: Visit, second_home: str, second_site: Site, whole: bool
) -> None:
    """Each is loaded once, and judged in one of the windows in turn; in the night it is under every condition."""
    page = visit("about:blank")
    found = {}
    for number, address in enumerate(addresses(second_site) if whole else MAIN_ROAD):
        first, second = (DESK, NARROW) if number % 2 else (NARROW, DESK)
        page.set_viewport_size(first)
        stand(page, second_home + address)
        found[address] = too_wide(page) + violations(page)
        page.set_viewport_size(second)
        found[f"{address} in the other window"] = too_wide(page)
    assert {address: bad for address, bad in found.items() if bad} == {}


@pytest.mark.nightly
@pytest.mark.parametrize("condition", CONDITIONS)
def test_every_template_keeps_to_wcag_under_every_condition(
    visit: Visit, second_home: str, second_site: Site, condition: str
) -> None:
    page = visit("about:blank", **CONDITIONS[condition])
    options = FORCED if "forced" in condition else OPTIONS
    found = {}
    for address in addresses(second_site):
        stand(page, second_home + address)
        if condition == "text twice as large":
            page.evaluate(TWICE)
        found[address] = too_wide(page) + violations(page, options, every_text=True)
    assert {address: bad for address, bad in found.items() if bad} == {}


@pytest.mark.nightly
def test_axe_finds_nothing_serious_on_any_template(visit: Visit, printed_home: str, specimens: dict[str, str]) -> None:
    page = visit("about:blank")
    found = {}
    for name, address in specimens.items():
        page.goto(printed_home + address)
        found[name] = violations_light_and_dark(page)
    assert {name: bad for name, bad in found.items() if bad} == {}


@pytest.mark.nightly
def test_axe_finds_nothing_serious_on_any_page(visit: Visit, home: str, real_site: Site) -> None:
    page = visit(home)
    found = {}
    for address in real_site.written:
        page.goto(home + address)
        found[address] = violations(page, every_text=True)
    assert {address: bad for address, bad in found.items() if bad} == {}


@pytest.mark.parametrize("menu", [pytest.param("shut", marks=pytest.mark.nightly), "open"])
def test_axe_finds_nothing_serious_on_a_phone(visit: Visit, home: str, practice: str, menu: str) -> None:
    page = visit(home + practice, **PHONE)
    if menu == "open":
        page.locator("header button[popovertarget=menu]").click()
    assert violations(page) == []


@pytest.mark.this_bank
def test_axe_finds_nothing_serious_in_the_open_search(visit: Visit, home: str, judge: Judge) -> None:
    page = visit(home)
    look_for(page, "sąsiedzki")
    page.keyboard.press("ArrowDown")
    assert judge(page) == []


@pytest.mark.this_bank
@pytest.mark.parametrize(
    "state",
    ["q=sąsiedzki&miasto=gdansk&stan=trwa", pytest.param("q=qqqqqqqqq&miasto=gdansk", marks=pytest.mark.nightly)],
)
def test_axe_finds_nothing_serious_in_the_catalogue(visit: Visit, home: str, state: str) -> None:
    page = settled(visit(f"{home}katalog/?{state}"))
    unfold(page)
    assert violations_light_and_dark(page) == []


@pytest.mark.this_bank
@pytest.mark.parametrize("folds", [pytest.param("shut", marks=pytest.mark.nightly), "open"])
def test_axe_finds_nothing_serious_in_the_panel_of_a_phone(
    visit: Visit, printed_home: str, judge: Judge, folds: str
) -> None:
    page = settled(visit(f"{printed_home}katalog/?stan=trwa&rodzaj=forum", **PHONE))
    page.locator(".filters__open").click()
    if folds == "open":
        unfold(page)
    assert judge(page) == []


def test_axe_finds_nothing_serious_on_a_practice_with_a_picture(visit: Visit, second_home: str) -> None:
    page = visit(f"{second_home}cases/examplewick/lantern-house/")
    assert violations_light_and_dark(page) == []
