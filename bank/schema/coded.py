"""Coded values: what the model holds as texts, numbers, lists and objects, with the ids of closed lists in it."""

from dataclasses import fields, is_dataclass
from typing import Any

from bank.model.practice import Practice
from bank.model.terms import Area, District, Term
from bank.schema.containers import Either, ListOf, Record
from bank.source.location import Shape
from bank.text.dates import PartialDate


def coded_practice(shape: Record, practice: Practice) -> dict[str, Any]:
    """The front matter by its keys; what stands in no file, because it is the first of its list, is there too."""
    told = {"cost": practice.cost or practice.cost_absence, "district": practice.places}
    found = {
        item.key: told[item.key] if item.key in told else getattr(practice, item.name or item.key)
        for item in shape.fields
    }
    return {item.key: _coded(item.shape, value) for item in shape.fields if _said(value := found[item.key])}


def _coded(shape: Shape, value: Any) -> Any:
    """A value of a shape, fields by their keys in the file."""
    match shape:
        case Record(fields=own) if is_dataclass(value) or isinstance(value, dict):
            held = value if isinstance(value, dict) else vars(value)
            named = ((item, held.get(item.name or item.key)) for item in own)
            return {item.key: _coded(item.shape, inner) for item, inner in named if _said(inner)}
        case ListOf(shape=inner):
            return [_coded(inner, item) for item in value]
        case Either(other=other) if isinstance(value, tuple):
            return _coded(other, value)
        case _:
            return _plain(value)


def _plain(value: Any) -> Any:
    """A single value; a quantity keeps its parts, a dispute its claims."""
    if isinstance(value, District | Area):
        return f"{value.city}/{value.id}"
    if isinstance(value, Term):
        return value.id
    if isinstance(value, PartialDate):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        named = ((item.name, getattr(value, item.name)) for item in fields(value))
        return {name: _plain(inner) for name, inner in named if _said(inner)}
    return value


def _said(value: Any) -> bool:
    return value is not None and value is not False and value != () and value != {}
