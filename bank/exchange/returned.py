"""The returned workbook: its rows by practices, as somebody has sent it back, and those of practices that are new."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bank.check.reading import ENDING
from bank.exchange.cells import Cell, Numbers
from bank.exchange.labels import Labels
from bank.exchange.passages import Account, Origin, Passage
from bank.exchange.tables import Sheet, columns
from bank.schema.layout import PRACTICE, TEXT, VERSION, SheetLayout

_NUMBER = re.compile(r"\s*\d{1,9}\s*")
_Order = defaultdict[tuple[str, str, Numbers], int]


@dataclass
class PracticeRows:
    """The rows of a practice: its state when the workbook was made, its cells, and the sheets that are there."""

    state: str = ""
    cells: dict[Cell, str] = field(default_factory=dict)
    sheets: frozenset[str] = frozenset()


def is_returned(sheets: Sequence[Sheet], labels: Labels) -> bool:
    """Whether the sheets are those of a workbook that the bank wrote."""
    own = [labels.language.text(PRACTICE), labels.language.text(VERSION)]
    return any(sheet.rows and sheet.rows[0][:2] == own for sheet in sheets)


def practice_rows(sheets: Sequence[Sheet], plan: Sequence[SheetLayout]) -> dict[str, PracticeRows]:
    """The rows by the paths of practices; the order of rows does not matter."""
    layouts = {one.name: one for one in plan}
    named = ((sheet, layouts[sheet.name]) for sheet in sheets if sheet.name in layouts and sheet.rows)
    known = [(sheet, own) for sheet, own in named if len(sheet.rows[0]) >= len(own.keys)]
    found: defaultdict[str, PracticeRows] = defaultdict(PracticeRows)
    order: _Order = defaultdict(int)
    for sheet, own in known:
        at = {title: number for number, title in enumerate(sheet.rows[0])}
        rows_of = [row for row in sheet.rows[1:] if row[0].strip()]
        for row in rows_of:
            _count(row, own, order)
        for row in rows_of:
            _take(found[f"{row[0].strip()}{ENDING}"], row, own, at, order)
    for rows in found.values():
        rows.sheets = frozenset(own.path for _, own in known)
    return dict(found)


def _take(rows: PracticeRows, row: Sequence[str], own: SheetLayout, at: dict[str, int], order: _Order) -> None:
    """Take the cells of a row."""
    numbers = _numbers(row, own, order)
    if not own.path:
        rows.state = row[1]
    for column in own.columns:
        if column.title in at:
            rows.cells[own.path, numbers, column.path] = row[at[column.title]].strip()


def _written_numbers(row: Sequence[str], own: SheetLayout) -> Numbers:
    """The numbers of an item as they stand in a row, 0 for one that is not there."""
    return tuple(int(text) if _NUMBER.fullmatch(text) else 0 for text in row[1 : 1 + own.depth])


def _count(row: Sequence[str], own: SheetLayout, order: _Order) -> None:
    """Keep the highest number of the items of a list, which new ones follow."""
    if numbers := _written_numbers(row, own):
        place = (own.path, row[0], numbers[:-1])
        order[place] = max(order[place], numbers[-1])


def _numbers(row: Sequence[str], own: SheetLayout, order: _Order) -> Numbers:
    """The numbers of an item; a new one, which has no last number, follows all others."""
    numbers = _written_numbers(row, own)
    if not numbers or numbers[-1]:
        return numbers
    place = (own.path, row[0], numbers[:-1])
    order[place] += 1
    return (*numbers[:-1], order[place])


def unnamed(name: str, sheets: Sequence[Sheet], plan: SheetLayout) -> Iterator[Account]:
    """The rows of practices that have no name yet."""
    for sheet in (one for one in sheets if one.name == plan.name and one.rows):
        named = dict(zip(columns(), sheet.rows[0], strict=False))
        for number, row in enumerate(sheet.rows[1:], 2):
            told = [(column, text) for column, text in zip(columns(), row, strict=False) if text.strip()]
            if told and not row[0].strip():
                passages = (Passage(text, Origin("cell", number, column), named[column]) for column, text in told)
                yield Account(name, tuple(passages), Origin("sheet", number, plan.name))


def newly_named(
    rows: Mapping[str, PracticeRows], files: Collection[str], plan: Sequence[SheetLayout]
) -> Iterator[Account]:
    """The practices of which somebody has the name and the bank no file."""
    titles = {(sheet.path, column.path): f"{sheet.name} – {column.title}" for sheet in plan for column in sheet.columns}
    for path, own in rows.items():
        if path not in files:
            told = ((cell, text, titles[cell[0], cell[2]]) for cell, text in own.cells.items() if text)
            passages = tuple(_passage(cell, text, title) for cell, text, title in told)
            yield Account(path.removesuffix(ENDING).rpartition("/")[2], passages)


def _passage(cell: Cell, text: str, title: str) -> Passage:
    """The words of a cell, which go under a heading or to the field of the cell's path."""
    origin, heading = Origin("field", 0, title), cell[2].removeprefix(TEXT)
    return Passage(text, origin, heading) if heading != cell[2] else Passage(text, origin, path=cell_path(cell))


def item_path(sheet: str, numbers: Numbers) -> str:
    """The path of an item of a list."""
    path = sheet
    for number in numbers[:-1]:
        path = path.replace("[]", f"[{number}]", 1)
    return f"{path}[{numbers[-1]}]"


def cell_path(cell: Cell) -> str:
    """The path of the field that a cell holds."""
    sheet, numbers, column = cell
    return f"{item_path(sheet, numbers)}.{column}" if sheet else column
