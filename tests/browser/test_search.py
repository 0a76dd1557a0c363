"""The search field of every page: a key leads to it, the arrows through what it finds, Enter to the catalogue."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, Open, Read, Visit, kept_back, until
from tests.sites import Site, words

pytestmark = pytest.mark.this_bank

SHORTCUT = "/"
ARTICLE = re.compile("<article[^>]* data-practice=")
FOUND = """end => [...document.querySelectorAll("header [role=listbox] [role=option]")]
    .some((option) => option.checkVisibility() && option.pathname.endsWith(end))"""


def results(page: Page) -> Locator:
    """The practices found, in the list below the field."""
    return page.get_by_role("listbox").get_by_role("option")


def field(page: Page) -> Locator:
    return page.locator("header").get_by_role("combobox")


def title_words(site: Site, address: str) -> str:
    """The long words of the title of a practice."""
    return " ".join(re.findall(r"\w{5,}", words(site.pages[address].tree.xpath("//h1")[0])))


def look_for(page: Page, query: str) -> None:
    """Type into the field of the header, as one who came by the key."""
    page.keyboard.press(SHORTCUT)
    expect(field(page)).to_be_focused()
    page.keyboard.type(query)
    until(page, FOUND, "")


def test_the_arrows_choose_an_answer_and_enter_leads_to_it(
    visit: Visit, home: str, real_site: Site, practice: str
) -> None:
    page = visit(home)
    look_for(page, title_words(real_site, practice))
    page.keyboard.press("ArrowDown")
    expect(results(page).first).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_have_attribute("aria-activedescendant", str(results(page).first.get_attribute("id")))
    wanted = page.locator(f"header [role=option][href$='{practice}']")
    for _ in range(results(page).count()):
        if wanted.get_attribute("aria-selected") == "true":
            break
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(home + practice)
    expect(page.locator("h1")).to_be_visible()


def test_the_arrows_go_round_by_way_of_the_field(visit: Visit, printed_home: str) -> None:
    page = visit(printed_home)
    look_for(page, "sąsiedzki")
    page.keyboard.press("ArrowUp")
    expect(results(page).last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(field(page)).not_to_have_attribute("aria-activedescendant", re.compile("."))


def test_enter_leads_to_the_catalogue_with_the_same_words(visit: Visit, home: str, real_site: Site) -> None:
    page = visit(f"{home}{real_site.names['cities']}/")
    look_for(page, "sąsiedzki")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/katalog/\?q=s%C4%85siedzki$"))
    expect(page.locator("#wyniki li[data-practice]").first).to_be_visible()


def test_every_practice_is_found_by_the_words_of_its_title(
    visit: Visit, home: str, real_site: Site, whole: bool
) -> None:
    """Each from the first page in its language."""
    found = [address for address, page in real_site.pages.items() if ARTICLE.search(page.source)]
    practices = {address: real_site.language_of(address) for address in found}
    page = visit("about:blank")
    for code in dict.fromkeys(practices.values()):
        page.goto(home + (f"{code}/" if code in real_site.languages else ""))
        own = [address for address in practices if practices[address] == code]
        for address in own if whole else own[::20]:
            field(page).fill(title_words(real_site, address))
            until(page, FOUND, address)


def test_each_practice_is_found_once(visit: Visit, home: str) -> None:
    page = visit(home)
    look_for(page, "dom sąsiedzki")
    found = results(page).evaluate_all("options => options.map(option => option.href)")
    assert len(set(found)) == len(found) > 1


def test_what_was_found_is_marked_in_every_form_and_nothing_else_is(visit: Visit, home: str) -> None:
    page = visit(home)
    look_for(page, "sąsiedzki")
    marks = results(page).locator("mark")
    expect(marks.first).to_be_visible()
    family = re.compile(r"sąsi(ad|edz)", re.IGNORECASE)  # derived from one another, as the bank's synonyms tell
    assert [mark for mark in marks.all_inner_texts() if not family.match(mark)] == []


def test_the_field_on_the_first_page_leads_to_the_catalogue(
    visit: Visit, home: str, real_site: Site, practice: str
) -> None:
    page = visit(home)
    page.locator("main input[type=search]").fill(title_words(real_site, practice))
    page.keyboard.press("Enter")
    expect(page.locator(f"#wyniki a[href$='{practice}']")).to_be_visible()


def test_escape_closes_the_list(visit: Visit, printed_home: str) -> None:
    page = visit(printed_home)
    look_for(page, "sąsiedzki")
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(results(page).first).to_be_hidden()
    expect(field(page)).to_have_attribute("aria-expanded", "false")


def test_the_list_closes_when_the_focus_leaves(visit: Visit, printed_home: str) -> None:
    page = visit(printed_home)
    look_for(page, "sąsiedzki")
    page.locator("main").click(position={"x": 5, "y": 5})
    expect(results(page).first).to_be_hidden()


def test_the_number_found_is_said(visit: Visit, home: str) -> None:
    page = visit(home)
    look_for(page, "sąsiedzki")
    expect(page.locator("header [role=status]")).to_have_text(re.compile(r"^\d+ praktyk"))


def test_nobody_is_told_to_wait_for_an_index_that_cannot_be_had(open_page: Open, home: str) -> None:
    page = open_page(home)
    asked = kept_back(page, "**/search/words.json")
    page.keyboard.press(SHORTCUT)
    page.keyboard.type("dom")
    waiting = page.locator("header .hits__waiting")
    expect(waiting).to_be_visible()
    asked()[0].abort()
    expect(waiting).to_be_hidden()
    expect(page.locator("header .hits")).to_be_hidden()


def test_nothing_found_is_said_and_enter_helps_on(visit: Visit, printed_home: str) -> None:
    page = visit(printed_home)
    page.keyboard.press(SHORTCUT)
    page.keyboard.type("qqqqqqqqq")
    expect(page.locator("header .hits__nothing")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#wyniki .empty")).to_be_visible()


def test_the_key_can_be_turned_off_for_good(visit: Visit, home: str, practice: str) -> None:
    page = visit(home)
    field(page).focus()
    page.locator("[data-shortcut]").uncheck()
    page.goto(home + practice)
    page.keyboard.press(SHORTCUT)
    expect(field(page)).not_to_be_focused()


@pytest.mark.parametrize("key", ["f", "s", "p", "n", ".", ","])
def test_no_other_key_does_anything(read: Read, home: str, practice: str, key: str) -> None:
    page = read(home + practice)
    page.keyboard.press(key)
    assert page.evaluate("document.activeElement === document.body")
    assert page.url == home + practice


def test_the_key_is_a_letter_where_one_writes(visit: Visit, home: str) -> None:
    page = visit(home)
    writing = page.locator("main input[type=search]")
    writing.focus()
    page.keyboard.type("1/2")
    expect(writing).to_have_value("1/2")


def test_the_field_of_a_phone_opens_with_the_focus_in_it(visit: Visit, home: str, practice: str) -> None:
    page = visit(home + practice, **PHONE)
    expect(field(page)).to_be_hidden()
    page.locator("header button[popovertarget=finder]").click()
    expect(field(page)).to_be_focused()
    page.keyboard.type("sąsiedzki")
    page.locator("header a.hit:not(.hit--beside)").first.click()
    expect(page.locator("article[data-practice]")).to_be_visible()
