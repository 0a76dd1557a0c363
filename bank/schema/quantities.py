"""Quantities: how a number with a word of how exact it is, or a range, becomes one of the model."""

import re
from dataclasses import dataclass

import yaml

from bank.model.quantity import Quantity
from bank.model.vocabulary import Precision, Terms
from bank.schema.scalars import Number, choice_of, scalar
from bank.source.location import Location

# A word, a number, and that to which a range runs; bounds keep a text of blanks from being tried in every way.
PARTS = re.compile(r"(?:([^\d\s-]\D{0,40}?)\s{1,3})?(-?\d[\d.]*)(?:\s?[–-]\s?(\d[\d.]*))?")


@dataclass(frozen=True)
class Measure:
    """A number, a range of two, or either after a word of the list that says how exact it is."""

    number: Number
    precisions: Terms[Precision]

    def read(self, node: yaml.Node, location: Location) -> Quantity | None:
        text = scalar(node, location)
        if text is None:
            return None
        parts = PARTS.fullmatch(text)
        if not parts or (parts[1] and not self.precisions):
            self.number.read(node, location)  # which tells what is wrong
            return None
        word, *digits = (yaml.ScalarNode(node.tag, part, node.start_mark) if part else None for part in parts.groups())
        precision = choice_of(self.precisions).read(word, location) if word else None
        least, most = (self.number.read(part, location) if part else None for part in digits)
        if least is None or (word and precision is None) or (digits[1] and most is None):
            return None
        if most is not None and most < least:
            return location.report(node, "range-out-of-order", value=text)
        return Quantity(least, most, precision)
