"""The workbook: a whole bank for editing in Excel, with a codebook; the same bytes each time."""

import datetime
import io
from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from bank.exchange.cells import Numbers, Written, cells, columns
from bank.exchange.labels import Labels
from bank.schema.layout import CODEBOOK, Column, SheetLayout
from bank.schema.scalars import DECIMAL, LONGEST_NUMBER
from bank.source.front_matter_file import read_document
from bank.source.version import version
from bank.text.language import N_

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

LONGEST_CELL = 32_000  # characters; Excel takes 32,767
MOST_ROWS = 9999  # in which a choice is offered
TOO_LONG = "…"  # in place of a longer text, which is edited in its file
_MADE = datetime.datetime(1980, 1, 1)
_WIDE, _NARROW = 48, 16


def workbook(files: Mapping[str, bytes], labels: Labels, known: Mapping[str, Written] = MappingProxyType({})) -> bytes:
    """The workbook of practices' files by their paths; one that cannot be read is left out.

    `known` are the practices of files that have been read already, by the same paths.
    """
    import xlsxwriter  # loaded for tables alone

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"title": labels.language.text(_TITLE), "created": _MADE})
        _write(book, dict(_told(files, labels, known)), labels)
    return data.getvalue()


# The values of a practice by sheet, item and column, and the state of its file.
Told = tuple[str, Mapping[str, Mapping[Numbers, Mapping[str, str]]]]


def _told(files: Mapping[str, bytes], labels: Labels, known: Mapping[str, Written]) -> Iterator[tuple[str, Told]]:
    """What each file says."""
    own = columns(labels.layout)
    for path, data in sorted(files.items()):
        if file := known.get(path) or read_document(path, data)[0]:
            rows: defaultdict[str, dict[Numbers, dict[str, str]]] = defaultdict(dict, {"": {(): {}}})
            for (sheet, numbers, column), value in cells(file, own, labels.headings).items():
                rows[sheet].setdefault(numbers, {})[column] = value
            yield path, (version(data), rows)


def _write(book: "Workbook", told: Mapping[str, Told], labels: Labels) -> None:
    text = labels.language.text
    sheets = labels.layout
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E7E6E6", "border": 1})
    body = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    ranges = _Codebook(labels, sheets).write
    places = [(sheet, book.add_worksheet(sheet.name)) for sheet in sheets]
    lists = ranges(book.add_worksheet(text(CODEBOOK)), head, body)
    for sheet, page in places:
        keys = [text(key) for key in sheet.keys]
        page.write_row(0, 0, [*keys, *(column.title for column in sheet.columns)], head)
        page.freeze_panes(1, 1)
        page.set_column(0, len(keys) - 1, _NARROW, body)
        for number, column in enumerate(sheet.columns, len(keys)):
            page.set_column(number, number, _NARROW if column.choice or column.is_number else _WIDE, body)
            if column.choice and column.title in lists:
                choice = {"validate": "list", "source": lists[column.title], "error_type": "warning"}
                page.data_validation(1, number, MOST_ROWS, number, choice)
        for row, (own_keys, values) in enumerate(_rows(sheet, told), 1):
            _fill(page, row, own_keys, values, sheet, body)
        page.autofilter(0, 0, max(len(told), 1), len(keys) + len(sheet.columns) - 1)


def _rows(sheet: SheetLayout, told: Mapping[str, Told]) -> Iterator[tuple[list[str], Mapping[str, str]]]:
    """The rows of a sheet: their keys, and their values by column."""
    for path, (state, rows) in told.items():
        for numbers, values in rows.get(sheet.path, {}).items():
            yield [path.removesuffix(".md"), *([] if sheet.path else [state]), *map(str, numbers)], values


def _fill(
    page: "Worksheet", row: int, keys: list[str], values: Mapping[str, str], sheet: SheetLayout, body: "Format"
) -> None:
    for number, key in enumerate(keys):
        page.write_string(row, number, key, body)
    for number, column in enumerate(sheet.columns, len(keys)):
        value = values.get(column.path, "")
        if value and column.is_number and _is_number(value):
            page.write_number(row, number, float(value))
        elif value:
            page.write_string(row, number, value if len(value) <= LONGEST_CELL else TOO_LONG, body)


def _is_number(text: str) -> bool:
    return len(text) <= LONGEST_NUMBER and DECIMAL.fullmatch(text) is not None


class _Codebook:
    """The sheet that tells what each column holds and lists what can be chosen."""

    def __init__(self, labels: Labels, sheets: tuple[SheetLayout, ...]) -> None:
        self.labels, self.columns = labels, [(sheet, column) for sheet in sheets for column in sheet.columns]

    def write(self, page: "Worksheet", head: "Format", body: "Format") -> dict[str, str]:
        """Write it; the ranges of the lists by the titles of the columns."""
        text = self.labels.language.text
        page.set_column(0, 3, _WIDE, body)
        page.write_row(0, 0, [text(_SHEET), text(_COLUMN), text(_MEANING), text(_VALUES)], head)
        page.freeze_panes(1, 0)
        row, ranges = 1, {}
        for sheet, column in self.columns:
            names = self._names(column)
            if names:
                ranges[column.title] = f"='{page.get_name()}'!$D${row + 1}:$D${row + len(names)}"
            page.write_row(row, 0, [sheet.name, column.title, column.hint], body)
            for number, name in enumerate(names):
                page.write_string(row + number, 3, name, body)
            row += max(len(names), 1)
        return ranges

    def _names(self, column: Column) -> list[str]:
        shape = column.choice
        return [shape.spelling(term) for term in shape.terms] if shape and shape.terms else []


_TITLE = N_("A bank of practices")
_SHEET, _COLUMN, _MEANING, _VALUES = N_("Sheet"), N_("Column"), N_("What it holds"), N_("Values")
