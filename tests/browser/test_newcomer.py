"""A newcomer's whole way: a house of a place that the bank lacks, on a phone, by mail, on paper and as an archive."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.conftest import PHONE, Visit
from tests.browser.filling import opened
from tests.browser.test_sending import TOLD, choose
from tests.scripts.command import run
from tests.sites import SECOND_BANK

PLACE = "Cornerton, France"
FOLDER = "cornerton-france"


def test_a_house_of_a_place_that_the_bank_lacks_is_told_sent_printed_saved_and_imported_without_an_account(
    tab: Visit, second_home: str, tmp_path: Path
) -> None:
    page = opened(tab(f"{second_home}tell/", **PHONE))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    first = page.locator("[data-step=first]")
    first.get_by_role("combobox").tap()
    page.keyboard.type(PLACE)
    for key, answer in TOLD.items():
        first.locator(f"[data-key={key}] :is(input, textarea)").tap()
        page.keyboard.insert_text(answer)
    choose(first)
    assert violations(page) == []

    with page.expect_download() as waiting:
        first.locator("[data-way=email]").tap()
    archive = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(archive)
    sent = first.locator(".sent")
    expect(sent).to_contain_text(archive.name)
    assert urlsplit(sent.locator("a").first.get_attribute("href") or "").scheme == "mailto"

    page.evaluate("window.print = () => {}")
    first.locator("[data-way=letter]").tap()
    for words in (PLACE, *TOLD.values(), "A long table in front of a shop"):
        expect(first.locator(".sent__letter")).to_contain_text(words)
    expect(first.locator(".sent__letter dd").first).to_have_text(PLACE)  # told once
    first.locator("[data-do=print]").tap()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert [url for url in asked if not url.startswith((second_home, "blob:", "data:"))] == []

    practices = shutil.copytree(SECOND_BANK, tmp_path / "bank") / "practices"
    done = run("import", "--practices", practices, "--language", "en", archive, here=practices.parent)
    assert done.returncode == 0, done.stdout
    assert {file.suffix for file in (practices / FOLDER).iterdir()} == {".md", ".jpg"}
    checked = run("check", "--practices", practices, "--language", "en", here=practices.parent)
    assert checked.returncode == 0, checked.stdout
