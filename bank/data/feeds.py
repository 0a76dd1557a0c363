"""Feeds: what is new in the bank, in a place, on a theme, among failures and conclusions, as Atom and JSON Feed 1.1."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from feedgen.feed import FeedGenerator

from bank.contribute.register import Registers
from bank.contribute.turns import CLAUSES, bare
from bank.data.dataset import Dataset
from bank.markdown.plain import line
from bank.model.ledger import Conclusion, rows
from bank.model.practice import Practice
from bank.text.json_bytes import to_readable_json
from bank.text.language import N_

ATOM, JSON = "feed.xml", "feed.json"  # beside the page that the feed is of
MOST = 50  # entries


@dataclass(frozen=True)
class Item:
    """What was new on a day, at an address by which it is known too, with its words in a line and its tags."""

    day: datetime.date
    address: str
    title: str
    words: str
    tags: tuple[str, ...]


@dataclass(frozen=True)
class Feed:
    """A feed of the page at an address from the site's root, with its items, the newest first."""

    address: str
    title: str
    items: tuple[Item, ...]


def feeds(registers: Registers, dataset: Dataset) -> Iterator[Feed]:
    """A feed for the bank, failures, conclusions, each place and theme with practices; none without history."""
    catalogue, addresses, label = dataset.catalogue, dataset.addresses, dataset.language.label
    known = {one: item for one in catalogue.current if (item := _practice(one, registers, dataset))}
    if not known or not dataset.site:
        return
    scopes: list[tuple[str, str, Iterable[Practice]]] = [
        ("", dataset.name, catalogue.current),
        (f"{addresses.failures}/", dataset.language.text(_FAILURES), catalogue.with_failures),
        *((addresses.city(city), label(city.labels), catalogue.in_city(city)) for city in catalogue.cities),
        *_of_parts_of_cities(dataset),
        *((addresses.theme(one), label(one.labels), catalogue.on_theme(one)) for one in catalogue.vocabulary.themes),
    ]
    for address, title, practices in scopes:
        yield from _feed(address, title, (known[one] for one in practices if one in known), dataset)
    concluded = (item for one in rows(known) if (item := _conclusion(one, registers, dataset)))
    yield from _feed(f"{addresses.conclusions}/", dataset.language.text(_CONCLUSIONS), concluded, dataset)


def _of_parts_of_cities(dataset: Dataset) -> Iterator[tuple[str, str, Iterable[Practice]]]:
    """The districts and areas, each with its city in its name as on its page."""
    catalogue, address, label = dataset.catalogue, dataset.addresses.place, dataset.language.label
    for city in catalogue.cities:
        for district in catalogue.places_of(city):
            title = f"{label(district.labels)}, {label(city.labels)}"
            yield address(district), title, catalogue.in_district(district)
        for area in city.areas:
            yield address(area), f"{label(area.labels)}, {label(city.labels)}", catalogue.in_area(area)


def _feed(address: str, title: str, items: Iterable[Item], dataset: Dataset) -> Iterator[Feed]:
    """The feed of a page, where there is anything to tell."""
    if newest := sorted(items, key=lambda item: (-item.day.toordinal(), item.address))[:MOST]:
        yield Feed(address, f"{title} – {dataset.name}" if address else title, tuple(newest))


def _practice(practice: Practice, registers: Registers, dataset: Dataset) -> Item | None:
    """A practice on the day of its last change."""
    register = registers.of(practice)
    if register is None:
        return None
    tags = tuple(dataset.language.label(theme.labels) for theme in practice.themes)
    return Item(register.changed, dataset.address(practice), practice.title, practice.summary, tags)


def _conclusion(one: Conclusion, registers: Registers, dataset: Dataset) -> Item | None:
    """A row of the ledger on the day on which it came, or on which it was last said to have another fate."""
    register, language = registers.of(one.practice), dataset.language
    if register is None:
        return None
    label, practice = language.label, one.practice
    turned = register.turns.get(bare(one.text), register.turns.get(CLAUSES, register.entered))
    fate = label(one.fate.labels) if one.fate else ""
    date = language.date(one.date) if one.date else ""
    title = practice.title if practice.title != one.text else ""  # a charter goes by its own
    parts = fate, date, line(one.about), title, label(practice.city.labels), line(one.evidence)
    tags = filter(None, (fate, label(practice.city.labels), *(label(theme.labels) for theme in practice.themes)))
    return Item(
        max(turned, register.published or turned),
        dataset.site + dataset.addresses.conclusion(one),
        line(one.text),
        " · ".join(filter(None, parts)),
        tuple(tags),
    )


def atom(feed: Feed, dataset: Dataset) -> bytes:
    """The feed as Atom (RFC 4287)."""
    made = FeedGenerator()
    made.id(dataset.site + feed.address)
    made.title(feed.title)
    made.language(dataset.language.code)
    made.author({"name": dataset.name})
    made.link(href=dataset.site + feed.address, rel="alternate")
    made.link(href=f"{dataset.site}{feed.address}{ATOM}", rel="self")
    made.updated(_moment(feed.items[0].day))
    for item in feed.items:
        entry = made.add_entry(order="append")
        entry.id(item.address)
        entry.title(item.title)
        entry.link(href=item.address)
        entry.summary(item.words)
        entry.updated(_moment(item.day))
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
                "id": item.address,
                "url": item.address,
                "title": item.title,
                "content_text": item.words,
                "date_modified": _moment(item.day).isoformat(),
                "tags": item.tags,
            }
            for item in feed.items
        ],
    }
    return to_readable_json(told)


def _moment(day: datetime.date) -> datetime.datetime:
    return datetime.datetime.combine(day, datetime.time(), datetime.UTC)


_FAILURES, _CONCLUSIONS = N_("What did not work"), N_("Conclusions and their fate")
