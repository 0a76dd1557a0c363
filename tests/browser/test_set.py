"""The reader's set: chosen, ordered, shared, and composed into a booklet by the browser alone."""

import re
from pathlib import Path

import pytest
from page import validate_pdf
from playwright.sync_api import Locator, Page, Route, expect
from pypdf import PdfReader

from tests.browser.conftest import PHONE, Judge, Open, Visit
from tests.browser.test_catalogue import settled
from tests.browser.test_keyboard import tab_to
from tests.print.outspoken import errors
from tests.sites import Site

pytestmark = pytest.mark.this_bank

CHOOSE = ".practice__body > .practice__actions .choose"  # above the text of a practice
CHOOSE_AT_THE_END = ".onward .choose"
CALL = ".set__booklet .button--call"
SAID = ".set > [role=status]"


@pytest.fixture
def address(home: str, real_site: Site) -> str:
    return f"{home}{real_site.names['set']}/"


@pytest.fixture
def three(real_site: Site) -> list[str]:
    """The ids of three practices, which are short."""
    return [file.stem for file in sorted(real_site.practices, key=lambda file: file.stat().st_size)][:3]


def drawn(page: Page) -> Page:
    """The page of the set once its list stands."""
    page.locator(".set[aria-busy=false]").wait_for()
    return page


def chosen(page: Page) -> list[str]:
    """The ids in the list, from the top down."""
    drawn(page)
    return page.locator(".set__item").evaluate_all("rows => rows.map(row => row.dataset.id)")


def titles(page: Page) -> list[str]:
    drawn(page)
    return page.locator(".set__item .row__title a").all_inner_texts()


def button(page: Page, id: str, action: str) -> Locator:
    return page.locator(f".set__item[data-id='{id}'] [data-action={action}]")


def link(address: str, ids: list[str]) -> str:
    """The address of a set of these practices."""
    return f"{address}?p={','.join(ids)}"


def given(page: Page, ids: list[str]) -> Page:
    """The page that shows a shared set of these practices, once it is the reader's own."""
    drawn(page).locator("[data-action=take]").click()
    expect(page.locator(".set__shared")).to_be_hidden()
    assert chosen(page) == ids
    return page


def count(page: Page) -> str:
    return page.locator("[data-set-count]").inner_text()


def test_a_practice_is_chosen_on_its_page_and_in_the_catalogue_and_counted_in_the_menu(
    visit: Visit, home: str, address: str, practice: str
) -> None:
    page = visit(home + practice)
    page.locator(CHOOSE).click()
    for button in (CHOOSE, CHOOSE_AT_THE_END):
        expect(page.locator(button)).to_have_attribute("data-chosen", "true")
    expect(page.locator("#set-said")).to_have_text(re.compile(r"1 praktyka"))
    page.goto(f"{home}katalog/")
    settled(page)
    rows = page.locator("#wyniki li[data-practice]")
    others = [row for row in rows.all()[:3] if row.get_attribute("data-practice") not in practice][:2]
    for row in others:
        row.locator(".choose").click()
    assert count(page) == "(3)"
    ids = [practice.split("/")[-2], *(row.get_attribute("data-practice") for row in others)]
    page.goto(address)
    assert chosen(page) == ids
    page.goto(home + practice)
    page.locator(CHOOSE_AT_THE_END).click()
    assert count(page) == "(2)"
    for button in (CHOOSE, CHOOSE_AT_THE_END):
        expect(page.locator(button)).to_have_attribute("data-chosen", "false")


def test_a_found_result_has_its_button(visit: Visit, home: str) -> None:
    page = settled(visit(f"{home}katalog/?q=sąsiedzki"))
    row = page.locator("#wyniki li[data-practice]").first
    row.locator(".choose").click()
    expect(row.locator(".choose")).to_have_accessible_name(
        f"Usuń z zestawu: {row.locator('.row__title a').inner_text()}"
    )


def test_the_order_is_changed_by_keyboard_with_the_focus_kept_and_told(
    visit: Visit, address: str, three: list[str]
) -> None:
    page = given(visit(link(address, three)), three)
    tab_to(page, f".set__item[data-id='{three[2]}'] [data-action=up]", most=60)
    page.keyboard.press("Enter")
    expect(page.locator(".set__item").nth(1)).to_have_attribute("data-id", three[2])
    expect(button(page, three[2], "up")).to_be_focused()
    expect(page.locator(SAID)).to_have_text(re.compile(r"miejsce 2 z\s3"))
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert chosen(page) == [three[2], three[0], three[1]]
    expect(button(page, three[2], "up")).to_be_focused()
    page.reload()
    assert chosen(page) == [three[2], three[0], three[1]]


