"""The keyboard alone: the skip link, the main menu, the contents of a page, and a focus that can always be seen."""

from itertools import cycle, islice
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Visit

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
MENU = "header nav a"
# What surrounds the focus within the window, and what has it.
AROUND = """() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect(), room = 40;
    const x = Math.max(0, left - room), y = Math.max(0, top - room);
    const width = Math.min(innerWidth, right + room) - x, height = Math.min(innerHeight, bottom + room) - y;
    return [{ x, y, width, height }, document.activeElement.outerHTML.slice(0, 120)];
}"""


def tab_to(page: Page, selector: str, most: int = 30) -> None:
    """Press Tab until the focus is in what the selector matches."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.closest(selector) !== null", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def test_the_first_tab_offers_to_skip_to_the_content(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_have_attribute("href", "#content")
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_tab_reaches_the_main_menu_and_enter_follows_it(visit: Visit, home: str) -> None:
    page = visit(home)
    tab_to(page, MENU)
    expect(page.locator(":focus")).to_be_visible()
    address = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(visit: Visit, home: str) -> None:
    page = visit(home, **PHONE)
    link = page.locator(MENU).first
    expect(link).to_be_hidden()
    tab_to(page, "header button[popovertarget=menu]")
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    tab_to(page, MENU)
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()


def test_the_contents_of_a_practice_are_folded_on_a_phone_and_open_by_keyboard(
    visit: Visit, home: str, practice: str
) -> None:
    page = visit(home + practice, **PHONE)
    link = page.locator(".contents a[href='#sources']")
    expect(link).to_be_hidden()
    tab_to(page, ".contents summary", most=60)
    page.keyboard.press("Enter")
    expect(link).to_be_visible()
    link.press("Enter")
    expect(page.locator("#sources")).to_be_in_viewport()


def test_the_contents_of_a_practice_stand_open_at_a_desk_and_lead_by_keyboard(
    visit: Visit, home: str, practice: str
) -> None:
    page = visit(home + practice)
    expect(page.locator(".contents summary")).to_be_hidden()
    expect(page.locator(".contents a[href='#sources']")).to_be_visible()
    tab_to(page, ".contents a[href='#facts']", most=60)
    page.keyboard.press("Enter")
    expect(page.locator("#facts")).to_be_in_viewport()


@pytest.mark.parametrize("window", [PHONE, {}], ids=["phone", "desk"])
def test_the_facts_are_folded_nowhere(visit: Visit, home: str, practice: str, window: dict[str, object]) -> None:
    page = visit(home + practice, **window)
    expect(page.locator(".facts a[rel=license]")).to_be_visible()


@pytest.mark.parametrize("first", ["light", pytest.param("dark", marks=pytest.mark.nightly)])
def test_the_focus_can_always_be_seen(visit: Visit, home: str, practice: str, first: Scheme) -> None:
    """In the light and in the dark, which take turns."""
    page = visit(home + practice)
    schemes = cycle(sorted(SCHEMES, key=lambda scheme: scheme != first))
    unseen = []
    for scheme in islice(schemes, 30):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.keyboard.press("Tab")
        around, name = page.evaluate(AROUND)
        focused = page.screenshot(clip=around)
        page.evaluate("document.activeElement.blur()")
        if page.screenshot(clip=around) == focused:
            unseen.append(f"{scheme}: {name}")
    assert unseen == []
