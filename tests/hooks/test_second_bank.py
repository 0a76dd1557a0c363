"""A bank of another country: other content, language and addresses, and not a line of the engine changed."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.sites import Site, build, change, copy_of_second_bank, strict_site, words


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The second bank's site with its drafts."""
    folder = tmp_path_factory.mktemp("drafts")
    return strict_site(copy_of_second_bank(folder / "bank"), folder / "site", BANK_DRAFTS="true")


@pytest.mark.this_bank
def test_no_page_names_a_city_of_the_first_bank(second_site: Site, real_site: Site) -> None:
    cities = {label for city in real_site.vocabulary("cities") for label in city["labels"].values()}
    for page in second_site.pages.values():
        assert [city for city in cities if city in page.source] == [], page.address


@pytest.mark.this_bank
def test_no_file_has_a_name_of_the_first_bank(second_site: Site, real_site: Site) -> None:
    own = set(second_site.names.values())
    first = {name for name in real_site.names.values() if name not in own}
    files = {file.relative_to(second_site.folder).as_posix() for file in second_site.folder.rglob("*")}
    assert [file for file in files if set(re.split(r"[/.]|(?<=hour)-|(?<=tables)-", file)) & first] == []


def test_its_pages_are_in_its_own_language(second_site: Site) -> None:
    place = second_site.pages["towns/examplewick/nowhere-green/"]
    assert "Nobody has described a practice from here yet." in words(place.main)
    assert words(second_site.pages["sorts/table-talk/"].tree.xpath("//h1")[0]) == "Table talk"


def test_a_district_without_practices_leads_to_the_nearest_places_and_to_what_others_do_in_one(
    second_site: Site,
) -> None:
    place = second_site.pages["towns/examplewick/nowhere-green/"]
    parts = {words(part.xpath("./h2")[0]): part for part in place.main.iter("section")}
    near = parts["In the nearest places"].xpath(".//li/a")
    assert [words(link) for link in near] == ["Fauxford"]
    told = [words(item) for item in parts["What is done in single districts elsewhere"].iter("li")]
    counted = sum(int(number) for line in told for number in re.findall(r"(\d+) practice", line))
    assert counted == sum("district" in front for front in second_site.practices.values())


@pytest.mark.parametrize(
    ("id", "shown"),
    [
        ("examplewick/harbour-tables", ["Who may moor here?", "taken up", "turned down", "24", "A second evening"]),
        ("examplewick/kite-hour", ["60 minutes", "25 minutes", "Fold the paper.", "6–12", "Build a boat", "No wind."]),
        ("fauxford/neighbours-pact", ["We lend", "Left Luggage Library", "Come under the clock."]),
        ("fauxford/spring-gathering", ["Rain.", "Bring a roof.", "12 April 2024", "1 participant", "40 participants"]),
        ("fauxford/penny-purse", ["£5", "£50", "£210.50", "Anybody with a plan."]),
    ],
)
def test_a_kind_of_its_own_draws_the_block_that_it_names(second_site: Site, id: str, shown: list[str]) -> None:
    text = words(second_site.pages[f"cases/{id}/"].main)
    assert [part for part in shown if part not in text] == []


def test_a_practice_of_two_cities_stands_in_both(second_site: Site) -> None:
    for place in ("examplewick", "examplewick/old-quay", "fauxford", "fauxford/station-side"):
        assert "two-town-kitchen" in second_site.pages[f"towns/{place}/"].practices()
    assert "two-town-kitchen" not in second_site.pages["towns/fauxford/old-quay/"].main.xpath(
        ".//ul[@class='rows'][1]//@data-practice"
    )


def test_an_area_gathers_the_practices_that_name_it_and_its_districts_do_too(second_site: Site) -> None:
    for place in ("the-shambles", "old-quay", "upper-mock"):
        assert "lantern-house" in second_site.pages[f"towns/examplewick/{place}/"].practices()


def test_an_area_that_no_practice_names_shows_those_of_the_districts_in_which_it_lies(second_site: Site) -> None:
    place = second_site.pages["towns/examplewick/cold-alley/"]
    assert "No practice gives the name “Cold Alley” itself." in words(place.main)
    assert "Nobody has described" not in words(place.main)
    (near,) = place.main.xpath(".//section[h2[normalize-space()='Old Quay']]")
    assert set(near.xpath(".//@data-practice")) == {"lantern-house", "two-town-kitchen"}


def test_a_late_review_is_said_on_the_page_and_listed(second_site: Site) -> None:
    assert "31 December 2024" in words(
        second_site.pages["cases/examplewick/lantern-house/"].tree.find_class("notice")[0]
    )
    assert second_site.pages["to-check/"].practices() == ["lantern-house"]


def test_failures_are_gathered_on_a_page(second_site: Site) -> None:
    assert "The key was lost twice." in words(second_site.pages["what-failed/"].main)


def test_open_questions_are_gathered_on_a_page_each_with_a_way_to_answer_it(second_site: Site) -> None:
    gathered = second_site.pages["open-questions/"]
    assert "Who drove the nail into the door?" in words(gathered.main)
    ways = {link.url for link in gathered.links if link.element.get("rel") == "nofollow"}
    assert ways == {second_site.url + "tell/?practice=lantern-house&question=1"}
    assert ways <= {link.url for link in second_site.pages["cases/examplewick/lantern-house/"].links}