def test_the_order_is_changed_by_dragging(visit: Visit, address: str, three: list[str]) -> None:
    page = given(visit(link(address, three)), three)
    first, last = (page.locator(".set__handle").nth(place).bounding_box() for place in (0, 2))
    assert first
    assert last
    page.mouse.move(first["x"] + 8, first["y"] + first["height"] / 2)
    page.mouse.down()
    page.mouse.move(last["x"] + 8, last["y"] + last["height"] - 2, steps=8)
    page.mouse.up()
    assert chosen(page) == [three[1], three[2], three[0]]
    page.reload()
    assert chosen(page) == [three[1], three[2], three[0]]


def test_a_removal_can_be_undone_where_it_was(visit: Visit, address: str, three: list[str]) -> None:
    page = given(visit(link(address, three)), three)
    button(page, three[1], "remove").press("Enter")
    assert chosen(page) == [three[0], three[2]]
    expect(button(page, three[2], "remove")).to_be_focused()
    page.locator("[data-action=undo]").press("Enter")
    assert chosen(page) == three


def test_an_emptied_set_helps_on_and_can_be_brought_back(visit: Visit, address: str, three: list[str]) -> None:
    page = given(visit(link(address, three)), three)
    page.locator("[data-action=clear]").click()
    expect(page.locator(".set .empty a").first).to_be_visible()
    expect(page.locator(".set__booklet")).to_be_hidden()
    expect(page.locator("[data-action=undo]")).to_be_focused()
    page.keyboard.press("Enter")
    assert chosen(page) == three


def test_a_shared_address_shows_its_set_to_another_reader_and_spares_her_own(
    visit: Visit, address: str, three: list[str]
) -> None:
    page = given(visit(link(address, three)), three)
    page.locator("[name=title]").fill("Trzy, ułożone & „moje”")
    shared = page.locator("#address").input_value()
    page.evaluate("localStorage.clear(); sessionStorage.clear()")  # as is another reader's browser
    own = [three[2]]
    page.goto(link(address, own))
    other = given(page, own)
    other.goto(shared)
    assert chosen(other) == three
    expect(other.locator("[name=title]")).to_have_value("Trzy, ułożone & „moje”")
    other.goto(address)
    assert chosen(other) == own
    other.goto(shared)
    drawn(other).locator("[data-action=take]").click()
    other.goto(address)
    assert chosen(other) == three
    other.locator("[data-action=back]").click()
    expect(other.locator(".set__item")).to_have_count(1)
    assert chosen(other) == own
    other.goto(shared)
    drawn(other).locator("[data-action=join]").click()
    expect(other.locator(".set__shared")).to_be_hidden()
    assert chosen(other) == [three[2], three[0], three[1]]


def test_ids_that_the_bank_does_not_have_are_told(visit: Visit, address: str, three: list[str]) -> None:
    page = visit(f"{address}?p={three[0]},there-is-none,{three[1]}")
    assert chosen(page) == three[:2]
    expect(page.locator(".set__unknown")).to_contain_text("there-is-none")


def test_two_tabs_keep_in_step(visit: Visit, address: str, home: str, practice: str, three: list[str]) -> None:
    page = given(visit(link(address, three)), three)
    other = page.context.new_page()
    other.goto(home + practice)
    id = practice.split("/")[-2]
    other.locator(CHOOSE).click()
    expect(page.locator(f".set__item[data-id='{id}']")).to_have_count(0 if id in three else 1)
    button(page, three[0], "remove").click()
    expect(other.locator("[data-set-count]")).to_have_text(f"({len(chosen(page))})")


def test_a_browser_that_keeps_nothing_still_shares_and_says_so(
    tab: Visit, address: str, home: str, practice: str, three: list[str]
) -> None:
    page = tab("about:blank")
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(home + practice)
    page.locator(CHOOSE).click()
    expect(page.locator("#set-said")).to_have_text(re.compile("nie pozwala"))
    page.goto(link(address, three))
    given(page, three)
    expect(page.locator(".set__unkept")).to_be_visible()
    button(page, three[0], "remove").click()
    expect(page.locator("#address")).to_have_value(re.compile(f"p={three[1]},{three[2]}"))


