"""Sending: the ways out of the form without an account, by mail, by letter, as a link and by the relay."""

import datetime
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, Route, expect

from bank.check.vocabulary_files import read_vocabulary
from bank.contribute.issue import Issue, read_answers
from bank.schema.proposal import proposal
from bank.text.language import Language
from tests import drawn, papers
from tests.browser.conftest import PHONE, Judge, Visit
from tests.browser.filling import answers, fill_fields, open_whole, opened, question, wait_until_kept
from tests.sites import SECOND_BANK

TOLD = {
    "place": "The invented corner; neighbours",
    "done": "On Thursdays we open a former shop and cook together.",
    "outcome": "Forty people come. In winter nobody came at all.",
    "contact": "On the Corner Society, office@example.org",
}
ENGLISH = Language("en")
REPLY = "me@private.example"
RELAY = "https://relay.shares.example/"


@pytest.fixture
def first(visit: Visit, second_home: str) -> Locator:
    """The first step of the second bank's form, filled in on a phone."""
    return filled(opened(visit(f"{second_home}tell/", **PHONE)))


def filled(page: Page) -> Locator:
    step = page.locator("[data-step=first]")
    step.get_by_role("combobox").fill("Examplewick")
    for key, answer in TOLD.items():
        step.locator(f"[data-key={key}] :is(input, textarea)").fill(answer)
    return step


def test_the_ways_without_an_account_come_first_and_each_says_what_it_needs(first: Locator) -> None:
    ways = first.locator(".send__way")
    names = ways.evaluate_all("ways => ways.map((way) => way.querySelector('button').dataset.way)")
    assert names == ["relay", "email", "letter", "link", "file", "repository", "repository"]
    for way in ways.all():
        expect(way.locator(".send__needs")).to_contain_text("needs")
    expect(ways.last).to_contain_text("free account")


def test_a_letter_by_mail_is_begun_and_its_file_saved_to_be_attached(first: Locator) -> None:
    with first.page.expect_download() as waiting:
        first.locator("[data-way=email]").click()
    sent = first.locator(".sent")
    expect(sent).to_be_focused()
    expect(sent).to_contain_text(waiting.value.suggested_filename)
    expect(sent).to_contain_text("Attach the saved file")
    expect(sent).to_contain_text("within 14 days")
    address = urlsplit(sent.locator("a").first.get_attribute("href") or "")
    told = parse_qs(address.query)
    assert (address.scheme, address.path) == ("mailto", "desk@shares.example")
    assert told["subject"] == ["Proposal of a practice: The invented corner; neighbours"]
    assert TOLD["done"] in told["body"][0]


def test_a_letter_on_paper_is_printed_alone_and_its_reply_address_stays_out_of_the_file(first: Locator) -> None:
    page = first.page
    page.evaluate("window.print = () => {}")
    first.locator("[data-way=letter]").click()
    first.locator(".sent input").fill(REPLY)
    letter = first.locator(".sent__letter")
    for words in ("The House of Shares", "1 Example Street", *TOLD.values(), REPLY):
        expect(letter).to_contain_text(words)
    first.locator("[data-do=print]").click()
    page.emulate_media(media="print")
    visible = "nodes => nodes.filter((node) => node.checkVisibility()).map((node) => node.className)"
    assert page.locator("body > *").evaluate_all(visible) == ["letter"]
    expect(page.locator("body > .letter")).to_contain_text(REPLY)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(first).to_be_visible()
    with page.expect_download() as waiting:
        first.locator("[data-way=file]").click()
    assert REPLY not in waiting.value.path().read_text("utf-8")


def test_a_link_opens_the_form_with_the_answers_and_asks_before_it_takes_the_place_of_others(
    first: Locator, visit: Visit
) -> None:
    first.locator("[data-way=link]").click()
    link = first.locator(".sent__link").input_value()
    assert REPLY not in link
    page = opened(visit(link))
    done = page.locator("[data-step=first] [data-key=done] textarea")
    expect(done).to_have_value(TOLD["done"])
    assert "#" not in page.url
    done.fill("My own words, which are not to be lost at all.")
    wait_until_kept(page, "My own words")
    page.goto("about:blank")
    page.goto(link)
    question = page.locator(".choice")
    expect(question).to_be_focused()
    expect(done).to_have_value("My own words, which are not to be lost at all.")
    question.get_by_role("button", name="Open what the link brings").click()
    expect(done).to_have_value(TOLD["done"])
    question.get_by_role("button", name="Undo").click()
    expect(done).to_have_value("My own words, which are not to be lost at all.")


