"""Light and dark: the reader's choice, or else that of the system."""

from playwright.sync_api import Page

from tests.browser.conftest import Open, Visit


def switch(page: Page) -> None:
    """Go on to the next colour scheme."""
    page.locator("[data-md-component=palette] label:visible").click()


def paper(page: Page) -> str:
    """The colour that pages are drawn on."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def test_without_a_choice_the_system_decides(open_page: Open, home: str) -> None:
    assert paper(open_page(home, color_scheme="light")) != paper(open_page(home, color_scheme="dark"))


def test_a_chosen_scheme_is_kept_over_pages(visit: Visit, home: str, practice: str) -> None:
    page = visit(home, color_scheme="dark")
    dark = paper(page)
    switch(page)
    light = paper(page)
    assert light != dark
    page.goto(home + practice)
    assert paper(page) == light
    page.reload()
    assert paper(page) == light
    switch(page)
    assert paper(page) == dark


def test_the_switch_works_by_keyboard(visit: Visit, home: str) -> None:
    page = visit(home, color_scheme="dark")
    dark = paper(page)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-md-component=palette]') !== null"):
            break
    page.keyboard.press("ArrowRight")
    assert paper(page) != dark
