"""The site as a whole: nothing is left out, and everything stands where it belongs."""

import re

import pytest

from bank.model.addresses import Addresses
from bank.model.catalogue import Catalogue
from bank.model.practice import Practice
from bank.site.settings import read_settings
from bank.source.problem_table import PROBLEMS
from tests.sites import Page, Site, words


@pytest.fixture(scope="session")
def addresses(site: Site) -> Addresses:
    return Addresses(**site.names)


def title(page: Page) -> str:
    return words(page.tree.xpath("//h1")[0])


def test_every_sound_practice_has_a_page_of_its_own(site: Site) -> None:
    expected = {
        f"{site.names['practices']}/{file.parent.name}/{file.stem}/": " ".join(front["title"].split())
        for file, front in site.practices.items()
    }
    for file, front in site.translations.items():
        id, code = file.stem.split(".")
        expected[f"{code}/practices/{file.parent.name}/{id}/"] = " ".join(front["title"].split())
    built = {
        address: title(page) for address, page in site.pages.items() if page.tree.xpath("//article/@data-practice")
    }
    assert built == expected


def test_the_list_of_all_practices_leaves_none_out(site: Site) -> None:
    everything = site.pages[f"{site.names['practices']}/"]
    assert sorted(everything.practices()) == sorted(file.stem for file in site.practices)


def test_every_city_district_and_area_has_a_page(site: Site, language: str) -> None:
    root = site.names["cities"]
    for city in site.vocabulary("cities"):
        assert title(site.pages[f"{root}/{city['id']}/"]) == city["labels"][language]
        for place in [*city.get("districts", ()), *city.get("areas", ())]:
            assert title(site.pages[f"{root}/{city['id']}/{place['id']}/"]) == place["labels"][language]


@pytest.mark.parametrize("group", ["themes", "kinds", "audiences"])
def test_every_other_entry_of_the_vocabulary_has_a_page(site: Site, language: str, group: str) -> None:
    for entry in site.vocabulary(group):
        page = site.pages[f"{site.names[group]}/{entry['id']}/"]
        assert title(page) == " ".join(entry["labels"][language].split())


@pytest.mark.parametrize("group", ["cities", "themes", "kinds", "audiences"])
def test_the_list_of_a_group_leads_to_every_entry(site: Site, group: str) -> None:
    root = f"{site.names[group]}/"
    assert {f"{site.url}{root}{entry['id']}/" for entry in site.vocabulary(group)} <= leads(site.pages[root])


def test_the_page_of_a_cause_repeats_it_at_no_failure_that_has_no_other(real_site: Site) -> None:
    root = f"{real_site.names['failures']}/"
    pages = [page for address, page in real_site.written.items() if address.startswith(root) and address != root]
    named = {words(term) for page in pages for term in page.main.xpath(".//section[@class='beside']//dt")}
    assert "Przyczyny" in named
    assert "Przyczyna" not in named


def test_each_file_of_data_is_named_as_its_address_ends(site: Site) -> None:
    heads = site.pages[f"{site.names['data']}/"].main.xpath(".//table[@class='files']//th[@scope='row']")
    assert heads
    for head in heads:
        assert words(head.find_class("files__name")[0]) == head.xpath("a/@href")[0]


def test_the_page_of_organisations_names_every_one(site: Site) -> None:
    named = {" ".join(part["name"].split()) for front in site.practices.values() for part in front["organisations"]}
    shown = {words(heading) for heading in site.pages[f"{site.names['organisations']}/"].tree.xpath("//main//h2")}
    assert named == shown


def test_a_practice_and_every_page_that_it_belongs_to_lead_to_each_other(
    site: Site, catalogue: Catalogue, addresses: Addresses
) -> None:
    for practice in catalogue.practices:
        own = site.pages[addresses.practice(practice)]
        for address in belongings(practice, addresses):
            assert own.url in leads(site.pages[address]), f"{address} lacks {practice.id}"
            assert site.url + address in leads(own), f"{practice.id} lacks {address}"


def belongings(practice: Practice, addresses: Addresses) -> list[str]:
    """The addresses of a practice's cities, districts, areas, themes, kind and audiences."""
    return [
        *map(addresses.city, practice.cities),
        *map(addresses.place, practice.districts),
        *map(addresses.place, practice.areas),
        *map(addresses.theme, practice.themes),
        *map(addresses.audience, practice.audience),
        addresses.kind(practice.kind),
    ]


def leads(page: Page) -> set[str]:
    """Where the links of a page lead."""
    return {link.url for link in page.links if link.element.tag == "a"}


