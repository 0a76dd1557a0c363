"""Checks: what the fields of one record must say together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bank.source.location import Location
from bank.text.dates import PartialDate


@dataclass(frozen=True)
class OneOf:
    """At least one of the keys is there."""

    keys: tuple[str, ...]

    def __call__(self, values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
        if not any(key in nodes for key in self.keys) and nodes:
            location.report(next(iter(nodes.values())), "one-field-needed", keys=", ".join(self.keys))


@dataclass(frozen=True)
class NeededWhen:
    """The key is there when another one has a value."""

    key: str
    other: str
    value: str

    def __call__(self, values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
        given = nodes.get(self.key)
        if values.get(self.other) == self.value and (given is None or not str(given.value).strip()):
            location.key(self.key).report(given or nodes[self.other], "field-required")


@dataclass(frozen=True)
class InOrder:
    """The first value is not after the second; each is given by its key and its name in the model.

    `end` gives what to compare the first with.
    """

    first: tuple[str, str]
    second: tuple[str, str]
    end: Callable[[Any], Any]

    def __call__(self, values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
        (first, first_name), (second, second_name) = self.first, self.second
        early, late = values.get(first_name), values.get(second_name)
        if early is None or late is None:
            return
        start = early.first_day if isinstance(early, PartialDate) else early
        if start > self.end(late):
            code = "dates-out-of-order" if isinstance(early, PartialDate) else "numbers-out-of-order"
            location.key(second).report(nodes[second], code, first=first, early=early, second=second, late=late)


def dates_in_order(first: tuple[str, str], second: tuple[str, str]) -> InOrder:
    """The first date is not after the last day that the second can mean."""
    return InOrder(first, second, lambda date: date.last_day)


def numbers_in_order(first: tuple[str, str], second: tuple[str, str]) -> InOrder:
    """The first number is not greater than the second."""
    return InOrder(first, second, lambda number: number)


def minutes_add_up(values: Mapping[str, Any], nodes: Mapping[str, yaml.Node], location: Location) -> None:
    """The clock of a scenario has to be right on paper before it can be right in a room."""
    if "minutes" not in values or "steps" not in values:
        return
    total = sum(step.minutes for step in values["steps"])
    if total != values["minutes"]:
        location.key("minutes").report(
            nodes["minutes"], "minutes-do-not-add-up", written=values["minutes"], total=total
        )
