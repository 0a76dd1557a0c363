"""The tables: every value of every practice once, in a form that programs and spreadsheets read alike."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from bank.data.tables import DataColumn, Table, excel, rfc_4180, tables
from tests.data.made import dataset, files
from tests.late import frictionless

FOUND = {table.name: table for table in tables(dataset())}


def rows(content: bytes, separator: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=separator))


def values(coded: Any) -> list[str]:
    """The single values of what a practice says, in their order."""
    if isinstance(coded, dict):
        return [value for inner in coded.values() for value in values(inner)]
    if isinstance(coded, list):
        return [value for inner in coded for value in values(inner)]
    return ["true" if coded is True else str(coded)]


def test_the_tables_have_every_value_of_every_practice() -> None:
    cells = [value for table in FOUND.values() for row in rows(rfc_4180(table)) for value in row.values()]
    parts = {part for cell in cells for part in cell.split(" | ")}
    told = {*cells, *parts, *(word for part in parts for word in part.split(" "))} | {cell[1:] for cell in cells}
    missing = {value for coded in dataset().coded.values() for value in values(coded)} - told
    assert missing == set()


def test_a_data_package_of_them_is_valid(tmp_path: Path) -> None:
    for file in files().values():
        (tmp_path / file.name).parent.mkdir(exist_ok=True)
        (tmp_path / file.name).write_bytes(file.content)
    report = frictionless.Package(str(tmp_path / "datapackage.json")).validate()
    assert report.flatten(["title", "rowNumber", "message"]) == []
    assert len(report.tasks) == len(FOUND) > 10


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t"])
def test_no_text_runs_in_a_spreadsheet(start: str) -> None:
    table = Table("practices", "", "Praktyki", (DataColumn("title", "Tytuł"),), ((f"{start}HYPERLINK(1)",),))
    for content in (rfc_4180(table), excel(table, dataset())):
        assert f"'{start}HYPERLINK(1)".encode() in content


def test_numbers_below_zero_stay_numbers() -> None:
    table = Table("practices", "", "Praktyki", (DataColumn("longitude", "Długość", type="number"),), ((-8.6291,),))
    assert b"\r\n-8.6291\r\n" in rfc_4180(table)
    assert b"\r\n-8,6291\r\n" in excel(table, dataset())


def test_a_spreadsheet_reads_words_where_programs_read_codes() -> None:
    codes, words = rows(rfc_4180(FOUND["practices"])), rows(excel(FOUND["practices"], dataset()), ";")
    practice = dataset().catalogue.practices[0]
    assert codes[0]["kind"] == practice.kind.id
    assert words[0]["Rodzaj"] == practice.kind.labels["pl"]
    assert excel(FOUND["practices"], dataset()).startswith(b"\xef\xbb\xbf")
    assert len(codes) == len(words) == len(dataset().catalogue.practices)


def test_a_row_of_a_list_names_its_practice_and_its_number() -> None:
    [practice] = [practice for practice in dataset().catalogue.practices if practice.id == "wspolna-dzielnica"][:1] or [
        dataset().catalogue.practices[0]
    ]
    own = [row for row in rows(rfc_4180(FOUND["sources"])) if row["practice_id"] == practice.id]
    assert [(row["item"], row["id"]) for row in own] == [
        (str(number), source.id) for number, source in enumerate(practice.sources, 1)
    ]