def test_the_relay_gets_the_report_with_consents_and_the_private_address_beside_it(first: Locator) -> None:
    asked: list[dict[str, Any]] = []

    def answer(route: Route) -> None:
        asked.append(json.loads(route.request.post_data or ""))
        told = {"number": 12, "url": "https://forge.example/12", "reply": False}
        route.fulfill(json=told, headers={"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "*"})

    first.page.route(RELAY, answer)
    first.locator("[data-way=relay]").click()
    sent = first.locator(".sent")
    send = sent.locator("[data-do=relay]")
    send.click()
    expect(sent).to_contain_text("Tick both")
    assert asked == []
    for box in sent.get_by_role("checkbox").all():
        box.check()
    sent.locator("[name=reply]").fill(REPLY)
    send.click()
    expect(sent).to_contain_text("Its number is 12")
    expect(sent).to_contain_text("not kept anywhere")
    expect(sent.get_by_role("link").first).to_have_attribute("href", "https://forge.example/12")
    [report] = asked
    assert (report["reply"], report["trap"]) == (REPLY, "")
    assert REPLY not in report["body"]
    assert f"### What was done?\n\n{TOLD['done']}\n" in report["body"]
    assert report["body"].count("- [x] ") == 2
    issue = Issue(12, report["title"], report["body"], "https://forge.example/12", datetime.date(2026, 11, 26))
    vocabulary, _ = read_vocabulary(SECOND_BANK / "practices/vocabulary", "vocabulary", issue.opened)
    answers, problems = read_answers(issue, proposal(vocabulary, ENGLISH), ENGLISH)
    assert problems == []
    assert answers["done"] == TOLD["done"]


def test_a_relay_that_gives_no_answer_leaves_what_was_written_and_the_other_ways(first: Locator) -> None:
    first.page.route(RELAY, lambda route: route.abort())
    first.locator("[data-way=relay]").click()
    for box in first.locator(".sent").get_by_role("checkbox").all():
        box.check()
    first.locator("[data-do=relay]").click()
    expect(first.locator(".sent")).to_contain_text("It was not sent")
    expect(first.locator("[data-do=relay]")).to_be_enabled()
    expect(first.locator("[data-key=done] textarea")).to_have_value(TOLD["done"])


def test_axe_finds_nothing_serious_in_any_of_the_ways(first: Locator, judge: Judge) -> None:
    page = first.page
    for way in ("relay", "email", "letter", "link", "file", "repository"):
        first.locator(f"[data-way={way}]").first.click()
        expect(first.locator(".sent")).to_be_focused()
        assert judge(page) == [], way
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), way


@cache
def camera_photograph(width: int = 3000, height: int = 2000) -> FilePayload:
    """What a phone gives: lying on its side, with the place and a name."""
    written = drawn.exif(drawn.TURNED, place=True)
    written[drawn.ARTIST] = "Jane Invented"
    data = drawn.packed(drawn.photograph(width, height), exif=written)
    return {"name": "IMG_2034.JPG", "mimeType": "image/jpeg", "buffer": data}


def choose(step: Locator, taken: FilePayload | None = None) -> Locator:
    """Choose a photograph, with consent, and describe it."""
    photograph = step.locator(".photograph")
    photograph.get_by_role("checkbox").check()
    photograph.locator("[type=file]").set_input_files(taken or camera_photograph(600, 400))
    expect(photograph.locator("figure")).to_be_visible()
    photograph.locator("textarea").fill("A long table in front of a shop")
    return photograph


def saved_archive(step: Locator) -> ZipFile:
    with step.page.expect_download() as waiting:
        step.locator("[data-way=file]").click()
    return ZipFile(io.BytesIO(waiting.value.path().read_bytes()))


def test_a_photograph_leaves_upright_small_and_with_nothing_in_it_but_the_picture(first: Locator) -> None:
    choose(first, camera_photograph())
    with saved_archive(first) as archive:
        practice, picture = archive.namelist()
        assert practice.endswith(".md")
        assert picture == practice.removesuffix(".md") + ".jpg"
        assert practice.startswith("practices/examplewick/")
        text = archive.read(practice).decode()
        assert f"file: {Path(picture).name}" in text
        assert "alt: A long table in front of a shop" in text
        image = Image.open(io.BytesIO(archive.read(picture)))
        assert image.size == (1333, 2000)
        assert dict(image.getexif()) == {}
        assert {"exif", "xmp", "photoshop", "comment"} & image.info.keys() == set()
        red, green, _ = image.convert("RGB").getpixel((1300, 30))
        assert (red < 60, green < 60) == (True, True)  # the corner that was its lower left


def test_a_saved_archive_opens_again_with_its_photograph(first: Locator, tmp_path: Path) -> None:
    page = first.page
    choose(first)
    with saved_archive(first) as archive:
        before = archive.namelist(), archive.read(archive.namelist()[0])
        file = tmp_path / "from-a-friend.zip"
        with ZipFile(file, "w", ZIP_DEFLATED) as packed:  # as other programs pack
            for name in archive.namelist():
                packed.writestr(name, archive.read(name))
    expect(first.locator(".sent")).to_contain_text("open it below")
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.goto("about:blank")
    page.go_back()
    page.reload()
    expect(page.locator("#form")).to_have_attribute("aria-busy", "false")
    page.locator("[data-do=open]").set_input_files(file)
    whole = page.locator("[data-step=whole]")
    photograph = question(whole, "image")
    expect(photograph.locator("img")).to_be_visible()
    expect(photograph.locator("textarea")).to_have_value("A long table in front of a shop")
    view = answers(whole)
    expect(view).not_to_contain_text("attached-")
    with saved_archive(view) as archive:
        assert (archive.namelist(), archive.read(archive.namelist()[0])) == before


def test_an_archive_of_something_else_is_refused(first: Locator) -> None:
    page = first.page
    content = io.BytesIO()
    with ZipFile(content, "w") as packed:
        packed.writestr("notes.txt", "nothing of a practice")
    for buffer in (content.getvalue(), b"PK\x03\x04 broken"):
        page.locator("[data-do=open]").set_input_files(
            {"name": "other.zip", "mimeType": "application/zip", "buffer": buffer}
        )
        expect(page.locator(".form__refused")).to_contain_text("other.zip is no file of a practice")
        page.evaluate("document.querySelector('.form__refused').textContent = ''")


def test_no_photograph_is_chosen_without_consent_and_none_is_sent_without_words(first: Locator) -> None:
    photograph = first.locator(".photograph")
    photograph.locator("[data-do=choose]").click()
    expect(photograph).to_contain_text("Tick the sentence about consent")
    expect(photograph.get_by_role("checkbox")).to_be_focused()
    choose(first).locator("textarea").fill("")
    first.locator("[data-way=email]").click()
    expect(first.locator(".problems")).to_be_focused()
    expect(first.locator(".sent")).to_have_count(0)
    photograph.locator("[data-do=away]").click()
    first.locator("[data-way=email]").click()
    expect(first.locator(".sent")).to_be_focused()


def test_a_photograph_is_there_after_a_reload_and_on_the_preview_and_ways_without_files_say_so(first: Locator) -> None:
    page = first.page
    choose(first)
    wait_until_kept(page, "A long table")
    page.reload()
    expect(first.locator(".photograph img")).to_be_visible()
    first.locator("[data-way=link]").click()
    expect(first.locator(".sent")).to_contain_text("takes no photograph")
    page.locator("[data-do=whole]").click()
    shown = page.locator("iframe").content_frame.locator(".practice__image")
    expect(shown).to_have_attribute("src", re.compile("^data:image/jpeg"))


def test_what_is_no_picture_is_told(first: Locator) -> None:
    photograph = first.locator(".photograph")
    photograph.get_by_role("checkbox").check()
    photograph.locator("[type=file]").set_input_files(
        {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"}
    )
    expect(photograph).to_contain_text("cannot read this picture")
    expect(photograph.locator("figure")).to_be_hidden()


def test_a_practice_that_the_bank_has_is_told_of_before_it_is_sent(visit: Visit, second_home: str) -> None:
    page = opened(visit(f"{second_home}tell/"))
    whole = open_whole(page)
    fill_fields(whole, {"title": "The kite hour: a session for a windy day!", "city": ["Examplewick"]})
    whole.locator("[data-question=summary] textarea").focus()
    problem = whole.locator("[data-question=title] .ask__problem")
    expect(problem).to_contain_text(
        "The same title in the same place: The kite hour, a session for a windy day (kite-hour)"
    )
    fill_fields(whole, {"title": "Another hour altogether"})
    expect(problem).to_be_hidden()


def test_a_document_is_chosen_with_its_title_and_leaves_with_the_file(visit: Visit, second_home: str) -> None:
    page = opened(visit(f"{second_home}tell/?practice=kite-hour#documents", **PHONE))
    documents = page.locator("[data-step=whole] [data-key=documents]").first
    documents.locator(".items__add").click()
    picker = documents.locator("[type=file]")
    picker.set_input_files({"name": "notes.xlsx", "mimeType": "application/zip", "buffer": b"x"})
    expect(documents).to_contain_text("Choose a file of one of these types")
    picker.set_input_files({"name": "Rules.PDF", "mimeType": "application/pdf", "buffer": papers.pdf()})
    expect(documents).to_contain_text("Rules.PDF")
    documents.locator("[data-key=title] :is(input, textarea)").fill("The rules of the kite")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("location.hash = 'answers'")
    with saved_archive(page.locator("[data-view=answers]")) as archive:
        practice, document = archive.namelist()
        assert document == "practices/examplewick/kite-hour.pdf"
        assert (
            "documents:\n  - file: kite-hour.pdf\n    title: The rules of the kite\n" in archive.read(practice).decode()
        )
        assert archive.read(document) == papers.pdf()
