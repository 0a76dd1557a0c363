"""The life of a practice: on one day there is one in each phase, and all places tell a reader the same of it."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph
from rdflib.namespace import DCAT, DCTERMS

from tests.sites import ROOT, Site, build, copy_of_second_bank, git_on, words

TODAY = datetime.datetime.fromisoformat("2030-01-01T12:00:00+00:00")
OVERDUE = """---
title: A choir of {phase} tins
summary: Each invented month the neighbours of Fauxford sing through tins for an evening, and nobody is told to hush.
kind: Place
city: Fauxford
themes: [Shared rooms]
period: {from: 2014-03}
status: {state: going on, as_of: 2026-01-10}
organisations: [{name: Tin Neighbours, role: host}]
sources: [{id: song, title: The book of tins}]
review_by: 2027-06-30
---

## Why

Tins were left over.[^song]
"""
DUE = OVERDUE.replace("review_by: 2027-06-30", "review_by: 2031-06-30")
FRESH = DUE.replace("as_of: 2026-01-10", "as_of: 2029-12-10")
ENDED = OVERDUE.replace("{from: 2014-03}", "{from: 2014-03, to: 2028-01}").replace(
    "{state: going on, as_of: 2026-01-10}", "{state: over, as_of: 2028-01-31, successor: lantern-house}"
)
ARCHIVED = ENDED.replace("review_by:", "archived: {date: 2029-05-02, why: Its tins are told of elsewhere.}\nreview_by:")
PHASES = ("fresh", "due", "overdue", "superseded", "archived")


def address(phase: str, name: str = "choir") -> str:
    return f"cases/fauxford/{phase}-{name}/"


@dataclass(frozen=True)
class Built:
    """A site; `told` is what its build said."""

    site: Site
    told: str

    def file(self, name: str) -> Any:
        return json.loads((self.site.folder / name).read_text("utf-8"))

    @property
    def ids(self) -> list[str]:
        return [one["id"] for one in self.file("data/practices.json")["practices"]]

    def data(self, phase: str) -> dict[str, Any]:
        return next(one for one in self.file("data/practices.json")["practices"] if one["id"] == f"{phase}-choir")

    def state(self, phase: str) -> str:
        """The words about its state on the row that searches and filters show of it."""
        marks = self.file(f"search/rows/{self.ids.index(f'{phase}-choir')}.json")[6]
        return str(next(mark[1] for mark in marks if mark[0] == "state"))

    def lists(self, address: str, phase: str) -> bool:
        return f"{phase}-choir" in self.site.pages[address].practices()


class Bank:
    """A copy of the second bank with choirs, in a repository whose commits are made on the days that it says."""

    def __init__(self, root: Path) -> None:
        self.root = copy_of_second_bank(root)
        (self.root / ".gitignore").write_text("bank\nhooks\ntheme\n", "utf-8")
        git_on("2026-01-01", self.root, "init", "-q", "-b", "main")

    def write(self, phase: str, text: str, name: str = "choir") -> None:
        self._file(phase, name).write_text(text.replace("{phase}", phase), "utf-8", newline="\n")

    def remove(self, phase: str, name: str = "choir") -> None:
        self._file(phase, name).unlink()

    def _file(self, phase: str, name: str) -> Path:
        return self.root / f"practices/fauxford/{phase}-{name}.md"

    def commit(self, day: str, message: str) -> None:
        git_on(day, self.root, "add", "--all")
        git_on(day, self.root, "commit", "-q", "-m", message)


def built(root: Path) -> Built:
    site = Site(root, root.parent / f"{root.name}-site")
    epoch = str(int(TODAY.timestamp()))
    done = build(root, site.folder, "--strict", BANK_PRINT="none", SOURCE_DATE_EPOCH=epoch)
    assert done.returncode == 0, done.stdout
    return Built(site, done.stdout)


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Bank:
    """Choirs that came into their phases one after the other; the last was taken out."""
    bank = Bank(tmp_path_factory.mktemp("life") / "bank")
    for phase, text, name in (
        ("fresh", DUE, "choir"),
        ("due", DUE, "choir"),
        ("overdue", OVERDUE, "choir"),
        ("superseded", OVERDUE, "tins"),
        ("archived", OVERDUE, "tins"),
        ("gone", OVERDUE, "tins"),
    ):
        bank.write(phase, text, name)
    bank.commit("2026-01-11", "The tins are told of")
    for phase in ("superseded", "archived", "gone"):
        bank.remove(phase, "tins")
        bank.write(phase, ENDED)
    bank.commit("2028-01-31", "The tins have another name")
    bank.write("archived", ARCHIVED)
    bank.commit("2029-05-02", "The tins rest")
    bank.remove("gone")
    bank.commit("2029-12-01", "The tins <b>asked</b> to be left alone")
    bank.write("fresh", FRESH)
    bank.commit("2029-12-11", "The tins still sing")
    return bank


@pytest.fixture(scope="module")
def life(bank: Bank) -> Built:
    return built(bank.root)


@pytest.fixture(scope="module")
def shallow(bank: Bank) -> Built:
    """The site of a clone that has the last commit alone."""
    root = bank.root.parent / "shallow"
    git_on("2030-01-01", bank.root, "clone", "-q", "--depth", "1", bank.root.as_uri(), str(root))
    for name in ("bank", "hooks", "theme"):
        (root / name).symlink_to(ROOT / name)
    return built(root)


@pytest.mark.parametrize(
    ("phase", "notice", "state"),
    [
        ("fresh", None, "going on for 15 years, as of 2029"),
        (
            "due",
            "How it stands is known from 10 January 2026. Ask before you rely on it.",
            "since 2014, going on, as of 2026",
        ),
        (
            "overdue",
            "This page was to be checked by 30 June 2027. Ask before you rely on it.",
            "since 2014, going on, as of 2026",
        ),
        (
            "superseded",
            "This practice has ended. Its place took: The Lantern House, a room above the ferry",
            "2014–2028, over, another took its place",
        ),
        (
            "archived",
            "In the archive since 2 May 2029: the page is kept as it was. Its tins are told of elsewhere. "
            "The Lantern House, a room above the ferry",
            "2014–2028, in the archive since 2029",
        ),
    ],
)
def test_page_row_and_data_tell_the_phase(life: Built, phase: str, notice: str | None, state: str) -> None:
    main = life.site.pages[address(phase)].main
    assert [words(one) for one in main.find_class("notice")] == ([notice] if notice else [])
    assert life.state(phase) == state
    assert life.data(phase)["phase"] == phase
    [band] = main.find_class("band")
    assert state in words(band)


def test_what_is_late_stands_on_the_desk_and_nothing_else_does(life: Built) -> None:
    late = {phase: life.lists("to-check/", phase) for phase in PHASES}
    assert late == {"fresh": False, "due": False, "overdue": True, "superseded": False, "archived": False}
    assert life.lists("desk/", "superseded")
    assert not life.lists("desk/", "archived")

    def wanted(phase: str) -> str:
        [task] = life.site.pages["desk/"].main.xpath(f".//li[@data-practice='{phase}-choir']")
        return words(task)

    old = "what is known of it is more than a year old (10 January 2026)"
    assert [old in wanted(phase) for phase in ("fresh", "due", "overdue")] == [False, True, True]


def test_what_is_archived_leaves_lists_and_counts_and_is_found_by_those_who_ask(life: Built) -> None:
    for place in ("find/", "towns/fauxford/", "topics/shared-rooms/", "sorts/place/"):
        assert (life.lists(place, "superseded"), life.lists(place, "archived")) == (True, False), place
    [heading] = life.site.pages["cases/"].main.xpath(".//section[h2[@id='archive']]")
    assert heading.xpath(".//li/@data-practice") == ["archived-choir"]
    assert life.file("data/numbers.json")["practices"]["all"] == len(life.ids) - 1
    found = life.file("search/catalogue.json")
    kept = [bool(column) for column in found["columns"]["archived"].split("/")]
    assert [id for id, is_kept in zip(life.ids, kept, strict=True) if is_kept] == ["archived-choir"]
    [box] = life.site.pages["find/"].main.xpath(".//label[input[@name='archived']]")
    assert words(box) == "also those in the archive 1"
    assert life.data("archived")["archived"] == {"date": "2029-05-02", "why": "Its tins are told of elsewhere."}


def test_successor_and_predecessor_name_each_other(life: Built) -> None:
    page = life.site.pages["cases/examplewick/lantern-house/"]
    assert "Took the place of A choir of superseded tins" in words(page.main)


@pytest.mark.parametrize("phase", ["superseded", "archived"])
def test_an_address_that_once_was_leads_to_the_practice_as_long_as_there_is_one(life: Built, phase: str) -> None:
    page = life.site.pages[address(phase, "tins")]
    assert page.is_redirect
    assert {link.url for link in page.links} == {life.site.url + address(phase)}


def test_what_is_taken_out_leaves_a_page_that_says_what_was_there_and_why_it_went(life: Built) -> None:
    former = (address("gone", "tins"), address("gone"))
    for one in former:
        told = words(life.site.written[one].main)
        assert "A choir of gone tins" in told
        assert "from 11 January 2026; on 1 December 2029 the editors took it out" in told
        assert "The tins <b>asked</b> to be left alone" in told
        assert life.site.pages[one].tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not any(one in (life.site.folder / "sitemap.xml").read_text("utf-8") for one in former)


def test_the_page_of_a_place_tells_what_changed_there_newest_first(life: Built, shallow: Built) -> None:
    [register] = life.site.pages["towns/fauxford/"].main.find_class("register")
    lines = [[words(cell) for cell in line.xpath("td")] for line in register.xpath(".//tbody/tr")]
    days = [day for day, *_ in lines]
    assert days[:2] == ["11 December 2029", "31 January 2028"]
    assert set(days[2:]) == {"11 January 2026"}
    _, title, done = lines[1]
    assert title == "A choir of superseded tins"
    assert done.startswith("moved from practices/fauxford/superseded-tins.md")
    assert "over" in done
    assert not shallow.site.pages["towns/fauxford/"].main.find_class("register")


def test_each_file_of_data_is_as_new_on_its_page_and_for_portals_as_the_newest_change_in_it(
    life: Built, shallow: Built
) -> None:
    told = days_of_files(life.site)
    assert (told["practices.json"], told["csv/practices.csv"]) == ("2029-12-11", "2029-12-11")
    assert (told["csv/failures.csv"], told["vocabulary.ttl"]) == ("2026-01-11", "2026-01-11")
    assert {name: day for name, day in told.items() if not name.startswith("dcat.")} == days_for_portals(life.site)
    assert days_of_files(shallow.site) == days_for_portals(shallow.site) == {}


def days_of_files(site: Site) -> dict[str, str]:
    """The days on the page of data by the names of files."""
    rows = site.pages["data/"].main.xpath(".//table[@class='files']/tbody/tr[.//time]")
    return {row.xpath("th/a/@href")[0]: row.xpath(".//time/@datetime")[0] for row in rows}


def days_for_portals(site: Site) -> dict[str, str]:
    """The days of distributions by the names of files."""
    graph = Graph().parse(site.folder / "data/dcat.ttl", format="turtle")
    days = graph.query(f"SELECT ?name ?day {{ ?file <{DCAT.downloadURL}> ?name; <{DCTERMS.modified}> ?day }}")
    return {str(name).removeprefix(f"{site.url}data/"): str(day) for name, day in days}


def test_a_shallow_clone_says_that_it_knows_no_former_addresses(shallow: Built) -> None:
    assert "The clone is shallow, so there is no register of changes, and no page" in shallow.told
    assert address("superseded", "tins") not in shallow.site.pages
    assert address("gone") not in shallow.site.pages
