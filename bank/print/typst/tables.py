"""Tables of a text: a head, rows, and the sides to which columns are set."""

from collections.abc import Sequence
from math import ceil, isqrt

from markdown_it.tree import SyntaxTreeNode

from bank.markdown.plain import words
from bank.print.typst.converter import Converter
from bank.print.typst.flow import joined
from bank.print.typst.inlines import lines
from bank.print.typst.literal import Content, call

_LETTERS = 80  # on a line of a table as wide as the text, about
_LOW = 12  # lines; half of even the smallest page


def table(node: SyntaxTreeNode, to: Converter) -> str:
    """A table; a head in which nothing stands is none."""
    head, *rest = [[row.children for row in part.children] for part in node.children]
    rows = [row for part in rest for row in part]
    pictures = any(inner.type == "image" for inner in node.walk())
    letters = [[_letters(cell) for cell in row] for row in [*head, *rows]]
    return data_table(
        [_align(cell) for cell in head[0]],
        [_body(cell, to) for cell in head[0]] if pictures or any(letters[0]) else [],
        [[(_body(cell, to), False) for cell in row] for row in rows],
        low=not pictures and is_low(letters),
        shares=() if pictures else _shares(letters),
    )


def data_table(
    align: Sequence[str],
    head: Sequence[Content],
    rows: Sequence[Sequence[tuple[Content, bool]]],
    *,
    low: bool,
    shares: Sequence[int] = (),
) -> str:
    """A table of cells, each with whether it heads its row; a `low` one stands on one page.

    `shares` are those of its columns in what is left of its width, 0 for one that is as wide as its text.
    """
    return call(
        "data-table",
        align=align,
        low=low,
        **({"shares": shares} if shares else {}),
        header=head,
        rows=[[{"body": body, "header": heads} for body, heads in row] for row in rows],
    )


def is_low(letters: Sequence[Sequence[int]]) -> bool:
    """Whether a table is low, by the letters in its cells: to lay it out for that would be to do so twice."""
    return sum(ceil(max(row) / (_LETTERS // len(row) or 1)) or 1 for row in letters) <= _LOW


def _shares(letters: Sequence[Sequence[int]]) -> list[int]:
    """The shares of columns that together are wider than a line: more letters, more room, but not in proportion."""
    longest = [max(column) for column in zip(*letters, strict=True)]
    fair = _LETTERS // len(longest)
    return [isqrt(100 * (most + fair)) if most > fair else 0 for most in longest] if sum(longest) > _LETTERS else []


def _letters(cell: SyntaxTreeNode) -> int:
    return sum(len(words(inner.token)) for inner in cell.children if inner.token)


def _body(cell: SyntaxTreeNode, to: Converter) -> Content:
    return joined(part for inner in cell.children for part in lines(inner, to))


def _align(cell: SyntaxTreeNode) -> str:
    return str(cell.attrs.get("class", "left"))
