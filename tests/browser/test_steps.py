"""The steps of the whole form: the list of what to tell, one question a page on a phone, the answers looked over."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.axe import violations, violations_light_and_dark
from tests.browser.conftest import PHONE, Open, Visit
from tests.browser.filling import answers, open_whole, opened, question


def begun(open_page: Open, home: str, search: str = "", **options: Any) -> Locator:
    """The whole description, of a practice or a new one."""
    page = opened(open_page(f"{home}tell/{search}", **options))
    return page.locator("[data-step=whole]") if search else open_whole(page)


def shown(whole: Locator) -> list[str]:
    """The questions that the page asks now."""
    ids = "all => all.filter((field) => field.checkVisibility()).map((field) => field.dataset.question)"
    return list(whole.locator("[data-question]").evaluate_all(ids))


def states(whole: Locator) -> dict[str, str]:
    """How each stage of the list stands."""
    rows = whole.locator("[data-view=list] ol.stages > li")
    told = rows.evaluate_all("rows => rows.map((row) => [...row.children].map((part) => part.textContent))")
    return dict(told)


def test_a_phone_asks_one_thing_a_page_and_the_browser_goes_back_and_forth(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    page = whole.page
    whole.get_by_role("link", name="What it is called").click()
    expect(whole.get_by_role("heading", name="What it is called")).to_be_focused()
    assert shown(whole) == ["title"]
    whole.get_by_role("textbox").fill("An invented shed")
    whole.get_by_role("button", name="Next").click()
    expect(whole.get_by_label("Summary")).to_be_visible()
    assert shown(whole) == ["summary"]
    assert page.url.endswith("#summary")
    page.go_back()
    expect(whole.get_by_label("Title")).to_have_value("An invented shed")
    page.go_forward()
    expect(whole.get_by_label("Summary")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_where_there_is_room_a_stage_is_asked_at_once(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home)
    question(whole, "title")
    assert shown(whole) == ["title", "summary"]
    whole.get_by_role("button", name="Next").click()
    expect(whole.get_by_role("heading", name="Where", exact=True)).to_be_focused()
    assert shown(whole) == ["city", "district"]


def test_the_list_tells_what_is_done_what_is_left_and_what_is_to_be_mended(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, "?practice=kite-hour")
    told = states(whole)
    assert (told["What it is called"], told["Picture and documents"]) == ("done", "if you like")
    question(whole, "title").locator("input").fill("")
    question(whole, "status").locator("[data-key=as_of] input").fill("some day")
    whole.get_by_role("link", name="What to tell").click()
    expect(whole.locator("[data-view=list]")).to_be_visible()
    told = states(whole)
    assert told["What it is called"] == "required: 1"
    assert told["When, and how it stands now"] == "to be mended"
    expect(whole.locator(".stages__told")).to_contain_text("Required answers still missing: 1")
    editors = whole.locator(".stages__fold")
    expect(editors.get_by_role("link", name="Old addresses")).to_be_hidden()
    editors.locator("summary").press("Enter")
    editors.get_by_role("link", name="Old addresses").click()
    expect(whole.locator("[data-question=redirect_from]")).to_be_visible()


def test_what_is_wrong_in_a_step_is_told_above_it_before_one_goes_on(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    question(whole, "title").locator("input").fill("AB")
    whole.get_by_role("button", name="Next").click()
    summary = whole.locator(".problems")
    expect(summary).to_be_focused()
    summary.get_by_role("button").click()
    expect(whole.get_by_label("Title")).to_be_focused()
    whole.get_by_role("button", name="Next").click()  # told once, it may be mended later
    expect(whole.get_by_label("Summary")).to_be_visible()
    expect(summary).to_be_hidden()


def test_the_answers_are_looked_over_and_a_problem_leads_to_its_step(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, "?practice=kite-hour", **PHONE)
    question(whole, "title").locator("input").fill("")
    view = answers(whole)
    expect(view.locator(".given", has_text="Summary")).to_contain_text("builds a kite")
    view.locator("[data-way=repository]").first.click()
    summary = whole.locator(".problems")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("Title: This is still missing. Tell: what was done")
    summary.get_by_role("button").first.click()
    expect(whole.get_by_label("Title")).to_be_focused()
    assert whole.page.url.endswith("#title")
    answers(whole).get_by_role("link", name=re.compile("Change ?: Kind")).click()
    assert shown(whole) == ["kind"]


@pytest.mark.parametrize(
    "step",
    [pytest.param("", marks=pytest.mark.nightly), "sources", pytest.param("text-", marks=pytest.mark.nightly)],
    ids=["list", "question", "text"],
)
def test_axe_finds_nothing_serious_in_a_step(visit: Visit, second_home: str, step: str) -> None:
    whole = begun(visit, second_home, "?practice=kite-hour", **PHONE)
    if step:
        question(whole, "text-why" if step == "text-" else step)
    assert violations_light_and_dark(whole.page) == []


WRITTEN = (
    ("period", "from", "since December 2018", "2018-12", "We understood: December 2018"),
    ("period", "from", "25.11.2021", "2021-11-25", "We understood: 25 November 2021"),
    ("cost", "amount", "200 000 pounds", "200000", "We understood: 200,000, GBP"),
    ("organisations", "url", "www.shed.example", "https://www.shed.example", "We understood: https://www.shed.example"),
)


def test_what_a_clerk_writes_is_understood_said_and_can_be_undone(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home)
    for id, key, written, read, said in WRITTEN:
        field = question(whole, id)
        if id not in ("period", "organisations"):  # one has no items, the other shows its first
            field.locator(".items__add").click()
        line = field.locator(f"[data-key={key}]")
        line.locator("input").fill(written)
        line.locator("input").blur()
        expect(line.locator("input")).to_have_value(read)
        expect(line.locator(".ask__understood")).to_contain_text(said)
        line.get_by_role("button", name="Undo").click()
        expect(line.locator("input")).to_have_value(written)
        expect(line.locator("input")).to_be_focused()
        line.locator("input").blur()
        expect(line.locator("input")).to_have_value(written)


def test_what_was_understood_is_said_aloud(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home)
    field = question(whole, "period").locator("[data-key=from] input")
    field.fill("12.2018")
    field.blur()
    expect(whole.page.locator("#form > [role=status]")).to_have_text("We understood: December 2018")


def test_a_source_is_named_by_its_publisher_until_somebody_names_it(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, "?practice=kite-hour")
    field = question(whole, "sources")
    for publisher, name in (("Town Voice", "town-voice"), ("Town Voice", "town-voice-2")):
        field.locator(".items__add").click()
        item = field.locator(".item").last
        item.locator("[data-key=title] input").fill("A year of kites")
        item.locator("[data-key=publisher] input").fill(publisher)
        item.locator("[data-key=publisher] input").blur()
        expect(item.locator("[data-key=id] input")).to_have_value(name)
        expect(item.locator(".ask__understood")).to_have_text(re.compile(f"We understood: {name}"))  # and nothing older
    item.locator("[data-key=id] input").fill("Voice of the town")
    item.locator("[data-key=publisher] input").fill("Another Voice")
    item.locator("[data-key=publisher] input").blur()
    expect(item.locator("[data-key=id] input")).to_have_value("voice-of-the-town")


def test_nothing_is_said_to_be_missing_that_was_just_written(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    title = question(whole, "title")
    title.evaluate(
        """(field) => {
            const line = field.querySelector(".ask__problem");
            new MutationObserver(() => (field.dataset.shown ||= line.hidden ? "" : line.textContent))
                .observe(line, { attributes: true });
        }"""
    )
    title.locator("input").fill("An invented shed")
    whole.page.keyboard.press("Tab")
    whole.get_by_role("button", name="Next").click()
    expect(whole.get_by_label("Summary")).to_be_visible()
    assert title.get_attribute("data-shown") in (None, "")
    whole.page.go_back()
    title.locator("input").fill("")
    whole.page.keyboard.press("Tab")
    expect(title.locator(".ask__problem")).to_contain_text("still missing")


def test_a_list_that_has_to_have_an_item_shows_its_first(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    city = question(whole, "city")
    expect(city.locator(".item")).to_have_count(1)
    city.get_by_role("combobox").fill("Examplewick")
    expect(question(whole, "questions").locator(".item")).to_have_count(0)
    expect(answers(whole).locator(".given", has_text="Examplewick")).to_be_visible()


def test_a_press_cites_a_source_where_one_writes(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    expect(question(whole, "text-why").locator(".citing")).to_be_hidden()  # there is nothing to cite yet
    source = question(whole, "sources").locator(".item").first
    source.locator("[data-key=title] input").fill("A year of kites")
    source.locator("[data-key=publisher] input").fill("Town Voice")
    whole.page.keyboard.press("Tab")
    expect(source.locator("[data-key=id] input")).to_have_value("town-voice")
    text = question(whole, "text-why")
    area = text.locator("textarea")
    area.fill("Strings break. They are mended.")
    area.evaluate("area => area.setSelectionRange(14, 14)")
    text.get_by_role("button", name=re.compile("Cite here.*town-voice")).tap()
    expect(area).to_have_value("Strings break.[^town-voice] They are mended.")
    expect(area).to_be_focused()
    expect(text.locator(".ask__problem")).to_be_hidden()
    assert violations(whole.page) == []


def test_what_is_wrong_is_told_in_the_words_of_the_questions(visit: Visit, second_home: str) -> None:
    whole = begun(visit, second_home, **PHONE)
    text = question(whole, "text-why")
    text.locator("textarea").fill("Strings break.[^nowhere]")
    whole.page.keyboard.press("Tab")
    expect(text.locator(".ask__problem")).to_contain_text("a source that is not in “Sources”")
