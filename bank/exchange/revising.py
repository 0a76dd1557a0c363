"""Revising: what somebody changed in the bank's data becomes edits of practices' files, each of its own lines."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bank.check.practice_file import read_practice
from bank.check.reading import Reading
from bank.exchange.bare import Value, typed
from bank.exchange.cells import Cell, Numbers, cells, columns
from bank.exchange.edits import UneditableError, edited
from bank.exchange.labels import Labels
from bank.exchange.returned import PracticeRows, cell_path, item_path
from bank.exchange.returned_json import BODY, coded_cells
from bank.exchange.sections import rewritten
from bank.exchange.tree import steps
from bank.exchange.workbook import LONGEST_CELL, TOO_LONG
from bank.schema.coded import coded_practice
from bank.schema.layout import TEXT, Column, SheetLayout
from bank.schema.paths import shape_at
from bank.source.front_matter_file import Steps, read_document, split_front
from bank.source.problems import Problem, errors
from bank.source.version import version
from bank.text.language import N_

Cells = Mapping[Cell, str]


@dataclass(frozen=True)
class Change:
    """The file of a practice after its edits, or why it stays as it was (a msgid); `titles` are those of columns."""

    path: str
    text: str = ""
    titles: tuple[str, ...] = ()
    refusal: str = ""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Revising:
    """Compares returned rows with the files of practices, by their paths.

    Rows of the workbook say what a file says by its letters, `coded` ones what the practice in it means.
    """

    labels: Labels
    reading: Reading
    files: Mapping[str, bytes]
    coded: bool = False

    def changes(self, returned: Mapping[str, PracticeRows]) -> Iterator[Change]:
        """The practices that the rows change, or would."""
        for path, rows in returned.items():
            data = self.files.get(path)
            known = self._cells(path, data) if data is not None else None
            if data is None or known is None:
                continue
            wanted = {cell: value for cell, value in rows.cells.items() if value}
            differing = self._differing(known, wanted, rows)
            if differing:
                yield self._change(path, data, rows, known, wanted, differing)

    @cached_property
    def plan(self) -> tuple[SheetLayout, ...]:
        return self.labels.layout

    @cached_property
    def _columns(self) -> Mapping[tuple[str, str], Column]:
        return {(sheet.path, column.path): column for sheet in self.plan for column in sheet.columns}

    def _cells(self, path: str, data: bytes) -> Cells | None:
        if self.coded:
            practice, _ = read_practice(path, data, self.reading)
            if practice is None:
                return None
            return coded_cells({**coded_practice(self.labels.shape, practice), BODY: practice.body}, self.labels)
        document, _ = read_document(path, data)
        return cells(document, columns(self.plan), self.labels.headings) if document else None

    def _differing(self, known: Cells, wanted: Cells, rows: PracticeRows) -> list[Cell]:
        """The cells that say something else; a sheet or a column that is not there says nothing."""
        told = {(cell[0], cell[2]) for cell in rows.cells} | {(sheet, "") for sheet in rows.sheets if sheet}
        every = dict.fromkeys([*known, *wanted])
        asked = (cell for cell in every if (cell[0], cell[2]) in told or (cell[0], "") in told)
        return [cell for cell in asked if not self._alike(cell, known.get(cell, ""), wanted.get(cell, ""))]

    def _alike(self, cell: Cell, old: str, new: str) -> bool:
        if old == new or (new == TOO_LONG and len(old) > LONGEST_CELL):
            return True
        return self._columns[cell[0], cell[2]].is_number and _same_number(old, new)

    def _change(
        self, path: str, data: bytes, rows: PracticeRows, known: Cells, wanted: Cells, differing: Sequence[Cell]
    ) -> Change:
        """The file with its edits, unless the check would not take it or it would not say what the rows say."""
        titles = tuple(dict.fromkeys(self._columns[cell[0], cell[2]].title for cell in differing))
        if rows.state and version(data) != rows.state:
            return Change(path, titles=titles, refusal=_MOVED)
        try:
            text = self._edited(data.decode(), known, wanted, differing)
        except (UneditableError, ValueError):
            return Change(path, titles=titles, refusal=_BY_HAND)
        before = {(one.code, one.place) for one in read_practice(path, data, self.reading)[1]}
        _, problems = read_practice(path, text.encode(), self.reading)
        if wrong := tuple(one for one in errors(problems) if (one.code, one.place) not in before):
            return Change(path, titles=titles, refusal=_WRONG, problems=wrong)
        said = self._cells(path, text.encode())
        if said is None or self._differing(said, wanted, rows):
            return Change(path, titles=titles, refusal=_BY_HAND)
        return Change(path, text, titles)

    def _edited(self, text: str, known: Cells, wanted: Cells, differing: Sequence[Cell]) -> str:
        parts = split_front(text)
        if parts is None:
            raise UneditableError
        opening, front, closing, body = parts
        order = [item.key for item in self.labels.shape.fields]
        gone = _gone(known, wanted)
        kept = [cell_path(cell) for cell in {*wanted, *known} if cell in wanted or cell not in differing]
        for cell in sorted(cell for cell in differing if not cell[2].startswith(TEXT)):
            if cell[:2] not in gone:
                value, path = self._value(cell, wanted.get(cell, "")), cell_path(cell)
                front = edited(front, steps(path) if value else _emptied(path, kept), value, order)
        for sheet, numbers in sorted(gone, reverse=True):
            front = edited(front, _emptied(item_path(sheet, numbers), kept), None, order)
        for cell in (cell for cell in differing if cell[2].startswith(TEXT)):
            body = rewritten(body, cell[2].removeprefix(TEXT), wanted.get(cell, ""), self.labels.headings)
        return opening + front + closing + body

    def _value(self, cell: Cell, text: str) -> Value | None:
        """The value of a cell as the file has it."""
        if not text:
            return None
        column = self._columns[cell[0], cell[2]]
        if column.several:
            return [line.strip() for line in text.split("\n") if line.strip()]
        return typed(shape_at(self.labels.shape, cell_path(cell)), text)


def _gone(known: Cells, wanted: Cells) -> Collection[tuple[str, Numbers]]:
    """The items of which the workbook has nothing any more, but for those within others."""
    kept = {(sheet, numbers) for sheet, numbers, _ in wanted}
    lost = {(sheet, numbers) for sheet, numbers, _ in known if sheet and (sheet, numbers) not in kept}
    return {(sheet, numbers) for sheet, numbers in lost if (sheet.rpartition("[].")[0], numbers[:-1]) not in lost}


def _emptied(path: str, kept: Collection[str]) -> Steps:
    """The way to a value that goes, or to the whole that it is the last of."""
    own = steps(path)
    ways = [steps(one) for one in kept]
    needed = (number for number in range(1, len(own)) if not any(way[:number] == own[:number] for way in ways))
    return own[: next(needed, len(own))]


def _same_number(old: str, new: str) -> bool:
    try:
        return float(old) == float(new)
    except ValueError:
        return False


_MOVED = N_("the practice has changed since the file was made: make a new one")
_BY_HAND = N_("it stands in the file in a way that is for a person to edit")
_WRONG = N_("the check would not take it")
