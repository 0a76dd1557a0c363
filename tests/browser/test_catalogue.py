"""The catalogue: facets that tell what is left, an address that holds everything, and help when nothing is found."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.text.language import Language
from tests.browser.conftest import FEW, PHONE, Open, Read, Visit, kept_back, until, watched_moves
from tests.browser.windows import PATIENCE
from tests.sites import Site, words

pytestmark = pytest.mark.this_bank

SETTLED = """() => document.querySelector("#wyniki")?.matches("[aria-busy=false]")"""
# Of many results the page shows a portion first, and one more at each press.
EVERYTHING = """async (patience) => {
    const rows = () => [...document.querySelectorAll("#wyniki li[data-practice]")], deadline = Date.now() + patience;
    const more = document.querySelector(".catalogue__more");
    while (!more.hidden) {
        const shown = rows().length;
        more.click();
        while (rows().length === shown) {
            if (Date.now() > deadline) throw new Error("no more came");
            await new Promise((go) => setTimeout(go, 5));
        }
    }
    return rows().map((row) => row.dataset.practice);
}"""
STRAYS = """() => {
    window.strays = [];
    const stray = ({ target }) => target.closest("dialog") || strays.push(target.outerHTML.slice(0, 120));
    document.addEventListener("focusin", stray);
}"""
COUNTS = """boxes => boxes.map(box => [[box.name, box.value],
    Number(box.parentElement.querySelector(".option__count").textContent)])"""


@pytest.fixture
def bank(real_site: Site) -> Catalogue:
    return real_site.catalogue


@pytest.fixture
def address(home: str, real_site: Site) -> str:
    return f"{home}{real_site.names['catalogue']}/"


@pytest.fixture
def short(printed_home: str, printed_site: Site) -> str:
    """The address of a catalogue with one practice of each kind, in the night with all."""
    return f"{printed_home}{printed_site.names['catalogue']}/"


def settled(page: Page) -> Page:
    """The page once its results stand."""
    until(page, SETTLED)
    return page


def found(page: Page) -> list[str]:
    """The ids of all the practices that the page has, however many it shows at first."""
    ids: list[str] = settled(page).evaluate(EVERYTHING, PATIENCE)
    return ids


def number(page: Page) -> int:
    """How many practices the page says there are."""
    settled(page)
    return first_number(page.locator("main [role=status]").inner_text())


def first_number(text: str) -> int:
    match = re.search(r"\d+", text)
    assert match, text
    return int(match.group())


def box(page: Page, name: str, value: str) -> Locator:
    return page.locator(f"#catalogue input[name={name}][value='{value}']")


def choose(page: Page, name: str, value: str) -> None:
    """Check a box, in whatever fold it is."""
    wanted = box(page, name, value)
    wanted.evaluate("box => { for (let fold = box; fold = fold.parentElement?.closest('details');) fold.open = true; }")
    wanted.check()
    settled(page)


def count(page: Page, name: str, value: str) -> int:
    return int(box(page, name, value).locator("xpath=..").locator(".option__count").text_content() or "")


def ids(practices: list[Practice]) -> set[str]:
    return {practice.id for practice in practices}


def chips(page: Page) -> list[str]:
    return page.locator(".chip__label").all_inner_texts()


def test_without_a_choice_all_are_there_the_newest_first(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(address)
    assert number(page) == len(bank)
    page.locator(".catalogue__more").click()
    shown = found(page)
    assert len(shown) == len(bank)
    starts = [practice.period.start.year for id in shown if (practice := bank.get(id)) and practice.period]
    assert starts == sorted(starts, reverse=True)


def test_a_count_is_what_its_box_leaves(visit: Visit, address: str, whole: bool) -> None:
    page = settled(visit(f"{address}?stan=trwa"))
    boxes = page.locator("#catalogue [type=checkbox]:not([name=stan])")
    told = {(name, value): number for (name, value), number in boxes.evaluate_all(COUNTS)}
    for name, value in told if whole else list(told)[::20]:
        press = box(page, name, value)
        press.dispatch_event("click")
        assert number(page) == told[name, value], f"{name}={value}"
        press.dispatch_event("click")


def test_several_values_of_a_facet_mean_or_and_several_facets_and(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(address)
    cities, states = bank.vocabulary.cities, bank.vocabulary.states
    one, other = sorted(cities, key=lambda city: -len(bank.in_city(city)))[:2]
    choose(page, "miasto", one.id)
    told = count(page, "miasto", other.id)
    assert told == len(bank.in_city(other))
    choose(page, "miasto", other.id)
    both = ids(bank.in_city(one)) | ids(bank.in_city(other))
    assert set(found(page)) == both
    state = next(iter(states))
    choose(page, "stan", state.id)
    running = {practice.id for practice in bank.practices if practice.status.state is state}
    assert set(found(page)) == both & running


def test_a_district_narrows_its_city(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(address)
    city = max(bank.vocabulary.cities, key=lambda city: len([d for d in city.districts if bank.in_district(d)]))
    district = next(place for place in city.districts if bank.in_district(place))
    choose(page, "miasto", city.id)
    choose(page, "dzielnica", f"{city.id}/{district.id}")
    assert set(found(page)) == ids(bank.in_district(district))


def test_a_district_may_stand_in_the_address_without_its_city(visit: Visit, address: str, bank: Catalogue) -> None:
    city = next(city for city in bank.vocabulary.cities if any(map(bank.in_district, city.districts)))
    district = next(place for place in city.districts if bank.in_district(place))
    page = visit(f"{address}?miasto={city.id}&dzielnica={district.id}")
    assert set(found(page)) == ids(bank.in_district(district))
    expect(box(page, "dzielnica", f"{city.id}/{district.id}")).to_be_checked()


def test_a_theme_brings_the_narrower_ones(visit: Visit, address: str, bank: Catalogue) -> None:
    theme = next(theme for theme in bank.vocabulary.themes if bank.vocabulary.narrower(theme))
    page = visit(f"{address}?temat={theme.id}")
    assert set(found(page)) == ids(bank.on_theme(theme))


def test_years_leave_what_took_place_in_them(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(f"{address}?od=2008&do=2012")
    expected = {
        practice.id
        for practice in bank.practices
        if (period := practice.period) and period.start.year <= 2012 and (period.end is None or period.end.year >= 2008)
    }
    assert set(found(page)) == expected
    assert chips(page) == ["od 2008", "do 2012"]


def test_the_address_holds_the_whole_state(visit: Visit, open_page: Open, address: str) -> None:
    page = visit(address)
    page.locator("#words").fill("sąsiedzki")
    page.keyboard.press("Enter")
    choose(page, "rodzaj", "dom-sasiedzki")
    choose(page, "koszt", "brak-danych")
    page.locator("[data-sort]").select_option("tytul")
    settled(page)
    assert parse_qs(urlsplit(page.url).query) == {
        "q": ["sąsiedzki"],
        "rodzaj": ["dom-sasiedzki"],
        "koszt": ["brak-danych"],
        "sort": ["tytul"],
    }
    other = open_page(page.url)
    assert found(other) == found(page) != []
    assert chips(other) == chips(page)
    expect(other.locator("#words")).to_have_value("sąsiedzki")
    expect(other.locator("[data-sort]")).to_have_value("tytul")


def test_back_and_forward_go_through_the_choices(visit: Visit, address: str) -> None:
    page = visit(address)
    everything = found(page)
    choose(page, "stan", "trwa")
    running = found(page)
    choose(page, "rodzaj", "dom-sasiedzki")
    houses = found(page)
    page.go_back()
    assert found(page) == running
    expect(box(page, "rodzaj", "dom-sasiedzki")).not_to_be_checked()
    page.go_back()
    assert found(page) == everything
    page.go_forward()
    page.go_forward()
    assert found(page) == houses


def test_typing_looks_at_once_and_is_one_step_back(visit: Visit, address: str) -> None:
    page = visit(address)
    everything = number(page)
    page.locator("#words").press_sequentially("sąsiedzki", delay=20)
    page.wait_for_url(re.compile(r"\?q=s%C4%85siedzki$"))
    assert 0 < number(page) < everything
    page.go_back()
    expect(page.locator("#words")).to_have_value("")
    assert number(page) == everything


def test_a_chip_takes_its_filter_away_and_keeps_the_focus_near(visit: Visit, short: str) -> None:
    page = visit(f"{short}?stan=trwa&rodzaj=dom-sasiedzki")
    settled(page)
    labels = chips(page)
    assert len(labels) == 2
    page.locator(".chip").first.press("Enter")
    settled(page)
    assert chips(page) == labels[1:]
    expect(page.locator(".chip").first).to_be_focused()
    page.locator(".chip").first.press("Enter")
    settled(page)
    assert urlsplit(page.url).query == ""
    expect(page.locator(".chips")).to_be_hidden()
    expect(page.locator("#words")).to_be_focused()


def test_titles_are_in_the_order_of_the_alphabet(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(f"{address}?sort=tytul")
    by_title = Language("pl").sort(bank.practices, lambda practice: practice.title)
    shown = found(page)
    assert shown == [practice.id for practice in by_title][: len(shown)]


def test_what_runs_longest_comes_first(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(f"{address}?sort=najdluzej")
    shown = found(page)
    expected = [practice.id for practice in bank.longest_running if practice.period and not practice.period.end]
    years = [bank.get(id) for id in shown[: len(expected)]]
    assert {practice.id for practice in years if practice} == set(expected)
    starts = [practice.period.start.year for practice in years if practice and practice.period]
    assert starts == sorted(starts)


def test_the_number_left_is_said_politely(visit: Visit, address: str) -> None:
    page = visit(address)
    settled(page)
    said = page.locator("main [role=status]")
    before = said.inner_text()
    choose(page, "rodzaj", "forum")
    expect(said).not_to_have_text(before)
    expect(said).to_have_text(re.compile(r"^\d+ praktyk"))


def test_boxes_answer_to_the_keyboard(visit: Visit, address: str) -> None:
    page = visit(address)
    settled(page)
    box(page, "miasto", "gdansk").focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{address}?miasto=gdansk")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".option__more").first).not_to_have_attribute("open", re.compile(".*"))


def test_a_row_tells_what_the_page_of_the_practice_tells(read: Read, address: str, real_site: Site) -> None:
    page = read(address)
    settled(page)
    for row in page.locator("#wyniki li[data-practice]").all()[:5]:
        link = row.locator("a")
        own = real_site.pages[str(link.evaluate("link => link.pathname")).removeprefix(urlsplit(real_site.url).path)]
        assert " ".join(link.inner_text().split()) == words(own.tree.xpath("//h1")[0])
        assert words(own.main.find_class("lead")[0]) == " ".join(row.locator(".row__summary").inner_text().split())


def test_nothing_found_offers_the_filter_to_drop(visit: Visit, address: str) -> None:
    page = visit(f"{address}?rodzaj=wizyta-studyjna&miasto=poznan")
    settled(page)
    offer = page.locator("#wyniki [data-help=narrowest] a")
    told = first_number(offer.inner_text().partition(":")[2])
    offer.click()
    assert number(page) == told > 0


def test_nothing_found_offers_to_drop_all_filters_when_one_is_not_enough(visit: Visit, address: str) -> None:
    page = visit(f"{address}?q=lublin&rodzaj=forum&miasto=poznan&stan=planowana")
    settled(page)
    page.locator("#wyniki [data-help=narrowest] a").click()
    assert number(page) > 0
    assert chips(page) == []


def test_nothing_found_leads_to_the_page_for_contributors(visit: Visit, address: str, real_site: Site) -> None:
    page = visit(f"{address}?q=qqqqqqqqq")
    settled(page)
    page.locator("#wyniki .empty a").last.click()
    expect(page.locator("h1")).to_have_text(
        words(real_site.pages[f"{real_site.names['contribute']}/"].tree.xpath("//h1")[0])
    )


def test_words_that_stand_everywhere_are_told_apart_from_unknown_ones(visit: Visit, address: str) -> None:
    page = settled(visit(f"{address}?q=ale+dla"))
    expect(page.locator("#wyniki [data-help=idle]")).to_be_visible()
    expect(page.locator("#wyniki [data-help=words]")).to_have_count(0)


def test_every_result_is_a_link_from_the_start(visit: Visit, address: str) -> None:
    page = visit(f"{address}?q=miasto")
    shown = found(page)
    links = page.locator("#wyniki li[data-practice] .row__title a")
    told = links.evaluate_all("links => links.map(link => [link.getAttribute('href'), link.textContent])")
    assert len(told) > 20
    assert all(href and f"/{slug}/" in href and " " in title for (href, title), slug in zip(told, shown, strict=True))


def test_what_no_practice_has_is_not_taken_for_no_filter(visit: Visit, address: str) -> None:
    page = visit(f"{address}?miasto=nigdzie")
    assert found(page) == []
    assert chips(page) == ["nigdzie"]


def test_answers_push_no_list_away_that_was_there_before(open_page: Open, address: str) -> None:
    page = open_page("about:blank", **PHONE)
    moves = watched_moves(page)
    page.goto(f"{address}?q=dom+s%C4%85siedzki")
    expect(settled(page).locator(".beside__list li").first).to_be_visible()
    assert moves() < FEW


def test_the_results_are_busy_until_they_are_there(visit: Visit, short: str) -> None:
    page = visit("about:blank")
    asked = kept_back(page, "**/search/catalogue.json")
    page.goto(short, wait_until="domcontentloaded")
    expect(page.locator("#wyniki")).to_have_attribute("aria-busy", "true")
    asked()[0].continue_()
    expect(page.locator("#wyniki")).to_have_attribute("aria-busy", "false")


def test_without_its_data_the_page_says_so_and_shows_the_whole_list(
    visit: Visit, address: str, bank: Catalogue
) -> None:
    page = visit("about:blank")
    page.route("**/search/catalogue.json", lambda route: route.abort())
    page.goto(address)
    expect(page.locator(".catalogue__said")).to_be_visible()
    expect(page.locator("#wyniki li[data-practice]").last).to_be_visible()
    assert set(found(page)) == ids(list(bank.practices))


def test_who_asked_twice_without_its_data_is_not_told_to_wait_for_ever(visit: Visit, address: str) -> None:
    page = visit("about:blank")
    asked = kept_back(page, "**/search/catalogue.json")
    page.goto(f"{address}?q=dom", wait_until="domcontentloaded")
    told = page.locator(".catalogue__count")
    expect(told).to_have_text("Szukam…")
    page.locator("#words").fill("ogród")
    page.locator("#words").press("Enter")
    page.wait_for_timeout(500)  # longer than one is left without a word
    for route in asked():
        route.abort()
    expect(page.locator(".catalogue__said")).to_be_visible()
    expect(told).to_have_text(re.compile(r"^\d+ praktyk"))


def test_without_javascript_it_is_the_whole_list_in_the_same_order(visit: Visit, address: str, bank: Catalogue) -> None:
    page = visit(address, java_script_enabled=False)
    shown = page.locator("#wyniki li[data-practice]")
    assert shown.count() == len(bank)
    expect(shown.last).to_be_visible()
    ids = shown.evaluate_all("rows => rows.map(row => row.dataset.practice)")
    assert ids == found(visit(address))
    for group in ("miasta", "tematy", "rodzaje", "grupy"):
        expect(page.locator(f"main .notice a[href$='{group}/']")).to_be_visible()
    expect(page.locator("#words")).to_be_hidden()


def opened(page: Page) -> Locator:
    """The panel of a phone, opened by its button."""
    settled(page).get_by_role("button", name="Zawęź").click()
    return page.get_by_role("dialog", name="Zawęź")


def test_the_filters_of_a_phone_are_folded_and_tell_how_many_are_chosen(visit: Visit, short: str) -> None:
    page = visit(short, **PHONE)
    settled(page)
    expect(box(page, "rodzaj", "forum")).to_be_hidden()
    opened(page)
    choose(page, "rodzaj", "forum")
    page.keyboard.press("Escape")
    expect(page.locator(".filters__number")).to_have_text("1")
    expect(box(page, "rodzaj", "forum")).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_panel_of_a_phone_tells_at_each_tick_what_is_left_and_leads_there(visit: Visit, short: str) -> None:
    page = visit(short, **PHONE)
    panel = opened(page)
    show = panel.get_by_role("button", name=re.compile("^Pokaż"))
    expect(show).to_have_text(f"Pokaż {number(page)} praktyk{'ę' if number(page) == 1 else ''}")
    left = count(page, "rodzaj", "forum")
    choose(page, "rodzaj", "forum")
    expect(show).to_have_text(re.compile(rf"^Pokaż {left} praktyk"))
    expect(show).to_be_in_viewport(ratio=1)
    expect(panel.locator("[aria-live]")).to_have_text(re.compile(rf"^{left} praktyk"))
    show.click()
    expect(panel).to_be_hidden()
    expect(page.locator(".catalogue__count")).to_be_focused()
    expect(page.locator("#wyniki li[data-practice]").first).to_be_in_viewport()
    assert number(page) == left == len(found(page))


def test_what_is_chosen_stands_on_top_of_the_panel_and_can_be_taken_away(visit: Visit, short: str) -> None:
    page = visit(f"{short}?stan=trwa&rodzaj=forum", **PHONE)
    panel = opened(page)
    expect(panel.locator(".chip__label")).to_have_count(2)
    expect(panel.locator(".chip").first).to_be_in_viewport(ratio=1)
    for _ in range(2):
        panel.locator(".chip").first.click()
        settled(page)
    expect(page).to_have_url(short)
    expect(panel.get_by_role("heading", name="Zawęź")).to_be_focused()
    choose(page, "stan", "trwa")
    page.keyboard.press("Escape")
    expect(page.locator(".catalogue__found .chip")).to_have_count(1)


def test_the_panel_keeps_the_focus_and_gives_it_back(visit: Visit, short: str) -> None:
    page = visit(short, **PHONE)
    button = settled(page).get_by_role("button", name="Zawęź")
    button.press("Enter")
    panel = page.get_by_role("dialog", name="Zawęź")
    page.evaluate(STRAYS)
    for _ in range(40):
        page.keyboard.press("Tab")
    assert page.evaluate("strays") == []
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()


def test_the_panel_begins_with_what_decides(visit: Visit, short: str) -> None:
    facets = opened(visit(short, **PHONE)).locator(".facet > summary")
    first = ["Dla kogo", "Koszt", "Czego to wymaga", "Stan", "Wiedza z roku", "Miasta i dzielnice"]
    assert [" ".join(text.split()) for text in facets.all_inner_texts()][: len(first)] == first
    expect(facets.nth(len(first) - 1)).to_be_in_viewport()


def test_values_that_would_leave_nothing_are_folded_away(visit: Visit, short: str) -> None:
    page = settled(visit(f"{short}?rodzaj=forum"))
    facet = page.locator(".facet").filter(has=page.locator("input[name=stan]"))
    facet.locator("summary").click()
    empty = facet.locator("li").filter(has=page.locator(".option--none"))
    told = facet.get_by_role("button", name=re.compile("^bez praktyk: "))
    assert first_number(told.inner_text()) == empty.count() > 0
    expect(empty.first).to_be_hidden()
    told.click()
    expect(empty.first).to_be_visible()
    told.click()
    expect(empty.first).to_be_hidden()


def test_a_window_that_grows_has_its_filters_beside_the_results(visit: Visit, short: str) -> None:
    page = visit(short)
    page.set_viewport_size({"width": 390, "height": 844})
    panel = opened(page)
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(panel).to_be_hidden()
    expect(box(page, "rodzaj", "forum")).to_be_visible()
    choose(page, "rodzaj", "forum")
    assert number(page) == len(found(page))


def test_what_is_told_of_a_practice_narrows_down_too(visit: Visit, address: str, bank: Catalogue) -> None:
    practice = next(practice for practice in bank.practices if any(failure.causes for failure in practice.failures))
    cause = next(cause for failure in practice.failures for cause in failure.causes)
    page = visit(f"{address}?przyczyna={cause.id}")
    assert set(found(page)) == {
        practice.id for practice in bank.practices if any(cause in failure.causes for failure in practice.failures)
    }


def test_without_javascript_the_facets_lead_to_the_pages_of_their_terms(
    visit: Visit, address: str, bank: Catalogue
) -> None:
    page = visit(address, java_script_enabled=False)
    ways = page.get_by_role("navigation", name="Zawęź")
    vocabulary = bank.vocabulary
    for legend, practices in (
        ("Dla kogo", map(bank.for_audience, vocabulary.audiences)),
        ("Miasta", map(bank.in_city, bank.cities)),
        ("Tematy", map(bank.on_theme, vocabulary.themes)),
        ("Rodzaje", map(bank.of_kind, vocabulary.kinds)),
    ):
        facet = ways.locator("details").filter(has_text=legend).first
        facet.locator("summary").click()
        expect(facet.get_by_role("link")).to_have_count(sum(map(bool, practices)))
    ways.get_by_role("link").last.click()
    expect(page.locator("main li[data-practice]").first).to_be_visible()


def test_a_page_that_is_only_read_loads_nothing_of_the_search(open_page: Open, home: str, practice: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url))
    pages = {"": page, practice: page.context.new_page()}
    for place, page in pages.items():
        page.goto(home + place)
    for page in pages.values():
        page.wait_for_load_state("networkidle")
    assert {url.rpartition("/search/")[2] for url in asked if "/search/" in url} == {"finder.js", "engine.js"}


def test_facets_without_words_load_nothing_of_the_index(open_page: Open, short: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{short}?stan=trwa")
    settled(page)
    data = [url.partition("/search/")[2] for url in asked if "/search/" in url and not url.endswith(".js")]
    assert data == ["catalogue.json"]  # the rows are those that the server drew


def test_the_first_view_asks_for_few_files(open_page: Open, address: str) -> None:
    page = open_page("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    settled(page)
    page.wait_for_load_state("networkidle")
    assert len(asked) <= 25, asked


def test_another_bank_has_addresses_in_its_own_words(visit: Visit, second_home: str) -> None:
    page = visit(f"{second_home}find/")
    settled(page)
    choose(page, "city", "fauxford")
    page.locator("[data-sort]").select_option("title")
    expect(page).to_have_url(f"{second_home}find/?city=fauxford&sort=title")
    assert 0 < number(page) == len(found(page))


def test_every_question_leads_to_the_practice_that_answers_it(real_site: Site) -> None:
    page = real_site.pages[f"{real_site.names['questions']}/"]
    asked = {
        " ".join(question.split()) for front in real_site.practices.values() for question in front.get("questions", ())
    }
    shown = {words(item.xpath("./a")[0]): item for item in page.main.find_class("answer")}
    assert set(shown) == asked
    assert f"{real_site.names['questions']}/" in {
        link.url.removeprefix(real_site.url) for link in real_site.pages[""].links
    }
