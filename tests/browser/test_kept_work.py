"""Kept work: a slot for each practice and tab, choices where two texts meet, and nothing lost without a question."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Visit
from tests.browser.filling import opened, question, wait_until_kept

KITE = "?practice=kite-hour#title"


def titled(page: Page, title: str) -> Page:
    """Write a title, and wait until it is kept."""
    page.get_by_label("Title", exact=False).first.fill(title)
    wait_until_kept(page, title)
    return page


def another(page: Page, address: str) -> Page:
    """Another tab of the same browser."""
    tab = page.context.new_page()
    tab.goto(address)
    return opened(tab)


def test_two_tabs_keep_work_of_their_own_and_tell_of_each_other(visit: Visit, second_home: str) -> None:
    address = f"{second_home}tell/{KITE}"
    first = titled(opened(visit(address)), "From the first tab")
    second = another(first, address)
    choice = second.locator(".choice")
    expect(choice).to_be_focused()
    expect(choice).to_contain_text("Another tab")
    choice.get_by_role("button", name="Begin with").click()
    expect(choice).to_have_count(0)
    expect(first.locator(".form__twice")).to_be_visible()
    titled(second, "From the second tab")
    for page, written in ((first, "From the first tab"), (second, "From the second tab")):
        page.reload()
        opened(page)
        expect(page.locator("[data-question=title] input")).to_have_value(written)


def test_work_of_a_closed_tab_comes_back_by_choice(tab: Visit, second_home: str) -> None:
    address = f"{second_home}tell/{KITE}"
    first = titled(opened(tab(address)), "Left behind")
    context = first.context
    first.close()
    page = context.new_page()
    page.goto(address)
    opened(page)
    expect(page.locator("[data-question=title] input")).to_have_value("The kite hour, a session for a windy day")
    page.locator(".choice").get_by_role("button", name="Go on with that work").click()
    expect(page.locator("[data-question=title] input")).to_have_value("Left behind")
    assert len(page.evaluate("Object.keys(localStorage).filter((key) => key.includes(':kite-hour:'))")) == 1


def test_work_that_is_older_than_the_published_text_says_so(tab: Visit, second_home: str) -> None:
    page = titled(opened(tab(f"{second_home}tell/{KITE}")), "Begun before")
    kept = page.evaluate("Object.entries(localStorage).find(([key]) => key.includes(':kite-hour:'))")
    work = json.loads(kept[1])
    work["opened"]["source"] = "title: An older text\n"
    page.add_init_script(f"localStorage.setItem({json.dumps(kept[0])}, {json.dumps(json.dumps(work))})")
    page.reload()
    opened(page)
    choice = page.locator(".choice")
    expect(choice).to_contain_text("another text of this practice")
    choice.get_by_role("button", name="Begin with what the bank has").click()
    expect(page.locator("[data-question=title] input")).to_have_value("The kite hour, a session for a windy day")


def test_a_file_takes_the_place_of_unsent_work_after_a_question_and_can_be_undone(
    visit: Visit, second_home: str, tmp_path: Path
) -> None:
    file = tmp_path / "shed.md"
    file.write_bytes("---\ntitle: Szopa łąkowa\n---\n\n## Why\n\nŹdźbło.\n".encode("windows-1250"))
    page = opened(visit(f"{second_home}tell/"))
    done = page.locator("[data-key=done] textarea")
    done.fill("What I have written.")
    wait_until_kept(page, "What I have written.")
    page.locator("[data-do=open]").set_input_files(file)
    page.locator(".choice").get_by_role("button", name="Keep").click()
    expect(done).to_have_value("What I have written.")
    page.locator("[data-do=open]").set_input_files(file)
    page.locator(".choice").get_by_role("button", name="Put the file").click()
    expect(page.locator(".choice")).to_contain_text("windows-1250")
    question(page.locator("[data-step=whole]"), "title")
    expect(page.locator("[data-question=title] input")).to_have_value("Szopa łąkowa")
    page.locator(".choice").get_by_role("button", name="Undo").click()
    expect(done).to_have_value("What I have written.")


def test_a_document_is_refused_with_the_reason(visit: Visit, second_home: str, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(b"PK\x03\x04 and more")
    page = opened(visit(f"{second_home}tell/"))
    page.locator("[data-do=open]").set_input_files(file)
    expect(page.locator(".form__refused")).to_contain_text("report.docx is no file of a practice")


def test_an_emptied_form_comes_back(visit: Visit, second_home: str) -> None:
    page = opened(visit(f"{second_home}tell/"))
    page.locator("[data-key=done] textarea").fill("Not to be lost.")
    page.locator("[data-do=whole]").click()
    page.get_by_role("button", name="Begin anew").click()
    expect(page.locator("[data-key=done] textarea")).to_have_value("")
    page.locator(".choice").get_by_role("button", name="Undo").click()
    expect(page.locator("[data-key=done] textarea")).to_have_value("Not to be lost.")
