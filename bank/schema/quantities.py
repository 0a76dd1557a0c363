"""Quantities: how a number with a word of how exact it is, a range, or what sources say that disagree is read."""

import re
from dataclasses import dataclass

import yaml

from bank.model.quantity import Dispute, Figure, Quantity
from bank.model.terms import Precision, Terms
from bank.schema.scalars import Number, choice_of, scalar
from bank.source.location import Location

# A word, a number, and that to which a range runs; bounds keep a text of blanks from being tried in every way.
PARTS = re.compile(r"(?:([^\d\s-]\D{0,40}?)\s{1,3})?(-?\d[\d.]*)(?:\s?[–-]\s?(\d[\d.]*))?")
SOURCED = re.compile(r"([^\[\]]{0,100}?)\s?\[\^([^\]\s]{1,100})\]")  # what a source says, and its id
BETWEEN = "/"  # what sources that disagree say


@dataclass(frozen=True)
class Measure:
    """A number, a range of two, or either after a word of the list that says how exact it is.

    One that may be `sourced` names its source, or is what several sources say: 17 [^report] / 19 [^press].
    """

    number: Number
    precisions: Terms[Precision]
    sourced: bool = True

    def read(self, node: yaml.Node, location: Location) -> Figure | None:
        text = scalar(node, location)
        if text is None:
            return None
        written = text.split(BETWEEN) if self.sourced else [text]
        claims = [self._claim(part.strip(), node, location) for part in written]
        known = [claim for claim in claims if claim]
        if len(known) < len(claims):
            return None
        if len(known) == 1:
            return known[0]
        if len({claim.source for claim in known} - {None}) < len(known):
            return location.report(node, "values-without-sources", value=text)
        return Dispute(tuple(known))

    def _claim(self, text: str, node: yaml.Node, location: Location) -> Quantity | None:
        sourced = SOURCED.fullmatch(text) if self.sourced else None
        text, source = sourced.groups() if sourced else (text, None)
        parts = PARTS.fullmatch(text.strip())
        if not parts or (parts[1] and not self.precisions):
            self.number.read(_scalar(text, node), location)  # which tells what is wrong
            return None
        word, *digits = (_scalar(part, node) if part else None for part in parts.groups())
        precision = choice_of(self.precisions).read(word, location) if word else None
        least, most = (self.number.read(part, location) if part else None for part in digits)
        if least is None or (word and precision is None) or (digits[1] and most is None):
            return None
        if most is not None and most < least:
            return location.report(node, "range-out-of-order", value=text)
        return Quantity(least, most, precision, source)


def _scalar(text: str, node: yaml.Node) -> yaml.ScalarNode:
    """A part of what a node says."""
    return yaml.ScalarNode(node.tag, text, node.start_mark)
