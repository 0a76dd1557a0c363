"""Bare values: what YAML has without quotes."""

from typing import Any

from bank.schema.quantities import Measure
from bank.schema.scalars import DECIMAL, Choice, Date, Flag, Number
from bank.source.location import Shape

# A value as YAML has it: a text, one that is written bare, fields or a list.
Value = Any


class Bare(str):
    """A number, a date or a flag, which YAML has without quotes."""

    __slots__ = ()


def typed(shape: Shape | None, text: str) -> Value:
    """A text as YAML has a value of the shape: a number, a date and a flag bare, anything else as a text."""
    match shape:
        case Number() | Date() | Flag():
            return Bare(text)
        case Measure() if DECIMAL.fullmatch(text):
            return Bare(text)
        case Choice(codes=True) if text.isdecimal():
            return Bare(text)
    return text
