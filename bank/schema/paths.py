"""Paths: the fields of the front matter by the keys that lead to them, such as status.state or cost[1].amount."""

import re
from collections.abc import Iterator

from bank.schema.containers import Either, Field, ListOf, Record
from bank.source.location import Shape
from bank.text.language import Language

_NO_ITEM = re.compile(r"\[(?:0+|\d{4,})\]")  # a number that no item of any list has


def without_numbers(path: str) -> str:
    """A path without the numbers of its items."""
    return re.sub(r"\[\d*\]", "", path)


def shape_at(record: Record, path: str) -> Shape | None:
    """The shape of the field with a path, or of an item of it where the path ends in a number."""
    if _NO_ITEM.search(path):
        return None
    shape: Shape = record
    for key in without_numbers(path).split("."):
        group = record_of(shape)
        fields = {item.key: item.shape for item in group.fields} if group else {}
        if key not in fields:
            return None
        shape = fields[key]
    return _inner(shape) if path.endswith("]") else shape


def titles(fields: tuple[Field, ...], language: Language, path: str = "", title: str = "") -> Iterator[tuple[str, str]]:
    """The paths with the titles, those of fields within fields after the title of the whole."""
    for item in fields:
        own_path, own_title = f"{path}{item.key}", f"{title}{language.text(item.title)}"
        yield own_path, own_title
        if record := record_of(item.shape):
            yield from titles(record.fields, language, f"{own_path}.", f"{own_title} – ")


def record_of(shape: Shape) -> Record | None:
    """The group of fields that a value, or one of a list of values, is."""
    inner = _inner(shape)
    return inner if isinstance(inner, Record) else None


def _inner(shape: Shape) -> Shape:
    """The shape of the items of a list, or the shape itself."""
    while isinstance(shape, ListOf | Either):
        shape = shape.shape if isinstance(shape, ListOf) else shape.other
    return shape
