"""The ledger of conclusions in the built site: what its feed and its calendar tell is what its page does."""

import json
from urllib.parse import urldefrag

import feedparser
from icalendar import Calendar

from tests.sites import Site, words


def rows(site: Site) -> dict[str, str]:
    """The words of each row of the ledger by its address."""
    page = site.pages["conclusions/"]
    found = page.main.xpath(".//li[@data-city]")
    assert found
    return {f"{page.url}#{row.get('id')}": words(row) for row in found}


def test_each_row_is_an_entry_of_the_feed_and_no_other_is(second_site: Site) -> None:
    feed = feedparser.parse((second_site.folder / "conclusions/feed.xml").read_bytes())
    told = rows(second_site)
    assert not feed.bozo
    assert {entry.link for entry in feed.entries} == set(told)
    assert all(entry.title in told[entry.link] for entry in feed.entries)
    items = json.loads((second_site.folder / "conclusions/feed.json").read_text("utf-8"))["items"]
    assert [(item["id"], item["title"]) for item in items] == [(one.id, one.title) for one in feed.entries]


def test_the_calendar_reminds_of_what_is_told_to_be_open_and_of_nothing_else(second_site: Site) -> None:
    events = Calendar.from_ical((second_site.folder / "data/conclusions.ics").read_bytes()).walk("VEVENT")
    waiting = {address for address, told in rows(second_site).items() if "open for" in told}
    assert waiting
    assert {str(event["url"]) for event in events} == waiting


def test_the_page_leads_to_its_feed_and_its_calendar(second_site: Site) -> None:
    page = second_site.pages["conclusions/"]
    heads = page.tree.xpath("//head/link[@rel='alternate']/@type")
    assert heads == ["application/atom+xml", "application/feed+json", "text/calendar"]
    addresses = {urldefrag(link.url).url for link in page.links}
    for name in ("conclusions/feed.xml", "conclusions/feed.json", "data/conclusions.ics"):
        assert second_site.url + name in addresses


def test_one_narrows_by_each_city_and_theme_that_a_row_has(second_site: Site) -> None:
    main = second_site.pages["conclusions/"].main
    for name in ("city", "theme"):
        told = {one for row in main.xpath(f".//@data-{name}") for one in row.split()}
        assert set(main.xpath(f".//select[@data-narrows='{name}']/option/@value")) == {"", *told}