def test_lists_hold_each_practice_once_and_no_stranger(site: Site, catalogue: Catalogue, addresses: Addresses) -> None:
    vocabulary = catalogue.vocabulary
    lists = {addresses.city(city): catalogue.in_city(city) for city in vocabulary.cities}
    lists |= {addresses.theme(theme): catalogue.on_theme(theme) for theme in vocabulary.themes}
    lists |= {addresses.kind(kind): catalogue.of_kind(kind) for kind in vocabulary.kinds}
    lists |= {addresses.audience(audience): catalogue.for_audience(audience) for audience in vocabulary.audiences}
    for address, practices in lists.items():
        assert sorted(site.pages[address].practices()) == sorted(practice.id for practice in practices), address


def test_a_place_without_practices_points_next_door(site: Site, catalogue: Catalogue, addresses: Addresses) -> None:
    for city in catalogue.vocabulary.cities:
        neighbours = {site.url + addresses.place(place) for place in city.districts if catalogue.in_district(place)}
        for address in (*map(addresses.place, city.districts), *map(addresses.place, city.areas)):
            page = site.pages[address]
            if neighbours and not page.practices():
                in_main = {link.url for link in page.links if page.main in link.element.iterancestors()}
                assert neighbours & in_main, page.address


def test_related_practices_say_why_and_never_name_the_page_itself(site: Site) -> None:
    rows = 0
    for page in site.pages.values():
        for row in page.tree.xpath("//section[@aria-labelledby='related']//li"):
            rows += 1
            reasons = row.find_class("row__facts")
            assert len(reasons) == 1, page.address
            assert words(reasons[0]), page.address
            assert not page.address.endswith(f"/{row.get('data-practice')}/")
    assert rows


def test_what_stands_side_by_side_does_not_run_together_for_who_listens_or_copies(site: Site) -> None:
    gaps = []
    for page in site.pages.values():
        facts = page.tree.xpath("//section[@aria-labelledby='related']//p[contains(@class, 'row__facts')]/span")
        gaps += [(page.address, one.tail or "") for one in facts if one.getnext() is not None]
        told = [back.getparent() for back in page.tree.find_class("source__back")]
        gaps += [(page.address, one.text[-1]) for one in told if (one.text or "").strip()]
    assert gaps
    assert [gap for gap in gaps if not gap[1].isspace()] == []


def test_the_steps_of_a_scenario_add_up_to_the_time_it_says(site: Site) -> None:
    scenarios = [file for file, front in site.practices.items() if "scenario" in front]
    assert scenarios
    for file in scenarios:
        page = site.pages[f"{site.names['practices']}/{file.parent.name}/{file.stem}/"]
        section = page.tree.xpath("//section[@aria-labelledby='scenario']")[0]
        whole = minutes(section.xpath(".//dl//dd")[0].text_content())
        assert sum(minutes(words(time)) for time in section.find_class("step__time")) == whole


def minutes(text: str) -> int:
    """The first number of a text."""
    found = re.search(r"\d+", text)
    assert found, text
    return int(found.group())


def test_mending_a_page_leads_to_its_file(site: Site) -> None:
    for file in site.practices:
        page = site.pages[f"{site.names['practices']}/{file.parent.name}/{file.stem}/"]
        assert f"{site.config['repo_url']}/edit/main/practices/{file.parent.name}/{file.name}" in leads(page)


def test_no_page_shows_the_seams_of_its_making(site: Site) -> None:
    hand_written = {file.stem + "/" for file in (site.root / "docs").glob("*.md")}
    mistakes = f"{site.names['problems']}/"  # shows such seams, as examples
    for page in (page for page in site.pages.values() if page.address != mistakes):
        text = " ".join(page.tree.xpath("//body//text()[not(parent::script)]"))
        for seam in (
            "{{",
            "{%",
            "%(",
            "None",
            "Undefined",
            "&amp;",
            "&lt;",
            *([] if page.address in hand_written else ["[^", "**"]),
        ):
            assert seam not in text, f"{page.address} shows {seam}"


def test_the_page_of_problems_explains_each_code_of_the_check(site: Site) -> None:
    page = site.pages[f"{site.names['problems']}/"]
    assert sorted(page.main.xpath(".//h3/@id")) == sorted(PROBLEMS)
    examples = [" ".join(pre.text_content().split()) for pre in page.main.xpath(".//pre")]
    assert len(examples) > 150
    assert [example for example in examples if not example or "‹" in example] == []


def test_no_old_address_could_take_a_name_at_the_root_of_the_site(second_site: Site) -> None:
    settings = read_settings(second_site.root, {})
    old = {"old", "lamp.html", second_site.names["practices"], "index.html"}
    assert {path.name.casefold() for path in second_site.folder.iterdir()} - old - settings.own_names == set()
