"""Feeds and calendars: what readers of them see is what the pages say."""

import datetime
import itertools
import json
from dataclasses import replace

import feedparser
from icalendar import Calendar

from bank.contribute.register import Entry, Register, Registers, What
from bank.contribute.turns import bare
from bank.data.calendars import waiting
from bank.data.files import feed_files, practice_files
from bank.model.ledger import conclusions, rows
from tests import invented
from tests.data.made import SITE, dataset, files

DAYS = {
    practice.path: datetime.date(2026, 1, 1) + datetime.timedelta(days=number)
    for number, practice in enumerate(dataset().catalogue.practices)
}
REGISTERS = Registers({path: Register(path, (Entry(day, What.ENTERED),), day) for path, day in DAYS.items()})
WAITING = {"text": "Zupę.[^menu]", "fate": "czeka"}
FEEDS = dict(feed_files(dataset(), REGISTERS))


def test_the_feed_of_the_bank_has_the_newest_first() -> None:
    read = feedparser.parse(FEEDS["feed.xml"])
    assert not read.bozo
    newest = sorted(dataset().catalogue.practices, key=lambda practice: DAYS[practice.path], reverse=True)
    assert [entry.link for entry in read.entries] == [dataset().address(practice) for practice in newest][:50]
    assert (read.entries[0].title, read.entries[0].summary) == (newest[0].title, newest[0].summary)
    assert read.entries[0].updated == f"{DAYS[newest[0].path]}T00:00:00+00:00"


def test_both_forms_of_a_feed_have_the_same_entries() -> None:
    for address in (address for address in FEEDS if address.endswith(".xml")):
        told = json.loads(FEEDS[address.replace(".xml", ".json")])
        read = feedparser.parse(FEEDS[address])
        assert [item["url"] for item in told["items"]] == [entry.link for entry in read.entries]
        assert (told["title"], told["home_page_url"]) == (read.feed.title, read.feed.link)


def test_a_place_and_a_theme_and_the_failures_have_feeds_of_their_own() -> None:
    practice = dataset().catalogue.practices[0]
    for address in (dataset().addresses.city(practice.city), dataset().addresses.theme(practice.themes[0])):
        items = json.loads(FEEDS[f"{address}feed.json"])["items"]
        assert dataset().address(practice) in [item["url"] for item in items]
    failed = {dataset().address(practice) for practice in dataset().catalogue.with_failures}
    assert {item["url"] for item in json.loads(FEEDS["what-did-not-work/feed.json"])["items"]} == failed


def test_a_district_has_a_feed_of_its_practices() -> None:
    catalogue, addresses = dataset().catalogue, dataset().addresses
    [district, *_] = [one for city in catalogue.cities for one in catalogue.districts_of(city)]
    told = json.loads(FEEDS[f"{addresses.place(district)}feed.json"])
    assert {item["url"] for item in told["items"]} == {
        dataset().address(practice) for practice in catalogue.in_district(district) if practice in catalogue.current
    }
    assert told["title"].startswith(f"{dataset().language.label(district.labels)}, ")


def test_without_a_history_there_is_no_feed() -> None:
    assert dict(feed_files(dataset(), Registers())) == {}


def test_a_calendar_has_each_meeting_whose_day_is_known() -> None:
    events = Calendar.from_ical(files()["meetings.ics"].content).walk("VEVENT")
    practices = dataset().catalogue.practices
    editions = [one.date for practice in practices for one in practice.editions]
    days = [*editions, *(one.workshop.date for one in practices if one.workshop and one.workshop.date)]
    assert sorted(str(event["dtstart"].dt) for event in events) == sorted(str(day) for day in days if day.is_full)


def test_a_calendar_has_the_days_by_which_pages_are_to_be_checked() -> None:
    events = Calendar.from_ical(files()["reviews.ics"].content).walk("VEVENT")
    dated = [practice for practice in dataset().catalogue.practices if practice.review_by]
    assert dated
    assert [str(event["dtstart"].dt) for event in events] == [str(practice.review_by) for practice in dated]
    assert [event["url"] for event in events] == [dataset().address(practice) for practice in dated]


def test_the_steps_of_a_scenario_follow_one_another_for_as_long_as_they_take() -> None:
    calendars = {address: content for address, content in practice_files(dataset()) if address.endswith(".ics")}
    scenarios = [practice for practice in dataset().catalogue.practices if practice.scenario]
    assert len(calendars) == len(scenarios) > 0
    for practice, content in zip(scenarios, calendars.values(), strict=True):
        assert practice.scenario
        events = Calendar.from_ical(content).walk("VEVENT")
        assert [str(event["summary"]) for event in events] == [step.title for step in practice.scenario.steps]
        whole = events[-1]["dtend"].dt - events[0]["dtstart"].dt
        assert whole == datetime.timedelta(minutes=practice.scenario.minutes)
        assert all(one["dtend"].dt == other["dtstart"].dt for one, other in itertools.pairwise(events))


def test_every_address_of_a_feed_is_one_of_the_site() -> None:
    assert all(item["url"].startswith(SITE) for item in json.loads(FEEDS["feed.json"])["items"])


def test_a_conclusion_that_waits_returns_to_the_calendar_each_year() -> None:
    events = Calendar.from_ical(files()["conclusions.ics"].content).walk("VEVENT")
    waiting = [one for one in conclusions(dataset().catalogue.current) if one.is_open and one.date]
    assert [str(event["url"]) for event in events] == [SITE + dataset().addresses.conclusion(one) for one in waiting]
    for event, one in zip(events, waiting, strict=True):
        assert one.date
        day = event["dtstart"].dt
        assert (day - one.date.last_day).days in (365, 366)
        assert event["rrule"]["FREQ"] == ["YEARLY"]


def test_what_was_concluded_on_the_last_day_of_a_leap_february_returns_in_every_year() -> None:
    workshop = {"date": "2024-02", "tables": [{"question": "Co gotować?", "conclusions": [WAITING]}]}
    catalogue = invented.catalogue(invented.practice(kind="Warsztat", workshop=workshop))
    [event] = Calendar.from_ical(waiting(replace(dataset(), catalogue=catalogue))).walk("VEVENT")
    assert str(event["dtstart"].dt) == "2025-02-28"
    assert dict(event["rrule"]) == {"FREQ": ["YEARLY"], "BYMONTH": [2], "BYMONTHDAY": [-1]}


def test_the_feed_of_the_ledger_has_each_row_on_the_day_of_its_last_turn() -> None:
    every = rows(dataset().catalogue.current)
    turned = next(one for one in every if one.fate)
    register = REGISTERS.by_path[turned.practice.path]
    day = datetime.date(2026, 9, 9)
    known = {**REGISTERS.by_path, register.path: replace(register, turns={bare(turned.text): day})}
    read = feedparser.parse(dict(feed_files(dataset(), Registers(known)))["conclusions/feed.xml"])
    assert not read.bozo
    assert {entry.link for entry in read.entries} == {SITE + dataset().addresses.conclusion(one) for one in every}
    first = read.entries[0]
    assert (first.id, first.updated) == (SITE + dataset().addresses.conclusion(turned), f"{day}T00:00:00+00:00")
    assert "[^" not in first.title + first.summary
    assert first.summary.startswith(dataset().language.label(turned.fate.labels))
