"""Cells: what the file of a practice says, by sheets, items and columns of the workbook, as texts."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Protocol

from bank.exchange.sections import sections
from bank.schema.layout import TEXT, Column, SheetLayout

Numbers = tuple[int, ...]  # of the items in lists within each other, counted from 1
Cell = tuple[str, Numbers, str]  # the path of a sheet's list, the item, the path of a column
Columns = Mapping[str, tuple[SheetLayout, Column]]
_NUMBER = re.compile(r"\[(\d+)\]")


class Written(Protocol):
    """What a file says: its single values by their paths, and its text; a practice that was read knows it still."""

    @property
    def written(self) -> Mapping[str, str]: ...

    @property
    def body(self) -> str: ...


def columns(sheets: Sequence[SheetLayout]) -> Columns:
    """The column of each field by its path, in which items have no numbers."""
    found: dict[str, tuple[SheetLayout, Column]] = {}
    for sheet in sheets:
        for column in (column for column in sheet.columns if not column.path.startswith(TEXT)):
            path = f"{sheet.path}[].{column.path}" if sheet.path else column.path
            found |= dict.fromkeys((path, f"{path}[]") if column.several else (path,), (sheet, column))
    return found


@lru_cache(maxsize=4096)  # most files have values in the same places
def _parted(place: str) -> tuple[str, Numbers]:
    """A path without the numbers of its items, and these."""
    return _NUMBER.sub("[]", place), tuple(map(int, _NUMBER.findall(place)))


def cells(file: Written, own: Columns, headings: Sequence[str]) -> dict[Cell, str]:
    """Everything that a file says, but for keys and headings that the bank does not know."""
    said: defaultdict[Cell, list[str]] = defaultdict(list)
    for place, value in file.written.items():
        path, numbers = _parted(place)
        if target := own.get(path):
            sheet, column = target
            said[sheet.path, numbers[: sheet.depth], column.path].append(value.strip())
    found = {cell: text for cell, values in said.items() if (text := "\n".join(values))}
    lines = file.body.split("\n")
    for section in sections(lines, headings):
        if text := "\n".join(lines[section.start : section.end]).strip():
            found["", (), f"{TEXT}{section.heading}"] = text
    return found
