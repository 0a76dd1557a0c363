"""Files: all that is published under the folder of data, and what stands beside each practice."""

import datetime
from collections.abc import Iterator
from functools import partial

from bank.check.bank_data import FILE
from bank.contribute.register import Registers
from bank.data.bank_index import bank_index
from bank.data.calendars import meetings, reviews, scenario_steps, waiting
from bank.data.changes import changes
from bank.data.citation import FILE as CITATION
from bank.data.citation import citation
from bank.data.crate import crate
from bank.data.data_file import DataFile, Format
from bank.data.dataset import Dataset
from bank.data.dcat import catalogue_graph
from bank.data.feeds import ATOM, JSON, atom, feeds, json_feed
from bank.data.json_ld import practice_json_ld
from bank.data.package import data_package
from bank.data.places import places
from bank.data.practice_json import bank_json, practice_json
from bank.data.rdf import json_ld, turtle
from bank.data.skos import STEM, vocabulary_graph
from bank.data.tables import Table, excel, rfc_4180, tables
from bank.data.timeline import timeline
from bank.model.census import as_data, census
from bank.text.json_bytes import to_readable_json
from bank.text.language import N_

WAITING = "conclusions.ics"


def data_files(dataset: Dataset, workbook: bytes, registers: Registers) -> list[DataFile]:
    """The files of the folder; `workbook` is the bank for Excel.

    Those that name things by addresses are there only for a site that has one.
    """
    found = tables(dataset)
    whole = partial(_file, dataset=dataset, changed=registers.changed)
    codes = [(table, _table(table, "csv", rfc_4180(table), dataset, registers)) for table in found]
    files = [
        whole("practices.json", Format.JSON, _ALL, to_readable_json(bank_json(dataset))),
        whole("practices.xlsx", Format.XLSX, _WORKBOOK, workbook),
        *(file for _, file in codes),
        *(_table(table, "excel", excel(table, dataset), dataset, registers) for table in found),
        whole("datapackage.json", Format.JSON, _PACKAGE, to_readable_json(data_package(dataset, codes))),
        whole("places.geojson", Format.GEOJSON, _PLACES, to_readable_json(places(dataset))),
        whole("timeline.json", Format.JSON, _TIMELINE, to_readable_json(timeline(dataset))),
        whole(
            "numbers.json",
            Format.JSON,
            _NUMBERS,
            to_readable_json(as_data(census(dataset.catalogue, dataset.language))),
        ),
        whole("meetings.ics", Format.ICS, _MEETINGS, meetings(dataset)),
        whole("reviews.ics", Format.ICS, _REVIEWS, reviews(dataset)),
        whole(WAITING, Format.ICS, _WAITING, waiting(dataset)),
        whole("changes.json", Format.JSON, _CHANGES, to_readable_json(changes(registers, dataset))),
        whole(CITATION, Format.YAML, _CITATION, _cited(dataset)),
    ]
    if dataset.site:
        concepts = vocabulary_graph(dataset)
        terms = partial(_file, words=_VOCABULARY, dataset=dataset, changed=registers.vocabulary)
        files.append(terms(f"{STEM}.ttl", Format.TURTLE, content=turtle(concepts)))
        files.append(terms(f"{STEM}.jsonld", Format.JSON_LD, content=json_ld(concepts)))
    files.append(whole("bank-data.zip", Format.ZIP, _CRATE, crate(dataset, files)))
    if dataset.site:
        entry = catalogue_graph(dataset, files)
        files.append(whole("dcat.ttl", Format.TURTLE, _CATALOGUE, turtle(entry)))
        files.append(whole("dcat.jsonld", Format.JSON_LD, _CATALOGUE, json_ld(entry)))
    return files


