"""Tables: the practices and each list of theirs in rows, with codes for programs or with words for people."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bank.data.dataset import Dataset
from bank.model.practice import Practice
from bank.model.sizes import sizes_in_words
from bank.schema.layout import TEXT, Column, SheetLayout
from bank.schema.quantities import Measure
from bank.schema.scalars import Choice, Date, Flag, Number
from bank.text.language import N_

SEPARATOR = " | "  # between the values of a list
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what begins a formula in a spreadsheet
_SAFE = "'"  # before a text that would be one
PRACTICE, _ITEM = "practice_id", "item"  # the columns of keys in the tables of lists
_BOM = "\ufeff"  # without which Excel reads another encoding

Value = str | int | float | bool | None


@dataclass(frozen=True)
class DataColumn:
    """A column: its name, which is a code, its title and meaning in words, and its type in Table Schema."""

    name: str
    title: str
    meaning: str = ""
    type: str = "string"


@dataclass(frozen=True)
class Table:
    """A table of codes: `name` is that of its file, `list` the path of its list, empty for the practices."""

    name: str
    list: str
    title: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Value, ...], ...]


def tables(dataset: Dataset) -> list[Table]:
    """The table of practices, and one for each list that some practice has."""
    found = [_table(sheet, dataset) for sheet in dataset.layout]
    return [table for table in found if table.rows or not table.list]


def _table(sheet: SheetLayout, dataset: Dataset) -> Table:
    own = tuple(column for column in sheet.columns if not column.path.startswith(TEXT))
    text = dataset.language.text
    keys = [DataColumn(PRACTICE if sheet.path else "id", text(_ID), text(_ABOUT_ID))]
    numbers = ["", *map(str, range(2, sheet.depth + 1))][: sheet.depth]
    keys += [DataColumn(f"{_ITEM}{number}", text(_NUMBER), text(_ABOUT_NUMBER), "integer") for number in numbers]
    derived = [] if sheet.path else list(_DERIVED)
    held = [(column, column.path.split(".")) for column in own]
    columns = (
        *keys,
        *(DataColumn(one.name, text(one.title), type=one.type) for one in derived),
        *(column for each in own for column in _columns(each, text)),
    )
    rows = (
        (practice.id, *item_numbers, *(one.of(practice, dataset) for one in derived), *_values(held, item))
        for practice in dataset.catalogue.practices
        for item_numbers, item in _items(dataset.coded[practice.id], sheet.path)
    )
    name = sheet.path.replace("[].", "-").replace(".", "-") or "practices"
    return Table(name, sheet.path, sheet.name, columns, tuple(rows))


def _columns(column: Column, text: Callable[[str], str]) -> Iterator[DataColumn]:
    """The columns of a field; a quantity has several."""
    if isinstance(column.shape, Measure) and not column.several:
        yield DataColumn(column.path, column.title, column.hint, "number")
        for part, title, meaning, type in _PARTS:
            yield DataColumn(f"{column.path}.{part}", f"{column.title} – {text(title)}", text(meaning), type)
    else:
        yield DataColumn(column.path, column.title, column.hint, _type(column))


def _type(column: Column) -> str:
    if column.several:
        return "string"
    match column.shape:
        case Number():
            return "number"
        case Flag():
            return "boolean"
        case Date(full=True):
            return "date"
        case _:
            return "string"


def _items(record: Any, path: str) -> Iterator[tuple[tuple[int, ...], Any]]:
    """The items of a list with their numbers, those of lists within lists with both."""
    if not path:
        yield (), record
        return
    above, _, own = path.rpartition("[].")
    for numbers, parent in _items(record, above) if above else [((), record)]:
        found = _at(parent, own.split("."))
        if isinstance(found, list):
            yield from (((*numbers, number), item) for number, item in enumerate(found, 1))


def _at(record: Any, keys: Iterable[str]) -> Any:
    """What a record says under one key within the other."""
    for key in keys:
        record = record.get(key) if isinstance(record, dict) else None
    return record


def _values(columns: Iterable[tuple[Column, Sequence[str]]], item: Any) -> Iterator[Value]:
    """The values of an item in columns, each with the keys of its path."""
    for column, keys in columns:
        value = _at(item, keys)
        if isinstance(column.shape, Measure) and not column.several:
            yield from _quantity(value or {})
        elif isinstance(value, list):
            yield SEPARATOR.join(map(str, value)) if column.several else None
        else:
            yield value


def _quantity(value: Mapping[str, Any]) -> Iterator[Value]:
    """A number with its parts, or none but what the sources say that disagree."""
    yield from (value.get(part) for part in ("least", "most", "precision", "source"))
    claims = (" ".join(map(str, claim.values())) for claim in value.get("claims", ()))
    yield SEPARATOR.join(claims) or None


@dataclass(frozen=True)
class _Derived:
    """A column that no field holds; `of` works it out."""

    name: str
    title: str
    of: Callable[[Practice, Dataset], Value]
    type: str = "string"


def _region(practice: Practice, dataset: Dataset) -> str:
    city = practice.city
    regions = (region for region in dataset.catalogue.vocabulary.regions if city.terc and region.terc)
    named = next((region.labels for region in regions if str(city.terc).startswith(region.terc)), city.region)
    return dataset.language.label(named) if named else ""


def _size(practice: Practice, dataset: Dataset) -> str:
    return sizes_in_words(practice, dataset.catalogue.vocabulary, dataset.language)


_DERIVED = (
    _Derived("url", N_("Page"), lambda practice, dataset: dataset.address(practice)),
    _Derived("region", N_("Region"), _region),
    _Derived("latitude", N_("Latitude"), lambda practice, _: practice.city.lat, "number"),
    _Derived("longitude", N_("Longitude"), lambda practice, _: practice.city.lon, "number"),
    _Derived("size", N_("Size of the place"), _size),
    _Derived("phase", N_("Phase of its life"), lambda practice, dataset: dataset.catalogue.phase(practice)),
    _Derived("text", N_("Text"), lambda practice, _: practice.body),
)


def rfc_4180(table: Table) -> bytes:
    """The table with codes, as RFC 4180 has it: commas, CRLF, UTF-8."""
    return _written([column.name for column in table.columns], table.rows, ",", str).encode()


def excel(table: Table, dataset: Dataset) -> bytes:
    """The table as Excel opens it in the language: titles for names, words for codes, its decimal sign, semicolons."""
    point = str(dataset.language.number(0.5))[1]
    words = _words(table, dataset)
    rows = (_in_words(row, words) for row in table.rows)
    separator = ";" if point == "," else ","
    heads = [column.title for column in table.columns]
    return (_BOM + _written(heads, rows, separator, lambda number: str(number).replace(".", point))).encode()


def _written(
    heads: Sequence[str],
    rows: Iterable[Sequence[Value]],
    separator: str,
    number: Callable[[float], str],
) -> str:
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=separator, lineterminator="\r\n")
    writer.writerow(map(_inert, heads))
    writer.writerows([_cell(value, number) for value in row] for row in rows)
    return file.getvalue()


def _cell(value: Value, number: Callable[[float], str]) -> str:
    match value:
        case None:
            return ""
        case str():
            return _inert(value)
        case bool():
            return "true" if value else "false"
        case _:
            return number(value)


def _inert(text: str) -> str:
    """A text that no spreadsheet runs."""
    return _SAFE + text if text.startswith(_FORMULA) else text


def _words(table: Table, dataset: Dataset) -> dict[int, Mapping[str, str]]:
    """The words for codes, by the number of the column in which these stand."""
    sheet = next(sheet for sheet in dataset.layout if sheet.path == table.list)
    label = dataset.language.label
    lists = {column.path: column.shape.terms for column in sheet.columns if isinstance(column.shape, Choice)}
    measures = [column.path for column in sheet.columns if isinstance(column.shape, Measure)]
    lists |= {f"{path}.precision": dataset.catalogue.vocabulary.precisions.items for path in measures}
    lists |= {"city": dataset.catalogue.cities}
    coded = ((number, lists.get(column.name, ())) for number, column in enumerate(table.columns))
    return {number: {term.id: label(term.labels) for term in terms} for number, terms in coded if terms}


def _in_words(row: Sequence[Value], words: Mapping[int, Mapping[str, str]]) -> list[Value]:
    told = list(row)
    for number, labels in words.items():
        if isinstance(codes := row[number], str):
            told[number] = SEPARATOR.join(labels.get(code, code) for code in codes.split(SEPARATOR))
    return told


_ID, _ABOUT_ID = N_("Practice"), N_("the id of the practice, the same in all tables")
_NUMBER, _ABOUT_NUMBER = N_("No."), N_("which item of the list it is, counted from 1")
_PARTS = (
    ("most", N_("at most"), N_("the end of a range; empty for a single number"), "number"),
    ("precision", N_("how exact"), N_("empty for an exact number"), "string"),
    ("source", N_("by which source"), N_("the id of the source of this number alone"), "string"),
    (
        "claims",
        N_("in dispute"),
        N_("what sources say that disagree, each with its id; then there is no number"),
        "string",
    ),
)
