"""The layout at every width, on paper, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Read, Visit, until
from tests.sites import Site

FINGER = 44  # CSS pixels
# The shorter side of each thing to press that is shown in the header, and what it is.
TARGETS = """() => [...document.querySelectorAll("header :is(a, button, label.md-header__button)")]
    .map(target => [target, target.getBoundingClientRect()])
    .filter(([target, box]) => box.width && box.height && target.checkVisibility({ visibilityProperty: true }))
    .map(([target, { width, height }]) => [Math.min(width, height), target.outerHTML.slice(0, 120)])"""
WIDTHS = """() => [...document.querySelectorAll(".scroll tbody th")].map(name => name.getBoundingClientRect().width)"""
SHOWN_ON_PAPER = ("h1", "article .prose", "#sources", "ol.sources li:last-child", ".facts a[rel=license]")
HIDDEN_ON_PAPER = ("a.skip", "nav", "header button", "header form", "header label", "details summary")


def test_a_table_on_a_phone_breaks_no_word_that_names_a_row(read: Read, home: str, real_site: Site) -> None:
    planned = next(file for file, front in real_site.practices.items() if "plan" in front)
    page = read(f"{home}{real_site.names['practices']}/{planned.parent.name}/{planned.stem}/", **PHONE)
    widths = page.evaluate(WIDTHS)
    assert widths
    assert min(widths) > 2 * FINGER


def test_a_phone_shows_title_summary_and_band_at_once(read: Read, home: str, practice: str) -> None:
    band = box(read(home + practice, **PHONE), "article .band")
    assert band["y"] + band["height"] <= PHONE["viewport"]["height"]


def test_targets_in_the_header_of_a_phone_fit_a_finger(visit: Visit, home: str) -> None:
    page = visit(home, **PHONE)
    page.locator("header button[popovertarget=menu]").click()
    targets = page.evaluate(TARGETS)
    assert len(targets) > 5
    assert [target for side, target in targets if side < FINGER] == []


def test_a_desk_shows_the_band_in_its_margin(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice)
    band, text = (box(page, part) for part in ("article .band", "article .prose"))
    assert band["x"] >= text["x"] + text["width"]
    page.mouse.wheel(0, 2000)
    until(page, "() => scrollY > 1000")
    expect(page.locator("article .band")).to_be_in_viewport(ratio=1)
    expect(page.locator("article .contents a").last).to_be_in_viewport()


def box(page: Page, selector: str) -> dict[str, float]:
    """The box of the first element that the selector matches."""
    found: dict[str, float] = page.locator(selector).first.evaluate("element => element.getBoundingClientRect()")
    return found


@pytest.mark.parametrize("width", [390, 1440])
def test_a_citation_stands_on_the_line_of_the_word_before_it(read: Read, home: str, practice: str, width: int) -> None:
    page = read(home + practice, viewport={"width": width, "height": 900})
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


def test_the_fonts_are_the_banks_own(read: Read, home: str, practice: str) -> None:
    page = read(home + practice)
    page.evaluate("document.fonts.ready")
    loaded = page.evaluate("[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family)")
    assert {"Source Sans 3", "Source Serif 4"} <= {family.strip("'\"") for family in loaded}


def test_paper_shows_text_facts_and_sources_and_no_navigation(read: Read, home: str, practice: str) -> None:
    page = read(home + practice, media="print")
    for shown in SHOWN_ON_PAPER:
        expect(page.locator(shown)).to_be_visible()
    expect(page.locator(",".join(f"{hidden}:visible" for hidden in HIDDEN_ON_PAPER))).to_have_count(0)


def test_paper_is_white_with_dark_ink_in_the_dark_scheme_too(read: Read, home: str, practice: str) -> None:
    page = read(home + practice, media="print", color_scheme="dark")
    ink, paper = (page.evaluate(f"getComputedStyle(document.body).{name}") for name in ("color", "backgroundColor"))
    assert max(int(part) for part in re.findall(r"\d+", ink)[:3]) < 80
    assert paper in ("rgb(255, 255, 255)", "rgba(0, 0, 0, 0)")


def test_pages_can_be_read_without_javascript(visit: Visit, printed_home: str, main_road: dict[str, str]) -> None:
    page = visit(printed_home, java_script_enabled=False)
    for address in main_road.values():
        page.goto(printed_home + address)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("header nav a").first).to_be_visible()
        assert len(page.locator("main").inner_text()) > 50


def test_the_page_for_a_wrong_address_is_dressed_and_leads_on(visit: Visit, home: str) -> None:
    page = visit(f"{home}there/is/no/such/page/")
    assert "Source Sans" in page.evaluate("getComputedStyle(document.body).fontFamily")
    page.locator("main a").first.click()
    page.wait_for_load_state()
    assert page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus") == 200


def test_the_menu_of_a_phone_opens_without_javascript(visit: Visit, home: str) -> None:
    page = visit(home, java_script_enabled=False, **PHONE)
    page.locator("header button[popovertarget=menu]").click()
    expect(page.locator("header nav a").first).to_be_visible()
