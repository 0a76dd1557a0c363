"""Sheets: a table whose rows are practices, or one that tells of a single practice, a label a row."""

from collections.abc import Iterator, Sequence

from bank.exchange.labels import LONGEST, Labels
from bank.exchange.passages import Account, Origin, Passage
from bank.exchange.tables import Sheet, columns

SEARCHED = 20  # rows among which the labels of columns are looked for
LEAST = 2  # labels that are known in a row of labels


def accounts(name: str, sheet: Sheet, labels: Labels) -> list[Account]:
    """The practices of a sheet; where nothing is labelled one of which all is left over."""
    head = _header(sheet, labels)
    down = _known((row[0] for row in sheet.rows if row), labels)
    if down > max(_known(sheet.rows[head], labels) if head is not None else 0, LEAST):
        return [_single(name, sheet, labels)]
    if head is None:
        return [_single(name, sheet, labels)] if any(any(row) for row in sheet.rows) else []
    named = dict(zip(columns(), sheet.rows[head], strict=False))
    above = (*_cells(sheet, range(head), {}), *_unanswered(sheet, head, named))
    own = [number for number in range(head + 1, len(sheet.rows)) if any(sheet.rows[number])]
    found = [_account(name, sheet, number, named) for number in own]
    if found and above:
        first = found[0]
        found[0] = Account(first.name, (*above, *first.passages), first.where)
    return found


def labelled(rows: Sequence[Sequence[str]], labels: Labels) -> int:
    """How many labels the row of labels has."""
    return max((_known(row, labels) for row in rows[:SEARCHED]), default=0)


def _header(sheet: Sheet, labels: Labels) -> int | None:
    """The row of the labels of columns: the first of those with the most."""
    counts = [_known(row, labels) for row in sheet.rows[:SEARCHED]]
    most = max(counts, default=0)
    first = counts.index(most) if most else 0
    mapped = most and any(labels.maps(cell) for cell in sheet.rows[first])
    return first if most >= LEAST or mapped else None


def _known(cells: Sequence[str] | Iterator[str], labels: Labels) -> int:
    """How many of them are labels, each field or heading counted once."""
    found = (labels.meant(cell) for cell in cells if cell and len(cell) <= LONGEST)
    return len({(target.path, target.heading, target.role) for target in found if target})


def _account(name: str, sheet: Sheet, number: int, named: dict[str, str]) -> Account:
    where = Origin("sheet" if sheet.name else "line", number + 1, sheet.name)
    return Account(name, tuple(_cells(sheet, (number,), named)), where)


def _cells(sheet: Sheet, numbers: Sequence[int], named: dict[str, str]) -> Iterator[Passage]:
    """The cells of rows that are not empty, each under the label of its column."""
    for number in numbers:
        for column, cell in zip(columns(), sheet.rows[number], strict=False):
            if cell.strip():
                label = named.get(column, "")
                yield Passage(cell, Origin("cell", number + 1, column), label=label, aside=not label)


def _unanswered(sheet: Sheet, head: int, named: dict[str, str]) -> Iterator[Passage]:
    """The labels of columns that are empty all the way down."""
    for position, (column, label) in enumerate(named.items()):
        filled = any(row[position].strip() for row in sheet.rows[head + 1 :] if len(row) > position)
        if label.strip() and not filled:
            yield Passage("", Origin("cell", head + 1, column), label=label)


def _single(name: str, sheet: Sheet, labels: Labels) -> Account:
    """A sheet that tells of one practice: the first cell of a row is the label of the others."""
    passages = []
    for number, row in enumerate(sheet.rows):
        cells = [(column, cell) for column, cell in zip(columns(), row, strict=False) if cell.strip()]
        label = cells[0][1] if cells and len(cells) > 1 and len(cells[0][1]) <= LONGEST else ""
        for column, cell in cells[1:] if label else cells:
            passages.append(Passage(cell, Origin("cell", number + 1, column), label=label, aside=not label))
    return Account(name, tuple(passages), Origin("sheet", 1, sheet.name) if sheet.name else None)