def test_the_home_page_leads_to_the_form_and_the_form_to_what_becomes_of_documents(second_site: Site) -> None:
    home, form = second_site.pages[""], second_site.pages["tell/"]
    assert [
        words(link.element) for link in home.links if link.url == form.url and link.element in home.main.iter()
    ] == ["Tell of a practice of yours: a few answers are enough"]
    (brought,) = form.tree.xpath("//header[@class='head']//a")
    assert words(brought) == "Is it written in Word or in a table already?"
    assert second_site.pages["about/"].url in {link.url for link in form.links if link.element is brought}


def test_a_practice_and_what_was_adapted_from_it_lead_to_each_other(second_site: Site) -> None:
    parent, child = (second_site.pages[f"cases/examplewick/{id}/"] for id in ("lantern-house", "two-town-kitchen"))
    assert child.url in {link.url for link in parent.links}
    assert parent.url in {link.url for link in child.links}


def test_a_review_is_shown_with_its_role_its_day_and_what_it_says(second_site: Site) -> None:
    (reviews,) = second_site.pages["cases/examplewick/two-town-kitchen/"].tree.xpath(
        "//section[@aria-labelledby='reviews']"
    )
    assert words(reviews).endswith("a cook from elsewhere, 2 January 2021 The soup was good.")


def test_a_picture_beside_a_practice_is_published_and_shown(second_site: Site) -> None:
    page = second_site.pages["cases/examplewick/lantern-house/"]
    assert second_site.file(second_site.url + "cases/examplewick/lantern-house.png")
    shown = [link.url for link in page.links if link.element.tag == "img"]
    assert shown == [second_site.url + "cases/examplewick/lantern-house.png"] * 2


def test_a_document_beside_a_practice_is_published_and_linked_with_its_type_and_licence(second_site: Site) -> None:
    page = second_site.pages["cases/examplewick/lantern-house/"]
    address = second_site.url + "cases/examplewick/lantern-rules.pdf"
    assert second_site.file(address)
    (documents,) = page.tree.xpath("//section[@aria-labelledby='documents']")
    assert words(documents) == "Documents The rules of the key PDF · CC-BY-4.0"
    assert address in {link.url for link in page.links}
    with ZipFile(second_site.folder / "bank.zip") as archive:
        assert [name for name in archive.namelist() if name.endswith("/lantern-rules.pdf")]
    print_source = (second_site.folder / "cases/examplewick/lantern-house/lantern-house.typ").read_text("utf-8")
    assert address in print_source


@pytest.mark.parametrize("old", ["old/lantern/", "lamp.html"])
def test_an_old_address_leads_to_the_practice(second_site: Site, old: str) -> None:
    page = second_site.pages[old]
    new = second_site.url + "cases/examplewick/lantern-house/"
    assert page.is_redirect
    assert {link.url for link in page.links} == {new}


def test_a_draft_is_not_published(second_site: Site) -> None:
    assert "cases/examplewick/unfinished/" not in second_site.pages
    assert not [file for file in second_site.folder.rglob("*.*") if b"nobody should see yet" in file.read_bytes()]


def test_a_draft_is_seen_in_the_preview_and_says_so(preview: Site) -> None:
    draft = preview.pages["cases/examplewick/unfinished/"]
    assert "A draft" in words(draft.tree.find_class("notice")[0])
    assert "unfinished" in preview.pages["cases/"].practices()


def test_a_group_of_addresses_that_does_not_exist_stops_the_build(tmp_path: Path) -> None:
    root = copy_of_second_bank(tmp_path / "bank")
    change(root / "mkdocs.yml", "themes: topics", "topics: topics")
    done = build(root, tmp_path / "site", "--strict")
    assert done.returncode != 0
    assert "topics" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_scenario_leads_to_its_steps_for_a_calendar_and_others_lead_to_none(second_site: Site) -> None:
    for file, front in second_site.practices.items():
        page = second_site.pages[f"cases/{file.parent.name}/{file.stem}/"]
        leading = {link.url for link in page.links if link.url.endswith(".ics")}
        assert leading == ({f"{page.url}{file.stem}.ics"} if front.get("scenario") else set())
        assert all(second_site.file(url) for url in leading)


def test_a_practice_tells_what_those_who_adapted_it_changed(second_site: Site) -> None:
    [told] = second_site.pages["cases/examplewick/lantern-house/"].main.xpath(".//dt[.='Adapted as']/following::dd[1]")
    assert words(told).startswith("One kitchen for two towns ")
    assert words(told).endswith("A stove took the lantern's place.")


def test_what_was_adapted_elsewhere_is_told_with_its_sources_and_stands_in_the_tree(second_site: Site) -> None:
    house, kitchen = (second_site.pages[f"cases/examplewick/{id}/"] for id in ("lantern-house", "two-town-kitchen"))
    [told] = house.main.xpath(".//dt[.='Adapted elsewhere']/following-sibling::dd[1]")
    assert words(told) == "Farwick, upriver since April 2022 Bargees' Union A barge instead of a room.2, 1"
    leaf = "//ul[@class='tree']//li[not(.//a or .//strong)]"
    assert [words(one) for one in house.main.xpath(f".{leaf}")] == ["Farwick, upriver since April 2022"]
    assert [words(one) for one in kitchen.main.xpath(f".{leaf}")] == [
        "Farwick, upriver since April 2022: A barge instead of a room."
    ]