def practice_files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """What stands beside the pages of practices by its address: JSON, JSON-LD and, of a scenario, a calendar."""
    for practice in dataset.catalogue.practices:
        stem = f"{dataset.addresses.practice(practice)}{practice.id}"
        yield f"{stem}.json", to_readable_json(practice_json(practice, dataset))
        yield f"{stem}.jsonld", to_readable_json(practice_json_ld(practice, dataset))
        if steps := scenario_steps(practice, dataset):
            yield dataset.addresses.steps_of(practice), steps


def root_files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """What stands at the root of a site that has an address: what other banks, and what crawlers, look for there."""
    if dataset.site:
        yield FILE, to_readable_json(bank_index(dataset))
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {dataset.site}sitemap.xml\n".encode()


def feed_files(dataset: Dataset, registers: Registers) -> Iterator[tuple[str, bytes]]:
    """The feeds, by their addresses beside the pages that they are of."""
    for feed in feeds(registers, dataset):
        yield f"{feed.address}{ATOM}", atom(feed, dataset)
        yield f"{feed.address}{JSON}", json_feed(feed, dataset)


def _file(
    name: str,
    format: Format,
    words: tuple[str, str],
    content: bytes,
    dataset: Dataset,
    changed: datetime.date | None,
) -> DataFile:
    title, about = words
    return DataFile(name, format, dataset.said(title), dataset.said(about), content, changed)


def _cited(dataset: Dataset) -> bytes:
    return citation(dataset.name, dataset.about, dataset.site, dataset.licence, dataset.catalogue.today)


def _table(table: Table, folder: str, content: bytes, dataset: Dataset, registers: Registers) -> DataFile:
    """The file of a table, which is as new as the newest of the practices that have rows in it."""
    rows = {one.code: one.count("{number} row", "{number} rows", len(table.rows)) for one in dataset.languages}
    ids = {str(id) for id, *_ in table.rows}
    changed = registers.changed_among(one for one in dataset.catalogue.practices if one.id in ids)
    return DataFile(f"{folder}/{table.name}.csv", Format.CSV, dataset.named(table.list), rows, content, changed)


# A title, and what is in the file.
_ALL = (
    N_("All practices with the meaning of every code"),
    N_("One object a practice: the fields of the schema, codes for closed lists, the text in Markdown."),
)
_WORKBOOK = (
    N_("The whole bank for Excel and LibreOffice"),
    N_("A sheet for practices, one for each list, and a codebook; it can be edited and brought in again."),
)
_PACKAGE = (
    N_("What the tables and their columns mean"),
    N_("A Data Package (version 2) with Table Schema: names, types and meanings of all columns, keys and checksums."),
)
_PLACES = (N_("Places of practices"), N_("GeoJSON (RFC 7946) for maps: a point for each place, with its practices."))
_TIMELINE = (N_("What happened when"), N_("Beginnings, editions and meetings in the shape that TimelineJS reads."))
_NUMBERS = (N_("What the bank holds, in numbers"), N_("Counts of all that is known and not known, by their ids."))
_CHANGES = (
    N_("Register of changes"),
    N_("What was entered, changed, moved and taken out, day by day, with the fields and what they said and say."),
)
_MEETINGS = (N_("Meetings of forums and workshops"), N_("iCalendar: those of which the day is known."))
_REVIEWS = (N_("Days of checking"), N_("iCalendar for editors: by when somebody should look at each page again."))
_WAITING = (
    N_("Conclusions that wait"),
    N_("iCalendar: each day on which another year has passed since a conclusion of which nobody knows what became."),
)
_CITATION = (N_("How to cite the bank"), N_("Citation File Format, which reference managers read."))
_VOCABULARY = (
    N_("The vocabulary"),
    N_("Themes, kinds and all other closed lists as SKOS, with definitions and other names."),
)
_CRATE = (
    N_("Everything in one file"),
    N_("The practices as they were written and all data, as an RO-Crate for repositories."),
)
_CATALOGUE = (
    N_("The entry for data portals"),
    N_("DCAT-AP 3.0.1: give a portal the address of this link, and it takes title, text, licence and files."),
)
