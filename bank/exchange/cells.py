"""Cells: what the file of a practice says, by sheets, items and columns of the workbook, as texts."""

from collections.abc import Iterator

import yaml

from bank.exchange.sections import sections
from bank.schema.layout import TEXT, Column, SheetLayout
from bank.source.front_matter_file import FrontMatterFile

Numbers = tuple[int, ...]  # of the items in lists within each other, counted from 1
Cell = tuple[str, Numbers, str]  # the path of a sheet's list, the item, the path of a column


def cells(document: FrontMatterFile, sheets: tuple[SheetLayout, ...], headings: tuple[str, ...]) -> dict[Cell, str]:
    """Everything that a file says, but for keys and headings that the bank does not know."""
    found: dict[Cell, str] = {}
    for sheet in sheets:
        for numbers, item in items(document.front, sheet.path):
            for column in sheet.columns:
                if not column.path.startswith(TEXT) and (text := _text(node_at(item, column.path), column)):
                    found[sheet.path, numbers, column.path] = text
    lines = document.body.split("\n")
    for section in sections(lines, headings):
        if text := "\n".join(lines[section.start : section.end]).strip():
            found["", (), f"{TEXT}{section.heading}"] = text
    return found


def items(root: yaml.Node, path: str) -> Iterator[tuple[Numbers, yaml.Node]]:
    """The items of a list of fields, those of lists within lists with the numbers of both; the root of no list."""
    if not path:
        yield (), root
        return
    above, _, own = path.rpartition("[].")
    for numbers, parent in items(root, above) if above else [((), root)]:
        node = node_at(parent, own)
        if isinstance(node, yaml.SequenceNode):
            yield from (((*numbers, number), item) for number, item in enumerate(node.value, 1))


def node_at(node: yaml.Node | None, path: str) -> yaml.Node | None:
    """The node that keys lead to, when there is one."""
    for key in path.split("."):
        if not isinstance(node, yaml.MappingNode):
            return None
        node = next((value for name, value in node.value if name.value == key), None)
    return node


def _text(node: yaml.Node | None, column: Column) -> str:
    """A value, or the values of a list one a line."""
    if isinstance(node, yaml.ScalarNode):
        return str(node.value).strip()
    if column.several and isinstance(node, yaml.SequenceNode):
        return "\n".join(str(item.value).strip() for item in node.value if isinstance(item, yaml.ScalarNode))
    return ""
