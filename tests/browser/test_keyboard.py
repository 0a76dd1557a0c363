"""The keyboard alone: the skip link, the main menu, the contents of a page, and a focus that can always be seen."""

from typing import Literal

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.browser.conftest import PHONE, Read, Visit

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
MENU = "header nav a"
STOPS = 30  # at which the focus is looked for
# What surrounds the focus within the window, as a part of the document, and what has it.
AROUND = """() => {
    const { left, top, right, bottom } = document.activeElement.getBoundingClientRect(), room = 40;
    const x = Math.max(0, left - room), y = Math.max(0, top - room);
    const width = Math.min(innerWidth, right + room) - x, height = Math.min(innerHeight, bottom + room) - y;
    const clip = { x: x + scrollX, y: y + scrollY, width, height, scale: 1 };
    return [clip, document.activeElement.outerHTML.slice(0, 120)];
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
def test_the_facts_are_folded_nowhere(read: Read, home: str, practice: str, window: dict[str, object]) -> None:
    page = read(home + practice, **window)
    expect(page.locator(".facts a[rel=license]")).to_be_visible()


@pytest.mark.parametrize("first", ["light", pytest.param("dark", marks=pytest.mark.nightly)])
def test_the_focus_can_always_be_seen(visit: Visit, home: str, practice: str, first: Scheme) -> None:
    """At half of the stops in the light and at half in the dark."""
    page = visit(home + practice)
    page.evaluate("document.documentElement.style.caretColor = 'transparent'")  # it blinks
    devtools = page.context.new_cdp_session(page)
    unseen = []
    for scheme in sorted(SCHEMES, key=lambda scheme: scheme != first):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for _ in range(STOPS // len(SCHEMES)):
            page.keyboard.press("Tab")
            around, name = page.evaluate(AROUND)
            focused = drawn(devtools, around)
            page.evaluate("document.activeElement.blur()")
            if drawn(devtools, around) == focused:
                unseen.append(f"{scheme}: {name}")
    assert unseen == []


def drawn(devtools: CDPSession, clip: dict[str, float]) -> str:
    """A part of the page as it is drawn, by the shortest way to it."""
    return str(devtools.send("Page.captureScreenshot", {"clip": clip, "optimizeForSpeed": True})["data"])
