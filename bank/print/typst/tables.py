"""Tables: their cells laid out on a grid, with heads, spans and alignment."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from bank.print.typst.converter import Handler, Walk
from bank.print.typst.html import Element, classes, elements, text_of
from bank.print.typst.literal import Content, Value, call

# What HTML allows at most.
_WIDEST = 1000
_EMPTY = Content("[]")
_LETTERS = 80  # on a line of a table as wide as the text, about
_LOW = 12  # lines; half of even the smallest page
_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center)")


@dataclass
class _Cell:
    """A cell at its place; `element` is None for one that fills a gap."""

    element: Element | None
    column: int
    colspan: int = 1
    rowspan: int = 1


_Rows = list[list[_Cell]]


def table(element: Element, walk: Walk, caption: Element | None = None) -> str:
    """A table; `caption` is one that stands outside of it."""
    sections = [_laid_out(rows) for rows in _sections(element)]
    columns = max((cell.column + 1 for rows in sections for row in rows for cell in row), default=0)
    if not columns:
        return ""
    for rows in sections:
        _fit(rows, columns)
    head, *bodies = sections
    body = [row for rows in bodies for row in rows]
    aligns = [_alignment_of(column, [*head, *body]) for column in range(columns)]
    return call(
        "data-table",
        columns=columns,
        align=aligns,
        caption=_caption(element, walk) if caption is None else walk.content(caption),
        low=_lines([*head, *body], columns) <= _LOW and next(element.iter("img"), None) is None,
        header=[_cells(row, aligns, walk) for row in head],
        rows=[_cells(row, aligns, walk) for row in body],
    )


def _lines(rows: _Rows, columns: int) -> int:
    """How many lines it takes, about: to lay it out for that would be to lay it out twice."""
    letters = _LETTERS // columns or 1
    return sum(max((_height(cell, letters) for cell in row), default=1) for row in rows)


def _height(cell: _Cell, letters: int) -> int:
    return ceil(len(text_of(cell.element)) / (letters * cell.colspan)) if cell.element is not None else 0


def _caption(element: Element, walk: Walk) -> Content | None:
    caption = element.find("caption")
    return walk.content(caption) if caption is not None else None


def _sections(element: Element) -> Iterator[list[Element]]:
    """The rows of the head, then those of each group; a table without a head may begin with a row of head cells."""
    groups = list(_groups(element))
    head = [row for name, rows in groups if name == "thead" for row in rows]
    bodies = [rows for name, rows in groups if name not in ("thead", "tfoot")]
    if not head and bodies and len(bodies[0]) > 1 and _is_head(bodies[0][0]):
        head, bodies = bodies[0][:1], [bodies[0][1:], *bodies[1:]]
    yield [row for row in head if any(_says_something(cell) for cell in elements(row))]
    yield from bodies
    yield from (rows for name, rows in groups if name == "tfoot")


def _groups(element: Element) -> Iterator[tuple[str, list[Element]]]:
    """The groups of rows by their tags; rows outside of groups are a group of their own."""
    for name, group in groupby(elements(element), lambda child: str(child.tag)):
        if name == "tr":
            yield name, list(group)
        elif name in ("thead", "tbody", "tfoot"):
            yield from ((name, [row for row in elements(part) if row.tag == "tr"]) for part in group)


def _is_head(row: Element) -> bool:
    cells = list(elements(row))
    return bool(cells) and all(cell.tag == "th" and cell.get("rowspan", "1") == "1" for cell in cells)


def _says_something(cell: Element) -> bool:
    return bool(text_of(cell).strip()) or next(cell.iter("img"), None) is not None


def _laid_out(rows: Sequence[Element]) -> _Rows:
    """The cells of a group with their columns; a span ends where its group does or another cell is."""
    made: _Rows = []
    taken: dict[int, int] = {}  # the columns that cells from above still fill, and for how many rows
    for number, row in enumerate(rows):
        made.append(list(_placed(row, dict(taken), len(rows) - number)))
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        for cell in made[-1]:
            taken |= {cell.column + across: cell.rowspan - 1 for across in range(cell.colspan) if cell.rowspan > 1}
    return made


def _placed(row: Element, taken: Mapping[int, int], rows_left: int) -> Iterator[_Cell]:
    column = 0
    for element in elements(row):
        while column in taken:
            column += 1
        free = min((other - column for other in taken if other > column), default=_WIDEST)
        cell = _Cell(
            element,
            column,
            min(_span(element, "colspan"), free),
            min(_span(element, "rowspan") or rows_left, rows_left),
        )
        column += cell.colspan
        yield cell


def _span(element: Element, name: str) -> int:
    value = element.get(name, "1").strip()
    number = int(value[:6]) if value.isdecimal() else 1
    return number if name == "rowspan" else max(number, 1)


def _fit(rows: _Rows, columns: int) -> None:
    """Let no span go beyond the columns, and fill rows that have too few cells with empty ones."""
    filled: list[set[int]] = [set() for _ in rows]
    for number, row in enumerate(rows):
        for cell in row:
            cell.colspan = min(cell.colspan, columns - cell.column)
            for below in filled[number : number + cell.rowspan]:
                below.update(range(cell.column, cell.column + cell.colspan))
    for row, full in zip(rows, filled, strict=True):
        row += [_Cell(None, column) for column in range(columns) if column not in full]
        row.sort(key=lambda cell: cell.column)


def _cells(row: Sequence[_Cell], aligns: Sequence[str], walk: Walk) -> list[Mapping[str, Value]]:
    return [
        {
            "body": walk.content(cell.element) if cell.element is not None else _EMPTY,
            "header": cell.element is not None and cell.element.tag == "th",
            "colspan": cell.colspan,
            "rowspan": cell.rowspan,
            "align": _own_alignment(cell, aligns[cell.column]),
        }
        for cell in row
    ]


def _own_alignment(cell: _Cell, of_column: str) -> str | None:
    align = _alignment(cell.element) if cell.element is not None else None
    return align if align != of_column else None


def _alignment_of(column: int, rows: _Rows) -> str:
    """That of the column's first cell that has any."""
    cells = (cell.element for row in rows for cell in row if cell.column == column and cell.element is not None)
    return next(filter(None, map(_alignment, cells)), "left")


def _alignment(cell: Element) -> str | None:
    if "number" in classes(cell):
        return "right"
    styled = _ALIGN.search(cell.get("style", ""))
    named = cell.get("align", "")
    return styled[1] if styled else named if named in ("left", "right", "center") else None


TABLES: Mapping[str, Handler] = {"table": table}
