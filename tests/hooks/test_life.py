"""The life of a practice: a frozen clock walks one through it, and in each phase all places tell a reader the same."""

import datetime
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph
from rdflib.namespace import DCAT, DCTERMS

from tests.sites import Site, build, copy_of_second_bank, git_on, words

PATH, NEW_PATH = "practices/fauxford/tin-choir.md", "practices/fauxford/choir-of-tins.md"
ADDRESS, NEW_ADDRESS = "cases/fauxford/tin-choir/", "cases/fauxford/choir-of-tins/"
CHOIR = """---
title: A choir of invented tins
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
ENDED = CHOIR.replace("{from: 2014-03}", "{from: 2014-03, to: 2028-01}").replace(
    "{state: going on, as_of: 2026-01-10}", "{state: over, as_of: 2028-01-31, successor: lantern-house}"
)
ARCHIVED = ENDED.replace("review_by:", "archived: {date: 2029-05-02, why: Its tins are told of elsewhere.}\nreview_by:")
CLOCK = {
    "fresh": "2026-02-01",
    "due": "2027-03-01",
    "overdue": "2027-07-01",
    "superseded": "2028-02-01",
    "archived": "2029-06-01",
    "gone": "2030-01-01",
}


@dataclass(frozen=True)
class Moment:
    """The site as it was built in a phase; `told` is what the build said."""

    site: Site
    told: str

    def file(self, name: str) -> Any:
        return json.loads((self.site.folder / name).read_text("utf-8"))

    @property
    def notices(self) -> list[str]:
        [address] = [one for one in (ADDRESS, NEW_ADDRESS) if one in self.site.written]
        return [words(notice) for notice in self.site.pages[address].main.find_class("notice")]

    @property
    def data(self) -> dict[str, Any]:
        return next(one for one in self.file("data/practices.json")["practices"] if "choir" in one["id"])

    @property
    def state(self) -> str:
        """The words about its state on the row that searches and filters show of it."""
        number = [one["id"] for one in self.file("data/practices.json")["practices"]].index(self.data["id"])
        marks = self.file(f"search/rows/{number}.json")[6]
        return str(next(mark[1] for mark in marks if mark[0] == "state"))

    def lists(self, address: str) -> bool:
        return any("choir" in id for id in self.site.pages[address].practices())


class Bank:
    """A copy of the second bank with the choir, in a repository whose commits are made on the days that it says."""

    def __init__(self, root: Path) -> None:
        self.root = copy_of_second_bank(root)
        (self.root / ".gitignore").write_text("bank\nhooks\ntheme\nsite-*\n", "utf-8")
        self.git("2026-01-01", "init", "-q", "-b", "main")

    def git(self, day: str, *arguments: str) -> None:
        git_on(day, self.root, *arguments)

    def commit(self, day: str, message: str, **texts: str | None) -> None:
        for path, text in texts.items():
            if text is None:
                (self.root / path).unlink()
            else:
                (self.root / path).write_text(text, "utf-8", newline="\n")
        self.git(day, "add", "--all")
        self.git(day, "commit", "-q", "-m", message)

    def at(self, phase: str, root: Path | None = None) -> Moment:
        day = datetime.datetime.fromisoformat(f"{CLOCK[phase]}T12:00:00+00:00")
        folder = self.root / f"site-{phase}{'-shallow' if root else ''}"
        epoch = str(int(day.timestamp()))
        done = build(root or self.root, folder, "--strict", BANK_PRINT="none", SOURCE_DATE_EPOCH=epoch)
        assert done.returncode == 0, done.stdout
        return Moment(Site(self.root, folder), done.stdout)


@pytest.fixture(scope="module")
def life(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Moment]:
    """The site in each phase, in the order in which they come."""
    bank = Bank(tmp_path_factory.mktemp("life") / "bank")
    bank.commit("2026-01-11", "The tins are told of", **{PATH: CHOIR})
    moments = {phase: bank.at(phase) for phase in ("fresh", "due", "overdue")}
    bank.commit("2028-01-31", "The tins have another name", **{PATH: None, NEW_PATH: ENDED})
    moments["superseded"] = bank.at("superseded")
    bank.commit("2029-05-02", "The tins rest", **{NEW_PATH: ARCHIVED})
    moments["archived"] = bank.at("archived")
    bank.commit("2029-12-01", "The tins <b>asked</b> to be left alone", **{NEW_PATH: None})
    moments["gone"] = bank.at("gone")
    shallow = bank.root.parent / "shallow"
    bank.git("2030-01-01", "clone", "-q", "--depth", "1", bank.root.as_uri(), str(shallow))
    for name in ("bank", "hooks", "theme"):
        (shallow / name).symlink_to((bank.root / name).resolve())
    return {**moments, "shallow": bank.at("gone", shallow)}


@pytest.mark.parametrize(
    ("phase", "notice", "state"),
    [
        ("fresh", None, "going on for 11 years, as of 2026"),
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
def test_page_row_and_data_tell_the_phase(life: dict[str, Moment], phase: str, notice: str | None, state: str) -> None:
    moment = life[phase]
    assert moment.notices == ([notice] if notice else [])
    assert moment.state == state
    assert moment.data["phase"] == phase
    address = ADDRESS if ADDRESS in moment.site.written else NEW_ADDRESS
    [band] = moment.site.pages[address].main.find_class("band")
    assert state in words(band)


def test_what_is_late_stands_on_the_desk_and_nothing_else_does(life: dict[str, Moment]) -> None:
    late = {phase: life[phase].lists("to-check/") for phase in ("fresh", "due", "overdue", "superseded", "archived")}
    assert late == {"fresh": False, "due": False, "overdue": True, "superseded": False, "archived": False}
    assert life["superseded"].lists("desk/")
    assert not life["archived"].lists("desk/")

    def wanted(phase: str) -> str:
        [task] = life[phase].site.pages["desk/"].main.xpath(".//li[@data-practice='tin-choir']")
        return words(task)

    old = "what is known of it is more than a year old (10 January 2026)"
    assert [old in wanted(phase) for phase in ("fresh", "due", "overdue")] == [False, True, True]


def test_what_is_archived_leaves_lists_and_counts_and_is_found_by_those_who_ask(life: dict[str, Moment]) -> None:
    before, after = life["superseded"], life["archived"]
    for address in ("find/", "towns/fauxford/", "topics/shared-rooms/", "sorts/place/"):
        assert (before.lists(address), after.lists(address)) == (True, False), address
    [heading] = after.site.pages["cases/"].main.xpath(".//section[h2[@id='archive']]")
    assert heading.xpath(".//li/@data-practice") == ["choir-of-tins"]
    numbers = [moment.file("data/numbers.json")["practices"]["all"] for moment in (before, after)]
    assert numbers[1] == numbers[0] - 1
    found = after.file("search/catalogue.json")
    kept = [bool(column) for column in found["columns"]["archived"].split("/")]
    ids = [one["id"] for one in after.file("data/practices.json")["practices"]]
    assert [id for id, is_kept in zip(ids, kept, strict=True) if is_kept] == ["choir-of-tins"]
    [box] = after.site.pages["find/"].main.xpath(".//label[input[@name='archived']]")
    assert words(box) == "also those in the archive 1"
    assert after.data["archived"] == {"date": "2029-05-02", "why": "Its tins are told of elsewhere."}


def test_successor_and_predecessor_name_each_other(life: dict[str, Moment]) -> None:
    page = life["superseded"].site.pages["cases/examplewick/lantern-house/"]
    assert "Took the place of A choir of invented tins" in words(page.main)


def test_an_address_that_once_was_leads_to_the_practice_as_long_as_there_is_one(life: dict[str, Moment]) -> None:
    for phase in ("superseded", "archived"):
        page = life[phase].site.pages[ADDRESS]
        assert page.is_redirect
        assert {link.url for link in page.links} == {life[phase].site.url + NEW_ADDRESS}


def test_what_is_taken_out_leaves_a_page_that_says_what_was_there_and_why_it_went(life: dict[str, Moment]) -> None:
    site = life["gone"].site
    assert ADDRESS in site.written
    for address in (ADDRESS, NEW_ADDRESS):
        told = words(site.pages[address].main)
        assert "A choir of invented tins" in told
        assert "from 11 January 2026; on 1 December 2029 the editors took it out" in told
        assert "The tins <b>asked</b> to be left alone" in told
        assert site.pages[address].tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert not any(name in (site.folder / "sitemap.xml").read_text("utf-8") for name in (ADDRESS, NEW_ADDRESS))


def test_the_page_of_a_place_tells_what_changed_there_newest_first(life: dict[str, Moment]) -> None:
    [register] = life["superseded"].site.pages["towns/fauxford/"].main.find_class("register")
    lines = [[words(cell) for cell in line.xpath("td")] for line in register.xpath(".//tbody/tr")]
    assert lines[0][0] == "31 January 2028"
    assert {line[0] for line in lines[1:]} == {"11 January 2026"}
    assert lines[0][1] == "A choir of invented tins"
    assert lines[0][2].startswith(f"moved from {PATH}")
    assert "over" in lines[0][2]
    assert not life["shallow"].site.pages["towns/fauxford/"].main.find_class("register")


def test_each_file_of_data_is_as_new_on_its_page_and_for_portals_as_the_newest_change_in_it(
    life: dict[str, Moment],
) -> None:
    told = days_of_files(life["superseded"].site)
    assert (told["practices.json"], told["csv/practices.csv"]) == ("2028-01-31", "2028-01-31")
    assert (told["csv/failures.csv"], told["vocabulary.ttl"]) == ("2026-01-11", "2026-01-11")
    assert {name: day for name, day in told.items() if not name.startswith("dcat.")} == days_for_portals(
        life["superseded"].site
    )
    assert days_of_files(life["shallow"].site) == days_for_portals(life["shallow"].site) == {}


def days_of_files(site: Site) -> dict[str, str]:
    """The days on the page of data by the names of files."""
    rows = site.pages["data/"].main.xpath(".//table[@class='files']/tbody/tr[.//time]")
    return {row.xpath("th/a/@href")[0]: row.xpath(".//time/@datetime")[0] for row in rows}


def days_for_portals(site: Site) -> dict[str, str]:
    """The days of distributions by the names of files."""
    graph = Graph().parse(site.folder / "data/dcat.ttl", format="turtle")
    days = graph.query(f"SELECT ?name ?day {{ ?file <{DCAT.downloadURL}> ?name; <{DCTERMS.modified}> ?day }}")
    return {str(name).removeprefix(f"{site.url}data/"): str(day) for name, day in days}


def test_a_shallow_clone_says_that_it_knows_no_former_addresses(life: dict[str, Moment]) -> None:
    assert "The clone is shallow, so there is no register of changes, and no page" in life["shallow"].told
    assert ADDRESS not in life["shallow"].site.pages