def test_a_booklet_is_composed_without_a_network_of_what_an_earlier_visit_has_kept(
    open_page: Open, address: str, three: list[str], tmp_path: Path
) -> None:
    page = given(open_page(link(address, three)), three)
    expect(page.locator("[data-ready=no]")).to_have_text(re.compile(r"\b1\d,\d\sMB"))
    page.locator("[data-action=prepare]").click()
    expect(page.locator("[data-ready=yes]")).to_be_visible()
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.reload()
    expect(page.locator("[data-ready=yes]")).to_be_visible()
    page.locator("[name=title]").fill('Praktyki „trzy” i #"kod\\')
    page.locator("[name=by]").fill("Anna Żółć")
    page.context.set_offline(True)
    button(page, three[2], "up").click()
    order = [three[0], three[2], three[1]]
    expect(page.locator(".set__item").nth(1)).to_have_attribute("data-id", order[1])
    with page.expect_download() as download:
        page.locator(CALL).click()
    assert [url for url in asked if url.endswith((".gz", ".ttf"))] == []
    assert download.value.suggested_filename == "praktyki-trzy-i-kod.pdf"
    file = tmp_path / "booklet.pdf"
    download.value.save_as(file)
    pdf = PdfReader(file)
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert pdf.trailer["/Root"]["/Lang"] == "pl"
    assert pdf.metadata
    assert pdf.metadata.title == 'Praktyki „trzy” i\u00a0#"kod\\'
    assert validate_pdf(str(file), profile="ua1").is_compliant
    assert errors(file) == []
    named = [" ".join(title.split()) for title in titles(page)]
    overview, contents = (" ".join(pdf.pages[at].extract_text().split()) for at in (1, 2))
    assert all(title in overview.replace("- ", "") for title in ("Przegląd", *named))
    assert all(title in contents for title in named)
    bookmarks = [str(mark.title).replace("\u00a0", " ") for mark in pdf.outline if not isinstance(mark, list)]
    assert [title for title in bookmarks if title in named] == named
    assert "Anna Żółć" in pdf.pages[0].extract_text()


@pytest.mark.parametrize(
    "lacking",
    ["WebAssembly", *(pytest.param(one, marks=pytest.mark.nightly) for one in ("DecompressionStream", "Worker"))],
)
def test_where_the_typesetter_cannot_run_the_same_practices_are_printed(
    tab: Visit, address: str, three: list[str], lacking: str
) -> None:
    page = tab("about:blank")
    page.add_init_script(f"delete window.{lacking}; window.print = () => {{ window.printed = true; }};")
    page.goto(link(address, three))
    given(page, three)
    names = titles(page)
    page.locator(CALL).click()
    failed = page.locator(".set__failed")
    expect(failed).to_be_visible()
    failed.locator("[data-action=print]").click()
    expect(page.locator(".set__articles article")).to_have_count(3)
    assert page.evaluate("window.printed")
    assert page.locator(".set__articles .practice__head h2").all_inner_texts() == names
    ids = page.locator("main [id]").evaluate_all("all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    assert page.locator("h1:visible").count() == 1
    page.locator("[data-action=close]").click()
    expect(page.locator(".set__list")).to_be_visible()


def test_a_network_that_fails_and_a_booklet_that_cannot_be_composed_are_told_with_a_way_on_and_tried_again(
    open_page: Open, address: str, three: list[str]
) -> None:
    page = given(open_page(link(address, three[:1])), three[:1])
    failed = page.locator(".set__failed")
    page.context.set_offline(True)
    page.locator(CALL).click()
    expect(failed).to_be_visible()
    page.context.set_offline(False)
    page.route("**/pdf/booklet.typ", lambda route: route.fulfill(body="#panic()"))
    said = failed.text_content()
    page.locator(CALL).click()
    expect(failed).not_to_have_text(said or "")
    expect(failed.locator("[data-action=print]")).to_be_visible()
    page.unroute("**/pdf/booklet.typ")
    with page.expect_download():
        page.locator(CALL).click()
    expect(failed).to_be_hidden()


@pytest.mark.nightly  # the site's own policy is as strict
def test_the_typesetter_needs_no_evaluation_of_strings(open_page: Open, address: str, three: list[str]) -> None:
    page = open_page(address)
    policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"

    def strictly(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "Content-Security-Policy": policy})

    page.context.route("**/*.js", strictly)
    page.goto(link(address, three))
    given(page, three)
    with page.expect_download():
        page.locator(CALL).click()


@pytest.mark.parametrize("window", [PHONE, pytest.param({}, marks=pytest.mark.nightly)], ids=["phone", "desk"])
def test_axe_finds_nothing_serious_in_a_set(
    visit: Visit, address: str, three: list[str], judge: Judge, window: dict[str, object]
) -> None:
    page = visit(link(address, [*three, "none"]), **window)
    drawn(page)
    assert judge(page) == []
    page.goto(link(address, three))
    given(page, three)
    button(page, three[0], "remove").click()
    assert judge(page) == []
    page.evaluate("window.print = () => {}")
    page.locator(".set__booklet .set__actions [data-action=print]").click()
    expect(page.locator(".set__articles article")).to_have_count(2)
    assert judge(page) == []


def test_without_javascript_the_page_says_what_it_needs(visit: Visit, address: str) -> None:
    page = visit(address, java_script_enabled=False)
    page.evaluate("document.getAnimations().forEach((one) => one.finish())")  # it comes where no script has come
    expect(page.locator(".set__still")).to_be_visible()
    expect(page.locator(".set__list")).to_be_hidden()
