"""What fits what one has: answers part the practices, and each that does not fit says what is missing."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, Judge, Visit
from tests.browser.test_keyboard import tab_to
from tests.sites import Site

pytestmark = pytest.mark.this_bank

GROUPS = ("fits", "one", "more", "unknown")


@pytest.fixture
def address(home: str, real_site: Site) -> str:
    return f"{home}{real_site.names['fit']}/"


def ids(page: Page, group: str) -> set[str]:
    """The practices that stand in a group."""
    rows = page.locator(f"[data-group={group}] .row")
    return set(rows.evaluate_all("rows => rows.map(row => row.dataset.practice)"))


def taking(site: Site, kind: str) -> dict[str, int]:
    """The practices that take one exact number of something, by the files themselves."""
    found = {}
    for file, front in site.practices.items():
        numbers = [need.get("number") for need in front.get("needs", ()) if need["kind"] == kind]
        if len(numbers) == 1 and isinstance(numbers[0], int):
            found[file.stem] = numbers[0]
    return found


def test_a_practice_fits_when_there_is_as_much_as_it_took(visit: Visit, address: str, real_site: Site) -> None:
    page = visit(f"{address}?ludzie=5")
    expect(page.get_by_label("Ilu macie ludzi?")).to_have_value("5")
    told = taking(real_site, "ludzie")
    assert {id for id, number in told.items() if number <= 5} <= ids(page, "fits")
    assert {id for id, number in told.items() if number > 5} <= ids(page, "one")
    assert sum(len(ids(page, group)) for group in GROUPS) == len(real_site.practices)
    first = page.locator("[data-group=one] .row").first
    expect(first.locator(".fit__said")).to_have_text(re.compile(r"^Brakuje ludzi \(tu: .+\)\.$"))
    expect(page.locator("[data-group=unknown] .row .fit__said").first).to_have_text("Nie wiemy, ilu ludzi.")


def test_what_is_known_to_fit_in_more_stands_above(visit: Visit, address: str) -> None:
    page = visit(f"{address}?ludzie=50&pieniadze=200000&lokal=500&miesiace=24&partner=1")
    unknown = page.locator("[data-group=fits] .row").evaluate_all(
        "rows => rows.map(row => row.querySelector('.fit__said')?.textContent.split(',').length ?? 0)"
    )
    assert len(set(unknown)) > 2
    assert unknown == sorted(unknown)


def test_answers_are_given_and_taken_back_by_keyboard_and_stand_in_the_address(visit: Visit, address: str) -> None:
    page = visit(address)
    everything = page.locator(".fit__all .row").count()
    tab_to(page, "#fit-room")
    page.keyboard.type("0")
    expect(page.locator("[role=status].fit__status")).to_have_text(
        re.compile(r"^Pasuje: \d+\. Brakuje jednej rzeczy: \d+")
    )
    tab_to(page, "#fit-partner")
    page.keyboard.press("n")
    assert page.url == f"{address}?lokal=0&partner=0"
    expect(page.locator("[data-group=more] .row .fit__said").first).to_contain_text("lokalu")
    page.reload()
    expect(page.locator("#fit-partner")).to_have_value("0")
    tab_to(page, ".fit [type=reset]")
    page.keyboard.press("Enter")
    expect(page.locator(".fit__all .row")).to_have_count(everything)
    expect(page.locator(".fit__said")).to_have_count(0)
    assert page.url == address


def test_an_answer_that_is_no_number_is_none(visit: Visit, address: str) -> None:
    page = visit(f"{address}?ludzie=du%C5%BCo&pieniadze=-5&partner=7")
    expect(page.locator(".fit__all")).to_be_visible()
    expect(page.locator("[data-group]:visible")).to_have_count(0)


@pytest.mark.parametrize("window", [pytest.param({}, marks=pytest.mark.nightly), PHONE], ids=["wide", "phone"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_window(
    visit: Visit, judge: Judge, printed_home: str, printed_site: Site, window: dict[str, object]
) -> None:
    page = visit(f"{printed_home}{printed_site.names['fit']}/?ludzie=3&lokal=0", **window)
    expect(page.locator(".fit__said").first).to_be_visible()
    assert judge(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_scripts_every_practice_stands_with_what_it_takes(visit: Visit, address: str, real_site: Site) -> None:
    page = visit(address, java_script_enabled=False)
    expect(page.locator(".fit form")).to_be_hidden()
    expect(page.locator(".fit__all .row .fit__demands")).to_have_count(len(real_site.practices))


def test_the_home_page_and_the_catalogue_lead_there(visit: Visit, home: str, address: str) -> None:
    page = visit("about:blank")
    for start in ("", "katalog/"):
        page.goto(home + start)
        page.get_by_role("link", name="Co pasuje do tego, co mamy?").click()
        expect(page).to_have_url(address)


def test_what_fits_is_put_into_the_set_and_compared(visit: Visit, address: str) -> None:
    page = visit(f"{address}?ludzie=5", **PHONE)
    beside = page.get_by_role("link", name="Zobacz je obok siebie")
    expect(page.locator("[data-group=fits] .row").first).to_be_visible()
    expect(beside).to_be_hidden()
    chosen = page.locator("[data-group=fits] .row").evaluate_all("rows => rows.map(row => row.dataset.practice)")[:2]
    for practice in chosen:
        page.locator(f"[data-practice={practice}] .choose").tap()
    expect(beside).to_be_in_viewport(ratio=1)
    beside.tap()
    page.locator(".compare[aria-busy=false]").wait_for()
    heads = page.get_by_role("columnheader").get_by_role("link")
    assert [str(link.get_attribute("href")).split("/")[-2] for link in heads.all()] == chosen
