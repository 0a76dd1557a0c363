"""Banks of banks: a site that lists a sound bank, a hostile one and one that is gone, fetched and built."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bank.data.bank_index import bank_index
from tests.browser.axe import OPTIONS, violations
from tests.browser.conftest import Open, Read, Visit
from tests.browser.test_accessibility import CONDITIONS, too_wide
from tests.browser.test_catalogue import settled
from tests.data.made import dataset
from tests.other_banks import Answer, other_bank, row, told
from tests.scripts.command import run
from tests.sites import Site, build, change, copy_of_second_bank, served

SOUND, HOSTILE, GONE = "Bank za rzeką", "Bank pod górą", "Bank na wyspie"
EVIL = "<img src=x onerror=\"document.title='evil'\">"


def sound(root: str) -> str:
    """What a bank of this engine publishes, in another language and with another vocabulary."""
    return json.dumps(bank_index(dataset(root)))


def hostile(root: str) -> str:
    """Ids, themes and kinds that clash with ours, and whatever should not get through."""
    rows = [
        row(root, "kite-hour", title="Kite hour of the hill", themes=["shared-kitchens"], kind="recipe", state="over"),
        row(root, "script", title=f"Evil {EVIL}"),
        row(root, "summary", summary=EVIL),
        row(root, "javascript", url="javascript:document.title='evil'"),
        row(root, "elsewhere", url="https://evil.example/"),
        row(root, "quote", title="\" onmouseover=\"document.title='evil'\" x='"),
    ]
    codes = {
        "kinds": {"recipe": {"label": "Recipe for disaster"}},
        "themes": {"shared-kitchens": {"label": "Shared kitchens"}},
        "states": {"over": {"label": "over the hill"}},
        "cities": {
            "examplewick": {"label": "Examplewick", "lat": -33.0, "lon": 151.0},
            "hill": {"label": "Hilltop", "lat": 50.9, "lon": 2.6},  # within the map of the second bank
        },
    }
    rows = [{**one, "cities": ["examplewick", "hill"]} for one in rows]
    return json.dumps(told(root, *rows, codes=codes, language="en", licence={"name": "<b>", "url": "x"}))


@dataclass(frozen=True)
class Joined:
    """A bank that lists others: the address of its site, those of the others, and what was said on the way."""

    home: str
    sound: str
    hostile: str
    fetched: str
    built: str


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Joined]:
    folder = tmp_path_factory.mktemp("banks")
    root = copy_of_second_bank(folder / "bank")
    with other_bank(sound) as one, other_bank(hostile) as other, other_bank(sound) as lost:
        gone = lost.address  # once this is left
    answers: dict[str, Answer] = {SOUND: sound, HOSTILE: hostile}
    with other_bank(answers[SOUND]) as one, other_bank(answers[HOSTILE]) as other:
        listed = {SOUND: one.address, HOSTILE: other.address, GONE: gone}
        banks = "".join(f"\n      - {{name: {name}, address: '{address}'}}" for name, address in listed.items())
        change(root / "mkdocs.yml", "    language: en", f"    language: en\n    banks:{banks}")
        fetched = run("fetch", "--root", root, "--private", "--wait", "5", "--language", "en", here=root)
        assert fetched.returncode == 1, fetched.stderr
        built = build(root, folder / "site", "--strict", BANK_PRINT="none")
        assert built.returncode == 0, built.stdout
        with served(Site(root, folder / "site")) as home:
            yield Joined(home, one.address, other.address, fetched.stdout, built.stdout)


def shown(page: Page) -> list[tuple[str, str]]:
    """The titles that the page lists, each with the bank that it is said to come from."""
    rows = settled(page).locator("#wyniki li.row")
    pairs = rows.evaluate_all(
        "rows => rows.map(row => [row.querySelector('.row__title a').textContent.trim(),"
        " row.querySelector('.row__home')?.textContent.trim() ?? ''])"
    )
    return [(title, home) for title, home in pairs]


def test_the_command_tells_of_each_bank_what_was_taken_and_what_was_not(joined: Joined) -> None:
    by_bank = re.split(r"^(?=\S)", joined.fetched, flags=re.MULTILINE)[1:]
    good, bad, gone = by_bank
    number = len(json.loads(sound(joined.sound))["practices"])
    assert f"{number} practices: {number} new" in good
    assert "2 practices: 2 new" in bad
    assert sorted(re.findall(r"\[([a-z-]+)\]$", bad, re.MULTILINE)) == [
        "foreign-address-elsewhere",
        "foreign-address-elsewhere",
        "foreign-markup",
        "foreign-markup",
        "foreign-terms-unmatched",
    ]
    assert "Nothing was fetched, and nothing had been kept." in gone
    assert "[kept-bank-missing]" in joined.built


def test_the_catalogue_lists_all_and_counts_the_own_alone(visit: Visit, joined: Joined) -> None:
    page = settled(visit(f"{joined.home}find/"))
    own = len(list((Path(__file__).parents[1] / "second_bank/practices").glob("[ef]*/*.md"))) - 1  # an unfinished one
    foreign = len(json.loads(sound(joined.sound))["practices"]) + 2
    expect(page.locator(".catalogue__count")).to_have_text(f"{own} practices and {foreign} from other banks")
    page.get_by_role("button", name="Show more").click()
    expect(page.locator("#wyniki li.row")).to_have_count(own + foreign)
    titles = shown(page)
    assert ("Kite hour of the hill", HOSTILE) in titles
    assert any("ite" in title and not home for title, home in titles)  # the own one with the same id


def test_the_facet_of_banks_leaves_those_of_one(visit: Visit, joined: Joined) -> None:
    page = settled(visit(f"{joined.home}find/"))
    page.locator("details.facet > summary", has_text="Bank").click()
    page.locator("input[name=bank][value=bank-pod-gora]").check()
    expect(page.locator(".catalogue__count")).to_have_text("0 practices and 2 from other banks")
    assert {home for _, home in shown(page)} == {HOSTILE}
    assert "bank=bank-pod-gora" in page.url


def test_a_term_with_our_id_and_another_meaning_is_not_under_ours(visit: Visit, joined: Joined) -> None:
    """Their theme has our id and our name, so it is ours; their kind and their town have the id alone."""
    page, kite = visit("about:blank"), ("Kite hour of the hill", HOSTILE)
    for choice, ours in (("theme=shared-kitchens", True), ("kind=recipe", False), ("city=examplewick", False)):
        page.goto(f"{joined.home}find/?{choice}")
        assert (kite in shown(page)) is ours, choice


def test_a_place_named_like_ours_says_whose_it_is(read: Read, joined: Joined) -> None:
    page = settled(read(f"{joined.home}find/"))
    names = page.locator(".option:has(input[name=city]) .option__label").all_inner_texts()
    assert [name for name in names if name.startswith("Examplewick")] == ["Examplewick", f"Examplewick ({HOSTILE})"]


def test_no_practice_of_another_bank_can_be_put_into_the_set(read: Read, joined: Joined) -> None:
    page = settled(read(f"{joined.home}find/"))
    expect(page.locator("#wyniki li.row:not(.row--foreign) .choose").first).to_be_visible()
    expect(page.locator(".row--foreign .choose")).to_have_count(0)


def test_a_place_that_only_others_know_is_a_spot_that_leads_to_their_rows(visit: Visit, joined: Joined) -> None:
    page = visit(f"{joined.home}towns/")
    spot = page.locator("a.spot--foreign")
    expect(spot).to_have_attribute("aria-label", "Hilltop 2 practices, from other banks")
    expect(page.locator(".entries")).not_to_contain_text("Hilltop")
    spot.click()
    assert {home for _, home in shown(page)} == {HOSTILE}


def test_a_search_finds_both_and_the_result_leads_to_its_home(visit: Visit, joined: Joined) -> None:
    page = visit(f"{joined.home}find/?q=kite")
    assert {home for _, home in shown(page)} == {"", HOSTILE}
    page.get_by_role("link", name="Kite hour of the hill").click()
    page.wait_for_url(f"{joined.hostile}praktyki/zarzecze/kite-hour/")


def test_words_of_the_other_language_are_found_and_marked_as_such(visit: Visit, joined: Joined) -> None:
    first = json.loads(sound(joined.sound))["practices"][0]
    page = settled(visit(f"{joined.home}find/?q={first['title']}"))
    link = page.locator("#wyniki .row__title a", has_text=first["title"]).first
    expect(link).to_have_attribute("lang", "pl")
    expect(link).to_have_attribute("href", first["url"])


def test_the_header_says_where_a_practice_comes_from(visit: Visit, joined: Joined) -> None:
    page = visit(joined.home)
    page.keyboard.press("/")
    page.keyboard.type("kite hill")
    expect(page.get_by_role("option").filter(has_text=HOSTILE).first).to_be_visible()


def test_nothing_of_a_hostile_bank_runs_and_no_other_host_is_asked(open_page: Open, joined: Joined) -> None:
    page, hosts = open_page("about:blank"), set[str]()
    page.on("request", lambda request: hosts.add(request.url[: len(joined.home)]))
    for address in ("", "find/", "find/?q=onmouseover", "towns/"):
        page.goto(joined.home + address)
        if address.startswith("find"):
            settled(page).locator(".row--foreign a").last.hover()
    assert "evil" not in page.title()
    assert page.locator("[onerror], [onmouseover], a[href^='javascript']").count() == 0
    assert hosts == {joined.home}


def test_each_bank_is_named_with_its_licence_and_the_day(visit: Visit, joined: Joined) -> None:
    page = visit(f"{joined.home}find/", java_script_enabled=False)
    homes = page.locator(".catalogue__homes li")
    expect(homes.first).to_contain_text("texts under the licence Uznanie autorstwa 4.0")
    expect(homes.nth(1)).to_contain_text("the licence of its texts is not told")
    expect(page.locator(".group--foreign h2")).to_have_text([SOUND, HOSTILE])
    expect(page.locator(".group--foreign .row__home").first).to_have_text(SOUND)


def test_no_page_is_made_for_a_practice_of_another_bank(joined: Joined, visit: Visit) -> None:
    page = visit(f"{joined.home}cases/")
    expect(page.locator("main")).not_to_contain_text("Kite hour of the hill")
    expect(page.get_by_text(re.compile(r"from other banks"))).to_have_count(0)


@pytest.mark.parametrize(
    "conditions",
    [
        ("dark", "320 pixels"),
        *(pytest.param((one,), marks=pytest.mark.nightly) for one in ("light", "dark", "320 pixels")),
    ],
)
def test_rows_notes_and_spots_of_other_banks_keep_to_wcag(
    visit: Visit, joined: Joined, conditions: tuple[str, ...], whole: bool
) -> None:
    page = visit("about:blank", **{name: value for one in conditions for name, value in CONDITIONS[one].items()})
    for address in ("find/?q=kite", "towns/", *(["find/"] if whole else [])):
        page.goto(joined.home + address)
        if address.startswith("find"):
            settled(page)
        assert too_wide(page) + violations(page, OPTIONS) == []


def test_the_facet_of_banks_is_chosen_from_the_keyboard(visit: Visit, joined: Joined) -> None:
    page = settled(visit(f"{joined.home}find/"))
    page.locator("details.facet > summary", has_text="Bank").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chip__label")).to_have_text([SOUND])
    assert {home for _, home in shown(page)} == {SOUND}
