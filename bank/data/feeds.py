"""Feeds: what is new in the bank, in a place, on a theme and among failures, as Atom and as JSON Feed 1.1."""

import datetime
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from feedgen.feed import FeedGenerator

from bank.contribute.register import Registers
from bank.data.dataset import Dataset
from bank.model.practice import Practice
from bank.text.language import N_

ATOM, JSON = "feed.xml", "feed.json"  # beside the page that the feed is of
MOST = 50  # entries


@dataclass(frozen=True)
class Feed:
    """A feed of the page at an address from the site's root, with its practices, the newest first."""

    address: str
    title: str
    practices: tuple[tuple[datetime.date, Practice], ...]


def feeds(registers: Registers, dataset: Dataset) -> Iterator[Feed]:
    """A feed for the whole bank, the failures, each place and each theme that has practices; none without history."""
    catalogue, addresses, label = dataset.catalogue, dataset.addresses, dataset.language.label
    dated = {practice: register.changed for practice in catalogue.current if (register := registers.of(practice))}
    if not dated or not dataset.site:
        return
    scopes: list[tuple[str, str, Iterable[Practice]]] = [
        ("", dataset.name, catalogue.current),
        (f"{addresses.failures}/", dataset.language.text(_FAILURES), catalogue.with_failures),
        *((addresses.city(city), label(city.labels), catalogue.in_city(city)) for city in catalogue.cities),
        *((addresses.theme(one), label(one.labels), catalogue.on_theme(one)) for one in catalogue.vocabulary.themes),
    ]
    for address, title, practices in scopes:
        known = sorted(((dated[one], one) for one in practices if one in dated), key=_newest)
        if known:
            name = title if not address else f"{title} – {dataset.name}"
            yield Feed(address, name, tuple(known[:MOST]))


def atom(feed: Feed, dataset: Dataset) -> bytes:
    """The feed as Atom (RFC 4287)."""
    made = FeedGenerator()
    made.id(dataset.site + feed.address)
    made.title(feed.title)
    made.language(dataset.language.code)
    made.author({"name": dataset.name})
    made.link(href=dataset.site + feed.address, rel="alternate")
    made.link(href=f"{dataset.site}{feed.address}{ATOM}", rel="self")
    made.updated(_moment(feed.practices[0][0]))
    for day, practice in feed.practices:
        entry = made.add_entry(order="append")
        entry.id(dataset.address(practice))
        entry.title(practice.title)
        entry.link(href=dataset.address(practice))
        entry.summary(practice.summary)
        entry.updated(_moment(day))
    return bytes(made.atom_str(pretty=True))


def json_feed(feed: Feed, dataset: Dataset) -> bytes:
    """The feed as JSON Feed 1.1."""
    told = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": dataset.site + feed.address,
        "feed_url": f"{dataset.site}{feed.address}{JSON}",
        "language": dataset.language.code,
        "authors": [{"name": dataset.name, "url": dataset.site}],
        "items": [
            {
                "id": dataset.address(practice),
                "url": dataset.address(practice),
                "title": practice.title,
                "content_text": practice.summary,
                "date_modified": _moment(day).isoformat(),
                "tags": [dataset.language.label(theme.labels) for theme in practice.themes],
            }
            for day, practice in feed.practices
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _newest(dated: tuple[datetime.date, Practice]) -> tuple[int, str]:
    day, practice = dated
    return -day.toordinal(), practice.path


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


_FAILURES = N_("What did not work")
