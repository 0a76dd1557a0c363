"""Accessibility that a machine can judge: axe on a page of each template, light and dark, at a desk and on a phone."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import PHONE, Open
from tests.browser.test_catalogue import settled
from tests.browser.test_search import look_for
from tests.sites import Site

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Axe would read style sheets anew as styles within the page, which the policy of the pages refuses.
OPTIONS: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": RULES},
    "preload": False,
    "resultTypes": ["violations"],
}
# All that differs in the dark.
COLOURS = OPTIONS | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
DARK = "matchMedia('(prefers-color-scheme: dark)').matches"
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
# The colours forced are the reader's own, whatever contrast axe reckons of ours.
FORCED = OPTIONS | {"rules": {"color-contrast": {"enabled": False}}}
CONDITIONS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "dark forced colours": {"forced_colors": "active", "color_scheme": "dark"},
    "text twice as large": {},
    "320 pixels": {"viewport": {"width": 320, "height": 700}},
}

EACH_CHANGE = ("light", "320 pixels")  # the others are looked at in the night


def violations(page: Page, options: dict[str, Any] | None = None) -> list[str]:
    """What axe finds against WCAG 2.2 AA and good practice, each with the first element that it is about.

    In the dark it looks at colours alone unless `options` say otherwise: all else is what the light page has.
    """
    options = options or (COLOURS if page.evaluate(DARK) else OPTIONS)
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['target']} ({rule['help']})" for rule in found]


@pytest.mark.parametrize(
    "condition", [name if name in EACH_CHANGE else pytest.param(name, marks=pytest.mark.nightly) for name in CONDITIONS]
)
def test_every_template_keeps_to_wcag_under_every_condition(
    open_page: Open, second_home: str, second_site: Site, condition: str
) -> None:
    """With every fold open; nothing is wider than the window."""
    page = open_page(second_home, **CONDITIONS[condition])
    found = {}
    for address in [*TEMPLATES, *(f"{name}/" for key, name in second_site.names.items() if key not in ENDINGS)]:
        page.goto(second_home + address)
        page.wait_for_load_state("networkidle")
        if condition == "text twice as large":
            page.evaluate(TWICE)
        page.locator("details").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        options = FORCED if "forced" in condition else OPTIONS
        found[address] = violations(page, options) + ([f"{wide} pixels too wide"] if wide > 0 else [])
    assert {address: bad for address, bad in found.items() if bad} == {}


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


@pytest.mark.this_bank
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_in_the_panel_of_a_phone(open_page: Open, home: str, scheme: str) -> None:
    page = open_page(f"{home}katalog/?stan=trwa&rodzaj=forum", color_scheme=scheme, **PHONE)
    settled(page).locator(".filters__open").click()
    assert violations(page) == []
    page.locator(".panel details").evaluate_all("folds => folds.forEach(fold => { fold.open = true; })")
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_practice_with_a_picture(open_page: Open, second_home: str, scheme: str) -> None:
    page = open_page(f"{second_home}cases/examplewick/lantern-house/", color_scheme=scheme)
    assert violations(page) == []
