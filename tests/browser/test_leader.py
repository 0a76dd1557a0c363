"""The leader of a seminar: what she writes for a set is kept, passed on, and printed as it was written."""

from pathlib import Path

import pytest
from page import validate_pdf
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.axe import violations
from tests.browser.conftest import Open, Visit
from tests.sites import Site

IDS = ("kite-hour", "lantern-house")
FOREWORD = 'Welcome, "all".\n\n<b>Anna</b> #panic() \\ 🏡'
ASKED = "Who begins?\nWhat may fail?"


@pytest.fixture
def page(visit: Visit, second_home: str, second_site: Site) -> Page:
    """The page of a set of one's own."""
    page = visit(f"{second_home}{second_site.names['set']}/?p={','.join(IDS)}")
    page.locator("[data-action=take]").click()
    expect(page.locator(".set__shared")).to_be_hidden()
    expect(page.locator(".set[aria-busy=false]")).to_be_visible()
    return page


def write(page: Page, foreword: str = FOREWORD) -> None:
    page.locator("[name=foreword]").fill(foreword)
    page.locator("[name=asked]").fill(ASKED)
    page.locator("[name=extent][value=brief]").check()


def written(page: Page) -> list[str]:
    expect(page.locator(".set[aria-busy=false]")).to_be_visible()
    return [page.locator(f"[name={name}]").input_value() for name in ("foreword", "asked")]


def test_what_is_written_outlasts_a_reload_and_stands_in_the_address(page: Page) -> None:
    write(page)
    expect(page.locator("[data-length=foreword]")).to_have_text(f"{len(FOREWORD) + 1} of 4,000 characters")
    assert violations(page) == []
    shared = page.locator("#address").input_value()
    page.reload()
    assert written(page) == [FOREWORD, ASKED]
    expect(page.locator("[name=extent][value=brief]")).to_be_checked()
    page.evaluate("localStorage.clear()")
    page.goto(shared)
    assert written(page) == [FOREWORD, ASKED]
    page.locator("[name=foreword]").fill("Other words")
    page.reload()
    assert written(page) == ["Other words", ASKED]


def test_what_is_too_long_for_an_address_goes_into_a_file(page: Page, tmp_path: Path) -> None:
    long = "ż" * 3000
    write(page, long)
    expect(page.locator(".set__long")).to_be_visible()
    assert "&w=" not in page.locator("#address").input_value()
    with page.expect_download() as download:
        page.locator("[data-action=keep]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    page.evaluate("localStorage.clear()")
    page.reload()
    expect(page.locator(".set .empty")).to_be_visible()
    page.locator("#opened").set_input_files(file)
    expect(page.locator(".set__item")).to_have_count(2)
    assert written(page) == [long, ASKED]
    page.locator("#opened").set_input_files({"name": "x.json", "mimeType": "text/plain", "buffer": b"{"})
    expect(page.locator(".set__unopened")).to_be_visible()


def test_the_print_view_and_the_booklet_say_what_was_written(page: Page, tmp_path: Path) -> None:
    write(page)
    page.evaluate("window.print = () => {}")
    page.locator(".set__booklet .set__actions [data-action=print]").click()
    expect(page.locator(".set__articles article")).to_have_count(2)
    assert page.locator(".set__foreword p").all_text_contents() == ['Welcome, "all".', "<b>Anna</b> #panic() \\ 🏡"]
    assert page.locator(".set__asked li").all_text_contents() == ASKED.split("\n")
    page.locator("[data-action=close]").click()
    with page.expect_download() as download:
        page.locator(".set__booklet .button--call").click()
    file = tmp_path / "booklet.pdf"
    download.value.save_as(file)
    told = [" ".join(one.extract_text().split()) for one in PdfReader(file).pages]
    assert told[1].startswith('Foreword Welcome, "all". <b>Anna</b> #panic() \\ □')
    assert [number for number, text in enumerate(told) if text.startswith("Questions for the room")] == [6]
    assert validate_pdf(str(file), profile="ua1").is_compliant


def test_a_copy_on_a_disk_keeps_and_prints_what_was_written(
    open_page: Open, second_disk: str, second_site: Site
) -> None:
    page = open_page(f"{second_disk}{second_site.names['set']}/index.html?p={','.join(IDS)}", offline=True)
    page.locator("[data-action=take]").click()
    expect(page.locator(".set__shared")).to_be_hidden()
    write(page)
    page.reload()
    assert written(page) == [FOREWORD, ASKED]
    page.evaluate("window.print = () => {}")
    page.locator(".set__booklet .set__actions [data-action=print]").click()
    expect(page.locator(".set__articles article")).to_have_count(2)
    assert page.locator(".set__asked li").all_text_contents() == ASKED.split("\n")
