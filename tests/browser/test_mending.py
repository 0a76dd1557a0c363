"""Mending one thing: from a fact or a section of a page to the lines of its file that change."""

import datetime
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Open, Visit
from tests.browser.filling import opened, saved
from tests.sites import SECOND_BANK

KITES = "cases/examplewick/kite-hour/"
FILE = "practices/examplewick/kite-hour.md"


def pressed(open_page: Open, address: str, name: str, **options: Any) -> Page:
    """The form after a press on a practice's page."""
    page = open_page(address, **options)
    page.get_by_role("link", name=re.compile(name.replace(":", " ?:") + "$")).press("Enter")
    return opened(page)


def panel(page: Page) -> Locator:
    return page.locator("[data-mending]")


def test_one_date_of_another_practice_is_mended_on_a_phone_in_under_ten_presses(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES, **PHONE)
    page.get_by_role("link", name=re.compile("mend ?: State")).tap()  # 1
    opened(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mend: State")
    date = page.get_by_label("As of")
    date.tap()  # 2
    date.fill("3.5.2023")
    page.get_by_label("What is your source?").tap()  # 3
    page.get_by_label("What is your source?").fill("https://example.org/kites")
    told = page.locator(".change").locator("dt, del, ins")  # the page tells of a change a little after it was written
    expect(told).to_have_text(["State › As of", "2022", "2023-05-03"])
    panel(page).locator("[data-way=repository]").last.tap()  # 4
    link = panel(page).locator(".sent a").first
    expect(link).to_be_visible()  # 5 opens it
    body = parse_qs(urlsplit(link.get_attribute("href") or "").query)["body"][0]
    assert "-status: {state: going on, as_of: 2022}\n+status: {state: going on, as_of: 2023-05-03}\n" in body
    assert "https://example.org/kites" in body
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_the_patch_changes_one_line_and_git_takes_it(visit: Visit, second_home: str, tmp_path: Path) -> None:
    page = pressed(visit, second_home + KITES, "mend: Why")
    text = page.locator("[data-question=text-why] textarea")
    text.fill("Strings bring people nearer.[^book]")
    page.get_by_label("Why should it change?").fill("It says what we saw.\ndiff --git a/x b/x")
    patch = saved(panel(page), tmp_path)
    assert patch.name == "kite-hour.patch"
    expect(panel(page).locator(".sent")).to_contain_text("kite-hour.patch")
    expect(panel(page).get_by_text("open it below")).to_be_hidden()  # it is no practice
    expect(panel(page).get_by_text("Its place in the repository")).to_be_hidden()
    target = tmp_path / FILE
    target.parent.mkdir(parents=True)
    shutil.copyfile(SECOND_BANK / FILE, target)
    subprocess.run(["git", "apply", str(patch)], cwd=tmp_path, check=True)
    before, after = ((folder / FILE).read_text("utf-8") for folder in (SECOND_BANK, tmp_path))
    assert after == before.replace("Strings bring people together.", "Strings bring people nearer.")


def test_every_fact_and_section_has_one_way_to_mend_it_with_a_name_of_its_own(visit: Visit, second_home: str) -> None:
    page = visit(second_home + KITES)
    names = page.locator(".mend__one a").evaluate_all("links => links.map((link) => link.textContent)")
    assert len(names) == len(set(names))
    assert {"mend: State", "mend: Place", "mend: Why", "mend: Step by step", "mend: Sources"} <= set(names)
    facts, parts = (page.locator(f".practice {part}").count() for part in (".fact", ".part:not(:has(.fact), .onward)"))
    assert len(names) >= facts + parts
    page.emulate_media(media="print")
    expect(page.locator(".mend__one").first).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "state"), [("Still so", "going on"), ("It has changed", ""), ("It has ended", "over")]
)
def test_a_press_renews_a_state_as_of_today(visit: Visit, second_home: str, name: str, state: str) -> None:
    page = pressed(visit, second_home + KITES, name)
    status = page.locator("[data-question=status]")
    expect(status.locator("[data-key=as_of] input")).to_have_value(datetime.date.today().isoformat())
    expect(status.locator("[data-key=state] select")).to_have_value(state)


def test_nothing_is_sent_before_anything_has_changed(visit: Visit, second_home: str) -> None:
    page = pressed(visit, second_home + KITES, "mend: Place")
    assert page.locator("[data-question]:visible").count() == 2
    panel(page).locator("[data-way=repository]").first.click()
    expect(panel(page).locator(".changes__none")).to_be_focused()
    expect(panel(page).locator(".sent")).to_have_count(0)
