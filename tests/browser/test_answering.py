"""Answering an open question: from the box on a practice's page to the editors, without an account."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Visit, until
from tests.browser.filling import opened, saved

LANTERN = "cases/examplewick/lantern-house/"
QUESTION = "Who drove the nail into the door?"
KNOWN = "Old Tom did.\ndiff --git a/x b/x"


def panel(page: Page) -> Locator:
    return page.locator("[data-step=answer]")


def asked(page: Page) -> Page:
    """The form after a press on the question of a page."""
    page.get_by_role("link", name=re.compile("Do you know")).press("Enter")
    return opened(page)


def test_a_question_is_answered_on_a_phone_where_it_is_asked(visit: Visit, second_home: str, tmp_path: Path) -> None:
    page = asked(visit(second_home + LANTERN, **PHONE))
    expect(page.get_by_role("heading", level=1)).to_have_text(QUESTION)
    expect(panel(page).get_by_role("button", name="As a link")).to_have_count(0)  # nothing could open it
    assert page.locator("[data-question]:visible, [data-step=first]:visible, [data-step=whole]:visible").count() == 0
    page.get_by_label("What do you know?").fill(KNOWN)
    page.get_by_label("How do you know?").fill("I held the hammer.")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []
    file = saved(panel(page), tmp_path)
    assert file.name == "lantern-house.txt"
    for words in (QUESTION, "practices/examplewick/lantern-house.md", *KNOWN.splitlines(), "I held the hammer."):
        assert words in file.read_text("utf-8")
    panel(page).locator("[data-way=repository]").last.click()
    link = panel(page).locator(".sent a").first
    told = parse_qs(urlsplit(link.get_attribute("href") or "").query)
    assert told["title"] == ["Answer: The Lantern House, a room above the ferry"]
    assert QUESTION in told["body"][0]


def test_an_answer_without_words_is_not_sent(visit: Visit, second_home: str) -> None:
    page = asked(visit(second_home + "open-questions/"))
    panel(page).locator("[data-way=letter]").click()
    expect(panel(page).locator(".problems")).to_be_focused()
    expect(panel(page).locator(".sent")).to_have_count(0)


def test_an_answer_that_was_begun_is_there_after_a_reload(visit: Visit, second_home: str) -> None:
    page = asked(visit(second_home + LANTERN))
    page.get_by_label("What do you know?").fill(KNOWN)
    until(page, "() => Object.values(localStorage).join().includes('Old Tom')")
    page.reload()
    expect(opened(page).get_by_label("What do you know?")).to_have_value(KNOWN)


def test_a_question_that_is_open_no_more_leads_to_the_whole_practice(visit: Visit, second_home: str) -> None:
    page = opened(visit(second_home + "tell/?practice=lantern-house&question=9"))
    expect(page.locator(".form__refused")).to_have_text("This question is open no more. Here is the whole practice.")
    expect(page.locator("[data-step=whole]")).to_be_visible()
    expect(panel(page)).to_be_hidden()
