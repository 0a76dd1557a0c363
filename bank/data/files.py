"""Files: all that is published under the folder of data, and what stands beside each practice."""

import json
from collections.abc import Iterator
from typing import Any

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
from bank.text.language import N_

WAITING = "conclusions.ics"


def data_files(dataset: Dataset, workbook: bytes, registers: Registers) -> list[DataFile]:
    """The files of the folder; `workbook` is the bank for Excel.

    Those that name things by addresses are there only for a site that has one.
    """
    found = tables(dataset)
    codes = [(table, _table(table, "csv", rfc_4180(table), dataset)) for table in found]
    files = [
        _file("practices.json", Format.JSON, _ALL, _json(bank_json(dataset)), dataset),
        _file("practices.xlsx", Format.XLSX, _WORKBOOK, workbook, dataset),
        *(file for _, file in codes),
        *(_table(table, "excel", excel(table, dataset), dataset) for table in found),
        _file("datapackage.json", Format.JSON, _PACKAGE, _json(data_package(dataset, codes)), dataset),
        _file("places.geojson", Format.GEOJSON, _PLACES, _json(places(dataset)), dataset),
        _file("timeline.json", Format.JSON, _TIMELINE, _json(timeline(dataset)), dataset),
        _file(
            "numbers.json", Format.JSON, _NUMBERS, _json(as_data(census(dataset.catalogue, dataset.language))), dataset
        ),
        _file("meetings.ics", Format.ICS, _MEETINGS, meetings(dataset), dataset),
        _file("reviews.ics", Format.ICS, _REVIEWS, reviews(dataset), dataset),
        _file(WAITING, Format.ICS, _WAITING, waiting(dataset), dataset),
        _file("changes.json", Format.JSON, _CHANGES, _json(changes(registers, dataset)), dataset),
        _file(CITATION, Format.YAML, _CITATION, _cited(dataset), dataset),
    ]
    if dataset.site:
        concepts = vocabulary_graph(dataset)
        files.append(_file(f"{STEM}.ttl", Format.TURTLE, _VOCABULARY, turtle(concepts), dataset))
        files.append(_file(f"{STEM}.jsonld", Format.JSON_LD, _VOCABULARY, json_ld(concepts), dataset))
    files.append(_file("bank-data.zip", Format.ZIP, _CRATE, crate(dataset, files), dataset))
    if dataset.site:
        entry = catalogue_graph(dataset, files)
        files.append(_file("dcat.ttl", Format.TURTLE, _CATALOGUE, turtle(entry), dataset))
        files.append(_file("dcat.jsonld", Format.JSON_LD, _CATALOGUE, json_ld(entry), dataset))
    return files


def practice_files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """What stands beside the pages of practices by its address: JSON, JSON-LD and, of a scenario, a calendar."""
    for practice in dataset.catalogue.practices:
        stem = f"{dataset.addresses.practice(practice)}{practice.id}"
        yield f"{stem}.json", _json(practice_json(practice, dataset))
        yield f"{stem}.jsonld", _json(practice_json_ld(practice, dataset))
        if steps := scenario_steps(practice, dataset):
            yield dataset.addresses.steps_of(practice), steps


def root_files(dataset: Dataset) -> Iterator[tuple[str, bytes]]:
    """What stands at the root of a site that has an address: what other banks, and what crawlers, look for there."""
    if dataset.site:
        yield FILE, _json(bank_index(dataset))
        yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {dataset.site}sitemap.xml\n".encode()


def feed_files(dataset: Dataset, registers: Registers) -> Iterator[tuple[str, bytes]]:
    """The feeds, by their addresses beside the pages that they are of."""
    for feed in feeds(registers, dataset):
        yield f"{feed.address}{ATOM}", atom(feed, dataset)
        yield f"{feed.address}{JSON}", json_feed(feed, dataset)


def _file(name: str, format: Format, words: tuple[str, str], content: bytes, dataset: Dataset) -> DataFile:
    title, about = words
    return DataFile(name, format, dataset.said(title), dataset.said(about), content)


def _cited(dataset: Dataset) -> bytes:
    return citation(dataset.name, dataset.about, dataset.site, dataset.licence, dataset.catalogue.today)


def _table(table: Table, folder: str, content: bytes, dataset: Dataset) -> DataFile:
    rows = {one.code: one.count("{number} row", "{number} rows", len(table.rows)) for one in dataset.languages}
    return DataFile(f"{folder}/{table.name}.csv", Format.CSV, dataset.named(table.list), rows, content)


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


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
