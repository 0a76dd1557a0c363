"""The layout at every width, on paper, and without JavaScript."""

import re

import pytest
from playwright.sync_api import FloatRect, Page, expect

from tests.browser.conftest import PHONE, Open, Visit
from tests.sites import Site

FINGER = 44  # CSS pixels


def test_a_table_on_a_phone_breaks_no_word_that_names_a_row(visit: Visit, home: str, real_site: Site) -> None:
    planned = next(file for file, front in real_site.practices.items() if "plan" in front)
    page = visit(f"{home}{real_site.names['practices']}/{planned.parent.name}/{planned.stem}/", **PHONE)
    names = page.locator(".scroll tbody th")
    expect(names.first).to_be_visible()
    for name in names.all():
        size = name.bounding_box()
        assert size
        assert size["width"] > 2 * FINGER


def test_targets_in_the_header_of_a_phone_fit_a_finger(visit: Visit, home: str) -> None:
    page = visit(home, **PHONE)
    page.locator("header button[popovertarget=menu]").click()
    targets = page.locator("header :is(a, button, label.md-header__button):visible").all()
    assert len(targets) > 5
    for target in targets:
        size = target.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= FINGER, target.evaluate(
            "element => element.outerHTML.slice(0, 120)"
        )


def test_a_phone_shows_title_summary_and_band_at_once_and_a_desk_the_band_in_its_margin(
    open_page: Open, home: str, practice: str
) -> None:
    band = box(open_page(home + practice, **PHONE), "article .band")
    assert band["y"] + band["height"] <= PHONE["viewport"]["height"]
    page = open_page(home + practice)
    band, text = (box(page, part) for part in ("article .band", "article .prose"))
    assert band["x"] >= text["x"] + text["width"]
    page.mouse.wheel(0, 2000)
    page.wait_for_timeout(200)
    expect(page.locator("article .band")).to_be_in_viewport(ratio=1)
    expect(page.locator("article .contents a").last).to_be_in_viewport()


def box(page: Page, selector: str) -> FloatRect:
    """The box of the first element that the selector matches."""
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return found


@pytest.mark.parametrize("width", [390, 1440])
def test_a_citation_stands_on_the_line_of_the_word_before_it(
    visit: Visit, home: str, practice: str, width: int
) -> None:
    page = visit(home + practice, viewport={"width": width, "height": 900})
    gaps = page.evaluate(
        """() => [...document.querySelectorAll('.prose .cite')].map(cite => {
            const before = document.createRange();
            const node = cite.previousSibling;
            before.setStart(node, Math.max(0, (node.length ?? node.childNodes.length) - 1));
            before.setEnd(node, node.length ?? node.childNodes.length);
            return Math.abs(cite.getClientRects()[0].left - before.getBoundingClientRect().right);
        })"""
    )
    assert gaps
    assert max(gaps) < 12


def test_the_page_for_a_wrong_address_is_dressed_and_leads_on(visit: Visit, home: str) -> None:
    page = visit(f"{home}there/is/no/such/page/")
    assert "Source Sans" in page.evaluate("getComputedStyle(document.body).fontFamily")
    page.locator("main a").first.click()
    page.wait_for_load_state()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == 200


def test_the_fonts_are_the_banks_own(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice, locale="pl")
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family)")
    assert {"Source Sans 3", "Source Serif 4"} <= {family.strip("'\"") for family in loaded}


def test_paper_shows_text_facts_and_sources_and_no_navigation(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice)
    page.emulate_media(media="print")
    for shown in ("h1", "article .prose", "#sources", "ol.sources li:last-child", ".facts a[rel=license]"):
        expect(page.locator(shown)).to_be_visible()
    for hidden in ("a.skip", "nav", "header button", "header form", "header label", "details summary"):
        for element in page.locator(hidden).all():
            expect(element).to_be_hidden()


def test_paper_is_white_with_dark_ink_in_the_dark_scheme_too(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice, color_scheme="dark")
    page.emulate_media(media="print", color_scheme="dark")
    ink, paper = (page.evaluate(f"getComputedStyle(document.body).{name}") for name in ("color", "backgroundColor"))
    assert max(int(part) for part in re.findall(r"\d+", ink)[:3]) < 80
    assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_pages_can_be_read_without_javascript(
    visit: Visit, printed_home: str, specimens: dict[str, str], whole: bool
) -> None:
    """Of practices one; in the night one with each block of fields."""
    page = visit(printed_home, java_script_enabled=False)
    practices = [name for name in specimens if name.startswith("practice with ")]
    for address in (address for name, address in specimens.items() if whole or name not in practices[1:]):
        page.goto(printed_home + address)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("header nav a").first).to_be_visible()
        assert len(page.locator("main").inner_text()) > 50


def test_the_menu_of_a_phone_opens_without_javascript(visit: Visit, home: str) -> None:
    page = visit(home, java_script_enabled=False, **PHONE)
    page.locator("header button[popovertarget=menu]").click()
    expect(page.locator("header nav a").first).to_be_visible()
